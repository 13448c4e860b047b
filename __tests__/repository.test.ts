/** What lies in the repository: nothing at the top level without a purpose, and no file without a word in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { SHARE } from '../scripts/share.config.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Everything at the top level, and what it is for. */
const TOP: Record<string, string> = {
  '.ci': 'the checks of a change',
  '.editorconfig': 'editors',
  '.gitattributes': 'git',
  '.github': 'our own workflows',
  '.gitignore': 'git',
  '.oxfmtrc.json': 'the formatter',
  '.oxlintrc.json': 'the linter',
  'CHANGELOG.md': 'people who use it',
  'CONTRIBUTING.md': 'people who change it',
  LICENSE: 'the license',
  'README.md': 'everybody',
  'SECURITY.md': 'people who report a vulnerability',
  'SUPPORT.md': 'people who need help',
  __tests__: 'tests',
  'action.yml': 'the Action',
  dist: 'what the Action and the command line run',
  docs: 'documentation',
  examples: 'what people copy',
  open: 'the Action that opens an issue',
  'package-lock.json': 'exact versions',
  'package.json': 'scripts and dependencies',
  schema: 'schemas that are published',
  scripts: 'what builds and measures',
  site: 'the page to try it',
  src: 'source',
  'tsconfig.json': 'the compiler',
};

/** Files whose being empty is what they are about. */
const EMPTY = [
  '__tests__/cases/checklist/empty-body-does-not-pass/body.md',
  '__tests__/cases/checklist/matrix-empty-body/body.md',
  '__tests__/cases/template/evade-by-an-empty-body/body.md',
];

/** What git does not keep, as `.gitignore` names it; `.git` is a file in a worktree. */
function isIgnored(name: string): boolean {
  const patterns = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
  return patterns.some(
    (pattern) => pattern.replace(/\/$/, '') === name || (pattern === '*.log' && name.endsWith('.log')),
  );
}

const topLevel = (root: string): string[] =>
  readdirSync(root)
    .filter((name) => name !== '.git' && !isIgnored(name))
    .toSorted();

/** Files without anything but white space, as paths from `root`. */
function emptyFiles(root: string): string[] {
  return topLevel(root)
    .flatMap((name) =>
      statSync(join(root, name)).isDirectory()
        ? readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((each) => join(name, each))
        : [name],
    )
    .filter((path) => statSync(join(root, path)).isFile())
    .filter((path) => statSync(join(root, path)).size < 100 && readFileSync(join(root, path), 'utf8').trim() === '')
    .toSorted();
}

test('everything at the top level is named here with its purpose, and nothing else lies there', () => {
  expect(topLevel(ROOT)).toEqual(Object.keys(TOP).toSorted());
});

test('no file is empty, but where that is what a case is about', () => {
  expect(emptyFiles(ROOT)).toEqual(EMPTY);
});

test('the end-to-end suites that `npm test` runs exist, and are a part of all', () => {
  const suites = readdirSync(join(ROOT, '__tests__/e2e'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => path.slice(0, -'.test.ts'.length));
  expect(SHARE.filter((name) => !suites.includes(name))).toEqual([]);
  expect(suites.length).toBeGreaterThan(3 * SHARE.length);
});

const folder = mkdtempSync(join(tmpdir(), 'repository-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an empty file is seen, one with blank lines alone too', () => {
  writeFileSync(join(folder, 'report.html'), '');
  writeFileSync(join(folder, 'notes.txt'), '\n \n');
  writeFileSync(join(folder, 'said.txt'), 'a');
  writeFileSync(join(folder, 'run.log'), '');
  expect(emptyFiles(folder)).toEqual(['notes.txt', 'report.html']);
});
