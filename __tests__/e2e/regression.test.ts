import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';
import { runCli } from '../support/run-cli.ts';

const POLICY = `version: 1
phases:
  pre-deployment:
    - {gate: items, in: Before}
  post-deployment:
    after: pre-deployment
    gates:
      - {gate: items, in: After}
`;

const body = (before: string, after: string): string =>
  `## Before\n\n- [${before}] Backup\n\n## After\n\n- [${after}] Verified\n`;

let github: GitHub;
let token: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regression-'));
  github = await startGitHub();
  token = await github.workflowToken({ contents: 'read', issues: 'write', pull_requests: 'write' });
  await github.commitFile('.github/checklist-gate.yml', POLICY);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github.close();
});
beforeEach(() => github.forgetRequests());

const gate = (number: number, inputs: Record<string, string> = {}): Promise<ActionResult> =>
  runAction({
    apiUrl: github.url,
    token,
    event: { name: 'workflow_dispatch', payload: {} },
    inputs: { number: String(number), comment: 'off', ...inputs },
    env: { GITHUB_WORKSPACE: folder, NO_COLOR: '1' },
  });

/** The questions about the history of the text. */
const graph = (): unknown[] =>
  github.requests.filter((each) => each.url.endsWith('/graphql') && each.body.includes('query conversation'));

describe('regression', () => {
  test('the gate of a later phase says who took the earlier one back', async () => {
    const { number } = await github.openIssue(body(' ', ' '));
    await github.editBody(number, body('x', ' '));
    await github.editBody(number, body(' ', 'x'), github.personToken('maintainer'));
    const { exitCode, outputs, stdout, summary, verdict } = await gate(number, { phase: 'post-deployment' });
    expect([exitCode, outputs['status'], outputs['regressed']]).toEqual([4, 'pending', '["pre-deployment"]']);
    expect(stdout).toMatch(/pre-deployment: Was passed with the text of .*, before an edit: @maintainer, /);
    expect(summary).toContain('Regressed: these were passed before');
    expect(verdict).toMatchObject({
      regression: { phases: [{ phase: 'pre-deployment', endedBy: { login: 'maintainer' }, from: 'edit-history' }] },
    });
    // What lets nothing pass is told at once. There is nothing to write here, so nothing is asked again.
    expect(graph()).toHaveLength(1);
  });

  test('costs nothing where nothing can have gone back', async () => {
    const { number } = await github.openIssue(body(' ', ' '));
    await github.editBody(number, body('x', ' '));
    for (const phase of ['pre-deployment', 'post-deployment']) await gate(number, { phase });
    await github.editBody(number, body(' ', ' '));
    const plain = await gate(number, { phase: 'pre-deployment' });
    expect(plain.outputs['regressed']).toBe('[]');
    expect((await gate(number, { phase: 'post-deployment', regression: 'off' })).outputs['regressed']).toBe('[]');
    expect(graph()).toEqual([]);
    expect((await gate(number, { regression: 'on' })).outputs['regressed']).toBe('["pre-deployment"]');
  });

  test('an earlier record tells what the history cannot', async () => {
    const { number } = await github.openIssue(body('x', ' '));
    const first = await gate(number, { phase: 'pre-deployment', record: 'first.json' });
    expect(first.exitCode).toBe(0);
    await github.editBody(number, body(' ', ' '));
    github.deleteRevision({ issue: number }, 1);
    const inputs = { phase: 'pre-deployment', 'previous-record': 'first.json', record: 'second.json' };
    const { outputs, verdict } = await gate(number, inputs);
    expect(outputs['regressed']).toBe('["pre-deployment"]');
    expect(verdict).toMatchObject({ regression: { phases: [{ phase: 'pre-deployment', from: 'record' }] } });
    // The record of that run can be judged again, offline.
    const replayed = runCli(['replay', join(folder, 'second.json')]);
    expect([replayed.status, replayed.stderr]).toEqual([0, '']);
  });

  test('a record of something else is refused', async () => {
    const one = await github.openIssue(body('x', ' '));
    await gate(one.number, { phase: 'pre-deployment', record: 'one.json' });
    const other = await github.openIssue(body(' ', ' '));
    const { exitCode, stdout } = await gate(other.number, { 'previous-record': 'one.json' });
    expect(exitCode).toBe(2);
    expect(stdout).toContain(`found a record of octocat/hello-world#${one.number}`);
    writeFileSync(join(folder, 'none.json'), '{}');
    for (const [file, why] of [
      ['none.json', 'found no record'],
      ['gone.json', 'there is no such file'],
    ] as const) {
      const run = await gate(other.number, { 'previous-record': file });
      expect(run.exitCode).toBe(2);
      expect(run.stdout).toContain(why);
    }
    expect(readFileSync(join(folder, 'one.json'), 'utf8')).not.toContain('"regression":{"phases"');
  });

  test('a history that is gone is said to be unknown', async () => {
    const { number } = await github.openIssue(body('x', ' '));
    await github.editBody(number, body(' ', ' '));
    github.deleteRevision({ issue: number }, 1);
    const { outputs, stdout } = await gate(number, { phase: 'post-deployment' });
    expect(outputs['regressed']).toBe('[]');
    expect(stdout).toMatch(
      /Whether an open phase was passed before is not known: the content of the revision of .* was deleted/,
    );
  });
});
