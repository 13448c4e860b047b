import type { Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';

const MERGED = `
query Merged($owner: String!, $repo: String!, $last: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequests(states: MERGED, first: $last, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { url body } }
  }
}`;

/** A pull request that was merged, with its body as it is now. */
interface MergedPullRequest {
  url: string;
  body: string;
}

/** The pull requests that were opened last and are merged, the newest first: `last` of them, 100 at most. One request. */
export async function mergedPullRequests(
  client: Client,
  { owner, repo }: Repository,
  last: number,
): Promise<MergedPullRequest[]> {
  const { repository } = await client.graphql<{
    repository: { pullRequests: { nodes: (MergedPullRequest | null)[] | null } } | null;
  }>(MERGED, { owner, repo, last });
  if (repository?.pullRequests.nodes == null)
    throw new GitHubError(404, `${owner}/${repo} does not exist, or the token may not see it.`);
  return repository.pullRequests.nodes.filter((each) => each !== null);
}
