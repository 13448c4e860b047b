import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { APP_PERMISSIONS } from '../../support/github/apps.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import type { RuleAnswer } from '../../support/github/protection.ts';
import { startApp, type RunningApp } from '../../support/run-app.ts';
import { serve } from '../../support/serve.ts';

/** Jobs that wait for an environment are answered by the phase that the policy names for it. */

const REPOSITORY = 'octocat/hello-world';
const POLICY = `version: 1
checklists:
  release:
    source: issue-body
    applies-to: {labels: [release]}
    phases:
      pre-deployment:
        environment: production
        gates:
          - {gate: items, in: Before}
          - {gate: items, in: Stop, require: none}
      post-deployment:
        gates: [{gate: items, in: After}]
  change:
    source: pull-request-body
    applies-to: {labels: [change]}
    phases:
      ready:
        environment: [staging, Preview]
        gates: [{gate: items, in: Ready}]
  notes:
    source: pull-request-body
    gates: [{gate: items, in: Notes}]
`;
const CONFIG = `find: '{label: release, field: Version}'\n`;

const release = (version: string, ticked: number, more = ''): string =>
  `Version: ${version}\n\n## Before\n\n- [${ticked > 0 ? 'x' : ' '}] backup\n- [${ticked > 1 ? 'x' : ' '}] team told\n\n` +
  `## Stop\n\n- [${more === 'stop' ? 'x' : ' '}] error rate above 1 %\n\n## After\n\n- [ ] dashboards\n`;

let github: GitHub;
let app: RunningApp;
let versions = 0;
let version: string;
let sha: string;

/** A commit of its own on the default branch, with a tag. */
async function tagged(): Promise<void> {
  version = `v1.${++versions}.0`;
  sha = await github.commit('main', { 'version.txt': version });
  await github.tag(version, sha);
}

/** A job waits; GitHub tells the App, unless it is not to be `told`. */
async function deploy(
  environment: string,
  { at = { sha, ref: version }, told = true, callback = '' } = {},
): Promise<number> {
  const run = github.protection.deploy(REPOSITORY, environment, at);
  if (told) await tell(environment, callback === '' ? callbackOf(run) : callback.replace('RUN', String(run)));
  return run;
}

const callbackOf = (run: number): string =>
  `${github.url}/repos/${REPOSITORY}/actions/runs/${run}/deployment_protection_rule`;

const tell = (environment: string, callback: string, more: object = {}): Promise<unknown> =>
  github.apps.deliver('deployment_protection_rule', {
    action: 'requested',
    environment,
    event: 'push',
    deployment_callback_url: callback,
    deployment: { environment, sha, ref: version },
    pull_requests: [],
    ...more,
  });

async function answersTo(run: number, count = 1): Promise<readonly RuleAnswer[]> {
  await app.said((line) => line['run'] === run && line['environment'] !== undefined, { count });
  return github.protection.answersTo(run);
}

const edited = async (number: number, body: string): Promise<void> => {
  await github.editBody(number, body);
  await github.apps.deliver('issues', { action: 'edited', issue: { number } });
};

beforeAll(async () => {
  github = await startGitHub();
  github.apps.permissions = { ...APP_PERMISSIONS, actions: 'read' };
  await github.commitFile('.github/checklist-gate.yml', POLICY);
  for (const each of ['production', 'staging', 'preview', 'other'])
    github.protection.protect(REPOSITORY, each, github.apps.id);
  app = await startApp(github, { config: CONFIG, waits: false });
});
beforeEach(tagged);
afterAll(async () => {
  await app.stop();
  await github.close();
});

describe('the release issue of the version', () => {
  test('waits with what is left, and is approved when the phase has passed; later phases do not matter', async () => {
    const { number } = await github.openIssue(release(version, 1), { labels: ['release'] });
    const run = await deploy('production');
    expect(await answersTo(run)).toEqual([
      {
        environment: 'production',
        state: undefined,
        comment: expect.stringMatching(
          new RegExp(`^Waits for phase \`pre-deployment\` of \\[#${number}\\]\\(http\\S+\\): \`1 left, in Before\`$`),
        ),
      },
    ]);
    await edited(number, release(version, 2));
    const [, answer] = await answersTo(run, 2);
    expect(answer).toMatchObject({ state: 'approved', comment: expect.stringMatching(/^Passed: phase/) });
  });

  test('what must be undone is rejected', async () => {
    await github.openIssue(release(version, 2, 'stop'), { labels: ['release'] });
    const [answer] = await answersTo(await deploy('production'));
    expect(answer).toMatchObject({
      state: 'rejected',
      comment: expect.stringMatching(/^Failed: .*Put that right, then run the job again\.$/),
    });
  });

  test('nothing new is told once', async () => {
    const { number } = await github.openIssue(release(version, 1), { labels: ['release'] });
    const run = await deploy('production');
    await answersTo(run);
    const from = app.lines.length;
    await edited(number, `${release(version, 1)}\nA note.\n`);
    await app.said(({ event, result }) => event === 'issues' && result !== undefined, { from });
    await edited(number, release(version, 2));
    await answersTo(run, 2);
    expect(github.protection.answersTo(run).map(({ state }) => state)).toEqual([undefined, 'approved']);
  });

  test('a server that was away finds by itself what waits', async () => {
    await app.stop();
    await github.openIssue(release(version, 2), { labels: ['release'] });
    const run = await deploy('production', { told: false });
    app = await startApp(github, { config: CONFIG, waits: false });
    expect(await answersTo(run)).toMatchObject([{ state: 'approved' }]);
  });
});

describe('the pull request of the commit', () => {
  const body = (ticked: boolean): string => `## Ready\n\n- [${ticked ? 'x' : ' '}] tried\n\n## Notes\n\n- [x] none\n`;
  const open = async (text: string, labels: string[], base = 'main'): Promise<{ number: number; head: string }> => {
    const { number, head } = await github.openPullRequest(text, {}, { base });
    await github.addLabels(number, ...labels);
    return { number, head: head.sha };
  };

  test('of its head, and of what it was merged as; the case of the environment does not matter', async () => {
    const { number, head } = await open(body(true), ['change']);
    expect(await answersTo(await deploy('preview', { at: { sha: head, ref: 'feature' } }))).toMatchObject([
      { state: 'approved' },
    ]);
    const merged = await github.merge(number);
    expect(await answersTo(await deploy('staging', { at: { sha: merged, ref: 'main' } }))).toMatchObject([
      { state: 'approved' },
    ]);
  });

  test('one of its boxes is open', async () => {
    const { head } = await open(body(false), ['change']);
    expect(await answersTo(await deploy('staging', { at: { sha: head, ref: 'feature' } }))).toMatchObject([
      { state: undefined, comment: expect.stringContaining('`1 left, in Ready`') },
    ]);
  });

  test('one that the checklist does not apply to opens nothing', async () => {
    const { head } = await open(body(true), []);
    expect(await answersTo(await deploy('staging', { at: { sha: head, ref: 'feature' } }))).toMatchObject([
      { state: undefined },
    ]);
  });

  test('one into a branch with a policy of its own opens nothing', async () => {
    await github.branch(`weak-${version}`);
    const weak = 'version: 1\nphases: {ready: {environment: staging, gates: [{gate: items, optional: true}]}}\n';
    await github.commitFile('.github/checklist-gate.yml', weak, `weak-${version}`);
    const { head } = await open('- [x] a\n', ['change'], `weak-${version}`);
    expect(await answersTo(await deploy('staging', { at: { sha: head, ref: 'feature' } }))).toMatchObject([
      { state: undefined, comment: expect.stringMatching(/^Closed: `no pull request into the default branch has/) },
    ]);
  });
});

describe('what stays closed, with a reason', () => {
  /** The comment, where that is all that is answered. */
  const reasonFor = async (...how: Parameters<typeof deploy>): Promise<string | undefined> => {
    const [answer, ...more] = await answersTo(await deploy(...how));
    return more.length === 0 && answer?.state === undefined ? answer?.comment : undefined;
  };

  test('an environment without a phase', async () => {
    expect(await reasonFor('other')).toMatch(
      /^Closed: `the policy has no phase for the environment "other"\. Add "environment: other" to a phase\.`$/,
    );
  });

  test('an issue that was filled in for another commit, as after a tag was moved, or for another environment', async () => {
    await github.openIssue(`Commit: 0123abcd\n${release(version, 2)}`, { labels: ['release'] });
    const [answer] = await answersTo(await deploy('production'));
    expect(answer).toMatchObject({ state: undefined, comment: expect.stringContaining('for the commit') });
    await tagged();
    await github.openIssue(`Environment: staging\n${release(version, 2)}`, { labels: ['release'] });
    const [other] = await answersTo(await deploy('production'));
    expect(other).toMatchObject({ state: undefined, comment: expect.stringContaining('for "staging"') });
  });

  test('a version without an issue, and one that says another', async () => {
    await github.openIssue(release(version.slice(1), 2), { labels: ['release'] });
    expect(await reasonFor('production')).toMatch(
      /^Closed: `Found no issue and no pull request that is open, with the label "release"/,
    );
  });

  test('a pull request in place of the issue, into a branch with a policy of its own', async () => {
    const base = `loose-${version}`;
    await github.branch(base);
    const loose = POLICY.replace('source: issue-body', 'source: pull-request-body');
    await github.commitFile('.github/checklist-gate.yml', loose, base);
    const { number } = await github.openPullRequest(release(version, 2), {}, { base });
    await github.addLabels(number, 'release');
    expect(await reasonFor('production')).toMatch(/is a pull request, expected an issue/);
  });

  test('an issue of somebody without write access', async () => {
    const as = github.personToken('outsider');
    const { number } = await github.openIssue(release(version, 2), { as });
    await github.addLabels(number, 'release');
    expect(await reasonFor('production')).toMatch(/does not count: @outsider has not the access/);
  });

  test('a branch that is called like the version', async () => {
    await github.openIssue(release(version, 2), { labels: ['release'] });
    const other = await github.commit('main', { 'other.txt': version });
    expect(await reasonFor('production', { at: { sha: other, ref: version } })).toMatch(
      /which is no tag of the commit/,
    );
  });

  test('a commit after the tag, on a branch', async () => {
    await github.openIssue(release(version, 2), { labels: ['release'] });
    expect(await reasonFor('production', { at: { sha, ref: 'main' } })).toMatch(
      /"main", which is no tag of the commit/,
    );
  });

  test('a policy that does not load', async () => {
    await github.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: nonsense}]\n');
    expect(await reasonFor('production')).toMatch(/^Closed: `\.github\/checklist-gate\.yml:2:/);
    await github.commitFile('.github/checklist-gate.yml', POLICY);
  });
});

describe('a delivery is no more than a hint', () => {
  beforeEach(() => github.openIssue(release(version, 2), { labels: ['release'] }));

  test('an address on another host is not followed', async () => {
    const spy = await serve((_, response) => response.writeHead(204).end());
    const callback = `${spy.url}/repos/${REPOSITORY}/actions/runs/RUN/deployment_protection_rule`;
    expect(await answersTo(await deploy('production', { callback }))).toMatchObject([{ state: 'approved' }]);
    expect(spy.seen).toEqual([]);
    await spy.close();
  });

  test.each([
    [
      'a run of another repository',
      'https://api.github.com/repos/octocat/secret/actions/runs/7001/deployment_protection_rule',
    ],
    ['no run', `https://api.github.com/repos/${REPOSITORY}/actions/runs/x/deployment_protection_rule`],
    [
      'a path behind it',
      `https://api.github.com/repos/${REPOSITORY}/actions/runs/7001/deployment_protection_rule/../x`,
    ],
    ['nothing', ''],
  ])('%s starts nothing', async (_, callback) => {
    const run = await deploy('production', { told: false });
    const from = app.lines.length;
    await tell('production', callback);
    const [line] = await app.said(({ message }) => message.startsWith('nothing to do'), { from });
    expect(line?.message).toBe('nothing to do: it names no run of its repository');
    expect(github.protection.answersTo(run)).toEqual([]);
  });

  test('the environment is the one that the run waits for, whatever the delivery says', async () => {
    const run = github.protection.deploy(REPOSITORY, 'other', { sha, ref: version });
    await tell('production', callbackOf(run));
    expect(await answersTo(run)).toMatchObject([{ environment: 'other', state: undefined }]);
  });

  test('a rule of another App, or one that is switched off, is not answered', async () => {
    github.protection.protect(REPOSITORY, 'theirs', github.apps.id + 1);
    github.protection.protect(REPOSITORY, 'off', github.apps.id, false);
    const runs = [await deploy('theirs'), await deploy('off')];
    // What comes later in the line is answered.
    await answersTo(await deploy('production'));
    expect(runs.flatMap((run) => github.protection.answersTo(run))).toEqual([]);
  });
});
