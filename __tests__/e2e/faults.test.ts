import { beforeAll, describe, expect, test } from '@jest/globals';
import { injectFaults, mulberry32, type FaultyGitHub } from '../support/github/faults.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import type { ActionResult } from '../support/run-action.ts';
import { openMany } from '../support/open-many.ts';
import { share } from '../support/share.ts';
import { Story, WORKFLOW } from '../support/story.ts';

const SCHEDULES = share(8, 200);
/** Processes at a time: most of the time they wait. */
const AT_ONCE = 20;
/** Schedules on one server: what it looks up grows with its pull requests. */
const ON_ONE = Math.min(20, SCHEDULES);
const UNMET = '# Release\n\n- [x] Tests are green\n- [ ] Somebody else has looked at it\n';
const MET = UNMET.replaceAll('[ ]', '[x]');

/** What stands on GitHub and in the job after one run. */
interface Run {
  met: boolean;
  result: ActionResult;
  state: string | undefined;
  comments: number;
  /** Whether one write of a status got through to the server and was answered. */
  statusAnswered: boolean;
}

interface Schedule {
  runs: Run[];
  story: string;
  faults: number;
}

const schedules = new Map<number, Schedule>();

/**
 * One pull request and its runs behind one proxy. In every third schedule the list is ticked or unticked after the
 * first run. How much goes wrong is part of the seed: from one request in twenty to two in five.
 */
async function play(seed: number, github: GitHub, token: string): Promise<Schedule> {
  const random = mulberry32(seed * 7_919);
  const isMet = random() < 0.5;
  const story = new Story(github, token, await github.openPullRequest(isMet ? MET : UNMET));
  const rate = 0.05 + 0.35 * random();
  const proxy = await injectFaults(github.url, { seed, rate, most: 12, resetAfter: 0 });
  const runs: Run[] = [];
  try {
    const inputs = { 'fail-on': random() < 0.5 ? 'auto' : 'pending' };
    runs.push(await runOnce(story, proxy, isMet, { inputs, action: 'opened' }));
    if (random() < 1 / 3) {
      await story.edit(isMet ? UNMET : MET);
      runs.push(await runOnce(story, proxy, !isMet, { inputs, action: 'edited' }));
    }
    const faults = proxy.incidents.filter(({ fault }) => fault !== undefined).length;
    return { runs, story: proxy.story(), faults };
  } finally {
    await proxy.close();
    // Every run looks at all pull requests that are open.
    await github.api('PATCH', `/repos/octocat/hello-world/pulls/${story.pull.number}`, { state: 'closed' });
  }
}

async function runOnce(
  story: Story,
  proxy: FaultyGitHub,
  met: boolean,
  more: { inputs: Record<string, string>; action: string },
): Promise<Run> {
  const before = proxy.incidents.length;
  const result = await story.run({ apiUrl: proxy.url, ...more });
  const HARMLESS: unknown[] = [undefined, 'delay', 'repeated', 'shifted'];
  const statusAnswered = proxy.incidents
    .slice(before)
    .some(({ method, url, fault }) => method === 'POST' && url.includes('/statuses/') && HARMLESS.includes(fault));
  const comments = (await story.comments()).length;
  return { met, result, state: story.status().state, comments, statusAnswered };
}

beforeAll(async () => {
  const firsts = Array.from({ length: SCHEDULES / ON_ONE }, (_, index) => index * ON_ONE + 1);
  // Two servers at a time: the last schedules of one do not hold up the next.
  const serve = async (): Promise<void> => {
    for (let first = firsts.shift(); first !== undefined; first = firsts.shift()) await playAll(first);
  };
  await Promise.all([serve(), serve()]);
}, 600_000);

async function playAll(first: number): Promise<void> {
  const github = await startGitHub();
  try {
    const token = await github.workflowToken(WORKFLOW);
    const seeds = Array.from({ length: ON_ONE }, (_, index) => first + index);
    const work = async (): Promise<void> => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift())
        schedules.set(seed, await play(seed, github, token));
    };
    await Promise.all(Array.from({ length: AT_ONCE / 2 }, work));
  } finally {
    await github.close();
  }
}

/** Everything that must not be, in words; empty where all is well. */
function wrongIn({ runs }: Schedule): string[] {
  return runs.flatMap(({ met, result, state, comments, statusAnswered }, index) => {
    const { exitCode, stdout, stderr, outputs } = result;
    const hasFailed = exitCode !== 0;
    // A green status of before stands only where GitHub took no new one, and then the job says so.
    const stale = index > 0 && !statusAnswered && hasFailed;
    const wrong: [boolean, string][] = [
      [state === 'success' && !met && !stale, 'a green status for an unmet gate'],
      [comments > 1, `${comments} comments`],
      [exitCode === null, 'no exit status'],
      [stderr !== '', `stderr: ${stderr}`],
      [outputs['passed'] === 'true' && !met, 'the output `passed` for an unmet gate'],
      [exitCode === 0 && !met && state !== 'pending', 'success of the job though no status holds the merge back'],
      [exitCode === 3 && !/^::error::Could not judge: /m.test(stdout), 'not judged, and no word on why'],
      [exitCode === 3 && outputs['status'] !== 'error', 'not judged, and the output says otherwise'],
      [exitCode === 4 && (met || outputs['status'] !== 'pending'), 'pending, and the output says otherwise'],
      [![0, 3, 4].includes(exitCode ?? 0), `exit status ${exitCode}`],
      [hasFailed && !stdout.includes('::error'), 'a job that fails without an error'],
    ];
    return wrong.filter(([is]) => is).map(([, words]) => `run ${index + 1}: ${words}\n${stdout}`);
  });
}

describe('whatever goes wrong between the action and GitHub', () => {
  test.each(Array.from({ length: SCHEDULES }, (_, index) => index + 1))('schedule %i', (seed) => {
    const schedule = schedules.get(seed);
    expect(
      schedule === undefined ? ['not played'] : wrongIn(schedule).map((words) => `${words}\n${schedule.story}`),
    ).toEqual([]);
  });

  test('much went wrong, and most runs came to their end all the same', () => {
    const all = [...schedules.values()];
    const runs = all.flatMap((schedule) => schedule.runs);
    expect(all.reduce((sum, { faults }) => sum + faults, 0)).toBeGreaterThan(1.5 * SCHEDULES);
    const judged = runs.filter(({ result }) => result.exitCode !== 3).length;
    expect(judged / runs.length).toBeGreaterThan(0.9);
    const told = runs.filter(({ met, state }) => state === (met ? 'success' : 'pending')).length;
    expect(told / runs.length).toBeGreaterThan(0.9);
    const commented = runs.filter(({ comments }) => comments === 1).length;
    expect(commented / runs.length).toBeGreaterThan(0.8);
  });
});

describe('pages that move while they are read', () => {
  const MOVING = share(2, 20);

  test('hide no pull request that shares the head, and keep nothing from turning green', async () => {
    const github = await startGitHub();
    const token = await github.workflowToken(WORKFLOW);
    await github.branch('next');
    // Touched last, so that it stands on the second page.
    const sharer = await github.openPullRequest(UNMET, {}, { base: 'next' });
    await openMany(github, 120, UNMET);
    const story = new Story(github, token, await github.openPullRequest(MET, {}, { head: sharer.head.ref }));
    let moved = 0;
    const stateBehind = async (seed: number): Promise<string | undefined> => {
      const proxy = await injectFaults(github.url, { seed, rate: 0.8, faults: ['shifted', 'repeated'] });
      await story.run({ apiUrl: proxy.url });
      moved += proxy.incidents.filter(({ fault }) => fault !== undefined).length;
      await proxy.close();
      return story.status().state;
    };
    for (let seed = 1; seed <= MOVING; seed += 1) expect([seed, await stateBehind(seed)]).toEqual([seed, 'pending']);
    await github.editBody(sharer.number, MET);
    expect(await stateBehind(MOVING + 1)).toBe('success');
    expect(moved).toBeGreaterThan(2 * MOVING);
    await github.close();
  }, 300_000);
});
