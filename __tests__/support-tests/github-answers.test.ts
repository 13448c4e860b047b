import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ask } from '../support/github/ask.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';

let github: GitHub;
let writer: string;
let reader: string;

beforeAll(async () => {
  github = await startGitHub({ lenient: true });
  writer = await github.workflowToken({ contents: 'read', statuses: 'write', pull_requests: 'write', issues: 'write' });
  reader = await github.workflowToken({ contents: 'read' });
});

beforeEach(() => github.forgetRequests());

afterAll(() => github.close());

const R = '/repos/octocat/hello-world';

const send = (token: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  ask(github.url, token, method, path, body, headers);

describe('commit statuses', () => {
  let sha: string;

  beforeAll(async () => {
    sha = (await github.openPullRequest('')).head.sha;
  });

  const post = (status: Record<string, unknown>, token = writer, on = sha) =>
    send(token, 'POST', `${R}/statuses/${on}`, { state: 'success', ...status });

  test('are listed newest first; the newest of a context counts, whatever its case', async () => {
    expect((await post({ context: 'gate', state: 'pending', description: 'x'.repeat(140) })).status).toBe(201);
    const created = await post({ context: 'Gate', state: 'success' });
    expect(created.body).toMatchObject({ creator: { login: 'github-actions[bot]', type: 'Bot' }, description: null });
    const list = await send(reader, 'GET', `${R}/commits/${sha}/statuses`);
    expect(list.body.map((each: { state: string }) => each.state)).toEqual(['success', 'pending']);
    const combined = await send(reader, 'GET', `${R}/commits/${sha}/status`);
    expect(combined.body).toMatchObject({ state: 'success', total_count: 1, sha });
    expect(github.statusesOf(sha).map(({ context }) => context)).toEqual(['Gate', 'gate']);
  });

  test('are combined: failure before pending before success; pending where there is none', async () => {
    const other = (await github.openPullRequest('')).head.sha;
    const state = async () => (await send(reader, 'GET', `${R}/commits/${other}/status`)).body.state;
    expect(await state()).toBe('pending');
    await post({ context: 'a', state: 'success' }, writer, other);
    expect(await state()).toBe('success');
    await post({ context: 'b', state: 'pending' }, writer, other);
    expect(await state()).toBe('pending');
    await post({ context: 'c', state: 'error' }, writer, other);
    expect(await state()).toBe('failure');
  });

  test.each([
    ['a description of 141 characters', { description: 'x'.repeat(141) }, /maximum is 140 characters/],
    ['an unknown state', { state: 'neutral' }, /state is not included/],
    ['a target that is no URL', { target_url: 'run 1' }, /http\(s\)/],
  ])('%s is a 422', async (_, status, words) => {
    const answer = await post(status);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body.errors)).toMatch(words);
  });

  test('a commit that does not exist is a 422', async () => {
    expect((await post({}, writer, '0'.repeat(40))).status).toBe(422);
  });

  test('1,000 for one commit and context, and no more', async () => {
    const { sha: on } = { sha: (await github.openPullRequest('')).head.sha };
    for (let i = 0; i < 10; i++) {
      await Promise.all(Array.from({ length: 100 }, () => post({ context: 'c' }, writer, on)));
    }
    expect((await post({ context: 'C' }, writer, on)).status).toBe(422);
    expect((await post({ context: 'd' }, writer, on)).status).toBe(201);
    const page = await send(reader, 'GET', `${R}/commits/${on}/statuses?per_page=100&page=2`);
    expect(page.body).toHaveLength(100);
    expect(page.headers.get('link')).toContain('page=3');
  });

  test('need statuses: write', async () => {
    const answer = await post({}, reader);
    expect(answer.status).toBe(403);
    expect(answer.body.message).toBe('Resource not accessible by integration');
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('statuses=write');
  });
});

describe('who asks', () => {
  test('an unknown token is a 401', async () => {
    const answer = await send('ghp_unknown', 'GET', R);
    expect(answer.status).toBe(401);
    expect(answer.body.message).toBe('Bad credentials');
  });

  test('GET /user tells a person, and is a 403 for an installation token', async () => {
    expect((await send(github.personToken('lead'), 'GET', '/user')).body.login).toBe('lead');
    const answer = await send(writer, 'GET', '/user');
    expect([answer.status, answer.body.message]).toEqual([403, 'Resource not accessible by integration']);
  });

  test('viewer tells a person and the bot of an installation token', async () => {
    const query = { query: '{ viewer { login databaseId } }' };
    const person = await send(github.personToken('lead'), 'POST', '/graphql', query);
    expect(person.body.data.viewer.login).toBe('lead');
    const bot = await send(writer, 'POST', '/graphql', query);
    expect(bot.body.data.viewer).toEqual({ login: 'github-actions[bot]', databaseId: expect.any(Number) });
  });
});

describe('conditional requests', () => {
  test('what has not changed is a 304 without a body, and free', async () => {
    const { number } = await github.openPullRequest('one');
    const first = await send(reader, 'GET', `${R}/pulls/${number}`);
    const etag = first.headers.get('etag') ?? '';
    const again = await send(reader, 'GET', `${R}/pulls/${number}`, undefined, { 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, undefined]);
    const left = 'x-ratelimit-remaining';
    expect(again.headers.get(left)).toBe(first.headers.get(left));
    await github.api('PATCH', `${R}/pulls/${number}`, { body: 'two' });
    const changed = await send(reader, 'GET', `${R}/pulls/${number}`, undefined, { 'if-none-match': etag });
    expect([changed.status, changed.body.body]).toEqual([200, 'two']);
    expect(Number(changed.headers.get(left))).toBe(Number(first.headers.get(left)) - 1);
  });

  test('a used-up primary limit is a 403 that says when it ends', async () => {
    const token = await github.workflowToken({});
    github.limits.leave(token, 1, 4_000_000_000);
    expect((await send(token, 'GET', R)).status).toBe(200);
    const answer = await send(token, 'GET', R);
    expect(answer.status).toBe(403);
    expect(answer.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(answer.headers.get('x-ratelimit-reset')).toBe('4000000000');
  });
});

test('requests of clients are recorded, those that prepare a test are not', async () => {
  await github.api('GET', R);
  await send(writer, 'POST', `${R}/labels`, { name: 'x' });
  expect(github.requests.map(({ method, url, login, status }) => [method, url, login, status])).toEqual([
    ['POST', `${R}/labels`, 'github-actions[bot]', 201],
  ]);
});
