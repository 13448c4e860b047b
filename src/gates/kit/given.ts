import * as v from 'valibot';
import type { Question } from '../../evidence/question.ts';
import type { Result } from '../../result.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { GateInput } from './gate.ts';
import type { BaseChange } from '../../evidence/people.ts';
import { isBefore } from './time.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { fieldsNamed } from '../../checklist/named.ts';

const around = {
  prefix: v.optional(
    v.pipe(v.string(), v.title('Prefix'), v.description('Put before it, unless it begins with that already.')),
  ),
  suffix: v.optional(v.pipe(v.string(), v.title('Suffix'), v.description('Put after it.'))),
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
export function resolveGiven(wanted: Given, input: GateInput): Result<{ text: string; own: boolean }, Finding> {
  if (typeof wanted === 'string') return { ok: true, value: { text: wanted, own: true } };
  const source = 'field' in wanted ? fieldText(wanted.field, input) : valueText(wanted.value, input);
  if (!source.ok) return source;
  const { prefix = '', suffix = '' } = wanted;
  const text = source.value;
  const begun = text.startsWith(prefix) ? text : `${prefix}${text}`;
  return { ok: true, value: { text: `${begun}${suffix}`, own: false } };
}

function fieldText(field: string, { checklist }: GateInput): Result<string, Finding> {
  const found = fieldsNamed(checklist.root, normalizeTitle(field));
  const [first] = found;
  const about = { unknown: true as const, about: field };
  if (first === undefined) {
    const help = `Add a line "- **${field}**: …" and fill it in.`;
    return { ok: false, error: { status: 'pending', ...about, message: 'Field is missing', help } };
  }
  const blank = found.find((each) => each.blank);
  if (blank !== undefined) {
    const { value: actual, place } = blank;
    const help = `Fill in ${field}.`;
    return {
      ok: false,
      error: { status: 'pending', kind: 'blank-field', ...about, message: 'Field is blank', actual, place, help },
    };
  }
  if (found.some((each) => each.value !== first.value)) {
    const message = `Field is given at lines ${found.map((each) => each.place.line).join(' and ')} with different values`;
    const actual = found.map((each) => each.value).join(' · ');
    const help = 'Keep one of them.';
    return { ok: false, error: { status: 'failed', ...about, message, actual, place: first.place, help } };
  }
  return { ok: true, value: first.value };
}

function valueText(wanted: string, { facts }: GateInput): Result<string, Finding> {
  const question: Question = { kind: 'value', name: wanted };
  const fact = facts.get(question);
  if (fact?.status === 'known') return { ok: true, value: fact.value.raw };
  return { ok: false, error: missingValue(wanted, question, fact?.reason) };
}

/** The finding for a missing value. `reason` undefined: the question was not asked yet. */
export function missingValue(about: string, question: Question, reason: string | undefined): Finding {
  const base = { status: 'pending' as const, unknown: true as const, about };
  return reason === undefined
    ? { ...base, message: 'Value is not known yet', asks: [question] }
    : { ...base, message: reason, help: `Hand it over: evidence "${about}=…".` };
}

/** The option for the commit that evidence must be about. */
export const atCommit = v.pipe(
  given,
  v.title('At'),
  v.description(
    'The commit: "head" (the head of the pull request; the default), a branch, tag or SHA, {field: name} or {value: name}. An issue has no head: name its commit.',
  ),
  v.metadata({ examples: ['head', { field: 'Version', prefix: 'v' }, { value: 'sha' }] }),
);

// What Git accepts as the name of a ref, without characters that have a meaning in a URL path or query.
const REF = /^(?![/-])(?!.*(?:\.\.|\/\/|@\{))[^\s~^:?*#%&[\\\p{C}]{1,250}$/u;

/** Whether a text may be the name of a commit, tag or branch. */
export function isRef(text: string): boolean {
  return REF.test(text);
}

/** The commit in words, for summaries: ` at main`; empty for the head. */
export function atWords(wanted: Given | undefined): string {
  return wanted === undefined || wanted === 'head' ? '' : ` at ${givenWords(wanted)}`;
}

/** The SHA of the commit that a policy names (default: the head), or a finding that says why it is unknown. */
export function commitOf(wanted: Given | undefined, input: GateInput): Result<string, Finding> {
  const question: Question = { kind: 'commit' };
  let about = 'head';
  if (wanted !== undefined && wanted !== 'head') {
    const resolved = resolveRef(wanted, input);
    if (!resolved.ok) return resolved;
    about = givenWords(wanted);
    question.ref = resolved.value;
  }
  const fact = input.facts.get(question);
  const unknown = { unknown: true as const, about };
  if (fact === undefined)
    return {
      ok: false,
      error: { status: 'pending', ...unknown, message: 'Commit is not known yet', asks: [question] },
    };
  if (fact.status === 'unavailable')
    return { ok: false, error: { status: 'failed', ...unknown, message: fact.reason } };
  if (fact.value.exists) return { ok: true, value: fact.value.sha };
  const { ref: actual } = question;
  return {
    ok: false,
    error: {
      status: 'pending',
      ...unknown,
      message: 'There is no such commit, tag or branch',
      ...(actual === undefined ? {} : { actual }),
      help: 'Push it, or correct what names it.',
    },
  };
}

/** The name of a commit, tag or branch, or a finding that says why it is unknown or not a valid name. */
export function resolveRef(wanted: Given, input: GateInput): Result<string, Finding> {
  const resolved = resolveGiven(wanted, input);
  if (!resolved.ok) return resolved;
  const { text } = resolved.value;
  if (isRef(text)) return { ok: true, value: text };
  return {
    ok: false,
    error: {
      status: 'failed',
      unknown: true,
      about: givenWords(wanted),
      message: 'Unexpected value',
      actual: text,
      expected: 'the name of a tag, a branch or a commit',
      help: 'Correct it.',
    },
  };
}

/**
 * The base branch of the pull request at a time (ISO 8601, UTC), if it differs from the current one; else undefined.
 * Times have whole seconds: what happened in the same second as a change of base counts for the earlier branch.
 */
export function otherBaseAt(time: string, changes: readonly BaseChange[]): string | undefined {
  const later = changes.filter((change) => !isBefore(change.at, time));
  const from = later[0]?.from;
  return from === later.at(-1)?.to ? undefined : from;
}
