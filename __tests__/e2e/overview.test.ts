import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Overview } from '../../src/overview/overview.ts';
import { serveRepositories, type ManyRepositories, type ManyRepository } from '../support/github/many-repositories.ts';
import { runCliOnline, type CliRun } from '../support/run-cli.ts';
import { share } from '../support/share.ts';

const RELEASE =
  '# Release\n\n## Build\n\n- [ ] Image is signed\n- [ ] Notes are written\n\n## Go\n\n- [ ] Traffic is moved\n';
const TEMPLATE = '## Before the merge\n\n- [ ] Tests are added\n- [ ] Docs are changed\n';
const done = (text: string): string => text.replaceAll('[ ]', '[x]');

const POLICY = `version: 1
checklists:
  change:
    source: pull-request-body
    gates: [{gate: items}]
  release:
    source: issue-body
    template: docs/release.md
    phases:
      build: [{gate: items, in: Build}]
      go: {after: build, gates: [{gate: items, in: Go}]}
`;

const REPOSITORIES: ManyRepository[] = [
  {
    name: 'shop',
    pulls: ['- [x] Tests are added\n', '- [ ] Tests are added\n- [x] Docs are changed\n', ''],
    issues: [
      { title: 'Release 1.4.0', body: RELEASE.replace('[ ] Image', '[x] Image') },
      { title: 'A question', body: 'How is a release made?\n\n- [ ] Image\n' },
    ],
    files: { '.github/checklist-gate.yml': POLICY, 'docs/release.md': RELEASE },
  },
  {
    name: 'kitchen',
    pulls: [done(TEMPLATE), TEMPLATE],
    files: { '.github/PULL_REQUEST_TEMPLATE/change.md': TEMPLATE, 'README.md': 'Kitchen' },
    bases: ['main', 'stable'],
  },
  {
    name: 'labelled',
    pulls: [],
    issues: [
      { title: 'Hotfix', body: '- [ ] Rolled out\n', labels: ['hotfix'] },
      { title: 'Bug', body: '- [ ] Seen\n', labels: ['bug'] },
    ],
    files: {
      '.github/checklist-gate.yml':
        'version: 1\nchecklists: {hotfix: {source: issue-body, applies-to: {labels: [hotfix]}, gates: [{gate: items}]}}\n',
    },
  },
  {
    name: 'long',
    pulls: Array.from({ length: 120 }, () => '- [x] a\n'),
    issues: Array.from({ length: 60 }, (_, index) => ({ title: `Release ${index}`, body: RELEASE })),
    files: { '.github/checklist-gate.yml': POLICY, 'docs/release.md': RELEASE },
  },
  {
    name: 'two',
    pulls: ['- [x] a\n'],
    issues: [{ title: 'Release 2', body: RELEASE }],
    files: {
      '.github/checklist-gate.yml': 'version: 1\nsource: pull-request-body\ngates: [{gate: items}]\n',
      'release.yml': 'version: 1\nsource: issue-body\ntemplate: docs/release.md\ngates: [{gate: items}]\n',
      'docs/release.md': RELEASE,
    },
  },
  { name: 'broken', pulls: ['- [x] a\n'], files: { '.github/checklist-gate.yml': 'version: 1\ngats: []\n' } },
];

let server: ManyRepositories;

beforeAll(async () => {
  server = await serveRepositories(REPOSITORIES);
});
afterAll(() => server.close());

const online = (args: readonly string[], url = server.url): Promise<CliRun> =>
  runCliOnline(['overview', ...args], { env: { GITHUB_TOKEN: 'ghp_x', GITHUB_API_URL: url } });
const repos = (...names: string[]): string[] => names.flatMap((name) => ['--repo', `octocat/${name}`]);

describe('the overview of repositories', () => {
  test('has open pull requests and release issues, the worst first, each with what is left', async () => {
    const run = await online([...repos('shop', 'kitchen', 'labelled'), '--format', 'json']);
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { rows, totals, unread } = JSON.parse(run.stdout) as Overview;
    expect(unread).toEqual([]);
    expect(rows.map(({ name, title, state, left, asked }) => [name, title, state, left, asked])).toEqual([
      ['octocat/shop#3', 'Change 3', 'wrong', 1, 1],
      ['octocat/kitchen#2', 'Change 2', 'left', 2, 2],
      ['octocat/shop#4', 'Release 1.4.0', 'left', 2, 3],
      ['octocat/labelled#1', 'Hotfix', 'left', 1, 1],
      ['octocat/shop#2', 'Change 2', 'left', 1, 2],
      ['octocat/kitchen#1', 'Change 1', 'done', 0, 2],
      ['octocat/shop#1', 'Change 1', 'done', 0, 1],
    ]);
    expect(totals).toEqual({ 'not-judged': 0, wrong: 1, left: 4, waiting: 0, overridden: 0, done: 2, skipped: 0 });
    const release = rows.find(({ title }) => title === 'Release 1.4.0');
    expect(release?.phases).toEqual(['build', 'go']);
    expect(release?.url).toBe('https://github.com/octocat/shop/issues/4');
    expect(server.invalidQueries).toEqual([]);
  });

  test('says what could not be read or judged, beside the rest', async () => {
    const run = await online([...repos('shop', 'gone', 'broken')]);
    expect(run.status).toBe(3);
    expect(run.stdout).toMatch(
      /^5 checklists: 1 not judged, 1 wrong, 2 to do, 1 done; 1 repository could not be read$/m,
    );
    expect(run.stdout).toContain('octocat/gone  ');
    expect(run.stdout).toContain('gats');
  });

  test('of two policies takes the one that has a checklist for each', async () => {
    const policies = ['.github/checklist-gate.yml', 'release.yml'].flatMap((path) => ['--policy', path]);
    const run = await online([...repos('two'), ...policies, '--format', 'json']);
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { rows } = JSON.parse(run.stdout) as Overview;
    expect(rows.map(({ name, state }) => [name, state])).toEqual([
      ['octocat/two#2', 'left'],
      ['octocat/two#1', 'done'],
    ]);
  });

  test('lists that are longer than a page are read to their end', async () => {
    const run = await online([...repos('long', 'shop'), '--format', 'json']);
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { rows } = JSON.parse(run.stdout) as Overview;
    const own = rows.filter(({ repository }) => repository === 'octocat/long');
    expect(own.filter(({ kind }) => kind === 'pull-request')).toHaveLength(120);
    expect(own.filter(({ kind }) => kind === 'issue')).toHaveLength(60);
    expect(new Set(own.map(({ number }) => number)).size).toBe(180);
  });

  test('a policy that is named must be there', async () => {
    const run = await online([...repos('shop'), '--policy', 'other.yml']);
    expect(run.status).toBe(3);
    expect(run.stdout).toContain('The policy other.yml does not exist on main.');
  });
});

/** Repositories with 10 open pull requests each. */
const MANY = share(40, 200);

test(`${MANY} repositories with 10 open pull requests each take at most ${1.25 * MANY} requests`, async () => {
  const many = await serveRepositories(
    Array.from({ length: MANY }, (_, index): ManyRepository => ({
      name: `r${index}`,
      pulls: Array.from({ length: 10 }, (__, at) => (at % 2 === 0 ? done(TEMPLATE) : TEMPLATE)),
      // Half have a policy with a template, and half a template alone.
      files: {
        '.github/pull_request_template.md': TEMPLATE,
        ...(index % 2 === 0
          ? {
              '.github/checklist-gate.yml':
                'version: 1\ntemplate: .github/pull_request_template.md\ngates: [{gate: items}]\n',
            }
          : {}),
      },
    })),
  );
  try {
    const run = await online(
      [...repos(...Array.from({ length: MANY }, (_, index) => `r${index}`)), '--format', 'json'],
      many.url,
    );
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { totals } = JSON.parse(run.stdout) as Overview;
    expect([totals.left, totals.done]).toEqual([5 * MANY, 5 * MANY]);
    expect(many.invalidQueries).toEqual([]);
    process.stdout.write(
      `overview: ${10 * MANY} pull requests of ${MANY} repositories, ${many.seen.length} requests\n`,
    );
    expect(many.seen.length).toBeLessThanOrEqual(1.25 * MANY);
  } finally {
    await many.close();
  }
});
