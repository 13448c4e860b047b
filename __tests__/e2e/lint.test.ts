import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runCli } from '../support/run-cli.ts';
import { everyNth } from '../support/share.ts';

const examples = resolve(import.meta.dirname, '../../examples');

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'checklist-gate-lint-'));
  mkdirSync(join(cwd, '.github'));
  const files: Record<string, string> = {
    '.github/checklist-gate.yml':
      'version: 1\ntemplate: form.md\ngates:\n  - {gate: items, in: Cheks}\n  - {gate: items, in: Checks}\n',
    'form.md': '---\nname: x\n---\n## Checks\n- [x] a\n',
    'good.yml': 'version: 1\ngates:\n  - {gate: items, in: Checks}\n',
    'good.md': '## Checks\n- [ ] a\n',
    'due.md': '## Checks\n- [ ] a\n\n**Next review**: 2020-01-01\n',
    'wrong.yml': 'version: 1\ngates: [{gate: itms}]\n',
    'gone.yml': 'version: 1\ntemplate: gone.md\n',
    'deep.md': `${'>'.repeat(101)} - [ ] a\n`,
    'log.md': '## Checks\n- [x] ::error::\u001B[31m ##[x]\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
});
afterAll(() => rmSync(cwd, { recursive: true }));

test('the policy in its usual place, with the template that it names', () => {
  expect(runCli(['lint'], { cwd })).toEqual({
    status: 1,
    stderr: '',
    stdout: `.github/checklist-gate.yml:4:23: found the section "Cheks", expected a section of form.md, did you mean "Checks"?
    → Correct the selector, or put the section into the checklist.
form.md:5:3: found "a" ticked in advance, expected an open box
    → Write "[ ]": what is ticked in the template was not looked at by anyone.

2 found
`,
  });
});

test('as JSON', () => {
  const run = runCli(['lint', '--format', 'json'], { cwd });
  expect(run.status).toBe(1);
  expect(JSON.parse(run.stdout)).toMatchObject([
    { rule: 'unknown-section', path: '.github/checklist-gate.yml', line: 4, column: 23 },
    { rule: 'ticked-in-template', path: 'form.md', line: 5, column: 3, found: '"a" ticked in advance' },
  ]);
});

describe('exit status', () => {
  const cases: [name: string, args: string[], status: number, said: RegExp][] = [
    ['nothing found', ['--policy', 'good.yml', 'good.md'], 0, /^nothing found\n$/],
    ['nothing found, as JSON', ['--policy', 'good.yml', 'good.md', '--format', 'json'], 0, /^\[\]\n$/],
    ['another template', ['--policy', 'good.yml', '--template', 'form.md'], 1, /form\.md:5:3/],
    ['a template goes before the one of the policy', ['--template', 'good.md'], 1, /a section of good\.md/],
    ['a review that is due', ['--policy', 'good.yml', 'due.md'], 1, /due\.md:4:1: found Next review: 2020-01-01/],
    ['a policy that does not load', ['--policy', 'wrong.yml', 'good.md'], 2, /wrong\.yml:2:16: .*did you mean "items"/],
    ['a template that is not there', ['--policy', 'gone.yml'], 2, /gone\.md: no such file/],
    ['two files', ['good.md', 'due.md'], 2, /found 2 files, expected at most one/],
    ['a format that there is not', ['--format', 'xml'], 2, /expected text, json/],
    [
      'a checklist that is not read',
      ['--policy', 'good.yml', 'deep.md'],
      3,
      /could not read deep\.md: .*more than 100/,
    ],
  ];
  test.each(everyNth(2, cases))('%s', (_, args, status, said) => {
    const run = runCli(['lint', ...args], { cwd });
    expect(`${run.stdout}${run.stderr}`).toMatch(said);
    expect(run.status).toBe(status);
  });

  test('neither policy nor checklist', () => {
    const run = runCli(['lint'], { cwd: examples });
    expect(run.stderr).toMatch(/found neither \.github\/checklist-gate\.yml nor a FILE/);
    expect(run.status).toBe(2);
  });
});

test('a checklist alone, and text of it harmless', () => {
  const run = runCli(['lint', '--policy', 'good.yml', 'log.md'], { cwd });
  expect(run.stdout.split('\n')[0]).toBe(
    'log.md:2:3: found ":​:error:​:[31m #​#[x]" ticked in advance, expected an open box',
  );
  expect(runCli(['lint', 'due.md'], { cwd: join(cwd, '.github') }).status).toBe(2);
});

test('the examples are clean', () => {
  for (const [folder, policy, form] of [
    ['production-deployment', 'policy.yml', 'checklist.md'],
    ['production-deployment', 'release-policy.yml', 'checklist.md'],
    ['pull-request', 'policy.yml', 'PULL_REQUEST_TEMPLATE.md'],
  ] as const) {
    const run = runCli(['lint', '--policy', policy, '--template', form], { cwd: join(examples, folder) });
    expect(run).toEqual({ status: 0, stdout: 'nothing found\n', stderr: '' });
  }
});
