/** The package as npm packs it: installed into an empty folder without a network, run, and read by a compiler. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { types } from '../../scripts/types.ts';
import type { published } from '../../src/reports/json.ts';
import type { Verdict } from '../../schema/verdict.d.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const consumer = join(folder, 'consumer');

afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, args: readonly string[], cwd = consumer): { status: number | null; printed: string } {
  const env = { PATH: process.env['PATH'], HOME: folder, npm_config_cache: join(folder, 'cache') };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  return { status, printed: stdout + stderr };
}

beforeAll(() => {
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{"name": "consumer", "private": true, "type": "module"}\n');
  succeeds('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  succeeds('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, archive)]);
});

function succeeds(...call: Parameters<typeof run>): void {
  const { status, printed } = run(...call);
  if (status !== 0) throw new Error(printed);
}

test('brings what is run, the schemas, the types and the license, and no other package', () => {
  const own = join(consumer, 'node_modules/checklist-gate');
  expect(readdirSync(own).toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist',
    'package.json',
    'schema',
  ]);
  expect(readdirSync(join(consumer, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'checklist-gate',
  ]);
});

test('`npx checklist-gate` judges a file', () => {
  writeFileSync(join(consumer, 'body.md'), '- [x] Tests pass\n- [ ] Backup taken\n');
  const { status, printed } = run('npx', ['--offline', 'checklist-gate', 'check', 'body.md']);
  expect({ status, printed }).toMatchObject({ status: 4, printed: expect.stringContaining('☐ Backup taken') });
});

test('the verdict has types', () => {
  writeFileSync(
    join(consumer, 'reads.ts'),
    `import type { Result, Verdict, VerdictRecord } from 'checklist-gate';
export const isDone = ({ status, left }: Verdict): boolean => status === 'passed' && left?.total === 0;
export const titles = (result: Result): string[] =>
  result.kind === 'gate' ? [result.title] : result.results.flatMap(titles);
export const subjectOf = ({ verdict }: VerdictRecord): string | undefined => verdict.subject.repository;
// @ts-expect-error There is no such status.
export const isWrong = ({ status }: Verdict): boolean => status === 'done';
`,
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024', '--types', '', 'reads.ts'];
  expect(run(process.execPath, [tsc, ...options])).toEqual({ status: 0, printed: '' });
});

test('the types are those of the schema, and what the program prints has them', () => {
  expect(readFileSync(join(ROOT, 'schema/verdict.d.ts'), 'utf8')).toBe(types());
  // Held by the compiler: `npm run check`.
  const printed = (verdict: ReturnType<typeof published>): Verdict => verdict;
  expect(printed).toBeInstanceOf(Function);
});
