import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FORMS } from '../../support/forms.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { Story, type Told } from '../../support/story.ts';
import { Workflows, type WorkflowRun } from '../../support/workflows.ts';
import { everyNth } from '../../support/share.ts';

// Both forms of set-up hold back the same, for forks too. The public repository is the one that has no other setting.

const BODY = '## Checks\n\n- [ ] tested\n- [ ] documented\n';
const DONE = BODY.replaceAll('[ ]', '[x]');

/** What the gate said, and nobody else. */
const said = (runs: readonly WorkflowRun[]): unknown[] =>
  runs.flatMap((run) => run.said.map(({ exitCode, outputs }) => [exitCode, outputs['status']]));

describe.each(everyNth(2, Object.entries(FORMS)))('%s', (form, files) => {
  let github: GitHub;
  let workflows: Workflows;

  beforeAll(async () => {
    github = await startGitHub();
    await github.commit('main', { ...files, '.github/pull_request_template.md': BODY });
    workflows = new Workflows(github);
  });
  afterAll(() => github.close());

  const open = async (body: string, options = {}): Promise<Story> =>
    new Story(github, '', await github.openPullRequest(body, {}, { fork: 'outsider', ...options }));
  const comments = async (pull: Story): Promise<string[]> => (await pull.comments()).map(({ body }) => body);

  describe('a pull request from a fork', () => {
    let pull: Story;
    const now = async (): Promise<Told> => {
      const { head } = await github.api('GET', `/repos/octocat/hello-world/pulls/${pull.pull.number}`);
      return pull.status('checklist-gate', head.sha);
    };

    test('opened: pending, with a comment', async () => {
      pull = await open(BODY);
      expect(said(await workflows.pullRequest(pull.pull.number, 'opened'))).toEqual([[0, 'pending']]);
      expect(await now()).toEqual({ state: 'pending', description: '2 left, in Checks' });
      expect(await comments(pull)).toEqual([expect.stringContaining('`documented`')]);
    });

    test('ticked: passed, in the same comment; the requests counted', async () => {
      await pull.edit(DONE);
      github.forgetRequests();
      expect(said(await workflows.pullRequest(pull.pull.number, 'edited'))).toEqual([[0, 'passed']]);
      expect(await now()).toEqual({ state: 'success', description: 'Passed, 2 boxes done' });
      expect(await comments(pull)).toHaveLength(1);
      // Three more with two workflows: who has the head, what the marker is, and a look since other questions were asked.
      expect({ form, requests: github.requests.length }).toEqual({
        form,
        requests: form === 'two workflows' ? 8 : 5,
      });
    });

    test('pushed: the new head has no status of the old one, and is judged by itself', async () => {
      await github.push(pull.pull.number, { 'more.txt': 'More.\n' });
      expect(await now()).toEqual({ state: undefined, description: undefined });
      await pull.edit(BODY.replace('[ ]', '[x]'));
      await workflows.pullRequest(pull.pull.number, 'synchronize');
      expect(await now()).toEqual({ state: 'pending', description: '1 left, in Checks' });
    });

    test('unticked once it had passed: pending again', async () => {
      await pull.edit(DONE);
      await workflows.pullRequest(pull.pull.number, 'edited');
      await pull.edit(BODY);
      await workflows.pullRequest(pull.pull.number, 'edited');
      expect((await now()).state).toBe('pending');
    });

    test('in the merge queue: judged once more, on the commit of the group', async () => {
      await pull.edit(DONE);
      await workflows.pullRequest(pull.pull.number, 'edited');
      const good = await workflows.queue(pull.pull.number);
      expect(pull.status('checklist-gate', good.group.head_sha).state).toBe('success');
      await github.api('DELETE', `/repos/octocat/hello-world/git/${good.group.head_ref}`);
      await pull.edit(BODY);
      const bad = await workflows.queue(pull.pull.number);
      // Nothing would ever come back to a group, so that what is missing there is a failure.
      expect(pull.status('checklist-gate', bad.group.head_sha)).toEqual({
        state: 'failure',
        description: '2 left, in Checks',
      });
    });

    test('closed: a run that comes late ends with 0 and one line', async () => {
      const { head } = await github.api('GET', `/repos/octocat/hello-world/pulls/${pull.pull.number}`);
      const before = github.statusesOf(head.sha).length;
      await github.api('PATCH', `/repos/octocat/hello-world/pulls/${pull.pull.number}`, { state: 'closed' });
      const runs = await workflows.pullRequest(pull.pull.number, 'edited');
      const [late] = runs.flatMap((run) => run.said);
      expect(late?.exitCode).toBe(0);
      expect(github.statusesOf(head.sha)).toHaveLength(before);
      // The first line masks the token.
      if (form === 'two workflows')
        expect(late?.stdout.trim().split('\n').slice(1)).toEqual([
          `No open pull request has the head ${head.sha}. There is nothing to judge.`,
        ]);
    });
  });

  test('two pull requests with one head, one of them from a fork: the worst of both, whoever is judged', async () => {
    const ready = new Story(github, '', await github.openPullRequest(DONE));
    await workflows.pullRequest(ready.pull.number, 'opened');
    expect(ready.status().state).toBe('success');
    await github.branch('fork-outsider/copy', ready.pull.head.sha);
    const copy = await open(BODY, { head: 'copy' });
    expect(copy.pull.head.sha).toBe(ready.pull.head.sha);
    await workflows.pullRequest(copy.pull.number, 'opened');
    expect(copy.status().state).toBe('pending');
    // The list of the commit does not name the one from the fork, so that judging the other must look further.
    await workflows.pullRequest(ready.pull.number, 'edited');
    expect(ready.status()).toEqual({
      state: 'pending',
      description: `#${copy.pull.number} with this head: 2 left, in Checks`,
    });
    await copy.edit(DONE);
    await workflows.pullRequest(copy.pull.number, 'edited');
    expect(ready.status()).toEqual({ state: 'success', description: 'Passed, 2 boxes done' });
    expect(await comments(ready)).toHaveLength(1);
    expect(await comments(copy)).toHaveLength(1);
  });

  test('five with one head: each has its comment, and each is judged once', async () => {
    const first = await open(BODY);
    const all = [first];
    for (const name of ['b', 'c', 'd', 'e']) {
      await github.branch(`fork-outsider/${name}`, first.pull.head.sha);
      all.push(await open(DONE, { head: name }));
    }
    github.forgetRequests();
    await workflows.pullRequest(first.pull.number, 'edited');
    expect(first.status().description).toBe(`#${first.pull.number} with this head: 2 left, in Checks`);
    const counts = await Promise.all(all.map(async (each) => (await comments(each)).length));
    // With one workflow the event is about the first; the others have events of their own.
    expect({ form, counts }).toEqual({ form, counts: form === 'two workflows' ? [1, 1, 1, 1, 1] : [1, 0, 0, 0, 0] });
    expect(github.requests.length).toBeLessThanOrEqual(form === 'two workflows' ? 70 : 40);
  });
});
