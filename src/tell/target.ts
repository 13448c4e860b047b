import type { Repository } from '../github/repository.ts';

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
