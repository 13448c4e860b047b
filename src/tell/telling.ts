import type { OwnReports } from '../github/writes/own-reports.ts';
import type { Repository } from '../github/repository.ts';
import type { JudgedPart } from '../run/release.ts';
import type { Judged } from '../run/request.ts';

/** Where a verdict is told. */
export interface Target extends Repository {
  /** The pull request or issue that the comment stands in. */
  number?: number | undefined;
  isPullRequest: boolean;
  /** The commit that status and check run go to; it moves with the pull request. Absent where none is written to. */
  sha?: string | undefined;
  /** No event comes back to a merge group: what is pending there is a failure, so that the queue goes on. */
  isMergeGroup: boolean;
}

/** Where a run says what it does, a line each. Text of others in them is sanitised. */
export interface Say {
  info: (line: string) => void;
  warning: (line: string) => void;
}

/** What is told on GitHub. */
export interface Telling {
  /** Nothing is written. */
  dryRun: boolean;
  /** `when-not-passed`: a new comment only where something is missing; one that is there is kept up to date. */
  comment: 'on' | 'off' | 'when-not-passed';
  status: boolean;
  checkRun: boolean;
  /** Asks the people of open roles for a review, once a head. */
  requestReviews: boolean;
  /** The phase that is enforced. */
  phase: string | undefined;
  /** What the gate itself reports, and under which names. */
  own: OwnReports;
}

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
