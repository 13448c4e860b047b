import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { keepRecords } from '../../src/action/records.ts';
import type { Predicate } from '../../src/record/record.ts';
import type { VerdictRecord } from '../../src/record/schema.ts';
import { replay } from '../../src/record/replay.ts';
import { judgeKeeping } from '../../src/run/judge.ts';
import { requestOf } from '../support/case.ts';

const before = { ...process.env };
const CASE = resolve(import.meta.dirname, '../cases/check-run/evidence-that-is-enough-does-the-box');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
});

afterEach(() => {
  process.env = { ...before };
  rmSync(folder, { recursive: true });
});

async function written(env: Record<string, string>, path: string): Promise<{ record: string; predicate: string }> {
  for (const name of Object.keys(process.env)) if (name.startsWith('GITHUB_')) delete process.env[name];
  Object.assign(process.env, { GITHUB_WORKSPACE: folder, ...env });
  const judged = await judgeKeeping(requestOf(CASE));
  if (judged.kind !== 'verdict' || judged.material === undefined) throw new Error('no verdict');
  const outcome = { about: {}, judged, statusWritten: false };
  const { outputs, missing } = await keepRecords(path, [outcome]);
  const files = { record: join(folder, path), predicate: join(folder, path.replace('.json', '.svr.json')) };
  expect(missing).toEqual([]);
  expect(outputs.get(outcome)).toEqual({ ...files, 'predicate-type': 'https://in-toto.io/attestation/svr/v0.2' });
  return { record: readFileSync(files.record, 'utf8'), predicate: readFileSync(files.predicate, 'utf8') };
}

test('a record names the run, and its predicate the action', async () => {
  const env = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octocat/hello-world',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKFLOW_REF: 'octocat/hello-world/.github/workflows/release.yml@refs/heads/main',
    GITHUB_SHA: 'abc',
    GITHUB_ACTION_REPOSITORY: 'someone/checklist-gate',
  };
  const { record, predicate } = await written(env, 'out/deep/release.json');
  expect((JSON.parse(record) as VerdictRecord).run).toEqual({
    url: 'https://github.com/octocat/hello-world/actions/runs/42',
    attempt: 2,
    workflow: env.GITHUB_WORKFLOW_REF,
    sha: 'abc',
  });
  expect((JSON.parse(predicate) as Predicate).verifier.id).toMatch(
    /^https:\/\/github\.com\/someone\/checklist-gate\/v\d/,
  );
  expect(await replay(record)).toMatchObject({ kind: 'verdict', same: true });
});

test('outside of a run there is none to name', async () => {
  const { record, predicate } = await written({}, 'release.json');
  expect(JSON.parse(record)).not.toHaveProperty('run');
  expect((JSON.parse(predicate) as Predicate).verifier.id).toMatch(/^urn:checklist-gate:\d/);
});
