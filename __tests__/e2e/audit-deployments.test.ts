import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeploymentAudit, DeploymentRow } from '../../src/audit/deployments.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';
import { everyNth } from '../support/share.ts';

/** Whether every deployment had a checklist that had passed: the built command against the emulator. */

const HOUR = 60 * 60 * 1000;
const NOW = Date.now();

/** So many hours after the beginning of the test. */
const hour = (count: number): string => new Date(NOW + count * HOUR).toISOString().replace(/\.\d+Z$/, 'Z');

const SINCE = new Date(NOW - HOUR).toISOString();

const POLICY = `version: 1
phases:
  before:
    - {gate: items, in: Before}
  after:
    after: before
    gates: [{gate: items, in: After}]
`;

function text(version: string, { done = true, more = '' } = {}): string {
  const box = done ? '[x]' : '[ ]';
  return `**Version:** ${version}\n${more}\n## Before\n\n- ${box} Tests pass\n- ${box} Backup taken\n\n## After\n\n- [ ] Watched for an hour\n`;
}

let github: GitHub;
const commits: Record<string, string> = {};

/** Makes a commit, and a tag of its name. */
async function built(name: string, { tagged = true } = {}): Promise<string> {
  const sha = await github.commitFile('version.txt', name);
  commits[name] = sha;
  if (tagged) await github.tag(name, sha);
  return sha;
}

async function deployed(
  ref: string,
  at: number,
  states: readonly (readonly [state: string, at: number])[] = [
    ['in_progress', at],
    ['success', at + 0.01],
  ],
  environment = 'production',
): Promise<void> {
  const base = '/repos/octocat/hello-world/deployments';
  const { id } = await github.at(hour(at), () => github.api('POST', base, { ref, environment }));
  for (const [state, when] of states)
    await github.at(hour(when), () => github.api('POST', `${base}/${id}/statuses`, { state }));
}

const opened = async (body: string, at: number, as?: string): Promise<number> =>
  (
    await github.at(hour(at), () =>
      github.openIssue(body, { labels: ['release'], ...(as === undefined ? {} : { as }) }),
    )
  ).number;

const edited = (number: number, body: string, at: number): Promise<unknown> =>
  github.at(hour(at), () => github.editBody(number, body));

beforeAll(async () => {
  github = await startGitHub({ repositories: ['released', 'tagged', 'empty', 'continuous'] });
  await github.commitFile('.github/checklist-gate.yml', POLICY);

  await built('v1.0.0');
  const first = await opened(text('v1.0.0', { done: false }), 1);
  await edited(first, text('v1.0.0'), 2);
  await deployed('v1.0.0', 3);

  await built('v1.1.0');
  await deployed('v1.1.0', 4);

  await built('v1.2.0');
  await deployed('v1.2.0', 5);
  await opened(text('v1.2.0'), 6);

  await built('v1.3.0');
  const late = await opened(text('v1.3.0', { done: false }), 6);
  await deployed('v1.3.0', 7);
  await edited(late, text('v1.3.0'), 7.5);

  await built('v1.4.0');
  await opened(text('v1.4.0'), 7);
  await opened(text('v1.4.0'), 7);
  await deployed('v1.4.0', 8);

  await built('v1.5.0');
  await opened(text('v1.5.0'), 8);
  await deployed('v1.5.0', 9, [
    ['in_progress', 9],
    ['failure', 9.1],
  ]);

  await built('v1.6.0');
  await opened(text('v1.6.0'), 9);
  await deployed('v1.6.0', 10);
  await deployed('v1.0.0', 11);

  await deployed(await built('untagged', { tagged: false }), 12);

  const named = await built('by commit', { tagged: false });
  await opened(text('next', { more: `**Commit:** ${named.slice(0, 10)}\n` }), 12);
  await deployed(named, 13);

  await built('v1.7.0');
  await opened(text('v1.7.0', { more: `**Commit:** ${commits['v1.6.0']}\n` }), 13);
  await deployed('v1.7.0', 14);

  await built('v1.8.0');
  await opened(text('v1.8.0'), 14, github.personToken('outsider'));
  await deployed('v1.8.0', 15);

  await built('v1.9.0');
  const old = await opened(text('v0.9.0'), 1);
  await deployed('v1.9.0', 16);
  await edited(old, text('v1.9.0'), 16.5);

  await built('v2.0.0');
  await opened(text('v2.0.0', { done: false, more: '**Environment:** staging\n' }), 16);
  await opened(text('v2.0.0', { more: '**Environment:** Production\n' }), 16);
  await deployed('v2.0.0', 17);

  await built('v2.1.0');
  const waiting = await opened(text('v2.1.0', { done: false }), 17);
  await edited(waiting, text('v2.1.0'), 18.5);
  await deployed('v2.1.0', 18, [
    ['queued', 18],
    ['in_progress', 19],
    ['success', 19.1],
  ]);

  await built('v2.2.0');
  const renamed = await opened(text('v2.2.0', { done: false }), 19);
  await deployed('v2.2.0', 20);
  await edited(renamed, text('v9.9.9'), 20.5);

  // A tag that was moved says nothing of what it led to before.
  await built('v2.3.0');
  await opened(text('v2.3.0'), 20);
  await deployed('v2.3.0', 21);
  const moved = await github.commitFile('version.txt', 'moved');
  await github.api('PATCH', '/repos/octocat/hello-world/git/refs/tags/v2.3.0', { sha: moved, force: true });

  await deployed('v1.1.0', 22, undefined, 'staging');
}, 60_000);

afterAll(() => github.close());

function audit(args: readonly string[], repository = 'octocat/hello-world'): Promise<CliRun> {
  const period = ['--since', SINCE, '--until', hour(48)];
  return runCliOnline(['audit', '--repo', repository, ...period, ...args], {
    env: { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url },
  });
}

const PRODUCTION = ['--deployments', 'production', '--phase', 'before'];

async function rows(
  args: readonly string[] = PRODUCTION,
): Promise<{ found: DeploymentAudit; run: CliRun; of: (at: number) => DeploymentRow | undefined }> {
  const run = await audit([...args, '--format', 'json']);
  expect(run.stderr).toBe('');
  const found = JSON.parse(run.stdout) as DeploymentAudit;
  return { found, run, of: (at) => found.rows.find((row) => row.createdAt === hour(at)) };
}

describe('audit --deployments', () => {
  test('each deployment has its checklist, judged as it was when it went out', async () => {
    const { found, run, of } = await rows();
    expect(run.status).toBe(1);
    expect(found).toMatchObject({ population: 'deployments', complete: true, environment: 'production' });
    const told = (at: number) => [of(at)?.outcome, of(at)?.flags];
    expect(of(3)).toMatchObject({ versions: ['v1.0.0'], sha: commits['v1.0.0'], by: 'octocat', state: 'success' });
    expect(told(3)).toEqual(['passed', []]);
    expect(told(4)).toEqual(['not-proven', ['no-checklist', 'rolled-back']]);
    expect(told(5)).toEqual(['not-proven', ['opened-later', 'rolled-back']]);
    expect(told(7)).toEqual(['not-proven', ['not-passed', 'edited-after', 'rolled-back']]);
    expect(told(8)).toEqual(['not-proven', ['several-checklists', 'rolled-back']]);
    expect(told(9)).toEqual(['passed', ['never-succeeded', 'rolled-back']]);
    expect(told(10)).toEqual(['passed', ['rolled-back']]);
    expect(told(11)).toEqual(['passed', ['rollback']]);
    expect(told(12)).toEqual(['not-proven', ['no-version']]);
    expect(told(13)).toEqual(['passed', []]);
    expect(told(14)).toEqual(['not-proven', ['other-commit']]);
    expect(told(15)).toEqual(['not-proven', ['no-checklist']]);
    expect(told(16)).toEqual(['not-proven', ['opened-later']]);
    expect(told(17)).toEqual(['passed', []]);
    expect(told(18)).toEqual(['passed', []]);
    expect(told(20)).toEqual(['not-proven', ['not-passed', 'edited-after']]);
    expect(told(21)).toEqual(['not-proven', ['no-version']]);
    expect(found.rows).toHaveLength(17);
    expect(found.totals).toEqual({ deployments: 17, passed: 7, overridden: 0 });
  });

  test('what is nearly a checklist is named with the reason', async () => {
    const { of } = await rows();
    expect(of(8)?.others).toHaveLength(2);
    expect(of(15)?.others[0]?.why).toBe('does not count: @outsider has no write access');
    expect(of(17)?.others[0]).toMatchObject({ why: 'is for', says: 'staging' });
    expect(of(14)?.others[0]).toMatchObject({ why: 'is for the commit', says: commits['v1.6.0']?.slice(0, 12) });
  });

  test('a page of each list takes one request, and the policies one more', async () => {
    github.forgetRequests();
    const { found } = await rows();
    expect(github.requests.length).toBe(found.requests);
    // Deployments, tags, issues, the access of two people, commits of then, and policies.
    expect(found.requests).toBeLessThanOrEqual(8);
    expect(github.invalidQueries).toEqual([]);
  });

  test.each(
    everyNth(3, [
      [
        'text',
        /^octocat\/hello-world, production, .*: 7 of 17 deployments had a checklist that had passed, 10 not proven\n/,
      ],
      ['csv', /^kind,number,url,[^]*\ndeployment,/],
      ['markdown', /^## octocat\/hello-world, production[^]*\| ✗ \| \[`v1\.1\.0/],
      ['html', /^<!doctype html>[^]*<h1>Deployments of octocat\/hello-world to production<\/h1>/],
    ]),
  )('as %s', async (format, expected) => {
    const { stdout, stderr, status } = await audit([...PRODUCTION, '--format', format]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(expected);
    for (const version of ['v1.1.0', 'v1.4.0']) expect(stdout).toContain(version);
  });

  test('a sample is drawn, and the same one again', async () => {
    const drawn = async (seed: string) => (await rows([...PRODUCTION, '--sample', '3', '--seed', seed])).found.sample;
    const first = await drawn('7');
    expect(first).toMatchObject({ size: 3, seed: 7, of: 17, picked: expect.arrayContaining([expect.any(String)]) });
    expect(await drawn('7')).toEqual(first);
    const { stdout } = await audit([...PRODUCTION, '--sample', '3']);
    expect(stdout).toMatch(/\nSample of 3 of 17 changes, seed 1\n(?: {2}\S.*\n){3}\n/);
  });

  test('without a phase the whole list must have been done, and nobody had done it', async () => {
    const { found } = await rows(['--deployments', 'production']);
    expect(found.totals).toEqual({ deployments: 17, passed: 0, overridden: 0 });
  });

  test('capitals make no other environment, and issues with a label can be all', async () => {
    const { found, of } = await rows(['--deployments', 'PRODUCTION', '--phase', 'before', '--label', 'release']);
    expect(found.totals.passed).toBe(7);
    // Whoever has no right to label has set none.
    expect(of(15)?.others).toEqual([]);
  });

  test('an environment that nothing was deployed to is no proof', async () => {
    const { stdout, status } = await audit(['--deployments', 'live'], 'octocat/empty');
    expect(status).toBe(1);
    expect(stdout).toContain('there is nothing to judge');
    const { stdout: other } = await audit(['--deployments', 'live']);
    expect(other).toContain('Deployments there are to: production, staging.');
  });

  test('releases stand for deployments, and tags where there are none either', async () => {
    const released = github.in('released');
    await released.commitFile('a.txt', 'a');
    await github.at(hour(1), () => released.openIssue('**Tag:** v3.0.0\n\n- [x] Done\n'));
    await released.release('v3.0.0');
    await released.release('v3.1.0');
    await released.release('record/v3.0.0/checklist-1.1');
    const run = await audit(['--deployments', 'production', '--format', 'json'], 'octocat/released');
    const found = JSON.parse(run.stdout) as DeploymentAudit;
    expect(found).toMatchObject({ population: 'releases', totals: { deployments: 2 } });
    // It was opened an hour after the release.
    expect(found.rows.map(({ versions, flags }) => [...versions, ...flags].join(' ')).toSorted()).toEqual([
      'v3.0.0 opened-later',
      'v3.1.0 no-checklist',
    ]);
    const tagged = github.in('tagged');
    await tagged.commitFile('a.txt', 'a');
    for (const name of ['v4.0.0', 'latest', 'record/v4.0.0/checklist-1.1']) await tagged.tag(name);
    const other = JSON.parse(
      (await audit(['--deployments', 'live', '--format', 'json'], 'octocat/tagged')).stdout,
    ) as DeploymentAudit;
    expect(other).toMatchObject({ population: 'tags', totals: { deployments: 1 } });
    expect(other.rows[0]).toMatchObject({ id: 'v4.0.0', flags: ['no-checklist', 'time-as-written'] });
  });

  test('the pull request that brought the commit can be the checklist', async () => {
    const own = github.in('continuous');
    await own.commitFile('a.txt', 'a');
    const base = '/repos/octocat/continuous/deployments';
    for (const [body, at] of [
      ['- [x] Done\n', 2],
      ['- [ ] Done\n', 3],
    ] as const) {
      const { number } = await own.openPullRequest(body);
      const sha = await own.merge(number, 'squash');
      await github.at(hour(at), () => github.api('POST', base, { ref: sha, environment: 'production' }));
      if (at === 3) await github.at(hour(4), () => own.editBody(number, '- [x] Done\n'));
    }
    await github.at(hour(5), async () =>
      github.api('POST', base, { ref: await own.commitFile('b.txt', 'b'), environment: 'production' }),
    );
    // Whoever may push makes a branch whose policy asks for nothing.
    await own.branch('weak');
    const { number } = await own.openPullRequest('- [x] Done\n', {}, { base: 'weak' });
    const weak = await own.merge(number, 'squash');
    await github.at(hour(6), () => github.api('POST', base, { ref: weak, environment: 'production' }));
    const args = ['--deployments', 'production', '--checklists', 'pull-requests', '--format', 'json'];
    const run = await audit(args, 'octocat/continuous');
    const found = JSON.parse(run.stdout) as DeploymentAudit;
    expect(found.rows.map(({ outcome, flags }) => [outcome, ...flags])).toEqual([
      ['not-proven', 'no-checklist', 'never-succeeded'],
      ['not-proven', 'no-checklist', 'never-succeeded'],
      ['not-proven', 'not-passed', 'edited-after', 'never-succeeded'],
      ['passed', 'never-succeeded'],
    ]);
    expect(run.status).toBe(1);
  });

  test.each(
    everyNth(3, [
      [['--deployments', 'production', '--issues'], '--issues: found with --deployments'],
      [['--deployments', 'production', '--into', 'main'], '--into: found with --deployments'],
      [['--deployments', ' '], '--deployments: found nothing, expected the name of an environment'],
      [['--field', 'Tag'], '--field: found without --deployments'],
      [
        ['--deployments', 'p', '--checklists', 'pull-requests', '--field', 'Tag'],
        '--field: found with --checklists pull-requests',
      ],
      [['--deployments', 'p', '--checklists', 'x'], '--checklists: found "x", expected issues, pull-requests'],
      [['--sample', '0'], '--sample: found "0", expected a whole number from 1'],
      [['--seed', '7'], '--seed: found without --sample, expected both'],
      [['--deployments', 'p', '--until', '2020-01-01'], 'expected a time before'],
    ]),
  )('%j is refused', async (args, words) => {
    expect(await audit(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});
