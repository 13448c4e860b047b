import type { Access } from '../checklist/source.ts';
import type { Client } from './client.ts';

/** Lowest first. */
const LEVELS: readonly string[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] satisfies (
  | 'none'
  | Access
)[];

/**
 * Whether somebody has at least this access to a repository. A role of the organisation's own counts as what it is
 * built on. Throws `GitHubError`. Source: REST, "Get repository permissions for a user".
 */
export async function hasAccess(
  client: Client,
  { owner, repo, login }: { owner: string; repo: string; login: string },
  least: Access,
): Promise<boolean> {
  const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
  const role = LEVELS.indexOf(data.role_name);
  return Math.max(role, LEVELS.indexOf(data.permission)) >= LEVELS.indexOf(least);
}
