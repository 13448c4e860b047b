import type { Client } from '../transport/client.ts';
import type { EventSubject, NumberRequest, SubjectRequest } from './event.ts';
import { openWithHead } from './pulls-at.ts';
import { whole, type Connection } from '../transport/lists.ts';

/** The subjects that can be judged; the others are told as they are. */
export type JudgedSubject = Exclude<EventSubject, { kind: 'refused' | 'nothing' | 'unmapped-merge-group' }>;

/**
 * What is to be judged for an event. Empty where nothing is open; `nothingOpen` says so in words. All pages are
 * read: what cannot be read, or is not read to its end, throws `GitHubError`.
 */
export async function requestsOf(client: Client, subject: JudgedSubject): Promise<SubjectRequest[]> {
  switch (subject.kind) {
    case 'request':
      return [subject.request];
    case 'ref':
      return [subject];
    case 'merge-group': {
      const { owner, repo, number, baseRef } = subject;
      return [{ owner, repo, kind: 'pull-request', number, baseRef }];
    }
    case 'commit':
      return numbered(subject.owner, subject.repo, (await openWithHead(client, subject)).numbers);
    case 'all-open':
      return openPullRequests(client, subject);
    default:
      return subject satisfies never;
  }
}

/** Every open issue that has one of these labels, by number. One request for each label, more for more than 100. */
export async function openIssuesWith(
  client: Client,
  { owner, repo }: { owner: string; repo: string },
  labels: readonly string[],
): Promise<NumberRequest[]> {
  const found: { number: number; pull_request?: unknown }[] = [];
  for (const label of labels) {
    const wanted = { owner, repo, state: 'open' as const, labels: label, per_page: 100 };
    found.push(...(await client.paginate(client.rest.issues.listForRepo, wanted)));
  }
  const numbers = found.flatMap(({ number, pull_request: pull }) => (pull === undefined ? [number] : []));
  return [...new Set(numbers)].toSorted((a, b) => a - b).map((number) => ({ owner, repo, kind: 'issue', number }));
}

async function openPullRequests(
  client: Client,
  { owner, repo }: { owner: string; repo: string },
): Promise<NumberRequest[]> {
  const listed: { number: number }[] = await client.paginate(client.rest.pulls.list, {
    owner,
    repo,
    state: 'open',
    // Oldest first: what is opened meanwhile comes at the end and moves nothing between the pages.
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  return numbered(
    owner,
    repo,
    listed.map(({ number }) => number),
  );
}

// A list that changes while it is read may give one twice.
function numbered(owner: string, repo: string, listed: readonly number[]): NumberRequest[] {
  const numbers = [...new Set(listed)].toSorted((a, b) => a - b);
  return numbers.map((number) => ({ owner, repo, kind: 'pull-request', number }));
}

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
