import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Audit, AuditRow } from '../../src/audit/model.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';

const TEMPLATE = '## Checks\n\n- [ ] Tests pass\n- [ ] Docs are current\n';
const TICKED = TEMPLATE.replaceAll('[ ]', '[x]');
const DAY = 24 * 60 * 60 * 1000;
const since = new Date(Date.now() - DAY).toISOString();
const until = new Date(Date.now() + DAY).toISOString();

let github: GitHub;
let folder: string;
const numbers: Record<string, number> = {};

async function merged(name: string, body: string, before: (number: number) => Promise<unknown> = async () => {}) {
  const { number, head } = await github.openPullRequest(body);
  numbers[name] = number;
  await before(number);
  return { number, sha: head.sha as string, commit: await github.merge(number, 'squash') };
}

const status = (sha: string, state: string) =>
  github.api('POST', `/repos/octocat/hello-world/statuses/${sha}`, {
    state,
    context: 'checklist-gate',
    description: 'x',
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  github = await startGitHub();
  // Merged before there was a policy: every box counts.
  await merged('before', TICKED);
  await github.commitFile('TEMPLATE.md', TEMPLATE);
  await github.commitFile('.github/checklist-gate.yml', 'version: 1\ntemplate: TEMPLATE.md\ngates: [{gate: items}]\n');
  await merged('passed', TICKED, async (number) => {
    await github.review(number, 'APPROVE', github.personToken('lead'));
    const { head } = await github.api('GET', `/repos/octocat/hello-world/pulls/${number}`);
    await status(head.sha, 'success');
  });
  await merged('unticked', TEMPLATE, async (number) => {
    const { head } = await github.api('GET', `/repos/octocat/hello-world/pulls/${number}`);
    await status(head.sha, 'success');
  });
  const edited = await merged('edited-after', TEMPLATE);
  await github.at(until, () => github.editBody(edited.number, TICKED));
  await merged('chatty', TICKED, (number) =>
    github.manyComments(
      number,
      Array.from({ length: 40 }, (_, n) => `Comment ${n}`),
    ),
  );
  await merged('emptied', 'Nothing here');
  await github.openPullRequest(TICKED);
  await github.commitFile('=SUM(1).txt', 'pushed without a pull request');
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github.close();
});

function audit(args: readonly string[] = [], token = github.personToken('octocat')): Promise<CliRun> {
  return runCliOnline(['audit', '--repo', 'octocat/hello-world', '--since', since, '--until', until, ...args], {
    env: { GITHUB_TOKEN: token, GITHUB_API_URL: github.url },
  });
}

async function audited(
  args: readonly string[] = [],
): Promise<{ result: Audit; row: (name: string) => AuditRow | undefined; status: number | null }> {
  const run = await audit(['--format', 'json', ...args]);
  const result = JSON.parse(run.stdout) as Audit;
  return { result, row: (name) => result.rows.find(({ number }) => number === numbers[name]), status: run.status };
}

describe('audit', () => {
  test('each pull request is judged as it was, by the policy of then', async () => {
    const { result, row, status: exit } = await audited();
    expect(exit).toBe(1);
    expect(result).toMatchObject({ schema: 'checklist-gate/audit@1', complete: true, kind: 'pull-requests' });
    expect(result.rows).toHaveLength(6);
    expect(row('before')).toMatchObject({ status: 'passed', policy: 'default', flags: ['no-status'] });
    expect(row('passed')).toMatchObject({
      status: 'passed',
      flags: [],
      approvers: ['lead'],
      mergedBy: 'octocat',
      mergeCommit: expect.stringMatching(/^[0-9a-f]{40}$/),
      openedAt: expect.any(String),
      recorded: { state: 'success', description: 'x' },
      policy: expect.stringMatching(/^\.github\/checklist-gate\.yml@[0-9a-f]{40}$/),
    });
    expect(row('unticked')).toMatchObject({ status: 'pending', open: 2, flags: ['not-passed', 'recorded-success'] });
    expect(row('edited-after')).toMatchObject({
      status: 'pending',
      flags: ['edited-after', 'not-passed', 'no-status'],
    });
    expect(row('chatty')).toMatchObject({ status: 'passed', cut: ['comments'] });
    expect(row('emptied')).toMatchObject({ status: 'pending', flags: ['not-passed', 'no-status'] });
    expect(github.invalidQueries).toEqual([]);
  });

  test('commits that came with no pull request are named', async () => {
    const { result } = await audited();
    const headlines = result.commits.map(({ headline }) => headline);
    expect(headlines).toContain('Write =SUM(1).txt');
    const first = result.commits.filter(({ initial }) => initial === true);
    expect(first).toHaveLength(1);
    expect(headlines.filter((headline) => /feature|Deploy/.test(headline))).toEqual([]);
  });

  test('one request holds a page, with the policies of the page before', async () => {
    github.forgetRequests();
    const { result } = await audited();
    // The page, its policies, its templates, and the conversation of the one with many comments.
    expect(github.requests.length).toBe(result.requests);
    expect(result.requests).toBeLessThanOrEqual(4);
  });

  test.each([
    ['text', /^octocat\/hello-world, .*: 3 of 6 pull requests passed, \d+ commits without one\n/],
    ['csv', /^kind,number,url,.*\n(?:.*\n)*commit,.*'?=SUM|^kind,number/],
    ['markdown', /^## octocat\/hello-world, [^]*\| \[#\d+\]/],
    ['html', /^<!doctype html>[^]*<h1>Audit of octocat\/hello-world<\/h1>/],
  ])('as %s', async (format, expected) => {
    const { stdout, stderr } = await audit(['--format', format]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(expected);
    for (const number of [numbers['unticked'], numbers['emptied']]) expect(stdout).toContain(String(number));
  });

  test('a sample is drawn from pull requests and commits, one line each', async () => {
    const { result } = await audited(['--sample', '4', '--seed', '3']);
    expect(result.sample).toMatchObject({ size: 4, seed: 3, of: result.rows.length + result.commits.length });
    expect(result.sample?.picked).toHaveLength(4);
    const { stdout } = await audit(['--sample', '4', '--seed', '3']);
    expect(stdout).toMatch(/\nSample of 4 of \d+ changes, seed 3\n(?: {2}\S.*\n){4}\n/);
  });

  test('closed issues, by the policy of the default branch at that time', async () => {
    const open = await github.openIssue(TICKED, { labels: ['release'] });
    const other = await github.openIssue(TEMPLATE);
    for (const { number } of [open, other])
      await github.api('PATCH', `/repos/octocat/hello-world/issues/${number}`, { state: 'closed' });
    const { result, status: exit } = await audited(['--issues', '--label', 'release']);
    expect(exit).toBe(0);
    expect(result.rows).toEqual([expect.objectContaining({ kind: 'issue', number: open.number, status: 'passed' })]);
    expect(result.rows[0]?.policy).toMatch(/^\.github\/checklist-gate\.yml@/);
  });

  test('what is left after a limit is judged with --resume', async () => {
    const whole = (await audited()).result;
    const file = join(folder, 'audit.json');
    writeFileSync(
      file,
      JSON.stringify({ ...whole, rows: [], commits: [], complete: false, next: { subjects: null, commits: null } }),
    );
    const { result, status: exit } = await audited(['--resume', file]);
    expect(exit).toBe(1);
    const { at } = whole;
    expect({ ...result, at, requests: 0 }).toEqual({ ...whole, requests: 0 });
  });

  test('goes on with the question of before alone', async () => {
    const period = { since: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' };
    const asked = { policy: 'a.yml', status: 'checklist-gate', retention: '400d', label: 'release' };
    const part = { schema: 'checklist-gate/audit@1', repository: 'octocat/hello-world', kind: 'issues', ...period };
    const file = join(folder, 'part.json');
    const next = { subjects: null };
    writeFileSync(file, JSON.stringify({ ...part, asked, rows: [], commits: [], complete: false, next, requests: 1 }));
    const resume = (...args: string[]): Promise<CliRun> =>
      runCliOnline(['audit', '--repo', 'octocat/hello-world', '--resume', file, '--format', 'json', ...args], {
        env: { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url },
      });
    const { stdout } = await resume();
    expect(JSON.parse(stdout)).toMatchObject({ ...period, kind: 'issues', asked, complete: true });
    for (const [option, value, words] of [
      ['--label', 'other', '--label: found other, expected release, as in the audit that --resume continues'],
      ['--since', '2026-01-02', '--since: found 2026-01-02T00:00:00Z, expected'],
      ['--policy', 'b.yml', '--policy: found b.yml'],
      ['--retention', '90d', '--retention: found 90d, expected 400d, as in the audit that --resume continues'],
      ['--phase', 'after', '--phase: found after, expected none, as in the audit that --resume continues'],
    ] as const)
      expect(await resume(option, value)).toMatchObject({ status: 2, stderr: expect.stringContaining(words) });
  });

  test.each([
    [['--until', '2026-02-31'], '--until: found "2026-02-31", expected a day or a time'],
    [['--since', '2026-01-01T12:00'], '--since: found "2026-01-01T12:00"'],
    [['--since', 'yesterday'], '--since: found "yesterday", expected a day or a time'],
    [['--since', '2026-13-01'], '--since: found "2026-13-01"'],
    [['--since', '2027-01-01', '--until', '2026-01-01'], 'expected a time before'],
    [['--retention', '90'], '--retention: found "90", expected a span of time such as 90d'],
    [['--retention', '0d'], '--retention: found "0d"'],
    [['--label', 'x'], '--label: found without --issues'],
    [
      ['--resume', 'package.json'],
      'found something else, expected the output of "audit --format json" that ended early',
    ],
    [['x'], 'found "x", expected no FILE'],
  ])('%j is refused', async (args, words) => {
    const run = await audit(args);
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
  });
});
