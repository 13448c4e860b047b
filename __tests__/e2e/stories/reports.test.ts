import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { looks, looksAgain, once, through, writesStatus } from '../../support/recorder.ts';
import type { ActionResult } from '../../support/run-action.ts';
import type { Seen } from '../../support/serve.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

// What others report on the commit, and what the gate reports there itself.

const REPO = '/repos/octocat/hello-world';
const POLICIES = {
  statuses: `version: 1\ngates:\n  - {gate: status, name: '*'}\n`,
  jobs: `version: 1\ngates:\n  - {gate: check-run, name: '*'}\n`,
  itself: 'version: 1\ngates:\n  - {gate: status, name: checklist-gate}\n',
  tests: 'version: 1\ngates:\n  - {gate: status, name: ci/tests}\n',
  criteria: 'version: 1\ngates:\n  - require: none\n    gates: [{gate: status, name: ci/alarm}]\n',
};

let github: GitHub;
let token: string;
let checks: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken({ ...WORKFLOW, checks: 'read' });
  checks = await github.workflowToken({ checks: 'write' });
  for (const [name, policy] of Object.entries(POLICIES)) await github.commitFile(`gate/${name}.yml`, policy);
});
afterAll(() => github.close());

const story = async (): Promise<Story> => new Story(github, token, await github.openPullRequest('- [x] a\n'));
const under = (policy: keyof typeof POLICIES) => ({ policy: `gate/${policy}.yml`, comment: 'off' });
const history = ({ pull }: Story): string[] =>
  github
    .statusesOf(pull.head.sha)
    .filter(({ context }) => context === 'checklist-gate')
    .map(({ state }) => state);

const report = ({ pull }: Story, context: string, state: string): Promise<unknown> =>
  github.api('POST', `${REPO}/statuses/${pull.head.sha}`, { context, state });
const job = ({ pull }: Story, name: string, conclusion?: string): Promise<{ id: number }> =>
  github.as(checks)('POST', `${REPO}/check-runs`, {
    name,
    head_sha: pull.head.sha,
    ...(conclusion === undefined ? { status: 'in_progress' } : { status: 'completed', conclusion }),
  });

describe('the gate does not wait for itself', () => {
  test('under a glob of statuses, from the first run on', async () => {
    const pull = await story();
    await report(pull, 'checklist-gate/ship', 'pending');
    await report(pull, 'ci/tests', 'success');
    const { outputs } = await pull.run({ action: 'opened', inputs: under('statuses') });
    expect(outputs).toMatchObject({ status: 'passed' });
    expect(history(pull)).toEqual(['success', 'pending']);
  });

  test('but for everybody else, also under its glob', async () => {
    const pull = await story();
    await report(pull, 'ci/tests', 'pending');
    expect((await pull.run({ inputs: under('statuses') })).outputs).toMatchObject({ status: 'pending' });
    await report(pull, 'ci/tests', 'failure');
    expect((await pull.run({ inputs: under('statuses') })).outputs).toMatchObject({ status: 'failed' });
  });

  test('under a glob of check runs: not for its job, which the runner names, but for those beside it', async () => {
    const pull = await story();
    const { id } = await job(pull, 'checklist');
    await job(pull, 'tests', 'success');
    const inputs = { ...under('jobs'), 'job-check-run': String(id) };
    expect((await pull.run({ inputs })).outputs).toMatchObject({ status: 'passed' });
    await job(pull, 'lint');
    expect((await pull.run({ inputs })).outputs).toMatchObject({ status: 'pending' });
  });

  test('by its name: that is wrong, and green before does not keep it green', async () => {
    const pull = await story();
    await report(pull, 'checklist-gate', 'success');
    const { outputs } = await pull.run({ inputs: under('itself') });
    expect(outputs).toMatchObject({ status: 'failed' });
    expect(history(pull)).toEqual(['failure', 'success']);
  });
});

describe('what is reported while the gate judges', () => {
  /** Runs the action; `action` happens once, before the first request that fits. */
  const meanwhile = (
    pull: Story,
    policy: keyof typeof POLICIES,
    fits: (request: Seen) => boolean,
    action: () => Promise<unknown>,
  ): Promise<ActionResult> =>
    through(github.url, once(fits, action), (apiUrl) => pull.run({ apiUrl, inputs: under(policy) }));

  test('red after it was judged: never green', async () => {
    const pull = await story();
    await report(pull, 'ci/tests', 'success');
    const { outputs } = await meanwhile(pull, 'tests', looksAgain(), () => report(pull, 'ci/tests', 'failure'));
    expect(outputs).toMatchObject({ status: 'failed' });
    expect(history(pull)).toEqual(['failure']);
  });

  test('red while the green status was on its way: it does not stay', async () => {
    const pull = await story();
    await report(pull, 'ci/tests', 'success');
    const { outputs } = await meanwhile(pull, 'tests', writesStatus, () => report(pull, 'ci/tests', 'error'));
    expect(outputs).toMatchObject({ status: 'failed' });
    expect(history(pull)).toEqual(['failure', 'success']);
  });

  test('a rollback criterion that begins to hold trips', async () => {
    const pull = await story();
    await report(pull, 'ci/alarm', 'failure');
    const { outputs } = await meanwhile(pull, 'criteria', looksAgain(), () => report(pull, 'ci/alarm', 'success'));
    expect(outputs).toMatchObject({ status: 'failed', tripped: '["ci/alarm: success"]' });
  });

  test('what no gate asks for: nothing is judged again', async () => {
    const pull = await story();
    await report(pull, 'ci/tests', 'success');
    let more = 0;
    github.forgetRequests();
    await meanwhile(pull, 'tests', looksAgain(), () => report(pull, `ci/more-${++more}`, 'pending'));
    expect(history(pull)).toEqual(['success']);
    expect(github.requests.filter(looks)).toHaveLength(3);
  });
});
