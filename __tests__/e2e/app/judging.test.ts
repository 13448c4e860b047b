import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { APP_PERMISSIONS } from '../../support/github/apps.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runAction } from '../../support/run-action.ts';
import { startApp, type Line, type RunningApp } from '../../support/run-app.ts';
import { everyNth } from '../../support/share.ts';
import { Story } from '../../support/story.ts';

const TEMPLATE = '## Release\n\n- [ ] backup taken\n- [ ] team told\n\n## After\n\n- [ ] dashboards watched\n';
const DONE = TEMPLATE.replaceAll('[ ]', '[x]');

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.appToken(APP_PERMISSIONS);
  await github.commitFile('.github/pull_request_template.md', TEMPLATE);
});
afterAll(() => github.close());

const judged = ({ event, result }: Line): boolean => event !== 'schedule' && result !== undefined;

/** Tells the App of a pull request, and waits until it has judged it. */
async function tell(app: RunningApp, { pull }: Story, action = 'edited'): Promise<Line | undefined> {
  const from = app.lines.length;
  const payload = { action, number: pull.number, pull_request: pull, sender: { login: 'author', type: 'User' } };
  expect(await github.apps.deliver('pull_request', payload)).toMatchObject({ status: 202 });
  const [line] = await app.said(judged, { from });
  return line;
}

describe('a pull request from its template to its merge', () => {
  let app: RunningApp;
  let story: Story;

  beforeAll(async () => {
    story = new Story(github, token, await github.openPullRequest(TEMPLATE));
    app = await startApp(github);
  });
  afterAll(() => app.stop());

  test('what was open before the App came has its status from the first sweep', () => {
    expect(story.status()).toEqual({ state: 'pending', description: '3 left: 2 in Release, 1 in After' });
  });

  test('a new one: a status and one comment, by the App', async () => {
    story = new Story(github, token, await github.openPullRequest(TEMPLATE));
    expect(await tell(app, story, 'opened')).toMatchObject({ result: 'pending', statusWritten: true });
    expect(story.status()).toEqual({ state: 'pending', description: '3 left: 2 in Release, 1 in After' });
    expect((await story.comments()).map(({ user }) => user.login)).toEqual(['checklist-bot[bot]']);
  });

  test('ticks, one taken back, and a text that lost an item', async () => {
    await story.edit(DONE);
    expect(await tell(app, story)).toMatchObject({ result: 'passed' });
    expect(story.status()).toEqual({ state: 'success', description: 'Passed, 3 boxes done' });
    await story.edit(DONE.replace('[x] team', '[ ] team'));
    expect(await tell(app, story)).toMatchObject({ result: 'pending' });
    expect(story.status()).toEqual({ state: 'pending', description: '1 left, in Release' });
    await story.edit(DONE.replace('- [x] team told\n', ''));
    await tell(app, story);
    expect(story.status().state).toBe('pending');
    expect(await story.comments()).toHaveLength(1);
  });

  test('a policy that is wrong: error, and no green', async () => {
    await story.edit(DONE);
    await tell(app, story);
    expect(story.status().state).toBe('success');
    const from = app.lines.length;
    await github.commitFile('.github/checklist-gate.yml', 'version: 1\ngates:\n  - gate: nonsense\n');
    const commits = [{ added: ['.github/checklist-gate.yml'], modified: [], removed: [] }];
    await github.apps.deliver('push', { ref: 'refs/heads/main', after: 'a'.repeat(40), commits });
    await app.said(({ event, result }) => event === 'schedule' && result === 'policy-error', { count: 2, from });
    expect(story.status().state).toBe('error');
    await github.commitFile('.github/checklist-gate.yml', 'version: 1\ngates:\n  - gate: items\n');
    await tell(app, story);
    expect(story.status().state).toBe('success');
  });
});

describe('the verdict of the App', () => {
  const at = String(Date.now() + 3_600_000);
  const clock = {
    NODE_OPTIONS: `--require=${join(import.meta.dirname, '../../support/still-clock.cjs')}`,
    STILL_AT: at,
  };
  let app: RunningApp;

  beforeEach(async () => {
    app = await startApp(github, { env: clock });
  });
  afterEach(() => app.stop());

  test('is that of the Action, word for word', async () => {
    for (const body of everyNth(2, [TEMPLATE, DONE, `${DONE}\n- [] nearly a box\n`, ''])) {
      const story = new Story(github, token, await github.openPullRequest(body));
      const action = await story.run({ inputs: { 'dry-run': 'true' }, env: clock });
      const from = app.lines.length;
      await tell(app, story);
      const [line] = await app.said(({ message }) => message === 'verdict', { from });
      expect(line?.['data']).toEqual(action.verdict);
    }
  });

  test('is that of the Action for an issue too', async () => {
    const issue = await github.openIssue('- [x] a\n- [ ] b\n');
    const event = { name: 'issues', payload: { action: 'edited', issue } };
    const inputs = { 'dry-run': 'true', 'fail-on': 'never' };
    const action = await runAction({ event, apiUrl: github.url, token, inputs, env: clock });
    const from = app.lines.length;
    await github.apps.deliver('issues', { action: 'edited', issue });
    const [line] = await app.said(({ message }) => message === 'verdict', { from });
    expect(line?.['data']).toEqual(action.verdict);
  });
});
