import type { Deployed } from '../../audit/deployments.ts';
import { PAGED, type CountedPage } from '../answers/conversation-query.ts';
import { ACTOR, loginOf, type Actor } from '../person.ts';
import { repositoryName, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';

/** An annotated tag leads to its commit over an object of its own, or over two. */
const TARGET = `target { type: __typename oid
      ... on Commit { committedDate }
      ... on Tag { tagger { date } target { type: __typename oid ... on Commit { committedDate } ... on Tag { target { oid } } } } }`;

const RELEASES = `
query Releases($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    releases(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      ${PAGED}
      nodes { databaseId url tagName isDraft createdAt publishedAt author { ...actor } tagCommit { oid } }
    }
  }
}
${ACTOR}`;

const TAGS = `
query Tags($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    url
    refs(refPrefix: "refs/tags/", first: 100, after: $after) { ${PAGED} nodes { name ${TARGET} } }
  }
}`;

interface Target {
  type: string;
  oid: string;
  committedDate?: string;
  tagger?: { date: string | null } | null;
  target?: Target | null;
}

interface ReleaseNode {
  databaseId: number;
  url: string;
  tagName: string;
  isDraft: boolean;
  createdAt: string;
  publishedAt: string | null;
  author: Actor | null;
  tagCommit: { oid: string } | null;
}

interface TagNode {
  name: string;
  target: Target | null;
}

/** Without drafts, and without the releases that hold records. */
export async function releasesOf(client: Client, query: Repository): Promise<Deployed[]> {
  const nodes = await pages<ReleaseNode>(query, async (after) => {
    const answer = await client.graphql<OfRepository<{ releases: CountedPage<ReleaseNode> }>>(RELEASES, {
      ...variablesOf(query),
      after,
    });
    return answer.repository?.releases;
  });
  return nodes
    .filter(({ isDraft, tagName }) => !isDraft && !tagName.startsWith('record/'))
    .map(({ databaseId, url, tagName, createdAt, publishedAt, author, tagCommit }) => ({
      kind: 'release',
      id: String(databaseId),
      url,
      sha: tagCommit?.oid ?? null,
      ref: tagName,
      versions: [tagName],
      by: author === null ? null : loginOf(author),
      createdAt: publishedAt ?? createdAt,
      at: publishedAt ?? createdAt,
      state: 'published',
    }));
}

/** A tag, with the commit that it leads to. */
export interface TagName {
  name: string;
  sha: string;
  /** As its text says. */
  at: string;
  url: string;
}

export async function tagNames(client: Client, query: Repository): Promise<TagName[]> {
  let web = '';
  const nodes = await pages<TagNode>(query, async (after) => {
    const answer = await client.graphql<OfRepository<{ url: string; refs: CountedPage<TagNode> | null }>>(TAGS, {
      ...variablesOf(query),
      after,
    });
    web = answer.repository?.url ?? '';
    return answer.repository?.refs;
  });
  return nodes.flatMap(({ name, target }): TagName[] => {
    if (target === null || name.startsWith('record/')) return [];
    const inner = target.target?.target ?? target.target ?? target;
    const at = target.tagger?.date ?? inner.committedDate ?? target.committedDate;
    const url = `${web}/tree/${name.split('/').map(encodeURIComponent).join('/')}`;
    return [{ name, sha: inner.oid, at: at === undefined ? '' : utc(at), url }];
  });
}

// Times of Git have a zone of their own.
function utc(time: string): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** What a query of a repository answers. */
export interface OfRepository<T> {
  repository: T | null;
}

export function variablesOf({ owner, repo }: Repository): { owner: string; repo: string } {
  return { owner, repo };
}

/** All entries of a list that has the newest first, or those up to the page whose last one is old enough. */
export async function pages<Node>(
  where: Repository,
  read: (after: string | null) => Promise<CountedPage<Node> | null | undefined>,
  isEnough: (last: Node) => boolean = () => false,
): Promise<Node[]> {
  const found: Node[] = [];
  for (let after: string | null = null; ;) {
    const page: CountedPage<Node> | null | undefined = await read(after);
    if (page == null)
      throw new GitHubError(
        404,
        `there is no repository ${repositoryName(where)}, or the token may not see all of it.`,
      );
    const own = page.nodes.filter((each) => each !== null);
    if (own.length < page.nodes.length) throw new GitHubError(403, 'the token may not see all of the list.');
    found.push(...own);
    const last = own.at(-1);
    const { hasNextPage, endCursor }: CountedPage<Node>['pageInfo'] = page.pageInfo;
    if (!hasNextPage || (last !== undefined && isEnough(last))) return found;
    if (endCursor === null || endCursor === after) throw new GitHubError(0, 'the list does not end.');
    after = endCursor;
  }
}
