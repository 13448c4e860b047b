import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { runAction, type ActionResult, type ActionRun } from '../../support/run-action.ts';
import { everyNth } from '../../support/share.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

// Checklists that stand elsewhere than in the body.

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
});
afterAll(() => github.close());

const policy = (text: string): Promise<string> =>
  github.commitFile('.github/checklist-gate.yml', `version: 1\n${text}\n`);
const GATES = 'gates: [{gate: items}]';
const on = (name: string, payload: object, more: Partial<ActionRun> = {}): Promise<ActionResult> =>
  runAction({ event: { name, payload }, apiUrl: github.url, token, ...more });

describe('a linked issue', () => {
  beforeAll(() => policy(`source: [pull-request-body, linked-issues]\n${GATES}`));

  test('is a part of the checklist, and its change judges the pull requests that link it', async () => {
    const issue = await github.openIssue('## Rollout\n\n- [ ] Announced\n');
    const closes = new Story(github, token, await github.openPullRequest(`- [x] Tested\n\nCloses #${issue.number}\n`));
    const names = new Story(github, token, await github.openPullRequest(`- [x] a\n\nChecklist: #${issue.number}\n`));

    const first = await closes.run({ action: 'opened' });
    expect(first.outputs).toMatchObject({ status: 'pending', total: '2', ticked: '1' });
    expect(first.summary).toMatch(
      new RegExp(
        `tick in the \\[description\\]\\(\\S+/issues/${issue.number}\\) of \`#${issue.number}\`\n\n\\*\\*\`Rollout\`\\*\\*\n`,
      ),
    );
    expect(closes.status().state).toBe('pending');
    await names.run({ action: 'opened' });
    expect(names.status().state).toBe('pending');

    await github.editBody(issue.number, '## Rollout\n\n- [x] Announced\n');
    const result = await on('issues', { action: 'edited', issue });
    expect(result.exitCode).toBe(0);
    expect(closes.status()).toEqual({ state: 'success', description: 'Passed, 2 boxes done' });
    expect(names.status()).toEqual({ state: 'success', description: 'Passed, 2 boxes done' });

    await github.editBody(issue.number, '## Rollout\n\n- [ ] Announced\n');
    await on('issue_comment', { action: 'created', issue });
    expect(closes.status().state).toBe('pending');
    expect(names.status().state).toBe('pending');
  });

  test('that is not linked any more leaves the gate closed', async () => {
    const issue = await github.openIssue('- [x] Announced\n');
    const story = new Story(github, token, await github.openPullRequest(`- [x] a\n\nFixes #${issue.number}\n`));
    await story.run({ action: 'opened' });
    expect(story.status().state).toBe('success');
    await story.edit('- [x] a\n');
    const result = await story.run();
    expect(result.outputs).toMatchObject({ status: 'pending' });
    expect(result.summary).toContain('No issue is linked');
    expect(story.status().state).toBe('pending');
  });

  test('that cannot be read leaves nothing judged', async () => {
    const story = new Story(github, token, await github.openPullRequest('- [x] a\n\nChecklist: #99999\n'));
    const result = await story.run({ action: 'opened' });
    expect(result.exitCode).toBe(3);
    expect(result.outputs).toMatchObject({ status: 'error', passed: 'false' });
    expect(story.status().state).toBe('error');
  });

  test('takes one request more than the body', async () => {
    const issue = await github.openIssue('- [x] Announced\n');
    const pull = await github.openPullRequest(`- [x] a\n\nCloses #${issue.number}\n`);
    github.forgetRequests();
    await new Story(github, token, pull).run({ inputs: { 'dry-run': 'true', comment: 'false' } });
    const seen = github.requests.map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`);
    expect(seen).toEqual(['POST /graphql', 'POST /graphql']);
  });
});

describe('comments', () => {
  beforeAll(() => policy(`source: comments\n${GATES}`));

  test('count where their author may write', async () => {
    const story = new Story(github, token, await github.openPullRequest('- [x] not looked at\n'));
    const number: number = story.pull.number;
    await github.comment(number, '- [x] mine\n', github.personToken('outsider'));
    await github.comment(number, '- [x] bot\n', await github.appToken({ issues: 'write', pull_requests: 'write' }));
    const first = await story.run({ action: 'opened' });
    expect(first.outputs).toMatchObject({ status: 'pending', total: '0' });
    expect(first.summary).toContain('No comment holds a checklist');

    const comment = await github.comment(number, '- [ ] Announced\n', github.personToken('writer'));
    const issue = { number, pull_request: { url: 'x' } };
    await on('issue_comment', { action: 'created', issue, comment });
    expect(story.status()).toEqual({ state: 'pending', description: `1 left, in comment ${comment.id} by writer` });
    await github.editComment(comment.id, '- [x] Announced\n', github.personToken('writer'));
    await on('issue_comment', { action: 'edited', issue, comment });
    expect(story.status()).toEqual({ state: 'success', description: 'Passed, 1 box done' });
  });
});

describe('comments that were edited', () => {
  beforeAll(() => policy(`source: comments\n${GATES}`));

  test.each(
    everyNth(3, [
      ['into talk by their author', 'writer', 'All fine.\n'],
      ['into talk by somebody else', 'lead', 'All fine.\n'],
      ['into code', 'lead', '```\n- [ ] Announced\n```\n'],
      ['into a comment of HTML', 'lead', '<!--\n- [ ] Announced\n-->\n'],
      ['to look like a report', 'lead', '<!-- checklist-gate -->\n\n✓ PASSED\n'],
    ]),
  )('%s hold the gate', async (_, editor, text) => {
    const story = new Story(github, token, await github.openPullRequest('See below.\n'));
    const writer = github.personToken('writer');
    const [comment] = await github.at('2026-03-01T10:00:00Z', async () => [
      await github.comment(story.pull.number, '- [ ] Announced\n', writer),
      await github.comment(story.pull.number, '- [x] Tested\n', writer),
    ]);
    await github.editComment(comment?.id, text, github.personToken(editor));
    const away = await story.run();
    expect(away.outputs).toMatchObject({ status: 'pending', total: '1', ticked: '1' });
    expect(away.summary).toContain('A comment was a checklist until it was edited');
    expect(away.summary).toContain(`until it was edited: \`by @${editor} at `);
    await github.editComment(comment?.id, '- [x] Announced\n', writer);
    expect((await story.run()).outputs).toMatchObject({ status: 'passed', total: '2' });
  });
});

describe('comments of maintainers', () => {
  beforeAll(async () => {
    await policy(`source: {comments: {by: maintain}}\n${GATES}`);
    await github.setRole('lead', 'maintain');
  });

  test('do not count as a writer has edited them', async () => {
    const story = new Story(github, token, await github.openPullRequest('See below.\n'));
    const keeper = github.personToken('lead');
    const { id } = await github.comment(story.pull.number, '- [ ] Announced\n', keeper);
    await github.editComment(id, '- [x] Announced\n', github.personToken('writer'));
    const ticked = await story.run();
    expect(ticked.outputs).toMatchObject({ status: 'pending', total: '1', ticked: '1' });
    expect(ticked.summary).toContain('edited last by somebody whose comments do not count');
    await github.editComment(id, '- [x] Announced!\n', keeper);
    expect((await story.run()).outputs).toMatchObject({ status: 'passed' });
  });

  test('hold the gate where a writer has taken the boxes out', async () => {
    const story = new Story(github, token, await github.openPullRequest('See below.\n'));
    const keeper = github.personToken('lead');
    await github.comment(story.pull.number, '- [x] Tested\n', keeper);
    const { id } = await github.comment(story.pull.number, '- [ ] Announced\n', keeper);
    await github.editComment(id, '<!-- checklist-gate -->\nAnnounced.\n', github.personToken('writer'));
    const away = await story.run();
    expect(away.outputs).toMatchObject({ status: 'pending', total: '1' });
    expect(away.summary).toContain('A comment was a checklist until it was edited');
  });
});

describe('a file', () => {
  const FILE = 'releases/CHECKLIST.md';
  beforeAll(() => policy(`source: {file: ${FILE}}\n${GATES}`));

  test('is read at the head of the pull request, of a fork too', async () => {
    const story = new Story(
      github,
      token,
      await github.openPullRequest('- [ ] not looked at\n', { [FILE]: '- [ ] Announced\n' }, { fork: 'outsider' }),
    );
    expect((await story.run({ action: 'opened' })).outputs).toMatchObject({ status: 'pending', total: '1' });
    await github.push(story.pull.number, { [FILE]: '- [x] Announced\n' });
    expect((await story.run({ action: 'synchronize' })).outputs).toMatchObject({ status: 'passed' });
  });

  test('is read at a tag, for a release and a push', async () => {
    await github.branch('v2');
    const sha = await github.commit('v2', { [FILE]: '- [ ] Announced\n' });
    await github.tag('v2.0.0', sha);
    const push = { ref: 'refs/tags/v2.0.0', head_commit: { id: sha } };
    const open = await on('push', push);
    expect(open.exitCode).toBe(4);
    expect(open.stdout).toContain('octocat/hello-world@v2.0.0');
    const env = { GITHUB_SHA: await github.commit('v2', { [FILE]: '- [x] Announced\n' }) };
    const release = { action: 'published', release: { tag_name: 'v2.0.1', draft: false } };
    expect((await on('release', release, { env })).outputs).toMatchObject({ status: 'passed', total: '1' });
  });

  test('the input goes before the policy', async () => {
    const story = new Story(github, token, await github.openPullRequest('- [x] a\n'));
    const result = await story.run({ inputs: { source: 'pull-request-body' } });
    expect(result.outputs).toMatchObject({ status: 'passed', total: '1' });
  });
});

describe('a schedule', () => {
  // A place of its own: beside the pull requests of other tests it would write to each of them, one a second.
  let outer: GitHub;
  beforeAll(async () => {
    outer = github;
    github = await startGitHub();
    token = await github.workflowToken(WORKFLOW);
  });
  afterAll(async () => {
    await github.close();
    github = outer;
    token = await github.workflowToken(WORKFLOW);
  });

  test('judges the open pull requests, and the issues that a checklist knows by their label', async () => {
    await policy(`checklists:
  change: {applies-to: {labels: [gated]}, source: pull-request-body, ${GATES}}
  release: {applies-to: {labels: [release]}, source: issue-body, ${GATES}}`);
    const gated = new Story(github, token, await github.openPullRequest('- [ ] a\n'));
    await github.addLabels(gated.pull.number, 'gated');
    const other = new Story(github, token, await github.openPullRequest('- [ ] no checklist of ours\n'));
    const issue = await github.openIssue('- [x] b\n', { labels: ['release'] });
    await github.openIssue('- [ ] no checklist of ours\n');
    const result = await on('schedule', { schedule: '0 6 * * *' });
    expect(JSON.parse(result.outputs['subjects'] ?? '')).toEqual([
      expect.objectContaining({ number: gated.pull.number, status: 'pending' }),
      expect.objectContaining({ number: other.pull.number, status: 'skipped' }),
      expect.objectContaining({ number: issue.number, status: 'passed' }),
    ]);
    expect(gated.status().state).toBe('pending');
  });
});

test('a tag without a file is not judged, and the report says what to do', async () => {
  await policy(GATES);
  const sha = await github.branch('v3');
  const result = await on('push', { ref: 'refs/tags/v3', head_commit: { id: sha } });
  expect(result.exitCode).toBe(3);
  expect(result.stdout).toContain('Name a source for it: `source: {file: PATH}` in the policy');
});

describe('a policy in the workspace', () => {
  let workspace: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    await policy('gates: [{gate: items}]');
    workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
    mkdirSync(join(workspace, 'gate'));
    writeFileSync(join(workspace, 'gate/lax.yml'), 'version: 1\ngates: [{gate: items, require: any}]\n');
    env = { GITHUB_WORKSPACE: workspace };
  });
  afterAll(() => rmSync(workspace, { recursive: true }));

  let story: Story;
  beforeEach(async () => {
    story = new Story(github, token, await github.openPullRequest('- [x] a\n- [ ] b\n'));
  });

  test.each(everyNth(2, ['./gate/lax.yml', 'file:gate/lax.yml']))('%s is refused', async (path) => {
    const result = await story.run({ env, inputs: { policy: path } });
    expect(result.exitCode).toBe(2);
    expect(result.stdout).toContain('as "gate/lax.yml"; or set `trust-workspace: true`');
    expect(story.status().state).toBe('error');
  });

  test('is used where the workflow trusts it, and the verdict says so', async () => {
    const inputs = { policy: join(workspace, 'gate/lax.yml'), 'trust-workspace': 'true' };
    const result = await story.run({ env, inputs });
    expect(result.outputs).toMatchObject({ status: 'passed' });
    expect(result.verdict).toMatchObject({ policy: { path: 'gate/lax.yml', workspace: true } });
    expect(result.summary).toContain('`gate/lax.yml`: Read from the workspace, which the workflow trusts');
  });

  test('does not take the place of the repository where a path of it is named', async () => {
    const result = await story.run({ env, inputs: { policy: 'gate/lax.yml', 'trust-workspace': 'true' } });
    expect(result.exitCode).toBe(2);
    expect(result.stdout).toContain('The input `policy` names gate/lax.yml, which does not exist');
  });
});

test("every query was one that GitHub's schema takes", () => {
  expect(github.invalidQueries).toEqual([]);
});

describe('a comment of the author of a fork, who may not write', () => {
  const outsider = (): string => github.personToken('outsider');
  const forked = async (): Promise<Story> =>
    new Story(github, token, await github.openPullRequest('See below.\n', {}, { fork: 'outsider' }));
  const commented = (story: Story, comment: object): Promise<ActionResult> => {
    const { number } = story.pull;
    return on('issue_comment', { action: 'edited', issue: { number, pull_request: { url: 'x' } }, comment });
  };

  test('is named, with what would let it count, where people with write access are asked', async () => {
    await policy(`source: comments\n${GATES}`);
    const story = await forked();
    const comment = await github.comment(story.pull.number, '- [x] Tests\n', outsider());
    const result = await commented(story, comment);
    expect(result.outputs).toMatchObject({ status: 'pending', total: '0' });
    expect(result.summary).toMatch(/A comment holds boxes and does not count: `\S+ by @outsider`/);
    expect(result.summary).toContain('let the policy say whose comments count');
    expect(story.status().state).toBe('pending');
  });

  test('counts where the author is asked, and is ticked by the author; nobody else blocks by a box', async () => {
    await policy(
      `source: {comments: {by: author}}\ngates:\n  - {gate: items}\n  - gate: sign-offs\n    roles: {Contributor: {by: author, via: tick, fresh: always}}`,
    );
    const story = await forked();
    const list = '- [ ] Tests\n- [ ] **Contributor**: I may give this away\n';
    const comment = await github.comment(story.pull.number, list, outsider());
    await github.comment(story.pull.number, '- [ ] a box of a stranger\n', github.personToken('author'));
    const open = await commented(story, comment);
    expect(open.outputs).toMatchObject({ status: 'pending', total: '2', ticked: '0' });

    await github.editComment(comment.id, list.replaceAll('[ ]', '[x]'), github.personToken('writer'));
    const other = await commented(story, comment);
    expect(other.outputs).toMatchObject({ status: 'failed' });
    expect(other.summary).toContain('Ticked by somebody who is not among those who may sign');

    await github.editComment(comment.id, list, outsider());
    await github.editComment(comment.id, list.replaceAll('[ ]', '[x]'), outsider());
    const done = await commented(story, comment);
    expect(done.summary).toContain('@outsider');
    expect(story.status()).toEqual({ state: 'success', description: 'Passed, 2 boxes and 1 sign-off done' });
  });
});
