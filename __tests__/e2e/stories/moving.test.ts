import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { looks, looksAgain, once, record, through, writesStatus } from '../../support/recorder.ts';
import type { ActionResult } from '../../support/run-action.ts';
import type { Seen } from '../../support/serve.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

// People go on writing while the gate judges.

const OPEN = '- [ ] a\n- [ ] b\n';
const DONE = '- [x] a\n- [x] b\n';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
});
afterAll(() => github.close());

const story = async (body: string): Promise<Story> => new Story(github, token, await github.openPullRequest(body));

/** Runs the action; `before` comes before each of its requests, and the request waits for it. */
const run = (pull: Story, before: (request: Seen) => Promise<void>): Promise<ActionResult> =>
  through(github.url, before, (apiUrl) => pull.run({ apiUrl }));

const history = (pull: Story, sha?: string): string[] =>
  github.statusesOf(sha ?? pull.pull.head.sha).map(({ state }) => state);

describe('before the status is written', () => {
  test('unticked while it was judged: never green', async () => {
    const pull = await story(DONE);
    const result = await run(
      pull,
      once(looksAgain(), () => pull.edit(OPEN)),
    );
    expect(result.outputs).toMatchObject({ status: 'pending', ticked: '0' });
    expect(history(pull)).toEqual(['pending']);
    expect((await pull.comments()).map(({ body }) => body.includes('`a`'))).toEqual([true]);
  });

  test('a new head while it was judged: the status goes there', async () => {
    const pull = await story(DONE);
    let head = '';
    await run(
      pull,
      once(looksAgain(), async () => {
        head = await github.push(pull.pull.number, { 'more.txt': 'more' });
      }),
    );
    expect(history(pull)).toEqual([]);
    expect(history(pull, head)).toEqual(['success']);
  });

  test('a label that the policy looks at while it was judged', async () => {
    await github.commitFile(
      '.github/checklist-gate.yml',
      'version: 1\nskip: {labels: [no-gate]}\ngates: [{gate: items}]\n',
    );
    const pull = await story(OPEN);
    const result = await run(
      pull,
      once(looksAgain(), () => github.addLabels(pull.pull.number, 'no-gate')),
    );
    expect(result.outputs).toMatchObject({ status: 'skipped' });
    // What lets nothing pass is told at once, and put right by the look behind it.
    expect(history(pull)).toEqual(['success', 'pending']);
  });

  test('closed while it was judged: nothing is written', async () => {
    const pull = await story(DONE);
    const path = `/repos/octocat/hello-world/pulls/${pull.pull.number}`;
    await run(
      pull,
      once(looksAgain(), () => github.api('PATCH', path, { state: 'closed' })),
    );
    expect(history(pull)).toEqual([]);
  });

  test('it keeps changing: pending with the reason, after three more times and two pauses', async () => {
    const pull = await story(DONE);
    let seen = 0;
    const result = await run(pull, async (request) => {
      if (looks(request) && ++seen > 1) await pull.edit(`${DONE}\n${seen}\n`);
    });
    // Six judgements, each with a look before it and one behind it, of which some serve both.
    expect(seen).toBe(9);
    expect(result.outputs).toMatchObject({ status: 'pending', passed: 'false' });
    expect(history(pull)).toEqual(['pending']);
    expect(pull.status().description).toMatch(/^1 left: The head or the text kept changing/);
  });
});

describe('while GitHub takes no status', () => {
  test.each([
    ['unticked meanwhile: never green, also where the run dies behind its write', OPEN, ['pending']],
    ['nothing changes: green in the end', DONE, ['success', 'pending']],
  ])('%s', async (_, body, wanted) => {
    const pull = await story(OPEN);
    await pull.run();
    await pull.edit(DONE);
    let isRefused = false;
    const refuses = (request: Seen): number | false => {
      if (isRefused || !writesStatus(request)) return false;
      isRefused = true;
      return 502;
    };
    // The edit has a run of its own, for which the status stands already.
    const meanwhile = once(
      () => isRefused,
      async () => {
        await pull.edit(body);
        if (body === OPEN) await pull.run();
      },
    );
    const between = await record(github.url, () => undefined, meanwhile, refuses);
    const result = await pull.run({ apiUrl: between.url });
    await between.close();
    expect(history(pull)).toEqual(wanted);
    expect(result.outputs['status']).toBe(body === OPEN ? 'pending' : 'passed');
    expect(result.stdout).not.toContain('could not be written');
  });
});

describe('after the status is written', () => {
  test('unticked while the green status was on its way: it does not stay', async () => {
    const pull = await story(DONE);
    const result = await run(
      pull,
      once(writesStatus, () => pull.edit(OPEN)),
    );
    expect(result.outputs).toMatchObject({ status: 'pending' });
    expect(history(pull)).toEqual(['pending', 'success']);
    expect(await pull.comments()).toHaveLength(1);
  });
});

describe('what cannot be known is no pass', () => {
  const broken = (pattern: RegExp) => async (pull: Story) => {
    const answers = (url: string): unknown => (pattern.test(url) ? { message: 'not a list' } : undefined);
    const between = await record(github.url, answers);
    const result = await pull.run({ apiUrl: between.url });
    await between.close();
    return result;
  };

  test('who else has this head cannot be read: error, and a failed job', async () => {
    const pull = await story(DONE);
    const result = await broken(/\/graphql$|\/commits\/[^/]+\/pulls|\/pulls\?/)(pull);
    expect(result.exitCode).toBe(3);
    expect(history(pull)).toEqual(['error']);
  });

  test('the pull request cannot be read: error on the head of the event', async () => {
    const pull = await story(DONE);
    await pull.run();
    expect(history(pull)).toEqual(['success']);
    const result = await broken(/\/graphql$|\/pulls\/\d+$/)(pull);
    expect(result.exitCode).toBe(3);
    expect(history(pull)).toEqual(['error', 'success']);
  });
});
