/** What the world answers about commits, tags, releases and deployments. Times are ISO 8601, UTC. */

/** A commit that a branch, a tag or (part of) a SHA names. */
export type CommitAnswer = { exists: true; sha: string } | { exists: false };

/**
 * Set on what the gate itself reports on a commit: `self` is this very run's, `other` that of another phase. Absent:
 * somebody else reports it.
 */
export type OfGate = 'self' | 'other';

/** A check run, the newest of its name in its suite. */
export interface CheckRun {
  gate?: OfGate;
  name: string;
  /** `queued`, `in_progress`, `completed` and others as GitHub says. */
  status: string;
  /** Null until it is completed: `success`, `failure`, `neutral`, `cancelled`, `skipped`, `timed_out`, … */
  conclusion: string | null;
  completedAt: string | null;
  /** Slug of the GitHub App that made it: `github-actions`. */
  app: string | null;
  url: string | null;
}

/** A commit status, the newest of its context. */
export interface CommitStatus {
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
      /** Markdown; empty where nothing was written. */
      notes: string;
      /** `state` is `uploaded` once the upload has ended. `size` in bytes. */
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
      /** Open issues and pull requests in it, the one that is judged left out. */
      open: number;
      url: string;
    };

/** The newest deployment of a commit to an environment. */
export type DeploymentAnswer =
  | { exists: false }
  | {
      exists: true;
      id: number;
      /** Its newest state: `success`, `failure`, `error`, `in_progress`, `queued`, `pending`, `waiting`, `inactive`; null before the first. */
      state: string | null;
      /** Where that is `inactive`: what it was before, which `inactive` tells nothing of. Null for nothing. */
      before?: string | null;
      /** When that state was set, else when it was created. */
      at: string;
      creator: string | null;
      /** Where its log is. */
      url: string | null;
    };
