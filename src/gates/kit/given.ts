import * as v from 'valibot';
import { normalizeTitle } from '../../checklist/text.ts';
import type { Question } from '../../evidence/question.ts';
import type { Finding } from '../../verdict/finding.ts';
import { fieldsNamed } from '../../checklist/named.ts';
import type { GateInput } from './gate.ts';

const around = {
  prefix: v.optional(
    v.pipe(v.string(), v.title('Prefix'), v.description('Put before it, unless it begins with that already.')),
  ),
  suffix: v.optional(v.pipe(v.string(), v.title('Suffix'), v.description('Put behind it.'))),
};

const name = v.pipe(v.string(), v.nonEmpty());

/** A text of the policy, or a reference to a field of the checklist or a value of the workflow. */
export const given = v.union(
  [
    v.pipe(v.string(), v.nonEmpty()),
    v.strictObject({
      field: v.pipe(name, v.title('Field'), v.description('A field of the checklist.')),
      ...around,
    }),
    v.strictObject({
      value: v.pipe(name, v.title('Value'), v.description('A value that the workflow hands over.')),
      ...around,
    }),
  ],
  'expected a text, {field: name} or {value: name}',
);

export type Given = v.InferOutput<typeof given>;

/** The text, or the name of its source in angle brackets, for summaries. */
export function givenWords(wanted: Given): string {
  if (typeof wanted === 'string') return wanted;
  return `${wanted.prefix ?? ''}<${'field' in wanted ? wanted.field : wanted.value}>${wanted.suffix ?? ''}`;
}

/**
 * The text, or a finding that says why it is unknown, such as an open question or a blank field. `own`: the policy
 * itself has the text.
 */
export function resolve(wanted: Given, input: GateInput): { text: string; own: boolean } | { finding: Finding } {
  if (typeof wanted === 'string') return { text: wanted, own: true };
  const source = 'field' in wanted ? fieldText(wanted.field, input) : valueText(wanted.value, input);
  if ('finding' in source) return source;
  const { prefix = '', suffix = '' } = wanted;
  const begun = source.text.startsWith(prefix) ? source.text : `${prefix}${source.text}`;
  return { text: `${begun}${suffix}`, own: false };
}

function fieldText(field: string, { checklist }: GateInput): { text: string } | { finding: Finding } {
  const found = fieldsNamed(checklist.root, normalizeTitle(field));
  const [first] = found;
  const about = { unknown: true as const, about: field };
  if (first === undefined) {
    const help = `Add a line "- **${field}**: …" and fill it in.`;
    return { finding: { status: 'pending', ...about, message: 'Field is missing', help } };
  }
  const blank = found.find((each) => each.blank);
  if (blank !== undefined) {
    const { value: actual, place } = blank;
    const help = `Fill in ${field}.`;
    return {
      finding: { status: 'pending', kind: 'blank-field', ...about, message: 'Field is blank', actual, place, help },
    };
  }
  if (found.some((each) => each.value !== first.value)) {
    const message = `Field is given at lines ${found.map((each) => each.place.line).join(' and ')} with different values`;
    const actual = found.map((each) => each.value).join(' · ');
    return { finding: { status: 'failed', ...about, message, actual, place: first.place, help: 'Keep one of them.' } };
  }
  return { text: first.value };
}

function valueText(wanted: string, { facts }: GateInput): { text: string } | { finding: Finding } {
  const question: Question = { kind: 'value', name: wanted };
  const fact = facts.get(question);
  if (fact?.status === 'known') return { text: fact.value.raw };
  return { finding: missingValue(wanted, question, fact?.reason) };
}

/** The finding for a missing value. `reason` undefined: the question was not asked yet. */
export function missingValue(about: string, question: Question, reason: string | undefined): Finding {
  const base = { status: 'pending' as const, unknown: true as const, about };
  return reason === undefined
    ? { ...base, message: 'Value is not known yet', asks: [question] }
    : { ...base, message: reason, help: `Hand it over: evidence "${about}=…".` };
}
