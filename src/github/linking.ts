import type { Client } from './client.ts';
import { whole, type Connection } from './connection.ts';
import type { NumberRequest } from './event.ts';

interface Linking {
  number: number;
  state: string;
  repository: { nameWithOwner: string };
}

// Closing references; and every mention, since a line "Checklist: #12" is one.
const PULL = 'number state repository { nameWithOwner }';
const HEAD =
  'query ($owner: String!, $repo: String!, $number: Int!, $after: String) { repository(owner: $owner, name: $repo) { issue(number: $number)';
const CLOSERS = `${HEAD} {
  list: closedByPullRequestsReferences(first: 100, after: $after) {
    nodes { ${PULL} }
    pageInfo { hasNextPage endCursor }
  }
} } }`;
const MENTIONS = `${HEAD} {
  list: timelineItems(first: 100, after: $after, itemTypes: [CROSS_REFERENCED_EVENT]) {
    nodes { ... on CrossReferencedEvent { source { ... on PullRequest { ${PULL} } } } }
    pageInfo { hasNextPage endCursor }
  }
} } }`;

/**
 * The open pull requests of the same repository that an issue is linked to, by number: those that will close it, and
 * those that mention it, for their checklist may be there. Two requests, more for more than 100. Throws `GitHubError`.
 */
export async function pullRequestsLinking(
  client: Client,
  issue: { owner: string; repo: string; number: number },
): Promise<NumberRequest[]> {
  const { owner, repo } = issue;
  const closers = await list<Linking>(client, CLOSERS, issue);
  const mentions = await list<{ source?: Linking | Record<string, never> }>(client, MENTIONS, issue);
  const sources = mentions.flatMap(({ source }) => (source !== undefined && isPull(source) ? [source] : []));
  const here = `${owner}/${repo}`.toLowerCase();
  const open = [...closers, ...sources].filter(
    ({ state, repository }) => state === 'OPEN' && repository.nameWithOwner.toLowerCase() === here,
  );
  const numbers = [...new Set(open.map(({ number }) => number))].toSorted((a, b) => a - b);
  return numbers.map((number) => ({ owner, repo, kind: 'pull-request', number }));
}

async function list<T>(client: Client, query: string, issue: Record<string, unknown>): Promise<T[]> {
  interface Answer {
    repository: { issue: { list: Connection<T> | null } | null } | null;
  }
  return whole(async (after) => {
    const { repository } = await client.graphql<Answer>(query, { ...issue, after });
    return repository?.issue?.list;
  });
}

// What mentions an issue may be an issue too, of which nothing is asked.
function isPull(source: object): source is Linking {
  return 'number' in source;
}
