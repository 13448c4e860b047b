/** Evidence that others report starts the gate again, by its commit. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runAction, type ActionResult } from '../../support/run-action.ts';
import { everyNth } from '../../support/share.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

const DONE = '- [x] tested\n';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken({ ...WORKFLOW, checks: 'read', deployments: 'read' });
  await github.commitFile(
    '.github/checklist-gate.yml',
    'version: 1\ngates: [{gate: items}, {gate: status, name: ci}]\n',
  );
});
afterAll(() => github.close());

const on = (name: string, payload: object): Promise<ActionResult> =>
  runAction({ event: { name, payload }, apiUrl: github.url, token });
const report = (sha: string, state: string): Promise<unknown> =>
  github.api('POST', `/repos/octocat/hello-world/statuses/${sha}`, { context: 'ci', state });
const waiting = async (): Promise<Story> => {
  const story = new Story(github, token, await github.openPullRequest(DONE, {}, { fork: 'outsider' }));
  await story.run({ action: 'opened' });
  expect(story.status().state).toBe('pending');
  return story;
};

const REPORTS: [string, (sha: string) => object][] = [
  ['status', (sha) => ({ sha, context: 'ci', state: 'success', branches: [] })],
  ['check_run', (sha) => ({ action: 'completed', check_run: { name: 'build', head_sha: sha } })],
  ['check_suite', (sha) => ({ action: 'completed', check_suite: { head_sha: sha, head_branch: null } })],
  ['deployment_status', (sha) => ({ deployment: { sha }, deployment_status: { state: 'success' } })],
];

test.each(everyNth(2, REPORTS))(
  '%s: the pull requests of its commit are judged, those from forks too',
  async (name, payloadOf) => {
    const story = await waiting();
    const { sha } = story.pull.head;
    await report(sha, 'success');
    expect((await on(name, payloadOf(sha))).exitCode).toBe(0);
    expect(story.status().state).toBe('success');
    await report(sha, 'failure');
    expect((await on(name, payloadOf(sha))).exitCode).toBe(0);
    expect(story.status().state).toBe('failure');
  },
);

test('what the gate has written itself starts nothing, and asks for nothing', async () => {
  const story = await waiting();
  github.forgetRequests();
  const result = await on('status', { sha: story.pull.head.sha, context: 'checklist-gate', state: 'pending' });
  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'skipped' } });
  expect(github.requests).toEqual([]);
});

test('a commit that no pull request has is no fault', async () => {
  const result = await on('status', { sha: 'a'.repeat(40), context: 'ci', state: 'success' });
  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'skipped' } });
});

test('a tag on the head of a pull request: the pull request is judged, and the tag only where a policy says so', async () => {
  const story = await waiting();
  const { sha } = story.pull.head;
  await report(sha, 'success');
  const result = await on('push', { ref: 'refs/tags/v1.0.0', head_commit: { id: sha } });
  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'passed' } });
  expect(JSON.parse(result.outputs['subjects'] ?? '')).toEqual([{ number: story.pull.number, status: 'passed' }]);
  expect(story.status().state).toBe('success');
});

test('the group of a merge queue is known by its branch, where no pull request has the commit', async () => {
  const pull = await github.openPullRequest(DONE, { 'queued.txt': 'x' });
  const { head_sha: sha, head_ref: ref } = await github.queue(pull.number);
  await report(sha, 'success');
  await report(pull.head.sha, 'success');
  const branches = [{ name: ref.replace('refs/heads/', '') }];
  expect((await on('status', { sha, context: 'ci', state: 'success', branches })).exitCode).toBe(0);
  expect(github.statusesOf(sha).find(({ context }) => context === 'checklist-gate')?.state).toBe('success');
});

test('a branch named like a group does not lend its verdict to another pull request', async () => {
  const done = await github.openPullRequest(DONE, { 'done.txt': 'x' });
  await report(done.head.sha, 'success');
  const open = await github.openPullRequest('- [ ] tested\n', { 'open.txt': 'x' });
  await report(open.head.sha, 'success');
  const branches = [{ name: `gh-readonly-queue/main/pr-${done.number}-${open.head.sha}` }];
  await on('status', { sha: open.head.sha, context: 'ci', state: 'success', branches });
  expect(github.statusesOf(open.head.sha as string)[0]).toMatchObject({ context: 'checklist-gate', state: 'pending' });
});
