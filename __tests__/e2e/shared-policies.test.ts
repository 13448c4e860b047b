/** Shared policies on the command line, from a folder of this machine. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runCli, type CliRun } from '../support/run-cli.ts';

let folder: string;

const put = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const run = (...args: string[]): CliRun => runCli(args, { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shared-policies-'));
  put('shared/acme/policies/gate.yml', 'version: 1\ngates: [{gate: items, in: Security, final: true}]\n');
  put('policy.yml', 'version: 1\nextends: acme/policies:gate.yml@v1\ngates: [{gate: items, in: Release}]\n');
  put('watch.yml', 'version: 1\nmode: report\ngates: [{gate: items}]\n');
  put('body.md', '## Security\n\n- [x] Secrets rotated\n\n## Release\n\n- [ ] Notes written\n');
  put('outside.yml', 'version: 1\ngates: [{gate: items, optional: true}]\n');
  symlinkSync('../../../outside.yml', join(folder, 'shared/acme/policies/link.yml'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('check judges by the policy and what it extends, and the record is judged again', () => {
  const options = ['body.md', '--policy', 'policy.yml', '--policies', 'shared'];
  const { status, stdout } = run('check', ...options, '--record', 'record.json');
  expect(status).toBe(4);
  expect(stdout).toContain('Judged by the shared policy acme/policies:gate.yml@v1\n');
  expect(stdout).toContain('✓ Security: every box\n');
  expect(run('replay', 'record.json')).toMatchObject({ status: 0 });
  expect(run('replay', 'record.json', '--policy', 'policy.yml', '--policies', 'shared')).toMatchObject({ status: 0 });
  expect(JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'))).toMatchObject({
    material: { policy: { bases: [{ shared: { repository: 'acme/policies', ref: 'v1' } }] } },
  });
});

test('check and explain take a shared policy itself', () => {
  const named = ['--policy', 'acme/policies:gate.yml@v1', '--policies', 'shared'];
  expect(run('check', 'body.md', ...named, '--record', 'shared.json')).toMatchObject({ status: 0 });
  expect(run('replay', 'shared.json')).toMatchObject({ status: 0 });
  expect(run('explain', ...named).stdout).toContain('acme/policies:gate.yml@v1\n');
  expect(run('trial', 'body.md', '--policy', 'policy.yml', '--policies', 'shared').status).toBe(0);
});

test.each([
  [['check', 'body.md', '--policy', 'policy.yml'], 'expected --policies DIR with the file at DIR/OWNER/REPO/PATH'],
  [['lint', '--policy', 'policy.yml', '--policies', 'nowhere'], 'cannot be read, expected UTF-8 text at nowhere/acme/'],
  [['explain', '--policy', 'acme/policies:link.yml@v1', '--policies', 'shared'], 'leads out of shared'],
  [['check', 'body.md', '--policy', 'policy.yml', '--policies', 'shared', '--template', 'body.md'], 'template: found'],
])('%j is refused', (args, words) => {
  const { status, stderr } = run(...args);
  expect(stderr).toContain(words);
  expect(status).toBe(2);
});

test('a policy that only reports ends with 0, unless --fail-on is given', () => {
  const { status, stdout } = run('check', 'body.md', '--policy', 'watch.yml');
  expect(stdout).toContain('PENDING');
  expect(status).toBe(0);
  expect(run('check', 'body.md', '--policy', 'watch.yml', '--fail-on', 'pending').status).toBe(4);
  put('enforced.yml', 'version: 1\nmode: {value: report}\ngates: [{gate: items}]\n');
  expect(run('check', 'body.md', '--policy', 'enforced.yml').status).toBe(0);
});
