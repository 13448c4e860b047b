import { GitHubError } from './error.ts';

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
