import type { CheckRun, CommitStatus, DeploymentAnswer, Fact } from '../../evidence/question.ts';
import { reading } from '../transport/lists.ts';
import { markOfCheckRun, type OwnReports, markOfStatus } from '../writes/own-reports.ts';
import { ask, known, unavailable, type About } from './ask.ts';

/** How often the list of check runs is read again if runs start while it is being read. */
const MOST_READINGS = 3;

/** All check runs of a commit; if a suite has several of one name, the newest. */
export function checkRunsAnswer(
  { client, repository, subject }: About,
  sha: string,
  own: OwnReports,
): Promise<Fact<CheckRun[]>> {
  return ask('the check runs', async () => {
    const where = { ...repository, ref: sha, filter: 'latest', per_page: 100 } as const;
    const read = () => reading(client.paginate.iterator(client.rest.checks.listForRef, where));
    let found = await read();
    for (let again = 1; found.entries.length < found.total && again < MOST_READINGS; again++) found = await read();
    const { entries: runs, total } = found;
    // The run that was not listed may be the one that failed.
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

/** All statuses of a commit; for each context the newest. */
export function statusesAnswer(
  { client, repository, subject }: About,
  sha: string,
  own: OwnReports,
): Promise<Fact<CommitStatus[]>> {
  return ask('the commit statuses', async () => {
    const all = await client.paginate(client.rest.repos.listCommitStatusesForRef, {
      ...repository,
      ref: sha,
      per_page: 100,
    });
    const newest = new Map<string, CommitStatus>();
    // GitHub lists the newest first and ignores the case of contexts.
    for (const { context, state, created_at: at, creator, target_url: url } of all) {
      const key = context.toLowerCase();
      if (newest.has(key)) continue;
      const mark = markOfStatus(own, subject, { context, sha });
      newest.set(key, { ...mark, context, state, at, creator: creator?.login ?? null, url });
    }
    return known([...newest.values()]);
  });
}

/** The newest deployment of a commit to an environment, with its newest state. */
export function deploymentAnswer(
  { client, repository }: About,
  { environment, sha }: { environment: string; sha: string },
): Promise<Fact<DeploymentAnswer>> {
  return ask<DeploymentAnswer>(`the deployments to ${environment}`, async () => {
    const all = await client.paginate(client.rest.repos.listDeployments, {
      ...repository,
      environment,
      sha,
      per_page: 100,
    });
    // Ids grow, so the highest is the newest. The server's filter is not trusted: a deployment of another commit must
    // not count. Environment names are unique regardless of case.
    const [newest] = all
      .filter((each) => each.sha === sha && each.environment.toLowerCase() === environment.toLowerCase())
      .toSorted((a, b) => b.id - a.id);
    if (newest === undefined) return known({ exists: false });
    const states = await client.paginate(client.rest.repos.listDeploymentStatuses, {
      ...repository,
      deployment_id: newest.id,
      per_page: 100,
    });
    const [state, ...earlier] = states.toSorted((a, b) => b.id - a.id);
    const before = earlier.find((each) => each.state !== 'inactive')?.state ?? null;
    return known({
      exists: true,
      id: newest.id,
      state: state?.state ?? null,
      ...(state?.state === 'inactive' ? { before } : {}),
      at: state?.created_at ?? newest.created_at,
      creator: newest.creator?.login ?? null,
      url: state?.log_url ?? null,
    });
  });
}
