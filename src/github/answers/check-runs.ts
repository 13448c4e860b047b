import type { CheckRun } from '../../evidence/answers.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { known, reading, unavailable } from './reading.ts';

/** Check runs of a commit, all pages; of runs with one name in one suite the newest. */
export function checkRunsAnswer(client: Client, subject: Subject, sha: string): Promise<Fact<CheckRun[]>> {
  return reading(subject, 'the check runs', async (repository) => {
    const runs: CheckRun[] = [];
    let total = 0;
    const pages = client.paginate.iterator(client.rest.checks.listForRef, {
      ...repository,
      ref: sha,
      filter: 'latest',
      per_page: 100,
    });
    for await (const { data } of pages) {
      total = Math.max(total, (data as unknown as { total_count?: number }).total_count ?? 0);
      runs.push(
        ...data.map((run) => ({
          name: run.name,
          status: run.status,
          conclusion: run.conclusion,
          completedAt: run.completed_at,
          app: run.app?.slug ?? null,
          url: run.html_url,
        })),
      );
    }
    // A run that was not listed may be the one that failed.
    if (runs.length < total) return unavailable(`only ${runs.length} of ${total} check runs were listed`);
    return known(runs);
  });
}
