import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { selfSigned } from '../support/certificate.ts';
import { startEnterprise } from '../support/enterprise.ts';
import type { PolicyOptions } from '../support/github/actions.ts';
import type { Permissions } from '../support/github/actors.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction } from '../support/run-action.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';
import { everyNth } from '../support/share.ts';

const MARKER_PATH = '.github/workflows/checklist-marker.yml';
const GATE_PATH = '.github/workflows/checklist-gate.yml';
const TYPES = 'types: [opened, edited, synchronize, reopened, ready_for_review]';
const ACTION = `acme/checklist-gate@${'a'.repeat(40)}`;

const MARKER = `name: checklist-marker
on:
  pull_request:
    ${TYPES}
permissions: {}
jobs:
  changed:
    runs-on: ubuntu-latest
    steps:
      - run: echo "The workflow checklist-gate judges this pull request."
`;

const gate = (events: string, inputs = ''): string => `name: checklist-gate
on:
${events}
permissions: {contents: read, issues: write, pull-requests: write, statuses: write}
jobs:
  checklist:
    runs-on: ubuntu-latest
    steps:
      - uses: ${ACTION}
${inputs}`;

const TWO = {
  [MARKER_PATH]: MARKER,
  [GATE_PATH]: gate(
    '  workflow_run:\n    workflows: [checklist-marker]\n    types: [completed]',
    `        with:\n          marker: ${MARKER_PATH}\n`,
  ),
};
const ONE = { [GATE_PATH]: gate(`  pull_request_target:\n    ${TYPES}`) };

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
  path?: string;
  line?: number;
  help?: string;
  add?: string[];
  lacks?: string[];
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
        expect.stringContaining('does not require `checklist-gate`'),
      ]),
    );
    // The gate has a token of its own: that the doctor's lacks something is no fault of the set-up.
    expect(found.filter(({ severity }) => severity === 'unknown')).toEqual(
      ['statuses: write', 'issues: write'].map((permission) =>
        expect.objectContaining({
          subject: 'token',
          message: expect.stringContaining(`lacks \`${permission}\``),
          add: [permission],
          lacks: [permission],
        }),
      ),
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
    for (const [path, text] of Object.entries(TWO)) await github.commitFile(path, text);
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
    expect(stdout).toContain(
      '✓ workflow .github/workflows/checklist-marker.yml:3: starts for every change of a pull request',
    );
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
    expect(run.summary).toContain('    ? token: lacks `statuses: write`');
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

describe('doctor on a repository that is', () => {
  const ALLOWS: PolicyOptions = { name: 'gate', include: [GATE_PATH], events: ['pull_request_target', 'workflow_run'] };
  const BLOCKED = '`pull_request_target` does not start: GitHub blocks it by default in public repositories';
  const HIDDEN =
    'GitHub blocks `pull_request_target` by default in public repositories, and no policy was seen that allows it. There may be one: the token may not read policies, which takes administration rights';
  interface Repository {
    visibility: 'public' | 'private' | 'internal';
    files: Record<string, string>;
    policies?: PolicyOptions[];
    /** Who asks. Default: somebody with administration rights. */
    as?: 'maintainer' | 'workflow';
  }
  /** What is wrong, or else what is said of the events. */
  type Word = { wrong: string; add?: string[] } | { hidden: string; add?: string[] } | { right: string };

  const starts = (path: string): Word => ({ right: `✓ workflow ${path}:3: starts for every change of a pull request` });
  const cures = [
    `# ${MARKER_PATH}`,
    `# ${GATE_PATH}`,
    'gh api --method POST repos/octocat/hello-world/actions/policies -H "X-GitHub-Api-Version: 2026-03-10" --input actions-policy.json',
  ];

  const repositories: [string, Repository, Word][] = [
    ['public, with two workflows', { visibility: 'public', files: TWO }, starts(MARKER_PATH)],
    [
      'public, with one workflow and no policy',
      { visibility: 'public', files: ONE },
      { wrong: `${BLOCKED}, and no active policy allows it for this file`, add: cures },
    ],
    [
      'public, with one workflow and a policy that allows it',
      { visibility: 'public', files: ONE, policies: [ALLOWS] },
      {
        right: `✓ Actions policy ${GATE_PATH}:3: the policy "gate" (Repository octocat/hello-world) allows \`pull_request_target\` for this file`,
      },
    ],
    ['private, with two workflows', { visibility: 'private', files: TWO }, starts(MARKER_PATH)],
    ['private, with one workflow and no policy', { visibility: 'private', files: ONE }, starts(GATE_PATH)],
    [
      'private, with one workflow and a policy that forbids it',
      {
        visibility: 'private',
        files: ONE,
        policies: [{ name: 'no targets', source: 'Organization acme', events: ['push'] }],
      },
      { wrong: '`pull_request_target` does not start: the policy "no targets" (Organization acme) does not list it' },
    ],
    // Beyond the six.
    [
      'public, with two workflows and a policy that forbids `workflow_run`',
      {
        visibility: 'public',
        files: TWO,
        policies: [{ name: 'no chains', source: 'Organization acme', events: ['pull_request'] }],
      },
      { wrong: '`workflow_run` does not start: the policy "no chains" (Organization acme) does not list it' },
    ],
    ['internal, with one workflow', { visibility: 'internal', files: ONE }, starts(GATE_PATH)],
    [
      'public, with a policy that the token may not see',
      { visibility: 'public', files: ONE, policies: [ALLOWS], as: 'maintainer' },
      { hidden: HIDDEN, add: cures },
    ],
    [
      'public, with a policy that the token of a workflow may not see',
      { visibility: 'public', files: ONE, policies: [ALLOWS], as: 'workflow' },
      { hidden: HIDDEN, add: cures },
    ],
    [
      'public, with a policy that is only tried out',
      { visibility: 'public', files: ONE, policies: [{ ...ALLOWS, enforcement: 'evaluate' }] },
      {
        wrong: `${BLOCKED}, and no active policy allows it for this file; the policy "gate" (Repository octocat/hello-world) would allow it, but is in \`evaluate\`, which allows nothing`,
      },
    ],
    [
      'public, with a policy whose content stands elsewhere',
      { visibility: 'public', files: ONE, policies: [{ ...ALLOWS, include: ['~ALL'], hidden: true }] },
      {
        right: `✓ Actions policy ${GATE_PATH}:3: the policy "gate" (Repository octocat/hello-world) allows \`pull_request_target\` for this file`,
      },
    ],
    [
      'public, with a policy about people alone',
      { visibility: 'public', files: ONE, policies: [{ name: 'people' }] },
      { wrong: `${BLOCKED}, and no active policy allows it for this file` },
    ],
  ];
  test.each(everyNth(3, repositories))('%s', async (_, { visibility, files, policies = [], as }, word) => {
    const server = await startGitHub({ private: visibility !== 'public' });
    try {
      for (const [path, text] of Object.entries(files)) await server.commitFile(path, text);
      await server.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: items}]\n');
      server.rules('main', { statuses: [{ context: 'checklist-gate', integrationId: 20001 }] });
      server.actionsPolicies(...policies);
      if (visibility === 'internal') await server.visibility('internal');
      const token =
        as === 'workflow'
          ? await server.workflowToken({ contents: 'read', issues: 'write', pull_requests: 'write', statuses: 'write' })
          : server.personToken(as ?? 'octocat');
      const env = { GITHUB_TOKEN: token, GITHUB_API_URL: server.url };
      const run = (...args: string[]): Promise<CliRun> =>
        runCliOnline(['doctor', '--repo', 'octocat/hello-world', ...args], { env });
      const [text, json] = [await run(), await run('--format', 'json')];
      const found = JSON.parse(json.stdout) as Found[];
      const problems = found.filter(({ severity }) => severity === 'problem');
      if ('right' in word) {
        expect(text.stdout.split('\n')).toContain(word.right);
        expect(text).toMatchObject({ status: 0, stdout: expect.stringMatching(/\nnothing wrong\n$/), stderr: '' });
        expect(problems).toEqual([]);
        return;
      }
      if ('hidden' in word) {
        expect(text.stdout.split('\n')[0]).toBe(`? Actions policy ${GATE_PATH}:3: ${word.hidden}`);
        expect(text.stdout).toMatch(/\nnothing wrong, 1 that this token cannot see\n$/);
        const [unknown] = found.filter(({ severity }) => severity === 'unknown');
        expect(unknown).toMatchObject({ subject: 'Actions policy', message: word.hidden, path: GATE_PATH, line: 3 });
        expect(unknown?.add).toEqual(expect.arrayContaining(word.add ?? []));
        expect(unknown?.lacks).toEqual(['administration: read']);
        expect([text.status, json.status, problems]).toEqual([0, 0, []]);
        return;
      }
      // In one line, the first one; and in the JSON with its place and both cures.
      expect(text.stdout.split('\n')[0]).toBe(`✗ Actions policy ${GATE_PATH}:3: ${word.wrong}`);
      expect(problems).toMatchObject([{ subject: 'Actions policy', message: word.wrong, path: GATE_PATH, line: 3 }]);
      expect(problems[0]?.add ?? []).toEqual(expect.arrayContaining(word.add ?? []));
      expect([text.status, json.status]).toEqual([1, 1]);
    } finally {
      await server.close();
    }
  });
});

test('a release branch must have the marker as the default branch has it', async () => {
  const server = await startGitHub({ private: true });
  try {
    await server.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: items}]\n');
    await server.branch('rel');
    for (const [path, text] of Object.entries(TWO)) await server.commitFile(path, text);
    await server.branch('same');
    await server.branch('old');
    await server.commitFile(MARKER_PATH, `${MARKER}# older\n`, 'old');
    const env = { GITHUB_TOKEN: server.personToken('octocat'), GITHUB_API_URL: server.url };
    const ask = async (...args: string[]): Promise<CliRun & { read: number }> => {
      server.forgetRequests();
      const run = await runCliOnline(['doctor', '--repo', 'octocat/hello-world', ...args], { env });
      const read = server.requests.filter(
        ({ url }) => url.includes(encodeURIComponent(MARKER_PATH)) || url.includes(MARKER_PATH),
      );
      return { ...run, read: read.length };
    };
    for (const branch of ['main', 'rel', 'same', 'old'])
      server.rules(branch, { statuses: [{ context: 'checklist-gate', integrationId: 20001 }] });
    const takes = `✗ marker ${MARKER_PATH}: GitHub takes the marker from the branch that is merged into, and`;
    expect(await ask()).toMatchObject({ status: 0, read: 1 });
    expect(await ask('--branch', 'main')).toMatchObject({ status: 0, read: 1 });
    expect(await ask('--branch', 'same')).toMatchObject({ status: 0, read: 2 });
    const [missing, old] = [await ask('--branch', 'rel'), await ask('--branch', 'old')];
    expect(missing).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`${takes} \`rel\` does not have it\n`),
    });
    expect(missing.stdout).toMatch(/\n1 wrong\n$/);
    expect(old).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`${takes} \`old\` has another one than the default branch\n`),
    });
  } finally {
    await server.close();
  }
});

test('runs that wait for approval are found, where the token may see runs', async () => {
  const server = await startGitHub({ private: true });
  try {
    for (const [path, text] of Object.entries(TWO)) await server.commitFile(path, text);
    server.waitingRun('.github/workflows/tests.yml');
    const ids = [server.waitingRun(MARKER_PATH), server.waitingRun(`${MARKER_PATH}@main`)];
    const ask = async (token: string): Promise<string> =>
      (
        await runCliOnline(['doctor', '--repo', 'octocat/hello-world'], {
          env: { GITHUB_TOKEN: token, GITHUB_API_URL: server.url },
        })
      ).stdout;
    const permissions = { contents: 'read', issues: 'read', pull_requests: 'read' } as const;
    expect(await ask(await server.workflowToken({ ...permissions, actions: 'read' }))).toContain(
      `! waiting runs ${MARKER_PATH}: 2 runs wait for approval, and the gate may wait with them; the newest are actions/runs/${ids[1]}, actions/runs/${ids[0]}\n    → GitHub holds the marker back until a maintainer chooses "Approve and run workflows" on the pull request, and the gate may wait with it.`,
    );
    expect(await ask(await server.workflowToken(permissions))).not.toContain('approval');
  } finally {
    await server.close();
  }
});

test('what leaves a pull request without a status is found', async () => {
  const server = await startGitHub({ private: true });
  try {
    for (const [path, text] of Object.entries(TWO)) await server.commitFile(path, text);
    await server.openPullRequest('- [ ] a\n');
    const skips = await server.openPullRequest('- [ ] a\n');
    await server.push(skips.number, { 'a.txt': 'a' }, { message: 'Change\n\nskip-checks:  true' });
    const head = 'c0ffee'.padEnd(40, '0');
    await server.branch(head);
    await server.commit(head, { 'b.txt': 'b' });
    const like = await server.openPullRequest('- [ ] a\n', {}, { head });
    const ask = async (token: string): Promise<CliRun> =>
      runCliOnline(['doctor', '--repo', 'octocat/hello-world'], {
        env: { GITHUB_TOKEN: token, GITHUB_API_URL: server.url },
      });
    server.forgetRequests();
    const seen = await ask(server.personToken('octocat'));
    expect(seen.stdout).toContain(
      '! pull requests: 3 of 3 open pull requests have no status `checklist-gate`: ' +
        `#${like.number}, #${skips.number}, #${skips.number - 1}\n`,
    );
    expect(seen.stdout).toContain(
      `! pull requests: the newest commit says \`skip-checks: true\`, so that GitHub starts nothing for it on \`pull_request\`: #${skips.number}\n`,
    );
    expect(seen.stdout).toContain(
      `! pull requests: the branch is named like a commit, so that GitHub may take the one for the other where a workflow names it: #${like.number}\n`,
    );
    expect(server.requests.filter(({ url }) => url.endsWith('/graphql'))).toHaveLength(1);
    expect(seen.stdout).not.toContain('is disabled');

    server.workflowState(MARKER_PATH, 'disabled_inactivity');
    server.workflowState('.github/workflows/tests.yml', 'disabled_manually');
    const off = await ask(server.personToken('octocat'));
    expect(off.status).toBe(1);
    expect(off.stdout.split('\n')[0]).toBe(
      `✗ workflow ${MARKER_PATH}: is disabled (\`disabled_inactivity\`), so that no event starts it, and nothing else starts the gate for \`pull_request\``,
    );
    expect(off.stdout).toContain('\n      gh workflow enable checklist-marker.yml --repo octocat/hello-world\n');

    // Without the permissions nobody can know.
    const blind = await ask(await server.workflowToken({ contents: 'read', pull_requests: 'read' }));
    expect(blind.stdout).toContain(
      '? workflow: whether a workflow of the gate is disabled is not known: the token may not read workflows\n',
    );
    expect(blind.stdout).toContain(
      '? pull requests: whether each has a status of the gate is not known: the token may not read that\n',
    );
    expect(server.invalidQueries).toEqual([]);
  } finally {
    await server.close();
  }
});

test('policies and runs are asked for only where they matter', async () => {
  const server = await startGitHub();
  try {
    const env = { GITHUB_TOKEN: server.personToken('octocat'), GITHUB_API_URL: server.url };
    const asked = async (): Promise<string[]> => {
      server.forgetRequests();
      await runCliOnline(['doctor', '--repo', 'octocat/hello-world'], { env });
      return server.requests.map(({ url }) => url).filter((url) => url.includes('/actions/'));
    };
    const runs = '/repos/octocat/hello-world/actions/runs?status=action_required&per_page=100';
    const policies = '/repos/octocat/hello-world/actions/policies?has_parents=true&per_page=100';
    const other = (event: string) => `on: ${event}\njobs: {a: {steps: [{run: "true"}]}}\n`;
    await server.commitFile('.github/workflows/tests.yml', other('pull_request'));
    expect(await asked()).toEqual([]);
    await server.commitFile('.github/workflows/tests.yml', other('pull_request_target'));
    expect(await asked()).toEqual([policies]);
    await server.commitFile('.github/workflows/tests.yml', other('pull_request'));
    // A policy of the organisation may block any event of ours.
    for (const [path, text] of Object.entries(TWO)) await server.commitFile(path, text);
    const workflows = '/repos/octocat/hello-world/actions/workflows?per_page=100';
    expect((await asked()).toSorted()).toEqual([policies, runs, workflows]);
    expect(server.requests.find(({ url }) => url.includes('/policies'))?.headers['x-github-api-version']).toBe(
      '2026-03-10',
    );
  } finally {
    await server.close();
  }
});

test('an Enterprise Server blocks nothing, and is not asked for policies', async () => {
  const server = await startGitHub();
  const certificate = selfSigned();
  const enterprise = await startEnterprise(server.url, certificate);
  try {
    for (const [path, text] of Object.entries(ONE)) await server.commitFile(path, text);
    const { stdout } = await runCliOnline(['doctor', '--repo', 'octocat/hello-world'], {
      env: {
        GITHUB_TOKEN: server.personToken('octocat'),
        GITHUB_API_URL: `${enterprise.url}/api/v3`,
        NODE_EXTRA_CA_CERTS: certificate.file,
      },
    });
    expect(stdout).toContain(`✓ workflow ${GATE_PATH}:3: starts for every change of a pull request`);
    expect(stdout).not.toContain('Actions policy');
    expect(server.requests.filter(({ url }) => url.includes('/policies'))).toEqual([]);
  } finally {
    await enterprise.close();
    await server.close();
    certificate.remove();
  }
});

describe('the recipe of the doctor', () => {
  const recipe = parse(readFileSync(join(import.meta.dirname, '../../examples/workflows/doctor.yml'), 'utf8')) as {
    permissions: Record<string, string>;
    jobs: { doctor: { steps: { with: Record<string, boolean> }[] } };
  };
  const granted = Object.fromEntries(
    Object.entries(recipe.permissions).map(([scope, level]) => [scope.replaceAll('-', '_'), level]),
  ) as Permissions;
  const inputs = { doctor: String(recipe.jobs.doctor.steps[0]?.with['doctor']) };

  test.each(
    everyNth(3, [
      ['private, with one workflow', { private: true }, ONE, 0],
      ['private, with two workflows', { private: true }, TWO, 0],
      ['public, with two workflows', {}, TWO, 0],
      // Its token may see no policy, so that it cannot know whether the event is allowed.
      ['public, with one workflow', {}, ONE, 1],
    ]),
  )('in a repository in order that is %s: nothing wrong', async (_, options, files, policies) => {
    const server = await startGitHub(options);
    try {
      for (const [path, text] of Object.entries(files)) await server.commitFile(path, text);
      await server.commitFile('.github/workflows/doctor.yml', stringify(recipe).replace('OWNER', 'acme'));
      await server.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: items}]\n');
      server.rules('main', { statuses: [{ context: 'checklist-gate', integrationId: 20001 }] });
      const run = await runAction({
        apiUrl: server.url,
        token: await server.workflowToken(granted),
        event: { name: 'schedule', payload: {} },
        inputs,
      });
      expect(run.exitCode).toBe(0);
      expect(run.stdout).not.toContain('::error');
      expect(run.summary).not.toContain('✗');
      expect(run.summary).toContain(
        '    ? token: lacks `issues: write` (the server refused it (403)), so that it does not show whether the gate writes the comment on an issue\n' +
          '        → This is the token of the doctor. To know, run it with the token of the gate, or add this permission to its job.\n' +
          '          issues: write\n',
      );
      expect(run.summary).toContain(`    nothing wrong, ${1 + policies} that this token cannot see\n`);
    } finally {
      await server.close();
    }
  });
});

test('the permission to comment is tried with a call that takes no other', async () => {
  const server = await startGitHub({ private: true });
  try {
    const ask = async (token: string): Promise<string> =>
      (
        await runCliOnline(['doctor', '--repo', 'octocat/hello-world'], {
          env: { GITHUB_TOKEN: token, GITHUB_API_URL: server.url },
        })
      ).stdout;
    const readable = { contents: 'read', issues: 'read' } as const;
    expect(await ask(await server.workflowToken({ ...readable, pull_requests: 'write' }))).toContain(
      '? token: lacks `issues: write`',
    );
    expect(await ask(await server.workflowToken({ ...readable, issues: 'write', pull_requests: 'read' }))).toContain(
      '✓ token: has `issues: write`',
    );
    expect(await server.api('GET', '/repos/octocat/hello-world/issues?state=all')).toEqual([]);
  } finally {
    await server.close();
  }
});

describe('a gate in a reusable workflow', () => {
  const SHARED = 'octocat/shared';
  const PLACE = '.github/workflows';
  /** A workflow that calls another one. */
  const calling = (uses: string, on = 'workflow_call: {inputs: {name: {type: string}}}', given = ''): string =>
    `name: checklist-gate\non: {${on}}\npermissions: {contents: read, issues: write, pull-requests: write, statuses: write}\njobs:\n  gate:\n    uses: ${uses}\n${given}`;
  const CALLED = `on: {workflow_call: {inputs: {name: {type: string}}}}\njobs:\n  checklist:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${ACTION}\n        with: {status-name: '\${{ inputs.name }}'}\n`;
  const ON = `pull_request_target: {${TYPES}}`;

  test('of this repository and of another one, four levels down, is found; what cannot be read is said', async () => {
    const server = await startGitHub({ private: true });
    try {
      await server.api('POST', '/user/repos', { name: 'shared', private: true });
      const share = (path: string, text: string): Promise<unknown> =>
        server.api('PUT', `/repos/${SHARED}/contents/${path}`, {
          message: 'x',
          content: Buffer.from(text).toString('base64'),
        });
      const hand = "    with: {name: '${{ inputs.name }}'}\n";
      await share(`${PLACE}/two.yml`, calling(`./${PLACE}/three.yml`, undefined, hand));
      await share(`${PLACE}/three.yml`, calling(`./${PLACE}/four.yml`, undefined, hand));
      await share(`${PLACE}/four.yml`, CALLED);
      await server.commitFile(GATE_PATH, calling(`./${PLACE}/one.yml`, ON, '    with: {name: Shared Gate}\n'));
      await server.commitFile(`${PLACE}/one.yml`, calling(`${SHARED}/${PLACE}/two.yml@main`, undefined, hand));
      await server.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: items}]\n');
      server.rules('main', { statuses: [{ context: 'shared gate', integrationId: 20001 }] });
      const ask = (token: string): Promise<CliRun> =>
        runCliOnline(['doctor', '--repo', 'octocat/hello-world'], {
          env: { GITHUB_TOKEN: token, GITHUB_API_URL: server.url },
        });
      const seen = await ask(server.personToken('octocat'));
      expect(seen.stdout).toContain('✓ required status: shared gate is required');
      expect(seen.stdout).toContain(`✓ workflow ${GATE_PATH}:2: starts for every change of a pull request`);
      expect(seen.stdout).toContain(
        `✓ permissions ${GATE_PATH}:5: the job gate / gate / gate / gate / checklist has the permissions that the policy needs`,
      );
      expect(seen.stdout).toContain(`\`${SHARED}/${PLACE}/two.yml@main\` is a tag or a branch`);
      expect(seen).toMatchObject({ status: 0, stdout: expect.stringMatching(/\nnothing wrong\n$/) });

      // GitHub answers alike that nothing is there and that the token may not see it.
      await server.commitFile(`${PLACE}/one.yml`, calling(`octocat/hidden/${PLACE}/two.yml@main`, undefined, hand));
      const blind = await ask(server.personToken('octocat'));
      expect(blind.status).toBe(0);
      expect(blind.stdout).toContain(
        `? workflow ${GATE_PATH}:5: calls \`octocat/hidden/${PLACE}/two.yml@main\`, and it is not known whether the gate is used there: it was not found (404): it is not there, or the token may not read octocat/hidden`,
      );
      expect(blind.stdout).toContain('      contents: read\n');
      expect(blind.stdout).toContain('? workflow: no workflow that could be read uses checklist-gate');
      expect(blind.stdout).toMatch(/\nnothing wrong, 3 that this token cannot see\n$/);
    } finally {
      await server.close();
    }
  });
});
