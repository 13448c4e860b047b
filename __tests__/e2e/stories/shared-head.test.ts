import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runAction } from '../../support/run-action.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

// A status belongs to a commit: whoever opens a second pull request with the same head must not turn the first green.

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  await github.branch('next');
});
afterAll(() => github.close());

test('two pull requests on one commit: the status is the worst, and names who holds it back', async () => {
  const first = new Story(github, token, await github.openPullRequest('- [ ] tested\n'));
  const second = await github.openPullRequest('- [x] easy\n', {}, { head: first.pull.head.ref, base: 'next' });
  const other = new Story(github, token, second);
  expect(other.pull.head.sha).toBe(first.pull.head.sha);

  const result = await other.run({ action: 'opened' });
  expect(result.outputs).toMatchObject({ status: 'passed', passed: 'true' });
  const held = `#${first.pull.number} with this head: 1 left`;
  expect(other.status()).toEqual({ state: 'pending', description: held });

  await first.edit('- [x] tested\n');
  await first.run();
  expect(first.status()).toEqual({ state: 'success', description: 'Passed, 1 box done' });

  await other.edit('- [ ] easy\n');
  await first.run();
  expect(first.status().state).toBe('pending');

  // A closed one holds nobody back.
  await github.api('PATCH', `/repos/octocat/hello-world/pulls/${second.number}`, { state: 'closed' });
  await first.run();
  expect(first.status().state).toBe('success');
});

test('each is judged by the policy of its own base', async () => {
  await github.commit('next', { '.github/checklist-gate.yml': 'version: 1\ngates: [{gate: items, require: none}]\n' });
  const first = new Story(github, token, await github.openPullRequest('- [x] a\n'));
  const second = await github.openPullRequest('- [x] a\n', {}, { head: first.pull.head.ref, base: 'next' });
  await first.run();
  expect(first.status()).toEqual({
    state: 'failure',
    description: expect.stringContaining(`#${second.number} with this head: Stopped by "a"`),
  });
});

test('one of them from a fork', async () => {
  const fork = new Story(github, token, await github.openPullRequest('- [ ] tested\n', {}, { fork: 'outsider' }));
  await github.branch('same', fork.pull.head.sha);
  const own = new Story(github, token, await github.openPullRequest('- [x] a\n', {}, { head: 'same' }));
  expect(own.pull.head.sha).toBe(fork.pull.head.sha);
  await fork.run();
  expect(fork.status().state).toBe('pending');
  await fork.edit('- [x] tested\n');
  await own.edit('- [ ] a\n');
  await fork.run();
  expect(fork.status()).toMatchObject({
    state: 'pending',
    description: expect.stringContaining(`#${own.pull.number} with this head`),
  });
});

test('whoever is closed holds the others back no more', async () => {
  const first = new Story(github, token, await github.openPullRequest('- [x] tested\n'));
  await github.branch('copy', first.pull.head.sha);
  const other = new Story(github, token, await github.openPullRequest('- [ ] easy\n', {}, { head: 'copy' }));
  await other.run({ action: 'opened' });
  expect(first.status()).toMatchObject({ state: 'pending' });
  await github.api('PATCH', `/repos/octocat/hello-world/pulls/${other.pull.number}`, { state: 'closed' });
  await other.run({ action: 'closed' });
  expect(first.status()).toEqual({ state: 'success', description: 'Passed, 1 box done' });
});

test('moved to another base: the green status of the first does not stand while it is judged by the other', async () => {
  await github.branch('weak');
  await github.commit('weak', { '.github/checklist-gate.yml': 'version: 1\ngates: [{gate: items, require: any}]\n' });
  const pull = await github.openPullRequest('- [x] a\n- [ ] b\n', {}, { base: 'weak' });
  const story = new Story(github, token, pull);
  await story.run();
  expect(story.status().state).toBe('success');
  const path = `/repos/octocat/hello-world/pulls/${pull.number}`;
  await github.api('PATCH', path, { base: 'main' });
  const payload = { action: 'edited', pull_request: pull, changes: { base: { ref: { from: 'weak' } } } };
  await runAction({ event: { name: 'pull_request_target', payload }, apiUrl: github.url, token });
  expect(github.statusesOf(pull.head.sha).map(({ state, description }) => [state, description])).toEqual([
    ['pending', expect.stringContaining('1 left')],
    ['pending', 'Being judged'],
    ['success', expect.anything()],
  ]);
});
