import type { Permission } from '../../evidence/people.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { accessTo } from '../access.ts';
import type { Client } from '../client.ts';
import { told } from './told.ts';

/** What somebody may do in the repository. */
export function permissionAnswer(
  client: Client,
  subject: Subject,
  login: string,
): Promise<Fact<{ level: Permission }>> {
  const [owner = '', repo = ''] = subject.repository?.split('/') ?? [];
  return told(`the permission of @${login}`, async () => ({ level: await accessTo(client, { owner, repo, login }) }));
}
