/** What a runner downloads for the Action: the archive of a commit, as `.gitattributes` has it made. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
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
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  execFileSync('tar', ['xz', '-C', folder], { input: archive });
  expect(missingIn(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

/** What the Action requires, directly or over others, and does not find. */
function missingIn(folder: string): string[] {
  const files = ['dist/index.cjs', 'dist/open.cjs'].map((name) => join(folder, name));
  for (const file of files) {
    if (!existsSync(file)) continue;
    const required = readFileSync(file, 'utf8').matchAll(/require\("(\.[^"]+)"\)/g);
    for (const [, name = ''] of required) {
      const path = resolve(dirname(file), name);
      if (!files.includes(path)) files.push(path);
    }
  }
  return files.filter((file) => !existsSync(file));
}
