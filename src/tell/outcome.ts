import type { JudgedPart } from '../run/release.ts';
import type { Judged } from '../run/request.ts';

/** What came of one subject. */
export interface SubjectOutcome {
  /** What was to be judged; empty where that is not known. */
  about: { number?: number; ref?: string };
  judged: Judged;
  /** What the judgement is one over, where it is over several. */
  parts?: JudgedPart[];
  /** The commit status says it. */
  statusWritten: boolean;
  /** A pull request that was closed or merged: nothing waits for its status, and none is written. */
  isClosed?: boolean;
}

/** What came of an event: an outcome for each subject. Without any, `nothing` says why there was nothing to judge. */
export interface Ran {
  outcomes: SubjectOutcome[];
  nothing: string;
}
