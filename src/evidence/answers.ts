/** What GitHub tells about a commit, a tag, a release, a milestone, a deployment or an issue. */

/** The commit that a branch, a tag or a (possibly short) SHA names. */
export type CommitAnswer = { exists: true; sha: string } | { exists: false };

/**
 * Set on what the gate itself reports on a commit: `self` for this run, `other` for another phase. Absent: somebody
 * else reports it.
 */
export type OfGate = 'self' | 'other';

/** A check run, the newest of its name in its suite. */
export interface CheckRun {
  gate?: OfGate;
  name: string;
  /** `queued`, `in_progress`, `completed` or another word of GitHub. */
  status: string;
  /** Null until it is completed: `success`, `failure`, `neutral`, `cancelled`, `skipped`, `timed_out`, … */
  conclusion: string | null;
  completedAt: string | null;
  /** Slug of the GitHub App that made it: `github-actions`. */
  app: string | null;
  url: string | null;
}

/** A commit status, the newest of its context. */
export interface ReportedStatus {
  gate?: OfGate;
  context: string;
  /** `success`, `failure`, `error` or `pending`. */
  state: string;
  at: string;
  /** Login of who set it: `github-actions[bot]`. */
  creator: string | null;
  url: string | null;
}

/** A tag with the commit it leads to. */
export type TagAnswer = { exists: true; sha: string } | { exists: false };

export type ReleaseAnswer =
  | { exists: false }
  | {
      exists: true;
      draft: boolean;
      prerelease: boolean;
      /** Markdown; empty if nothing was written. */
      notes: string;
      /** `state` is `uploaded` once the upload has finished. `size` in bytes. */
      assets: { name: string; size: number; state: string }[];
      publishedAt: string | null;
      url: string;
    };

export type MilestoneAnswer =
  | { exists: false }
  | {
      exists: true;
      title: string;
      /** `open` or `closed`. */
      state: string;
      /** Number of open issues and pull requests in it, without the subject. */
      open: number;
      url: string;
    };

/** The newest deployment of a commit to an environment. */
export type DeploymentAnswer =
  | { exists: false }
  | {
      exists: true;
      id: number;
      /**
       * Its newest state: `success`, `failure`, `error`, `in_progress`, `queued`, `pending`, `waiting` or `inactive`;
       * null before the first.
       */
      state: string | null;
      /** If that is `inactive`, which hides the outcome: the state before. Null if there was none. */
      before?: string | null;
      /** When that state was set; without a state, when the deployment was created. */
      at: string;
      creator: string | null;
      /** Address of its log. */
      url: string | null;
    };

/** An issue, as far as evidence looks at it. */
export interface IssueState {
  number: number;
  open: boolean;
  url: string;
}

export interface LinkedIssue extends IssueState {
  labels: string[];
}

/** A file around a pull request. Each entry is its mode and blob, `100644 3b18e51…`; null if the file is not there. */
export interface HeadFile {
  head: string | null;
  onDefault: string | null;
  /** At the merge base of the head and the default branch. */
  atMergeBase: string | null;
  /** In the test merge that GitHub makes with the base; absent while there is none. */
  merged?: string | null;
  /** True if the base is the default branch. */
  intoDefault: boolean;
}
