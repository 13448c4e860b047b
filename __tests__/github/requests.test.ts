import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import { openIssuesWith, requestsOf } from '../../src/github/events/requests.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

const place = { owner: 'octocat', repo: 'hello-world' };
const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const pull = (number: number, state = 'open', sha = SHA): object => ({ number, state, head: { sha, repo: null } });
// 250 open ones, of which every tenth has this head; beside them a closed one, and one that only contains the commit.
const OPEN = Array.from({ length: 250 }, (_, index) => pull(index + 1, 'open', index % 10 === 0 ? SHA : 'other'));

let server: TestServer;
let client: Client;
let lists: Record<string, object[]>;
let broken: number | undefined;

beforeAll(async () => {
  server = await serve(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const page = Number(searchParams.get('page') ?? 1);
    if (page === broken) return sendJson(response, 403, { message: 'No' });
    const all = lists[pathname];
    if (all === undefined) return sendJson(response, 404, { message: 'Not Found' });
    const next = `<${server.url}${pathname}?per_page=100&page=${page + 1}>; rel="next"`;
    return sendJson(
      response,
      200,
      all.slice(100 * (page - 1), 100 * page),
      all.length > 100 * page ? { link: next } : {},
    );
  });
  client = createClient({ token: 't', apiUrl: server.url, pauseMs: 1 });
});

beforeEach(() => {
  server.seen.length = 0;
  broken = undefined;
  lists = {
    '/repos/octocat/hello-world/pulls': OPEN,
    [`/repos/octocat/hello-world/commits/${SHA}/pulls`]: [
      pull(900, 'closed'),
      pull(901, 'open', 'another head'),
      ...OPEN,
    ],
  };
});

afterAll(() => server.close());

const numbers = (requests: readonly object[]): unknown[] =>
  requests.map((request) => ('number' in request ? request.number : undefined));

test('one request stays one, without a call', async () => {
  const request = { ...place, kind: 'any' as const, number: 7 };
  expect(await requestsOf(client, { kind: 'request', request })).toEqual([request]);
  const ref = { ...place, kind: 'ref' as const, ref: 'refs/tags/v1', sha: SHA };
  expect(await requestsOf(client, ref)).toEqual([ref]);
  const group = { kind: 'merge-group' as const, ...place, number: 7, headSha: 'x', baseRef: 'main' };
  expect(await requestsOf(client, group)).toEqual([{ ...place, kind: 'pull-request', number: 7, baseRef: 'main' }]);
  expect(server.seen).toEqual([]);
});

describe('a commit', () => {
  test('stands for the open pull requests with exactly this head, over all pages', async () => {
    const requests = await requestsOf(client, { kind: 'commit', ...place, sha: SHA });
    expect(numbers(requests)).toEqual(Array.from({ length: 25 }, (_, index) => index * 10 + 1));
    expect(requests[0]).toEqual({ ...place, kind: 'pull-request', number: 1 });
    // This server has no GraphQL, which would answer in fewer.
    expect(server.seen.map(({ url }) => url)).toEqual([
      '/graphql',
      expect.stringContaining('/pulls?state=open&sort=created&direction=asc&per_page=100'),
      expect.stringContaining('page=2'),
      expect.stringContaining('page=3'),
      // The list is read once more, since it may have moved while it was read.
      expect.stringContaining('/pulls?state=open'),
      expect.stringContaining('page=2'),
      expect.stringContaining('page=3'),
    ]);
  });

  test('of a fork is not known to the repository: it is looked for among all that are open', async () => {
    lists[`/repos/octocat/hello-world/commits/${SHA}/pulls`] = [];
    const requests = await requestsOf(client, { kind: 'commit', ...place, sha: SHA });
    expect(numbers(requests)).toEqual(Array.from({ length: 25 }, (_, index) => index * 10 + 1));
  });

  test('without a pull request stands for nothing', async () => {
    lists[`/repos/octocat/hello-world/commits/${SHA}/pulls`] = [];
    lists['/repos/octocat/hello-world/pulls'] = [];
    expect(await requestsOf(client, { kind: 'commit', ...place, sha: SHA })).toEqual([]);
  });
});

test('a schedule stands for every open pull request, each once', async () => {
  // One was given twice, because another was closed between two pages.
  lists['/repos/octocat/hello-world/pulls'] = [...OPEN.slice(0, 100), ...OPEN.slice(99)];
  const requests = await requestsOf(client, { kind: 'all-open', ...place });
  expect(numbers(requests)).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
  // Over REST, since this server has no GraphQL.
  expect(server.seen[1]?.url).toContain('state=open');
});

test.each([1, 3])('a list that cannot be read at page %i is no short list', async (page) => {
  broken = page;
  await expect(requestsOf(client, { kind: 'all-open', ...place })).rejects.toMatchObject({ status: 403 });
  await expect(requestsOf(client, { kind: 'commit', ...place, sha: SHA })).rejects.toMatchObject({ status: 403 });
});

test('issues are those with one of the labels, open, no pull requests, each once', async () => {
  lists['/repos/octocat/hello-world/issues'] = [
    { id: 1, number: 9 },
    { id: 2, number: 4 },
    { id: 3, number: 5, pull_request: {} },
  ];
  const found = await openIssuesWith(client, place, ['release', 'hot fix']);
  expect(found).toEqual([4, 9].map((number) => ({ ...place, kind: 'issue', number })));
  expect(server.seen.map(({ url }) => url.replace(/.*\?/, ''))).toEqual([
    'state=open&labels=release&per_page=100',
    'state=open&labels=hot%20fix&per_page=100',
  ]);
  expect(await openIssuesWith(client, place, [])).toEqual([]);
});
