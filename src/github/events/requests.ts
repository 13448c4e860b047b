import type { Client } from '../transport/client.ts';
import type { EventSubject, NumberRequest, SubjectRequest } from './event.ts';
import { isNamed, type IssuePlace, type Repository } from '../repository.ts';
import { wholeConnection, type Connection } from '../transport/lists.ts';
import { OpenHeads } from '../snapshot/heads.ts';

/** The subjects that can be judged. */
export type JudgedSubject = Exclude<EventSubject, { kind: 'refused' | 'nothing' | 'unmapped-merge-group' }>;

/**
 * What must be judged for an event. Empty if nothing is open; `nothingOpen` then gives the reason. All pages are read;
 * throws `GitHubError` if something cannot be read to its end. `heads`: what is known of the open ones.
 */
export async function requestsOf(client: Client, subject: JudgedSubject, heads?: OpenHeads): Promise<SubjectRequest[]> {
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
      return numbered('pull-request', subject, await (heads ?? new OpenHeads(client, subject)).withHead(subject.sha));
    case 'all-open':
      return numbered('pull-request', subject, await (heads ?? new OpenHeads(client, subject)).all());
    default:
      return subject satisfies never;
  }
}

/**
 * Every open issue that has one of these labels, by number. One request for each label and each further page of 100.
 */
export async function openIssuesWith(
  client: Client,
  { owner, repo }: Repository,
  labels: readonly string[],
): Promise<NumberRequest[]> {
  const found: { number: number; pull_request?: unknown }[] = [];
  for (const label of labels) {
    const wanted = { owner, repo, state: 'open' as const, labels: label, per_page: 100 };
    found.push(...(await client.paginate(client.rest.issues.listForRepo, wanted)));
  }
  const numbers = found.flatMap(({ number, pull_request: pull }) => (pull === undefined ? [number] : []));
  return numbered('issue', { owner, repo }, numbers);
}

// A list that changes while it is read may contain an entry twice.
function numbered(
  kind: NumberRequest['kind'],
  { owner, repo }: Repository,
  listed: readonly number[],
): NumberRequest[] {
  const numbers = [...new Set(listed)].toSorted((a, b) => a - b);
  return numbers.map((number) => ({ owner, repo, kind, number }));
}

interface Linking {
  number: number;
  state: string;
  repository: { nameWithOwner: string };
}

// Pull requests that will close the issue, and all that mention it: a line "Checklist: #12" is a mention.
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
 * The open pull requests of the same repository that are linked to an issue, by number: those that will close it, and
 * those that mention it, because it may be their checklist. Two requests, and more for more than 100. Throws
 * `GitHubError`.
 */
export async function pullRequestsLinking(
  client: Client,
  { owner, repo, number }: IssuePlace,
): Promise<NumberRequest[]> {
  const issue = { owner, repo, number };
  const closers = await list<Linking>(client, CLOSERS, issue);
  // An issue may mention it too; it has no `number` here, since the query asks for none.
  const mentions = await list<{ source?: Linking | { number?: undefined } }>(client, MENTIONS, issue);
  const open = [...closers, ...mentions.map(({ source }) => source)].flatMap((pull) =>
    pull?.number !== undefined && pull.state === 'OPEN' && isNamed(issue, pull.repository.nameWithOwner)
      ? [pull.number]
      : [],
  );
  return numbered('pull-request', issue, open);
}

async function list<T>(client: Client, query: string, issue: IssuePlace): Promise<T[]> {
  interface Answer {
    repository: { issue: { list: Connection<T> | null } | null } | null;
  }
  return wholeConnection(async (after) => {
    const { repository } = await client.graphql<Answer>(query, { ...issue, after });
    return repository?.issue?.list;
  });
}
