import type { Access } from '../checklist/model.ts';
import type { Permission, Person } from '../evidence/people.ts';
import type { Repository } from './repository.ts';
import type { Client } from './transport/client.ts';

/** An account as the fragment `ACTOR` returns it. */
export interface Actor {
  type: string;
  login: string;
  databaseId?: number | null;
}

/** The fragment that reads an account. GraphQL gives the logins of bots without `[bot]`. */
export const ACTOR = `fragment actor on Actor {
  type: __typename login
  ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } ... on Organization { databaseId }
}`;

/** The person; null for a deleted account, and for one without a number, which cannot be compared. */
export function personOf(actor: Actor | null): Person | null {
  return actor?.databaseId == null ? null : { login: actor.login, id: actor.databaseId, type: actor.type };
}

/** The same for an account from REST. */
export function personFrom(user: Person | null | undefined): Person | null {
  return user == null ? null : { login: user.login, id: user.id, type: user.type };
}

/** The login as REST gives it and policies write it: GraphQL leaves the suffix of bots out. */
export function loginOf({ type, login }: Pick<Actor, 'type' | 'login'>): string {
  return type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
}

/** Lowest first. */
const LEVELS: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

// By the names of the flags that GitHub returns with a user.
const FLAGS: Readonly<Record<string, Permission>> = {
  pull: 'read',
  triage: 'triage',
  push: 'write',
  maintain: 'maintain',
  admin: 'admin',
};

/** GitHub's answer about somebody's access. `permission` knows only four levels and calls `maintain` `write`. */
interface Said {
  permission: string;
  /** A level, or the name of a custom role of the organisation. */
  role_name: string;
  user: { permissions?: Readonly<Record<string, boolean>> } | null;
}

/**
 * The access that somebody has to a repository; a custom role counts as the level it is based on. Throws `GitHubError`.
 * Source: REST, "Get repository permissions for a user".
 */
export async function accessTo(client: Client, repository: Repository, login: string): Promise<Permission> {
  const { owner, repo } = repository;
  const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
  return levelOf(data);
}

/** The lowest of some levels; undefined for none. */
export function lowest(levels: readonly string[]): Access | undefined {
  return LEVELS.find((level): level is Access => level !== 'none' && levels.includes(level));
}

/** Whether somebody has at least this access to a repository. Throws `GitHubError`. */
export async function hasAccess(
  client: Client,
  repository: Repository,
  login: string,
  least: Access,
): Promise<boolean> {
  return LEVELS.indexOf(await accessTo(client, repository, login)) >= LEVELS.indexOf(least);
}

// The highest of the levels given: each part alone may leave something out.
function levelOf({ permission, role_name: role, user }: Said): Permission {
  const flags = Object.entries(user?.permissions ?? {}).flatMap(([name, set]) => (set ? (FLAGS[name] ?? []) : []));
  const said = new Set<string>([permission, role, ...flags]);
  return LEVELS.findLast((level) => said.has(level)) ?? 'none';
}
