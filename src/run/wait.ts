import { doneAmounts } from '../reports/parts/amounts.ts';
import { leftOf } from '../verdict/left/left.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { enforcedGates, findingsOf, gatesOf } from '../verdict/walk.ts';
import type { Judged } from './request.ts';

/** One judgement of a wait. */
export interface Round<T> {
  judged: Judged;
  /** What the caller gets back for the last round. */
  outcome: T;
  /** Set if a temporary fault was involved, so that `failed` and "could not judge" are not final. */
  fault?: {
    /** Asking again is useless before this time, in ms since 1970. */
    until?: number | undefined;
  };
}

/** Times in ms. */
export interface Waiting<T> {
  waitMs: number;
  /** Between the end of one round and the next. */
  pollMs: number;
  round: () => Promise<Round<T>>;
  /** Since 1970. */
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  /** Called with one line for the first round, for every change, and for the end of the wait. */
  print: (line: string) => void;
}

/**
 * Judges repeatedly until the checklist is passed or failed, or the time is over, and returns the last outcome. Stops
 * at once on `failed`, on a wrong policy and on everything that waiting does not change. The last round is at the end
 * of the time, unless a limit of GitHub lasts longer.
 */
export async function wait<T>({ waitMs, pollMs, round, now, sleep, print }: Waiting<T>): Promise<T> {
  const end = now() + waitMs;
  const say = (words: string): void => print(`${new Date(now()).toISOString().slice(11, 19)}Z ${words}`);
  let shown: string | undefined;
  for (;;) {
    const { judged, outcome, fault } = await round();
    const state = waitState(judged);
    if (state !== shown) say(sentence(judged));
    shown = state;
    if (isFinal(judged, fault !== undefined)) return outcome;
    const left = end - now();
    const closed = (fault?.until ?? 0) - now();
    if (left <= 0 || closed > left) {
      say(closed > left ? 'GitHub answers again only after the end of the wait.' : 'The wait is over.');
      return outcome;
    }
    await sleep(Math.min(left, Math.max(pollMs, closed)));
  }
}

function isFinal(judged: Judged, mayPass: boolean): boolean {
  if (judged.kind === 'policy-error') return true;
  if (judged.kind === 'could-not-judge') return !mayPass;
  const { status } = judged.verdict;
  if (status === 'passed' || status === 'skipped') return true;
  return status === 'failed' && !mayPass;
}

/** The same text for two judgements without a difference that a reader would want to know. */
export function waitState(judged: Judged): string {
  if (judged.kind !== 'verdict') return sentence(judged);
  const { subject, status, reason, root, progress } = judged.verdict;
  const gates = gatesOf(root).map(({ id, findings, ...gate }) => [
    id,
    gate.status,
    findings.map(({ status: each, message, actual, about }) => [each, message, actual, about]),
  ]);
  return JSON.stringify([subject.headSha, status, reason, progress, gates]);
}

function sentence(judged: Judged): string {
  if (judged.kind === 'could-not-judge') return `could not judge: ${sanitiseLine(judged.reason, 400)}`;
  if (judged.kind === 'policy-error') return 'the policy or the inputs are wrong';
  const { verdict } = judged;
  const all = leftOf(verdict);
  const done = doneAmounts(all);
  const parts = [...(all.left.total === 0 ? [] : [`${all.left.total} left`]), ...(done === '' ? [] : [`${done} done`])];
  return `${verdict.status}: ${parts.join(', ')}${next(verdict)}`;
}

// What blocks it now, or what to do first.
function next({ status, root }: Verdict): string {
  if (status !== 'failed' && status !== 'pending') return '';
  const [first] = findingsOf(enforcedGates(root), status);
  if (first === undefined) return '';
  const { message, actual, about, section } = first.finding;
  const where = [section?.join(' > '), about].filter((part) => part !== undefined && part !== '');
  const what = [message, ...(actual === undefined || actual === '' ? [] : [actual])].join(': ');
  return `; ${[...where, what].map((part) => sanitiseLine(part ?? '')).join(': ')}`;
}
