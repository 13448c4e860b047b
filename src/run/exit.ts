import type { Judged } from './judge.ts';

/** What makes the run fail: a verdict that is not passed (`pending`), one that is failed, or nothing. */
export type FailOn = 'pending' | 'failed' | 'never';

/** 0 passed, overridden, or told not to fail · 1 failed · 2 wrong usage or policy · 3 could not judge · 4 pending. */
export type ExitStatus = 0 | 1 | 2 | 3 | 4;

/** The exit status of one judgement. `failOn` never hides a wrong policy or a judgement that was not reached. */
export function exitStatus(judged: Judged, failOn: FailOn): ExitStatus {
  if (judged.kind === 'policy-error') return 2;
  if (judged.kind === 'could-not-judge') return 3;
  const { status, override } = judged.verdict;
  if (override?.effective === true) return 0;
  if (status === 'failed') return failOn === 'never' ? 0 : 1;
  if (status === 'pending') return failOn === 'pending' ? 4 : 0;
  return 0;
}

const WORST_FIRST: readonly ExitStatus[] = [2, 3, 1, 4, 0];

/** The exit status of several judgements: the worst, in the order 2, 3, 1, 4, 0. */
export function worstExit(statuses: readonly ExitStatus[]): ExitStatus {
  return WORST_FIRST.find((status) => statuses.includes(status)) ?? 3;
}
