import type { Client } from '../transport/client.ts';
import { wholeConnection, type Connection } from '../transport/lists.ts';
import { attempt } from '../transport/error.ts';
import { ACTOR, loginOf, personOf, type Actor } from '../person.ts';
import type { Repository } from '../repository.ts';
import type { PullRequestView } from '../subject.ts';

const OPEN_HEADS = `
query OpenHeads($owner: String!, $repo: String!, $after: String, $own: Int!, $withOwn: Boolean!) {
  repository(owner: $owner, name: $repo) {
    own: pullRequest(number: $own) @include(if: $withOwn) {
      number state title body url createdAt isDraft headRefOid headRefName headRepository { nameWithOwner } baseRefName baseRefOid
      author { ...actor }
      labels(first: 100) { nodes { name } }
    }
    pullRequests(states: OPEN, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount
      nodes { number headRefOid }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${ACTOR}`;

interface Head {
  number: number;
  headRefOid: string;
}

interface OwnAnswer extends Head {
  state: string;
  title: string;
  body: string;
  url: string;
  isDraft: boolean;
  headRefName: string;
  headRepository: { nameWithOwner: string } | null;
  baseRefName: string;
  baseRefOid: string;
  author: Actor | null;
  labels: { nodes: ({ name: string } | null)[] | null } | null;
}

/** The open pull requests with the same head. */
export interface Heads {
  /** Their numbers. */
  numbers: number[];
  /** The one that was asked for, as it is now; absent if the server did not return it. */
  own?: PullRequestView;
}

/**
 * All open pull requests with exactly this head, including those from forks: they share every status on it. GitHub's
 * list of a commit's pull requests is no help: it lacks those from forks (tried in TooTallNate/nx.js #410 and
 * learningequality/kolibri #14719) and includes others that merely contain the commit. So all open ones are read,
 * oldest first, so that newly opened ones move nothing between pages. One GraphQL request for every 100; REST if
 * GraphQL does not answer. Throws `GitHubError`.
 */
export async function openWithHead(
  client: Client,
  { owner, repo, sha }: Repository & { sha: string },
  number?: number,
): Promise<Heads> {
  interface Answer {
    repository: { own?: OwnAnswer | null; pullRequests: Connection<Head> } | null;
  }
  let own: OwnAnswer | undefined;
  const heads = await attempt(() =>
    wholeConnection(async (after) => {
      const withOwn = number !== undefined && after === null;
      const variables = { owner, repo, after, own: number ?? 0, withOwn };
      const { repository } = await client.graphql<Answer>(OPEN_HEADS, variables);
      own ??= repository?.own ?? undefined;
      return repository?.pullRequests;
    }),
  );
  if (heads.ok) {
    const numbers = heads.value.flatMap((each) => (each.headRefOid === sha ? [each.number] : []));
    return { numbers, ...(own === undefined ? {} : { own: viewOf(own) }) };
  }
  const oldestFirst = { state: 'open', sort: 'created', direction: 'asc', per_page: 100 } as const;
  const open = await client.paginate(client.rest.pulls.list, { owner, repo, ...oldestFirst });
  return { numbers: open.flatMap(({ number: each, head }) => (head.sha === sha ? [each] : [])) };
}

// In the shape of REST; GraphQL gives bots' logins without their suffix, and does not tell the base of a stacked pull
// request. For a stacked one the state differs, so the pull request is read again.
function viewOf({ author, labels, ...own }: OwnAnswer): PullRequestView {
  const user = personOf(author);
  return {
    number: own.number,
    state: own.state === 'OPEN' ? 'open' : 'closed',
    title: own.title,
    body: own.body,
    html_url: own.url,
    draft: own.isDraft,
    head: {
      sha: own.headRefOid,
      ref: own.headRefName,
      repo: own.headRepository && { full_name: own.headRepository.nameWithOwner },
    },
    base: { ref: own.baseRefName, sha: own.baseRefOid },
    user: user && { ...user, login: loginOf(user) },
    labels: (labels?.nodes ?? []).flatMap((label) => label ?? []),
  };
}
