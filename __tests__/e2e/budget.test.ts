/** What a run does when the token has few requests left this hour: no status stays green that could not be taken back. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { mulberry32 } from '../support/github/faults.ts';
import { share } from '../support/share.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { Story, WORKFLOW } from '../support/story.ts';

const BODY = '- [ ] tested\n';
const DONE = '- [x] tested\n';
const SHORT = /^Too few requests are left this hour to keep a green status true\. Run it again after \d\d:\d\d UTC\.$/;

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub({ rateLimit: 1000 });
  token = await github.workflowToken(WORKFLOW);
});
beforeEach(() => {
  github.limits.leave(token, 1000);
  github.limits.leave(token, 1000, undefined, 'graphql');
});
afterAll(() => github.close());

const opened = async (body: string): Promise<Story> => {
  const story = new Story(github, token, await github.openPullRequest(body));
  await story.run({ action: 'opened' });
  return story;
};
const close = ({ pull }: Story): Promise<unknown> =>
  github.api('PATCH', `/repos/octocat/hello-world/pulls/${pull.number}`, { state: 'closed' });
const sent = (isGraph: boolean): number =>
  github.requests.filter(({ url }) => url.startsWith('/graphql') === isGraph).length;

test('30 pull requests an hour with 10 ticks each stay inside both limits', async () => {
  github.forgetRequests();
  const story = await opened(`${BODY}- [ ] documented\n`);
  const first = { rest: sent(false), graph: sent(true) };
  github.forgetRequests();
  await story.edit(`${DONE}- [ ] documented\n`);
  await story.run();
  const tick = { rest: sent(false), graph: sent(true) };
  expect(30 * (first.rest + 10 * tick.rest)).toBeLessThanOrEqual(1000);
  expect(30 * (first.graph + 10 * tick.graph)).toBeLessThanOrEqual(1000);
  await close(story);
});

/** How often each is ticked. */
const TICKS = share(4, 10);
/** Pull requests of the hour that are played; the others stand beside them, open and untouched. */
const PLAYED = share(1, 30);

test(`an hour of 30 pull requests with ${TICKS} ticks each, played: inside both limits, and green at the last tick alone`, async () => {
  const list = (ticked: number): string =>
    Array.from({ length: TICKS }, (_, index) => `- [${index < ticked ? 'x' : ' '}] step ${index}\n`).join('');
  const pulls = await Promise.all(Array.from({ length: 30 }, () => github.openPullRequest(list(0))));
  const stories = pulls.slice(0, PLAYED).map((pull) => new Story(github, token, pull));
  const wrong: string[] = [];
  const play = async (story: Story): Promise<void> => {
    await story.run({ action: 'opened' });
    for (let ticked = 1; ticked <= TICKS; ticked += 1) {
      await story.edit(list(ticked));
      const { exitCode } = await story.run();
      const { state } = story.status();
      if (exitCode !== 0 || state !== (ticked < TICKS ? 'pending' : 'success'))
        wrong.push(`#${story.pull.number}, tick ${ticked}: ${state}, exit status ${exitCode}`);
    }
  };
  // Runs of several pull requests go on at the same time.
  await Promise.all(stories.map(play));
  expect(wrong).toEqual([]);
  for (const limit of ['core', 'graphql'] as const) {
    const taken = 1000 - github.limits.show(token, limit).remaining;
    expect((taken * 30) / PLAYED).toBeLessThanOrEqual(900);
  }
  for (const { number } of pulls)
    await github.api('PATCH', `/repos/octocat/hello-world/pulls/${number}`, { state: 'closed' });
}, 300_000);

test('below the reserve the status is written and the comment waits, which one line says', async () => {
  const story = await opened(BODY);
  const [before] = await story.comments();
  github.limits.leave(token, 30);
  await story.edit(DONE);
  const { stdout } = await story.run();
  expect(story.status()).toEqual({ state: 'success', description: expect.any(String) });
  expect((await story.comments())[0]?.body).toBe(before?.body);
  expect(stdout.match(/^::warning::Left out, since few requests are left this hour: the comment\. .*$/gm)).toHaveLength(
    1,
  );
  github.limits.leave(token, 1000);
  await story.run();
  expect((await story.comments())[0]?.body).not.toBe(before?.body);
  await close(story);
});

test('the last request takes a green status back', async () => {
  const story = await opened(DONE);
  await story.edit(BODY);
  github.limits.leave(token, 1);
  await story.run();
  expect(story.status().state).toBe('pending');
  await close(story);
});

test('where the graph is used up and REST nearly, what may be green is taken back before anything is judged', async () => {
  const [story, other] = [await opened(DONE), await opened(DONE)];
  await story.edit(BODY);
  github.limits.leave(token, 20);
  github.limits.leave(token, 0, undefined, 'graphql');
  const { exitCode, stdout } = await story.run();
  expect(exitCode).toBe(3);
  expect(stdout).toContain('the token has too few requests left this hour. Run the job again next hour.');
  for (const each of [story, other])
    expect(each.status()).toEqual({ state: 'pending', description: expect.stringMatching(SHORT) });
  const { remaining } = github.limits.show(token, 'core');
  await other.run();
  // What is marked is marked for all: it is only looked at.
  expect(github.limits.show(token, 'core').remaining).toBeGreaterThanOrEqual(remaining - 2);
  await close(story);
  await close(other);
});

test('nothing turns green that could not be taken back, and it does once there are enough again', async () => {
  const [story, other] = [await opened(BODY), await opened(DONE)];
  await story.edit(DONE);
  github.limits.leave(token, 4);
  await story.run();
  for (const each of [story, other])
    expect(each.status()).toEqual({ state: 'pending', description: expect.stringMatching(SHORT) });
  github.limits.leave(token, 2);
  await story.run();
  expect(github.limits.show(token, 'core').remaining).toBe(2);
  github.limits.leave(token, 1000);
  await story.run();
  expect(story.status()).toEqual({ state: 'success', description: expect.any(String) });
  await close(story);
  await close(other);
});

test('a repository that runs dry never has a green status on a body that is not ticked', async () => {
  const random = mulberry32(17);
  const stories: { story: Story; isDone: boolean }[] = [];
  for (let index = 0; index < share(3, 5); index += 1) stories.push({ story: await opened(DONE), isDone: true });
  const left = share(14, 70);
  github.limits.leave(token, left);
  github.limits.leave(token, left + 5, undefined, 'graphql');
  const wrong: string[] = [];
  for (let event = 1; event <= share(12, 60); event += 1) {
    const chosen = stories[Math.floor(random() * stories.length)];
    if (chosen === undefined) continue;
    chosen.isDone = random() < 0.5;
    await chosen.story.edit(chosen.isDone ? DONE : BODY);
    await chosen.story.run();
    for (const { story, isDone } of stories)
      if (!isDone && story.status().state === 'success') wrong.push(`event ${event}: #${story.pull.number}`);
  }
  expect(wrong).toEqual([]);
  expect(github.limits.show(token, 'core').remaining).toBeLessThan(6);
}, 300_000);
