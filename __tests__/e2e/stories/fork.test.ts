import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

let github: GitHub;
let reader: string;
let writer: string;

beforeAll(async () => {
  github = await startGitHub();
  reader = await github.workflowToken({ contents: 'read', pull_requests: 'read', issues: 'read', statuses: 'read' });
  writer = await github.workflowToken(WORKFLOW);
});
afterAll(() => github.close());

const story = async (body: string, token: string): Promise<Story> =>
  new Story(github, token, await github.openPullRequest(body, {}, { fork: 'outsider' }));

describe('a token that only reads, as on pull requests from forks and of Dependabot', () => {
  test('the verdict stands in log and summary, one warning names the permissions, the job fails by the verdict', async () => {
    const pull = await story('- [ ] a\n', reader);
    const result = await pull.run({ action: 'opened' });
    expect(result.exitCode).toBe(4);
    expect(result.outputs).toMatchObject({ status: 'pending', passed: 'false' });
    expect(result.stdout).toContain('☐ a');
    expect(result.summary).toContain('`a`');
    expect(result.stdout.match(/^::warning::.*/gm)).toEqual([
      '::warning::The commit status and the comment could not be written: the token may not write them (403). ' +
        'Add `statuses: write`, `pull-requests: write` to the `permissions:` of the job. ' +
        'On pull requests from forks the token only reads.',
    ]);
    expect(pull.status().state).toBeUndefined();
    expect(await pull.comments()).toEqual([]);
  });

  test.each([
    ['- [x] a\n', 'auto', 0],
    ['', 'auto', 1],
    ['- [ ] a\n', 'failed', 0],
  ])('%j with fail-on %s ends with %i', async (body, failOn, exitCode) => {
    const pull = await story(body, reader);
    expect((await pull.run({ inputs: { 'fail-on': failOn } })).exitCode).toBe(exitCode);
  });
});

test('a token that writes puts the status on the head of the fork', async () => {
  const pull = await story('- [ ] a\n', writer);
  expect((await pull.run({ action: 'opened' })).exitCode).toBe(0);
  expect(pull.status()).toEqual({ state: 'pending', description: '1 left' });
  await pull.edit('- [x] a\n');
  await pull.run();
  expect(pull.status().state).toBe('success');
});

test('a workflow that ran without rights hands over by `workflow_run`: the pull request is found by its commit', async () => {
  const pull = await story('- [ ] a\n', writer);
  const payload = { action: 'completed', workflow_run: { head_sha: pull.pull.head.sha, pull_requests: [] } };
  const result = await pull.run({ event: { name: 'workflow_run', payload } });
  expect(result.exitCode).toBe(0);
  expect(pull.status().state).toBe('pending');
  expect(JSON.parse(result.outputs['subjects'] ?? '')).toEqual([{ number: pull.pull.number, status: 'pending' }]);
});

test('the fork is gone', async () => {
  const pull = await story('- [x] a\n', writer);
  github.deleteForkOf(pull.pull.number);
  expect((await pull.run()).exitCode).toBe(0);
  expect(pull.status().state).toBe('success');
});
