import { expect, test } from '@jest/globals';
import { whole, type Connection } from '../../src/github/transport/lists.ts';

const page = (nodes: (number | null)[] | null, endCursor: string | null = null): Connection<number> => ({
  nodes,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});

test('pages are read one after the other', async () => {
  const pages: Record<string, Connection<number>> = { start: page([1], 'a'), a: page([2], 'b'), b: page([3]) };
  expect(await whole((after) => Promise.resolve(pages[after ?? 'start']))).toEqual([1, 2, 3]);
});

test.each([
  ['is not there', null, 404],
  ['has no entries', page(null), 404],
  ['has an entry that may not be seen', page([1, null]), 403],
  ['goes on without saying where', { nodes: [1], pageInfo: { hasNextPage: true, endCursor: null } }, 0],
  ['goes round in circles', page([1], 'a'), 0],
])('a list that %s is no list', async (_, each, status) => {
  await expect(whole(() => Promise.resolve(each))).rejects.toMatchObject({ status });
});

test('a list without an end is no list', async () => {
  let at = 0;
  await expect(whole(() => Promise.resolve(page([1], String((at += 1)))))).rejects.toThrow('does not end');
});
