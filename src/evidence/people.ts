/** What people did on a pull request or issue, as GitHub records it. All times: ISO 8601, UTC. */

/** Who acted. Compare `id`, show `login`: a login can change hands, a number cannot. */
export interface Person {
  login: string;
  /** GitHub's number of the account (`databaseId`). */
  id: number;
  /** As GitHub says: `User`, `Bot`, `Mannequin`, `Organization` or `EnterpriseUserAccount`. */
  type: string;
}

export interface Review {
  /** Null where the account was deleted. */
  author: Person | null;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** The commit that was reviewed; null where it is gone. */
  commit: string | null;
  at: string;
  url?: string;
}

/** One revision of a text: the whole text as it was after the edit. */
export interface Revision {
  /** Null where the account was deleted. */
  editor: Person | null;
  at: string;
  /** Null where the content of the revision was deleted from the history. */
  body: string | null;
}

/** How a text came about. */
export interface History {
  /** Oldest first, the creation included. */
  revisions: Revision[];
  /** False where the beginning is missing. */
  complete: boolean;
}

export interface Comment {
  author: Person | null;
  body: string;
  createdAt: string;
  /** Null for a comment that was never edited. */
  lastEditedAt: string | null;
  /** Who edited last; null for nobody, or a deleted account. */
  editor: Person | null;
  /** Needed for edited comments only; absent where it could not be read. */
  edits?: History;
  minimized: boolean;
  url?: string;
}

export interface Commit {
  sha: string;
  /**
   * Author, committer and co-authors named in trailers. Null for somebody whose address belongs to no account.
   * A committer that is GitHub itself (a commit made on the web) is left out.
   */
  people: (Person | null)[];
}

/** A branch was moved to a commit. */
export interface Push {
  sha: string;
  at: string;
  /** Null where the account was deleted. */
  pusher: Person | null;
}

/** A pull request was moved to another base branch. */
export interface BaseChange {
  at: string;
  /** Names of branches. */
  from: string;
  to: string;
}

/** What somebody may do in the repository, weakest first. */
export const PERMISSIONS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;

export type Permission = (typeof PERMISSIONS)[number];
