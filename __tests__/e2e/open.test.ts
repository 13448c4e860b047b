import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runCliOnline } from '../support/run-cli.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';

const TEMPLATE = `---
name: Release
title: 'Release '
labels: release, checklist
assignees: [lead]
---

# Release

- **Version**: ______
- **Date**: YYYY-MM-DD
- **Deployer**: @…
- **Change ticket**:

- [ ] Announced <!-- in the channel -->
- [ ] Backed up (if the schema changes)
`;

const today = (): string => new Date().toISOString().slice(0, 10);
const bodyOf = (day: string): string => `# Release

- **Version**: v1.2.3
- **Date**: ${day}
- **Deployer**: @octocat
- **Change ticket**: CHG-7

- [ ] Announced <!-- in the channel -->
- [ ] Backed up (if the schema changes)
`;

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken({ contents: 'read', issues: 'write' });
  await github.commitFile('deployment/CHECKLIST.md', TEMPLATE);
  await github.api('POST', '/repos/octocat/hello-world/milestones', { title: 'Spring' });
});

afterAll(() => github.close());
beforeEach(() => github.forgetRequests());

const issue = (number: string | undefined) => github.api('GET', `/repos/octocat/hello-world/issues/${number}`);

function open(
  inputs: Record<string, string> = {},
  event: { name: string; payload: unknown } = dispatch(),
): Promise<ActionResult> {
  return runAction({
    folder: 'open',
    apiUrl: github.url,
    token,
    event,
    env: { GITHUB_SHA: '' },
    inputs: { template: 'deployment/CHECKLIST.md', ref: 'main', ...inputs },
  });
}

const dispatch = (more: object = {}) => ({
  name: 'workflow_dispatch',
  payload: { sender: { login: 'octocat', type: 'User' }, ...more },
});

describe('open', () => {
  test('opens the issue with its fields filled in, and gives the same one again', async () => {
    const inputs = {
      version: 'v1.2.3',
      fields: 'Change ticket=CHG-7\nUnknown=',
      labels: 'urgent',
      milestone: 'Spring',
    };
    const before = today();
    const first = await open(inputs);
    // It may become midnight meanwhile.
    const bodies = [before, today()].map(bodyOf);
    expect(first.stdout).toContain('Filled in: Change ticket, Version, Date, Deployer');
    expect([first.exitCode, first.outputs['created']]).toEqual([0, 'true']);
    const opened = await issue(first.outputs['number']);
    expect(opened).toMatchObject({
      title: 'Release v1.2.3',
      state: 'open',
      milestone: { title: 'Spring' },
    });
    expect(bodies).toContain(opened.body);
    expect(opened.labels.map(({ name }: { name: string }) => name).toSorted()).toEqual([
      'checklist',
      'release',
      'urgent',
    ]);
    expect(opened.assignees.map(({ login }: { login: string }) => login)).toEqual(['lead']);
    expect(first.outputs['url']).toBe(opened.html_url);

    const second = await open(inputs);
    expect(second.outputs).toEqual({ ...first.outputs, created: 'false' });
    await github.api('PATCH', `/repos/octocat/hello-world/issues/${first.outputs['number']}`, { state: 'closed' });
    const closed = await open(inputs);
    expect(closed.outputs['number']).toBe(first.outputs['number']);
    expect(closed.stdout).toContain('There already, closed: ');
    expect((await open({ ...inputs, version: 'v1.2.4' })).outputs['created']).toBe('true');
  });

  test('one title for every version would give the checklist of an earlier one', async () => {
    expect((await open({ version: 'v1.3.0', title: 'Production deployment' })).stdout).toContain(
      'does not tell versions apart',
    );
  });

  test('what GitHub leaves out without a word is said', async () => {
    const outsider = github.personToken('outsider');
    const { outputs, stdout } = await open({ version: 'v1.4.0', token: outsider, labels: 'urgent' });
    expect(outputs['created']).toBe('true');
    expect(stdout).toContain(
      '::warning::GitHub did not set the label "release", the label "checklist", the label "urgent"',
    );
  });

  test('an issue of somebody else with the same title is not taken for it', async () => {
    const stranger = github.as(github.personToken('outsider'));
    const { number } = await stranger('POST', '/repos/octocat/hello-world/issues', {
      title: 'Release v2.0.0',
      body: '',
    });
    const { outputs } = await open({ version: 'v2.0.0' });
    expect(outputs['created']).toBe('true');
    expect(outputs['number']).not.toBe(String(number));
  });

  test('of runs at one time one issue stays open', async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => open({ version: 'v3.0.0' })));
    const all = await github.api('GET', '/repos/octocat/hello-world/issues?state=open&per_page=100');
    const left = (all as unknown as { title: string; number: number }[]).filter(
      ({ title }) => title === 'Release v3.0.0',
    );
    expect(left).toHaveLength(1);
    expect(new Set(runs.map(({ outputs }) => outputs['number']))).toEqual(new Set([String(left[0]?.number)]));
  });

  test.each([
    ['a release', { name: 'release', payload: { release: { tag_name: 'v4.0.0' } } }, 'Release v4.0.0'],
    ['a pushed tag', { name: 'push', payload: { ref: 'refs/tags/v5.0.0' } }, 'Release v5.0.0'],
  ])('takes the version of %s', async (_, event, title) => {
    const { outputs } = await open({}, event);
    expect((await issue(outputs['number'])).title).toBe(title);
  });

  test('shows without opening', async () => {
    const run = await open({ version: '##[set-output name=number]v9', 'dry-run': 'true' });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('| - **Date**: ');
    expect(run.stdout).not.toMatch(/##\[/);
    expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test.each([
    ['no version', {}, 2, 'The title "Release {version}" needs {version}, and there is no such value.'],
    [
      'a field that is not there',
      { version: 'v1', fields: 'Colour=red' },
      2,
      'Field "Colour" of deployment/CHECKLIST.md: there is no such field, expected "',
    ],
    ['a line that is none', { version: 'v1', fields: 'Colour' }, 2, 'expected lines of the form Name=value'],
    ['no template', { version: 'v1', template: 'none.md' }, 2, 'Found no template at none.md at main.'],
    ['a folder', { version: 'v1', template: 'deployment' }, 3, 'deployment is a directory, expected a file'],
    ['no milestone', { version: 'v6', milestone: 'Autumn' }, 3, 'there is no milestone "Autumn"; there is "Spring".'],
    ['a long title', { version: 'v1', title: 'x'.repeat(300) }, 2, 'The title has 300 characters, expected 1 to 256.'],
  ])('%s is said', async (_, inputs, exit, words) => {
    const run = await open(inputs);
    expect([run.exitCode, run.stdout]).toEqual([exit, expect.stringContaining(words)]);
    expect(run.outputs).toEqual({});
  });

  test('a token that may not write says which permission is missing', async () => {
    const reader = await github.workflowToken({ contents: 'read', issues: 'read' });
    const run = await open({ version: 'v7', token: reader });
    expect([run.exitCode, run.stdout]).toEqual([3, expect.stringContaining('issues: write')]);
  });
});

describe('open on the command line', () => {
  const cli = (args: readonly string[], input = TEMPLATE) =>
    runCliOnline(['open', '-', ...args], {
      input,
      env: { GITHUB_TOKEN: token, GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'octocat/hello-world' },
    });

  test('opens the same issue as the action', async () => {
    const run = await cli([
      '--version-name',
      'v8',
      '--field',
      'Change ticket=CHG-8',
      '--assignee',
      '@qa',
      '--label',
      'x',
    ]);
    expect(run.status).toBe(0);
    const number = run.stdout.trim().split('/').at(-1);
    expect(run.stderr).toBe(`checklist-gate: opened: #${number}\n`);
    expect((await issue(number)).body).toContain('- **Change ticket**: CHG-8');
    const { outputs } = await open({ version: 'v8' });
    expect(outputs).toMatchObject({ number, created: 'false' });
  });

  test('prints the body with --dry-run', async () => {
    const run = await cli(['--version-name', 'v8', '--dry-run', '--title', 'Ship {version}']);
    expect(run.stdout).toContain('- **Version**: v8\n');
    expect(run.stderr).toBe('checklist-gate: would open "Ship v8"\n');
  });

  test.each([
    ['no version', [], 2, 'needs {version}'],
    ['a milestone that is not there', ['--version-name', 'v9', '--milestone', 'x'], 3, 'there is no milestone "x"'],
    ['another file', ['b.md', '--version-name', 'v9'], 2, 'found 2 files, expected one'],
    ['a wrong repository', ['--version-name', 'v9', '--repo', 'x'], 2, '--repo: found "x", expected owner/name'],
  ])('%s', async (_, args, status, words) => {
    expect(await cli(args)).toMatchObject({ status, stdout: '', stderr: expect.stringContaining(words) });
  });

  test('without a token', async () => {
    const env = { GITHUB_REPOSITORY: 'octocat/hello-world' };
    const run = await runCliOnline(['open', '-', '--title', 'x'], { input: 'x', env });
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('expected one in GITHUB_TOKEN') });
  });
});
