import type { CheckRun } from '../../evidence/answers.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { markOfCheckRun, type OwnReports } from '../own-reports.ts';
import { known, reading, unavailable, type Repository } from './reading.ts';

/** Readings of a list that moves while it is read, before it is given up. */
const MOST_READINGS = 3;

/** Check runs of a commit, all pages; of runs with one name in one suite the newest. */
export function checkRunsAnswer(
  client: Client,
  subject: Subject,
  sha: string,
  own: OwnReports,
): Promise<Fact<CheckRun[]>> {
  return reading(subject, 'the check runs', async (repository) => {
    let found = await listed(client, repository, sha);
    for (let again = 1; found.runs.length < found.total && again < MOST_READINGS; again++)
      found = await listed(client, repository, sha);
    const { runs, total } = found;
    // A run that was not listed may be the one that failed.
    if (runs.length < total) return unavailable(`only ${runs.length} of ${total} check runs were listed`);
    return known(
      runs.map((run) => ({
        ...markOfCheckRun(own, subject, { name: run.name, id: run.id, sha }),
        name: run.name,
        status: run.status,
        conclusion: run.conclusion,
        completedAt: run.completed_at,
        app: run.app?.slug ?? null,
        url: run.html_url,
      })),
    );
  });
}

type Listed = Awaited<ReturnType<Client['rest']['checks']['listForRef']>>['data']['check_runs'][number];

// A run that begins while pages are read moves others over their borders: one comes twice, another not at all.
async function listed(client: Client, repository: Repository, ref: string): Promise<{ runs: Listed[]; total: number }> {
  const runs = new Map<number, Listed>();
  let total = 0;
  const where = { ...repository, ref, filter: 'latest', per_page: 100 } as const;
  for await (const { data } of client.paginate.iterator(client.rest.checks.listForRef, where)) {
    total = Math.max(total, (data as unknown as { total_count?: number }).total_count ?? 0);
    for (const run of data) runs.set(run.id, run);
  }
  return { runs: [...runs.values()], total };
}
