import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import { earlierReports } from '../../src/github/writes/earlier.ts';
import { writeStickyComment, type StickyComment } from '../../src/github/writes/sticky-comment.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

const MARKER = '<!-- m -->';
const place = { owner: 'octocat', repo: 'hello-world', number: 1, marker: MARKER };
const bot = { id: 41, login: 'gate[bot]', type: 'Bot' };

interface Comment {
  id: number;
  body: string;
  html_url: string;
  user: { id?: number; login: string; type: string } | null;
}

let server: TestServer;
let comments: Comment[];
/** What GraphQL and REST say about the owner of the token; undefined where they refuse. */
let viewer: { login: string; databaseId?: number } | undefined;
let person: string | undefined;
/** Called before a comment is made, for what other runs do meanwhile. */
let meanwhile: () => void;
let ids: number;

// A server whose GraphQL knows nothing but who asks: everything else is read over REST.
beforeEach(async () => {
  comments = [];
  viewer = { login: 'gate[bot]', databaseId: 41 };
  person = undefined;
  meanwhile = () => undefined;
  ids = 0;
  server = await serve(({ method, url, body }, response) => {
    const { pathname, searchParams } = new URL(url, server.url);
    if (pathname === '/graphql' && viewer !== undefined && !body.includes('repository')) {
      return sendJson(response, 200, { data: { viewer } });
    }
    if (pathname === '/user' && person !== undefined) return sendJson(response, 200, { login: person, id: 7 });
    if (pathname === '/repos/octocat/hello-world/issues/1/comments') {
      if (method === 'POST') {
        meanwhile();
        return sendJson(response, 201, add(bot, JSON.parse(body).body));
      }
      const page = Number(searchParams.get('page') ?? 1);
      const next = comments.length > page * 100;
      const link: Record<string, string> = next
        ? { link: `<${server.url}${pathname}?per_page=100&page=${page + 1}>; rel="next"` }
        : {};
      return sendJson(response, 200, comments.slice(page * 100 - 100, page * 100), link);
    }
    const found = comments.find(({ id }) => pathname.endsWith(`/comments/${id}`));
    if (found === undefined) return sendJson(response, pathname === '/user' ? 403 : 404, { message: 'No' });
    if (method === 'PATCH') return sendJson(response, 200, Object.assign(found, JSON.parse(body)));
    comments.splice(comments.indexOf(found), 1);
    return response.writeHead(204).end();
  });
});

afterEach(() => server.close());

function add(user: Comment['user'], body: string): Comment {
  const id = ++ids;
  const comment = { id, body, html_url: `https://x/${id}`, user };
  comments.push(comment);
  return comment;
}

const client = (token = 'ghs_abc'): Client => createClient({ token, apiUrl: server.url, pauseMs: 1 });
const write = (body: string, { token = 'ghs_abc', create = true } = {}): Promise<StickyComment | undefined> =>
  writeStickyComment(client(token), place, { body, create });
const bodies = (): string[] => comments.map(({ body }) => body);

test('the first report is made, the next is written over it, an unchanged one is left alone', async () => {
  expect(await write('one')).toEqual({ result: 'created', url: 'https://x/1' });
  expect(await write('two')).toEqual({ result: 'updated', url: 'https://x/1' });
  comments[0]!.body = `${MARKER}\r\ntwo\r\n`;
  expect(await write('two\n')).toEqual({ result: 'unchanged', url: 'https://x/1' });
  expect(server.seen.filter(({ method }) => method !== 'GET' && method !== 'POST')).toHaveLength(1);
});

test('no comment is made where none is wanted, but an old one is kept up to date', async () => {
  expect(await write('passed', { create: false })).toBeUndefined();
  expect(comments).toEqual([]);
  add(bot, `${MARKER}\nold`);
  expect(await write('passed', { create: false })).toMatchObject({ result: 'updated' });
});

test('it is found behind 250 other comments', async () => {
  for (let index = 0; index < 250; index++) add({ login: 'octocat', type: 'User' }, `${index}`);
  add(bot, `${MARKER}\nold`);
  expect(await write('new')).toEqual({ result: 'updated', url: 'https://x/251' });
});

test('several old ones collapse into the oldest', async () => {
  add(bot, `${MARKER}\na`);
  add({ login: 'octocat', type: 'User' }, 'between');
  add(bot, `${MARKER}\nb`);
  add(bot, `${MARKER}\nc`);
  expect(await write('new')).toEqual({ result: 'updated', url: 'https://x/1' });
  expect(bodies()).toEqual([`${MARKER}\nnew`, 'between']);
});

describe('two runs at once end with one comment', () => {
  test('the other was first: its comment stays, with the text of the last', async () => {
    meanwhile = () => void add(bot, `${MARKER}\nother`);
    expect(await write('mine')).toMatchObject({ url: 'https://x/1' });
    expect(bodies()).toEqual([`${MARKER}\nmine`]);
  });

  test('both see both', async () => {
    await Promise.all([write('same'), write('same'), write('same'), write('same')]);
    expect(bodies()).toEqual([`${MARKER}\nsame`]);
  });

  test('somebody deletes the comment while it is written over: a new one is made', async () => {
    const known = [{ id: 99, body: 'gone', url: 'https://x/99' }];
    const result = await writeStickyComment(client(), place, { body: 'new', create: true }, known);
    expect(result).toMatchObject({ result: 'created' });
    expect(bodies()).toEqual([`${MARKER}\nnew`]);
  });
});

describe('whose comment it is', () => {
  test('the marker alone is not enough: of another account, quoted, or not in the first line', async () => {
    add({ id: 5, login: 'mallory', type: 'User' }, `${MARKER}\n✓ passed`);
    add(null, `${MARKER}\nof a deleted account`);
    add({ id: 6, login: 'other[bot]', type: 'Bot' }, `${MARKER}\nof another app`);
    add(bot, `> ${MARKER}\nquoted`);
    add(bot, `text\n${MARKER}`);
    expect(await write('mine')).toMatchObject({ result: 'created' });
    expect(comments).toHaveLength(6);
  });

  test('the id decides, not the login: an account may take the name of another', async () => {
    add({ id: 5, login: 'gate[bot]', type: 'Bot' }, `${MARKER}\nnot mine`);
    expect(await write('mine')).toMatchObject({ result: 'created' });
    expect(bodies()[0]).toContain('not mine');
  });

  test.each([
    ['GraphQL without an id', 'ghs_abc', { login: 'gate[bot]' }, undefined, bot],
    ['GraphQL with the bare name of a bot', 'ghs_abc', { login: 'gate' }, undefined, bot],
    ["a person's token without GraphQL", 'ghp_abc', undefined, 'lead', { id: 7, login: 'lead', type: 'User' }],
    [
      "a workflow's own token without GraphQL",
      'ghs_abc',
      undefined,
      undefined,
      { id: 41898282, login: 'github-actions[bot]', type: 'Bot' },
    ],
  ])('%s', async (_, token, viewerIs, personIs, user) => {
    viewer = viewerIs;
    person = personIs;
    add(user, `${MARKER}\nold`);
    expect(await write('new', { token })).toMatchObject({ result: 'updated' });
    // An installation is refused there, so it is not asked.
    expect(server.seen.some(({ url }) => url === '/user')).toBe(token === 'ghp_abc' && viewerIs === undefined);
  });

  test('a person whose name is that of a bot without its suffix is no bot', async () => {
    viewer = { login: 'gate[bot]' };
    add({ login: 'gate', type: 'User' }, `${MARKER}\nnot mine`);
    expect(await write('mine')).toMatchObject({ result: 'created' });
  });
});

test('a token that may not write: the error says which permission', async () => {
  await server.close();
  server = await serve(({ method }, response) => {
    if (method === 'GET') return sendJson(response, 200, []);
    return sendJson(
      response,
      403,
      { message: 'Resource not accessible by integration' },
      { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
    );
  });
  await expect(write('one')).rejects.toMatchObject({ status: 403, permission: 'issues: write' });
});

test('without a marked comment nobody is asked who the token is', async () => {
  add({ login: 'octocat', type: 'User' }, 'hello');
  const status = { owner: 'octocat', repo: 'hello-world', sha: 'f'.repeat(40), context: 'gate' };
  await expect(earlierReports(client(), { ...place, status })).rejects.toMatchObject({ status: 404 });
  expect(await earlierReports(client(), place)).toEqual({ comments: [] });
  expect(server.seen.filter(({ url, body }) => url === '/graphql' && !body.includes('repository'))).toEqual([]);
});
