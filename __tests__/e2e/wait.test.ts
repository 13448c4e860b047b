import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { open, type Place } from '../support/place.ts';
import { looks, record } from '../support/recorder.ts';
import {
  runAction,
  startAction,
  type ActionResult,
  type ActionRun,
  type RunningAction,
} from '../support/run-action.ts';
import { everyNth } from '../support/share.ts';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken({ contents: 'read', pull_requests: 'write', issues: 'write', statuses: 'write' });
  await github.commitFile('none.yml', 'version: 1\ngates:\n  - {gate: items, in: Rollback, require: none}\n');
});

beforeEach(() => github.forgetRequests());

afterAll(() => github.close());

interface Wait extends Partial<ActionRun> {
  place: Place;
  inputs?: Record<string, string>;
}

/** What a release workflow runs that waits for the place: for longer than the process is let live, unless told else. */
function waiting({ place, inputs = {}, ...more }: Wait): ActionRun {
  const number = String(place.number);
  return {
    event: { name: 'workflow_dispatch', payload: { inputs: { number } } },
    apiUrl: github.url,
    token,
    inputs: { number, wait: '1h', poll: '1s', ...inputs },
    ...more,
  };
}

const start = (wait: Wait): RunningAction => startAction(waiting(wait));
const run = (wait: Wait): Promise<ActionResult> => runAction(waiting(wait));

const lines = (result: ActionResult): string[] =>
  result.stdout.split('\n').flatMap((line) => /^\d\d:\d\d:\d\dZ (.*)/.exec(line)?.[1] ?? []);

describe.each(everyNth(2, ['issue', 'pull request'] as const))('a release workflow that waits for an %s', (kind) => {
  test('goes on as soon as everything is ticked, and tells each change once', async () => {
    const place = await open(github, kind, '# Release\n\n- [ ] a\n- [ ] b\n');
    const { said, result: end } = start({ place });
    await said('pending: 2 left, 0 of 2 boxes done');
    await place.edit('# Release\n\n- [x] a\n- [ ] b\n');
    await said('pending: 1 left, 1 of 2 boxes done');
    await place.edit('# Release\n\n- [x] a\n- [x] b\n');
    const result = await end;
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(result.outputs).toMatchObject({ status: 'passed', passed: 'true', ticked: '2' });
    expect(lines(result)).toEqual([
      'pending: 2 left, 0 of 2 boxes done; Not ticked: a',
      'pending: 1 left, 1 of 2 boxes done; Not ticked: b',
      'passed: 2 of 2 boxes done',
    ]);
    expect(await place.comments()).toHaveLength(1);
  });
});

test.each(everyNth(2, ['issue', 'pull request'] as const))('a poll of an %s is one query', async (kind) => {
  const place = await open(github, kind, '- [ ] a');
  const { said, result } = start({ place });
  await said('pending: 1 left, 0 of 1 box done');
  await sleep(500);
  github.forgetRequests();
  const sent = (): string[] => github.requests.map(({ method, url }) => `${method} ${url}`);
  while (sent().length < 3) await Promise.race([sleep(50), result.then(() => Promise.reject(new Error('ended')))]);
  // No time for more than one between two polls.
  expect(new Set(sent())).toEqual(new Set(['POST /graphql']));
  const times = github.requests.filter(looks).length;
  expect(times).toBe(sent().length);
  await place.edit('- [x] a');
  expect((await result).exitCode).toBe(0);
});

test('a criterion that is tripped ends the wait at once', async () => {
  const place = await open(github, 'issue', '# X\n\n## Rollback\n\n- [x] errors rose\n');
  const result = await run({ place, inputs: { policy: 'none.yml' } });
  expect(result.exitCode).toBe(1);
  expect(lines(result)).toEqual([expect.stringMatching(/^failed: 1 left; .*errors rose/)]);
});

test.each(
  everyNth(2, [
    ['pending', 4],
    ['failed', 0],
  ]),
)('at the end of the time it is pending, and fail-on %s decides', async (failOn, exitCode) => {
  const place = await open(github, 'issue', '- [ ] a');
  const result = await run({ place, inputs: { wait: '2s', 'fail-on': failOn } });
  expect(result.exitCode).toBe(exitCode);
  expect(result.outputs).toMatchObject({ status: 'pending', passed: 'false' });
  expect(lines(result)).toEqual(['pending: 1 left, 0 of 1 box done; Not ticked: a', 'The wait is over.']);
});

test('inputs that are no spans of time are refused, each with what is expected', async () => {
  const place = await open(github, 'issue', '- [x] a');
  const result = await run({ place, inputs: { wait: '30', poll: '2h', 'max-wait': 'long' } });
  expect(result.exitCode).toBe(2);
  expect(result.stdout).toContain(
    '::error::Unexpected value "30" of the input `wait`, expected a span of time such as 90s, 30m or 1h30m.',
  );
  expect(result.stdout).toContain(
    '::error::Unexpected value "2h" of the input `poll`, expected a span of time from 1s to 1h.',
  );
  expect(result.stdout).toContain('::error::Unexpected value "long" of the input `max-wait`');
});

describe('a wait meets', () => {
  test.each(everyNth(2, ['SIGINT', 'SIGTERM'] as const))('%s: it ends at once, and never green', async (signal) => {
    const place = await open(github, 'issue', '- [ ] a');
    let child: ChildProcess | undefined;
    const { said, result: end } = start({
      place,
      inputs: { comment: 'off' },
      onStart: (started) => (child = started),
    });
    await said('pending: 1 left, 0 of 1 box done');
    child?.kill(signal);
    const result = await end;
    expect(result.exitCode).toBe(3);
    expect(result.stdout).toContain(`::error::Could not judge: the run was stopped by ${signal}.`);
    expect(result.outputs['passed']).not.toBe('true');
  });

  test('faults in between: it goes on, and the answer in the end counts', async () => {
    const place = await open(github, 'issue', '- [ ] a');
    let broken = false;
    const server = await record(
      github.url,
      () => undefined,
      () => (broken ? Promise.reject(new Error('down')) : undefined),
    );
    try {
      const { said, result: end } = start({ place, apiUrl: server.url, inputs: { comment: 'off' } });
      await said('pending: 1 left, 0 of 1 box done');
      broken = true;
      await place.edit('- [x] a');
      await said('could not judge: ');
      broken = false;
      const result = await end;
      expect(result.exitCode).toBe(0);
      expect(lines(result)).toEqual([
        'pending: 1 left, 0 of 1 box done; Not ticked: a',
        expect.stringMatching(/^could not judge: GET .*: no answer/),
        'passed: 1 of 1 box done',
      ]);
    } finally {
      await server.close();
    }
  });
});
