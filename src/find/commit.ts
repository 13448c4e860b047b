/** A commit of a release, with the pull requests that brought it. */
export interface ReleaseCommit {
  sha: string;
  /** First line of its message; document text. */
  headline: string;
  /** The account that the author's address belongs to; null for none. */
  author: { login: string; id: number; type: string } | null;
  /** Merged ones alone. */
  pullRequests: { number: number; base: string }[];
}
