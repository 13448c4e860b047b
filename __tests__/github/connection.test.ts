import { describe, expect, test } from '@jest/globals';
import { firstOf, numberedPages, reading, wholeConnection, type Connection } from '../../src/github/transport/lists.ts';

const page = (nodes: (number | null)[] | null, endCursor: string | null = null): Connection<number> => ({
  nodes,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});

test('pages are read one after the other', async () => {
  const pages: Record<string, Connection<number>> = { start: page([1], 'a'), a: page([2], 'b'), b: page([3]) };
  expect(await wholeConnection((after) => Promise.resolve(pages[after ?? 'start']))).toEqual([1, 2, 3]);
});

test.each([
  ['is not there', null, 404],
  ['has no entries', page(null), 404],
  ['has an entry that may not be seen', page([1, null]), 403],
  ['goes on without saying where', { nodes: [1], pageInfo: { hasNextPage: true, endCursor: null } }, 0],
  ['goes round in circles', page([1], 'a'), 0],
])('a list that %s is no list', async (_, each, status) => {
  await expect(wholeConnection(() => Promise.resolve(each))).rejects.toMatchObject({ status });
});

test('a list without an end is no list', async () => {
  let at = 0;
  await expect(wholeConnection(() => Promise.resolve(page([1], String((at += 1)))))).rejects.toThrow('does not end');
});

test('a list with fewer entries than it says is no list', async () => {
  const short = { ...page([1, null, 3]), totalCount: 3 };
  await expect(wholeConnection(() => Promise.resolve(short), 'reviews')).rejects.toThrow('GitHub gave 2 of 3 reviews.');
});

test('a list whose next page is gone is no list', async () => {
  const first = { ...page([1], 'a'), totalCount: 2 };
  await expect(wholeConnection(() => Promise.resolve(undefined), 'edits', first)).rejects.toThrow(
    'GitHub gave 1 of 2 edits.',
  );
  await expect(wholeConnection(() => Promise.resolve(null), 'edits', page([1], 'a'))).rejects.toMatchObject({
    status: 404,
  });
});

test('a first page that was read already is not read again', async () => {
  const asked: (string | null)[] = [];
  const read = (after: string | null): Promise<Connection<number>> => {
    asked.push(after);
    return Promise.resolve(page([2]));
  };
  expect(await wholeConnection(read, 'entries', page([1], 'a'))).toEqual([1, 2]);
  expect(asked).toEqual(['a']);
});

describe('pages with numbers', () => {
  const list = (total: number, ...pages: { id: number }[][]) =>
    numberedPages('commits', (number) => Promise.resolve({ data: pages[number - 1] ?? [], total }));

  test('are read until all entries are there', async () => {
    const read = await reading(list(3, [{ id: 1 }, { id: 2 }], [{ id: 3 }]));
    expect(read).toEqual({ entries: [{ id: 1 }, { id: 2 }, { id: 3 }], pages: 2, total: 3 });
  });

  test('that end too early are an error', async () => {
    await expect(reading(list(3, [{ id: 1 }]))).rejects.toThrow('GitHub gave 1 of 3 commits. Run the job again.');
  });

  test('are not read on behind what is looked for', async () => {
    expect(await firstOf(list(900, [{ id: 1 }, { id: 2 }]), ({ id }) => id === 2)).toEqual({ id: 2 });
    expect(await firstOf(list(1, [{ id: 1 }]), ({ id }) => id === 2)).toBeUndefined();
  });
});
