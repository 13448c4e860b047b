import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCli, type CliRun } from '../support/run-cli.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-gate-'));
  mkdirSync(join(folder, 'docs'));
  const files = {
    'body.md': '- [x] Tests are green\n',
    'other.md': '- [ ] Reviewed\n',
    'docs/RELEASE.md': '# Release\n\n- [ ] Announced\n',
    'comment.md': '- [x] Looked at\n',
    'policy.yml':
      'version: 1\nsource: [pull-request-body, comments, {file: docs/RELEASE.md}]\ngates: [{gate: items}]\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

const check = (...args: string[]): CliRun => runCli(['check', ...args], { cwd: folder });

test('FILE is the body, files are read here, and what stands on GitHub is given', () => {
  const run = check('body.md', '--policy', 'policy.yml', '--document', 'comments=comment.md');
  expect(run.stderr).toBe('');
  expect(run.stdout).toContain('○ PENDING  body.md · 1 box left · 2 of 3 boxes done');
  expect(run.stdout).toContain('  docs/RELEASE.md\n    line 3  ☐ Announced\n');
  expect(run.status).toBe(4);
});

test('what stands on GitHub and is not given leaves nothing judged', () => {
  const run = check('body.md', '--policy', 'policy.yml');
  expect(run.stderr).toContain('Hand them over with --document comments=FILE.');
  expect(run.status).toBe(3);
});

test('several files stay apart', () => {
  const run = check('body.md', 'other.md', '--source', 'pull-request-body');
  expect(run.stdout).toContain('✓ PASSED  body.md · 1 of 1 box done');
  expect(run.stdout).toContain('○ PENDING  other.md · 1 box left · 0 of 1 box done');
  expect(run.status).toBe(4);
});

test('a file that is not there is pending', () => {
  const run = check('body.md', '--source', '[pull-request-body, {file: none.md}]');
  expect(run.stdout).toContain('The file of the checklist is not there: none.md');
  expect(run.status).toBe(4);
});

test.each([
  [['--source', 'coments'], 'source: found "coments", expected pull-request-body, issue-body'],
  [['--source', '*x'], 'source: found "*x", expected pull-request-body'],
  [['--document', 'comments'], '--document: found "comments", expected comments=FILE or linked-issues=FILE'],
  [
    ['--document', 'comment=a.md'],
    '--document: found "comment", did you mean "comments"? Expected comments, linked-issues',
  ],
  [['--document', 'comments=none.md'], 'none.md: no such file'],
])('%j is wrong usage', (args, words) => {
  const run = check('body.md', ...args);
  expect(run.stderr).toContain(words);
  expect(run.status).toBe(2);
});

test('a file that cannot be read leaves nothing judged', () => {
  const run = check('body.md', '--source', '[pull-request-body, {file: docs}]');
  expect(run.stderr).toContain('docs: found a directory, expected a file');
  expect(run.status).toBe(3);
});
