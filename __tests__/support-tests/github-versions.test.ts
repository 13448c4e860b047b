import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask, type Asked } from '../support/github/ask.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';

let github: GitHub;
let token: string;
let number: number;

beforeAll(async () => {
  github = await startGitHub({ lenient: true });
  token = await github.workflowToken({ contents: 'read', pull_requests: 'write' });
  ({ number } = await github.openPullRequest('- [ ] a'));
});

afterAll(() => github.close());

const pull = (version?: string, agent = 'curl'): Promise<Asked> =>
  ask(github.url, token, 'GET', `/repos/octocat/hello-world/pulls/${number}`, undefined, {
    'user-agent': agent,
    ...(version === undefined ? {} : { 'X-GitHub-Api-Version': version }),
  });

test('without a version the oldest one answers', async () => {
  const { headers, body } = await pull();
  expect(headers.get('x-github-api-version-selected')).toBe('2022-11-28');
  expect(Object.keys(body)).toEqual(expect.arrayContaining(['merge_commit_sha', 'assignee', 'assignees']));
  expect(Object.keys(body.base.repo)).toContain('has_downloads');
});

test('what a version has removed is not answered in it', async () => {
  const [{ body: before }, { headers, body }] = await Promise.all([pull(), pull('2026-03-10')]);
  expect(headers.get('x-github-api-version-selected')).toBe('2026-03-10');
  const gone = ['assignee', 'merge_commit_sha'];
  expect(Object.keys(body)).toEqual(Object.keys(before).filter((name) => !gone.includes(name)));
  expect(Object.keys(body.base.repo)).not.toContain('has_downloads');
  expect(body.base.repo.default_branch).toBe('main');
});

test('a version that is not known is refused', async () => {
  const { status, body } = await pull('2021-01-01');
  expect([status, body.message]).toEqual([400, expect.stringContaining('"2021-01-01", is not a supported version.')]);
});

test('a call of the product without its version is a violation', async () => {
  await github.assertDocumented();
  await pull('2026-03-10', 'checklist-gate');
  await github.assertDocumented();
  await pull(undefined, 'checklist-gate');
  expect(await github.violations()).toEqual([
    `GET /repos/octocat/hello-world/pulls/${number}: asks for version undefined of the API, expected 2026-03-10`,
  ]);
});
