import type { Field, Section } from '../../checklist/model.ts';
import { normalize } from '../../checklist/text.ts';
import { SIMPLE_CHECKS, type FieldTypeName } from '../../gates/fields/types.ts';
import { fieldsIn } from '../../checklist/named.ts';

/** What a field must hold, as written in the policy. */
export type Requirement = string | { type: 'one-of'; values: string[] } | { type: 'login'; not: string | string[] };

/** The fields of a section: those to require, and those left out, with the reason. */
export interface FormFields {
  required: Record<string, Requirement>;
  leftOut: { field: Field; because: string }[];
  /** Whether no field is blank: the form is filled in, or was never meant to be. */
  filledIn: boolean;
  /** Whether nothing but names is there, as in "OS:", without a line to write on. */
  bare: boolean;
}

/** Proposes what the fields directly in a section must hold. `scope`: the section that the gate will judge. */
export function formFields(section: Section, scope: Section): FormFields | undefined {
  const own = section.fields.filter((field) => !isProseField(section, field) && !isReserved(field.name));
  if (own.length === 0) return undefined;
  const inScope = fieldsIn(scope);
  const filledIn = own.every((field) => !field.blank);
  // A single remark in bold is not a form that somebody has filled in.
  if (filledIn ? own.length < 2 : !isForm(own)) return undefined;
  const bare = own.every(({ value }) => value === '' || value === '#');
  const result: FormFields = { required: {}, leftOut: [], filledIn, bare };
  for (const field of own) {
    if (inScope.filter((other) => other.key === field.key).length > 1) {
      if (!result.leftOut.some((each) => each.field.key === field.key))
        result.leftOut.push({ field, because: 'it is there more than once' });
    } else result.required[field.name] = requirementOf(field, !filledIn);
  }
  separateDuties(result.required);
  return result;
}

// "Steps:" before a list looks like a blank field. Lines to write on, or several short names, make a form.
function isForm(fields: readonly Field[]): boolean {
  const blank = fields.filter((field) => field.blank);
  const short = blank.filter((field) => field.name.split(' ').length <= 4);
  return blank.some((field) => field.value !== '') || short.length >= Math.max(2, fields.length / 2);
}

/** Whether a field is the text below a heading, as in issue forms. */
export function isProseField(section: Section, field: Field): boolean {
  return section.kind === 'heading' && field.place.line === section.place?.line;
}

const isReserved = (name: string): boolean => name === '__proto__' || name === 'constructor';

function requirementOf(field: Field, inForm: boolean): Requirement {
  const type = typeOf(field.name, field.value);
  if (typeof type !== 'string') return type;
  if (field.blank || type === 'one-of' || type === 'pattern') return type;
  // A printed value must fit the type. A short one among blanks is a constant that should stay.
  if (type !== 'text' && type !== 'number' && SIMPLE_CHECKS[type](field.value) === undefined) return type;
  const isConstant =
    inForm && !STANDS_FOR_NUMBERS.test(field.value) && field.value.split(' ').length <= 3 && field.value.length <= 40;
  return isConstant ? { type: 'one-of', values: [field.value] } : 'text';
}

// "X/5", "N %" and "??": somebody writes numbers there.
const STANDS_FOR_NUMBERS = /^(?:[xn] ?(?:[/:.] ?\d+|%)|\?+)$/i;

const LOGIN =
  /^(?:\w+ )?(?:deployer|reviewer|approver|author|assignee|developer|maintainer|captain|operator|submitter|requester|requestor|verifier|implementer|release manager)$|^(?:deployed|reviewed|released|approved|performed|executed|prepared|verified|checked|completed|tested|requested|implemented|submitted|merged|signed off|looked at) by$/;

/** Guesses the type of a field: first from choices in its value, then from its placeholder, then from its name. */
function typeOf(name: string, value: string): FieldTypeName | Exclude<Requirement, string> {
  const words = normalize(name).replace(/[_-]/g, ' ');
  const choice = alternativesIn(value);
  if (choice !== undefined) return { type: 'one-of', values: choice };
  const shown = normalize(value).replace(/^[[<{(]+|[\]>})]+$/g, '');
  if (/^yyyy-mm-dd$/.test(shown)) return 'date';
  if (/^hh:mm(?::ss)?$/.test(shown)) return 'time';
  if (/^yyyy-mm-dd[ t]hh:mm/.test(shown)) return 'datetime';
  // A date in an order that the type `date` does not accept.
  if (/^(?=.*(?:yy|dd))[ymd]+[/. -][ymd]+[/. -][ymd]+$/.test(shown)) return 'text';
  if (/^@\w*[…._-]*$/.test(shown) || LOGIN.test(words)) return 'login';
  if (/\bdate\b.*\btime\b|\btimestamp\b/.test(words)) return 'datetime';
  if (/\bduration\b|\btime (?:spent|taken)\b|\belapsed\b/.test(words)) return 'duration';
  if (
    /\bdates?$|^date\b|\b(?:released|started|deployed|planned|looked at|due|reviewed|signed) on$|\bdeadline$/.test(
      words,
    )
  )
    return 'date';
  if (
    /(?<!\b(?:down|up|run|lead|response|cycle|spare)[ -])\btime$|^time\b|\b(?:started|finished|ended) at$/.test(words)
  )
    return 'time';
  if (
    /^(?:(?:release|app|application|image|target|new|git|deployed|product|package) )?(?:version|tag)(?: ?[/ ] ?(?:version|tag))?$/.test(
      words,
    )
  )
    return 'semver';
  if (/\burls?$|\blink$/.test(words) && !words.endsWith('urls')) return 'url';
  if (/^e ?mail(?: address)?$|\be ?mail$/.test(words) && !words.includes('/')) return 'email';
  return 'text';
}

function alternativesIn(value: string): string[] | undefined {
  const bare = value.replace(/^[[(<{]\s*|\s*[\])>}]$/g, '');
  const bracketed = bare !== value;
  const parts = bare.split(/\s+\/\s+|\s*\|\s*/).map((each) => each.trim());
  const short = /^(?:yes\/no|pass\/fail|true\/false|y\/n)$/i.test(bare) ? bare.split('/') : undefined;
  const found = short ?? (parts.length > 1 ? parts : undefined);
  if (found === undefined || found.length > 12 || new Set(found.map(normalize)).size < found.length) return undefined;
  const words = found.every((each) => each !== '' && each.length <= 30 && !/[_<>[\]{}…]|\.\.\.|^\d+$/.test(each));
  return words && (bracketed || found.every((each) => /^[\p{Lu}\d]/u.test(each)) || short !== undefined)
    ? found
    : undefined;
}

const CHECKER = /\b(?:reviewer|approver|verifier|witness)$|^(?:reviewed|approved|verified|checked) by$/;

// Whoever checks the work must not be the person who did it.
function separateDuties(required: Record<string, Requirement>): void {
  const logins = Object.keys(required).filter((name) => required[name] === 'login');
  const doers = logins.filter((name) => !CHECKER.test(normalize(name)));
  const [only, ...more] = doers;
  if (only === undefined) return;
  for (const name of logins.filter((each) => !doers.includes(each)))
    required[name] = { type: 'login', not: more.length === 0 ? only : doers };
}
