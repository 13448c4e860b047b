import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { open } from '../support/place.ts';
import { runAction } from '../support/run-action.ts';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken({ contents: 'read', pull_requests: 'write', issues: 'write', statuses: 'write' });
  await github.commitFile('gate/wrong.yml', 'version: 1\ngates:\n  - {gate: itemz}\n');
});

afterAll(() => github.close());

describe('a policy is refused, and nothing is judged', () => {
  test.each([
    [
      'gate/none.yml',
      /^::error::The input `policy` names gate\/none\.yml, which does not exist on the base branch main\.$/m,
    ],
    ['gate/wrong.yml', /^::error::gate\/wrong\.yml:3:\d+: .*itemz/m],
    ['gate', /^::error::Could not judge: The policy cannot be used: gate is a directory, expected a file/m],
  ])('%s', async (policy, words) => {
    const place = await open(github, 'pull request', '- [x] a');
    const result = await runAction({ event: place.event, apiUrl: github.url, token, inputs: { policy } });
    expect(result.exitCode).toBe(policy === 'gate' ? 3 : 2);
    expect(result.summary).toContain('The author need do nothing.');
    expect(result.stdout).toMatch(words);
    expect(result.outputs).toMatchObject({ status: 'error', passed: 'false' });
    expect(github.statusesOf(place.sha)[0]).toMatchObject({ state: 'error' });
    const [comment, ...more] = await place.comments();
    expect(more).toEqual([]);
    expect(comment?.body).toMatch(/Nothing was judged, and nothing passes/);
  });

  test('a template that does not exist', async () => {
    const place = await open(github, 'issue', '- [x] a');
    const result = await runAction({ event: place.event, apiUrl: github.url, token, inputs: { template: 'no.md' } });
    expect(result.exitCode).toBe(2);
    expect(result.stdout).toMatch(/^::error::.*no\.md/m);
    expect(result.outputs).toMatchObject({ status: 'error', passed: 'false' });
  });
});

test('a policy that lies in a wrong place is not read, which is said', async () => {
  const own = await startGitHub();
  try {
    await own.commitFile('.github/checklist-gate.yaml', 'version: 1\ngates: [{gate: items, in: A}]\n');
    const place = await open(own, 'pull request', '- [x] a');
    const run = { apiUrl: own.url, token: await own.workflowToken({ contents: 'read', pull_requests: 'write' }) };
    const result = await runAction({ event: place.event, ...run });
    expect(result.stdout).toMatch(
      /^::warning::\.github\/checklist-gate\.yaml is not read as a policy: move it to \.github\/checklist-gate\.yml, or name it with the input `policy`\.$/m,
    );
    const phased = await runAction({ event: place.event, ...run, inputs: { phase: 'pre' } });
    expect(phased.stdout).toMatch(/^::error::the built-in policy: found the phase "pre", expected none/m);
  } finally {
    await own.close();
  }
});

describe('a run is refused with one clear message', () => {
  test('an event without a checklist', async () => {
    const event = { name: 'watch', payload: { action: 'started' } };
    const result = await runAction({ event, apiUrl: github.url, token });
    expect(result.exitCode).toBe(3);
    expect(result.stdout).toMatch(
      /^::error::Could not judge: The event `watch` is about no checklist\. Give the input `number`/m,
    );
  });

  test('wrong inputs, all at once', async () => {
    const event = { name: 'issues', payload: {} };
    const inputs = { 'fail-on': 'always', 'dry-run': 'yes', number: 'x', evidence: 'a=1\n##[debug]' };
    const result = await runAction({ event, apiUrl: github.url, token, inputs });
    expect(result.exitCode).toBe(2);
    expect(result.stdout.match(/^::error::Unexpected value .*, expected .*\.$/gm)).toHaveLength(4);
    expect(result.stdout).not.toContain('##[');
  });

  test('an event file that is no JSON', async () => {
    const event = { name: 'issues', payload: {} };
    const env = { GITHUB_EVENT_PATH: join(import.meta.dirname, 'action-refusals.test.ts') };
    const result = await runAction({ event, apiUrl: github.url, token, env });
    expect(result).toMatchObject({ exitCode: 3, stderr: '' });
    expect(result.stdout).toBe('::error::Could not start: the event file of the run cannot be read.\n');
  });

  test('a server that is not there', async () => {
    const event = { name: 'issues', payload: { issue: { number: 1 } } };
    const result = await runAction({ event, apiUrl: 'http://127.0.0.1:9', token });
    expect(result.exitCode).toBe(3);
    expect(result.stdout).toMatch(/^::error::Could not judge: .*GET \/repos\/octocat\/hello-world\/.*: no answer/m);
  });
});
