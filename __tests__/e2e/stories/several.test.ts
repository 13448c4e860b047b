import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { looksAgain, once, through } from '../../support/recorder.ts';
import { runAction, type ActionResult } from '../../support/run-action.ts';
import { everyNth } from '../../support/share.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
});
afterAll(() => github.close());

const story = async (body: string): Promise<Story> => new Story(github, token, await github.openPullRequest(body));
const on = (name: string, payload: object, inputs: Record<string, string> = {}): Promise<ActionResult> =>
  runAction({ event: { name, payload }, apiUrl: github.url, token, inputs });

test('a schedule with nothing open succeeds, and passes nothing', async () => {
  const result = await on('schedule', { schedule: '0 6 * * *' });
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toEqual({ status: 'skipped', passed: 'false', subjects: '[]' });
});

test('a schedule judges all that are open, each with its status; the outputs are those of the worst', async () => {
  const done = await story('- [x] a\n');
  const open = await story('- [ ] a\n');
  const empty = await story('');
  const result = await on('schedule', { schedule: '0 6 * * *' });
  expect(result.exitCode).toBe(0);
  expect([done, open, empty].map((each) => each.status().state)).toEqual(['success', 'pending', 'failure']);
  expect(await Promise.all([done, open, empty].map(async (each) => (await each.comments()).length))).toEqual([1, 1, 1]);
  expect(JSON.parse(result.outputs['subjects'] ?? '')).toEqual([
    { number: done.pull.number, status: 'passed' },
    { number: open.pull.number, status: 'pending' },
    { number: empty.pull.number, status: 'failed' },
  ]);
  expect(result.summary.match(/^### /gm)).toHaveLength(3);
  const failing = await on('schedule', { schedule: '0 6 * * *' }, { 'fail-on': 'pending' });
  expect(failing.exitCode).toBe(1);
  expect(failing.outputs).toMatchObject({ status: 'failed' });
  for (const each of [done, open, empty])
    await github.api('PATCH', `/repos/octocat/hello-world/pulls/${each.pull.number}`, { state: 'closed' });
});

describe('the outputs and the last line are those of the worst, though the job succeeds', () => {
  const sweep = async (bodies: readonly string[]): Promise<[ActionResult, Story[]]> => {
    const all: Story[] = [];
    for (const body of bodies) all.push(await story(body));
    const result = await on('schedule', { schedule: '0 6 * * *' });
    for (const { pull } of all)
      await github.api('PATCH', `/repos/octocat/hello-world/pulls/${pull.number}`, { state: 'closed' });
    return [result, all];
  };
  const DONE = '- [x] a\n';
  const OPEN = '- [ ] a\n';

  test.each(
    everyNth(2, [
      ['failed in the middle', [DONE, '', OPEN], 'failed', 1],
      ['failed first', ['', OPEN, DONE], 'failed', 0],
      ['pending last', [DONE, DONE, OPEN], 'pending', 2],
    ] as const),
  )('%s', async (_, bodies, status, at) => {
    const [result, all] = await sweep(bodies);
    expect(result.exitCode).toBe(0);
    expect(result.stdout).not.toMatch(/^::(?:error|warning)/m);
    expect(result.outputs).toMatchObject({ status, passed: 'false' });
    const number = all[at]?.pull.number;
    expect(result.verdict).toMatchObject({ status, subject: { number } });
    expect(result.stdout).toContain(`Checklist ${status}: `);
    expect(result.stdout.trimEnd().split('\n').at(-1)).toContain(`(the worst of 3: octocat/hello-world#${number})`);
  });

  test('what could not be judged is worse than what failed', async () => {
    const [result] = await sweep(['', `${'>'.repeat(200)} - [ ] a\n`, DONE]);
    expect(result.exitCode).toBe(3);
    expect(result.outputs).toMatchObject({ status: 'error', passed: 'false' });
    expect(JSON.parse(result.outputs['subjects'] ?? '').map((each: { status: string }) => each.status)).toEqual([
      'failed',
      'error',
      'passed',
    ]);
  });

  test('what was overridden is worse than what passed', async () => {
    const policy = 'version: 1\ngates: [{gate: items}]\nbreak-glass: {by: [octocat]}\n';
    await github.commitFile('gate/glass.yml', policy);
    const done = await story(DONE);
    const open = await story(OPEN);
    await github.comment(open.pull.number, `/override ${open.pull.head.sha} Customers cannot pay`);
    const result = await on('schedule', { schedule: '0 6 * * *' }, { policy: 'gate/glass.yml' });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ status: 'pending', passed: 'false', overridden: 'true' });
    for (const { pull } of [done, open])
      await github.api('PATCH', `/repos/octocat/hello-world/pulls/${pull.number}`, { state: 'closed' });
  });
});

test('a deployment by hand fails while the checklist of its pull request is open', async () => {
  const pull = await story('- [ ] a\n');
  const inputs = { number: String(pull.pull.number) };
  expect((await on('workflow_dispatch', { inputs }, inputs)).exitCode).toBe(4);
  expect(pull.status().state).toBe('pending');
});

test('a commit without a pull request is no pass', async () => {
  const sha = await github.branch('alone');
  const payload = { ref: 'refs/heads/alone', head_commit: { id: sha } };
  expect((await on('push', payload)).exitCode).toBe(3);
});

test('a checklist in a linked issue: its edit judges the pull request, and one that moves is judged again', async () => {
  await github.commitFile('.github/checklist-gate.yml', 'version: 1\nsource: linked-issues\ngates: [{gate: items}]\n');
  const issue = await github.openIssue('- [ ] rehearsed\n');
  const pull = await story(`Fixes #${issue.number}`);
  await pull.run({ action: 'opened' });
  expect(pull.status()).toMatchObject({
    state: 'pending',
    description: `1 left, in the description of #${issue.number}`,
  });

  await github.editBody(issue.number, '- [x] rehearsed\n');
  const result = await on('issues', { action: 'edited', issue });
  expect(result.exitCode).toBe(0);
  expect(pull.status().state).toBe('success');

  // Unticked in the issue while the pull request was judged.
  const untick = once(looksAgain(), () => github.editBody(issue.number, '- [ ] rehearsed\n'));
  await through(github.url, untick, (apiUrl) => pull.run({ apiUrl }));
  expect(pull.status().state).toBe('pending');
});
