import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

// The template of the base branch changes while pull requests are open.

const PATH = '.github/pull_request_template.md';
const THEN = '## Checks\n\n- [ ] Tested by hand\n- [ ] Manual updated\n';
const NOW = '## Checks\n\n- [ ] Covered by tests\n- [ ] Manual updated\n- [ ] Flag removed\n';

let github: GitHub;
let token: string;
let early: Story;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  await github.commitFile(PATH, THEN);
  early = new Story(github, token, await github.openPullRequest(THEN));
  // Commits and pull requests have whole seconds.
  const second = Date.now();
  while (Math.floor(Date.now() / 1000) <= Math.floor(second / 1000) + 1)
    await github.api('GET', '/repos/octocat/hello-world');
  await github.commitFile(PATH, NOW);
});
afterAll(() => github.close());

test('a body from before is held back by what its own template asks for', async () => {
  await early.edit(THEN.replace('[ ] Tested', '[x] Tested'));
  const result = await early.run();
  expect(result.outputs['status']).toBe('pending');
  const [comment] = await early.comments();
  expect(comment?.body).toContain('Manual updated');
  expect(comment?.body).not.toContain('Flag removed');
});

test('a body from before passes once what it asks for is done, and the report says so', async () => {
  await early.edit(THEN.replaceAll('[ ]', '[x]'));
  expect((await early.run()).outputs['status']).toBe('passed');
  const [comment] = await early.comments();
  expect(comment?.body).toContain('as it was when this was opened');
});

test('an emptied body from before does not pass', async () => {
  await early.edit('Done.');
  expect((await early.run()).outputs['status']).not.toBe('passed');
});

test('a body from after the change is judged by the template as it is', async () => {
  const late = new Story(github, token, await github.openPullRequest(THEN.replaceAll('[ ]', '[x]')));
  expect((await late.run({ action: 'opened' })).outputs['status']).not.toBe('passed');
});

test('a policy that names something newer holds for bodies from before too', async () => {
  await github.commitFile(
    '.github/checklist-gate.yml',
    `version: 1\ntemplate: ${PATH}\ngates:\n  - {gate: items}\n  - {gate: items, only: [Flag removed]}\n`,
  );
  await early.edit(THEN.replaceAll('[ ]', '[x]'));
  expect((await early.run()).outputs['status']).not.toBe('passed');
});
