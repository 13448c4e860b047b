/** Our own workflows: what runs for a pull request, at night and for a release is what anybody can run: `.ci/run`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { judge } from '../src/run/judge.ts';
import { COMPILE_CACHE } from './support/compile-cache.ts';
import { actionFile } from './support/run-action.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, '.github/workflows');
const names = readdirSync(FOLDER);
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}
interface Job {
  strategy?: { matrix: Record<string, unknown[]> };
  env?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}
const workflow = (name: string): Workflow => parse(text(name)) as Workflow;
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  engines: { node: string };
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};
const script = readFileSync(join(ROOT, '.ci/run'), 'utf8');

interface Filled {
  policy: string;
  template: string;
  /** Where the template lies. */
  path: string;
  body: string;
}

/** The status of a body by a policy with its template. */
async function statusBy({ policy, template, path, body }: Filled): Promise<string> {
  const judged = await judge({
    subject: { kind: 'file', file: 'body.md' },
    documents: [{ id: 'body.md', kind: 'pull-request-body', markdown: body }],
    policy: { path: 'policy.yml', text: policy },
    at: '2026-01-02T03:04:05.000Z',
    answer: (questions) =>
      Promise.resolve(
        questions.map((question) =>
          question.kind === 'file' && question.path === path
            ? { status: 'known', value: { path, exists: true, text: template } }
            : { status: 'unavailable', reason: 'nobody has asked' },
        ),
      ),
  });
  return judged.kind === 'verdict' ? judged.verdict.status : JSON.stringify(judged);
}

/** Jobs of all workflows with their names. */
const jobs = names.flatMap((name) =>
  Object.entries(workflow(name).jobs).map(([job, value]) => ({ name: `${name}, ${job}`, file: name, job: value })),
);
const runs = ({ steps }: Job): string[] => steps.flatMap(({ run }) => run ?? []);
const whole = jobs.filter(({ job }) => runs(job).includes('.ci/run'));

describe('our own workflows', () => {
  test('change, night and release run the same script', () => {
    expect(whole.map(({ file }) => file).toSorted()).toEqual(['ci.yml', 'nightly.yml', 'release.yml']);
    expect(Object.keys(workflow('ci.yml').on).toSorted()).toEqual(['pull_request', 'push']);
    expect(Object.keys(workflow('nightly.yml').on)).toContain('schedule');
  });

  test('none of them tests, builds or compares in its own way', () => {
    const own = jobs.flatMap(({ name, job }) =>
      runs(job)
        .filter((run) => /\bnpm (?:test|t|run)\b|\bgit diff\b/.test(run) && !/^SEED=\S+ npm run fuzz$/.test(run))
        .map((run) => `${name}: ${run}`),
    );
    expect(own).toEqual([]);
  });

  test.each(whole)('$name: with the Node of the Action and the reference renderer, before it starts', ({ job }) => {
    const [node] = job.steps.filter(({ uses }) => uses?.startsWith('actions/setup-node@'));
    expect(`node${node?.with?.['node-version']}`).toBe(actionFile().runs.using);
    const at = (part: string): number => job.steps.findIndex(({ run }) => run?.includes(part));
    expect(at('apt-get install --yes cmark-gfm')).toBeGreaterThan(0);
    expect(at('apt-get install --yes cmark-gfm')).toBeLessThan(at('.ci/run'));
  });

  test('the script runs the tests whole and the coverage, and compares all that is generated', () => {
    for (const part of ['npm ci', 'npm test', 'npm run --silent coverage', 'npm run --silent picture'])
      expect(script).toContain(`${part} `);
    expect(script).toContain('export TEST_SHARE="${TEST_SHARE:-whole}"');
    // `npm test` builds first. All that the scripts write lies in these folders.
    expect(manifest.scripts['test']).toMatch(/^npm run --silent build && /);
    const compared = /repository\(\) \{ git .* -- ([\w ]+); \}/.exec(script)?.[1]?.split(' ') ?? [];
    expect(compared).toEqual(['dist', 'schema', 'docs']);
  });

  test('at night the long suites are whole too, and other documents are made up every night', () => {
    const { env, jobs: all } = workflow('nightly.yml');
    expect(env).toEqual({ TEST_SHARE: 'whole' });
    expect(runs(all['fuzz'] as Job).at(-1)).toBe('SEED="$GITHUB_RUN_NUMBER" npm run fuzz');
  });

  test('every action is pinned to a commit, with its version beside it', () => {
    const uses = names.flatMap((name) => text(name).match(/^.*\buses:.*$/gm) ?? []);
    expect(uses.length).toBeGreaterThan(5);
    // `./` is this repository, at the commit that was checked out.
    for (const line of uses.filter((each) => !each.endsWith('uses: ./')))
      expect(line).toMatch(/uses: [\w-]+(?:\/[\w-]+){1,2}@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('one version of each action is used everywhere', () => {
    const versions = new Map<string, Set<string>>();
    for (const [, action = '', version = ''] of names.flatMap((name) => [
      ...text(name).matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\S+)/g),
    ]))
      versions.set(action, (versions.get(action) ?? new Set()).add(version));
    expect([...versions].filter(([, used]) => used.size > 1)).toEqual([]);
  });

  test('they may read, and only what publishes may write', () => {
    for (const name of names)
      expect(workflow(name).permissions).toEqual(
        /^(?:release|pages|checklist-marker)\.yml$/.test(name) ? {} : { contents: 'read' },
      );
  });
});

describe('our own gate', () => {
  test('its marker is that of the quick start', () => {
    const [, ...lines] = text('checklist-marker.yml').split('\n');
    expect(lines.join('\n')).toBe(readFileSync(join(ROOT, 'examples/workflows/marker.yml'), 'utf8'));
  });

  test('it runs the default branch, starts as in the quick start, and nothing is installed or built', () => {
    const own = workflow('checklist-gate.yml');
    const shown = parse(readFileSync(join(ROOT, 'examples/workflows/pull-request.yml'), 'utf8')) as Workflow;
    expect(own.on).toEqual(shown.on);
    const [checkout, gate, ...more] = own.jobs['checklist']?.steps ?? [];
    expect(more).toEqual([]);
    expect(checkout?.with).toEqual({
      ref: '${{ github.event.repository.default_branch }}',
      'persist-credentials': false,
    });
    const policy = '.github/pull-request-policy.yml';
    expect(gate).toEqual({ uses: './', with: { policy, ...shown.jobs['checklist']?.steps[0]?.with } });
  });

  test('our template fits our policy: filled in it passes, as it is it does not', async () => {
    const read = (name: string): string => readFileSync(join(ROOT, '.github', name), 'utf8');
    const template = read('PULL_REQUEST_TEMPLATE.md');
    const judged = (body: string): Promise<string> =>
      statusBy({ policy: read('pull-request-policy.yml'), template, path: '.github/PULL_REQUEST_TEMPLATE.md', body });
    expect(await judged(template)).toBe('pending');
    const [first = '', ...rest] = template.split('\n\n');
    const filled = [first, 'Reads tables with merged cells.', ...rest].join('\n\n');
    expect(await judged(filled.replaceAll('[ ]', '[x]'))).toBe('passed');
    const struck = filled.replaceAll('[ ]', '[x]').replace(/\[x\] (A new dependency.*)/, '[ ] ~~$1~~');
    expect(await judged(struck)).toBe('passed');
    expect(await judged(struck.replace(/^- \[x\] `npm.*\n/m, ''))).not.toBe('passed');
  });
});

describe('the command line on other versions of Node', () => {
  const { strategy, steps } = workflow('ci.yml').jobs['command-line'] as Job;

  test('is run by the version that the matrix names, from the one that package.json names up to that of the Action', () => {
    const versions = strategy?.matrix['node'] ?? [];
    expect(versions).toEqual([20, 22, 24]);
    expect(manifest.engines.node).toBe(`>=${String(versions[0])}`);
    expect(actionFile().runs.using).toBe(`node${String(versions.at(-1))}`);
    expect(manifest.devDependencies['node']).toMatch(new RegExp(`^${String(versions.at(-1))}\\.`));
    // Packages hold a Node of their own, so none are installed.
    expect(steps.map(({ uses, run }) => run ?? uses?.split('@')[0])).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'node --test .ci/command-line.mjs',
    ]);
    expect(steps[1]?.with).toEqual({ 'node-version': '${{ matrix.node }}' });
    expect(steps[2]?.env).toEqual({ EXPECTED_NODE: '${{ matrix.node }}' });
  });

  test('does what it does here', () => {
    const [major = ''] = process.versions.node.split('.');
    const { status, stdout } = spawnSync(process.execPath, ['--test', '.ci/command-line.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...COMPILE_CACHE, PATH: process.env['PATH'], EXPECTED_NODE: major },
    });
    expect(stdout).toMatch(/(?:#|ℹ) fail 0\n/);
    expect(stdout).toMatch(/(?:#|ℹ) skipped 0\n/);
    expect(status).toBe(0);
  });
});
