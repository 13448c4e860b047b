import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { main } from '../../src/cli/main.ts';
import type { Diagnosis } from '../../src/doctor/diagnosis.ts';
import type { RepositoryTable } from '../../src/doctor/table/model.ts';
import { Browser, CHROMIUM } from '../support/browser.ts';
import { serveRepositories, type ManyRepositories, type ManyRepository } from '../support/github/many-repositories.ts';
import { startGitHub } from '../support/github/server.ts';
import { lookAt } from '../support/look.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';
import { everyNth, share } from '../support/share.ts';

const SHA = 'a'.repeat(40);
const GATE_PATH = '.github/workflows/gate.yml';
const POLICY_PATH = '.github/checklist-gate.yml';
const TEMPLATE_PATH = '.github/pull_request_template.md';
const TEMPLATE = '- [ ] Tests are added\n';
const TYPES = 'types: [opened, edited, synchronize, reopened, ready_for_review]';
const PERMISSIONS = `permissions:
  contents: read
  pull-requests: write
  issues: write
  statuses: write
`;
const USES = `octocat/checklist-gate@${SHA} # v0.2.0`;

const gate = ({ types = TYPES, permissions = PERMISSIONS, uses = USES }: Record<string, string> = {}): string =>
  `name: gate

on:
  pull_request_target:
    ${types}

${permissions}
jobs:
  checklist:
    # The runner of the organisation.
    runs-on: ubuntu-latest
    steps:
      - uses: ${uses}
`;

const CALLER = `on:
  pull_request_target:
    ${TYPES}

${PERMISSIONS}
jobs:
  checklist:
    uses: octocat/gates/${GATE_PATH}@main
`;

const CALLED = `on:
  workflow_call:

jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: ${USES}
`;

const inOrder = (name: string, more: Partial<ManyRepository> = {}): ManyRepository => ({
  name,
  pulls: [TEMPLATE],
  statuses: [['checklist-gate']],
  required: ['checklist-gate'],
  files: {
    [GATE_PATH]: gate(),
    [POLICY_PATH]: `version: 1\ntemplate: ${TEMPLATE_PATH}\ngates: [{gate: items}]\n`,
    [TEMPLATE_PATH]: TEMPLATE,
  },
  ...more,
});
const withFiles = (name: string, files: Record<string, string>, more: Partial<ManyRepository> = {}): ManyRepository =>
  inOrder(name, { ...more, files: { ...inOrder(name).files, ...files } });

const REPOSITORIES: ManyRepository[] = [
  inOrder('tidy'),
  withFiles('caller', { [GATE_PATH]: CALLER }),
  inOrder('gates', { pulls: [], required: [], files: { [GATE_PATH]: CALLED } }),
  withFiles('deaf', { [GATE_PATH]: gate({ types: 'types: [opened, synchronize]' }) }, { pulls: [TEMPLATE, TEMPLATE] }),
  withFiles('weak', { [GATE_PATH]: gate({ permissions: 'permissions:\n  contents: read\n' }) }, { required: [] }),
  { name: 'bare', pulls: [TEMPLATE], files: { [TEMPLATE_PATH]: TEMPLATE } },
  withFiles('moved', { [GATE_PATH]: gate({ uses: 'octocat/checklist-gate@v0' }) }),
  withFiles('broken', { [POLICY_PATH]: 'version: 1\ngats: []\n' }),
  inOrder('misplaced', {
    files: { [GATE_PATH]: gate(), 'checklist-gate.yml': 'version: 1\ngates: [{gate: items}]\n' },
  }),
  inOrder('secret', { hidden: true }),
  inOrder('old', { archived: true }),
  { name: 'new', pulls: [], empty: true },
];

let server: ManyRepositories;
beforeAll(async () => {
  server = await serveRepositories(REPOSITORIES);
});
afterAll(() => server.close());

const doctor = (args: readonly string[], url = server.url, stdin?: string): Promise<CliRun> =>
  runCliOnline(['doctor', ...args], {
    env: { GITHUB_TOKEN: 'ghp_x', GITHUB_API_URL: url },
    ...(stdin === undefined ? {} : { input: stdin }),
  });
const tableOf = (run: CliRun): RepositoryTable => JSON.parse(run.stdout) as RepositoryTable;
const ORG = ['--org', 'octocat'];

describe('doctor over an organisation', () => {
  test('has each repository once, the worst first, with what is in order and what is not', async () => {
    const run = await doctor([...ORG, '--format', 'json']);
    expect([run.status, run.stderr]).toEqual([1, '']);
    const { rows, leftOut, totals } = tableOf(run);
    expect(rows.map(({ repository, state }) => [repository.replace('octocat/', ''), state])).toEqual([
      ['secret', 'unread'],
      ['bare', 'wrong'],
      ['gates', 'wrong'],
      ['weak', 'wrong'],
      ['broken', 'wrong'],
      ['deaf', 'wrong'],
      ['misplaced', 'wrong'],
      ['caller', 'advice'],
      ['moved', 'advice'],
      ['tidy', 'ok'],
    ]);
    expect(leftOut).toEqual([
      { repository: 'octocat/old', reason: 'archived' },
      { repository: 'octocat/new', reason: 'no commit yet' },
    ]);
    expect(totals).toEqual({ unread: 1, wrong: 6, unchecked: 0, advice: 2, ok: 1 });
    const cell = (name: string) => rows.find(({ repository }) => repository === `octocat/${name}`)?.cells;
    expect(cell('secret')).toBeUndefined();
    expect(cell('tidy')).toMatchObject({
      'required status': { state: 'ok', words: 'checklist-gate' },
      events: { state: 'ok', words: 'pull_request_target' },
      permissions: { state: 'ok' },
      policy: { state: 'ok', words: POLICY_PATH },
      template: { state: 'ok', words: TEMPLATE_PATH },
      version: { state: 'ok', words: 'v0.2.0 (aaaaaaa)' },
      'pull requests': { state: 'ok', words: '0 of 1 without a status' },
    });
    expect(cell('caller')).toMatchObject({
      workflow: { state: 'ok', words: `${GATE_PATH} → octocat/gates/${GATE_PATH}@main` },
      version: { state: 'advice', words: 'v0.2.0 (aaaaaaa)' },
    });
    expect(cell('deaf')).toMatchObject({
      events: { state: 'problem' },
      'pull requests': { state: 'advice', words: '1 of 2 without a status' },
    });
    expect(cell('weak')).toMatchObject({ 'required status': { state: 'problem' }, permissions: { state: 'problem' } });
    expect(cell('broken')).toMatchObject({ policy: { state: 'problem' } });
    expect(cell('moved')).toMatchObject({ version: { state: 'advice', words: 'v0' } });
    expect(cell('bare')).toMatchObject({ workflow: { state: 'problem' }, version: { state: 'none', words: '' } });
    expect(server.invalidQueries).toEqual([]);
    // Reads only, and a workflow that several call once.
    expect(server.seen.filter(({ method, url }) => method !== 'GET' && !url.endsWith('/graphql'))).toEqual([]);
    expect(server.seen.filter(({ url }) => url.includes('/gates/contents/'))).toHaveLength(1);
  });

  test('a patch of each takes away what is wrong in its files, and keeps their comments', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'checklist-gate-doctor-'));
    try {
      await doctor([...ORG, '--patches', join(folder, 'patches')]);
      expect(readdirSync(join(folder, 'patches')).toSorted()).toEqual(
        ['bare', 'deaf', 'gates', 'misplaced', 'weak'].map((name) => `octocat.${name}.patch`),
      );
      const mended = REPOSITORIES.filter(({ hidden }) => hidden !== true).map((repository): ManyRepository => {
        const patch = join(folder, 'patches', `octocat.${repository.name}.patch`);
        const clone = join(folder, repository.name);
        mkdirSync(clone);
        for (const [path, text] of Object.entries(repository.files ?? {})) {
          mkdirSync(dirname(join(clone, path)), { recursive: true });
          writeFileSync(join(clone, path), text);
        }
        if (!readdirSync(join(folder, 'patches')).includes(`octocat.${repository.name}.patch`)) return repository;
        expect(spawnSync('git', ['apply', patch], { cwd: clone, encoding: 'utf8' })).toMatchObject({ stderr: '' });
        const paths = readdirSync(clone, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
        const files = paths.flatMap((path) =>
          path.endsWith('.yml') || path.endsWith('.md') ? [[path, readFileSync(join(clone, path), 'utf8')]] : [],
        );
        return { ...repository, files: Object.fromEntries(files) as Record<string, string> };
      });
      const after = await serveRepositories(mended);
      try {
        const { rows } = tableOf(await doctor([...ORG, '--format', 'json'], after.url));
        const wrong = rows.flatMap(({ repository, findings }) =>
          findings.filter(({ severity }) => severity === 'problem').map(({ subject }) => `${repository} ${subject}`),
        );
        expect(wrong).toEqual([
          'octocat/bare required status',
          'octocat/broken policy',
          'octocat/gates required status',
          'octocat/weak required status',
        ]);
      } finally {
        await after.close();
      }
      const files = Object.fromEntries(mended.map(({ name, files: own }) => [name, own ?? {}]));
      expect(files['deaf']?.[GATE_PATH]).toBe(
        gate({ types: 'types: [opened, synchronize, edited, reopened, ready_for_review]' }),
      );
      expect(files['weak']?.[GATE_PATH]).toContain('    # The runner of the organisation.\n');
      // Where most others name the action, what is proposed names it so.
      expect(Object.values(files['bare'] ?? {}).join('\n')).toContain(`uses: octocat/checklist-gate@${SHA}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a table for a terminal', async () => {
    const { stdout } = await doctor([...ORG]);
    expect(stdout).toMatch(
      /^10 repositories: 1 could not be read, 6 wrong, 2 with advice, 1 in order; 2 left out \(1 archived, 1 no commit yet\)$/m,
    );
    expect(stdout).toMatch(/^⚠ octocat\/secret +.*not.*$/m);
    expect(stdout).toMatch(/^✓ octocat\/tidy {7}✓ +✓ +✓ +✓ +✓ +✓ +v0\.2\.0 \(aaaaaaa\) {2}0 of 1 without a status$/m);
    expect(stdout).toContain('    ✗ policy .github/checklist-gate.yml: ');
    expect(stdout).toContain('left out: octocat/old (archived), octocat/new (no commit yet)\n');
  });

  test('CSV has a line for each', async () => {
    const { stdout } = await doctor([...ORG, '--format', 'csv']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toBe(
      'repository,state,reason,required-status,required-status-found,workflow,workflow-found,events,events-found,permissions,permissions-found,policy,policy-found,template,template-found,version,version-found,pull-requests,pull-requests-found,findings,patch',
    );
    expect(lines[1]).toMatch(/^octocat\/secret,unread,.*,no$/);
    expect(lines.find((line) => line.startsWith('octocat/weak,'))).toMatch(
      /^octocat\/weak,wrong,,problem,,ok,\S+,ok,pull_request_target,problem,contents: read,ok,.*,yes$/,
    );
    expect(lines.at(-1)).toMatch(/^octocat\/new,left-out,no commit yet,+$/);
  });

  test('several are named on the line, by --repo, or in a file', async () => {
    const on = async (args: readonly string[], input?: string): Promise<string[]> =>
      tableOf(await doctor([...args, '--format', 'json'], server.url, input)).rows.map(({ repository }) => repository);
    expect(await on(['octocat/tidy', 'octocat/caller'])).toEqual(['octocat/caller', 'octocat/tidy']);
    expect(await on(['--repo', 'octocat/tidy', '--repo', 'OCTOCAT/tidy', '--repo', 'octocat/caller'])).toHaveLength(2);
    expect(await on(['--repositories', '-'], '# ours\noctocat/tidy # the first\n\n')).toEqual(['octocat/tidy']);
  });

  test.each(
    everyNth(2, [
      ['nothing wrong', ['octocat/tidy', 'octocat/caller'], 0],
      ['one that cannot be read', ['octocat/tidy', 'octocat/secret'], 3],
      ['something wrong', ['octocat/deaf', 'octocat/secret'], 1],
      ['an organisation that is not there', ['--org', 'nobody'], 3],
      ['a name that is none', ['octocat/tidy', 'caller'], 2],
      ['one branch for several', ['octocat/tidy', 'octocat/caller', '--branch', 'main'], 2],
      ['a wrong number', [...ORG, '--minutes', '0'], 2],
      ['patches of one', ['octocat/tidy', '--patches', 'x'], 2],
    ]),
  )('exit status: %s', async (_, args, status) => {
    expect((await doctor(args)).status).toBe(status);
  });

  test('what GitHub keeps back by a limit is named, and no more is asked for', async () => {
    const many = await serveRepositories(
      Array.from({ length: 40 }, (_, index) => inOrder(`r${index}`)),
      { limitAfter: 6 },
    );
    try {
      const run = await doctor([...ORG, '--format', 'json'], many.url);
      const { rows, totals } = tableOf(run);
      expect(rows).toHaveLength(40);
      expect(totals.unread).toBeGreaterThan(20);
      expect(rows[0]?.reason).toMatch(/limit/);
      expect(many.seen.length).toBeLessThan(20);
    } finally {
      await many.close();
    }
  });

  test('what there is no time for is named', async () => {
    let minutes = 0;
    let stdout = '';
    const status = await main(['doctor', ...ORG, '--minutes', '2', '--format', 'json'], {
      stdout: { write: (text) => (stdout += text) },
      stderr: { write: () => undefined },
      readStdin: () => Promise.resolve(new Uint8Array()),
      env: { GITHUB_TOKEN: 'ghp_x', GITHUB_API_URL: server.url },
      now: () => new Date(Date.UTC(2026, 0, 1, 0, minutes++)).toISOString(),
    });
    const { rows } = JSON.parse(stdout) as RepositoryTable;
    expect([status, rows]).toEqual([3, expect.any(Array)]);
    expect(rows).toHaveLength(12);
    for (const { state, reason } of rows) expect([state, reason]).toEqual(['unread', expect.stringMatching(/reached/)]);
  });
});

const inBrowser = CHROMIUM === undefined ? describe.skip : describe;

inBrowser('the page of an organisation', () => {
  test('shows it in a browser, filtered by what is wrong', async () => {
    const { stdout } = await doctor([...ORG, '--format', 'html']);
    const browser = await Browser.start();
    try {
      const view = await lookAt(browser, stdout);
      const titles = (): Promise<string[]> =>
        view.evaluate(
          `[...document.querySelectorAll('[data-row]')].filter((row) => row.checkVisibility()).map((row) => row.querySelector('h2').textContent)`,
        );
      expect((await titles()).slice(0, 2)).toEqual(['octocat/secret', 'octocat/bare']);
      expect(await titles()).toHaveLength(10);
      await view.evaluate(`(() => {
        const list = document.querySelector('select[name=wrong]');
        list.value = 'permissions';
        list.dispatchEvent(new Event('change', {bubbles: true}));
      })()`);
      expect(await titles()).toEqual(['octocat/weak']);
      const link = `[...document.querySelectorAll('[data-row]')].find((row) => row.checkVisibility()).querySelector('h2 a').href`;
      expect(await view.evaluate(link)).toBe('https://github.com/octocat/weak');
      expect([view.errors, view.elsewhere()]).toEqual([[], []]);
    } finally {
      await browser.close();
    }
  });
});

test('a policy that many extend is read once; where it cannot be read, the gate is closed there', async () => {
  const extending = (name: string, from: string): ManyRepository =>
    withFiles(name, { [POLICY_PATH]: `version: 1\nextends: ${from}\ngates: [{gate: items, in: Release}]\n` });
  const shared = {
    'gate.yml': `version: 1\ntemplate: ${TEMPLATE_PATH}\ngates: [{gate: items, in: Security, final: true}]\n`,
  };
  const many = await serveRepositories([
    { name: 'policies', pulls: [], files: shared },
    ...['a', 'b', 'c'].map((name) => extending(name, 'octocat/policies:gate.yml@main')),
    extending('adrift', 'octocat/nowhere:gate.yml@main'),
    extending('wrong', 'octocat/policies:other.yml@main'),
  ]);
  try {
    const names = ['a', 'b', 'c', 'adrift', 'wrong'].map((name) => `octocat/${name}`);
    const { rows } = tableOf(await doctor([...names, '--format', 'json'], many.url));
    expect(rows.map(({ repository, cells }) => [repository, cells?.policy.state, cells?.template.words])).toEqual([
      ['octocat/adrift', 'problem', ''],
      ['octocat/wrong', 'problem', ''],
      ['octocat/a', 'ok', TEMPLATE_PATH],
      ['octocat/b', 'ok', TEMPLATE_PATH],
      ['octocat/c', 'ok', TEMPLATE_PATH],
    ]);
    const of = (path: string): number => many.seen.filter(({ url }) => url.includes(path)).length;
    expect([of('/policies/contents/gate.yml'), of('/policies/contents/other.yml'), of('/nowhere/commits/')]).toEqual([
      1, 1, 1,
    ]);
  } finally {
    await many.close();
  }
});

test.each(
  everyNth(2, [
    ['nothing', {}],
    [
      'a gate that starts too seldom',
      { [GATE_PATH]: gate({ types: 'types: [opened]' }), [POLICY_PATH]: 'version: 1\ngats: []\n' },
    ],
    ['a gate that is called', { [GATE_PATH]: CALLER, [TEMPLATE_PATH]: TEMPLATE }],
    ['a policy in a wrong place', { 'checklist-gate.yml': 'version: 1\n', 'README.md': 'Read\n' }],
  ]),
)('several are told what one is told: %s', async (_, texts) => {
  const github = await startGitHub({ repositories: ['gates'] });
  try {
    for (const [path, text] of Object.entries(texts)) await github.commitFile(path, text);
    await github.in('gates').commitFile(GATE_PATH, CALLED);
    await github.openPullRequest(TEMPLATE);
    const env = { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url };
    const run = (...args: string[]): Promise<CliRun> => runCliOnline(['doctor', ...args, '--format', 'json'], { env });
    const one = JSON.parse((await run('octocat/hello-world')).stdout) as Diagnosis[];
    const { rows } = tableOf(await run('octocat/hello-world', 'octocat/gates'));
    const row = rows.find(({ repository }) => repository === 'octocat/hello-world');
    // What is proposed names the action as other repositories do, where several are looked at.
    const own = `octocat/checklist-gate@${SHA}`;
    const plain = (found: readonly Diagnosis[] = []): unknown =>
      JSON.parse(JSON.stringify(found).replaceAll(own, 'OWNER/checklist-gate@v0'));
    expect(plain(row?.findings)).toEqual(plain(one.filter(({ subject }) => subject !== 'token')));
    expect(row?.findings.length).toBeGreaterThan(2);
    expect(github.invalidQueries).toEqual([]);
  } finally {
    await github.close();
  }
});

test('what keeps the status from a pull request is found, and asked for only where one lacks it', async () => {
  const two = {
    [GATE_PATH]: `name: gate\non:\n  workflow_run:\n    workflows: [marker]\n    types: [completed]\n${PERMISSIONS}jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${USES}\n        with: {marker: .github/workflows/marker.yml}\n`,
    '.github/workflows/marker.yml': `name: marker\non:\n  pull_request:\n    ${TYPES}\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n`,
  };
  const many = await serveRepositories([
    inOrder('tidy', { disabled: { [GATE_PATH]: 'disabled_manually' } }),
    inOrder('off', { statuses: [], disabled: { [GATE_PATH]: 'disabled_inactivity' } }),
    withFiles('skips', two, {
      pulls: [TEMPLATE, TEMPLATE, TEMPLATE],
      messages: ['Fix', 'Fix\n\n[skip ci]'],
      byWorkflow: [1, 3],
    }),
  ]);
  try {
    const { rows } = tableOf(await doctor([...ORG, '--format', 'json'], many.url));
    const of = (name: string): string[] =>
      rows
        .find(({ repository }) => repository === `octocat/${name}`)
        ?.findings.filter(({ severity }) => severity !== 'ok')
        .map(({ subject, message }) => `${subject}: ${message}`) ?? [];
    expect(of('tidy')).toEqual([]);
    expect(of('off')).toEqual([
      'workflow: is disabled (`disabled_inactivity`), so that no event starts it, and nothing else starts the gate for `pull_request`',
      'pull requests: 1 of 1 open pull requests has no status `checklist-gate`: #1',
    ]);
    expect(of('skips')).toEqual([
      'pull requests: 2 of 3 open pull requests have no status `checklist-gate`: #2, #3',
      'pull requests: the newest commit says `[skip ci]`, so that GitHub starts nothing for it on `pull_request`: #2',
      'pull requests: without a status, and opened by a workflow with its own token, which starts no other workflow: #3',
    ]);
    expect(many.seen.map(({ url }) => url).filter((url) => url.includes('/actions/workflows'))).toEqual(
      ['off', 'skips'].map((name) => `/repos/octocat/${name}/actions/workflows?per_page=100`),
    );
    expect(many.invalidQueries).toEqual([]);
  } finally {
    await many.close();
  }
});

test('many repositories are asked about at a time, and not all', async () => {
  const many = await serveRepositories(
    Array.from({ length: 60 }, (_, index) => inOrder(`r${index}`)),
    { latencyMs: 20 },
  );
  try {
    expect((await doctor([...ORG, '--format', 'json'], many.url)).status).toBe(0);
    // Eight repositories, three requests each.
    expect(many.mostOpen()).toBeLessThanOrEqual(24);
    expect(many.mostOpen()).toBeGreaterThan(4);
  } finally {
    await many.close();
  }
});

/** Repositories of an organisation. */
const MANY = share(40, 200);

test(`${MANY} repositories take at most ${4 * MANY} requests`, async () => {
  const kinds = [
    inOrder,
    (name: string) => withFiles(name, { [GATE_PATH]: CALLER }),
    (name: string) => withFiles(name, { [POLICY_PATH]: 'version: 1\ngates: [{gate: items}]\n' }),
    (name: string) => inOrder(name, { files: { [GATE_PATH]: gate(), [TEMPLATE_PATH]: TEMPLATE } }),
  ];
  const many = await serveRepositories([
    inOrder('gates', { pulls: [], files: { [GATE_PATH]: CALLED } }),
    ...Array.from({ length: MANY - 1 }, (_, index) => (kinds[index % 4] ?? inOrder)(`r${index}`)),
  ]);
  try {
    const run = await doctor([...ORG, '--format', 'json'], many.url);
    const { rows, totals } = tableOf(run);
    expect(rows).toHaveLength(MANY);
    expect([totals.unread, totals.unchecked]).toEqual([0, 0]);
    expect(many.invalidQueries).toEqual([]);
    process.stdout.write(`doctor: ${MANY} repositories, ${many.seen.length} requests\n`);
    expect(many.seen.length).toBeLessThanOrEqual(4 * MANY);
  } finally {
    await many.close();
  }
});
