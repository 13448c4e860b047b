import type { Document } from '../checklist/model.ts';
import type { RecordedFact } from '../evidence/facts.ts';
import type { FileAnswer, Fact } from '../evidence/question.ts';
import type { Subject } from '../verdict/verdict.ts';
import type { AuditFlag, AuditRow, LooseCommit } from './model.ts';

/** A merged pull request or closed issue as it was then, before it is judged. */
export interface AuditSubject {
  subject: Subject;
  documents: Document[];
  /** What came with it. What is not here is asked for apart. */
  facts: RecordedFact[];
  row: Pick<AuditRow, 'kind' | 'number' | 'url' | 'author' | 'at' | 'mergedBy' | 'recorded' | 'cut'>;
  flags: AuditFlag[];
}

/** What is asked for in one request; see `AuditPage` for the answer. */
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
  /** Times, ISO 8601: the commit that the default branch was at. */
  times: readonly string[];
}

export interface AuditPage {
  subjects?: {
    found: AuditSubject[];
    /** Cursor behind the last; undefined where nothing older can be in the period. */
    next: string | undefined;
    /** When the first of the page was changed last; absent where the order is another one. */
    newest?: string;
    /** How many there are in all, in the period or not. */
    total: number;
  };
  commits?: { found: LooseCommit[]; next: string | undefined };
  /** In the order asked for. */
  files: Fact<FileAnswer>[];
  /** In the order asked for; undefined where there was no commit yet. */
  times: (string | undefined)[];
}
