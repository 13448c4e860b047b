import { expect, test } from '@jest/globals';
import { readDuration } from '../../src/evidence/quantity.ts';
import { readDurations, type Durations } from '../../src/action/durations.ts';

test.each([
  ['90s', 90_000],
  ['30m', 1_800_000],
  ['1h30m', 5_400_000],
  ['2d', 172_800_000],
  ['1d2h3m4s', 93_784_000],
  ['0s', 0],
  ['30 m', 1_800_000],
  ['1.5h', 5_400_000],
  ['5 minutes', 300_000],
  ['2 Days and 4 hours', 187_200_000],
  ['1 hr, 5 sec', 3_605_000],
  ['24H', 86_400_000],
  ['PT90M', 5_400_000],
  ['P1DT2H', 93_600_000],
])('%s', (text, ms) => {
  expect(readDuration(text)).toBe(ms);
});

test.each([
  '',
  '30',
  'm',
  '-5m',
  '30M',
  '5 M',
  '30m1h',
  '1h 1h',
  '1h30',
  '1h and',
  'PT',
  'P1H',
  'P1M',
  '1w',
  '1:30',
  '1e3s',
  '٣m',
  '9999999s',
  '10ms',
  ' 5s',
])('%j is none', (text) => {
  expect(readDuration(text)).toBeUndefined();
});

function read(inputs: Record<string, string>): { durations: Durations; errors: string[] } {
  const errors: string[] = [];
  const durations = readDurations(
    (name) => inputs[name],
    (name, found, expected) => errors.push(`${name}: ${found}: ${expected}`),
  );
  return { durations, errors };
}

test('left out: judged once, and limits are waited for two minutes', () => {
  expect(read({})).toEqual({
    durations: { wait: undefined, poll: { ms: 20_000, text: '20s' }, maxWait: { ms: 120_000, text: '2m' } },
    errors: [],
  });
});

test('given', () => {
  const { durations, errors } = read({ wait: '30m', poll: '5s', 'max-wait': '0s' });
  expect(durations).toMatchObject({ wait: { ms: 1_800_000 }, poll: { ms: 5_000 }, maxWait: { ms: 0 } });
  expect(errors).toEqual([]);
});

test('no wait', () => {
  expect(read({ wait: '0s' }).durations.wait).toBeUndefined();
});

test('wrong: each is named with what is expected', () => {
  expect(read({ wait: '30', poll: '0s', 'max-wait': '36d' }).errors).toEqual([
    'wait: 30: a span of time such as 90s, 30m or 1h30m',
    'poll: 0s: a span of time from 1s to 1h',
    'max-wait: 36d: a span of time from 0s to 35d',
  ]);
});
