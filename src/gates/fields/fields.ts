import * as v from 'valibot';
import { namedIn, saysLogin } from '../../checklist/reading/login.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import type { Field } from '../../checklist/model.ts';
import { fieldsNamed } from '../../checklist/named.ts';
import type { Finding } from '../../verdict/finding.ts';
import { expectation, judgedText, misfit, requirement, typeOf, type FieldRequirement } from './types.ts';
import { defineGate, outcome, type GateInput } from '../kit/gate.ts';
import { locate, placesOf, type Scope } from '../kit/locate.ts';
import { selector } from '../kit/options.ts';
import { isNotApplicable, saysNothing, unreadField } from './no-answer.ts';
import { fieldsRead } from './sentence.ts';

const options = v.strictObject({
  in: v.optional(selector),
  required: v.pipe(
    v.record(v.pipe(v.string(), v.nonEmpty()), requirement),
    v.minEntries(1, 'expected at least one field'),
    v.title('Required fields'),
    v.description(
      'Field names, each with a type or with {type, not, values, several, pattern, at-least, at-most, unit}.',
    ),
    v.metadata({ examples: [{ Date: 'date', Version: 'semver', Reviewer: { type: 'login', not: 'Deployer' } }] }),
  ),
});

/** Judges whether fields are filled in, and with what. */
export const fields = defineGate({
  name: 'fields',
  description: 'Asks for fields to be filled in, each with a value of its type.',
  options,
  refine: (chosen) => {
    for (const [name, want] of Object.entries(chosen.required)) {
      if (typeof want === 'string') continue;
      const wrong = misfit(want);
      if (wrong !== undefined) return `${wrong} for ${name}`;
    }
    return undefined;
  },
  summary: (chosen) => `${chosen.in ?? 'Fields'}: ${Object.keys(chosen.required).join(', ')}`,
  evaluate: (chosen, input) => {
    const located = locate(input.checklist, chosen.in);
    const names = Object.keys(chosen.required);
    if (!located.ok) return { status: 'failed', findings: [located.error], fields: names.map((name) => ({ name })) };
    const named = (key: string): Field[] => fieldsRead(located.value.section, key, input.comparison);
    const wanted = Object.entries(chosen.required).map(
      ([name, want]) => [name, typeof want === 'string' ? { type: want } : want] as const,
    );
    const asked = new Map(wanted.map(([name, want]) => [normalizeTitle(name), want]));
    const judged = wanted.map(([name, want]) => {
      const findings = judge(name, want, { named, scope: located.value, input, asked });
      const used = agreed(named(normalizeTitle(name)));
      const fits = used !== undefined && findings.length === 0;
      return { findings, field: fits ? { name, value: judgedText(want, used), place: used.place } : { name } };
    });
    return { ...outcome(judged.flatMap(({ findings }) => findings)), fields: judged.map(({ field }) => field) };
  },
});

/** The field that stands for some of one name: the first where they all say the same, and undefined where one is blank. */
export function agreed(found: readonly Field[]): Field | undefined {
  const [first, ...rest] = found;
  const isOne =
    first !== undefined && !first.blank && rest.every(({ blank, value }) => !blank && value === first.value);
  return isOne ? first : undefined;
}

/** What a field is judged among. */
interface Among {
  /** The fields of the section of one name, by its key. */
  named: (key: string) => readonly Field[];
  scope: Scope;
  input: GateInput;
  /** What the gate asks for, by the keys of fields. */
  asked: ReadonlyMap<string, FieldRequirement>;
}

function judge(name: string, want: FieldRequirement, among: Among): Finding[] {
  const { named, scope, input } = among;
  const found = named(normalizeTitle(name));
  const [first] = found;
  if (first === undefined) {
    const place = scope.section.place;
    return [
      {
        status: 'pending',
        message: 'Field is missing',
        about: name,
        section: scope.path,
        ...(place === undefined ? {} : { place }),
        help: `Add a line "- **${name}**: …" and fill it in.`,
        ...unreadField(name, scope, input.checklist, (key) => among.asked.has(key)),
      },
    ];
  }
  const lines = placesOf(
    found.map((field) => field.place),
    ' and ',
  );
  const isFree = typeOf(want) === 'text' || typeOf(want) === 'login';
  const blank = found.find((field) => field.blank || (isFree && saysNothing(name, field.value)));
  if (blank !== undefined) {
    const twice = found.length > 1 ? `, given at ${lines}` : '';
    return [
      {
        status: 'pending',
        ...(twice === '' ? { kind: 'blank-field' as const } : {}),
        message: `Field is blank${twice}`,
        about: name,
        actual: blank.value,
        section: scope.path,
        place: blank.place,
        help: `Fill in ${name}.`,
      },
    ];
  }
  const unsaid =
    isFree && input.notApplicable !== 'allowed' ? found.find(({ value }) => isNotApplicable(value)) : undefined;
  if (unsaid !== undefined) {
    const at = { about: name, actual: unsaid.value, section: scope.path, place: unsaid.place };
    const help = `Fill in ${name}, or say why after it: "N/A: reason".`;
    return [{ status: 'pending', message: 'Field is N/A without a reason', ...at, help }];
  }
  if (found.some((field) => field.value !== first.value)) {
    const message = `Field is given at ${lines} with different values`;
    const actual = found.map((field) => field.value).join(' · ');
    const at = { section: scope.path, place: first.place };
    return [{ status: 'failed', message, about: name, actual, ...at, help: 'Keep one of them.' }];
  }
  return [...typeFindings(name, want, first, scope), ...differsFindings(name, want, first, among)];
}

function typeFindings(name: string, want: FieldRequirement, field: Field, scope: Scope): Finding[] {
  const expected = expectation(want, judgedText(want, field));
  if (expected === undefined) return [];
  const about = { about: name, actual: field.value, section: scope.path, place: field.place };
  return [{ status: 'failed', message: 'Unexpected value', expected, ...about }];
}

// What is missing or blank cannot differ: where nobody asks for it, the comparison waits for it.
function differsFindings(
  name: string,
  want: FieldRequirement,
  field: Field,
  { named, scope, input, asked }: Among,
): Finding[] {
  const others = want.not === undefined ? [] : [want.not].flat();
  const about = { about: name, actual: field.value, section: scope.path, place: field.place };
  return others.flatMap((other): Finding[] => {
    const key = normalizeTitle(other);
    // One that the gate does not ask for here may be a decoy: it counts wherever it stands.
    const found = asked.has(key) ? named(key) : fieldsNamed(input.checklist.root, key);
    const isPerson = [want, asked.get(key)].some((each) => each !== undefined && typeOf(each) === 'login');
    for (const each of found) {
      const words = each.blank ? undefined : clash(each, field, isPerson);
      if (words === undefined) continue;
      const message = `${words} ${other} at line ${each.place.line}`;
      return [
        { status: 'failed', message, ...about, expected: 'another value', help: `Let ${name} differ from ${other}.` },
      ];
    }
    if (asked.has(key) || (found.length > 0 && !found.some((each) => each.blank))) return [];
    return [
      {
        status: 'pending',
        message: `Cannot be compared: ${other} is ${found.length === 0 ? 'missing' : 'blank'}`,
        ...about,
        help: `Fill in ${other}.`,
      },
    ];
  });
}

// Who is named in both is the same person, whatever stands around the login: "@octocat, on call" names "octocat".
function clash(one: Field, other: Field, isPerson: boolean): string | undefined {
  if (comparable(one.value) === comparable(other.value)) return 'Same value as';
  const [a, b] = [namedIn(one.value, one.link), namedIn(other.value, other.link)];
  // Among words that are no people, a word of the other value is no reason to take it for the same.
  const isSaid = (login: string, { value }: Field): boolean =>
    (isPerson || one.value.includes('@') || other.value.includes('@')) && saysLogin(value, login);
  const same =
    a.sure.some((login) => b.all.includes(login) || isSaid(login, other)) ||
    b.sure.some((login) => a.all.includes(login) || isSaid(login, one));
  return same ? 'Names the same person as' : undefined;
}

function comparable(value: string): string {
  return normalizeTitle(value).replace(/^@/, '');
}
