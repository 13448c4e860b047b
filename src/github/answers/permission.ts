import type { Permission } from '../../evidence/people.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { told } from './told.ts';

// Strongest first, by the names of the flags that GitHub gives with a user.
const FLAGS = [
  ['admin', 'admin'],
  ['maintain', 'maintain'],
  ['push', 'write'],
  ['triage', 'triage'],
  ['pull', 'read'],
] as const;

const ROLES: Record<string, Permission> = {
  admin: 'admin',
  maintain: 'maintain',
  write: 'write',
  triage: 'triage',
  read: 'read',
  none: 'none',
};

/**
 * What somebody may do in the repository. A custom role counts as what it is built on: GitHub's `permission` knows
 * four levels only, and names `maintain` as `write`.
 */
export function permissionAnswer(
  client: Client,
  subject: Subject,
  login: string,
): Promise<Fact<{ level: Permission }>> {
  const [owner = '', repo = ''] = subject.repository?.split('/') ?? [];
  return told(`the permission of @${login}`, async () => {
    const { data } = await client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
    const flags: Record<string, boolean | undefined> = { ...data.user?.permissions };
    const flag = FLAGS.find(([name]) => flags[name] === true);
    return { level: ROLES[data.role_name] ?? flag?.[1] ?? ROLES[data.permission] ?? 'none' };
  });
}
