import type { CommitStatus } from '../../evidence/answers.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { markOfStatus, type OwnReports } from '../own-reports.ts';
import { known, reading } from './reading.ts';

/** Statuses of a commit, all pages; of each context the newest. */
export function statusesAnswer(
  client: Client,
  subject: Subject,
  sha: string,
  own: OwnReports,
): Promise<Fact<CommitStatus[]>> {
  return reading(subject, 'the commit statuses', async (repository) => {
    const all = await client.paginate(client.rest.repos.listCommitStatusesForRef, {
      ...repository,
      ref: sha,
      per_page: 100,
    });
    const newest = new Map<string, CommitStatus>();
    // GitHub lists the newest first, and takes contexts without regard to case.
    for (const { context, state, created_at: at, creator, target_url: url } of all) {
      const key = context.toLowerCase();
      if (newest.has(key)) continue;
      const mark = markOfStatus(own, subject, { context, sha });
      newest.set(key, { ...mark, context, state, at, creator: creator?.login ?? null, url });
    }
    return known([...newest.values()]);
  });
}
