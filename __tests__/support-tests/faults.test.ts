import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask } from '../support/github/ask.ts';
import { FAULTS, injectFaults, mulberry32, type Fault, type FaultyGitHub } from '../support/github/faults.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';

const R = '/repos/octocat/hello-world';

let github: GitHub;
let token: string;
let number: number;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken({ issues: 'write' });
  ({ number } = await github.openIssue('text'));
  await github.manyComments(number, ['a', 'b', 'c']);
});

afterAll(() => github.close());

/** The first request meets this fault, later ones none. */
async function once(fault: Fault, action: (proxy: FaultyGitHub) => Promise<void>): Promise<void> {
  const proxy = await injectFaults(github.url, { seed: 1, rate: 1, faults: [fault], most: 1, retryAfter: 1 });
  try {
    await action(proxy);
    expect(proxy.story()).toContain(`: ${fault}`);
  } finally {
    await proxy.close();
  }
}

const comments = async (): Promise<string[]> => (await github.commentsOf(number)).map(({ body }) => body);

test('without a fault everything passes, and links lead through the proxy', async () => {
  const proxy = await injectFaults(github.url, { seed: 1, rate: 0 });
  const answer = await ask(proxy.url, token, 'GET', `${R}/issues/${number}/comments?per_page=2`);
  expect(answer.body).toHaveLength(2);
  expect(answer.headers.get('link')).toContain(`<${proxy.url}${R}/`);
  expect(answer.body[0].url.startsWith(proxy.url)).toBe(true);
  const etag = answer.headers.get('etag') ?? '';
  const path = `${R}/issues/${number}/comments?per_page=2`;
  expect((await ask(proxy.url, token, 'GET', path, undefined, { 'if-none-match': etag })).status).toBe(304);
  await proxy.close();
});

test.each([
  ['reset-before', 0],
  ['reset-after', 1],
] as const)('%s: a write has happened %d times', async (fault, times) => {
  const before = (await comments()).length;
  await once(fault, async ({ url }) => {
    await expect(ask(url, token, 'POST', `${R}/issues/${number}/comments`, { body: fault })).rejects.toThrow(
      'fetch failed',
    );
  });
  expect(await comments()).toHaveLength(before + times);
});

test('502-after: a write has happened', async () => {
  const before = (await comments()).length;
  await once('502-after', async ({ url }) => {
    expect((await ask(url, token, 'POST', `${R}/issues/${number}/comments`, { body: 'x' })).status).toBe(502);
  });
  expect(await comments()).toHaveLength(before + 1);
});

test.each([
  ['500', 500, {}],
  ['502', 502, {}],
  ['503', 503, {}],
  ['429', 429, { 'retry-after': '1' }],
  ['secondary-limit', 403, { 'retry-after': '1' }],
  ['primary-limit', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': expect.stringMatching(/^\d{10}$/) }],
] as const)('%s', async (fault, status, headers) => {
  await once(fault, async ({ url }) => {
    const answer = await ask(url, token, 'GET', `${R}/issues/${number}`);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
    expect((await ask(url, token, 'GET', `${R}/issues/${number}`)).status).toBe(200);
  });
});

test('cut: the connection breaks in the middle; cut-short: the length fits, the JSON does not', async () => {
  await once('cut', async ({ url }) => {
    await expect(ask(url, token, 'GET', `${R}/issues/${number}`)).rejects.toThrow(/terminated/);
  });
  await once('cut-short', async ({ url }) => {
    await expect(ask(url, token, 'GET', `${R}/issues/${number}`)).rejects.toThrow(SyntaxError);
  });
});

test('repeated and shifted lists', async () => {
  const path = `${R}/issues/${number}/comments?per_page=2`;
  const bodies = (answer: { body: { body: string }[] }): string[] => answer.body.map(({ body }) => body);
  await once('repeated', async ({ url }) =>
    expect(bodies(await ask(url, token, 'GET', path))).toEqual(['a', 'b', 'b']),
  );
  await once('shifted', async ({ url }) =>
    expect(bodies(await ask(url, token, 'GET', `${path}&page=2`))).toEqual(['b', 'c', expect.any(String)]),
  );
});

test('the same seed gives the same schedule, another one another', async () => {
  const schedule = async (seed: number): Promise<(Fault | undefined)[]> => {
    const proxy = await injectFaults(github.url, { seed, rate: 0.5, longestDelay: 1 });
    for (let i = 0; i < 30; i++) await ask(proxy.url, token, 'GET', R).catch(() => undefined);
    await proxy.close();
    return proxy.incidents.map(({ fault }) => fault);
  };
  const first = await schedule(7);
  expect(await schedule(7)).toEqual(first);
  expect(await schedule(8)).not.toEqual(first);
  expect(first.filter((fault) => fault === undefined).length).toBeGreaterThan(5);
});

test('every fault comes up', () => {
  const random = mulberry32(42);
  const seen = new Set(Array.from({ length: 300 }, () => FAULTS[Math.floor(random() * FAULTS.length)]));
  expect(seen.size).toBe(FAULTS.length);
});
