import { describe, expect, test } from '@jest/globals';
import picomatch from 'picomatch';
import { ownersOf, readCodeowners } from '../../../src/gates/sign-offs/codeowners.ts';

const matches = (globs: readonly string[], path: string): boolean =>
  globs.some((glob) => picomatch(glob, { dot: true })(path));

const owners = (text: string, path: string): string[] => ownersOf(path, readCodeowners(text), matches);

// Patterns and what they mean: GitHub's page "About code owners".
describe('owners of a file', () => {
  test.each([
    ['* @all', 'deep/in/a.ts', ['@all']],
    ['*.js @js', 'src/a.js', ['@js']],
    ['*.js @js', 'src/a.ts', []],
    ['/build/logs/ @ops', 'build/logs/x/y.txt', ['@ops']],
    ['/build/logs/ @ops', 'other/build/logs/y.txt', []],
    ['docs/* @docs', 'docs/a.md', ['@docs']],
    ['docs/* @docs', 'docs/deep/a.md', []],
    ['apps/ @apps', 'other/apps/x/y.ts', ['@apps']],
    ['/docs/ @docs', 'docs/a/b.md', ['@docs']],
    ['/scripts @ops', 'scripts/a.sh', ['@ops']],
    ['**/logs @logs', 'deep/logs/a.txt', ['@logs']],
    ['/ @root', 'any/file', ['@root']],
    ['/apps/ @apps\n/apps/github', 'apps/github/x.ts', []],
    ['* @all\n*.ts @ts', 'a.ts', ['@ts']],
    ['*.ts @ts # the @others', 'a.ts', ['@ts']],
    ['# * @all\n\n!a.ts @x\n[ab].ts @y', 'a.ts', []],
    ['/a(b)/ @odd', 'a(b)/c', ['@odd']],
    ['/.github/ @ops @acme/team a@example.org', '.github/workflows/ci.yml', ['@ops', '@acme/team', 'a@example.org']],
    ['* @all\n/my\\ docs/ @docs', 'my docs/a.md', ['@docs']],
    ['* @all\n/my\\ docs/a\\ b.md @docs # owned', 'my docs/a b.md', ['@docs']],
    ['* @all\n/a\\*b @star', 'a*b', ['@star']],
    ['* @all\n/a\\*b @star', 'axb', ['@all']],
    ['* @all\n/a\\(b\\) @odd', 'a(b)', ['@odd']],
    ['* @all\n*.ts people-without-the-sign', 'a.ts', ['people-without-the-sign']],
    ['*\t@all\r\n', '.hidden', ['@all']],
  ])('%j: %s', (text, path, expected) => {
    expect(owners(text, path)).toEqual(expected);
  });
});
