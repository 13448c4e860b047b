import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { VerdictRecord } from '../../src/record/schema.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';
import { runCli, runCliOnline } from '../support/run-cli.ts';
import { WORKFLOW } from '../support/story.ts';

const POLICY = `version: 1
gates:
  - {gate: items}
  - {gate: sign-offs, roles: {QA: {by: ['@lead'], via: [tick]}}, fresh: always}
`;
const BODY = '- [x] Tests pass\n- [ ] **QA**: works\n';

let github: GitHub;
let folder: string;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  await github.commitFile('.github/checklist-gate.yml', POLICY);
  token = await github.workflowToken(WORKFLOW);
});

afterAll(() => github.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function judged(record: string, number?: number): Promise<ActionResult> {
  const payload = number === undefined ? {} : { action: 'edited', number, pull_request: { number } };
  return runAction({
    event: { name: number === undefined ? 'schedule' : 'pull_request_target', payload },
    apiUrl: github.url,
    token,
    inputs: { record, comment: 'off' },
    env: { GITHUB_WORKSPACE: folder, GITHUB_RUN_ID: '77' },
  });
}

const read = (path: string): VerdictRecord => JSON.parse(readFileSync(path, 'utf8')) as VerdictRecord;

test('the action writes a record and its predicate, and replay judges it again to the same bytes', async () => {
  const { number } = await github.openPullRequest(BODY);
  const lead = github.personToken('lead');
  await github.editBody(number, BODY.replace('[ ]', '[x]'), lead);
  const { outputs, exitCode, verdict } = await judged('out/release.json', number);
  expect(outputs).toMatchObject({
    status: 'passed',
    record: join(folder, 'out/release.json'),
    predicate: join(folder, 'out/release.svr.json'),
    'predicate-type': 'https://in-toto.io/attestation/svr/v0.2',
  });
  expect(exitCode).toBe(0);

  const record = read(join(folder, 'out/release.json'));
  expect(record.verdict).toEqual(verdict);
  expect(record.names).toEqual([{ login: 'lead', id: expect.any(Number), name: 'lead' }]);
  expect(record.run?.url).toMatch(/\/octocat\/hello-world\/actions\/runs\/77$/);
  expect(record.items.map(({ text, marked }) => [text, marked?.by?.login])).toEqual([
    ['Tests pass', expect.any(String)],
    ['QA: works', 'lead'],
  ]);
  expect(JSON.parse(readFileSync(join(folder, 'out/release.svr.json'), 'utf8'))).toMatchObject({
    timeCreated: record.verdict['at'],
    properties: ['CHECKLIST_GATE_PASSED', 'CHECKLIST_GATE_ROLE_QA'],
  });

  const again = runCli(['replay', 'out/release.json'], { cwd: folder });
  expect(again).toMatchObject({ status: 0, stderr: '' });
  expect(again.stdout).toContain('The same verdict, byte for byte.');
  const markdown = runCli(['replay', 'out/release.json', '--format', 'markdown'], { cwd: folder });
  expect([markdown.status, markdown.stderr]).toEqual([0, '']);
  expect(markdown.stdout).toMatch(/^\*\*The same verdict, byte for byte\.\*\*\n\n### /);
  const printed = runCli(['replay', 'out/release.json', '--format', 'json'], { cwd: folder });
  expect(JSON.parse(printed.stdout)).toEqual(verdict);
});

test('a record says how the gate was enforced, who merged, and which record was before it', async () => {
  github.rules('main', { statuses: [{ context: 'checklist-gate', integrationId: 15368 }, { context: 'build' }] });
  const { number } = await github.openPullRequest('- [x] Tests pass\n- [x] **QA**: works\n');
  await judged('r.json', number);
  const path = join(folder, 'r.json');
  const first = readFileSync(path, 'utf8');
  // A workflow's token does not see who may bypass a ruleset.
  const required = { by: 'ruleset', ruleset: { id: 1, name: 'main', source: 'octocat/hello-world' }, app: 15368 };
  expect(read(path).enforcement).toEqual({
    status: 'known',
    value: { branch: 'main', context: 'checklist-gate', required: [{ ...required, bypass: null }] },
  });
  expect(read(path)).not.toHaveProperty('merge');
  expect(read(path)).not.toHaveProperty('previous');
  const commit = await github.merge(number, 'squash');
  const env = {
    GITHUB_TOKEN: github.personToken('octocat'),
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
  };
  const url = `${github.url}/octocat/hello-world/pull/${number}`;
  await runCliOnline(['check', url, '--record', 'r.json'], { cwd: folder, env });
  const second = read(path);
  expect(second.merge).toEqual({ at: expect.any(String), by: 'octocat', commit });
  expect(second.previous).toEqual({ digest: `sha256:${createHash('sha256').update(first).digest('hex')}` });
  const [admin] = second.enforcement?.status === 'known' ? second.enforcement.value.required : [];
  expect(admin).toEqual({ ...required, bypass: [{ type: 'RepositoryRole', id: 5, mode: 'always' }] });
  expect(runCli(['replay', 'r.json'], { cwd: folder }).stdout).toContain('The same verdict, byte for byte.');
  github.rules('main', {});
  await runCliOnline(['check', url, '--record', 'open.json'], { cwd: folder, env });
  expect(read(join(folder, 'open.json')).enforcement).toMatchObject({ value: { required: [] } });
});

test('a record that was changed by hand is noticed', async () => {
  const { number } = await github.openPullRequest(BODY);
  expect((await judged('r.json', number)).outputs['status']).toBe('pending');
  const path = join(folder, 'r.json');
  const text = readFileSync(path, 'utf8');
  const changed = (from: string, to: string): string => {
    expect(text).toContain(from);
    writeFileSync(path, text.replaceAll(from, to));
    const { status, stdout, stderr } = runCli(['replay', 'r.json'], { cwd: folder });
    expect(status).not.toBe(0);
    return stdout + stderr;
  };
  expect(changed('"status":"pending"', '"status":"passed"')).toContain('verdict: passed, now pending');
  expect(changed('"state":"unticked"', '"state":"ticked"')).toContain('Another verdict');
  expect(changed('{gate: items}', '{gate: items, require: any}')).toContain('the record was changed');
});

test('several subjects have a record each, with their numbers', async () => {
  const numbers: number[] = [];
  for (const mark of ['x', ' ']) numbers.push((await github.openPullRequest(`- [${mark}] One\n`)).number);
  const { outputs } = await judged('r.json');
  expect(existsSync(join(folder, 'r.json'))).toBe(false);
  for (const number of numbers) {
    expect(read(join(folder, `r-${number}.json`)).verdict['subject']).toMatchObject({ number });
    expect(existsSync(join(folder, `r-${number}.svr.json`))).toBe(true);
  }
  expect(outputs['record']).toMatch(/r-\d+\.json$/);
});

test('a record that cannot be written fails the job, and leaves the verdict as it is', async () => {
  writeFileSync(join(folder, 'file'), '');
  const { number } = await github.openPullRequest(BODY);
  await github.editBody(number, BODY.replace('[ ]', '[x]'), github.personToken('lead'));
  const { exitCode, outputs, stdout } = await judged('file/r.json', number);
  expect(exitCode).toBe(3);
  expect(outputs).toMatchObject({ status: 'passed', passed: 'true' });
  expect(outputs).not.toHaveProperty('record');
  expect(stdout).toMatch(/::error::The record file\/r\.json could not be written: .*The verdict stands/);
});

test('check writes the same on the command line', () => {
  writeFileSync(join(folder, 'a.md'), '- [x] One\n');
  writeFileSync(join(folder, 'file'), '');
  const run = (...args: string[]): ReturnType<typeof runCli> => runCli(['check', ...args], { cwd: folder });
  expect(run('a.md', '--record', 'out/r.json').status).toBe(0);
  expect(read(join(folder, 'out/r.json')).items).toMatchObject([{ text: 'One', state: 'ticked' }]);
  expect(JSON.parse(readFileSync(join(folder, 'out/r.svr.json'), 'utf8'))).toMatchObject({
    properties: ['CHECKLIST_GATE_PASSED'],
  });
  expect(runCli(['replay', 'out/r.json'], { cwd: folder }).status).toBe(0);
  expect(run('a.md', '--record', 'file/r.json')).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('the record file/r.json could not be written'),
  });
  expect(run('a.md', 'a.md', '--record', 'r.json')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('found 2 files'),
  });
});

test('a file that is no record is never overwritten by one', async () => {
  writeFileSync(join(folder, 'a.md'), '- [x] One\n');
  writeFileSync(join(folder, 'p.svr.json'), '{"mine": true}');
  for (const path of ['a.md', 'p.json']) {
    const run = runCli(['check', 'a.md', '--record', path], { cwd: folder });
    expect(run).toMatchObject({ status: 3, stderr: expect.stringContaining('exists already and is not a record') });
  }
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('- [x] One\n');
  expect(existsSync(join(folder, 'p.json'))).toBe(false);
  writeFileSync(join(folder, 'empty.json'), '');
  for (const _ of ['over an empty file', 'over a record'])
    expect(runCli(['check', 'a.md', '--record', 'empty.json'], { cwd: folder }).status).toBe(0);
  const { number } = await github.openPullRequest('- [x] One\n');
  const { exitCode, stdout } = await judged('a.md', number);
  expect(exitCode).toBe(3);
  expect(stdout).toContain('exists already and is not a record');
});
