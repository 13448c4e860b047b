import { describe, expect, test } from '@jest/globals';
import { judge } from '../../src/run/judge.ts';
import type { Judged } from '../../src/run/request.ts';
import { wait, type Round } from '../../src/run/wait.ts';

const START = Date.parse('2026-03-01T12:00:00Z');

async function body(markdown: string): Promise<Judged> {
  return judge({
    subject: { kind: 'issue', repository: 'a/b', number: 1 },
    documents: [{ id: 'body', kind: 'issue-body', markdown }],
    at: '2026-03-01T12:00:00Z',
    answer: () => Promise.resolve([]),
  });
}

const TRIPPED = 'version: 1\ngates:\n  - {gate: items, require: none}\n';

async function tripped(): Promise<Judged> {
  return judge({
    subject: { kind: 'issue', repository: 'a/b', number: 1 },
    documents: [{ id: 'body', kind: 'issue-body', markdown: '- [x] ##[error] errors rose' }],
    policy: { path: 'p.yml', text: TRIPPED },
    at: '2026-03-01T12:00:00Z',
    answer: () => Promise.resolve([]),
  });
}

const unread: Judged = { kind: 'could-not-judge', reason: 'GET /x: no answer (reset).' };

type Step = Judged | [Judged, Round<unknown>['fault'] & object];

interface Watched {
  lines: string[];
  rounds: number;
  /** Seconds slept. */
  slept: number[];
  last: Judged;
}

/** Waits 5 minutes with a poll of 20 s; each round takes 2 s. The last step stays. */
async function watch(...steps: Step[]): Promise<Watched> {
  const seen = { lines: [] as string[], rounds: 0, slept: [] as number[] };
  let clock = START;
  const last = await wait<Judged>({
    waitMs: 300_000,
    pollMs: 20_000,
    now: () => clock,
    print: (line) => seen.lines.push(line),
    sleep: (ms) => {
      clock += ms;
      seen.slept.push(ms / 1000);
      return Promise.resolve();
    },
    round: () => {
      clock += 2_000;
      const step = steps[Math.min(seen.rounds++, steps.length - 1)] ?? unread;
      const [judged, fault] = Array.isArray(step) ? step : [step, undefined];
      return Promise.resolve({ judged, outcome: judged, ...(fault === undefined ? {} : { fault }) });
    },
  });
  return { ...seen, last };
}

describe('a wait', () => {
  test('ends as soon as the checklist is passed, and tells only what changed', async () => {
    const open = await body('# Release\n\n## Testing\n\n- [ ] a\n- [ ] b\n');
    const half = await body('# Release\n\n## Testing\n\n- [x] a\n- [ ] b\n');
    const done = await body('# Release\n\n## Testing\n\n- [x] a\n- [x] b\n');
    const seen = await watch(open, open, half, half, half, done);
    expect(seen.lines).toEqual([
      '12:00:02Z pending: 2 left, 0 of 2 boxes done; Testing: Not ticked: a',
      '12:00:46Z pending: 1 left, 1 of 2 boxes done; Testing: Not ticked: b',
      '12:01:52Z passed: 2 of 2 boxes done',
    ]);
    expect(seen.last).toBe(done);
    expect(seen.slept).toEqual([20, 20, 20, 20, 20]);
  });

  test('tells a change that leaves the numbers as they are', async () => {
    const seen = await watch(await body('- [ ] a\n- [x] b\n- [ ] c\n'), await body('- [ ] a\n- [ ] b\n- [x] c\n'));
    expect(seen.lines).toHaveLength(3);
  });

  test('ends at once on failed, and no text of the document becomes a command', async () => {
    const seen = await watch(await tripped(), await body('- [x] a'));
    expect(seen.rounds).toBe(1);
    expect(seen.lines).toHaveLength(1);
    expect(seen.lines[0]).toMatch(/^12:00:02Z failed: .*errors rose/);
    expect(seen.lines[0]).not.toContain('##[');
  });

  test.each<[string, Judged]>([
    ['a wrong policy', { kind: 'policy-error', errors: ['x'] }],
    ['what cannot be judged for good', { kind: 'could-not-judge', reason: 'the token was refused (401)' }],
  ])('ends at once on %s', async (_, judged) => {
    const seen = await watch(judged);
    expect(seen.rounds).toBe(1);
    expect(seen.lines).toHaveLength(1);
    expect(seen.last).toBe(judged);
  });

  test('ends pending at the end of its time, after a last look', async () => {
    const open = await body('- [ ] a');
    const seen = await watch(open);
    expect(seen.last).toBe(open);
    expect(seen.rounds).toBe(15);
    expect(seen.lines).toEqual([
      '12:00:02Z pending: 1 left, 0 of 1 box done; Not ticked: a',
      '12:05:02Z The wait is over.',
    ]);
  });

  test('what is ticked in the last moment counts', async () => {
    const open = await body('- [ ] a');
    const steps = Array.from({ length: 14 }, () => open);
    const seen = await watch(...steps, await body('- [x] a'));
    expect(seen.lines.at(-1)).toBe('12:05:02Z passed: 1 of 1 box done');
  });
});

describe('a fault that may pass', () => {
  test('does not end the wait, and is told once', async () => {
    const open = await body('- [ ] a');
    const seen = await watch(open, [unread, {}], [unread, {}], open, await body('- [x] a'));
    expect(seen.lines).toEqual([
      '12:00:02Z pending: 1 left, 0 of 1 box done; Not ticked: a',
      '12:00:24Z could not judge: GET /x: no answer (reset).',
      '12:01:08Z pending: 1 left, 0 of 1 box done; Not ticked: a',
      '12:01:30Z passed: 1 of 1 box done',
    ]);
  });

  test('makes `failed` not final', async () => {
    const seen = await watch([await tripped(), {}], await body('- [x] a'));
    expect(seen.lines.at(-1)).toBe('12:00:24Z passed: 1 of 1 box done');
  });

  test('at the end of the time is no pass', async () => {
    const seen = await watch([unread, {}]);
    expect(seen.last).toBe(unread);
  });

  test('is waited for as long as a limit lasts', async () => {
    const seen = await watch([unread, { until: START + 120_000 }], await body('- [x] a'));
    expect(seen.slept).toEqual([118]);
  });

  test('ends the wait where a limit lasts longer than that', async () => {
    const seen = await watch([unread, { until: START + 400_000 }]);
    expect(seen.rounds).toBe(1);
    expect(seen.lines.at(-1)).toBe('12:00:02Z GitHub answers again only after the end of the wait.');
  });
});
