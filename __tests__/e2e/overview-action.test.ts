import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';
import { WORKFLOW } from '../support/story.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/production-deployment');
const CHECKLIST = readFileSync(join(EXAMPLE, 'checklist.md'), 'utf8');
const REPO = '/repos/octocat/hello-world';

interface Issue {
  number: number;
  title: string;
  body: string;
  state: string;
}

let github: GitHub;
let token: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overview-'));
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  await github.commitFile('.github/release-policy.yml', readFileSync(join(EXAMPLE, 'release-policy.yml'), 'utf8'));
  await github.commitFile('.github/RELEASE_CHECKLIST.md', CHECKLIST);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github.close();
});

const sweep = (inputs: Record<string, string> = {}, env: Record<string, string> = {}): Promise<ActionResult> =>
  runAction({
    event: { name: 'schedule', payload: { schedule: '0 6 * * *' } },
    apiUrl: github.url,
    token,
    inputs,
    env: { NO_COLOR: '1', ...env },
  });
const issue = (title: string, body: string, by?: string): Promise<Issue> =>
  (by === undefined ? github.api : github.as(github.personToken(by)))('POST', `${REPO}/issues`, { title, body });
const issueNow = (number: number): Promise<Issue> => github.api('GET', `${REPO}/issues/${number}`);
const close = (kind: 'pulls' | 'issues', number: number): Promise<unknown> =>
  github.api('PATCH', `${REPO}/${kind}/${number}`, { state: 'closed' });

describe('a sweep', () => {
  test('with the production policy judges the open release issue, which its template tells, and no other issue', async () => {
    const pull = await github.openPullRequest('- [ ] a\n');
    const release = await issue('Release 1.4.0', CHECKLIST);
    const bug = await issue('Bug', '- [ ] Seen by somebody else\n');
    const strange = await issue('Mine', CHECKLIST, 'outsider');
    const run = await sweep({ policy: '.github/release-policy.yml' });
    expect(JSON.parse(run.outputs['subjects'] ?? '')).toEqual([{ number: release.number, status: 'pending' }]);
    expect(github.statusesOf(pull.head.sha)).toEqual([]);
    await close('pulls', pull.number);
    for (const { number } of [release, bug, strange]) await close('issues', number);
  });

  test('tells several in one table, the worst first, in the summary and in the log', async () => {
    const done = await github.openPullRequest('- [x] a\n');
    const open = await github.openPullRequest('- [ ] Tests | are added\n- [x] b\n');
    const empty = await github.openPullRequest('');
    const run = await sweep();
    const rows = run.summary.split('\n').filter((line) => line.startsWith('| ['));
    expect(run.summary).toMatch(/^## 3 checklists: 1 wrong, 1 to do, 1 done$/m);
    expect(rows.map((line) => /#(\d+)`/.exec(line)?.[1])).toEqual(
      [empty, open, done].map(({ number }) => String(number)),
    );
    expect(rows[1]).toContain(`/pull/${open.number})`);
    expect(rows[1]).toContain('🟡 1 of 2 left |');
    expect(rows[1]).toContain('`tick "Tests \\| are added"` |');
    const log = run.stdout.split('::group::').slice(1);
    expect(log.map((group) => group.split('\n', 1)[0])).toEqual([
      'Checklist Gate: 3 checklists',
      ...[done, open, empty].map(({ number }) => `Checklist Gate: report on octocat/hello-world#${number}`),
    ]);
    expect(log[0]).toContain('3 checklists: 1 wrong, 1 to do, 1 done');
    expect(log[0]).toContain('first: tick "Tests | are added"');
    for (const { number } of [done, open, empty]) await close('pulls', number);
  });
});

describe('overview: issue', () => {
  test('keeps one issue up to date: ours, whoever else writes its first line, and whatever people call it', async () => {
    const pull = await github.openPullRequest('- [ ] Tests are added\n');
    const imitated = await issue('Open checklists', '<!-- checklist-gate overview -->\nMine', 'outsider');
    const first = await sweep({ overview: 'issue' });
    expect([first.exitCode, first.stderr]).toEqual([0, '']);
    const number = Number(/Issue created: .*\/(\d+)$/m.exec(first.stdout)?.[1]);
    const made = await issueNow(number);
    expect(made.title).toBe('Open checklists');
    expect(made.body).toContain('## 1 checklist: 1 to do');
    expect(made.body).toContain(`/pull/${pull.number})`);
    expect(first.summary).toContain('## 1 checklist: 1 to do');
    await github.api('PATCH', `${REPO}/issues/${number}`, { title: 'What is open' });
    expect((await sweep({ overview: 'issue' })).stdout).toContain('Issue unchanged: ');
    await github.api('PATCH', `${REPO}/pulls/${pull.number}`, { body: '- [x] Tests are added\n' });
    await close('issues', number);
    expect((await sweep({ overview: 'issue' })).stdout).toContain('Issue updated: ');
    expect(await issueNow(number)).toMatchObject({ state: 'open', title: 'What is open' });
    expect((await issueNow(number)).body).toContain('## 1 checklist: 1 done');
    expect((await issueNow(imitated.number)).body).toContain('Mine');
    await close('pulls', pull.number);
  });

  test('writes nothing in a dry run, and no status or comment ever', async () => {
    const pull = await github.openPullRequest('- [ ] a\n');
    const run = await sweep({ overview: 'issue\npage.html', 'dry-run': 'true' });
    expect([run.exitCode, run.summary]).toEqual([0, '']);
    expect(run.stdout).not.toMatch(/Issue \w+: |Page written/);
    expect(github.statusesOf(pull.head.sha)).toEqual([]);
    expect(await github.api('GET', `${REPO}/issues/${pull.number}/comments`)).toEqual([]);
    await close('pulls', pull.number);
  });
});

describe('overview: PATH', () => {
  test('writes the page below the workspace, of all repositories that are named', async () => {
    const pull = await github.openPullRequest('- [ ] <b>Tests</b>\n');
    const run = await sweep(
      { overview: 'site/index.html', 'overview-repositories': 'octocat/hello-world\noctocat/gone' },
      { GITHUB_WORKSPACE: folder },
    );
    expect(run.exitCode).toBe(3);
    expect(run.stdout).toContain('Page written: site/index.html');
    const page = readFileSync(join(folder, 'site/index.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html><html lang="en">/);
    expect(page).toContain(`/pull/${pull.number}"`);
    expect(page).toContain('octocat/gone could not be read');
    expect(page).toContain('Checklists of 2 repositories');
    await close('pulls', pull.number);
  });
});
