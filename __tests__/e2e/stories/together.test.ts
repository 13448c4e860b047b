import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { looks, looksWhoElse, once, record, through, writesStatus } from '../../support/recorder.ts';
import { runAction, type ActionResult } from '../../support/run-action.ts';
import type { Seen } from '../../support/serve.ts';
import { everyNth } from '../../support/share.ts';
import { Story, WORKFLOW } from '../../support/story.ts';

// All that share a head are judged in one run, and have one status: nobody's verdict stands for somebody else's.

const OPEN = '- [ ] tested\n';
const DONE = '- [x] tested\n';

let github: GitHub;
let token: string;
let names = 0;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
});
afterAll(() => github.close());

/** Pull requests from forks with one head, in this order. */
async function sharing(...bodies: string[]): Promise<Story[]> {
  const stories: Story[] = [];
  for (const body of bodies) {
    const sha = stories[0]?.pull.head.sha;
    const head = `shared-${++names}`;
    if (sha !== undefined) await github.branch(`fork-outsider/${head}`, sha);
    const options = { fork: 'outsider', ...(sha === undefined ? {} : { head }) };
    stories.push(new Story(github, token, await github.openPullRequest(body, {}, options)));
  }
  return stories;
}

/** The gate, as the end of a marker starts it. */
function byCommit(sha: string, more: { inputs?: Record<string, string>; apiUrl?: string } = {}): Promise<ActionResult> {
  const workflow_run = { event: 'push', head_sha: sha };
  const event = { name: 'workflow_run', payload: { action: 'completed', workflow_run } };
  return runAction({ event, apiUrl: github.url, token, ...more });
}

/** Before the first request that fits, somebody does something. */
const meanwhile = (
  fits: (request: Seen) => boolean,
  action: () => Promise<unknown>,
  run: (apiUrl: string) => Promise<ActionResult>,
): Promise<ActionResult> => through(github.url, once(fits, action), run);

const states = (sha: string): string[] => github.statusesOf(sha).map(({ state }) => state);

test.each(
  everyNth(2, [
    [OPEN, DONE],
    [DONE, OPEN],
  ]),
)('without comments too there is one status, and no green one before it (%j, %j)', async (...bodies) => {
  const [first] = await sharing(...bodies);
  const sha = first?.pull.head.sha;
  const result = await byCommit(sha, { inputs: { comment: 'off' } });
  expect(states(sha)).toEqual(['pending']);
  // The outputs are those of the worst, although the status lets the job succeed.
  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'pending', passed: 'false' } });
  expect(JSON.parse(result.outputs['subjects'] ?? '')).toHaveLength(2);
});

test('the outputs of an event of one pull request are its own', async () => {
  const [, done] = await sharing(OPEN, DONE);
  const result = await done?.run();
  expect(result?.outputs).toMatchObject({ status: 'passed', passed: 'true' });
  expect(done?.status().state).toBe('pending');
});

test('one that cannot be read: an error, and nobody else is judged in its place', async () => {
  const [first, second] = await sharing(OPEN, DONE);
  const sha = first?.pull.head.sha;
  const number = second?.pull.number;
  const between = await record(
    github.url,
    (url) => (url.endsWith(`/pulls/${number}`) ? { message: 'not a pull request' } : undefined),
    () => undefined,
    (request) => looks(request) && new RegExp(`"number\\d+":${number}[,}]`).test(request.body),
  );
  const result = await byCommit(sha, { apiUrl: between.url });
  await between.close();
  expect(result.exitCode).toBe(3);
  expect(states(sha)).toEqual(['error']);
});

test('whoever comes to share the head while it is judged is seen before the last word', async () => {
  const [first] = await sharing(DONE);
  const sha = first?.pull.head.sha;
  await meanwhile(
    writesStatus,
    async () => {
      await github.branch('fork-outsider/late', sha);
      const late = await github.openPullRequest(OPEN, {}, { fork: 'outsider', head: 'late' });
      await new Story(github, token, late).run({ action: 'opened' });
    },
    (apiUrl) => byCommit(sha, { apiUrl }),
  );
  expect(states(sha)[0]).toBe('pending');
});

test('one that moves away while it is judged leaves the status of its old head to the others', async () => {
  const [first, second] = await sharing(DONE, OPEN);
  const sha = first?.pull.head.sha;
  await meanwhile(
    looksWhoElse,
    // Only the first one's branch moves.
    () => github.push(first?.pull.number, { 'more.txt': 'More.\n' }),
    (apiUrl) => byCommit(sha, { apiUrl }),
  );
  expect(states(sha)).toEqual(['pending']);
  expect(second?.status().description).toBe('1 left');
  const moved = (await github.api('GET', `/repos/octocat/hello-world/pulls/${first?.pull.number}`)).head.sha;
  expect(states(moved)).toEqual([]);
});

test('all have moved away: nothing is written', async () => {
  const [only] = await sharing(DONE);
  const sha = only?.pull.head.sha;
  const result = await meanwhile(
    looks,
    () => github.push(only?.pull.number, { 'more.txt': 'More.\n' }),
    (apiUrl) => byCommit(sha, { apiUrl }),
  );
  expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'skipped', passed: 'false' } });
  expect(states(sha)).toEqual([]);
});

test('a dry run of two writes nothing', async () => {
  const [first] = await sharing(OPEN, DONE);
  const sha = first?.pull.head.sha;
  const result = await byCommit(sha, { inputs: { 'dry-run': 'true' } });
  expect(result).toMatchObject({ exitCode: 4, outputs: { status: 'pending' } });
  expect(states(sha)).toEqual([]);
  expect(await first?.comments()).toEqual([]);
});
