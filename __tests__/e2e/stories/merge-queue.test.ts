import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import type { ActionRun } from '../../support/run-action.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
});
afterAll(() => github.close());

const story = async (body: string): Promise<Story> => new Story(github, token, await github.openPullRequest(body));
const queued = (group: Record<string, string>): ActionRun['event'] => ({
  name: 'merge_group',
  payload: { action: 'checks_requested', merge_group: group },
});

test('a complete pull request: success on the commit of the group, under the same name', async () => {
  const pull = await story('- [x] a\n');
  const group = await github.queue(pull.pull.number);
  const result = await pull.run({ event: queued(group) });
  expect(result.exitCode).toBe(0);
  expect(pull.status('checklist-gate', group.head_sha)).toEqual({
    state: 'success',
    description: 'Passed, 1 box done',
  });
  expect(github.statusesOf(group.head_sha).map(({ state }) => state)).toEqual(['success', 'pending']);
  expect(pull.status().state).toBeUndefined();
});

test('unticked after it was green: the group fails, so that the queue goes on', async () => {
  const pull = await story('- [x] a\n');
  await pull.run();
  const group = await github.queue(pull.pull.number);
  await pull.edit('- [ ] a\n');
  const result = await pull.run({ event: queued(group) });
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ status: 'pending' });
  expect(pull.status('checklist-gate', group.head_sha)).toEqual({
    state: 'failure',
    description: '1 left',
  });
});

test('the policy is the one at the base of the group', async () => {
  const pull = await story('- [x] a\n');
  await github.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: items, require: none}]\n');
  const group = await github.queue(pull.pull.number);
  const result = await pull.run({ event: queued(group) });
  expect(result.verdict).toMatchObject({
    subject: { trustedSha: group.base_sha },
    policy: { path: '.github/checklist-gate.yml' },
  });
  expect(pull.status('checklist-gate', group.head_sha).state).toBe('failure');
});

test.each([
  ['its name does not say which pull request it is for', { head_ref: 'refs/heads/gh-readonly-queue/main/other' }],
  ['it goes into another branch than its name says', { base_ref: 'refs/heads/next' }],
])('%s: error, and a failed job', async (_, change) => {
  const pull = await story('- [x] a\n');
  const group = { ...(await github.queue(pull.pull.number)), ...change };
  const result = await pull.run({ event: queued(group) });
  expect(result.exitCode).toBe(3);
  expect(pull.status('checklist-gate', group.head_sha).state).toBe('error');
});

test('the pull request was closed meanwhile: error', async () => {
  const pull = await story('- [x] a\n');
  const group = await github.queue(pull.pull.number);
  await github.api('PATCH', `/repos/octocat/hello-world/pulls/${pull.pull.number}`, { state: 'closed' });
  expect((await pull.run({ event: queued(group) })).exitCode).toBe(3);
  expect(pull.status('checklist-gate', group.head_sha).state).toBe('error');
});
