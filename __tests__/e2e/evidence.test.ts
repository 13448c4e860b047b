import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startEmulator, type GitHubEmulator } from '../support/emulator.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';

const POLICY = `version: 1
gates:
  - {gate: items}
  - {gate: check-run, name: unit-tests, item: Unit tests passing}
  - {gate: value, name: reports, at-least: 100 %, item: {text: Reports are clean, by: enough}}
  - {require: none, title: Rollback, gates: [{gate: value, name: load.error-rate, above: 5 %}]}
`;

let github: GitHubEmulator;
let workspace: string;
let run: () => Promise<ActionResult>;
let head: string;

beforeAll(async () => {
  github = await startEmulator();
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  mkdirSync(join(workspace, 'reports'));
  writeFileSync(join(workspace, 'reports/a.xml'), '<testsuite tests="1"><testcase/></testsuite>');
  await github.commitFile('.github/checklist-gate.yml', POLICY);
  const pull = await github.openPullRequest('- [x] Unit tests passing\n- [ ] Reports are clean\n');
  head = pull.head.sha;
  const token = await github.workflowToken({
    contents: 'read',
    checks: 'read',
    pull_requests: 'write',
    issues: 'write',
  });
  const payload = {
    action: 'edited',
    number: pull.number,
    pull_request: pull,
    repository: { name: 'hello-world', full_name: 'octocat/hello-world', owner: { login: 'octocat' } },
  };
  run = () =>
    runAction({
      event: { name: 'pull_request', payload },
      apiUrl: github.url,
      token,
      inputs: { evidence: 'reports: reports/*.xml\nload: load.json' },
      env: { GITHUB_WORKSPACE: workspace },
    });
});

afterAll(async () => {
  await github.close();
  rmSync(workspace, { recursive: true });
});

const check = (conclusion: string): Promise<unknown> =>
  github.api('POST', '/repos/octocat/hello-world/check-runs', {
    name: 'unit-tests',
    head_sha: head,
    status: 'completed',
    conclusion,
  });

test('evidence that is not there yet is pending', async () => {
  const { outputs } = await run();
  expect(outputs).toMatchObject({ status: 'pending', tripped: '[]', remaining: '0' });
});

test('a value in a file trips the rollback criteria', async () => {
  writeFileSync(join(workspace, 'load.json'), '{"error-rate": "7.2 %"}');
  const { outputs, summary } = await run();
  expect(outputs).toMatchObject({ status: 'failed', tripped: '["load.error-rate: above 5 %"]' });
  expect(summary).toContain('7.2 %');
});

test('with all evidence it passes, and the report says what was done by evidence', async () => {
  writeFileSync(join(workspace, 'load.json'), '{"error-rate": "0.4 %"}');
  await check('success');
  const { outputs, summary } = await run();
  expect(outputs).toMatchObject({ status: 'passed', ticked: '1', remaining: '0', percent: '100' });
  expect(summary).toContain('by evidence');
});
