import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Audit, AuditRow } from '../../src/audit/model.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';

const POLICY = '.github/checklist-gate.yml';
const TICKED = '## Checks\n\n- [x] Tests pass\n';
const UNTICKED = TICKED.replace('[x]', '[ ]');
const LAX = 'version: 1\ngates: [{gate: section, in: Checks}]\n';
const STRICT = 'version: 1\ngates: [{gate: items, in: Checks}, {gate: section, in: Rollback}]\n';
const DAY = 24 * 60 * 60 * 1000;

let github: GitHub;
const numbers: Record<string, number> = {};
let result: Audit;
let status: number | null;

const audit = (...args: string[]): Promise<CliRun> =>
  runCliOnline(
    [
      'audit',
      '--repo=octocat/hello-world',
      '--format=json',
      `--since=${new Date(Date.now() - DAY).toISOString()}`,
      `--until=${new Date(Date.now() + DAY).toISOString()}`,
      ...args,
    ],
    { env: { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url } },
  );

const row = (name: string): AuditRow | undefined => result.rows.find(({ number }) => number === numbers[name]);

beforeAll(async () => {
  github = await startGitHub();
  await github.commitFile(POLICY, LAX);
  const open = async (name: string, changes: Record<string, string> = {}): Promise<number> => {
    const { number } = await github.openPullRequest(TICKED, { [`${name}.txt`]: 'x', ...changes });
    return (numbers[name] = number);
  };
  const before = [];
  for (const name of ['squashed', 'merged', 'rebased']) before.push(await open(name));
  await github.commitFile(POLICY, STRICT);
  for (const [index, method] of (['squash', 'merge', 'rebase'] as const).entries())
    await github.merge(before[index] ?? 0, method);
  // Brings its own policy, in a commit that is below the last one on the default branch.
  const own = await open('own policy', { [POLICY]: LAX });
  await github.push(own, { 'more.txt': 'x' });
  await github.merge(own, 'rebase');
  await github.commitFile(POLICY, STRICT);
  const { number } = await github.openPullRequest(`${UNTICKED}## Rollback\n\nRevert.\n`, { 'late.txt': 'x' });
  numbers['ticked in the second of the merge'] = number;
  const second = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+/, '');
  await github.at(second, async () => {
    await github.merge(number, 'squash');
    await github.editBody(number, `${TICKED}## Rollback\n\nRevert.\n`);
  });
  // Went into another branch, which was pushed afterwards.
  await github.branch('side');
  const aside = await github.openPullRequest(TICKED, { 'aside.txt': 'x' }, { base: 'side', title: 'Went aside' });
  const sha = await github.merge(aside.number, 'squash');
  await github.api('PATCH', '/repos/octocat/hello-world/git/refs/heads/main', { sha, force: true });
  const run = await audit();
  if (run.stderr !== '') throw new Error(run.stderr);
  result = JSON.parse(run.stdout) as Audit;
  status = run.status;
}, 60_000);

afterAll(() => github.close());

describe('an audit of merges', () => {
  test.each(['squashed', 'merged', 'rebased'])(
    'one that was %s is judged by the policy it was merged onto, not by that of its last push',
    (name) => {
      expect(row(name)).toMatchObject({ status: 'failed', flags: expect.arrayContaining(['not-passed']) });
    },
  );

  test('the policy that a pull request brings is never its own', () => {
    expect(row('own policy')?.status).toBe('failed');
    expect(status).toBe(1);
  });

  test('an edit in the second of the merge may have come after it, and does not count', () => {
    expect(row('ticked in the second of the merge')).toMatchObject({
      status: 'pending',
      flags: expect.arrayContaining(['edited-after', 'not-passed']),
    });
  });

  test('a commit that was merged into another branch came to the default branch without a pull request', () => {
    expect(result.commits.map(({ headline }) => headline)).toContainEqual(expect.stringContaining('Went aside'));
  });

  test('unless that branch counts', async () => {
    const { stdout } = await audit('--into', 'main', '--into', 'side');
    const { commits, asked } = JSON.parse(stdout) as Audit;
    expect(commits.map(({ headline }) => headline)).not.toContainEqual(expect.stringContaining('Went aside'));
    expect(asked?.into).toEqual(['main', 'side']);
    expect(commits).toHaveLength(result.commits.length - 1);
  });
});
