/** The recipe that keeps records: a release of its own for each, in a repository whose releases are immutable. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { JOB_TOKEN, ReleaseRunner, shell } from '../../support/release-runner.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runWorkflow } from '../../support/workflow.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const RECIPE = readFileSync(join(ROOT, 'examples/workflows/keep-record.yml'), 'utf8');
const BODY = '## Before\n\n- [x] Announced\n\n## After\n\n- [ ] Watched\n';
const REPOSITORY = 'octocat/hello-world';

let github: GitHub;
let project: string;
let sha: string;
let number: number;

beforeAll(async () => {
  github = await startGitHub({ immutableReleases: true });
  project = mkdtempSync(join(tmpdir(), 'keep-record-'));
  await github.commitFile(
    '.github/checklist-gate.yml',
    'version: 1\nphases:\n  before: [{gate: items, in: Before}]\n  after: [{gate: items, in: After}]\n',
  );
  sha = await github.commitFile('app.txt', 'x');
  await github.tag('v1.4.0', sha);
  await github.release('v1.4.0');
  await github.commitFile('app.txt', 'later');
  ({ number } = await github.openIssue(BODY));
});

afterAll(async () => {
  rmSync(project, { recursive: true });
  await github.close();
});

async function keep(phase: string): Promise<{ result: string | undefined; log: string }> {
  const inputs = { number: String(number), tag: 'v1.4.0', phase };
  const event = { name: 'workflow_dispatch', payload: { inputs } };
  const runner = new ReleaseRunner({ github, sha, project, event, deployRoot: '', people: {} });
  const jobs = await runWorkflow(RECIPE, { repository: REPOSITORY, token: JOB_TOKEN }, runner, inputs);
  return { result: jobs['record']?.result, log: runner.log['record'] ?? '' };
}

/** Names and text of what a release holds. */
const assets = async (tag: string): Promise<[string, unknown][]> =>
  Object.entries((await github.assetsOf(tag)) ?? {}).map(([name, text]) => [name, JSON.parse(text)]);

test('each phase has a release of its own, with the record and its predicate', async () => {
  expect(await keep('before')).toMatchObject({ result: 'success' });
  const [record, predicate] = await assets('record/v1.4.0/before-7.1');
  expect(record).toEqual(['release-record.json', expect.objectContaining({ verdict: expect.anything() })]);
  expect(predicate?.[0]).toBe('release-record.svr.json');
  await github.editBody(number, BODY.replace('[ ]', '[x]'));
  expect(await keep('after')).toMatchObject({ result: 'success' });
  expect(await assets('record/v1.4.0/after-7.1')).toHaveLength(2);
  expect(await assets('record/v1.4.0/before-7.1')).toEqual([record, predicate]);
  expect(await assets('v1.4.0')).toEqual([]);
});

test('the tag of a record stands on the head of the default branch', async () => {
  const ref = async (name: string): Promise<string> =>
    (await github.api('GET', `/repos/${REPOSITORY}/git/ref/${name}`)).object.sha;
  expect(await ref('tags/record/v1.4.0/before-7.1')).toBe(await ref('heads/main'));
  expect(await ref('tags/v1.4.0')).toBe(sha);
});

test('a record that is there is not written again', async () => {
  const { result, log } = await keep('before');
  expect(result).toBe('failure');
  expect(log).toContain('tag_name was used by an immutable release');
});

test('nothing is kept of a phase that has not passed', async () => {
  await github.editBody(number, BODY);
  expect(await keep('after')).toEqual({ result: 'failure', log: '' });
});

test('an upload to a release that is published is refused', async () => {
  writeFileSync(join(project, 'record.json'), '{}');
  const token = await github.workflowToken({ contents: 'write' });
  const env = { GH_TOKEN: token, GH_REPO: REPOSITORY, GITHUB_API_URL: github.url };
  expect(await shell('gh release upload v1.4.0 record.json', project, env)).toEqual({
    ok: false,
    log: expect.stringContaining('HTTP 422: Cannot upload assets to an immutable release.'),
  });
});
