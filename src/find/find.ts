import type { Access } from '../checklist/source.ts';

/** What the input `find` looks for. */
export type Find = FindIssue | FindPullRequests;

/** The one issue or pull request whose body says something in a field. */
export interface FindIssue {
  kind: 'issue';
  /** Labels that must all be set; empty for any. */
  labels: string[];
  state: 'open' | 'closed' | 'all';
  field: string;
  equals: string;
  /** The access that its author must have. Anyone may open an issue with any text. */
  by: Access;
  /** Whose issues count besides: bots as `helper[bot]`, people as `octocat#583231`; a login alone needs write access. */
  authors: string[];
}

/** The merged pull requests between two commits. */
export interface FindPullRequests {
  kind: 'pull-requests';
  /** A tag, a branch or a commit; absent: the version before `to`. */
  from?: string;
  to: string;
  /** Globs of the branches that count as having been merged into; empty: the default branch. */
  into: string[];
  /** Pull requests that the workflow lets pass although they have not. */
  accept: number[];
  /** Whose commits need no pull request; `authors` as above. */
  directCommits: { authors: string[]; bots: boolean };
}
