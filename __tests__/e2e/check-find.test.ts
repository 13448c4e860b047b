import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';
import { everyNth } from '../support/share.ts';

const TICKED = '## Checks\n\n- [x] Tests\n';
const bodyOf = (version: string, box: 'x' | ' '): string =>
  `- **Version**: ${version}\n\n## Checks\n\n- [${box}] Announced\n`;

let github: GitHub;
let folder: string;
const numbers: Record<string, number> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-find-'));
  github = await startGitHub();
  await github.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: items, in: Checks}]\n');
  await github.tag('v1.0.0');
  for (const [name, body] of [
    ['good', TICKED],
    ['bad', TICKED.replace('x', ' ')],
  ] as const) {
    const { number } = await github.openPullRequest(body, { [`${name}.txt`]: 'x' });
    numbers[name] = number;
    await github.merge(number, 'squash');
    await github.tag(name === 'good' ? 'v1.1.0' : 'v1.2.0');
  }
  const open = async (name: string, version: string, box: 'x' | ' ', as?: string): Promise<void> => {
    const options = { labels: ['release'], title: `Release ${version}`, ...(as === undefined ? {} : { as }) };
    numbers[name] = (await github.openIssue(bodyOf(version, box), options)).number;
  };
  await open('ready', 'v1.1.0', 'x');
  await open('stranger', 'v1.1.0', 'x', github.personToken('outsider'));
  await github.addLabels(numbers['stranger'] ?? 0, 'release');
  await open('open', 'v1.2.0', ' ');
  await open('one of two', 'v1.3.0', 'x');
  await open('other of two', 'v1.3.0', 'x');
}, 60_000);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github.close();
});
beforeEach(() => github.forgetRequests());

function check(args: readonly string[], env: Record<string, string> = {}): Promise<CliRun> {
  return runCliOnline(['check', ...args], {
    cwd: folder,
    env: {
      GITHUB_TOKEN: github.personToken('writer'),
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: github.url,
      GITHUB_REPOSITORY: 'octocat/hello-world',
      ...env,
    },
  });
}

const FIELD = '{label: release, field: Version}';

describe('check --find', () => {
  test('judges the issue that has the version, says which, and writes nothing', async () => {
    const run = await check(['--find', '{label: release, field: Version, equals: v1.1.0}']);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain(`octocat/hello-world#${numbers['ready']} · 1 of 1 box done`);
    expect(run.stderr).toContain(`Found #${numbers['ready']} of @octocat, whose field "Version" is "v1.1.0".`);
    expect(run.stderr).toContain(`#${numbers['stranger']} Release v1.1.0 (does not count: @outsider`);
    expect(github.requests.filter(({ method, url }) => method !== 'GET' && !url.endsWith('/graphql'))).toEqual([]);
  });

  test('the tag stands for what is left out, from --tag or the workflow', async () => {
    const pending = await check(['--find', FIELD, '--tag', 'v1.2.0', '--format', 'json'], {
      GITHUB_REF: 'refs/tags/v1.1.0',
    });
    expect(pending.status).toBe(4);
    expect(JSON.parse(pending.stdout)).toMatchObject({ subject: { kind: 'issue', number: numbers['open'] } });
    const passed = await check(['--find', FIELD, '--repo', 'octocat/hello-world'], {
      GITHUB_REF: 'refs/tags/v1.1.0',
      GITHUB_REPOSITORY: '',
    });
    expect(passed.status).toBe(0);
    const none = await check(['--find', FIELD], { GITHUB_REF: 'refs/heads/main' });
    expect(none).toMatchObject({ status: 2, stdout: '' });
    expect(none.stderr).toContain('--find: found no `equals` and no --tag, expected `equals`');
  });

  test('none and several could not be judged, and are listed', async () => {
    const none = await check(['--find', FIELD, '--tag', '1.2.0']);
    expect([none.status, none.stdout]).toEqual([3, '']);
    expect(none.stderr).toContain('Found no issue and no pull request that is open');
    expect(none.stderr).toContain(`#${numbers['open']} Release v1.2.0 (Version: v1.2.0)`);
    const several = await check(['--find', FIELD, '--tag', 'v1.3.0']);
    expect(several.status).toBe(3);
    for (const name of ['one of two', 'other of two'])
      expect(several.stderr).toContain(`#${numbers[name]} Release v1.3.0`);
  });

  test('the pull requests between two tags, each by the policy of its base', async () => {
    const passed = await check(['--find', 'pull-requests:', '--tag', 'v1.1.0']);
    expect(passed.status).toBe(0);
    expect(passed.stderr).toBe('checklist-gate: From v1.0.0 to v1.1.0: 1 commit, 1 pull request.\n');
    const failed = await check(['--find', '{pull-requests: {from: v1.0.0, to: v1.2.0}}', '--format', 'json']);
    expect(failed.status).toBe(1);
    const { root, subject } = JSON.parse(failed.stdout);
    expect(subject).toMatchObject({ kind: 'ref', ref: 'v1.2.0' });
    expect(root.results.map(({ title, status }: { title: string; status: string }) => [title, status])).toEqual([
      [`#${numbers['good']}`, 'passed'],
      [`#${numbers['bad']}`, 'failed'],
      ['Every commit came with a pull request', 'passed'],
    ]);
    const elsewhere = await check(['--find', 'pull-requests:', '--tag', 'v1.2.0', '--policy', 'none.yml']);
    // Without a policy at that path every box counts.
    expect(elsewhere.status).toBe(1);
    const told = await check(['--find', 'pull-requests:', '--tag', 'v1.2.0', '--fail-on', 'never']);
    expect(told.status).toBe(0);
  });

  test('a policy of this machine goes before that of the repository, and a record can be kept', async () => {
    writeFileSync(join(folder, 'other.yml'), 'version: 1\ngates: [{gate: fields, required: {Owner: text}}]\n');
    const run = await check(['--find', FIELD, '--tag', 'v1.1.0', '--policy', 'other.yml', '--record', 'r.json']);
    expect(run.status).not.toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')).verdict.policy.path).toBe('other.yml');
  });

  test.each(
    everyNth(2, [
      [['--find', '{feild: Version}'], '--find: line 1, column 2:'],
      [['--find', FIELD, 'a.md'], '--find: found with "a.md", expected no FILE or URL'],
      [['a.md', '--tag', 'v1'], '--tag: found without --find'],
      [['--find', FIELD, '--tag', 'v1', '--repo', 'x'], '--repo: found "x", expected owner/name'],
      [['--find', FIELD, '--document', 'comments=a.md'], '--document: found with a URL or --find'],
      [['--find', 'pull-requests:', '--tag', 'v1.1.0', '--record', 'r.json'], '--record: found with --find'],
    ]),
  )('%j is refused before anything is asked', async (args, words) => {
    const run = await check(args);
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
    expect(github.requests).toEqual([]);
  });

  test('without a token nothing is asked', async () => {
    const run = await check(['--find', FIELD, '--tag', 'v1.1.0'], { GITHUB_TOKEN: '' });
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('found no token') });
  });
});
