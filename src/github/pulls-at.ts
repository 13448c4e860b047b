import type { Client } from './client.ts';
import { GitHubError } from './error.ts';
import type { PullRequestView } from './subject.ts';

/**
 * Every open pull request with exactly this head: they share every status. By number.
 * The list of a commit also has pull requests that only contain it, and it has none for a commit that is only in a
 * fork (TooTallNate/nx.js #410 and learningequality/kolibri #14719 tried it). So where it does not name `own`, or
 * nothing at all, every open pull request is looked at. All pages are read; throws `GitHubError`.
 */
export async function openPullRequestsAt(
  client: Client,
  { owner, repo, sha }: { owner: string; repo: string; sha: string },
  own?: number,
): Promise<PullRequestView[]> {
  const place = { owner, repo, per_page: 100 };
  const withHead = (pulls: readonly PullRequestView[]): PullRequestView[] =>
    pulls.filter(({ state, head }) => state === 'open' && head.sha === sha);
  let found: PullRequestView[] = [];
  try {
    const listed = client.rest.repos.listPullRequestsAssociatedWithCommit;
    found = withHead(await client.paginate(listed, { ...place, commit_sha: sha }));
  } catch (error) {
    // A server or a token that does not answer for commits may answer for pull requests.
    if (!(error instanceof GitHubError) || ![403, 404, 422].includes(error.status)) throw error;
  }
  const complete = own === undefined ? found.length > 0 : found.some(({ number }) => number === own);
  // Oldest first: what is opened meanwhile comes at the end and moves nothing between the pages.
  const oldestFirst = { state: 'open', sort: 'created', direction: 'asc' } as const;
  if (!complete) found = withHead(await client.paginate(client.rest.pulls.list, { ...place, ...oldestFirst }));
  const byNumber = new Map(found.map((pull) => [pull.number, pull]));
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number);
}
