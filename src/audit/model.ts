import type { Status } from '../verdict/quantifier.ts';

/** One merged pull request or closed issue, judged anew as it was when it was merged or closed. */
export interface AuditRow {
  kind: 'pull-request' | 'issue';
  number: number;
  url: string;
  author: string | null;
  /** When it was merged or closed; ISO 8601, UTC. */
  at: string;
  mergedBy?: string | null;
  /** `error`: could not be judged, or its policy was wrong. */
  status: Status | 'error';
  /** Why it is an error or was skipped. */
  reason?: string;
  /** Findings that were open. */
  open: number;
  /** Logins of who signed for a role, or approved the head by a review; each once, sorted. */
  approvers: string[];
  /** Who let it pass although gates were not met, and why. */
  override?: { by: string; reason: string };
  /** `path@blob` of the policy; `default` where there was none. */
  policy: string;
  /** The commit status of that time; null where there was none, absent for issues. */
  recorded?: { state: string; description: string | null } | null;
  /** What an auditor should look at. */
  flags: AuditFlag[];
  /** Lists that one page did not hold; they were read apart, to their end. */
  cut: string[];
}

export type AuditFlag =
  /** It was merged although it was not passed. */
  | 'not-passed'
  /** The status of then was success, the verdict of now is not passed. */
  | 'recorded-success'
  /** There is no status of the gate: never written, or written so long before the merge that it has expired since. */
  | 'no-status'
  /** There is none, and GitHub would have deleted it by now: it has expired, or was never written. No fault. */
  | 'status-expired'
  /** The body was edited after the merge. What is judged is the body at the merge. */
  | 'edited-after'
  /** The body at the merge is not known, since its history is not whole: the body of today was judged. */
  | 'history-unknown'
  /** It went through by break-glass. */
  | 'overridden';

/** A commit on the default branch that came with no merged pull request. */
export interface LooseCommit {
  sha: string;
  url: string;
  /** First line of its message; document text. */
  headline: string;
  author: string | null;
  at: string;
}

/** What an audit counts. */
export interface AuditTotals {
  /** Pull requests or issues. */
  subjects: number;
  /** Those of them that have passed or were skipped, as far as it is known. */
  passed: number;
  /** Those that went through by break-glass, which is no pass. */
  overridden: number;
  /** Commits that came with no pull request. */
  commits: number;
  /** Subjects with `status-expired`. */
  expired: number;
}

/** The result of an audit. Rows stand newest first. */
export interface Audit {
  schema: 'checklist-gate/audit@1';
  repository: string;
  kind: 'pull-requests' | 'issues';
  /** ISO 8601, UTC; `since` is part of the period, `until` is not. */
  since: string;
  until: string;
  /** When it was done; ISO 8601, UTC. */
  at?: string;
  /**
   * What was asked for beside the period, so that going on asks the same. `status`: name of the recorded status.
   * `retention`: how long GitHub keeps one, as `90d`.
   */
  asked?: { policy: string; status: string; retention: string; label?: string; phase?: string; into?: string[] };
  rows: AuditRow[];
  commits: LooseCommit[];
  /** What `totalsOf` says. */
  totals: AuditTotals;
  /** False where it ended early: `next` says where to go on. */
  complete: boolean;
  next?: AuditPosition | undefined;
  /** Requests that were sent. */
  requests: number;
}

/** Where an audit goes on: cursors of the lists; null before the first page, absent behind the last. */
export interface AuditPosition {
  subjects?: string | null | undefined;
  commits?: string | null | undefined;
  /** When the newest one was changed last, as the first page had it. */
  newest?: string | undefined;
  /** The second look at the beginning of the list, at those that were changed since `newest`. */
  again?: string | null | undefined;
}

export function totalsOf({ rows, commits }: Pick<Audit, 'rows' | 'commits'>): AuditTotals {
  return {
    subjects: rows.length,
    passed: rows.filter((row) => !isOpen(row) && !isOverridden(row)).length,
    overridden: rows.filter(isOverridden).length,
    commits: commits.length,
    expired: rows.filter(({ flags }) => flags.includes('status-expired')).length,
  };
}

/** Whether it has not passed, or nobody knows. */
function isOpen({ flags, status }: AuditRow): boolean {
  return status === 'error' || flags.includes('not-passed') || flags.includes('history-unknown');
}

function isOverridden({ flags }: AuditRow): boolean {
  return flags.includes('overridden');
}

/** Whether everything has passed or was overridden, and every commit came with a pull request. What is not known has not passed. */
export function isClean({ rows, commits, complete }: Audit): boolean {
  return complete && commits.length === 0 && !rows.some(isOpen);
}
