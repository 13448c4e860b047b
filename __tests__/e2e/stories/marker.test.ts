import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ALL_EVENTS, DEAF_MARKER, GATE, MARKER } from '../../support/forms.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runAction } from '../../support/run-action.ts';
import { everyNth } from '../../support/share.ts';
import { Story, WORKFLOW } from '../../support/story.ts';
import { Workflows, type WorkflowRun } from '../../support/workflows.ts';

// The marker runs as the pull request has it, so that its author can change it. No green status comes of that.

const BODY = '- [ ] tested\n';
const DONE = '- [x] tested\n';

let github: GitHub;
let workflows: Workflows;
/** The commit before the marker came. */
let BEFORE_ALL: string;

beforeAll(async () => {
  github = await startGitHub();
  BEFORE_ALL = await github.commitFile('README.md', 'Hello.\n');
  await github.commit('main', ALL_EVENTS);
  workflows = new Workflows(github);
});
afterAll(() => github.close());

const open = async (body: string, changes: Record<string, string> = {}, options = {}): Promise<Story> =>
  new Story(github, '', await github.openPullRequest(body, changes, { fork: 'outsider', ...options }));
const happens = (pull: Story, action: string): Promise<WorkflowRun[]> =>
  workflows.pullRequest(pull.pull.number, action);
const DIFFERS = 'The workflow that starts the gate is not as the default branch has it';

describe('a pull request that changes the marker', () => {
  test('so that nobody would notice an untick: pending, with the reason, however often it is judged', async () => {
    const pull = await open(DONE, { [MARKER]: DEAF_MARKER });
    const [, gate] = await happens(pull, 'opened');
    expect(gate?.said[0]?.outputs).toMatchObject({ status: 'pending', passed: 'false' });
    expect(pull.status()).toEqual({ state: 'pending', description: `1 left: ${DIFFERS}` });
    const [comment] = await pull.comments();
    expect(comment?.body).toContain(DIFFERS);
    expect(comment?.body).toContain('somebody with write access');
    // A comment starts the gate too, and would pass it where the marker counted for its own runs alone.
    await workflows.comment(pull.pull.number, 'ping', github.personToken('outsider'));
    expect(pull.status().state).toBe('pending');
    await workflows.schedule();
    expect(pull.status().state).toBe('pending');
  });

  test('somebody with write access approves this head: passed; the next push needs another approval', async () => {
    const pull = await open(DONE, { [MARKER]: DEAF_MARKER });
    await happens(pull, 'opened');
    await github.review(pull.pull.number, 'APPROVE', github.personToken('reader'));
    await workflows.review(pull.pull.number);
    expect(pull.status().state).toBe('pending');
    await github.review(pull.pull.number, 'APPROVE', github.personToken('writer'));
    await workflows.review(pull.pull.number);
    expect(pull.status()).toEqual({ state: 'success', description: 'Passed, 1 box done' });
    const sha = await github.push(pull.pull.number, { 'more.txt': 'More.\n' });
    await happens(pull, 'synchronize');
    expect(pull.status('checklist-gate', sha).state).toBe('pending');
  });

  test('renamed, with another of its name in its place', async () => {
    const pull = await open(DONE, { '.github/workflows/other.yml': DEAF_MARKER });
    await github.push(pull.pull.number, { [MARKER]: null });
    const runs = await happens(pull, 'synchronize');
    expect(runs.map(({ path }) => path)).toEqual([
      '.github/workflows/other.yml',
      '.github/workflows/checklist-gate.yml',
    ]);
    expect(pull.status('checklist-gate', (await head(pull)).sha).state).toBe('pending');
  });

  test('taken back: judged as any other', async () => {
    const pull = await open(DONE, { [MARKER]: DEAF_MARKER });
    const sha = await github.push(pull.pull.number, { [MARKER]: ALL_EVENTS[MARKER] });
    await happens(pull, 'synchronize');
    expect(pull.status('checklist-gate', sha)).toEqual({ state: 'success', description: 'Passed, 1 box done' });
  });

  test('a draft that the policy skips is no way around it', async () => {
    await github.commitFile('.github/checklist-gate.yml', 'version: 1\nskip: {drafts: true}\ngates: [{gate: items}]\n');
    const pull = await open(BODY, { [MARKER]: DEAF_MARKER }, { draft: true });
    await happens(pull, 'opened');
    expect(pull.status().state).toBe('pending');
    await github.commit('main', { '.github/checklist-gate.yml': null });
  });
});

const head = async (pull: Story): Promise<{ sha: string }> =>
  (await github.api('GET', `/repos/octocat/hello-world/pulls/${pull.pull.number}`)).head;

describe('a pull request that moves to another base once it has passed', () => {
  const move = async (pull: Story, base: string): Promise<unknown> => {
    await github.api('PATCH', `/repos/octocat/hello-world/pulls/${pull.pull.number}`, { base });
    return workflows.pullRequest(pull.pull.number, 'edited', {
      changes: { base: { ref: { from: pull.pull.base.ref } } },
    });
  };

  test('from a branch without the marker: what turns the marker off on the other base holds it before', async () => {
    const before = await github.branch('before-the-marker', BEFORE_ALL);
    const pull = await open(DONE, { '.github/workflows/x.yml': DEAF_MARKER }, { base: 'before-the-marker' });
    expect(pull.pull.base.sha).toBe(before);
    await happens(pull, 'opened');
    const passed = pull.status().state;
    await move(pull, 'main');
    expect([passed, pull.status().state]).not.toContain('success');
  });

  test('with a head that has removed the marker, which the first base never had', async () => {
    await github.branch('first-base', BEFORE_ALL);
    await github.branch('fork-outsider/turned-off');
    await github.commit('fork-outsider/turned-off', { [MARKER]: null, '.github/workflows/x.yml': DEAF_MARKER });
    const pull = await open(DONE, {}, { base: 'first-base', head: 'turned-off' });
    expect((await happens(pull, 'opened')).map(({ path }) => path)).toContain(GATE);
    expect(pull.status()).toEqual({ state: 'pending', description: `1 left: ${DIFFERS}` });
    await move(pull, 'main');
    expect(pull.status().state).toBe('pending');
  });

  test('from the default branch to one that has the marker, with a head that has removed it there', async () => {
    await github.branch('release', BEFORE_ALL);
    await github.commit('release', { [MARKER]: ALL_EVENTS[MARKER] });
    await github.branch('fork-outsider/from-release', (await tip('release')).sha);
    await github.commit('fork-outsider/from-release', { [MARKER]: null });
    const pull = await open(DONE, {}, { head: 'from-release' });
    // On the default branch the merge has the marker, since there it was added on one side alone.
    await workflows.comment(pull.pull.number, 'ping', github.personToken('outsider'));
    expect(pull.status().state).toBe('pending');
    await move(pull, 'release');
    expect(pull.status().state).toBe('pending');
  });
});

const tip = async (branch: string): Promise<{ sha: string }> =>
  (await github.api('GET', `/repos/octocat/hello-world/git/ref/heads/${branch}`)).object;

test('a branch that is older than the marker waits for an update, or for an approval', async () => {
  await github.branch('fork-outsider/old', BEFORE_ALL);
  await github.commit('fork-outsider/old', { 'old.txt': 'Old.\n' });
  const pull = await open(DONE, {}, { head: 'old' });
  await happens(pull, 'opened');
  expect(pull.status().state).toBe('pending');
  // The same bytes are not enough: a merge could still carry over what was done to the file under an older name.
  const copied = await github.push(pull.pull.number, { [MARKER]: ALL_EVENTS[MARKER] });
  await happens(pull, 'synchronize');
  expect(pull.status('checklist-gate', copied).state).toBe('pending');
  const updated = await update(pull);
  await happens(pull, 'synchronize');
  expect(pull.status('checklist-gate', updated).state).toBe('success');
});

/** What "Update branch" does: merges the default branch. */
async function update(pull: Story): Promise<string> {
  const git = '/repos/octocat/hello-world/git';
  const [ours, main] = [(await head(pull)).sha, (await tip('main')).sha];
  const { tree } = await github.api('GET', `${git}/commits/${ours}`);
  const body = { message: "Merge branch 'main'", tree: tree.sha, parents: [ours, main] };
  const { sha } = await github.api('POST', `${git}/commits`, body);
  await github.api('PATCH', `${git}/refs/heads/${pull.pull.head.ref.replace(/^/, 'fork-outsider/')}`, { sha });
  return sha;
}

describe('run by hand', () => {
  test.each(
    everyNth(2, [
      ['the marker is deleted', { [MARKER]: null }, {}],
      ['the message keeps it from running', { 'more.txt': 'More.\n' }, { message: 'Tidy up [ci skip]' }],
    ]),
  )('where %s: pending until the head is approved', async (_, files, options) => {
    const pull = await open(DONE);
    const sha = await github.push(pull.pull.number, files, options);
    expect(await happens(pull, 'synchronize')).toEqual([]);
    const [run] = await workflows.dispatch(GATE, pull.pull.number);
    // No event of a pull request: the job says it too.
    expect(run?.said[0]?.exitCode).toBe(4);
    expect(pull.status('checklist-gate', sha).state).toBe('pending');
    await github.review(pull.pull.number, 'APPROVE', github.personToken('writer'));
    await workflows.dispatch(GATE, pull.pull.number);
    expect(pull.status('checklist-gate', sha).state).toBe('success');
  });
});

test('a pull request that removes the marker gets no status at all', async () => {
  const pull = await open(DONE);
  await github.push(pull.pull.number, { [MARKER]: null });
  expect(await happens(pull, 'synchronize')).toEqual([]);
  expect(pull.status('checklist-gate', (await head(pull)).sha).state).toBeUndefined();
  // Nor a green one by another way.
  await workflows.comment(pull.pull.number, 'ping', github.personToken('outsider'));
  expect(pull.status('checklist-gate', (await head(pull)).sha)).toMatchObject({ state: 'pending' });
});

test('a message that keeps workflows from running keeps the gate from passing by a comment', async () => {
  const pull = await open(DONE);
  const sha = await github.push(pull.pull.number, { 'more.txt': 'More.\n' }, { message: 'Tidy up [skip ci]' });
  expect(await happens(pull, 'synchronize')).toEqual([]);
  await workflows.comment(pull.pull.number, 'ping', github.personToken('outsider'));
  expect(pull.status('checklist-gate', sha).state).toBe('pending');
  await github.review(pull.pull.number, 'APPROVE', github.personToken('writer'));
  await workflows.comment(pull.pull.number, 'ping', github.personToken('outsider'));
  expect(pull.status('checklist-gate', sha).state).toBe('success');
});

describe('what the author of a fork can make the marker say does not matter', () => {
  const ran = (pull: Story, more: object): Promise<Awaited<ReturnType<typeof runAction>>> =>
    tokens.then((token) =>
      runAction({
        event: {
          name: 'workflow_run',
          payload: {
            action: 'completed',
            workflow_run: {
              name: 'checklist-marker',
              path: MARKER,
              event: 'pull_request',
              head_sha: pull.pull.head.sha,
              pull_requests: [],
              ...more,
            },
          },
        },
        apiUrl: github.url,
        token,
        inputs: { marker: MARKER },
      }),
    );
  let tokens: Promise<string>;
  let ready: Story;
  beforeAll(async () => {
    tokens = github.workflowToken(WORKFLOW);
    ready = new Story(github, '', await github.openPullRequest(DONE));
    await workflows.pullRequest(ready.pull.number, 'opened');
  });

  test('an artifact named like ours, a title, a number: nothing of a run is read', async () => {
    const pull = await open(BODY);
    github.forgetRequests();
    const { number } = ready.pull;
    await ran(pull, {
      id: 99,
      artifacts_url: `${github.url}/repos/octocat/hello-world/actions/runs/99/artifacts`,
      display_title: `#${number}`,
      pull_requests: [{ number, head: ready.pull.head }],
    });
    expect(github.requests.filter(({ url }) => url.includes('/actions/'))).toEqual([]);
    expect(pull.status().state).toBe('pending');
    expect(ready.status().state).toBe('success');
  });

  test('a branch named like one of the merge queue, or like the branch of somebody else', async () => {
    const { number } = ready.pull;
    const queued = `gh-readonly-queue/main/pr-${number}-${'a'.repeat(40)}`;
    for (const branch of everyNth(3, [queued, ready.pull.head.ref, 'main'])) {
      const pull = await open(BODY);
      await ran(pull, { head_branch: branch, head_repository: { full_name: 'outsider/hello-world' } });
      expect(pull.status().state).toBe('pending');
    }
  });

  test('a head that is shared with a ready pull request: the green status of that one goes', async () => {
    await github.branch('fork-outsider/same', ready.pull.head.sha);
    const pull = await open(BODY, {}, { head: 'same' });
    await happens(pull, 'opened');
    expect(ready.status().state).toBe('pending');
    // The other is judged by somebody's edit: its own list of the commit does not have the fork's.
    await happens(ready, 'edited');
    expect(ready.status().state).toBe('pending');
    await github.api('PATCH', `/repos/octocat/hello-world/pulls/${pull.pull.number}`, { state: 'closed' });
  });
});

test('the end of the gate itself does not start it again', async () => {
  const pull = await open(DONE);
  const token = await github.workflowToken(WORKFLOW);
  github.forgetRequests();
  const path = '.github/workflows/checklist-gate.yml';
  const result = await runAction({
    event: {
      name: 'workflow_run',
      payload: { action: 'completed', workflow_run: { path, event: 'workflow_run', head_sha: pull.pull.head.sha } },
    },
    apiUrl: github.url,
    token,
    env: { GITHUB_WORKFLOW_REF: `octocat/hello-world/${path}@refs/heads/main` },
  });
  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'skipped', passed: 'false' } });
  expect(github.requests).toEqual([]);
});

test('without the input `marker` the file of the run counts', async () => {
  const pull = await open(DONE, { [MARKER]: DEAF_MARKER });
  const token = await github.workflowToken(WORKFLOW);
  const workflow_run = { path: `${MARKER}@refs/pull/1/merge`, event: 'pull_request', head_sha: pull.pull.head.sha };
  const run = (inputs: Record<string, string>): Promise<unknown> =>
    runAction({
      event: { name: 'workflow_run', payload: { action: 'completed', workflow_run } },
      apiUrl: github.url,
      token,
      inputs,
    });
  await run({});
  expect(pull.status().state).toBe('pending');
  await run({ marker: 'none' });
  expect(pull.status().state).toBe('success');
});

test('a path that is no workflow is a mistake of the workflow', async () => {
  const token = await github.workflowToken(WORKFLOW);
  const result = await runAction({
    event: { name: 'schedule', payload: {} },
    apiUrl: github.url,
    token,
    inputs: { marker: 'checklist-marker.yml' },
  });
  expect(result.exitCode).toBe(2);
  expect(result.stdout).toContain(
    'Unexpected value "checklist-marker.yml" of the input `marker`, expected a path such as ".github/workflows/checklist-marker.yml", one a line, or "none".',
  );
});
