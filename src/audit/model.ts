import type { Why } from '../result.ts';
import type { Status } from '../verdict/quantifier.ts';

/** One merged pull request or closed issue, judged again as it was when it was merged or closed. */
export interface AuditRow {
  kind: 'pull-request' | 'issue';
  number: number;
  url: string;
  author: string | null;
  /** When it was merged or closed; ISO 8601, UTC. */
  at: string;
  mergedBy?: string | null;
  /** The commit that the merge made. */
  mergeCommit?: string;
  /** When it was opened. */
  openedAt?: string;
  /** The version or tag that the checklist names; document text. */
  version?: string;
  /** `error`: it could not be judged, or its policy is wrong. */
  status: Status | 'error';
  /** Why it is an error or was skipped. */
  reason?: string;
  /** Number of open findings. */
  open: number;
  /** Logins of those who signed for a role or approved the head in a review; each once, sorted. */
  approvers: string[];
  /** What each of them approved, as far as it is known: a role once for each person, or the head as a whole. */
  approvals?: Approval[];
  /** Who let it pass although gates were not met, and why. */
  override?: { by: string; reason: string };
  /** Of an override whose review is asked for: until when, and who did it when. ISO 8601, UTC. */
  review?: { due: string; by?: string; at?: string };
  /** `path@blob` of the policy; `default` if there was none. */
  policy: string;
  /** The commit status of that time; null if there was none, absent for issues. */
  recorded?: { state: string; description: string | null } | null;
  /** What an auditor should look at. */
  flags: AuditFlag[];
  /** Lists that were longer than one page and were therefore read separately, to their end. */
  cut: string[];
}

/** Somebody's approval. */
export interface Approval {
  login: string;
  /** The role that was signed for; absent for a review of the head. */
  role?: string;
  via: 'review' | 'comment' | 'tick' | 'signature';
  /** Where it stands. */
  url?: string;
}

export type AuditFlag =
  /** It was merged although it had not passed. */
  | 'not-passed'
  /** The status at the time was success, but the verdict now is not passed. */
  | 'recorded-success'
  /** The gate has no status: it was never written, or so long before the merge that it has expired. */
  | 'no-status'
  /** No status, but GitHub would have deleted it by now: it expired or was never written. Not a fault. */
  | 'status-expired'
  /** The body was edited after the merge. The body at the merge is judged. */
  | 'edited-after'
  /** The body at the merge is not known because its history is incomplete: today's body was judged. */
  | 'history-unknown'
  /** It was overridden by break-glass. */
  | 'overridden'
  /** The review of the override is not due yet. */
  | 'review-open'
  /** Nobody has reviewed the override in time. */
  | 'review-overdue'
  /** The override was reviewed after its time. */
  | 'reviewed-late';

/** A commit on the default branch that no merged pull request brought. */
export interface LooseCommit {
  sha: string;
  url: string;
  /** First line of its message; document text. */
  headline: string;
  author: string | null;
  at: string;
  /** The first commit of the repository, which no pull request can have brought. */
  initial?: true;
}

/** The totals of an audit. */
interface AuditTotals {
  /** Pull requests or issues. */
  subjects: number;
  /** How many of them passed or were skipped, as far as is known. */
  passed: number;
  /** Those that were overridden by break-glass, which does not count as passed. */
  overridden: number;
  /** Commits that no pull request brought. */
  commits: number;
  /** Subjects with `status-expired`. */
  expired: number;
}

/** The result of an audit. Rows are sorted newest first. */
export interface Audit {
  schema: 'checklist-gate/audit@1';
  repository: string;
  kind: 'pull-requests' | 'issues';
  /** ISO 8601, UTC; `since` is part of the period, `until` is not. */
  since: string;
  until: string;
  /** When the audit was made; ISO 8601, UTC. */
  at?: string;
  /**
   * What was asked for besides the period, so that a continued audit asks the same. `status`: name of the recorded
   * status. `retention`: how long GitHub keeps a status, such as `90d`.
   */
  asked?: { policy: string; status: string; retention: string; label?: string; phase?: string; into?: string[] };
  rows: AuditRow[];
  commits: LooseCommit[];
  /** The result of `totalsOf`. */
  totals: AuditTotals;
  sample?: Sample;
  /** False if it ended early: `next` then says where to continue. */
  complete: boolean;
  next?: AuditPosition | undefined;
  /** Requests that were sent. */
  requests: number;
}

/** An audit as it was made now, with why it ended early. */
export type AuditRead = Audit & { failure?: Why };

/** Where an audit continues: cursors of the lists; null before the first page, absent after the last. */
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

const OPEN_FLAGS: readonly AuditFlag[] = ['not-passed', 'history-unknown', 'review-overdue'];

/** Whether it has not passed, or may not have, or an override was not looked at in time. */
function isOpen({ flags, status }: AuditRow): boolean {
  return status === 'error' || OPEN_FLAGS.some((flag) => flags.includes(flag));
}

function isOverridden({ flags }: AuditRow): boolean {
  return flags.includes('overridden');
}

/**
 * Whether everything passed or was overridden, and a pull request brought every commit. Unknown counts as not passed.
 */
export function isClean({ rows, commits, complete }: Audit): boolean {
  return complete && commits.length === 0 && !rows.some(isOpen);
}

/** Some of the changes of an audit, drawn so that everybody draws the same ones. */
export interface Sample {
  /** How many were asked for, and the number that the draw began with. */
  size: number;
  seed: number;
  /** Changes that they were drawn from. */
  of: number;
  /** In the order of the audit: `#12`, a commit, or the id of a deployment. */
  picked: string[];
}

/** Draws from names in their order; all of them where there are not more. */
export function sampleOf(names: readonly string[], size: number, seed: number): Sample {
  const next = randomFrom(seed);
  const pool = names.map((name, index) => ({ name, index }));
  const picked: typeof pool = [];
  while (picked.length < size && pool.length > 0) picked.push(...pool.splice(Math.floor(next() * pool.length), 1));
  const ordered = picked.toSorted((a, b) => a.index - b.index).map(({ name }) => name);
  return { size, seed, of: names.length, picked: ordered };
}

// Mulberry32: the same numbers on every machine. Nobody is to guess anything here, only to draw the same again.
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
