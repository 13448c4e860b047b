import type { Place } from '../checklist/model.ts';
import type { Status } from './quantifier.ts';

/** How somebody signed, strongest first. */
export type SignedVia = 'review' | 'comment' | 'tick' | 'signature';

/** A sign-off with its evidence. */
export interface Signed {
  login: string;
  /** GitHub's number of the account. */
  id: number;
  via: SignedVia;
  /** ISO 8601, UTC. */
  at: string;
  /** The commit it is bound to, as far as the evidence says. */
  sha?: string;
  url?: string;
  place?: Place;
}

/** A sign-off that does not count, and why. */
export interface RefusedSignOff {
  /** Absent where the account is not known. */
  login?: string;
  via: SignedVia;
  at?: string;
  sha?: string;
  url?: string;
  place?: Place;
  /** Our words, with logins and commits in them; not trusted where they hold text of a document. */
  reason: string;
}

/** What is known of one role. */
export interface RoleSignOffs {
  role: string;
  status: Status;
  optional: boolean;
  /** How many must sign, in words: "at least 2". */
  expected: string;
  /** Who may sign, in the words of the policy. */
  by: string[];
  via: SignedVia[];
  signed: Signed[];
  /** Who may sign and has not, by login; absent where nobody can list them. */
  waiting?: string[];
  refused: RefusedSignOff[];
}
