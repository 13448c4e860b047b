import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { APP_PERMISSIONS } from '../../support/github/apps.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { record } from '../../support/recorder.ts';
import { startApp, type RunningApp } from '../../support/run-app.ts';
import { share } from '../../support/share.ts';
import { Story } from '../../support/story.ts';

let github: GitHub;
let token: string;
const apps: RunningApp[] = [];

beforeAll(async () => {
  github = await startGitHub();
  token = await github.appToken(APP_PERMISSIONS);
});
afterEach(() => Promise.all(apps.splice(0).map((app) => app.stop('SIGKILL'))));
afterAll(() => github.close());

const start = async (
  ...more: Parameters<typeof startApp> extends [unknown, ...infer Rest] ? Rest : never
): Promise<RunningApp> => {
  const app = await startApp(github, ...more);
  apps.push(app);
  return app;
};
const open = async (body: string): Promise<Story> => new Story(github, token, await github.openPullRequest(body));
const edited = ({ pull }: Story): Promise<unknown> =>
  github.apps.deliver('pull_request', { action: 'edited', number: pull.number, pull_request: pull });
/** Gives up after two minutes: what waits on after its test has failed would keep the worker from ending. */
const until = async (fits: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 120_000;
  while (!(await fits())) {
    if (Date.now() > end) throw new Error(`waited two minutes for ${String(fits)}`);
    await sleep(20);
  }
};
const boxes = (ticked: number): string =>
  Array.from({ length: 20 }, (_, index) => `- [${index < ticked ? 'x' : ' '}] step ${index + 1}\n`).join('');

test('a burst of ticks is judged a few times, and the last text counts', async () => {
  const app = await start();
  const story = await open(boxes(0));
  for (let ticked = 1; ticked <= 20; ticked++) {
    await story.edit(boxes(ticked));
    await edited(story);
  }
  await until(() => story.status().description === 'Passed, 20 boxes done');
  const judgements = (): number =>
    app.lines.filter(({ event, result }) => event === 'pull_request' && result !== undefined).length;
  await until(async () => judgements() + (await app.metric('coalesced_total')) === 20);
  expect(judgements()).toBeLessThan(20);
  expect(await story.comments()).toHaveLength(1);
});

test('deliveries of a time without a server are asked for again at the start', async () => {
  const story = await open(boxes(20));
  github.apps.hookUrl = 'http://127.0.0.1:9';
  await edited(story);
  const app = await start();
  await app.said(({ message, count }) => message === 'asked for deliveries again' && count === 1);
  await app.said(({ event, number }) => event === 'pull_request' && number === story.pull.number);
  expect(story.status().state).toBe('success');
});

test('a delivery that was taken is not asked for again', async () => {
  const app = await start({ config: 'redeliver: 1s\n' });
  const story = await open(boxes(1));
  await edited(story);
  await app.said(({ number, event }) => event === 'pull_request' && number === story.pull.number);
  const lists = (): number => github.requests.filter(({ url }) => url.startsWith('/app/hook/deliveries?')).length;
  const before = lists();
  await until(() => lists() > before + 1);
  expect(github.requests.filter(({ url }) => url.includes('/attempts')).length).toBeLessThanOrEqual(1);
});

test('what nobody told the App of is found by the next sweep', async () => {
  await start({ config: 'sweep: 1s\n' });
  const story = await open(boxes(20));
  await until(() => story.status().state === 'success');
  await story.edit(boxes(19));
  await until(() => story.status().state === 'pending');
  expect(story.status().description).toMatch(/^1 left/);
});

test('told to stop: it finishes what runs, takes nothing more, and ends in order', async () => {
  const app = await start();
  const story = await open(boxes(20));
  await edited(story);
  expect(await app.stop()).toBe(0);
  expect(['success', undefined]).toContain(story.status().state);
});

test('told to stop while GitHub does not answer: no green stays that was not reached, within 10 s', async () => {
  const story = await open(boxes(20));
  let isSilent = false;
  const isRead = ({ method, url }: { method: string; url: string }): boolean => method === 'GET' || url === '/graphql';
  // Nothing is read any more; what is written arrives.
  const slow = await record(github.url, undefined, (request) =>
    isSilent && isRead(request) ? new Promise(() => undefined) : undefined,
  );
  const app = await start({ apiUrl: slow.url });
  expect(story.status().state).toBe('success');
  await story.edit(boxes(3));
  isSilent = true;
  await edited(story);
  const begun = Date.now();
  expect(await app.stop()).toBe(0);
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(story.status()).toMatchObject({ state: 'pending', description: expect.stringMatching(/^Stopped before/) });
  await slow.close();
});

test.each(Array.from({ length: share(1, 12) }, (_, index) => index))(
  'killed in the middle, and started again: the status is that of the text (%i)',
  async (index) => {
    const app = await start();
    const story = await open(boxes(20));
    await edited(story);
    await until(() => story.status().state === 'success');
    await story.edit(boxes(19));
    github.forgetRequests();
    await edited(story);
    // Each time some requests later.
    await until(() => github.requests.length > index || story.status().state === 'pending');
    await app.stop('SIGKILL');
    await start();
    await until(() => story.status().state === 'pending');
    expect(story.status().description).toMatch(/^1 left/);
  },
);

test('two servers without a word between them, one of them killed: every status is that of the last text', async () => {
  // What is open before a server starts is judged by its sweep, which writes once a second.
  const [first, second] = await Promise.all([start(), start()]);
  const stories = await Promise.all(Array.from({ length: 10 }, () => open(boxes(0))));
  const urls = [first.url, second.url];
  const events = share(20, 500);
  for (let event = 0; event < events; event++) {
    const story = stories[event % stories.length];
    if (story === undefined) continue;
    await story.edit(boxes(event === events - 1 ? 0 : 1 + (event % 20)));
    github.apps.hookUrl = urls[event % 2] ?? '';
    await edited(story);
    if (event === Math.floor(events / 2)) await first.stop('SIGKILL');
  }
  // What went to the one that was killed is asked for again by the next that starts.
  await start();
  const wanted = async (story: Story): Promise<string> => {
    const pull: { body: string } = await github.api('GET', `/repos/octocat/hello-world/pulls/${story.pull.number}`);
    return String(20 - (pull.body.match(/\[x\]/g) ?? []).length);
  };
  for (const story of stories) {
    const left = await wanted(story);
    await until(() => (story.status().description ?? '').startsWith(left === '0' ? 'Passed' : `${left} left`));
    expect(await story.comments()).toHaveLength(1);
  }
});
