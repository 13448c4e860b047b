import { describe, expect, test } from '@jest/globals';
import { ownersOf, readCodeowners } from '../../../src/gates/sign-offs/codeowners.ts';

const owners = (text: string, path: string): string[] => ownersOf(path, readCodeowners(text));

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
    ['* @all\n/ @nothing', 'any/file', ['@all']],
    ['/src/ @dev\n/* @top', 'src/login/a.c', ['@dev']],
    ['/src/ @dev\n/* @top', 'Makefile', ['@top']],
    ['* @all\n/* @top', 'src/a.c', ['@all']],
    ['* @all\n/* @top', '.editorconfig', ['@top']],
    ['tools/ @tools', 'tools', []],
    ['tools/ @tools', 'lib/tools/a/b.sh', ['@tools']],
    ['/*/ @folders', 'a.txt', []],
    ['/*/ @folders', 'a/b/c.txt', ['@folders']],
    ['**/guides/* @guides', 'en/guides/a.md', ['@guides']],
    ['**/guides/* @guides', 'en/guides/old/a.md', []],
    ['guides/**/* @guides', 'guides/old/older/a.md', ['@guides']],
    ['guides/**/ @guides', 'guides/a.md', ['@guides']],
    ['guides/**/ @guides', 'guides', []],
    ['guides/**/draft @drafts', 'guides/draft/a.md', ['@drafts']],
    ['lib/test @tests', 'lib/test/deep/a.js', ['@tests']],
    ['lib/test @tests', 'other/lib/test/a.js', []],
    ['*.SQL @db', 'a.sql', []],
    ['Makefile @build', 'makefile', []],
    ['m?in.c @c', 'main.c', ['@c']],
    ['m?in.c @c', 'm/in.c', []],
    ['* @all\n\\#notes @notes', '#notes', ['@all']],
    ['* @all\na***b @stars', 'ab', ['@all']],
    ['*.rs @rust #@nobody', 'a.rs', ['@rust']],
    ['*.rs @rust#1', 'a.rs', ['@rust']],
    ['  *.rs\t@rust  @jane_acme ', 'a.rs', ['@rust', '@jane_acme']],
    ['* @all\n*.rs @rust @acme/', 'a.rs', ['@all']],
    ['/a.txt @x', 'a.txt/b', ['@x']],
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
    ['* @all\n*.ts people-without-the-sign', 'a.ts', ['@all']],
    ['*\t@all\r\n', '.hidden', ['@all']],
  ])('%j: %s', (text, path, expected) => {
    expect(owners(text, path)).toEqual(expected);
  });
});
