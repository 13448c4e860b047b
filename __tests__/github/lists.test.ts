import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

let server: TestServer;
/** What the list holds when its request number so and so comes, 0-based. */
let list: (request: number) => unknown[];

beforeEach(async () => {
  server = await serve(({ url }, response) => {
    const asked = new URL(url, server.url);
    const size = Number(asked.searchParams.get('per_page'));
    const page = Number(asked.searchParams.get('page') ?? 1);
    const all = list(server.seen.length - 1);
    asked.searchParams.set('page', String(page + 1));
    const link = { link: `<${asked.href}>; rel="next"` };
    sendJson(response, 200, all.slice((page - 1) * size, page * size), page * size < all.length ? link : {});
  });
});

afterEach(() => server.close());

const client = (): Client => createClient({ token: 'abc', apiUrl: server.url, pauseMs: 1 });
const comments = (api: Client): Promise<{ id: number }[]> =>
  api.paginate(api.rest.issues.listComments, { owner: 'a', repo: 'b', issue_number: 1, per_page: 2 });
const ids = (...all: number[]): { id: number }[] => all.map((id) => ({ id }));

test('one page is read once', async () => {
  list = () => ids(1, 2);
  expect(await comments(client())).toEqual(ids(1, 2));
  expect(server.seen).toHaveLength(1);
});

test('several pages are read until two readings agree', async () => {
  list = () => ids(1, 2, 3, 4, 5);
  expect(await comments(client())).toEqual(ids(1, 2, 3, 4, 5));
  expect(server.seen).toHaveLength(6);
});

test('an entry that moved over a border is not missed', async () => {
  // The first one goes after page 1 was read, so that 3 moves from page 2 to page 1.
  list = (request) => (request === 0 ? ids(1, 2, 3, 4) : ids(2, 3, 4));
  expect(await comments(client())).toEqual(ids(2, 3, 4));
});

test('an entry that is read twice counts once, as it was last', async () => {
  list = (request) => [...(request % 2 === 0 ? [] : [{ id: 0 }]), { id: 1 }, { id: 2, read: request }, { id: 3 }];
  const all = await comments(client()).catch((error: unknown) => error);
  expect(all).toEqual([{ id: 1 }, { id: 2, read: 3 }, { id: 3 }]);
});

test('a list that never stands still is an error', async () => {
  list = (request) => ids(1, 2, 3, 100 + request);
  await expect(comments(client())).rejects.toMatchObject({ name: 'GitHubError', status: 0 });
});

test('entries without a number have their name, their hash or their whole text', async () => {
  const all = [{ filename: 'a', sha: 'x' }, { filename: 'b', sha: 'x' }, { sha: 'y' }, { sha: 'y' }, { word: 1 }];
  list = () => all;
  const read = await client().paginate('GET /files' as string, { per_page: 100 });
  expect(read).toEqual([all[0], all[1], all[3], all[4]]);
});

test('a function that picks gets the pages as they come', async () => {
  list = () => ids(1, 2, 3);
  const api = client();
  const picked = await api.paginate(
    'GET /repos/{owner}/{repo}/issues',
    { owner: 'a', repo: 'b', per_page: 2 },
    ({ data }, done) => {
      done();
      return data;
    },
  );
  expect(picked).toEqual(ids(1, 2));
  expect(server.seen).toHaveLength(1);
});
