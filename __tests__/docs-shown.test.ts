/** What the docs show of reports that need more than a checklist and a policy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { outcomeOfFlags, type DeploymentFlag } from '../src/audit/deployments.ts';
import { parse as parseYaml } from 'yaml';
import { diagnose } from '../src/doctor/diagnose.ts';
import type { OpenPulls, Survey } from '../src/doctor/survey.ts';
import { loadPolicy } from '../src/policy/file/load.ts';
import { repositoryRow, repositoryTable, unreadRepository } from '../src/doctor/table/table.ts';
import { OVERVIEW_STATES, overviewOf } from '../src/overview/overview.ts';
import { unjudgedRow } from '../src/overview/row.ts';
import { overviewText, STATE_WORDS } from '../src/reports/overview/text.ts';
import { diagnosisText, repositoriesText } from '../src/reports/doctor/text.ts';
import { judgeCase, shown } from './support/case.ts';
import { pull } from './support/survey.ts';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The first block behind a text of a page. */
function blockBehind(path: string, text: string): string {
  const [, rest = ''] = read(path).split(text);
  return /```text\n(.*?)```/s.exec(rest)?.[1] ?? '';
}

const known = <T>(value: T) => ({ status: 'known' as const, value });

test('the doctor says what its page shows', async () => {
  const workflow = `on:
  pull_request_target: {types: [opened, edited, synchronize, reopened, ready_for_review]}
permissions: {contents: read, issues: write, pull-requests: write, statuses: write}
jobs: {checklist: {steps: [{uses: acme/checklist-gate@${'a'.repeat(40)}}]}}
`;
  const survey: Survey = {
    repository: 'acme/shop',
    visibility: 'private',
    enterprise: false,
    policies: { status: 'not-asked' },
    waiting: { status: 'not-asked' },
    disabled: { status: 'not-asked' },
    open: { status: 'not-asked' },
    branch: 'main',
    required: known([]),
    mergeQueue: known(true),
    workflows: known([{ path: '.github/workflows/gate.yml', text: `name: gate\n\n${workflow}` }]),
    token: { kind: 'installation', abilities: [] },
    policy: known({ path: '.github/checklist-gate.yml', exists: true, text: 'version: 1\ngates: [{gate: items}]\n' }),
    policyNamed: false,
    templates: known([]),
  };
  const shownBehind = async (text: string, changes: Partial<Survey>): Promise<void> => {
    const lines = diagnosisText(await diagnose({ ...survey, ...changes }), { color: false }).split('\n');
    for (const line of blockBehind('docs/reference/cli/doctor.md', text).trimEnd().split('\n'))
      expect(lines).toContain(line);
  };
  await shownBehind('Each finding comes with the lines to add:', {});
  await shownBehind('`doctor` says so in its first line:', { visibility: 'public', policies: known([]) });
});

test('a regression is told as docs/releases.md shows', async () => {
  const judged = await judgeCase(join(ROOT, '__tests__/cases/run/phase-that-passed-before-an-edit-has-regressed'));
  expect(shown(judged).replace('@bob', '@octocat')).toContain(
    blockBehind('docs/releases.md', 'the edit that ended it:'),
  );
});

test('the page of doctor shows several repositories as they are told', async () => {
  const sha = `3b18e51${'0'.repeat(33)}`;
  const named = (repository: string, types: string, required: readonly string[], open: OpenPulls) => {
    const workflow = `on:\n  pull_request_target:\n    types: [opened, ${types}synchronize, reopened, ready_for_review]\npermissions: {contents: read, pull-requests: write, issues: write, statuses: write}\njobs:\n  checklist:\n    steps:\n      - uses: acme/checklist-gate@${sha} # v0.2.0\n`;
    return repositoryRow(
      {
        repository,
        visibility: 'private',
        enterprise: false,
        branch: 'main',
        required: known(required.map((context) => ({ context, app: 7, by: 'ruleset 1' }))),
        mergeQueue: known(false),
        workflows: known([{ path: '.github/workflows/gate.yml', text: workflow }]),
        policies: { status: 'not-asked' },
        waiting: { status: 'not-asked' },
        disabled: { status: 'not-asked' },
        open: known(open),
        token: { kind: 'person', abilities: [] },
        policy: known({
          path: '.github/checklist-gate.yml',
          exists: true,
          text: 'version: 1\ngates: [{gate: items}]\n',
        }),
        policyNamed: false,
        templates: known([{ path: 'TEMPLATE.md', exists: true, text: '' }]),
      },
      [],
    );
  };
  const pulls = (count: number, without: number): OpenPulls => ({
    total: count,
    looked: Array.from({ length: count }, (_, index) =>
      pull(index + 1, { contexts: index < without ? [] : ['checklist-gate'] }),
    ),
  });
  const rows = [
    await named('acme/till', 'edited, ', ['checklist-gate'], pulls(3, 0)),
    await named('acme/shop', '', [], pulls(12, 2)),
    unreadRepository('acme/attic', 'there is no repository acme/attic, or the token may not see it'),
  ];
  const table = repositoryTable(rows, { at: '', leftOut: [{ repository: 'acme/old', reason: 'archived' }] });
  expect(repositoriesText(table, { color: false })).toBe(
    blockBehind('docs/reference/cli/doctor.md', '--patches patches > repositories.html'),
  );
});

test('the page of overview shows one as it is told, with all its states', () => {
  const waitingFor = [
    { kind: 'author' as const, name: '@octocat', people: [], left: 1 },
    { kind: 'role' as const, name: 'QA', people: ['@acme/qa'], left: 1 },
  ];
  const line = { text: 'Docs are changed', state: 'left' as const, by: '@octocat' };
  const bare = unjudgedRow({ kind: 'pull-request', repository: 'octocat/spoon', number: 7 }, 'Bump the parser', '');
  const { reason: _, ...done } = { ...bare, state: 'done' as const, asked: 4, waitingFor: [] };
  const open = {
    ...done,
    name: 'octocat/hello-world#12',
    title: 'Faster checkout',
    state: 'left' as const,
    left: 2,
    asked: 9,
    waitingFor,
    first: { ...line, text: 'tick "Docs are changed"', section: 'Before the merge' },
  };
  const wrong = {
    ...open,
    name: 'octocat/spoon#9',
    title: 'Keep the cart for a week',
    state: 'wrong' as const,
    left: 3,
    wrong: 1,
    waitingFor: [{ kind: 'author' as const, name: '@mona', people: [], left: 3 }],
    first: { ...line, text: '"Risk" is "small", expected one of Low, Medium, High', section: 'What and why' },
  };
  const text = overviewText(overviewOf([done, open, wrong], { at: '' }), { color: false });
  expect(text).toBe(blockBehind('docs/reference/cli/overview.md', '--format html > checklists.html'));
  const [, part = ''] = read('docs/reference/cli/overview.md').split('| State | Meaning |\n| --- | --- |\n');
  const states = [...(part.split('\n\n', 1)[0] ?? '').matchAll(/^\| `([^`]+)` \|/gm)].map(([, state]) => state);
  const shownStates = OVERVIEW_STATES.filter((state) => state !== 'skipped').map((state) => STATE_WORDS[state].words);
  expect(states).toEqual(shownStates);
});

test('the page of audit --deployments says what each flag means, and which make it not proven', () => {
  const [, part = ''] = read('docs/reference/cli/audit-deployments.md').split('| Flag | Meaning |\n| --- | --- |\n');
  const rows = [...(part.split('\n\n')[0] ?? '').matchAll(/^\| `([\w-]+)` \|/gm)].map(
    ([, flag]) => flag as DeploymentFlag,
  );
  const [, declared = ''] = read('src/audit/deployments.ts').split('export type DeploymentFlag =\n');
  const flags = [...(declared.split(';')[0] ?? '').matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, flag]) => flag);
  expect(rows).toEqual(flags);
  expect(rows.map((flag) => outcomeOfFlags([flag]) === 'not-proven').lastIndexOf(true)).toBe(6);
});

test('the page of audit says what each flag of an audit means', () => {
  const [, part = ''] = read('docs/reference/cli/audit.md').split('| Flag | Meaning |\n| --- | --- |\n');
  const rows = new Map(
    [...(part.split('\n\n')[0] ?? '').matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, flag = '', words = '']) => [
      flag,
      words,
    ]),
  );
  const [, declared = ''] = read('src/audit/model.ts').split('export type AuditFlag =\n');
  const flags = [...(declared.split(';')[0] ?? '').matchAll(/^ {2}\| '([\w-]+)'/gm)].map(([, flag = '']) => flag);
  expect([...rows.keys()].toSorted()).toEqual(flags.toSorted());
  // Nobody is to conclude that a gate did not run.
  for (const flag of ['no-status', 'status-expired']) expect(rows.get(flag)).toContain('expired');
});

test('docs/verdict.md names every key of a verdict and of a record', () => {
  const listed = (title: string): string[] => {
    const [, part = ''] = read('docs/verdict.md').split(`## ${title}\n`);
    const rows = (part.split('\n## ')[0] ?? '').matchAll(/^\| (`.*?) \|/gm);
    return [...rows].flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key));
  };
  const { properties } = JSON.parse(read('schema/verdict.schema.json')) as {
    properties: { verdict: { properties: object } };
  };
  const keys = Object.keys(properties.verdict.properties);
  expect(['schema', ...listed('The verdict')].toSorted()).toEqual(keys.toSorted());
  expect(listed('The record')).toEqual(Object.keys(properties));
});

test('every example in docs/reference/gates/options.md is an option that loads', async () => {
  const chapters = read('docs/reference/gates/options.md').split(/^## /m).slice(1);
  for (const chapter of chapters) {
    const [gate = ''] = chapter.split('\n');
    const rows = [...chapter.matchAll(/^\| `([^`]+)` \|.*\| (?:`(.*)`)? \|$/gm)];
    for (const [, option = '', example] of rows.filter(([, , own]) => own !== undefined)) {
      const rule = { gate, [option]: parseYaml(example ?? '') };
      const loaded = await loadPolicy(JSON.stringify({ version: 1, gates: [rule] }), 'policy.yml');
      const errors = loaded.ok ? [] : loaded.error;
      // Other keys that the gate needs are missing; this one is right.
      expect(errors.filter(({ message }) => message.startsWith(`gates[0].${option}`))).toEqual([]);
    }
  }
});

test('the first screen of the README: a sentence, the picture, three points, the two commands, the quick start', () => {
  const readme = read('README.md');
  const lines = readme.split('\n');
  const at = (text: string): number => lines.findIndex((line) => line.includes(text)) + 1;
  const order = [
    'blocks a merge or a deployment',
    '<picture>',
    '- **It reads what GitHub shows.**',
    '## Try it now',
    '# no install, account or network; nothing is ticked yet, so it ends with 4',
    'node dist/cli.cjs check examples/production-deployment/checklist.md',
    '# build everything, run all tests',
    'npm ci && npm test',
    'npm ci && npm run try',
    '## Quick start',
  ].map(at);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(Math.min(...order)).toBeGreaterThan(0);
  expect(Math.max(...order)).toBeLessThanOrEqual(40);
  expect(lines.slice(0, at('## Try it now')).filter((line) => line.startsWith('- '))).toHaveLength(3);
  expect(readme.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(900);
});

/** The workflows that a page shows. */
const workflowsIn = (path: string): string[] =>
  [...read(path).matchAll(/```yaml\n(name: [\s\S]*?)```/g)].map(([, workflow = '']) => workflow);

test('the quick start has two files of 35 lines at most, which the stories run, and the tutorial has the same', () => {
  const shownHere = workflowsIn('README.md');
  expect(shownHere).toEqual(['marker', 'pull-request'].map((name) => read(`examples/workflows/${name}.yml`)));
  expect(shownHere.join('').trimEnd().split('\n').length).toBeLessThanOrEqual(35);
  expect(workflowsIn('docs/tutorials/pull-requests.md')).toEqual(shownHere);
});

test('the page about the blocked event has the workflows of the quick start, and the policy of the example', () => {
  const page = read('docs/pull-request-target.md');
  expect(workflowsIn('docs/pull-request-target.md')).toEqual(workflowsIn('README.md'));
  const [, policy = ''] = /<<'JSON'\n([\s\S]*?)\nJSON\n/.exec(page) ?? [];
  expect(JSON.parse(policy)).toEqual(JSON.parse(read('examples/actions-policy.json')));
});

test('docs/adr/README.md lists every decision by its title', () => {
  const names = readdirSync(join(ROOT, 'docs/adr')).filter((name) => /^\d/.test(name));
  const titles = names.map((name) => {
    const [, number, title] = /^# (\d+)\. (.+)$/m.exec(read(`docs/adr/${name}`)) ?? [];
    return `${number}. [${title}](${name})`;
  });
  expect(read('docs/adr/README.md').match(/^\d+\. \[.*$/gm)).toEqual(titles);
});
