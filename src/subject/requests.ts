import type { SubjectRequest } from '../github/events/event.ts';
import { openIssuesWith, pullRequestsLinking, requestsOf, type JudgedSubject } from '../github/events/requests.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import type { Stage } from '../run/request.ts';
import type { Terms } from './terms.ts';

/**
 * What is to be judged for an event: what the event is about, and what the policy adds. An issue may hold the checklist
 * of pull requests that link it: they are judged with it, or in its place. A schedule judges issues too, where a
 * checklist says by which label they are known. Throws `GitHubError`.
 */
export async function requestsFor(
  client: Client,
  about: JudgedSubject,
  terms: Pick<Terms, 'policy' | 'source'>,
): Promise<Stage<SubjectRequest[]>> {
  const requests = await requestsOf(client, about);
  const [first] = requests;
  if (first?.kind !== 'issue' && about.kind !== 'all-open') return { ok: true, value: requests };
  const { owner, repo } = first?.kind === 'issue' ? first : placeIn(about);
  const { policyFor } = await import('./ready.ts');
  const policy = await policyFor(client, { kind: 'issue', repository: repositoryName({ owner, repo }) }, terms.policy);
  // What is wrong with a policy is said where something is judged by it; one that cannot be read now leaves all open.
  if (!policy.ok) return policy.error.kind === 'could-not-judge' ? policy : { ok: true, value: requests };
  const by = { policy: policy.value, source: terms.source };
  if (by.policy === undefined && by.source === undefined) return { ok: true, value: requests };
  const { judgedWithIssue, labelsOfIssues } = await import('../run/sources.ts');
  if (first?.kind !== 'issue') {
    const issues = await openIssuesWith(client, { owner, repo }, await labelsOfIssues(by));
    return { ok: true, value: [...requests, ...issues] };
  }
  const { itself, linked } = await judgedWithIssue(by);
  if (!linked) return { ok: true, value: [first] };
  return { ok: true, value: [...(itself ? [first] : []), ...(await pullRequestsLinking(client, first))] };
}

/** The repository that an event is about. */
export function placeIn(about: JudgedSubject): Repository {
  const { owner, repo } = about.kind === 'request' ? about.request : about;
  return { owner, repo };
}
