import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCli, runCliOnline } from '../support/run-cli.ts';
import { everyNth } from '../support/share.ts';

const FORM = `## Kind

<!-- check one -->

- [ ] Fix
- [ ] Feature

## Checks

- [ ] Tests are green
- [ ] Manual updated
`;
const DONE = FORM.replace('[ ] Fix', '[x] Fix').replaceAll(/\[ \] (Tests|Manual)/g, '[x] $1');

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'checklist-gate-trial-'));
  const files: Record<string, string> = {
    'form.md': FORM,
    'done.md': DONE,
    'open.md': DONE.replace('[x] Manual', '[ ] Manual'),
    'open-too.md': DONE.replace('[x] Manual updated', '[ ] Manual updated, see below'),
    'two.md': DONE.replace('[ ] Feature', '[x] Feature'),
    'deep.md': `${'>'.repeat(101)} - [ ] a\n`,
    'lax.yml': 'version: 1\ngates: [{gate: items, in: Checks, require: any}]\n',
    'wrong.yml': 'version: 1\ngates: [{gate: itms}]\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
});
afterAll(() => rmSync(cwd, { recursive: true }));

const BODIES = ['done.md', 'open.md', 'open-too.md', 'two.md'];

test('how many come out how, and what holds them back', () => {
  expect(runCli(['trial', '--template', 'form.md', ...BODIES], { cwd })).toEqual({
    status: 0,
    stderr: '',
    stdout: `4 bodies on trial: 1 passed, 2 pending, 1 blocked

What holds them back (number of bodies)
  2  Every box, line 11 of the template: Not ticked: Manual updated
  1  Kind: exactly one box, line 5 of the template: 2 of 2 ticked, expected exactly one: Fix · Feature

Bodies
  ✓ passed  done.md
  ○ pending  open.md
  ○ pending  open-too.md
  ✗ blocked  two.md
`,
  });
});

test('a policy on trial, with what passed and what could not be judged', () => {
  const run = runCli(['trial', '--policy', 'lax.yml', ...BODIES, 'deep.md', '--color', 'always'], { cwd });
  expect([run.status, run.stderr]).toEqual([3, '']);
  expect(run.stdout).toContain('5 bodies on trial: 4 passed, 1 could not be judged');
  expect(run.stdout).toMatch(/! could not be judged {2}deep\.md: .+/);
  expect(run.stdout).not.toContain('What holds them back');
});

test('as JSON', () => {
  const run = runCli(['trial', '--template', 'form.md', ...BODIES, '--format', 'json'], { cwd });
  expect(JSON.parse(run.stdout)).toMatchObject({
    schema: 'checklist-gate/trial@1',
    totals: { passed: 1, skipped: 0, pending: 2, blocked: 1, 'not-judged': 0 },
    causes: [
      { gate: 'Every box', status: 'pending', line: 11, bodies: ['open.md', 'open-too.md'] },
      { gate: 'Kind: exactly one box', status: 'failed', bodies: ['two.md'] },
    ],
    bodies: [
      { body: 'done.md', outcome: 'passed' },
      { body: 'open.md', outcome: 'pending' },
      { body: 'open-too.md', outcome: 'pending' },
      { body: 'two.md', outcome: 'blocked' },
    ],
  });
});

test('as Markdown', () => {
  const { stdout } = runCli(['trial', '--template', 'form.md', 'done.md', 'open.md', '--format', 'markdown'], { cwd });
  expect(stdout).toContain('## 2 bodies on trial: 1 passed, 1 pending');
  expect(stdout).toMatch(/\| +1 \| `Every box, line 11 of the template: Not ticked` +\| `Manual updated` +\|/);
  expect(stdout).toMatch(/\| `open\.md` +\| pending +\|/);
});

describe('what cannot be tried', () => {
  const cases: [name: string, args: string[], said: string][] = [
    ['no body', ['--template', 'form.md'], 'found no BODY'],
    ['neither template nor policy', ['done.md'], 'found neither --template nor --policy'],
    ['a template that is not there', ['--template', 'gone.md', 'done.md'], 'gone.md: no such file'],
    ['a wrong policy', ['--policy', 'wrong.yml', 'done.md'], 'did you mean "items"'],
    ['a repository alone', ['--template', 'form.md', '--repo', 'octocat/hello-world', 'done.md'], 'without --last'],
    ['too many', ['--template', 'form.md', '--last', '101'], 'expected a whole number from 1 to 100'],
    ['no token', ['--template', 'form.md', '--repo', 'octocat/hello-world', '--last', '3'], 'found no token'],
  ];
  test.each(everyNth(2, cases))('%s', (_, args, said) => {
    const run = runCli(['trial', ...args], { cwd });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(said);
  });
});

describe('pull requests of a repository', () => {
  let github: GitHub;
  beforeAll(async () => {
    github = await startGitHub();
    for (const [index, body] of [DONE, DONE.replace('[x] Tests', '[ ] Tests'), FORM].entries()) {
      const { number } = await github.openPullRequest(body, { [`${index}.txt`]: 'x' });
      await github.merge(number, 'squash');
    }
    await github.openPullRequest(FORM, { 'open.txt': 'x' });
  });
  afterAll(() => github.close());

  const tried = (...args: string[]) =>
    runCliOnline(['trial', '--template', 'form.md', '--format', 'json', ...args], {
      cwd,
      env: { GITHUB_TOKEN: github.personToken('reader'), GITHUB_API_URL: github.url },
    });

  test('those that were merged, the newest first, with one request that reads', async () => {
    github.forgetRequests();
    const run = await tried('--repo', 'octocat/hello-world', '--last', '2', 'done.md');
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect((JSON.parse(run.stdout) as { bodies: { outcome: string }[] }).bodies).toMatchObject([
      { body: 'done.md', outcome: 'passed' },
      { outcome: 'pending' },
      { outcome: 'pending' },
    ]);
    const all = await tried('--repo', 'octocat/hello-world', '--last', '50');
    expect(JSON.parse(all.stdout)).toMatchObject({ totals: { passed: 1, pending: 2, blocked: 0 } });
  });

  test('a repository that is not there', async () => {
    const run = await tried('--repo', 'octocat/gone', '--last', '2');
    expect([run.status, run.stdout]).toEqual([3, '']);
    expect(run.stderr).toMatch(/^checklist-gate: .+/);
  });
});
