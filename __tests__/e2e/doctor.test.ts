import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction } from '../support/run-action.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';

const WORKFLOW = `on:
  pull_request_target:
    types: [opened, edited, synchronize, reopened, ready_for_review]
permissions: {contents: read, issues: write, pull-requests: write, statuses: write}
jobs:
  checklist:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/checklist-gate@${'a'.repeat(40)}
`;

let github: GitHub;

beforeAll(async () => {
  github = await startGitHub();
});

afterAll(() => github.close());

function doctor(token: string, args: readonly string[] = []): Promise<CliRun> {
  return runCliOnline(['doctor', '--repo', 'octocat/hello-world', ...args], {
    env: { GITHUB_TOKEN: token, GITHUB_API_URL: github.url },
  });
}

interface Found {
  subject: string;
  severity: string;
  message: string;
}

describe('doctor', () => {
  test('an empty repository lacks everything', async () => {
    const token = await github.workflowToken({ contents: 'read', issues: 'read', pull_requests: 'read' });
    const { status, stdout } = await doctor(token, ['--format', 'json']);
    const found = JSON.parse(stdout) as Found[];
    expect(status).toBe(1);
    const problems = found.filter(({ severity }) => severity === 'problem').map(({ message }) => message);
    expect(problems).toEqual(
      expect.arrayContaining([
        'no workflow on the default branch uses checklist-gate',
        expect.stringContaining('lacks `statuses: write`'),
        expect.stringContaining('lacks `issues: write`'),
      ]),
    );
    expect(found).toContainEqual(expect.objectContaining({ subject: 'policy', severity: 'advice' }));
  });

  test('a policy in a wrong place', async () => {
    await github.commitFile('.github/checklist-gate.yaml', 'version: 1\ngates: [{gate: items}]\n');
    const token = await github.workflowToken({ contents: 'read' });
    const { stdout } = await doctor(token);
    expect(stdout).toContain(
      '✗ policy: .github/checklist-gate.yaml is not read: a policy lies at .github/checklist-gate.yml\n' +
        '    → Move it there, or name it with the input `policy`.\n',
    );
  });

  test('a repository that is set up', async () => {
    await github.commitFile('.github/workflows/gate.yml', WORKFLOW);
    await github.commitFile('.github/workflows/README.md', 'no workflow');
    await github.commitFile('TEMPLATE.md', '- [ ] a\n');
    await github.commitFile(
      '.github/checklist-gate.yml',
      'version: 1\ntemplate: TEMPLATE.md\ngates: [{gate: items}]\n',
    );
    const token = await github.workflowToken({
      contents: 'read',
      issues: 'write',
      pull_requests: 'write',
      statuses: 'write',
    });
    const before = await github.api('GET', '/repos/octocat/hello-world/labels');
    const { stdout } = await doctor(token);
    expect(stdout).toContain('✓ workflow .github/workflows/gate.yml:2: starts for every change of a pull request');
    expect(stdout).toContain('✓ policy .github/checklist-gate.yml: loads');
    expect(stdout).toContain('✓ template TEMPLATE.md: is there');
    expect(stdout).toContain('✓ token: has `statuses: write`');
    expect(stdout).toContain('✓ token: has `issues: write`');
    // To look changes nothing.
    expect(await github.api('GET', '/repos/octocat/hello-world/labels')).toEqual(before);
    expect(github.statusesOf('0'.repeat(40))).toEqual([]);
  });

  test('a repository that cannot be read', async () => {
    const run = await runCliOnline(['doctor', '--repo', 'octocat/nowhere'], {
      env: { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url },
    });
    expect(run).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('not found (404)') });
  });

  test('the action does the same, and judges nothing', async () => {
    const token = await github.workflowToken({ contents: 'read', issues: 'write', pull_requests: 'write' });
    github.forgetRequests();
    const run = await runAction({
      apiUrl: github.url,
      token,
      event: { name: 'schedule', payload: {} },
      inputs: { doctor: 'true' },
    });
    expect(run.exitCode).toBe(1);
    expect(run.summary).toContain('    ✗ token: lacks `statuses: write`');
    expect(run.stdout).toMatch(/::error::\d+ wrong\. The report says what to add\./);
    expect(run.summary).toContain('    ✓ policy .github/checklist-gate.yml: loads');
    expect(github.requests.filter(({ url }) => url.includes('/pulls/'))).toEqual([]);
  });

  test('a repository where everything is in order', async () => {
    github.rules('main', { statuses: [{ context: 'checklist-gate', integrationId: 20001 }] });
    const token = await github.workflowToken({
      contents: 'read',
      issues: 'write',
      pull_requests: 'write',
      statuses: 'write',
    });
    const run = await doctor(token);
    expect(run).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing wrong') });
  });
});
