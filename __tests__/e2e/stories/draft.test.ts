import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runCliOnline } from '../../support/run-cli.ts';
import type { ActionResult } from '../../support/run-action.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

const REPO = '/repos/octocat/hello-world';
const POLICY = `version: 1
skip: {drafts: true, labels: [no-gate], authors: [writer]}
gates:
  - {gate: items}
break-glass: {by: [octocat], ends: 24h}
`;
const OPEN = '- [ ] Load test\n';
const WAITS = { state: 'pending', description: 'A draft: judged once it is ready for review' };

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken({ ...WORKFLOW, checks: 'write' });
  await github.commitFile('.github/checklist-gate.yml', POLICY);
});
beforeEach(() => github.forgetRequests());
afterAll(() => github.close());

const draft = async (body = OPEN, as?: string): Promise<Story> =>
  new Story(
    github,
    token,
    await github.openPullRequest(body, {}, { draft: true, ...(as === undefined ? {} : { as }) }),
  );
const become = (story: Story, isDraft: boolean): Promise<unknown> =>
  github.api('PATCH', `${REPO}/pulls/${story.pull.number}`, { draft: isDraft });
const said = ({ pull }: Story): string[] =>
  github.statusesOf(pull.head.sha).map(({ state, description }) => `${state}: ${description}`);

describe('a draft that the policy does not judge', () => {
  let story: Story;
  let first: ActionResult;

  beforeAll(async () => {
    story = await draft();
    first = await story.run({ action: 'opened', inputs: { 'check-run': 'on', comment: 'when-not-passed' } });
  });

  test('is pending, and its job succeeds', async () => {
    expect(first.exitCode).toBe(0);
    expect(first.stdout).not.toMatch(/^::(?:error|warning)/m);
    expect(first.outputs).toMatchObject({
      status: 'pending',
      passed: 'false',
      overridden: 'false',
      'failed-gates': '[]',
      'pending-gates': '[]',
    });
    expect(first.verdict).toMatchObject({ status: 'pending', reason: 'a draft: judged once it is ready for review' });
    expect(story.status()).toEqual(WAITS);
    const { check_runs: runs } = await github.api('GET', `${REPO}/commits/${story.pull.head.sha}/check-runs`);
    expect(runs).toMatchObject([
      { conclusion: 'action_required', output: { title: 'A draft: judged once it is ready for review' } },
    ]);
  });

  test('has no comment where one is made only for what is missing', async () => {
    expect(await story.comments()).toEqual([]);
    await story.run({ inputs: { comment: 'on' } });
    expect((await story.comments())[0]?.body).toContain('a draft: judged once it is ready for review');
  });

  test('fails the job where no status can stand for it', async () => {
    expect((await story.run({ inputs: { status: 'off' } })).exitCode).toBe(4);
    expect((await story.run({ inputs: { 'fail-on': 'pending' } })).exitCode).toBe(4);
  });

  test('ends with 4 on the command line', async () => {
    const { status, stdout } = await runCliOnline(
      ['check', `${github.url}/octocat/hello-world/pull/${story.pull.number}`],
      {
        env: { GITHUB_TOKEN: github.personToken('reader'), GITHUB_API_URL: github.url, GITHUB_SERVER_URL: github.url },
      },
    );
    expect(status).toBe(4);
    expect(stdout).toContain('a draft: judged once it is ready for review');
  });

  test('is not let through by break-glass, which would outlast it', async () => {
    const other = await draft();
    await github.comment(other.pull.number, `/override ${other.pull.head.sha} Customers cannot pay`);
    expect((await other.run()).outputs).toMatchObject({ status: 'pending', passed: 'false', overridden: 'false' });
    expect(other.status()).toEqual(WAITS);
    await become(other, false);
    expect((await other.run({ action: 'ready_for_review' })).outputs).toMatchObject({ overridden: 'true' });
  });

  test('is judged once it is ready, and says first that it is being judged', async () => {
    await become(story, false);
    const before = said(story).length;
    expect((await story.run({ action: 'ready_for_review' })).exitCode).toBe(0);
    expect(said(story).slice(0, -before)).toEqual(['pending: 1 left', 'pending: Being judged']);
    await story.edit('- [x] Load test\n');
    await story.run();
    expect(story.status().state).toBe('success');
  });

  test('takes back what it had when it becomes one again', async () => {
    await become(story, true);
    const result = await story.run({ action: 'converted_to_draft' });
    expect([result.exitCode, result.outputs['passed']]).toEqual([0, 'false']);
    expect(story.status()).toEqual(WAITS);
  });
});

test('a draft is skipped all the same for its label or its author', async () => {
  const labelled = await draft();
  await github.api('POST', `${REPO}/issues/${labelled.pull.number}/labels`, { labels: ['no-gate'] });
  const authored = await draft(OPEN, github.personToken('writer'));
  for (const [each, why] of [
    [labelled, 'it has the label no-gate'],
    [authored, 'the author is writer'],
  ] as const) {
    expect((await each.run()).outputs).toMatchObject({ status: 'skipped', passed: 'true' });
    expect(each.status()).toEqual({ state: 'success', description: `Skipped by the policy: ${why}` });
  }
});

test('a draft with the head of one that is done holds it back', async () => {
  const done = new Story(github, token, await github.openPullRequest('- [x] Load test\n'));
  await done.run();
  expect(done.status().state).toBe('success');
  const pull = await github.openPullRequest(OPEN, {}, { draft: true, head: done.pull.head.ref, base: await next() });
  await done.run();
  expect(done.status()).toEqual({
    state: 'pending',
    description: `#${pull.number} with this head: A draft: judged once it is ready for review`,
  });
});

async function next(): Promise<string> {
  await github.branch('next');
  return 'next';
}

test('one in a merge queue, which cannot be, fails its group', async () => {
  const queued = new Story(github, token, await github.openPullRequest('- [x] Load test\n'));
  const group = await github.queue(queued.pull.number);
  await become(queued, true);
  const event = { name: 'merge_group', payload: { action: 'checks_requested', merge_group: group } };
  await queued.run({ event });
  expect(queued.status('checklist-gate', group.head_sha).state).toBe('failure');
});

test('one that was pushed into its base unjudged is no pass in an audit', async () => {
  const pushed = await draft('- [x] Load test\n');
  await become(pushed, false);
  await github.merge(pushed.pull.number, 'squash');
  await become(pushed, true);
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  const args = ['--repo', 'octocat/hello-world', '--since', day(-1), '--until', day(1), '--format', 'json'];
  const { stdout } = await runCliOnline(['audit', ...args], {
    env: { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url },
  });
  const { rows } = JSON.parse(stdout) as { rows: { number: number }[] };
  expect(rows.find(({ number }) => number === pushed.pull.number)).toMatchObject({
    status: 'pending',
    reason: 'a draft: judged once it is ready for review',
    flags: expect.arrayContaining(['not-passed']),
  });
});

describe('a draft that a condition of the policy leaves a rule out of', () => {
  const [docs, legal] = ['## Docs\n\n- [x] Page\n', '\n## Legal\n\n- [ ] Read\n'];
  let story: Story;

  beforeAll(async () => {
    await github.commitFile(
      '.github/checklist-gate.yml',
      'version: 1\ngates:\n  - {gate: items, in: Docs}\n  - {gate: items, in: Legal, when: {draft: false}}\n',
    );
    story = await draft(docs + legal);
  });
  afterAll(() => github.commitFile('.github/checklist-gate.yml', POLICY));

  test('is pending while it is one, without a comment on what is missing', async () => {
    const result = await story.run({ action: 'opened', inputs: { comment: 'when-not-passed' } });
    expect([result.exitCode, result.outputs['passed'], result.outputs['pending-gates']]).toEqual([0, 'false', '[]']);
    expect(story.status()).toEqual({ state: 'pending', description: 'A draft: not all of it is judged yet' });
    expect(await story.comments()).toEqual([]);
  });

  test('is not green before the rule has held, ready or not', async () => {
    await become(story, false);
    expect(story.status().state).toBe('pending');
    await story.run({ action: 'ready_for_review' });
    expect(story.status()).toEqual({ state: 'pending', description: '1 left, in Legal' });
    await story.edit((docs + legal).replace('[ ]', '[x]'));
    await story.run();
    expect(story.status().state).toBe('success');
  });
});
