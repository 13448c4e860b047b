import type { Client } from '../transport/client.ts';
import { readStatus, type StandingStatus, type StatusPlace } from './commit-status.ts';
import { ACTOR, type Actor } from '../person.ts';
import type { IssuePlace } from '../repository.ts';
import type { CommentNode, StatusNode } from '../snapshot/query.ts';
import { wholeConnection, type Connection } from '../transport/lists.ts';
import { accountOf, identityIn, identityOf, isOwn, type Account, type Identity } from './own-reports.ts';

/** One of our own comments, recognised by its marker and its author. */
export interface OwnComment {
  id: number;
  body: string;
  url: string;
}

/** What earlier runs left behind. */
export interface Earlier {
  /** Oldest first. */
  comments: OwnComment[];
  /** The status with the name and on the commit that were asked for; GraphQL gives it only if we wrote it. */
  status?: StandingStatus;
}

/** `marker`: first line of our comments. `status`: read in the same request. */
export interface EarlierQuery extends IssuePlace {
  marker: string;
  status?: StatusPlace | undefined;
}

/** A comment, and the account that wrote it. */
export interface FoundComment extends OwnComment {
  author: Account;
}

/**
 * Reads our comments, over all pages, and a status. Takes one GraphQL request for every 100 comments. If GraphQL does
 * not answer in full (a server without it, a missing permission), REST is used: one more request for the status, and
 * one for the name of the token. Throws `GitHubError`.
 */
export async function earlierReports(client: Client, query: EarlierQuery): Promise<Earlier> {
  try {
    return await byGraphql(client, query);
  } catch {
    return byRest(client, query);
  }
}

const QUERY = `
query Earlier(
  $owner: String!, $repo: String!, $number: Int!, $after: String,
  $sha: GitObjectID, $context: String!, $withStatus: Boolean!
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) @include(if: $withStatus) {
      ... on Commit { status { context(name: $context) { state description creator { ...actor } } } }
    }
    issueOrPullRequest(number: $number) {
      ... on PullRequest { comments(first: 100, after: $after) { ...Page } }
      ... on Issue { comments(first: 100, after: $after) { ...Page } }
    }
  }
}
fragment Page on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes {
    fullDatabaseId url body
    author { ...actor }
  }
}
${ACTOR}`;

interface Answer {
  viewer: unknown;
  repository: {
    object?: { status?: StatusNode | null } | null;
    issueOrPullRequest: { comments: Connection<CommentNode> };
  };
}

async function byGraphql(client: Client, { marker, status, owner, repo, number }: EarlierQuery): Promise<Earlier> {
  const variables = { owner, repo, number, sha: status?.sha ?? null, context: status?.context ?? '' };
  let last: Answer | undefined;
  const nodes = await wholeConnection(async (after) => {
    last = await client.graphql<Answer>(QUERY, { ...variables, after, withStatus: status !== undefined });
    return last.repository.issueOrPullRequest.comments;
  });
  const identity = identityIn(last?.viewer);
  const standing = identity && (standingIn(last?.repository.object?.status, identity) ?? undefined);
  return earlier(nodes.map(commentOfNode), marker, identity, standing);
}

/** A comment from a GraphQL answer. */
export function commentOfNode({ fullDatabaseId, url, body, author }: CommentNode): FoundComment {
  return { id: Number(fullDatabaseId), url, body, author: ofActor(author) };
}

function ofActor(actor: Actor | null): Account {
  return actor && accountOf({ ...actor, id: actor.databaseId ?? undefined });
}

/**
 * The status of ours in a GraphQL answer; null if there is none. The same text from another account does not count as
 * ours: a ruleset may require the status to come from a given App.
 */
export function standingIn(status: StatusNode | null | undefined, identity: Identity): StandingStatus | null {
  const context = status?.context;
  if (context == null || !isOwn(ofActor(context.creator), identity)) return null;
  return { state: context.state.toLowerCase(), description: context.description ?? '' };
}

async function byRest(client: Client, { marker, status, owner, repo, number }: EarlierQuery): Promise<Earlier> {
  const where = { owner, repo, issue_number: number, per_page: 100 };
  const all = await client.paginate(client.rest.issues.listComments, where);
  const found = all
    .map(({ id, body = '', html_url: url, user }): FoundComment => ({
      id,
      body,
      url,
      author: accountOf(user),
    }))
    .filter((each) => isMarked(each, marker));
  const identity = found.length === 0 ? { login: '' } : await identityOf(client);
  return earlier(found, marker, identity, status && (await readStatus(client, status)));
}

function earlier(
  found: readonly FoundComment[],
  marker: string,
  identity: Identity | undefined,
  status: StandingStatus | undefined,
): Earlier {
  if (identity === undefined) throw new Error('the name of the token is not known');
  const comments = ownAmong(found, marker, identity);
  return status === undefined ? { comments } : { comments, status };
}

/** Those that we have written, by their marker and their author; oldest first. */
export function ownAmong(found: readonly FoundComment[], marker: string, identity: Identity): OwnComment[] {
  // The same comment may be on two pages. Counted twice, it would be deleted as a duplicate.
  return [...new Map(found.map((each) => [each.id, each])).values()]
    .filter((each) => isMarked(each, marker) && isOwn(each.author, identity))
    .map(({ id, body, url }) => ({ id, body, url }))
    .toSorted((a, b) => a.id - b.id);
}

// Anyone can write the marker; it counts only as the first line.
function isMarked({ body }: FoundComment, marker: string): boolean {
  return (body.split(/\r?\n/, 1)[0] ?? '').trimEnd() === marker;
}
