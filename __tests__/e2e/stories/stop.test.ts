import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { looks, looksAgain, once, through, writesStatus } from '../../support/recorder.ts';
import type { ActionResult } from '../../support/run-action.ts';
import type { Seen } from '../../support/serve.ts';
import { Story, WORKFLOW } from '../../support/story.ts';
import { everyNth } from '../../support/share.ts';

const OPEN = '- [ ] a\n';
const DONE = '- [x] a\n';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
});
afterAll(() => github.close());

const story = async (body: string): Promise<Story> => new Story(github, token, await github.openPullRequest(body));
const states = (pull: Story): string[] => github.statusesOf(pull.pull.head.sha).map(({ state }) => state);

/**
 * Cancels the run as a runner does, when it sends a request of a kind. What it asked for is answered once the process
 * has ended; where it waits for the answer before it ends, after a while.
 */
async function cancelled(
  pull: Story,
  signal: NodeJS.Signals,
  at: (request: Seen) => boolean,
  { action = 'edited', waits = false } = {},
): Promise<ActionResult> {
  let child: ChildProcess | undefined;
  const cancel = once(at, async () => {
    const ended = new Promise((resolve) => void child?.once('exit', resolve));
    child?.kill(signal);
    await (waits ? sleep(300) : ended);
  });
  return through(github.url, cancel, (apiUrl) => pull.run({ apiUrl, action, onStart: (started) => (child = started) }));
}

const STOPPED = 'Stopped before a verdict was reached. Run it again.';

const writesComment = ({ method, url }: Seen): boolean => method === 'POST' && url.endsWith('/comments');

describe.each(everyNth(2, ['SIGTERM', 'SIGINT'] as const))('%s', (signal) => {
  test.each(
    everyNth(2, [
      ['before anything was read', () => looks, OPEN, STOPPED],
      ['before a green status was written', looksAgain, `${DONE}- [x] c\n`, STOPPED],
      ['after a status was written that is not green', looksAgain, OPEN, '1 left'],
    ]),
  )('%s: a green status of before does not stay', async (_, at, body, words) => {
    const pull = await story(DONE);
    await pull.run();
    expect(states(pull)).toEqual(['success']);
    await pull.edit(body);
    const result = await cancelled(pull, signal, at());
    expect(result.exitCode).toBe(3);
    expect(states(pull)).toEqual(['pending', 'success']);
    expect(pull.status().description).toBe(words);
    expect(result.stdout).toContain(`::error::Could not judge: the run was stopped by ${signal}.`);
  });
});

test('on a new head the pending of this run stays, and nothing green follows', async () => {
  const pull = await story(DONE);
  await cancelled(pull, 'SIGINT', looksAgain(), { action: 'opened' });
  expect(states(pull)).toEqual(['pending']);
  expect(await pull.comments()).toEqual([]);
});

test('the verdict was reached and is on its way: it stays', async () => {
  const pull = await story(DONE);
  // Whether the signal or the answer comes first, there is one status.
  await cancelled(pull, 'SIGINT', writesStatus, { waits: true });
  expect(states(pull)).toEqual(['success']);
});

test('the verdict was written, the comment is not: the status stays', async () => {
  const pull = await story(DONE);
  await cancelled(pull, 'SIGINT', writesComment);
  expect(states(pull)).toEqual(['success']);
});
