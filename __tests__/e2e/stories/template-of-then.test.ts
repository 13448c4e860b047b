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
/** When the template changed: the second after the pull request was opened. */
let changed: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  await github.commit('main', { [PATH]: THEN }, { date: '2020-01-01T00:00:00Z' });
  early = new Story(github, token, await github.openPullRequest(THEN));
  changed = new Date(Date.parse(early.pull.created_at) + 1000).toISOString();
  await github.commit('main', { [PATH]: NOW }, { date: changed });
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
  let pull = await github.openPullRequest(THEN.replaceAll('[ ]', '[x]'));
  while (Date.parse(pull.created_at) < Date.parse(changed))
    pull = await github.openPullRequest(THEN.replaceAll('[ ]', '[x]'));
  const late = new Story(github, token, pull);
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
