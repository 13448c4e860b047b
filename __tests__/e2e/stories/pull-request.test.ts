import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { record } from '../../support/recorder.ts';
import type { Seen } from '../../support/serve.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

const TEMPLATE = '## Testing\n\n- [ ] Unit tests\n- [ ] Load test\n\n## Docs\n\n- [ ] Changelog\n';
const DONE = TEMPLATE.replaceAll('[ ]', '[x]');

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  await github.commitFile('.github/pull_request_template.md', TEMPLATE);
});
beforeEach(() => github.forgetRequests());
afterAll(() => github.close());

const story = async (body: string): Promise<Story> => new Story(github, token, await github.openPullRequest(body));

describe('a pull request from its template to its merge', () => {
  let pull: Story;
  let comment: number | undefined;

  beforeAll(async () => {
    pull = await story(TEMPLATE);
  });

  test('opened: pending first, then the verdict and a comment; the job succeeds', async () => {
    const result = await pull.run({ action: 'opened' });
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(result.outputs).toMatchObject({ status: 'pending', passed: 'false' });
    const [newest, oldest, ...more] = github.statusesOf(pull.pull.head.sha);
    expect(more).toEqual([]);
    expect(oldest).toMatchObject({ state: 'pending', description: 'Being judged' });
    expect(newest).toMatchObject({
      state: 'pending',
      context: 'checklist-gate',
      description: '3 left: 2 in Testing, 1 in Docs',
      target_url: `${github.url}/octocat/hello-world/actions/runs/1`,
    });
    const all = await pull.comments();
    expect(all).toHaveLength(1);
    expect(all[0]?.body).toContain('Load test');
    comment = all[0]?.id;
  });

  test('some ticked: the same comment is written over', async () => {
    await pull.edit(TEMPLATE.replace('[ ] Unit', '[x] Unit'));
    expect((await pull.run()).exitCode).toBe(0);
    expect(pull.status().description).toBe('2 left: 1 in Testing, 1 in Docs');
    const all = await pull.comments();
    expect(all.map(({ id }) => id)).toEqual([comment]);
    expect(all[0]?.body).toContain('☑ `Unit tests');
    expect(all[0]?.body).not.toContain('☐ `Unit tests');
  });

  test('run again without a change: nothing is written', async () => {
    expect((await pull.run()).exitCode).toBe(0);
    expect(github.requests.filter(({ method, url }) => method !== 'GET' && url !== '/graphql')).toEqual([]);
  });

  test('all ticked: success', async () => {
    await pull.edit(DONE);
    expect((await pull.run()).outputs).toMatchObject({ status: 'passed', passed: 'true' });
    expect(pull.status()).toEqual({ state: 'success', description: 'Passed, 3 boxes done' });
    expect(await pull.comments()).toHaveLength(1);
  });

  test('one unticked: pending again', async () => {
    await pull.edit(DONE.replace('[x] Load', '[ ] Load'));
    expect((await pull.run()).exitCode).toBe(0);
    expect(pull.status()).toEqual({ state: 'pending', description: '1 left, in Testing' });
  });

  test('an item deleted: pending', async () => {
    await pull.edit(DONE.replace('- [x] Load test\n', ''));
    expect((await pull.run()).exitCode).toBe(0);
    expect(pull.status().state).toBe('pending');
  });

  test('the policy is broken on the base branch: error, a failed job, and no comment that looks current', async () => {
    await pull.edit(DONE);
    await pull.run();
    expect(pull.status().state).toBe('success');
    await pull.run({ inputs: { policy: '.github/none.yml' } }).then((result) => expect(result.exitCode).toBe(2));
    expect(pull.status().state).toBe('error');
    const all = await pull.comments();
    expect(all.map(({ id }) => id)).toEqual([comment]);
    expect(all[0]?.body).toContain('Nothing was judged');
  });
});

describe('what a common evaluation costs', () => {
  test('a tick: at most 4 requests without a comment, 5 with', async () => {
    const pull = await story(TEMPLATE);
    await pull.run({ inputs: { comment: 'off' } });
    await pull.edit(TEMPLATE.replace('[ ]', '[x]'));
    github.forgetRequests();
    await pull.run({ inputs: { comment: 'off' } });
    const without = github.requests.map(({ method, url }) => `${method} ${url.split('?')[0]}`);
    await pull.run();
    await pull.edit(DONE);
    github.forgetRequests();
    await pull.run();
    const withComment = github.requests.map(({ method, url }) => `${method} ${url.split('?')[0]}`);
    expect(without.length).toBeLessThanOrEqual(4);
    expect({ withComment, length: withComment.length }).toMatchObject({ length: 5 });
    expect(pull.status().state).toBe('success');
  });

  test('nothing to write on GitHub: one look', async () => {
    const pull = await story(TEMPLATE);
    github.forgetRequests();
    const inputs = { comment: 'off', status: 'off', template: '.github/pull_request_template.md' };
    expect((await pull.run({ inputs })).exitCode).toBe(4);
    expect(github.requests.map(({ method }) => method)).toEqual(['POST']);
  });
});

test('a comment only when something is missing, kept up to date when it is there no more', async () => {
  const inputs = { comment: 'when-not-passed' };
  const pull = await story(DONE);
  await pull.run({ inputs });
  expect(await pull.comments()).toEqual([]);
  await pull.edit(TEMPLATE);
  await pull.run({ inputs });
  expect((await pull.comments())[0]?.body).toContain('Load test');
  await pull.edit(DONE);
  await pull.run({ inputs });
  const all = await pull.comments();
  expect(all).toHaveLength(1);
  expect(all[0]?.body).toContain('passed, 3 boxes done');
  expect(all[0]?.body).not.toContain('☐');
});

test('each phase has a status of its own, under the name that is wanted', async () => {
  const policy = 'version: 1\nphases:\n  build: [{gate: items, in: Testing}]\n  ship: [{gate: items, in: Docs}]\n';
  await github.commitFile('gate/phases.yml', policy);
  const pull = await story(TEMPLATE.replace('[ ] Changelog', '[x] Changelog'));
  const inputs = { policy: 'gate/phases.yml', 'status-name': 'release' };
  await pull.run({ inputs: { ...inputs, phase: 'build' } });
  await pull.run({ inputs: { ...inputs, phase: 'ship' } });
  expect(pull.status('release/build').state).toBe('pending');
  expect(pull.status('release/ship').state).toBe('success');
  expect(await pull.comments()).toHaveLength(2);
});

test('a check run too, of another name than the status', async () => {
  const checks = await github.workflowToken({ ...WORKFLOW, checks: 'write' });
  const pull = await story(TEMPLATE);
  const runs = async (): Promise<{ name: string; conclusion: string; output: { title: string } }[]> =>
    (await github.api('GET', `/repos/octocat/hello-world/commits/${pull.pull.head.sha}/check-runs`)).check_runs;
  await pull.run({ token: checks, inputs: { 'check-run': 'on' } });
  expect(await runs()).toMatchObject(
    [{ name: 'checklist-gate report', conclusion: 'action_required', output: { title: /^3 left/ } }].map((each) => ({
      ...each,
      output: { title: expect.stringMatching(each.output.title) },
    })),
  );
  await pull.edit(DONE);
  await pull.run({ token: checks, inputs: { 'check-run': 'on' } });
  expect((await runs()).at(-1)).toMatchObject({ conclusion: 'success' });
});

test("every query is one of GitHub's own schema", () => {
  expect(github.invalidQueries).toEqual([]);
});

// GitHub refuses a status with characters beyond U+FFFF: the green one of before would stand.
test('emoji in a title: the status is written all the same', async () => {
  const pull = await story('');
  await pull.edit(`${DONE}\n## \u{1F389} Party\n\n- [x] cake\n`);
  await pull.run();
  expect(pull.status().state).toBe('success');
  await pull.edit(`${DONE}\n## \u{1F389} Party\n\n- [ ] cake\n`);
  expect((await pull.run()).exitCode).toBe(0);
  expect(pull.status()).toEqual({ state: 'pending', description: '1 left, in Party' });
});

test('words that GitHub does not take: the status is written without them, and a green one never is', async () => {
  const pull = await story(DONE);
  await pull.run();
  await pull.edit(TEMPLATE);
  const refuses = (request: Seen): boolean => request.body.includes('in Testing');
  const between = await record(github.url, undefined, undefined, refuses);
  expect((await pull.run({ apiUrl: between.url })).exitCode).toBe(0);
  await between.close();
  expect(pull.status()).toEqual({ state: 'pending', description: 'Not done. The log of the run says what is left.' });
});
