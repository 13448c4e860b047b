import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from '../../src/github/client.ts';
import { upsertStickyComment, type StickyComment } from '../../src/github/sticky-comment.ts';
import type { Subject } from '../../src/verdict/verdict.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

const MARKER = '<!-- m -->';
const subject: Subject = { kind: 'pull-request', repository: 'octocat/hello-world', number: 1 };
const bot = { login: 'gate[bot]', type: 'Bot' };

interface Comment {
  id: number;
  body: string;
  html_url: string;
  user: { login: string; type: string } | null;
}

let server: TestServer;
let comments: Comment[];
/** What GraphQL and REST say about the owner of the token; undefined where they refuse. */
let viewer: string | undefined;
let person: string | undefined;

beforeEach(async () => {
  comments = [];
  viewer = 'gate[bot]';
  person = undefined;
  server = await serve(({ method, url, body }, response) => {
    const { pathname, searchParams } = new URL(url, server.url);
    if (pathname === '/graphql' && viewer !== undefined) {
      return sendJson(response, 200, { data: { viewer: { login: viewer } } });
    }
    if (pathname === '/user' && person !== undefined) return sendJson(response, 200, { login: person });
    if (pathname === '/repos/octocat/hello-world/issues/1/comments') {
      if (method === 'POST') return sendJson(response, 201, add(bot, JSON.parse(body).body));
      const page = Number(searchParams.get('page') ?? 1);
      const next = comments.length > page * 100;
      const link: Record<string, string> = next
        ? { link: `<${server.url}${pathname}?per_page=100&page=${page + 1}>; rel="next"` }
        : {};
      return sendJson(response, 200, comments.slice(page * 100 - 100, page * 100), link);
    }
    const found = comments.find(({ id }) => pathname.endsWith(`/comments/${id}`));
    if (method === 'PATCH' && found !== undefined) {
      return sendJson(response, 200, Object.assign(found, JSON.parse(body)));
    }
    return sendJson(response, pathname === '/user' ? 403 : 404, { message: 'No' });
  });
});

afterEach(() => server.close());

function add(user: Comment['user'], body: string): Comment {
  const id = comments.length + 1;
  const comment = { id, body, html_url: `https://x/${id}`, user };
  comments.push(comment);
  return comment;
}

const upsert = (body: string, token = 'ghs_abc'): Promise<StickyComment> =>
  upsertStickyComment(createClient({ token, apiUrl: server.url, pauseMs: 1 }), subject, body, MARKER);

const requests = (): string[] => server.seen.map(({ method, url }) => `${method} ${url.split('?')[0]}`);

test('the first report is created in two requests', async () => {
  expect(await upsert('one')).toEqual({ result: 'created', url: 'https://x/1' });
  expect(comments[0]?.body).toBe(`${MARKER}\none`);
  expect(server.seen).toHaveLength(2);
});

test('the next is written over it', async () => {
  add(bot, `${MARKER}\r\none\r\n`);
  expect(await upsert('two')).toEqual({ result: 'updated', url: 'https://x/1' });
  expect(comments.map(({ body }) => body)).toEqual([`${MARKER}\ntwo`]);
});

test('an unchanged report is left alone', async () => {
  add(bot, `${MARKER}\r\none\r\nmore\r\n`);
  expect(await upsert('one\nmore\n')).toEqual({ result: 'unchanged', url: 'https://x/1' });
  expect(requests()).toEqual(['GET /repos/octocat/hello-world/issues/1/comments', 'POST /graphql']);
});

test('all pages are read, and the oldest own comment is used', async () => {
  for (let n = 0; n < 130; n++) add({ login: 'octocat', type: 'User' }, 'talk');
  add(bot, `${MARKER}\none`);
  add(bot, `${MARKER}\none`);
  expect(await upsert('two')).toMatchObject({ result: 'updated', url: 'https://x/131' });
  expect(server.seen[0]?.url).toContain('per_page=100');
});

describe('a comment is not ours', () => {
  test.each<[string, Comment['user'], string]>([
    ['written by a person', { login: 'octocat', type: 'User' }, `${MARKER}\none`],
    ['written by another bot', { login: 'other[bot]', type: 'Bot' }, `${MARKER}\none`],
    ['written by a deleted account', null, `${MARKER}\none`],
    ['with the marker further down', bot, `> quote\n${MARKER}\none`],
  ])('%s', async (_, user, body) => {
    add(user, body);
    expect(await upsert('two')).toMatchObject({ result: 'created' });
    expect(comments[0]?.body).toBe(body);
  });
});

describe('whose token it is', () => {
  test('GraphQL may name a bot without its suffix', async () => {
    viewer = 'gate';
    add(bot, `${MARKER}\none`);
    expect(await upsert('two')).toMatchObject({ result: 'updated' });
  });

  test('REST says it for the token of a person', async () => {
    viewer = undefined;
    person = 'octocat';
    add({ login: 'octocat', type: 'User' }, `${MARKER}\none`);
    expect(await upsert('two', 'ghp_abc')).toMatchObject({ result: 'updated' });
  });

  test('else it is the bot of workflows', async () => {
    viewer = undefined;
    add({ login: 'github-actions[bot]', type: 'Bot' }, `${MARKER}\none`);
    expect(await upsert('two')).toMatchObject({ result: 'updated' });
    expect(requests()).not.toContain('GET /user');
  });
});

test.each([
  ['pull-request', 'pull-requests: write'],
  ['issue', 'issues: write'],
] as const)('a token that only reads is told what to add on a %s', async (kind, permission) => {
  const reader = await serve(({ method }, response) => {
    sendJson(response, method === 'GET' ? 200 : 403, method === 'GET' ? [] : { message: 'Forbidden' });
  });
  const client = createClient({ token: 't', apiUrl: reader.url });
  const failure = upsertStickyComment(client, { ...subject, kind }, 'x', MARKER);
  await expect(failure).rejects.toMatchObject({ name: 'GitHubError', status: 403, permission });
  await expect(failure).rejects.toThrow(`Add \`${permission}\``);
  await reader.close();
});
