import { sanitiseLine } from '../reports/sanitise.ts';
import type { Why } from '../result.ts';
import type { Judged } from './request.ts';

/** When the run fails: if the verdict is not passed (`pending`), if it is failed, or never. */
export type FailOn = 'pending' | 'failed' | 'never';

/** 0 passed, overridden or not to fail · 1 failed · 2 wrong usage or policy · 3 could not judge · 4 pending. */
export type ExitStatus = 0 | 1 | 2 | 3 | 4;

/**
 * The exit status of one judgement. `failOn` never hides a wrong policy or a missing verdict. Default: a verdict that
 * is not passed fails the run, unless it only reports.
 */
export function exitStatus(judged: Judged, failOn: FailOn = isReportOnly(judged) ? 'never' : 'pending'): ExitStatus {
  if (judged.kind === 'policy-error') return 2;
  if (judged.kind === 'could-not-judge') return 3;
  const { status, override } = judged.verdict;
  if (override?.effective === true) return 0;
  if (status === 'failed') return failOn === 'never' ? 0 : 1;
  if (status === 'pending') return failOn === 'pending' ? 4 : 0;
  return 0;
}

/** Whether there is a verdict that blocks nothing. */
export function isReportOnly(judged: Judged): boolean {
  return judged.kind === 'verdict' && judged.verdict.mode === 'report';
}

const WORST_FIRST: readonly ExitStatus[] = [2, 3, 1, 4, 0];

/** The exit status of several judgements: the worst, in the order 2, 3, 1, 4, 0. */
export function worstExit(statuses: readonly ExitStatus[]): ExitStatus {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? 3;
}

/**
 * The index of the worst judgement in a list; -1 for an empty list. The order is that of exit statuses, whatever makes
 * the run fail. Among those with 0, an override is worse than a pass, and a pass is worse than a skip.
 */
export function worstOf(all: readonly Judged[]): number {
  const ranks = all.map(rank);
  return ranks.indexOf(Math.min(...ranks));
}

function rank(judged: Judged): number {
  const status = exitStatus(judged, 'pending');
  if (status !== 0 || judged.kind !== 'verdict') return WORST_FIRST.indexOf(status);
  const { override, status: own } = judged.verdict;
  return WORST_FIRST.length + (override?.effective === true ? 0 : own === 'passed' ? 1 : 2);
}

/** An exception that nobody expected, in words. */
export function faultWords(error: unknown): string {
  const words = error instanceof Error ? `${error.name}: ${sanitiseLine(error.message)}` : 'unknown';
  return `internal fault (${words}). Please report it.`;
}

/** What a port has thrown, in its words. Its error says itself whether it is a fault of GitHub. */
export function whyStopped(error: unknown): Why {
  const { isFault }: { isFault?: unknown } = Object(error);
  return { reason: error instanceof Error ? error.message : String(error), ...(isFault === true && { isFault }) };
}
