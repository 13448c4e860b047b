/** What a schedule does: judges all that is open in few requests, and writes what is missing, slowly. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { once, through } from '../support/recorder.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';
import { share } from '../support/share.ts';
import { WORKFLOW } from '../support/story.ts';

const BODY = '- [ ] tested\n';
const DONE = '- [x] tested\n';
/** How many pull requests are open. */
const OPEN = share(6, 32);

let github: GitHub;
let token: string;
const pulls: { number: number; head: { sha: string } }[] = [];

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
  for (let index = 0; index < OPEN; index += 1)
    pulls.push(await github.openPullRequest(index % 2 === 0 ? BODY : DONE, { [`swept-${index}.txt`]: 'x' }));
});
beforeEach(() => github.forgetRequests());
afterAll(() => github.close());

const sweep = (inputs: Record<string, string> = {}, apiUrl = github.url): Promise<ActionResult> =>
  runAction({ event: { name: 'schedule', payload: { schedule: '0 * * * *' } }, apiUrl, token, inputs });
const writes = (): number =>
  github.requests.filter(({ method, url }) => method !== 'GET' && !url.startsWith('/graphql')).length;
const states = ({ head }: (typeof pulls)[number]): string[] => github.statusesOf(head.sha).map(({ state }) => state);

test(`writes the statuses that are missing, one a second: at most ${OPEN + 8} requests beside the writes for ${OPEN}`, async () => {
  const start = Date.now();
  const result = await sweep({ comment: 'off' });
  expect(result.stdout).not.toContain('::error::Could not judge');
  expect(writes()).toBe(OPEN);
  expect(github.requests.length - writes()).toBeLessThanOrEqual(OPEN + 8);
  expect(Date.now() - start).toBeGreaterThan((OPEN - 1) * 1000);
  expect(pulls.map(states)).toEqual(pulls.map((_, index) => [index % 2 === 0 ? 'pending' : 'success']));
});

test('writes nothing where nothing is missing: one look at all', async () => {
  const result = await sweep({ comment: 'off' });
  expect(JSON.parse(result.outputs['subjects'] ?? '')).toHaveLength(OPEN);
  expect(writes()).toBe(0);
  expect(github.requests.length).toBeLessThanOrEqual(5);
});

test('what is unticked while it writes is judged once more', async () => {
  const [first] = pulls.slice(-2);
  const { number, head } = first ?? { number: 0, head: { sha: '' } };
  await github.editBody(number, DONE);
  const untick = once(
    ({ method, url }) => method === 'POST' && url.endsWith(`/statuses/${head.sha}`),
    () => github.editBody(number, BODY),
  );
  await through(github.url, untick, (apiUrl) => sweep({ comment: 'off' }, apiUrl));
  expect(github.statusesOf(head.sha).map(({ state }) => state)).toEqual(['pending', 'success', 'pending']);
});

test('stops at a limit that is used up, and the next run goes on there', async () => {
  for (const { number } of pulls.slice(0, 4)) await github.editBody(number, '- [ ] a\n- [ ] b\n');
  github.limits.leave(token, 2);
  const stopped = await sweep({ comment: 'off' });
  const words = `Stopped after 1 of ${OPEN}: a limit is used up. The next run goes on from there.`;
  expect(stopped.stdout).toContain(`::warning::${words}`);
  github.limits.leave(token, 1000);
  github.forgetRequests();
  await sweep({ comment: 'off' });
  // The three that are left, and one that was taken back with the last request.
  expect(writes()).toBe(4);
  const told = pulls.slice(0, 4).map((each) => github.statusesOf(each.head.sha)[0]?.description);
  expect(told).toEqual(Array.from({ length: 4 }, () => expect.stringMatching(/^(?!Too few).*\b2\b/)));
});
