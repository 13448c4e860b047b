import type { Octokit } from '@octokit/rest';
import { GitHubError } from './error.ts';

/** Readings of a list of several pages before it is given up. */
const MOST_READINGS = 4;

/**
 * Lets `paginate` give lists that are whole. While pages are read one after the other, entries that come and go
 * move others over their borders, so that one is read twice or not at all. An entry counts once, by its id, as
 * it was read last; and a list of several pages is read until two readings hold the same entries (pages that did
 * not change cost nothing of the rate limit). A list that never stands still is a `GitHubError`.
 * With a function that picks from the pages, they are handed over as they come.
 */
export function wholeLists(client: Octokit): Octokit {
  const paginate = client.paginate;
  const read = async (...call: Call): Promise<{ entries: unknown[]; pages: number }> => {
    const entries = new Map<string, unknown>();
    let pages = 0;
    for await (const { data } of paginate.iterator(...call)) {
      pages++;
      for (const entry of data) entries.set(idOf(entry), entry);
    }
    return { entries: [...entries.values()], pages };
  };
  const wholeList = async (...call: [...Call, pick?: unknown]): Promise<unknown> => {
    if (call.some((each, index) => index > 0 && typeof each === 'function')) return paginate(...(call as Call));
    const [route, parameters] = call;
    let last = await read(route, parameters);
    for (let readings = 1; last.pages > 1; readings++) {
      if (readings === MOST_READINGS) throw new GitHubError(0, 'a list changes faster than it can be read.');
      const before = last.entries;
      last = await read(route, parameters);
      if (sameEntries(before, last.entries)) break;
    }
    return last.entries;
  };
  // The type of `paginate` has a form for each route; what is given back is the same.
  client.paginate = Object.assign(wholeList as typeof paginate, { iterator: paginate.iterator });
  return client;
}

type Call = [route: string, parameters?: Record<string, unknown>];

/** Ids of entries in the lists of GitHub; files have their name, commits their hash. */
function idOf(entry: unknown): string {
  const { id, sha, filename }: { id?: unknown; sha?: unknown; filename?: unknown } = Object(entry);
  const known = [id, filename, sha].find((each) => typeof each === 'number' || typeof each === 'string');
  return known === undefined ? JSON.stringify(entry) : String(known);
}

function sameEntries(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((entry, index) => idOf(entry) === idOf(b[index]));
}

/** A list as GraphQL gives it, one page of it. Entries that may not be seen are null. */
export interface Connection<T> {
  nodes: (T | null)[] | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Pages that are read of one list. */
const MOST_PAGES = 50;

/**
 * All entries of a list, page by page. `read` gets the end of the page before. What is missing, may not be seen, or
 * does not end throws `GitHubError`: half a list is none.
 */
export async function whole<T>(
  read: (after: string | null) => Promise<Connection<T> | null | undefined>,
): Promise<T[]> {
  const entries: T[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: Connection<T> | null | undefined = await read(after);
    const nodes = page?.nodes;
    if (page === null || page === undefined || nodes === null || nodes === undefined)
      throw new GitHubError(404, 'it does not exist, or the token may not see it.');
    for (const node of nodes) {
      if (node === null) throw new GitHubError(403, 'the token may not see all of it.');
      entries.push(node);
    }
    if (!page.pageInfo.hasNextPage) return entries;
    // A cursor that does not move on would be read for ever.
    if (page.pageInfo.endCursor === null || page.pageInfo.endCursor === after) break;
    after = page.pageInfo.endCursor;
  }
  throw new GitHubError(0, 'the list does not end.');
}
