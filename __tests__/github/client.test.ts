import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from '../../src/github/client.ts';
import { sendJson, serve, type Handler, type TestServer } from '../support/serve.ts';

let server: TestServer;
let handler: Handler;

beforeEach(async () => {
  server = await serve((request, response) => handler(request, response));
});

afterEach(() => server.close());

const client = (): ReturnType<typeof createClient> =>
  createClient({ token: 'abc', apiUrl: `${server.url}/`, retryAfterMs: [1, 1] });

const answer = (status: number, headers: Record<string, string> = {}): Handler => {
  return (_, response) => sendJson(response, status, { message: 'Said\n::error::this' }, headers);
};

test('sends the token and its name', async () => {
  handler = answer(200);
  await client().request('GET /rate_limit');
  expect(server.seen[0]).toMatchObject({ url: '/rate_limit' });
  expect(server.seen[0]?.headers).toMatchObject({ authorization: 'token abc' });
  expect(server.seen[0]?.headers['user-agent']).toMatch(/^checklist-gate /);
});

describe('tries again', () => {
  test('a read after 5xx, a reset and a cut answer', async () => {
    const faults: Handler[] = [answer(502), (_, response) => response.destroy()];
    handler = (request, response) => (faults.shift() ?? answer(200))(request, response);
    expect((await client().request('GET /x')).status).toBe(200);
    expect(server.seen).toHaveLength(3);
  });

  test('at most three times', async () => {
    handler = answer(503);
    await expect(client().request('GET /x')).rejects.toMatchObject({ status: 503 });
    expect(server.seen).toHaveLength(3);
  });

  test('never a write', async () => {
    handler = answer(503);
    await expect(client().request('POST /x')).rejects.toMatchObject({ status: 503 });
    expect(server.seen).toHaveLength(1);
  });

  test('and reports incomplete JSON as no answer', async () => {
    handler = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"body":');
    await expect(client().request('GET /x')).rejects.toMatchObject({ name: 'GitHubError', status: 0 });
    expect(server.seen).toHaveLength(3);
  });
});

describe('says what to do', () => {
  test.each<[number, Record<string, string>, string]>([
    [401, {}, 'the token was refused (401). Check the input `token`: it may be wrong, expired or revoked.'],
    [403, {}, 'the token may not do this (403: Said error this). Check the `permissions:` of the job.'],
    [404, {}, 'not found (404). It does not exist, or the token may not see it.'],
    [410, {}, 'it is gone (410): deleted, or this part of the repository is switched off.'],
    [422, {}, 'GitHub refused the content (422: Said error this).'],
    [403, { 'x-ratelimit-remaining': '0' }, 'the rate limit of the token is used up (429). Run the job again later.'],
  ])('%i %o', async (status, headers, words) => {
    handler = answer(status, headers);
    await expect(client().request('PATCH /a/{b}', { b: 'c d' })).rejects.toThrow(`PATCH /a/c%20d: ${words}`);
  });

  test('403 with the permission that GitHub accepts', async () => {
    handler = answer(403, { 'x-accepted-github-permissions': 'pull_requests=write; issues=write' });
    const failure = client().request('POST /x');
    await expect(failure).rejects.toMatchObject({ status: 403, permission: 'pull-requests: write' });
    await expect(failure).rejects.toThrow('Add `pull-requests: write` to the `permissions:` of the job.');
  });

  test('nobody is there', async () => {
    await server.close();
    await expect(client().request('GET /x')).rejects.toThrow(/^GET \/x: no answer \(connect ECONNREFUSED/);
  });
});
