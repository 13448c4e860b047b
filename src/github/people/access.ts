import type { Access } from '../../checklist/model.ts';
import type { Permission } from '../../evidence/people.ts';
import type { Client } from '../transport/client.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { told } from '../answers/reading.ts';

/** Lowest first. */
const LEVELS: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

// By the names of the flags that GitHub gives with a user.
const FLAGS: Readonly<Record<string, Permission>> = {
  pull: 'read',
  triage: 'triage',
  push: 'write',
  maintain: 'maintain',
  admin: 'admin',
};

/** What GitHub says of somebody's access. `permission` knows four levels only, and names `maintain` as `write`. */
interface Said {
  permission: string;
  /** A level, or the name of a role of the organisation's own. */
  role_name: string;
  user: { permissions?: Readonly<Record<string, boolean>> } | null;
}

/**
 * What somebody may do in a repository; a role of the organisation's own counts as what it is built on. Throws
 * `GitHubError`. Source: REST, "Get repository permissions for a user".
 */
export async function accessTo(
  client: Client,
  { owner, repo, login }: { owner: string; repo: string; login: string },
): Promise<Permission> {
  const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
  return levelOf(data);
}

/** Whether somebody has at least this access to a repository. Throws `GitHubError`. */
export async function hasAccess(
  client: Client,
  whose: { owner: string; repo: string; login: string },
  least: Access,
): Promise<boolean> {
  return LEVELS.indexOf(await accessTo(client, whose)) >= LEVELS.indexOf(least);
}

// The highest of what is said: each part alone may leave something out.
function levelOf({ permission, role_name: role, user }: Said): Permission {
  const flags = Object.entries(user?.permissions ?? {}).flatMap(([name, set]) => (set ? (FLAGS[name] ?? []) : []));
  const said = new Set<string>([permission, role, ...flags]);
  return LEVELS.findLast((level) => said.has(level)) ?? 'none';
}

/** What somebody may do in the repository. */
export function permissionAnswer(
  client: Client,
  subject: Subject,
  login: string,
): Promise<Fact<{ level: Permission }>> {
  const [owner = '', repo = ''] = subject.repository?.split('/') ?? [];
  return told(`the permission of @${login}`, async () => ({ level: await accessTo(client, { owner, repo, login }) }));
}
