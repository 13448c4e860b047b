import type { Octokit } from '@octokit/rest';
import { GitHubError } from './error.ts';

/*
 * Lists are read to their end. Half a list must never pass as a whole one, so an incomplete list, from REST or GraphQL,
 * is a `GitHubError`.
 */

/** How often a REST list of several pages is read before giving up. */
const MOST_READINGS = 4;
/** The most pages that are read of a GraphQL list. */
const MOST_PAGES = 100;
/** How often GraphQL may return the same page instead of the next one. */
const MOST_REPEATS = 3;

/** One page of a GraphQL list. Entries that the token may not see are null. */
export interface Connection<T> {
  totalCount?: number;
  nodes: (T | null)[] | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * All entries of a GraphQL list. `read` gets the end cursor of the page before. `what`: a word for the entries, for
 * messages. `first`: the first page, if it was already read.
 */
export async function wholeConnection<T>(
  read: (after: string | null) => Promise<Connection<T> | null | undefined>,
  what = 'entries',
  first?: Connection<T>,
): Promise<T[]> {
  const entries: (T | null)[] = [];
  let page = first ?? (await read(null));
  let total = 0;
  for (let pages = 1; page?.nodes != null; pages += 1) {
    entries.push(...page.nodes);
    total = Math.max(total, page.totalCount ?? 0);
    const { hasNextPage, endCursor }: Connection<T>['pageInfo'] = page.pageInfo;
    if (!hasNextPage) break;
    if (endCursor === null || pages === MOST_PAGES) throw new GitHubError(0, 'the list does not end.');
    page = await pageAfter(endCursor, read, what);
  }
  const known = entries.filter((entry) => entry !== null);
  if (known.length < total) throw unfinished(known.length, total, what);
  if (page?.nodes == null) throw new GitHubError(404, 'it does not exist, or the token may not see it.');
  if (known.length < entries.length) throw new GitHubError(403, 'the token may not see all of it.');
  return known;
}

// A page that comes twice is not counted twice: it would hide one that is missing.
async function pageAfter<T>(
  end: string,
  read: (after: string) => Promise<Connection<T> | null | undefined>,
  what: string,
): Promise<Connection<T> | null | undefined> {
  for (let repeats = 0; repeats < MOST_REPEATS; repeats += 1) {
    const page = await read(end);
    if (page?.pageInfo.endCursor !== end) return page;
  }
  throw new GitHubError(0, `GitHub sent the same ${what} again and again. Run the job again.`);
}

/** The error for a list with missing entries. */
export function unfinished(found: number, total: number, what: string): GitHubError {
  return new GitHubError(502, `GitHub gave ${found} of ${total} ${what}. Run the job again.`);
}

/** A REST list, page by page, as `paginate.iterator` and `numberedPages` return it. */
type Pages<T> = AsyncIterable<{ data: T[]; total?: number }>;

/** Reads pages that give a total but no link to the next page. `what`: a word for the entries, for messages. */
export async function* numberedPages<T>(
  what: string,
  read: (page: number) => Promise<{ data: T[]; total: number }>,
): AsyncGenerator<{ data: T[]; total: number }> {
  let found = 0;
  for (let page = 1; ; page += 1) {
    const { data, total } = await read(page);
    found += data.length;
    if (data.length === 0 && found < total) throw unfinished(found, total, what);
    yield { data, total };
    if (found >= total) return;
  }
}

/** One reading of a REST list. An entry counts once, by its id, in its latest form. */
export async function reading<T>(list: Pages<T>): Promise<{ entries: T[]; pages: number; total: number }> {
  const entries = new Map<string, T>();
  let pages = 0;
  let total = 0;
  for await (const page of list) {
    pages += 1;
    const data: T[] & { total_count?: number } = page.data;
    // If the answer has a total, octokit leaves it on the entries.
    total = Math.max(total, page.total ?? data.total_count ?? 0);
    for (const entry of data) entries.set(idOf(entry), entry);
  }
  return { entries: [...entries.values()], pages, total };
}

/** The first matching entry of a REST list. Later pages are not read. */
export async function firstOf<T>(list: Pages<T>, isWanted: (entry: T) => boolean): Promise<T | undefined> {
  for await (const { data } of list) {
    const found = data.find(isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Makes `paginate` return complete lists. While pages are read one after the other, entries that appear or vanish push
 * others across page borders, so that one is read twice or not at all. So a list of several pages is read until two
 * readings hold the same entries (unchanged pages cost nothing of the rate limit). A list that keeps changing is a
 * `GitHubError`. With a function that picks from the pages, pages are handed over as they come.
 */
export function wholeLists(client: Octokit): Octokit {
  const paginate = client.paginate;
  const wholeList = async (...call: [...Call, pick?: unknown]): Promise<unknown> => {
    if (call.some((each, index) => index > 0 && typeof each === 'function')) return paginate(...(call as Call));
    const [route, parameters] = call;
    const read = () => reading<unknown>(paginate.iterator(route, parameters));
    let last = await read();
    for (let readings = 1; last.pages > 1; readings++) {
      if (readings === MOST_READINGS)
        throw new GitHubError(0, 'a list changes faster than the gate can read it. Run the job again.');
      const before = last.entries;
      last = await read();
      if (sameEntries(before, last.entries)) break;
    }
    return last.entries;
  };
  // The type of `paginate` has a form for each route; at run time they are all the same.
  client.paginate = Object.assign(wholeList as typeof paginate, { iterator: paginate.iterator });
  return client;
}

type Call = [route: string, parameters?: Record<string, unknown>];

/** The id of an entry; files have a name instead, commits a hash. */
function idOf(entry: unknown): string {
  const { id, sha, filename }: { id?: unknown; sha?: unknown; filename?: unknown } = Object(entry);
  const known = [id, filename, sha].find((each) => typeof each === 'number' || typeof each === 'string');
  return known === undefined ? JSON.stringify(entry) : String(known);
}

function sameEntries(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((entry, index) => idOf(entry) === idOf(b[index]));
}
