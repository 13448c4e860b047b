/** What the scripts of the production example say where things are not as they should be. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { shell } from '../support/release-runner.ts';
import { EXAMPLE } from '../support/release-story.ts';
import { everyNth } from '../support/share.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  for (const part of ['service', 'scripts']) cpSync(join(EXAMPLE, part), join(folder, part), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (script: string, tag: string): Promise<{ ok: boolean; log: string }> =>
  shell(`node scripts/${script}.mjs ${tag}`, folder, { DEPLOY_ROOT: join(folder, 'production') });

/** Replaces text in a file of the service. */
function change(name: string, from: string, to: string): void {
  const path = join(folder, 'service', name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

const history = (): string[] => readFileSync(join(folder, 'production/releases.log'), 'utf8').trim().split('\n');

test.each(
  everyNth(3, [
    ['the version of another tag', 'package.json', '1.4.0', '1.3.9', 'validation-score=56/100', 'critical-failures=2'],
    [
      'no word about the tag',
      'CHANGELOG.md',
      '## v1.4.0',
      '## v1.4.1',
      'validation-score=80/100',
      'critical-failures=0',
    ],
    ['settings that are no JSON', 'settings.json', '{', '', 'validation-score=64/100', 'critical-failures=2'],
    ['an address in plain text', 'settings.json', 'https:', 'http:', 'validation-score=86/100', 'critical-failures=0'],
    [
      'a container that runs as root',
      'Containerfile',
      'USER node',
      '',
      'validation-score=86/100',
      'critical-failures=0',
    ],
    ['a price that is none', 'prices.json', '34.5', '0', 'validation-score=84/100', 'critical-failures=1'],
    [
      'a script that does not parse',
      'server.mjs',
      'server.listen(',
      'server.listen((',
      'validation-score=64/100',
      'critical-failures=2',
    ],
  ]),
)('validate takes points for %s', async (_, name, from, to, score, critical) => {
  change(name, from, to);
  const { ok, log } = await run('validate', 'v1.4.0');
  expect([ok, log]).toEqual([true, expect.stringContaining(`${score}\n${critical}\n`)]);
});

test('deploy refuses another version than that of the tag, and does nothing twice', async () => {
  expect(await run('deploy', 'v1.4.1')).toMatchObject({ ok: false, log: expect.stringContaining('expected 1.4.1') });
  expect(await run('deploy', 'latest')).toMatchObject({ ok: false, log: expect.stringContaining('Found latest') });
  expect(await run('deploy', 'v1.4.0')).toMatchObject({ ok: true });
  expect(await run('deploy', 'v1.4.0')).toMatchObject({ ok: true, log: expect.stringContaining('runs already') });
  expect(history()).toHaveLength(1);
});

test('a service that does not come up fails every request, and has no times', async () => {
  await run('deploy', 'v1.4.0');
  change('package.json', '1.4.0', '1.4.1');
  change('server.mjs', 'server.listen(', 'process.exit(');
  await run('deploy', 'v1.4.1');
  const { log } = await run('watch', 'v1.4.1');
  expect(log).toContain('rollout-error-rate=100 %\nrollout-p50=none\nrollout-p99=none\nbaseline-p50=20 ms\n');
  expect((await run('verify', 'v1.4.1')).log).toMatch(/^verification-score=0\/100\nendpoints=red\n/m);
  expect((await run('rollback', 'v1.4.1')).log).toMatch(/^restored=v1\.4\.0\nrestored-error-rate=0 %$/m);
});

test('rollback changes nothing where the tag does not run, and says where there is no way back', async () => {
  expect(await run('rollback', 'v1.4.0')).toMatchObject({ ok: false, log: expect.stringContaining('Nothing runs') });
  await run('deploy', 'v1.4.0');
  expect(await run('rollback', 'v1.4.1')).toMatchObject({
    ok: true,
    log: expect.stringContaining('Nothing was changed'),
  });
  expect(await run('rollback', 'v1.4.0')).toMatchObject({ ok: false, log: expect.stringContaining('first release') });
  expect(history()).toHaveLength(1);
});
