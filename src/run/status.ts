import { policyErrorText } from '../reports/not-judged.ts';
import { outcomeOf } from '../reports/parts/words.ts';
import { statusLine, statusText } from '../reports/status.ts';
import { isReportOnly } from './exit.ts';
import type { Judged } from './request.ts';

/** What a commit status says. `description` has at most 140 code points. */
export interface CommitStatus {
  state: 'success' | 'pending' | 'failure' | 'error';
  description: string;
}

const WORST_FIRST = ['error', 'failure', 'pending', 'success'] as const;

/** What has stopped it fails, also while another way out is pending. */
const STATES = {
  skipped: 'success',
  passed: 'success',
  withdrawn: 'success',
  overridden: 'success',
  pending: 'pending',
  failed: 'failure',
  tripped: 'failure',
} as const;

/** The status of one judgement. Without a verdict it is `error`, which blocks like a failure. */
export function statusOf(judged: Judged): CommitStatus {
  switch (judged.kind) {
    case 'verdict':
      return {
        state: isReportOnly(judged) ? 'success' : STATES[outcomeOf(judged.verdict)],
        description: statusText(judged.verdict),
      };
    case 'policy-error':
      return {
        state: 'error',
        description: statusLine(policyErrorText(judged)),
      };
    case 'could-not-judge':
      return { state: 'error', description: statusLine(`Could not judge: ${judged.reason}`) };
  }
}

/** A judgement among those that share one commit. */
export interface Sharer {
  /** Number of the pull request. */
  number: number | undefined;
  judged: Judged;
}

/**
 * One status for a commit: the worst of all pull requests that share it, because a status belongs to the commit. If one
 * of several keeps it from success, the status names that one. `error` if there are none.
 */
export function sharedStatus(sharers: readonly Sharer[], own: number | undefined): CommitStatus {
  const all = sharers
    // The own pull request comes first, so that it is named if several are equally bad.
    .toSorted((a, b) => Number(b.number === own) - Number(a.number === own))
    .map(({ number, judged }) => ({ number, status: statusOf(judged) }));
  const worst = WORST_FIRST.map((state) => all.find(({ status }) => status.state === state)).find(
    (found) => found !== undefined,
  );
  if (worst === undefined)
    return { state: 'error', description: 'Could not judge: no open pull request has this head.' };
  const { state, description } = worst.status;
  if (all.length === 1 || worst.number === undefined || state === 'success') return worst.status;
  return { state, description: statusLine(`#${worst.number} with this head: ${description}`) };
}
