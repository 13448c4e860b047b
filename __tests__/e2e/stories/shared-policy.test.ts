/** One policy for several repositories, which may add to it and not loosen it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Verdict } from '../../../src/verdict/verdict.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runAction, type ActionResult } from '../../support/run-action.ts';
import { runCli, runCliOnline } from '../../support/run-cli.ts';
import { WORKFLOW } from '../../support/story.ts';

const CENTRAL = `version: 1
not-applicable: with-reason
gates:
  - {gate: items, in: Security, title: Security, final: true}
`;
const ADDS = `version: 1
extends: octocat/policies:gate.yml@main
gates:
  - {gate: items, in: Release, title: Release}
`;
const BODY = '## Security\n\n- [x] Secrets rotated\n\n## Release\n\n- [x] Notes written\n';
const POLICY = '.github/checklist-gate.yml';

let github: GitHub;
let folder: string;
const places = new Map<string, ReturnType<GitHub['in']>>();

beforeAll(async () => {
  github = await startGitHub({ repositories: ['policies', 'adds', 'loosens'] });
  folder = mkdtempSync(join(tmpdir(), 'shared-policy-'));
  await github.in('policies').commitFile('gate.yml', CENTRAL);
  await github.in('adds').commitFile(POLICY, ADDS);
  await github.in('loosens').commitFile(POLICY, `${ADDS}not-applicable: allowed\n`);
  await github.commitFile(POLICY, 'version: 1\nextends: octocat/secret:gate.yml@main\n');
  await github.in('secret').commitFile('gate.yml', CENTRAL);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github.close();
});

/** A pull request of a repository, judged as on an event of its own. */
async function judged(name: string, body: string, inputs: Record<string, string> = {}) {
  const place = places.get(name) ?? github.in(name);
  places.set(name, place);
  const pull = await place.openPullRequest(body);
  const token = await place.workflowToken(WORKFLOW);
  const payload = { action: 'opened', number: pull.number, pull_request: pull };
  const run = (): Promise<ActionResult> =>
    runAction({
      event: { name: 'pull_request_target', payload },
      apiUrl: github.url,
      token,
      inputs,
      env: { GITHUB_REPOSITORY: `octocat/${name}` },
    });
  const status = () => {
    const newest = place.statusesOf(pull.head.sha)[0];
    return { state: newest?.state, description: newest?.description };
  };
  const comment = async (): Promise<string> =>
    (await github.api('GET', `/repos/octocat/${name}/issues/${pull.number}/comments`))[0]?.body ?? '';
  return { result: await run(), run, status, comment, number: pull.number };
}

test('a repository adds to the shared policy, whose change counts at the next event', async () => {
  const { result, run, status, comment } = await judged('adds', BODY);
  expect(result.exitCode).toBe(0);
  expect(status().state).toBe('success');
  const { policy } = result.verdict as Verdict;
  const commit = (await github.api('GET', '/repos/octocat/policies/commits/main')).sha;
  const { sha } = await github.api('GET', '/repos/octocat/policies/contents/gate.yml');
  expect(policy.extends).toEqual([
    expect.objectContaining({ repository: 'octocat/policies', path: 'gate.yml', ref: 'main', commit, sha }),
  ]);
  expect(await comment()).toContain('which extends `octocat/policies:gate.yml@main`');
  expect(result.summary).toContain(`${github.url}/octocat/policies/blob/${commit}/gate.yml`);

  const stricter = CENTRAL.replace('gates:', 'gates:\n  - {gate: items, in: Operations, title: Operations}');
  await github.in('policies').commitFile('gate.yml', stricter);
  const again = await run();
  expect(again.outputs['status']).toBe('failed');
  expect(again.outputs['failed-gates']).toBe('["Operations"]');
  expect(status().state).toBe('failure');
  await github.in('policies').commitFile('gate.yml', CENTRAL);
});

test('a repository that loosens it is refused, with the line', async () => {
  const { result, status } = await judged('loosens', BODY);
  expect(result.exitCode).toBe(2);
  expect(status().state).toBe('error');
  expect(result.stdout).toContain(
    `${POLICY}:5:17: found "not-applicable: allowed", expected forbidden or with-reason: line 4 of octocat/policies:gate.yml@main is final`,
  );
});

test('a policy that the token may not read closes the gate and names the permission', async () => {
  const { result, status } = await judged('hello-world', BODY);
  expect(result.exitCode).toBe(2);
  expect(status().state).toBe('error');
  expect(result.stdout).toContain(`${POLICY}:2:10: found "extends: octocat/secret:gate.yml@main", which`);
  expect(result.stdout).toContain('`policy-token` a token with "Contents: read" of octocat/secret');
});

test('a token of its own reads a private one, and is masked', async () => {
  const token = github.personToken('octocat');
  const { result, status } = await judged('hello-world', BODY, { 'policy-token': token });
  expect(result.exitCode).toBe(0);
  expect(status().state).toBe('success');
  expect(result.stdout).toContain(`::add-mask::${token}`);
  expect(result.stdout.replaceAll(`::add-mask::${token}`, '')).not.toContain(token);
});

test('the workflow may name a policy of another repository itself, and a ref that is none closes', async () => {
  const named = await judged('loosens', BODY, { policy: 'octocat/policies:gate.yml@main' });
  expect(named.result.exitCode).toBe(0);
  expect(named.result.verdict).toMatchObject({ policy: { repository: 'octocat/policies', path: 'gate.yml' } });
  const gone = await judged('loosens', BODY, { policy: 'octocat/policies:gate.yml@v9' });
  expect(gone.result.exitCode).toBe(2);
  expect(gone.result.stdout).toContain('expected a repository that the token may read, with the ref v9');
  const missing = await judged('loosens', BODY, { policy: 'octocat/policies:other.yml@main' });
  expect(missing.result.exitCode).toBe(2);
  expect(missing.result.stdout).toContain('is not there, expected a file other.yml in octocat/policies');
});

test('a record holds all files, and is judged again without a network', async () => {
  const { number } = await judged('adds', BODY);
  const record = join(folder, 'record.json');
  const env = {
    GITHUB_TOKEN: github.personToken('octocat'),
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
  };
  const address = `${github.url}/octocat/adds/pull/${number}`;
  const made = await runCliOnline(['check', address, '--record', record], { env });
  expect(made.stderr).toBe('');
  expect(made.stdout).toContain('Judged by the shared policy octocat/policies:gate.yml@main (commit ');
  const again = runCli(['replay', record]);
  expect(again.stdout).toContain('The same verdict, byte for byte');
  const forged = readFileSync(record, 'utf8').replace(
    'title: Security, final',
    'title: Security, advisory: true, final',
  );
  writeFileSync(record, forged);
  expect(runCli(['replay', record]).stderr).toContain('the record was changed');
});

test('the doctor loads a policy with what it extends', async () => {
  const env = { GITHUB_TOKEN: github.personToken('octocat'), GITHUB_API_URL: github.url };
  const found = async (name: string): Promise<unknown[]> => {
    const { stdout } = await runCliOnline(['doctor', '--repo', `octocat/${name}`, '--format', 'json'], { env });
    return (JSON.parse(stdout) as { subject: string }[]).filter(({ subject }) => subject === 'policy');
  };
  expect(await found('adds')).toEqual([{ subject: 'policy', severity: 'ok', message: 'loads', path: POLICY }]);
  expect(await found('loosens')).toEqual([expect.objectContaining({ severity: 'problem', path: POLICY, line: 5 })]);
});

test('a policy that only reports lets the status succeed and says what is left', async () => {
  await github.in('adds').commitFile(POLICY, 'version: 1\nmode: report\ngates: [{gate: items}]\n');
  const open = BODY.replaceAll('[x]', '[ ]');
  const { result, status, comment } = await judged('adds', open, { comment: 'when-not-passed' });
  expect(result.exitCode).toBe(0);
  expect(status()).toEqual({
    state: 'success',
    description: expect.stringMatching(/^Report only: .*2 left|^Report only: .*1 left/),
  });
  expect(await comment()).toContain('Report only');
  expect(result.summary).toContain('Report only');
  expect(result.outputs).toMatchObject({ status: 'pending', passed: 'false' });
  expect(result.verdict).toMatchObject({ status: 'pending', mode: 'report' });
  const strict = await judged('adds', open, { 'fail-on': 'pending' });
  expect(strict.result.exitCode).toBe(4);
  const enforced = await judged('adds', open, { mode: 'enforce' });
  expect(enforced.status().state).toBe('pending');
});
