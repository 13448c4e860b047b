import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startEmulator, type GitHubEmulator } from '../support/emulator.ts';
import { ask, type Asked } from '../support/github/ask.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';

// Why there is a server in front: where the emulator alone says one thing, GitHub says another.

let emulator: GitHubEmulator;
let github: GitHub;
const tokens: { emulator: string; github: string } = { emulator: '', github: '' };
const R = '/repos/octocat/hello-world';

beforeAll(async () => {
  [emulator, github] = await Promise.all([startEmulator(), startGitHub({ lenient: true })]);
  await Promise.all([emulator.openPullRequest('text'), github.openPullRequest('text')]);
  [tokens.emulator, tokens.github] = await Promise.all([
    emulator.workflowToken({ contents: 'read' }),
    github.workflowToken({ contents: 'read' }),
  ]);
});

afterAll(async () => {
  await emulator.close();
  await github.close();
});

const both = (method: string, path: string, body?: unknown): Promise<[Asked, Asked]> =>
  Promise.all([
    ask(emulator.url, tokens.emulator, method, path, body),
    ask(github.url, tokens.github, method, path, body),
  ]);

test.each([
  ['GET', `${R}/commits/main/status`, undefined, 404, 200],
  ['GET', `${R}/issues/1`, undefined, 404, 200],
  ['GET', '/user', undefined, 200, 403],
  ['GET', `${R}/rules/branches/main`, undefined, 404, 200],
  ['GET', `${R}/deployments`, undefined, 404, 200],
  ['GET', '/orgs/acme/teams/nobody', undefined, 404, 404],
  ['POST', '/graphql', { query: '{ viewer { login } }' }, 404, 200],
])('%s %s', async (method, path, body, alone, inFront) => {
  const answers = await both(method, path, body);
  expect(answers.map(({ status }) => status)).toEqual([alone, inFront]);
});

test('an unknown token', async () => {
  const answers = await Promise.all([emulator, github].map(({ url }) => ask(url, 'unknown', 'GET', '/user')));
  expect(answers.map(({ status }) => status)).toEqual([200, 401]);
});

test('the words of a refusal', async () => {
  const answers = await both('POST', `${R}/issues/1/comments`, { body: 'x' });
  expect(answers.map(({ body }) => body.message)).toEqual(['Forbidden', 'Resource not accessible by integration']);
});

test('an answer that has not changed', async () => {
  const answers = await both('GET', `${R}/pulls/1`);
  expect(answers.map(({ headers }) => headers.has('etag'))).toEqual([false, true]);
});

test('the files of a pull request', async () => {
  const answers = await both('GET', `${R}/pulls/1/files`);
  expect(answers.map(({ body }) => body.length)).toEqual([0, 1]);
});

test('the head of a pull request after a push', async () => {
  const heads = async (): Promise<string[]> => (await both('GET', `${R}/pulls/1`)).map(({ body }) => body.head.sha);
  const before = await heads();
  for (const each of [emulator, github]) await each.commitFile('later.txt', 'x', 'feature-1');
  expect((await heads()).map((sha, index) => sha === before[index])).toEqual([true, false]);
});

test('a server starts in less than a second', async () => {
  const efforts: number[] = [];
  for (let tries = 0; tries < 3; tries++) {
    const before = process.cpuUsage();
    await (await startGitHub()).close();
    efforts.push(process.cpuUsage(before).user / 1000);
  }
  expect(Math.min(...efforts)).toBeLessThan(1_000);
});
