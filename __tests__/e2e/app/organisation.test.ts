import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { APP_PERMISSIONS } from '../../support/github/apps.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { startApp, type RunningApp } from '../../support/run-app.ts';
import { everyNth } from '../../support/share.ts';
import { Story } from '../../support/story.ts';

/** One policy for every repository that has none of its own. */

const OWN = '.github/checklist-gate.yml';
const SHARED = 'checklist-gate.yml';
const asksFor = (section: string, more = ''): string => `version: 1\ngates: [{gate: items, in: ${section}${more}}]\n`;
const BODY = '## Everywhere\n\n- [ ] scanned\n\n## Here\n\n- [x] tried\n';

let github: GitHub;
let app: RunningApp;
let story: Story;

const push = (path: string, repository = 'octocat/hello-world'): Promise<unknown> =>
  github.apps.deliver('push', {
    ref: 'refs/heads/main',
    after: 'a'.repeat(40),
    commits: [{ added: [], modified: [path], removed: [] }],
    repository: { full_name: repository },
  });

/** Somebody pushes, and everything that is open is judged again. */
async function pushed(path: string, result: string, repository?: string): Promise<void> {
  const from = app.lines.length;
  await push(path, repository);
  await app.said(({ event, result: found }) => event === 'schedule' && found === result, { from });
}

async function remove(path: string): Promise<void> {
  const at = `/repos/octocat/hello-world/contents/${path}`;
  const { sha }: { sha: string } = await github.api('GET', at);
  await github.api('DELETE', at, { message: 'Remove it', sha, branch: 'main' });
}

beforeAll(async () => {
  github = await startGitHub({ repositories: ['gates'] });
  await github.in('gates').commitFile(SHARED, asksFor('Everywhere', ', final: true'));
  const token = await github.appToken(APP_PERMISSIONS);
  story = new Story(github, token, await github.openPullRequest(BODY));
  app = await startApp(github, { config: `organisation-policy: octocat/gates:${SHARED}\n` });
});
afterAll(async () => {
  await app.stop();
  await github.close();
});

test('a repository without a policy is judged by it', async () => {
  expect(story.status()).toEqual({ state: 'pending', description: '1 left, in Everywhere' });
  const [line] = await app.said(({ message }) => message === 'verdict');
  expect(line?.['data']).toMatchObject({ policy: { path: SHARED, repository: 'octocat/gates', ref: 'HEAD' } });
});

test('one that extends it is judged by both, with the token of the App', async () => {
  await github.commitFile(OWN, `version: 1\nextends: octocat/gates:${SHARED}@main\ngates: [{gate: items, in: Here}]\n`);
  await pushed(OWN, 'pending');
  expect(story.status().description).toBe('1 left, in Everywhere');
  await github.commitFile(
    OWN,
    `version: 1\nextends: octocat/gates:${SHARED}@main\ngates: [{gate: items, in: Everywhere, optional: true}]\n`,
  );
  await pushed(OWN, 'pending');
  expect(story.status().state).toBe('pending');
});

test('one of its own counts in its place, and once it is deleted the one of the organisation does again', async () => {
  await github.commitFile(OWN, asksFor('Here'));
  await pushed(OWN, 'passed');
  expect(story.status().state).toBe('success');
  await remove(OWN);
  await pushed(OWN, 'pending');
  expect(story.status()).toEqual({ state: 'pending', description: '1 left, in Everywhere' });
});

test('a push to it judges all again', async () => {
  await github.in('gates').commitFile(SHARED, asksFor('Here'));
  await pushed(SHARED, 'passed', 'octocat/gates');
  expect(story.status().state).toBe('success');
});

test('a push elsewhere in its repository judges nothing of others', async () => {
  const from = app.lines.length;
  await push('README.md', 'octocat/gates');
  await story.edit(`${BODY}\n`);
  await github.apps.deliver('pull_request', { action: 'edited', pull_request: story.pull });
  await app.said(({ event, result }) => event === 'pull_request' && result !== undefined, { from });
  expect(app.lines.slice(from).filter(({ event }) => event === 'schedule')).toEqual([]);
});

test.each([
  ['one that is gone', 'octocat/gates:gone.yml', /^organisation-policy: found octocat\/gates:gone\.yml@HEAD/],
  [
    'one in a repository that the App may not read',
    `octocat/secret:${SHARED}`,
    /install the App on octocat\/secret too/,
  ],
])('%s closes', async (_, policy, words) => {
  const other = await startApp(github, { config: `organisation-policy: ${policy}\n`, waits: false });
  const [line] = await other.said(({ event, result }) => event === 'schedule' && result === 'policy-error');
  expect(line?.message.replace('the policy is wrong: ', '')).toMatch(words);
  expect(story.status().state).toBe('error');
  await other.stop();
});

test.each(everyNth(3, ['gates', 'octocat/gates', 'octocat/gates:', 'octocat/gates:../x.yml', 'octocat/gates:a.yml@']))(
  'what names no policy is refused: %s',
  async (policy) => {
    const other = await startApp(github, {
      config: `organisation-policy: '${policy}'\n`,
      waits: false,
      listens: false,
    });
    expect(await other.ended).toBe(2);
    expect(other.lines[0]?.message).toContain('organisation-policy: expected OWNER/REPO:PATH');
  },
);
