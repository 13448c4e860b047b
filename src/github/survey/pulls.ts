import type { NotSeen, OpenPull, OpenPulls } from '../../doctor/survey.ts';
import type { Fact } from '../../evidence/question.ts';
import { skipInstruction } from '../answers/commit.ts';
import { ACTOR, type Actor, loginOf } from '../person.ts';
import type { Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { seen } from '../answers/ask.ts';
import { GitHubError } from '../transport/error.ts';

/** The most pull requests that are looked at, the newest ones. */
const MOST = 50;

/** The field of a repository that `openPullsIn` reads. It uses the fragment `ACTOR`. */
export const OPEN_PULLS = `pullRequests(states: OPEN, first: ${MOST}, orderBy: {field: CREATED_AT, direction: DESC}) { totalCount
  nodes { number url title headRefName author { ...actor }
    commits(last: 1) { nodes { commit { message status { contexts { context } } } } } } }`;

interface PullNode {
  number: number;
  url: string;
  title: string;
  headRefName: string;
  author: Actor | null;
  commits: { nodes: ({ commit: CommitNode } | null)[] | null };
}

interface CommitNode {
  message: string;
  status: { contexts: { context: string }[] } | null;
}

export interface OpenPullsNode {
  totalCount: number;
  nodes: (PullNode | null)[] | null;
}

/** The account of `GITHUB_TOKEN`. */
const OF_WORKFLOWS = 'github-actions[bot]';

export function openPullsIn({ totalCount, nodes }: OpenPullsNode): OpenPulls {
  const pulls = (nodes ?? []).filter((pull) => pull !== null);
  return { total: totalCount, looked: pulls.map(openPull) };
}

function openPull({ number, url, title, headRefName, author, commits }: PullNode): OpenPull {
  const newest = (commits.nodes ?? []).flatMap((each) => each?.commit ?? []);
  const [skips = null] = newest.flatMap(({ message }) => skipInstruction(message) ?? []);
  return {
    number,
    url,
    title,
    contexts: newest.flatMap(({ status }) => status?.contexts.map(({ context }) => context) ?? []),
    branch: headRefName,
    byWorkflow: author !== null && loginOf(author) === OF_WORKFLOWS,
    skips: skips === null ? null : skips.replaceAll(/\s+/g, ' '),
  };
}

const QUERY = `query open($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) { ${OPEN_PULLS} }
}
${ACTOR}`;

/** The open pull requests of a repository. One GraphQL request. */
export function openPullsOf(client: Client, { owner, repo }: Repository): Promise<Fact<OpenPulls> | NotSeen> {
  return seen(async () => {
    interface Answer {
      repository: { pullRequests: OpenPullsNode } | null;
    }
    const { repository } = await client.graphql<Answer>(QUERY, { owner, repo });
    return repository === null ? { total: 0, looked: [] } : openPullsIn(repository.pullRequests);
  });
}

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
