/** What people did on a pull request or issue, according to GitHub. All times: ISO 8601, UTC. */

/** An account that acted. Compare by `id`, show `login`: a login can change hands, a number cannot. */
export interface Person {
  login: string;
  /** GitHub's number of the account (`databaseId`). */
  id: number;
  /** `User`, `Bot`, `Mannequin`, `Organization` or `EnterpriseUserAccount`, as GitHub says. */
  type: string;
}

export interface Review {
  /** Null if the account was deleted. */
  author: Person | null;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** The commit that was reviewed; null if it is gone. */
  commit: string | null;
  at: string;
  url?: string;
}

/** One revision of a text: the whole text after the edit. */
export interface Revision {
  /** Null if the account was deleted. */
  editor: Person | null;
  at: string;
  /** Null if somebody deleted the revision's content from the history. */
  body: string | null;
}

/** The edit history of a text. */
export interface History {
  /** Oldest first, including the creation. */
  revisions: Revision[];
  /** False if the beginning is missing. */
  complete: boolean;
}

export interface Comment {
  author: Person | null;
  body: string;
  createdAt: string;
  /** Null if the comment was never edited. */
  lastEditedAt: string | null;
  /** Who edited last; null if nobody did, or if the account was deleted. */
  editor: Person | null;
  /** Needed only for edited comments; absent if it could not be read. */
  edits?: History;
  minimized: boolean;
  /** Slug of the app that wrote it in the name of its author; absent where none did. */
  app?: string;
  url?: string;
}

export interface Commit {
  sha: string;
  /**
   * Author, committer and co-authors from trailers. Null for somebody whose e-mail address belongs to no account.
   * GitHub itself as committer (a commit made on the web) is left out.
   */
  people: (Person | null)[];
  /** Names of apps among them, by what the commit itself says; GitHub names no account for these. Absent: none. */
  bots?: string[];
}

/** A push: a branch was moved to a commit. */
export interface Push {
  sha: string;
  at: string;
  /** Null if the account was deleted. */
  pusher: Person | null;
}

/** A pull request was moved to another base branch. */
export interface BaseChange {
  at: string;
  /** Names of branches, without `refs/heads/`. */
  from: string;
  to: string;
}

/** Levels of access to a repository, weakest first. */
const PERMISSIONS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** An account as a policy names it: `octocat`, `octocat#583231` or `dependabot[bot]`, each with or without `@`. */
export interface NamedAccount {
  /** In lower case, without `[bot]`. */
  login: string;
  /** The number that the policy pins. The login is then only for readers. */
  id?: number;
  bot: boolean;
}

/** Parses an account of a policy, whose form the schema has already checked. */
export function namedAccount(text: string): NamedAccount {
  const [name = '', id] = text.toLowerCase().replace(/^@/, '').split('#');
  const login = name.replace(BOT, '');
  return { login, bot: login !== name, ...(id === undefined ? {} : { id: Number(id) }) };
}

const BOT = /\[bot\]$/;

/**
 * Whether an account is the one that a policy names. A number or a bot's login identifies it for certain. A login alone
 * may have changed hands, so it names its holder only `with-access` to the repository, which a stranger with a freed
 * login does not have. `unknown`: the number or the type that would decide is missing.
 */
export type Naming = 'yes' | 'no' | 'with-access' | 'unknown';

/** What is known of an account. */
interface KnownAccount {
  login: string;
  id?: number | undefined;
  /** `User`, `Bot`, `Mannequin`, …, as GitHub says. */
  type?: string | undefined;
}

/** Whether an account is one of those that a policy names; of several answers the most certain one. */
export function namingBy(names: readonly string[], account: KnownAccount): Naming {
  const found = new Set(names.map((name) => naming(namedAccount(name), account)));
  return SUREST.find((each) => found.has(each)) ?? 'no';
}

// An unknown wins over `with-access`, which can still be checked.
const SUREST = ['yes', 'unknown', 'with-access'] as const;

export function naming(named: NamedAccount, { login, id, type }: KnownAccount): Naming {
  if (named.id !== undefined) return id === undefined ? 'unknown' : named.id === id ? 'yes' : 'no';
  // GraphQL leaves out the suffix of bots, REST does not. No other account can have it.
  const bare = login.toLowerCase().replace(BOT, '');
  const bot = type === 'Bot' || bare !== login.toLowerCase();
  if (bare !== named.login || bot !== named.bot) return 'no';
  if (bot) return 'yes';
  if (type === undefined) return 'unknown';
  // Whoever imports a repository can give the placeholder accounts (mannequins) any login.
  return type === 'User' ? 'with-access' : 'no';
}

/** The access somebody needs for the login alone to name them. */
export const ACCESS_OF_A_LOGIN = 'write' satisfies Permission;

/** Whether one level of access includes another. */
export function isAtLeast(level: Permission, least: Permission): boolean {
  return PERMISSIONS.indexOf(level) >= PERMISSIONS.indexOf(least);
}
