import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isWorkspacePath, readWorkspacePolicy } from '../../src/action/request.ts';

let folder: string;
let workspace: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  workspace = join(folder, 'job');
  mkdirSync(join(workspace, 'gate'), { recursive: true });
  writeFileSync(join(workspace, 'gate/policy.yml'), 'version: 1\n');
  writeFileSync(join(workspace, 'latin1.yml'), Buffer.from([0xe4]));
  writeFileSync(join(workspace, 'large.yml'), 'x'.repeat(1_048_577));
  writeFileSync(join(folder, 'outside.yml'), 'version: 1\n');
  symlinkSync(join(folder, 'outside.yml'), join(workspace, 'link.yml'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['.github/checklist-gate.yml', false],
  ['gate/policy.yml', false],
  ['.policy.yml', false],
  ['..policy.yml', false],
  ['./gate/policy.yml', true],
  ['../policy.yml', true],
  ['/policy.yml', true],
  ['D:\\a\\policy.yml', true],
  ['file:policy.yml', true],
  ['file:///policy.yml', true],
])('%s points into the workspace: %s', (path, expected) => {
  expect(isWorkspacePath(path)).toBe(expected);
});

describe('a policy of the workspace', () => {
  const read = async (path: string, trusted = true): Promise<unknown> => {
    const policy = await readWorkspacePolicy(path, { trusted, workspace });
    return policy.ok ? policy.value : policy.error;
  };

  test('is refused where the workflow does not trust it', async () => {
    const refused = await read('./gate/policy.yml', false);
    expect(refused).toEqual({
      kind: 'policy-error',
      errors: [
        expect.stringMatching(/points into the workspace .* as "gate\/policy\.yml"; or set `trust-workspace: true`/),
      ],
    });
    expect(await read('/etc/policy.yml', false)).toEqual({
      kind: 'policy-error',
      errors: [expect.not.stringContaining('as "')],
    });
  });

  test('is read where it does', async () => {
    const file = { path: 'gate/policy.yml', text: 'version: 1\n', workspace: true };
    expect(await read('./gate/policy.yml')).toEqual(file);
    expect(await read('file:gate/policy.yml')).toEqual(file);
    expect(await read(join(workspace, 'gate/policy.yml'))).toEqual(file);
    expect(await read(pathToFileURL(join(workspace, 'gate/policy.yml')).href)).toEqual(file);
  });

  test.each([
    ['./none.yml', /there is no such file/],
    ['./gate', /cannot be read \(EISDIR\)/],
    ['../outside.yml', /is not in the workspace/],
    ['./link.yml', /is not in the workspace/],
    ['./latin1.yml', /cannot be read/],
    ['./large.yml', /larger than 1 MB/],
  ])('%s is an error', async (path, words) => {
    expect(await read(path)).toEqual({ kind: 'policy-error', errors: [expect.stringMatching(words)] });
  });

  test('needs a workspace', async () => {
    const refused = await readWorkspacePolicy('./a.yml', { trusted: true, workspace: '' });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'policy-error' } });
  });
});
