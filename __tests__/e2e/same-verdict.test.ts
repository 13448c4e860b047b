import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MARKER, DEAF_MARKER } from '../support/forms.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { runAction, type ActionRun } from '../support/run-action.ts';
import { runCliOnline } from '../support/run-cli.ts';
import { everyNth } from '../support/share.ts';
import { WORKFLOW, type Pull } from '../support/story.ts';

/**
 * The Action and the command line read one state of GitHub, with one token and one clock, and must give the same bytes.
 * A test for each story that has something to judge. Left out are those of one shell alone: a merge group is judged by
 * the base of the group, which no address names; `moving`, `burst` and `stop` are about when the Action writes; `recipes`
 * and `keep-record` are workflows around what is judged here. The Action writes nothing (`dry-run`), as `check` does.
 */

const CLOCK = join(import.meta.dirname, '../support/still-clock.cjs');

let github: GitHub;
let token: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'same-verdict-'));
  github = await startGitHub();
  token = await github.workflowToken({ ...WORKFLOW, checks: 'read' });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await github.close();
});

interface Asked {
  event: ActionRun['event'];
  /** What the Action gets beside it. */
  inputs?: Record<string, string>;
  /** What `check` gets: the address, or other words for what the event is about. */
  args: string[];
  token?: string;
}

/** What both say; they say the same. Nobody must have done anything later than this. */
async function both({ event, inputs = {}, args, token: own = token }: Asked): Promise<Record<string, unknown>> {
  const clock = { NODE_OPTIONS: `--require=${CLOCK}`, STILL_AT: String(Date.now() + 3_600_000) };
  const cli = await runCliOnline(['check', ...args, '--format', 'json'], {
    cwd: folder,
    env: {
      GITHUB_TOKEN: own,
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_REPOSITORY: 'octocat/hello-world',
      ...clock,
    },
  });
  const action = await runAction({
    event,
    apiUrl: github.url,
    token: own,
    inputs: { 'dry-run': 'true', 'fail-on': 'never', ...inputs },
    env: { GITHUB_WORKSPACE: folder, ...clock },
  });
  expect(cli.stdout).not.toBe('');
  expect(action.verdictText).toBe(cli.stdout);
  return JSON.parse(cli.stdout) as Record<string, unknown>;
}

const address = (kind: 'pull' | 'issues', number: number): string =>
  `${github.url}/octocat/hello-world/${kind}/${number}`;
const policy = (text: string): Promise<string> =>
  github.commitFile('.github/checklist-gate.yml', `version: 1\n${text}\n`);

const ofPull = (pull: Pull, more: Partial<Asked> = {}): Promise<Record<string, unknown>> =>
  both({
    event: {
      name: 'pull_request_target',
      payload: { action: 'edited', number: pull.number, pull_request: pull },
    },
    ...more,
    args: [address('pull', pull.number), ...(more.args ?? [])],
  });
const ofIssue = (issue: { number: number }, more: Partial<Asked> = {}): Promise<Record<string, unknown>> =>
  both({
    event: { name: 'issues', payload: { action: 'edited', issue } },
    ...more,
    args: [address('issues', issue.number), ...(more.args ?? [])],
  });

describe('without a policy', () => {
  let oldest: number;

  test('every box of a body counts, of a fork too', async () => {
    const pull = await github.openPullRequest('- [x] a\n- [ ] b\n', {}, { fork: 'outsider' });
    oldest = pull.number;
    expect(await ofPull(pull)).toMatchObject({ status: 'pending', subject: { kind: 'pull-request' } });
    expect(await ofIssue(await github.openIssue('- [x] a\n'))).toMatchObject({ status: 'passed' });
  });

  test('the template of the repository counts, and one that is named', async () => {
    await github.commitFile('.github/pull_request_template.md', '## Checks\n\n- [ ] tested\n- [ ] documented\n');
    await github.commitFile('other.md', '## Checks\n\n- [ ] tested\n');
    const pull = await github.openPullRequest('## Checks\n\n- [x] tested\n', { 'other.md': '## Checks\n' });
    expect(await ofPull(pull)).toMatchObject({
      status: 'pending',
      template: { path: '.github/pull_request_template.md' },
    });
    // What the pull request changes of it is a part of the verdict.
    const named = await ofPull(pull, { inputs: { template: 'other.md' }, args: ['--template', 'other.md'] });
    expect(named).toMatchObject({ status: 'passed', notes: [{ about: 'other.md' }] });
  });

  test('a schedule and a shared head tell the worst of several', async () => {
    const first = await github.openPullRequest('## Checks\n\n- [x] tested\n- [x] documented\n');
    await github.branch('next');
    const second = await github.openPullRequest('', {}, { head: first.head.ref, base: 'next' });
    const workflow_run = { event: 'push', head_sha: first.head.sha };
    const event = { name: 'workflow_run', payload: { action: 'completed', workflow_run } };
    expect(await both({ event, args: [address('pull', second.number)] })).toMatchObject({ status: 'pending' });
    const worst = await both({
      event: { name: 'schedule', payload: { schedule: '0 6 * * *' } },
      args: [address('pull', oldest)],
    });
    expect(worst).toMatchObject({ status: 'pending' });
    for (const { number } of [first, second])
      await github.api('PATCH', `/repos/octocat/hello-world/pulls/${number}`, { state: 'closed' });
  });
});

/** Each with a policy of its own. */
const BY_A_POLICY: [string, () => Promise<void>][] = [
  [
    'a draft is not judged, and a pull request that changes its policy is told so',
    async () => {
      await policy('skip: {drafts: true}\ngates: [{gate: items}]');
      expect(await ofPull(await github.openPullRequest('- [ ] a\n', {}, { draft: true }))).toMatchObject({
        status: 'pending',
      });
      const changing = await github.openPullRequest('- [x] a\n', { '.github/checklist-gate.yml': 'version: 1\n' });
      expect(await ofPull(changing)).toMatchObject({
        status: 'passed',
        notes: [{ about: '.github/checklist-gate.yml' }],
      });
      await github.api('PATCH', `/repos/octocat/hello-world/pulls/${changing.number}`, { state: 'closed' });
      expect(await ofPull(changing)).toMatchObject({ subject: { trustedSha: expect.any(String) } });
    },
  ],

  [
    'a marker that the pull request changes holds it back',
    async () => {
      await github.commitFile(MARKER, 'on: pull_request\n');
      await policy('gates: [{gate: items}]');
      const pull = await github.openPullRequest('- [x] a\n', { [MARKER]: DEAF_MARKER });
      expect(await ofPull(pull, { inputs: { marker: MARKER }, args: ['--marker', MARKER] })).toMatchObject({
        status: 'pending',
      });
    },
  ],

  [
    'reviews, sign-offs and an override',
    async () => {
      await policy(`gates:
  - {gate: review, approvals: 1, permission: write}
  - gate: sign-offs
    roles:
      Lead: {by: ['@lead'], via: [comment]}
      Release Manager: {by: ['@sre'], via: tick}
break-glass: {by: ['@octocat'], reason: {at-least: 10}}`);
      const body = '- [ ] **Release Manager**: go\n- [ ] **Lead**: looked\n';
      const pull = await github.openPullRequest(body, {}, { as: github.personToken('author') });
      // Later than the second of the push, which would leave open what was signed.
      const later = new Date(Date.now() + 60_000).toISOString().replace(/\.\d+/, '');
      await github.at(later, async () => {
        await github.editBody(pull.number, body.replace('[ ]', '[x]'), github.personToken('sre'));
        await github.comment(pull.number, '/sign-off Lead', github.personToken('lead'));
      });
      expect(await ofPull(pull)).toMatchObject({ status: 'pending' });
      const overriding = (): Promise<unknown> =>
        github.comment(pull.number, '/override The site is down', github.personToken('octocat'));
      await github.at(later, overriding);
      expect(await ofPull(pull)).toMatchObject({ status: 'pending', override: { effective: true } });
      await github.review(pull.number, 'APPROVE', github.personToken('writer'));
      for (const own of [token, github.personToken('writer')])
        expect(await ofPull(pull, { token: own })).toMatchObject({ status: 'passed' });
    },
  ],

  [
    'what others report on the commit, and what the gate reported there before',
    async () => {
      await policy("gates: [{gate: status, name: '*'}, {gate: check-run, name: unit-tests}]");
      const pull = await github.openPullRequest('- [x] a\n');
      for (const context of ['ci/tests', 'checklist-gate'])
        await github.api('POST', `/repos/octocat/hello-world/statuses/${pull.head.sha}`, { context, state: 'success' });
      const checks = github.as(await github.workflowToken({ checks: 'write' }));
      const run = { name: 'unit-tests', head_sha: pull.head.sha, status: 'completed', conclusion: 'success' };
      await checks('POST', '/repos/octocat/hello-world/check-runs', run);
      expect(await ofPull(pull)).toMatchObject({ status: 'passed' });
    },
  ],

  [
    'checklists elsewhere: linked issues, comments and a file of the head',
    async () => {
      await policy('source: [pull-request-body, linked-issues, comments, {file: list.md}]\ngates: [{gate: items}]');
      const issue = await github.openIssue('- [x] Announced\n');
      const text = `- [x] Tested\n\nCloses #${issue.number}\n`;
      const pull = await github.openPullRequest(text, { 'list.md': '- [ ] Listed\n' });
      const comment = await github.comment(pull.number, '- [ ] Told\n', github.personToken('writer'));
      await github.editComment(comment.id, '- [x] Told\n', github.personToken('writer'));
      expect(await ofPull(pull)).toMatchObject({ status: 'pending', documents: { length: 4 } });
      // A source that is named goes before those of the policy.
      const given = { inputs: { source: 'comments' }, args: ['--source', 'comments'] };
      expect(await ofPull(pull, given)).toMatchObject({ status: 'passed', documents: { length: 1 } });
    },
  ],

  [
    'values and files that are handed over',
    async () => {
      await policy(
        "gates:\n  - {gate: value, name: reports, at-least: 100 %}\n  - {gate: value, name: score, at-least: '5'}",
      );
      mkdirSync(join(folder, 'reports'));
      writeFileSync(join(folder, 'reports/a.xml'), '<testsuite tests="1"><testcase/></testsuite>');
      const verdict = await ofIssue(await github.openIssue('- [x] a\n'), {
        inputs: { evidence: 'reports: reports/*.xml\nscore=7' },
        args: ['--evidence', 'reports: reports/*.xml', '--evidence', 'score=7'],
      });
      expect(verdict).toMatchObject({ status: 'passed' });
    },
  ],
];

describe('by a policy', () => {
  test.each(everyNth(3, BY_A_POLICY))('%s', async (_, story) => {
    expect.hasAssertions();
    await story();
  });
});

describe('phases', () => {
  const BODY = '## Before\n\n- [x] Backup\n- **Version**: v1.4.0\n\n## After\n\n- [ ] Watched\n';
  let issue: { number: number };

  beforeAll(async () => {
    await policy(
      'phases:\n  before: [{gate: items, in: Before}]\n  after: {after: before, gates: [{gate: items, in: After}]}',
    );
    issue = await github.openIssue(BODY);
  });

  const enforced = async (phase: string): Promise<void> => {
    expect(await ofIssue(issue, { inputs: { phase }, args: ['--phase', phase] })).toMatchObject({ phase });
  };
  const PHASES: [string, () => Promise<void>][] = [
    ['before is enforced', () => enforced('before')],
    ['after is enforced', () => enforced('after')],

    [
      'the checklist of a release is found by what it says',
      async () => {
        const find = '{field: Version, equals: v1.4.0}';
        const event = { name: 'workflow_dispatch', payload: {} };
        const verdict = await both({ event, inputs: { find }, args: ['--find', find] });
        expect(verdict).toMatchObject({ subject: { number: issue.number } });
      },
    ],

    [
      'a phase that passed before is told',
      async () => {
        await github.editBody(issue.number, BODY.replace('[x]', '[ ]'));
        const later = { inputs: { phase: 'after' }, args: ['--phase', 'after'] };
        expect(await ofIssue(issue, later)).toMatchObject({ regression: { phases: [{ phase: 'before' }] } });
      },
    ],

    [
      'the pull requests between two tags have one verdict',
      async () => {
        await github.tag('v1.0.0', await github.commitFile('a.txt', 'a'));
        const pull = await github.openPullRequest(BODY);
        await github.merge(pull.number);
        const { commit } = await github.api('GET', '/repos/octocat/hello-world/branches/main');
        await github.tag('v1.1.0', commit.sha);
        const find = '{pull-requests: {from: v1.0.0, to: v1.1.0}}';
        const event = { name: 'workflow_dispatch', payload: {} };
        const asked = { inputs: { find, phase: 'before' }, args: ['--find', find, '--phase', 'before'] };
        expect(await both({ event, ...asked })).toMatchObject({ subject: { kind: 'ref', ref: 'v1.1.0' } });
      },
    ],
  ];
  test.each(everyNth(3, PHASES))('%s', async (_, story) => {
    expect.hasAssertions();
    await story();
  });
});
