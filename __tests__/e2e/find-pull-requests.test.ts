import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';

const TEMPLATE = '## Checks\n\n- [ ] Tests pass\n- [ ] Docs are current\n';
const TICKED = TEMPLATE.replaceAll('[ ]', '[x]');

let github: GitHub;
let token: string;
const numbers: Record<string, number> = {};

async function merged(name: string, body: string, method: 'merge' | 'squash' | 'rebase' = 'squash'): Promise<number> {
  const { number } = await github.openPullRequest(body, { [`${name}.txt`]: 'x' });
  numbers[name] = number;
  await github.merge(number, method);
  return number;
}

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken({ contents: 'read', issues: 'write', pull_requests: 'write' });
  await merged('old', 'Nothing here');
  await github.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: items, in: Checks}]\n');
  await github.tag('v1.0.0');
  await merged('squashed', TICKED);
  await merged('merged', TICKED, 'merge');
  await github.tag('v1.1.0');
  await merged('unticked', TEMPLATE, 'rebase');
  await merged('late', TEMPLATE);
  await github.at(new Date(Date.now() + 60_000).toISOString().replace(/\.\d+/, ''), () =>
    github.editBody(numbers['late'] ?? 0, TICKED),
  );
  await github.tag('v1.2.0');
  await merged('good', TICKED);
  await github.commit(
    'main',
    { 'hotfix.txt': 'x' },
    { message: 'Hotfix ##[set-output name=passed]true', author: 'writer' },
  );
  await github.tag('v1.3.0');
  await github.commit('main', { 'bump.txt': 'x' }, { message: 'Bump', author: 'writer' });
  await github.tag('v1.4.0');
  // Merged into a branch that anybody may make, by a policy of its own.
  await github.branch('side');
  await github.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: section, in: Checks}]\n', 'side');
  const { number } = await github.openPullRequest('## Checks\n\nNone.\n', {}, { base: 'side' });
  numbers['aside'] = number;
  const sha = await github.merge(number, 'squash');
  await github.tag('v1.5.0', sha);
});

afterAll(() => github.close());
beforeEach(() => github.forgetRequests());

function gate(find: string, tag?: string, inputs: Record<string, string> = {}): Promise<ActionResult> {
  const payload = tag === undefined ? {} : { ref: `refs/tags/${tag}`, head_commit: { id: 'a'.repeat(40) } };
  return runAction({
    apiUrl: github.url,
    token,
    event: { name: tag === undefined ? 'workflow_dispatch' : 'push', payload },
    inputs: { find, ...inputs },
    env: { NO_COLOR: '1' },
  });
}

const shaOf = async (ref: string): Promise<string> =>
  (await github.api('GET', `/repos/octocat/hello-world/git/ref/${ref}`))['object'].sha;
const tagged = (name: string): Promise<string> => shaOf(`tags/${name}`);
const headOf = (name: string): Promise<string> => shaOf(`heads/${name}`);

const subjects = ({ outputs }: ActionResult): unknown => JSON.parse(outputs['subjects'] ?? '');

describe('the pull requests of a release', () => {
  test('each was passed when it was merged, so the release is', async () => {
    const run = await gate('pull-requests:', 'v1.1.0');
    expect([run.exitCode, run.outputs['status'], run.outputs['passed']]).toEqual([0, 'passed', 'true']);
    expect(subjects(run)).toEqual([
      { ref: 'v1.1.0', status: 'passed' },
      { number: numbers['squashed'], status: 'passed' },
      { number: numbers['merged'], status: 'passed' },
    ]);
    expect(run.stdout).toContain('From v1.0.0 to v1.1.0:');
    expect(run.stdout).toContain('✓ PASSED  octocat/hello-world@v1.1.0');
    expect(run.summary).toMatch(/^## 2 pull requests: 2 done$/m);
    expect(run.stdout).toMatch(/^::group::Checklist Gate: 2 pull requests$/m);
    expect(run.summary).toContain(`#${numbers['squashed']}`);
  });

  test('one that was merged without fails it, whatever was ticked afterwards', async () => {
    const run = await gate('{pull-requests: {from: v1.1.0, to: v1.2.0}}');
    expect([run.exitCode, run.outputs['status']]).toEqual([1, 'failed']);
    expect(JSON.parse(run.outputs['failed-gates'] ?? '')).toEqual([`#${numbers['unticked']}`, `#${numbers['late']}`]);
    expect(run.stdout).toContain(`#${numbers['unticked']} > Checks`);
    for (const box of ['☐ Tests pass', '☐ Docs are current']) expect(run.stdout.split(box)).toHaveLength(3);
    const accepted = await gate(
      `{pull-requests: {from: v1.1.0, to: v1.2.0, accept: ['#${numbers['unticked']}', ${numbers['late']}]}}`,
    );
    expect([accepted.exitCode, accepted.outputs['status']]).toEqual([0, 'passed']);
    expect(accepted.summary).toContain('accepted by the workflow');
    const rows = run.summary.split('\n').filter((line) => line.startsWith('| ['));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/\| (?:🟡 [12] of 2 left|❌ (?:[12] wrong|2 of 2 left: 1 wrong)) \|$/);
    expect(accepted.summary).toMatch(/\| 🟡 2 of 2 left: `accepted by the workflow` \|$/m);
  });

  test('a commit without a pull request is a finding, unless its author may', async () => {
    const run = await gate('{pull-requests: {from: v1.2.0, to: v1.3.0}}');
    expect([run.exitCode, run.outputs['status']]).toEqual([1, 'failed']);
    expect(JSON.parse(run.outputs['failed-gates'] ?? '')).toEqual(['Every commit came with a pull request']);
    expect(run.stdout).toMatch(/Came with no pull request: [0-9a-f]{7} Hotfix/);
    expect(run.stdout).not.toContain('##[set-output');
    const bots = await gate('{pull-requests: {from: v1.2.0, to: v1.3.0, direct-commits: {author-type: bot}}}');
    expect(bots.outputs['status']).toBe('failed');
    const listed = await gate(
      "{pull-requests: {from: v1.2.0, to: v1.3.0, direct-commits: {authors: ['@writer', octocat]}}}",
    );
    expect([listed.exitCode, listed.outputs['status']]).toEqual([0, 'passed']);
    expect(listed.summary).toContain('1 needed none');
    // Without access a login may be anybody's by now; the number of the account is not.
    const direct = (author: string): string =>
      `{pull-requests: {from: v1.2.0, to: v1.3.0, direct-commits: {authors: '${author}'}}}`;
    await github.setRole('writer', undefined);
    expect((await gate(direct('writer'))).outputs['status']).toBe('failed');
    const { id } = await github.api<{ id: number }>('GET', '/users/writer');
    expect((await gate(direct(`writer#${id}`))).outputs['status']).toBe('passed');
    await github.setRole('writer', 'write');
  });

  test('nothing to judge is no pass', async () => {
    const alone = await gate('{pull-requests: {from: v1.3.0, to: v1.4.0, direct-commits: {authors: writer}}}');
    expect([alone.exitCode, alone.outputs['status']]).toEqual([3, 'error']);
    expect(alone.stdout).toContain('and no pull request: there is nothing to judge');
    const none = await gate('{pull-requests: {from: v1.4.0, to: v1.4.0}}');
    expect(none.stdout).toContain('Found no commit that v1.4.0 has and v1.4.0 has not');
    expect(none.exitCode).toBe(3);
    const backwards = await gate('{pull-requests: {from: v1.2.0, to: v1.1.0}}');
    expect([backwards.exitCode, backwards.outputs['status']]).toEqual([3, 'error']);
    expect(backwards.stdout).toContain('Found no commit that v1.1.0 has and v1.2.0 has not');
  });

  test('a pull request into another branch counts only where the workflow says so', async () => {
    const find = (more: string): string =>
      `{pull-requests: {from: v1.4.0, to: v1.5.0, direct-commits: {authors: octocat}${more}}}`;
    const run = await gate(find(''));
    expect(run.outputs['status']).toBe('failed');
    expect(run.stdout).toContain('Its pull request went into another branch');
    const named = await gate(find(', into: [main, si*]'));
    expect([named.exitCode, subjects(named)]).toEqual([
      0,
      [
        { ref: 'v1.5.0', status: 'passed' },
        { number: numbers['aside'], status: 'passed' },
      ],
    ]);
  });

  test('the tag before must be known', async () => {
    const first = await gate('pull-requests:', 'v1.0.0');
    expect(first.exitCode).toBe(3);
    expect(first.stdout).toContain('no tag has a version below it');
    expect((await gate('{pull-requests: {to: main}}')).stdout).toContain('it is no version');
    const unknown = await gate('{pull-requests: {from: v0.0.1, to: v1.0.0}}');
    expect(unknown.exitCode).toBe(3);
    expect(unknown.stdout).toContain('there is no tag, branch or commit v0.0.1');
  });

  test('tags on two lines of history: what the later one has and the earlier has not', async () => {
    const sha = await github.branch('line', await tagged('v1.1.0'));
    await github.commit('line', { 'fix.txt': 'x' }, { message: 'Fix on the line', author: 'writer' });
    await github.tag('v1.1.1', await headOf('line'));
    expect(sha).toBe(await tagged('v1.1.0'));
    // The fix on the other line is none of them.
    const run = await gate('{pull-requests: {from: v1.1.1, to: v1.2.0}}');
    expect(subjects(run)).toHaveLength(3);
    expect(run.stdout).not.toContain('Fix on the line');
    const side = await gate('{pull-requests: {from: v1.2.0, to: v1.1.1}}');
    expect(side.outputs['status']).toBe('failed');
    expect(side.stdout).toContain('Fix on the line');
  });

  test('tags without a common history are said to be none of one', async () => {
    const { sha } = await github.api('POST', '/repos/octocat/hello-world/git/commits', {
      message: 'Another root',
      tree: (await github.api('GET', `/repos/octocat/hello-world/git/commits/${await tagged('v1.0.0')}`))['tree'].sha,
      parents: [],
    });
    await github.tag('v0.1.0', sha);
    const run = await gate('{pull-requests: {from: v0.1.0, to: v1.1.0}}');
    expect([run.exitCode, run.outputs['status']]).toEqual([3, 'error']);
    expect(run.stdout).toContain('the two ends of the range have no commit in common');
  });

  test('a branch that is called like the tag changes nothing', async () => {
    await github.branch('v1.0.0', await github.branch('decoy'));
    const run = await gate('{pull-requests: {from: v1.0.0, to: v1.1.0}}');
    expect(subjects(run)).toHaveLength(3);
  });

  test('inputs that say nothing there are refused', async () => {
    const run = await gate('pull-requests:', 'v1.1.0', { record: 'r.json', policy: './p.yml', template: 'T.md' });
    expect(run.exitCode).toBe(2);
    expect(run.stdout.match(/Unexpected input beside/g)).toHaveLength(3);
  });

  test('takes few requests', async () => {
    await gate('{pull-requests: {from: v1.0.0, to: v1.1.0}}');
    // The two tags, the commits, their pull requests, the default branch, the pull requests, their policies.
    expect(github.requests.length).toBeLessThanOrEqual(8);
    expect(github.invalidQueries).toEqual([]);
  });
});
