import type { Document } from '../checklist/model.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import type { Comment } from '../evidence/people.ts';
import type { FileAnswer, Fact } from '../evidence/question.ts';
import type { Subject } from '../verdict/verdict.ts';
import type { AuditRow, AuditFlag, LooseCommit, Audit, AuditPosition } from './model.ts';

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
