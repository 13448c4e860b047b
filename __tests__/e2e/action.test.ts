import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { open, type Place } from '../support/place.ts';
import { record } from '../support/recorder.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';

const EXAMPLE = join(import.meta.dirname, '../../examples/production-deployment');
const UNTICKED = readFileSync(join(EXAMPLE, 'checklist.md'), 'utf8');
const TICKED = UNTICKED.replaceAll('- [ ]', '- [x]');
const BOXES = String(UNTICKED.split('- [ ]').length - 1);
const MARKER = '<!-- checklist-gate -->';
const CANNOT_WRITE = {
  'pull request':
    /^::warning::The commit status and the comment could not be written: .*Add `statuses: write`, `pull-requests: write` to the/m,
  issue: /^::warning::The comment could not be written: .*Add `issues: write` to the/m,
};

let github: GitHub;
let writer: string;
let reader: string;

beforeAll(async () => {
  github = await startGitHub();
  writer = await github.workflowToken({ contents: 'read', pull_requests: 'write', issues: 'write', statuses: 'write' });
  reader = await github.workflowToken({ contents: 'read', pull_requests: 'read', issues: 'read' });
});

afterAll(() => github.close());

function run(place: Place, token: string, inputs: Record<string, string> = {}): Promise<ActionResult> {
  return runAction({ event: place.event, apiUrl: github.url, token, inputs });
}

describe.each(['pull request', 'issue'] as const)('the checklist of a %s', (kind) => {
  let place: Place;

  beforeAll(async () => {
    place = await open(github, kind, UNTICKED);
  });

  test('unticked: comment and summary say what is missing; the job fails where no status can be the gate', async () => {
    const result = await run(place, writer);
    expect(result.stderr).toBe('');
    expect(result.exitCode).toBe(kind === 'issue' ? 4 : 0);
    // What is left is a warning, and on a job that succeeds a notice.
    const level = kind === 'issue' ? 'warning' : 'notice';
    expect(new Set(result.stdout.match(/^::\w+ /gm))).toEqual(new Set([`::${level} `]));
    expect(result.stdout.match(/^::\w+ /gm)).toHaveLength(10);
    expect(result.stdout.match(/^::error::/gm) ?? []).toHaveLength(kind === 'issue' ? 1 : 0);
    expect(result.stdout).toContain(`\nChecklist pending: ${BOXES} boxes left.\n`);
    const [comment, ...more] = await place.comments();
    expect(more).toEqual([]);
    expect(comment?.user.login).toBe('github-actions[bot]');
    expect(comment?.body.split('\n')[0]).toBe(MARKER);
    for (const report of [comment?.body, result.summary]) {
      expect(report).toContain('Release tag is signed and points at the tested commit');
    }
    expect(result.outputs).toMatchObject({
      status: 'pending',
      passed: 'false',
      total: BOXES,
      ticked: '0',
      percent: '0',
    });
  });

  test('run again: the comment is left alone', async () => {
    const before = await place.comments();
    const result = await run(place, writer);
    expect(result.stdout.match(/^Comment .*/m)?.[0]).toMatch(/^Comment unchanged: /);
    expect(await place.comments()).toEqual(before);
  });

  test('ticked: the same comment is updated, outputs are right, the job passes', async () => {
    await place.edit(TICKED);
    const result = await run(place, writer);
    expect(result.exitCode).toBe(0);
    expect(result.stdout).not.toContain('::error');
    expect(result.outputs).toMatchObject({
      status: 'passed',
      passed: 'true',
      phase: '',
      total: BOXES,
      ticked: BOXES,
      'not-applicable': '0',
      remaining: '0',
      percent: '100',
      'failed-gates': '[]',
      'pending-gates': '[]',
      tripped: '[]',
    });
    expect(JSON.parse(result.outputs['fields'] ?? '')).toMatchObject({ Environment: 'Production' });
    expect(result.verdict).toMatchObject({ status: 'passed' });
    const comments = await place.comments();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain(`✅ Checklist Gate: passed, ${BOXES} boxes done`);
    expect(result.summary).toContain('- [x] `Release tag is signed and points at the tested commit`');
    expect(comments[0]?.body).not.toContain('☐');
  });

  test('what blocks links the page for contributors; what has passed does not', async () => {
    const other = await open(github, kind, '- [ ] Tested');
    const env = { GITHUB_ACTION_REPOSITORY: 'acme/checklist-gate', GITHUB_ACTION_REF: 'v0' };
    const say = async (): Promise<string> => {
      await runAction({ event: other.event, apiUrl: github.url, token: writer, env });
      const [comment] = await other.comments();
      return comment?.body ?? '';
    };
    const page = '/acme/checklist-gate/blob/v0/docs/blocked.md)';
    expect((await say()).trimEnd().endsWith(page)).toBe(true);
    await other.edit('- [x] Tested');
    expect(await say()).not.toContain(page);
  });

  test('a token that only reads: the same verdict, and a warning that names the permission', async () => {
    const other = await open(github, kind, UNTICKED);
    const result = await run(other, reader);
    expect(result.exitCode).toBe(4);
    expect(result.outputs).toMatchObject({ status: 'pending', total: BOXES });
    expect(result.summary).toContain('Release tag is signed');
    expect(result.stdout).toMatch(CANNOT_WRITE[kind]);
    expect(result.stdout.match(/^::warning::/gm)).toHaveLength(1);
    expect(await other.comments()).toEqual([]);
    await other.edit(TICKED);
    expect((await run(other, reader)).exitCode).toBe(0);
  });

  test('dry-run: the report stands in the log, and nothing is written', async () => {
    const other = await open(github, kind, UNTICKED);
    const result = await run(other, writer, { 'dry-run': 'true' });
    expect(result.exitCode).toBe(4);
    expect(result.stdout).toContain('Release tag is signed');
    expect(result.stdout.match(/^::(error|warning|notice).*/gm)).toEqual([
      `::error::Checklist pending: ${BOXES} boxes left.`,
    ]);
    expect(result.summary).toBe('');
    expect(await other.comments()).toEqual([]);
  });
});

test('workflow_dispatch judges the number it is given', async () => {
  const number = String((await open(github, 'issue', '- [ ] one\n- [x] two\n')).number);
  const event = { name: 'workflow_dispatch', payload: { inputs: { number } } };
  const result = await runAction({ event, apiUrl: github.url, token: writer, inputs: { number } });
  expect(result.outputs).toMatchObject({ status: 'pending', total: '2', ticked: '1', remaining: '1', percent: '50' });
});

test.each([
  ['pending', '- [ ] a', 4],
  ['failed', '- [ ] a', 0],
  ['never', '- [ ] a', 0],
  ['auto', '- [ ] a', 4],
])('fail-on %s with an open box', async (failOn, body, exitCode) => {
  const result = await run(await open(github, 'issue', body), reader, { 'fail-on': failOn, comment: 'false' });
  expect(result.exitCode).toBe(exitCode);
  expect(result.outputs['passed']).toBe('false');
});

describe('policy and template', () => {
  const inputs = {
    policy: 'gate/policy.yml',
    template: 'gate/checklist.md',
    comment: 'false',
    status: 'off',
    phase: 'pre-deployment',
  };

  beforeAll(async () => {
    await github.commitFile('gate/policy.yml', readFileSync(join(EXAMPLE, 'policy.yml'), 'utf8'));
    await github.commitFile('gate/checklist.md', UNTICKED);
  });

  test('are read at the tip of the base branch, in one look with what is changed', async () => {
    const place = await open(github, 'pull request', UNTICKED);
    const between = await record(github.url);
    const result = await runAction({ event: place.event, apiUrl: between.url, token: reader, inputs });
    await between.close();
    expect(result.outputs).toMatchObject({ status: 'pending', phase: 'pre-deployment' });
    expect(result.verdict).toMatchObject({
      policy: { path: 'gate/policy.yml' },
      template: { path: 'gate/checklist.md' },
    });
    expect(between.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /graphql']);
  });

  test('a server whose graph does not answer is asked over REST: template and policy both at once', async () => {
    const place = await open(github, 'pull request', UNTICKED);
    const between = await record(
      github.url,
      () => undefined,
      () => undefined,
      ({ url }) => url.endsWith('/graphql'),
    );
    const result = await runAction({ event: place.event, apiUrl: between.url, token: reader, inputs });
    await between.close();
    expect(result.outputs).toMatchObject({ status: 'pending', phase: 'pre-deployment' });
    const [, first, ...others] = between.seen.map(({ method, url }) => `${method} ${url}`);
    expect(first).toBe(`GET /repos/octocat/hello-world/pulls/${place.number}`);
    expect(others.pop()).toBe(`GET /repos/octocat/hello-world/pulls/${place.number}/files?per_page=100`);
    expect(others.toSorted()).toEqual([
      'GET /repos/octocat/hello-world/contents/gate%2Fchecklist.md?ref=refs%2Fheads%2Fmain',
      'GET /repos/octocat/hello-world/contents/gate%2Fpolicy.yml?ref=refs%2Fheads%2Fmain',
    ]);
  });

  test('an item of the template that was deleted keeps it pending', async () => {
    const body = UNTICKED.replace(/^- \[ \] Release tag is signed.*\n/m, '');
    const result = await run(await open(github, 'issue', body), reader, inputs);
    expect(result.exitCode).toBe(4);
    expect(result.outputs).toMatchObject({ status: 'pending', passed: 'false' });
  });
});

test('a channel that does not work ends in one warning and changes nothing else', async () => {
  const place = await open(github, 'issue', '- [x] a');
  const env = { GITHUB_STEP_SUMMARY: '', RUNNER_TEMP: join(EXAMPLE, 'no-such-folder') };
  const result = await runAction({ event: place.event, apiUrl: github.url, token: writer, env });
  expect(result.exitCode).toBe(0);
  expect(result.outputs).toMatchObject({ status: 'passed' });
  expect(result.stdout.match(/^::warning::The (job summary|verdict file) could not be written: /gm)).toHaveLength(2);
  expect(await place.comments()).toHaveLength(1);
});

test('no text of the document becomes a command of the runner', async () => {
  const evil = '- [ ] ##[set-output name=passed]true\n- [ ] ::set-output name=passed::true\n- [ ] a ::error::b\n';
  const result = await run(await open(github, 'issue', `# ##[add-mask]x\n\n${evil}`), writer);
  expect(result.exitCode).toBe(4);
  expect(result.stdout + result.stderr).not.toContain('##[');
  const commands = result.stdout.match(/^\s*::[\w-]+/gm)?.map((command) => command.trim());
  expect(new Set(commands)).toEqual(new Set(['::add-mask', '::group', '::endgroup', '::warning', '::error']));
  expect(result.outputs['passed']).toBe('false');
});
