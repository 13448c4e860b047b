/** What a runner downloads for the Action: the archive of a commit, as `.gitattributes` has it made. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '..');

test('it holds what runs, without source, tests and docs, in at most 700 KB', () => {
  const args = ['archive', '--worktree-attributes', '--format=tar.gz', 'HEAD'];
  const archive = execFileSync('git', args, { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 });
  expect(archive.length).toBeLessThanOrEqual(700_000);
  const names = execFileSync('tar', ['tz'], { input: archive, encoding: 'utf8' }).split('\n');
  expect(names).toEqual(expect.arrayContaining(['action.yml', 'open/action.yml', 'dist/index.cjs', 'dist/open.cjs']));
  expect(names).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/licenses.txt']));
  expect(names.filter((name) => /^(?:__tests__|docs|examples|scripts|src|site)\//.test(name))).toEqual([]);
});
