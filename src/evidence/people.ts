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

/** An account as a policy names it: `octocat`, `octocat#583231`, `dependabot[bot]`, each with or without `@`. */
export interface NamedAccount {
  /** In lower case, without `[bot]`. */
  login: string;
  /** The number that the policy pins: the login is for readers then. */
  id?: number;
  bot: boolean;
}

/** Reads what a policy says; its schema has checked the form. */
export function namedAccount(text: string): NamedAccount {
  const [name = '', id] = text.toLowerCase().replace(/^@/, '').split('#');
  const login = name.replace(BOT, '');
  return { login, bot: login !== name, ...(id === undefined ? {} : { id: Number(id) }) };
}

const BOT = /\[bot\]$/;

/**
 * Whether an account is the one that is named: by its number or as a bot beyond doubt. A login alone may have changed
 * hands, and names its holder only `with-access` to the repository, which a stranger who took a freed one has not.
 * `unknown`: the number or the type that would tell is missing.
 */
export type Naming = 'yes' | 'no' | 'with-access' | 'unknown';

/** An account as far as it is known. */
export interface KnownAccount {
  login: string;
  id?: number | undefined;
  /** As GitHub says: `User`, `Bot`, `Mannequin`, … */
  type?: string | undefined;
}

/** Whether an account is one of those that a policy names: the surest answer of all. */
export function namingBy(names: readonly string[], account: KnownAccount): Naming {
  const found = new Set(names.map((name) => naming(namedAccount(name), account)));
  return SUREST.find((each) => found.has(each)) ?? 'no';
}

// What is not known goes before what can still be asked for.
const SUREST = ['yes', 'unknown', 'with-access'] as const;

export function naming(named: NamedAccount, { login, id, type }: KnownAccount): Naming {
  if (named.id !== undefined) return id === undefined ? 'unknown' : named.id === id ? 'yes' : 'no';
  // GraphQL leaves the suffix of bots out, REST does not; nobody else can have it.
  const bare = login.toLowerCase().replace(BOT, '');
  const bot = type === 'Bot' || bare !== login.toLowerCase();
  if (bare !== named.login || bot !== named.bot) return 'no';
  if (bot) return 'yes';
  if (type === undefined) return 'unknown';
  // Whoever imports a repository gives the accounts that stand for people of elsewhere any login.
  return type === 'User' ? 'with-access' : 'no';
}

/** What somebody must be allowed to do in the repository for the login alone to name them. */
export const ACCESS_OF_A_LOGIN = 'write' satisfies Permission;

/** Whether a level of access is at least another. */
export function isAtLeast(level: Permission, least: Permission): boolean {
  return PERMISSIONS.indexOf(level) >= PERMISSIONS.indexOf(least);
}
