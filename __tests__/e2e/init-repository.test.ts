import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RepositoryTable } from '../../src/doctor/table/model.ts';
import { serveRepositories, type ManyRepositories } from '../support/github/many-repositories.ts';
import { runCli, runCliOnline, type CliRun } from '../support/run-cli.ts';
import { everyNth } from '../support/share.ts';

const TEMPLATE = `## Kind

<!-- check one -->

- [ ] Fix
- [ ] Feature

## Checks

- [ ] Tests are green
- [ ] Manual updated
`;
const DONE = TEMPLATE.replace('[ ] Fix', '[x] Fix').replaceAll(/\[ \] (Tests|Manual)/g, '[x] $1');
const OPEN = DONE.replace('[x] Manual', '[ ] Manual');
const TEMPLATE_PATH = '.github/pull_request_template.md';
const GATE_PATH = '.github/workflows/checklist-gate.yml';
const POLICY_PATH = '.github/checklist-gate.yml';

let server: ManyRepositories;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'checklist-gate-init-repository-'));
  server = await serveRepositories([
    {
      name: 'shop',
      pulls: [],
      merged: [DONE, OPEN, DONE, '', TEMPLATE.replaceAll('[ ]', '[x]')],
      required: ['tests'],
      files: { [TEMPLATE_PATH]: TEMPLATE },
    },
    { name: 'open', pulls: [], visibility: 'PUBLIC', files: { [TEMPLATE_PATH]: TEMPLATE, [GATE_PATH]: 'on: push\n' } },
    {
      name: 'several',
      pulls: [],
      merged: [DONE],
      files: {
        '.github/PULL_REQUEST_TEMPLATE/big.md': TEMPLATE,
        '.github/PULL_REQUEST_TEMPLATE/small.md': '- [ ] Tests are green\n',
        '.github/PULL_REQUEST_TEMPLATE/none.md': 'What and why?\n',
      },
    },
    { name: 'wild', pulls: [], merged: ['No box.\n', '- [x] a\n', DONE] },
    { name: 'bare', pulls: [], merged: ['No box.\n'] },
    { name: 'ready', pulls: [], merged: [DONE], files: { [TEMPLATE_PATH]: TEMPLATE, [POLICY_PATH]: 'version: 1\n' } },
    { name: 'new', pulls: [], empty: true },
  ]);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const init = (name: string, ...more: string[]): Promise<CliRun & { files: Record<string, string> }> => {
  const cwd = mkdtempSync(join(folder, `${name}-`));
  return initIn(cwd, name, ...more);
};
async function initIn(
  cwd: string,
  name: string,
  ...more: string[]
): Promise<CliRun & { files: Record<string, string> }> {
  const env = { GITHUB_TOKEN: 'ghp_x', GITHUB_API_URL: server.url };
  const run = await runCliOnline(['init', '--repository', `octocat/${name}`, ...more], { cwd, env });
  const paths = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yml'));
  return { ...run, files: Object.fromEntries(paths.map((path) => [path, readFileSync(join(cwd, path), 'utf8')])) };
}

describe('init for a repository', () => {
  test('proposes policy and workflow together, and tries the policy on what was merged', async () => {
    const run = await init('shop');
    expect(run.status).toBe(0);
    expect(Object.keys(run.files).toSorted()).toEqual([POLICY_PATH, GATE_PATH]);
    expect(run.files[POLICY_PATH]).toContain(`\ntemplate: ${TEMPLATE_PATH}\n`);
    // A private repository takes one workflow.
    expect(run.files[GATE_PATH]).toContain('  pull_request_target:\n');
    expect(run.stdout).toMatch(/^5 bodies on trial: 2 passed, 2 pending, 1 blocked$/m);
    expect(run.stdout).toContain('https://github.com/octocat/shop/pull/1002');
    expect(run.stderr.split('\n')).toEqual([
      `checklist-gate: wrote ${POLICY_PATH}, ${GATE_PATH}`,
      `checklist-gate: from ${TEMPLATE_PATH}. What was guessed, and why:`,
      expect.stringContaining('not-applicable: '),
      expect.stringContaining('line 1  Kind: '),
      'checklist-gate: main requires tests. Nothing blocks before it requires checklist-gate',
      'checklist-gate: read all, put the owner of the action in place of OWNER, and commit the files in a pull request',
      '',
    ]);
    expect(server.seen.filter(({ method, url }) => method !== 'GET' && !url.endsWith('/graphql'))).toEqual([]);
    expect(server.invalidQueries).toEqual([]);
  });

  test('what is proposed loads, and passes the linter', async () => {
    const cwd = mkdtempSync(join(folder, 'lint-'));
    await initIn(cwd, 'shop');
    mkdirSync(join(cwd, '.github'), { recursive: true });
    writeFileSync(join(cwd, TEMPLATE_PATH), TEMPLATE);
    expect(runCli(['lint', POLICY_PATH], { cwd }).status).toBe(0);
  });

  test('once it is committed, the doctor misses nothing but the required status', async () => {
    const [shop, open] = [await init('shop'), await init('open')];
    const after = await serveRepositories(
      [shop.files, open.files].map((files, index) => ({
        name: `r${index}`,
        pulls: [],
        visibility: index === 0 ? ('PRIVATE' as const) : ('PUBLIC' as const),
        files: { [TEMPLATE_PATH]: TEMPLATE, ...files },
      })),
    );
    try {
      const env = { GITHUB_TOKEN: 'ghp_x', GITHUB_API_URL: after.url };
      const run = await runCliOnline(['doctor', '--org', 'octocat', '--format', 'json'], { env });
      const { rows } = JSON.parse(run.stdout) as RepositoryTable;
      const wrong = rows.map(({ findings }) => findings.filter(({ severity }) => severity === 'problem'));
      expect(wrong.map((each) => each.map(({ subject }) => subject))).toEqual([
        ['required status'],
        ['required status'],
      ]);
    } finally {
      await after.close();
    }
  });

  test('a public repository gets two workflows, beside a file of the same name', async () => {
    const { files, stdout } = await init('open');
    expect(Object.keys(files).toSorted()).toEqual([
      POLICY_PATH,
      '.github/workflows/checklist-gate-2.yml',
      '.github/workflows/checklist-marker.yml',
    ]);
    expect(files['.github/workflows/checklist-gate-2.yml']).toContain('marker: .github/workflows/checklist-marker.yml');
    // Nothing was merged yet, so there is nothing to try.
    expect(stdout).toBe('');
  });

  test('of several templates takes the one with most boxes, and names the others that have some', async () => {
    const { files, stderr } = await init('several');
    expect(files[POLICY_PATH]).toContain('\ntemplate: .github/PULL_REQUEST_TEMPLATE/big.md\n');
    expect(stderr).toContain('\n  not taken: .github/PULL_REQUEST_TEMPLATE/small.md, which has fewer boxes\n');
    expect(stderr).not.toContain('none.md');
  });

  test('without a template takes the merged body with most boxes, and says so', async () => {
    const { files, stderr, status } = await init('wild', '--last', '3');
    expect(status).toBe(0);
    expect(stderr).toContain(
      'checklist-gate: from https://github.com/octocat/wild/pull/1003, since there is no template; write one.',
    );
    expect(files[POLICY_PATH]).toContain('# template: .github/PULL_REQUEST_TEMPLATE.md\n');
  });

  test('overwrites nothing, and then writes none of the files', async () => {
    const cwd = mkdtempSync(join(folder, 'taken-'));
    mkdirSync(join(cwd, 'out/.github/workflows'), { recursive: true });
    writeFileSync(join(cwd, 'out', GATE_PATH), 'mine\n');
    const args = ['shop', '--output', 'out'] as const;
    const refused = await initIn(cwd, ...args);
    expect([refused.status, refused.stderr]).toEqual([
      2,
      `checklist-gate: out/${GATE_PATH}: already exists; write elsewhere with --output, or overwrite it with --force\n`,
    ]);
    expect(Object.entries(refused.files)).toEqual([[`out/${GATE_PATH}`, 'mine\n']]);
    const forced = await initIn(cwd, ...args, '--force');
    expect(forced.status).toBe(0);
    expect(Object.keys(forced.files).toSorted()).toEqual([`out/${POLICY_PATH}`, `out/${GATE_PATH}`]);
  });

  test.each(
    everyNth(2, [
      ['a repository with a policy', 'ready', [], 2, /already has a policy/],
      ['no template and no box', 'bare', [], 3, /no template for pull requests, and none of the last 1 merged ones/],
      ['no commit', 'new', [], 3, /there is no commit yet/],
      ['one that is not there', 'gone', [], 3, /there is no repository octocat\/gone/],
      ['a name that is none', 'a/b', [], 2, /--repository: found "octocat\/a\/b", expected owner\/name/],
      ['a wrong number', 'shop', ['--last', '101'], 2, /--last: found "101"/],
      ['a file beside it', 'shop', ['list.md'], 2, /found list\.md and --repository/],
      ['a template beside it', 'shop', ['--template', 'a.md'], 2, /found --template and --repository/],
    ]),
  )('refuses %s', async (_, name, more, status, message) => {
    const run = await init(name.split('/')[0] ?? '', ...more);
    const told = name === 'a/b' ? await initIn(mkdtempSync(join(folder, 'x-')), name) : run;
    expect([told.status, told.stdout]).toEqual([status, '']);
    expect(told.stderr).toMatch(message);
    expect(told.files).toEqual({});
  });

  test('--force proposes another policy for one that has one', async () => {
    const { status, files } = await init('ready', '--force');
    expect([status, files[POLICY_PATH]]).toEqual([0, expect.stringContaining(`\ntemplate: ${TEMPLATE_PATH}\n`)]);
  });
});

test('--last without a repository is refused', () => {
  expect(runCli(['init', 'a.md', '--last', '3'])).toMatchObject({
    status: 2,
    stderr: 'checklist-gate: --last: found without --repository, expected both\n',
  });
});
