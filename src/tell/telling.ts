import type { OwnReports } from '../github/writes/own-reports.ts';

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
