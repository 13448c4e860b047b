import type { DeploymentAnswer } from '../../evidence/answers.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { known, reading } from './reading.ts';

/** The newest deployment of a commit to an environment, with its newest state. */
export function deploymentAnswer(
  client: Client,
  subject: Subject,
  { environment, sha }: { environment: string; sha: string },
): Promise<Fact<DeploymentAnswer>> {
  return reading<DeploymentAnswer>(subject, `the deployments to ${environment}`, async (repository) => {
    const all = await client.paginate(client.rest.repos.listDeployments, {
      ...repository,
      environment,
      sha,
      per_page: 100,
    });
    // Ids grow; names of environments differ by more than their case; a server that does not filter must not lend another commit's success.
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
