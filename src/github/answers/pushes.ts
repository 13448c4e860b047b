import type { Push } from '../../evidence/people.ts';
import type { Client } from '../client.ts';
import { personFrom } from './person.ts';

const DELETED = /^0+$/;

/** Pushes to a branch, newest first, the last 100: GitHub's own record, with its own times. */
export async function readPushes(client: Client, head: { repository: string; ref: string }): Promise<Push[]> {
  const [owner = '', repo = ''] = head.repository.split('/');
  const { data } = await client.rest.repos.listActivities({
    owner,
    repo,
    ref: `refs/heads/${head.ref}`,
    per_page: 100,
  });
  return data
    .filter(({ after }) => !DELETED.test(after))
    .map(({ after, timestamp, actor }) => ({ sha: after, at: timestamp, pusher: personFrom(actor) }));
}
