import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { runCli } from '../support/run-cli.ts';

const policy = 'examples/production-deployment/policy.yml';
const root = resolve(import.meta.dirname, '../..');

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'checklist-gate-explain-'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

test('the policy that is named', () => {
  const expected = readFileSync(join(root, '__tests__/author/explanations/production-deployment.txt'), 'utf8');
  expect(runCli(['explain', '--policy', policy], { cwd: root })).toEqual({
    status: 0,
    stdout: `${policy}\n\n${expected}`,
    stderr: '',
  });
});

test('the built-in policy, where there is none', () => {
  const run = runCli(['explain'], { cwd });
  expect(run.status).toBe(0);
  expect(run.stdout).toMatch(/^The built-in policy, since there is no \.github\/checklist-gate\.yml\n/);
});

test('the workflows are those that start in every repository', () => {
  const { stdout } = runCli(['explain'], { cwd });
  const [, marker = '', gate = ''] = stdout.split(/^\.github\/workflows\/checklist-(?:marker|gate)\.yml$/m);
  expect(parseYaml(marker)).toEqual({
    name: 'checklist-marker',
    on: {
      pull_request: { types: ['opened', 'edited', 'synchronize', 'reopened', 'ready_for_review'] },
      pull_request_review: { types: ['submitted', 'edited', 'dismissed'] },
    },
    permissions: {},
  });
  const { on, permissions, with: inputs } = Object(parseYaml(gate.split('\n\n')[0] ?? ''));
  expect(on).toEqual({
    workflow_run: { workflows: ['checklist-marker'], types: ['completed'] },
    workflow_dispatch: {
      inputs: { number: { description: 'Number of the pull request or issue', required: true } },
    },
  });
  expect(permissions).toMatchObject({ statuses: 'write' });
  expect(inputs).toEqual({ marker: '.github/workflows/checklist-marker.yml', number: '${{ inputs.number }}' });
});

test('text of a policy is harmless in a log', () => {
  const file = join(cwd, 'policy.yml');
  writeFileSync(file, 'version: 1\ngates: [{gate: items, in: "::error::\\e[31m ##[x]"}]\n');
  const { stdout } = runCli(['explain', '--policy', file]);
  expect(stdout).not.toMatch(/::error|##\[|\u001B/);
});

test('wrong usage', () => {
  const file = join(cwd, 'wrong.yml');
  writeFileSync(file, 'version: 1\ngates: [{gate: itms}]\n');
  expect(runCli(['explain', '--policy', file])).toMatchObject({ status: 2, stdout: '' });
  expect(runCli(['explain', '--policy', join(cwd, 'no.yml')]).stderr).toMatch(/no\.yml: no such file/);
  expect(runCli(['explain', 'release.md']).stderr).toMatch(/found "release\.md", expected no FILE/);
  expect(runCli(['schema', 'release.md']).stderr).toMatch(/found "release\.md", expected no FILE/);
});
