import type { Document } from '../checklist/model.ts';
import { Facts, type RecordedFact } from '../evidence/facts.ts';
import type { Comment } from '../evidence/people.ts';
import type { Fact, FileAnswer } from '../evidence/question.ts';
import type { Subject, Verdict } from '../verdict/verdict.ts';
import type { Approval, Audit, AuditFlag, AuditPosition, AuditRow, LooseCommit } from './model.ts';
import { enforcedGates, gatesOf, letsPass } from '../verdict/walk.ts';

/** What is read of a repository for an audit, and the rows that are made of it. */

/** A merged pull request or closed issue as it was at that time, before it is judged. */
export interface AuditSubject {
  subject: Subject;
  documents: Document[];
  /** Answers that came with it. All others are asked for separately. */
  facts: RecordedFact[];
  row: Pick<
    AuditRow,
    'kind' | 'number' | 'url' | 'author' | 'at' | 'mergedBy' | 'mergeCommit' | 'openedAt' | 'recorded' | 'cut'
  >;
  flags: AuditFlag[];
  /** Comments of later, oldest first, with the texts of today. */
  afterwards?: Comment[];
}

/** What to ask for in one request; `AuditPage` is the answer. */
export interface AuditBatch {
  subjects?:
    | {
        after: string | null;
        size: number;
        /** Only what was changed at that time or later, without these numbers. */
        again?: { since: string; except: ReadonlySet<number> } | undefined;
      }
    | undefined;
  commits?: { after: string | null; since: string; until: string } | undefined;
  /** Files at commits. */
  files: readonly { commit: string; path: string }[];
  /** Times, ISO 8601: for each, the commit that the default branch was at. */
  times: readonly string[];
}

export interface AuditPage {
  subjects?: {
    found: AuditSubject[];
    /** Cursor after the last entry; undefined if nothing older can be in the period. */
    next: string | undefined;
    /** When the first entry of the page last changed; absent if the list is in another order. */
    newest?: string;
    /** Length of the whole list, inside the period or not. */
    total: number;
  };
  commits?: { found: LooseCommit[]; next: string | undefined };
  /** In the order of the request. */
  files: Fact<FileAnswer>[];
  /** In the order of the request; undefined if there was no commit yet. */
  times: (string | undefined)[];
}

export interface AuditRequest {
  repository: string;
  kind: Audit['kind'];
  since: string;
  until: string;
  policyPath: string;
  phase?: string | undefined;
  /** Without `phase`, the one that the policy of then names for this environment is judged, where it names one. */
  environment?: string | undefined;
  /** When the audit is made; ISO 8601, UTC. Absent: reviews of overrides are not looked for. */
  now?: string | undefined;
  /** GitHub has kept statuses since this time; ISO 8601, UTC, whole seconds. Absent: it keeps them all. */
  keptSince?: string | undefined;
  /** Where to go on; absent: from the beginning. */
  from?: AuditPosition | undefined;
  /** Subjects in one request. */
  pageSize: number;
}

/** The row of a judged subject. `keptSince`: see `AuditRequest`. */
export function rowOf({ row, flags, facts }: AuditSubject, verdict: Verdict, keptSince?: string): AuditRow {
  const { override, status } = verdict;
  const passed = letsPass(verdict);
  const granted = override?.effective === true ? override.granted : undefined;
  const { path, sha } = verdict.policy;
  const approvals = approvalsOf(verdict, facts);
  return {
    ...row,
    status,
    ...(verdict.reason === undefined ? {} : { reason: verdict.reason }),
    open: enforcedGates(verdict.root).flatMap(({ findings }) =>
      findings.filter((finding) => finding.status === 'failed' || finding.status === 'pending'),
    ).length,
    approvers: [...new Set(approvals.map(({ login }) => login))].toSorted(),
    ...(approvals.length === 0 ? {} : { approvals }),
    ...(granted === undefined ? {} : { override: { by: granted.login, reason: granted.reason } }),
    policy: sha === undefined ? path : `${path}@${sha}`,
    flags: [
      ...flags,
      ...(passed ? [] : ['not-passed' as const]),
      ...(!passed && row.recorded?.state === 'success' ? ['recorded-success' as const] : []),
      ...missing(row, keptSince),
      ...(granted === undefined ? [] : ['overridden' as const]),
    ],
  };
}

/** The row of a subject that could not be judged. */
export function errorRow({ row, flags }: AuditSubject, policy: string, reason: string, keptSince?: string): AuditRow {
  return {
    ...row,
    status: 'error',
    reason,
    open: 0,
    approvers: [],
    policy,
    flags: [...flags, 'not-passed', ...missing(row, keptSince)],
  };
}

// The status that counted was written before the merge. So whatever was merged before `keptSince` has lost it. What was
// merged later may have lost it as well, because nobody knows how long before the merge it was written.
function missing({ at, recorded }: AuditSubject['row'], keptSince: string | undefined): AuditFlag[] {
  if (recorded !== null) return [];
  return [keptSince !== undefined && at < keptSince ? 'status-expired' : 'no-status'];
}

// A review that signed for a role is named by the role alone.
function approvalsOf(verdict: Verdict, facts: AuditSubject['facts']): Approval[] {
  const signed = gatesOf(verdict.root).flatMap((gate) =>
    (gate.signOffs ?? []).flatMap(({ role, signed: own }) =>
      own.map(({ login, via, url }): Approval => ({ login, role, via, ...(url === undefined ? {} : { url }) })),
    ),
  );
  const told = new Facts(facts).get({ kind: 'reviews' });
  const reviewed = (told?.status === 'known' ? told.value : [])
    .filter(({ state, commit }) => state === 'APPROVED' && commit === verdict.subject.headSha)
    .flatMap(({ author, url }): Approval[] =>
      author === null ? [] : [{ login: author.login, via: 'review', ...(url === undefined ? {} : { url }) }],
    )
    .filter(({ login }) => !signed.some((each) => each.login === login && each.via === 'review'));
  const all = [...signed, ...reviewed].toSorted((a, b) => (a.login < b.login ? -1 : a.login > b.login ? 1 : 0));
  return [...new Map(all.map((each) => [JSON.stringify([each.login, each.role]), each])).values()];
}
