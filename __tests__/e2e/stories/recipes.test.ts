/** Recipes as GitHub runs them: which events start a job, with which token, and how it ends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GATE, MARKER } from '../../support/forms.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { Story } from '../../support/story.ts';
import { Workflows, type WorkflowRun } from '../../support/workflows.ts';
import { everyNth } from '../../support/share.ts';

const recipe = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../examples/workflows', `${name}.yml`), 'utf8');
const HERE = '/repos/octocat/hello-world';
const BODY = '## Checks\n\n- [ ] tested\n';
const DONE = BODY.replace('[ ]', '[x]');

/** The job of the gate in each run, and what the gate said. */
const ended = (runs: readonly WorkflowRun[]): unknown[] =>
  runs
    .filter(({ path }) => path === GATE)
    .map(({ jobs, said }) => [jobs['checklist'], said.map(({ exitCode }) => exitCode)]);
const LEFT_ALONE = [['skipped', []]];
const JUDGED = [['success', [0]]];

/** Every gate that takes comments, with its marker. */
const TAKERS: [string, Record<string, string>][] = [
  ['comments', { [GATE]: recipe('comments'), [MARKER]: recipe('marker') }],
  ['hardened', { [GATE]: recipe('hardened'), [MARKER]: recipe('marker-queue') }],
  ['merge-queue', { [GATE]: recipe('merge-queue') }],
  ['one-workflow', { [GATE]: recipe('one-workflow') }],
  ['one-workflow-reviews', { [GATE]: recipe('one-workflow-reviews'), [MARKER]: recipe('one-workflow-marker') }],
];

describe.each(everyNth(5, TAKERS))('%s', (_, files) => {
  let github: GitHub;
  let workflows: Workflows;
  let pull: Story;

  beforeAll(async () => {
    github = await startGitHub({ private: true });
    await github.commit('main', files);
    await github.commitFile('.github/pull_request_template.md', BODY);
    workflows = new Workflows(github);
    pull = new Story(github, '', await github.openPullRequest(BODY));
  });
  afterAll(() => github.close());

  const status = (): string | undefined => pull.status().state;
  const asBot = async (number: number, body: string): Promise<WorkflowRun[]> => {
    const bot = github.as(await github.appToken({ issues: 'write', pull_requests: 'write' }));
    return workflows.commented(number, await bot('POST', `${HERE}/issues/${number}/comments`, { body }), 'created');
  };

  test('comments on an ordinary issue start no job, whoever writes them', async () => {
    const { number } = await github.openIssue(BODY);
    expect(ended(await workflows.comment(number, 'Hello'))).toEqual(LEFT_ALONE);
    expect(ended(await workflows.comment(number, '/sign-off Lead', github.personToken('maintainer')))).toEqual(
      LEFT_ALONE,
    );
    expect(ended(await asBot(number, 'Hello'))).toEqual(LEFT_ALONE);
    expect(await github.commentsOf(number)).toHaveLength(3);
  });

  test('a comment of a person on a pull request is judged', async () => {
    expect(ended(await workflows.comment(pull.pull.number, 'Hello'))).toEqual(JUDGED);
    expect(status()).toBe('pending');
  });

  test('its own comment and those of other bots start no job', async () => {
    const own = (await pull.comments()).find(({ body }) => body.includes('Checklist'));
    for (const action of ['created', 'edited', 'deleted'])
      expect(ended(await workflows.commented(pull.pull.number, own, action))).toEqual(LEFT_ALONE);
    expect(ended(await asBot(pull.pull.number, 'Coverage is 90 %.'))).toEqual(LEFT_ALONE);
  });

  test('what comes after the merge ends with 0, and leaves the status as it is', async () => {
    await pull.edit(DONE);
    await workflows.comment(pull.pull.number, 'Done.');
    expect(status()).toBe('success');
    await github.merge(pull.pull.number);
    const before = github.statusesOf(pull.pull.head.sha).length;
    await pull.edit(BODY);
    const late = [
      ...(await workflows.comment(pull.pull.number, 'Too late')),
      ...(await workflows.review(pull.pull.number)),
      ...(await workflows.pullRequest(pull.pull.number, 'edited')),
    ];
    expect(late.filter(({ path }) => path === GATE).length).toBeGreaterThan(1);
    for (const { jobs } of late) expect(Object.values(jobs)).toEqual(['success']);
    expect(github.statusesOf(pull.pull.head.sha)).toHaveLength(before);
  });
});

describe('issue-checklist', () => {
  const FILE = '.github/workflows/issues.yml';
  const POLICY = '.github/release-checklist.yml';
  const GOOD =
    'version: 1\nsource: issue-body\nbreak-glass: {by: [octocat]}\ngates:\n  - {gate: items, in: Checks}\n  - {gate: items, in: Roll back, require: none}\n';
  const OPEN = `${BODY}\n## Roll back\n\n- [ ] On fire\n`;
  let github: GitHub;
  let workflows: Workflows;

  beforeAll(async () => {
    github = await startGitHub({ private: true });
    await github.commit('main', { [FILE]: recipe('issue-checklist'), [POLICY]: GOOD });
    workflows = new Workflows(github);
  });
  afterAll(() => github.close());

  const open = async (body: string, labels = ['release']): Promise<number> =>
    (await github.api('POST', `${HERE}/issues`, { title: 'Release', body, labels })).number;
  const close = (number: number): Promise<unknown> =>
    github.api('PATCH', `${HERE}/issues/${number}`, { state: 'closed' });
  const stateOf = async (number: number): Promise<string> =>
    (await github.api('GET', `${HERE}/issues/${number}`)).state;
  const job = (runs: readonly WorkflowRun[]): unknown => runs.map(({ jobs }) => jobs['checklist']);
  const words = async (number: number): Promise<string[]> =>
    (await github.commentsOf(number))
      .map(({ body }) => body)
      .filter((body) => body === 'The checklist is not complete.');

  test('an issue without the label is left alone, open or closed', async () => {
    const number = await open(OPEN, ['bug']);
    expect(job(await workflows.issue(number, 'edited'))).toEqual(['skipped']);
    await close(number);
    expect(job(await workflows.issue(number, 'closed'))).toEqual(['skipped']);
    expect(await stateOf(number)).toBe('closed');
    expect(await github.commentsOf(number)).toEqual([]);
  });

  test.each(
    everyNth(2, [
      ['pending', OPEN],
      ['failed', OPEN.replace('- [ ] On', '- [x] On')],
    ]),
  )('while it is %s, no edit is a failed job, and the issue is not closed by it', async (_, body) => {
    const number = await open(body);
    for (const action of ['opened', 'edited', 'labeled'])
      expect(job(await workflows.issue(number, action))).toEqual(['success']);
    expect(await words(number)).toEqual([]);
    await close(number);
    expect(job(await workflows.issue(number, 'closed'))).toEqual(['success']);
    expect(await stateOf(number)).toBe('open');
    expect(await words(number)).toHaveLength(1);
    expect(job(await workflows.issue(number, 'reopened'))).toEqual(['success']);
  });

  test('one that is done stays closed', async () => {
    const number = await open(OPEN.replace('[ ] tested', '[x] tested'));
    await close(number);
    expect(job(await workflows.issue(number, 'closed'))).toEqual(['success']);
    expect(await stateOf(number)).toBe('closed');
  });

  test('so does one that was overridden', async () => {
    const number = await open(OPEN);
    await github.comment(
      number,
      '/override The old one is on fire, and this puts it out',
      github.personToken('octocat'),
    );
    await close(number);
    expect(job(await workflows.issue(number, 'closed'))).toEqual(['success']);
    expect(await stateOf(number)).toBe('closed');
  });

  test('what a run that was cancelled or replaced left closed, the next one opens again', async () => {
    const number = await open(OPEN);
    await close(number);
    expect(job(await workflows.issue(number, 'edited'))).toEqual(['success']);
    expect(await stateOf(number)).toBe('open');
  });

  test('what cannot be judged fails, and is opened again too', async () => {
    const number = await open(OPEN.replace('[ ] tested', '[x] tested'));
    await close(number);
    await github.commitFile(POLICY, 'version: 1\ngates: [{gate: itmes}]\n');
    expect(job(await workflows.issue(number, 'closed'))).toEqual(['failure']);
    expect(await stateOf(number)).toBe('open');
    await github.commitFile(POLICY, GOOD);
  });
});

describe('the permissions of a recipe are enough in a private repository', () => {
  test('merged-between-tags', async () => {
    const github = await startGitHub({ private: true });
    try {
      await github.commit('main', { '.github/workflows/contents.yml': recipe('merged-between-tags') });
      await github.commitFile('.github/checklist-gate.yml', 'version: 1\ngates: [{gate: items, in: Checks}]\n');
      await github.tag('v1.0.0');
      const { number } = await github.openPullRequest(DONE, { 'a.txt': 'x' });
      await github.merge(number, 'squash');
      await github.tag('v1.1.0');
      const [run] = await new Workflows(github).pushTag('v1.1.0');
      expect(run?.said.map(({ stdout, outputs }) => [outputs['status'], /Resource not/.exec(stdout)])).toEqual([
        ['passed', null],
      ]);
      expect(run?.jobs['merged']).toBe('success');
      // None of them is there for nothing.
      const less = recipe('merged-between-tags').replace(/^ {2}statuses: read.*\n/m, '');
      await github.commit('main', { '.github/workflows/contents.yml': less });
      const [blind] = await new Workflows(github).pushTag('v1.1.0');
      expect(blind?.jobs['merged']).toBe('failure');
    } finally {
      await github.close();
    }
  });
});
