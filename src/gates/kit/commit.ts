import * as v from 'valibot';
import type { Question } from '../../evidence/question.ts';
import type { Finding } from '../../verdict/finding.ts';
import { given, givenWords, resolve, type Given } from './given.ts';
import type { GateInput } from './gate.ts';
import type { BaseChange } from '../../evidence/people.ts';
import { isBefore } from './instant.ts';

/** The option for the commit that evidence must be about. */
export const at = v.pipe(
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
export function commitOf(wanted: Given | undefined, input: GateInput): { sha: string } | { finding: Finding } {
  const question: Question = { kind: 'commit' };
  let about = 'head';
  if (wanted !== undefined && wanted !== 'head') {
    const resolved = resolveRef(wanted, input);
    if ('finding' in resolved) return resolved;
    about = givenWords(wanted);
    question.ref = resolved.ref;
  }
  const fact = input.facts.get(question);
  const unknown = { unknown: true as const, about };
  if (fact === undefined)
    return { finding: { status: 'pending', ...unknown, message: 'Commit is not known yet', asks: [question] } };
  if (fact.status === 'unavailable') return { finding: { status: 'failed', ...unknown, message: fact.reason } };
  if (fact.value.exists) return { sha: fact.value.sha };
  const { ref: actual } = question;
  return {
    finding: {
      status: 'pending',
      ...unknown,
      message: 'There is no such commit, tag or branch',
      ...(actual === undefined ? {} : { actual }),
      help: 'Push it, or correct what names it.',
    },
  };
}

/** The name of a commit, tag or branch, or a finding that says why it is unknown or not a valid name. */
export function resolveRef(wanted: Given, input: GateInput): { ref: string } | { finding: Finding } {
  const resolved = resolve(wanted, input);
  if ('finding' in resolved) return resolved;
  if (isRef(resolved.text)) return { ref: resolved.text };
  return {
    finding: {
      status: 'failed',
      unknown: true,
      about: givenWords(wanted),
      message: 'Unexpected value',
      actual: resolved.text,
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
