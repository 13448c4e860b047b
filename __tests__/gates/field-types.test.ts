import { describe, expect, test } from '@jest/globals';
import { isDate, readNumber, SIMPLE_CHECKS } from '../../src/gates/fields/types.ts';
import { fields } from '../../src/gates/fields/fields.ts';
import { Facts } from '../../src/evidence/facts.ts';
import { loadPatternEngine } from '../../src/gates/kit/matching.ts';
import { read } from '../support/reading.ts';

type Simple = keyof typeof SIMPLE_CHECKS;

const accepted: Record<Simple, string[]> = {
  text: ['a', '日本', 'two words', '0'],
  date: ['2026-03-01', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '2026-04-30'],
  time: [
    '14:30',
    '9:05',
    '00:00',
    '23:59:59',
    '2:30 pm',
    '12:00AM',
    '14:30 UTC',
    '14:30Z',
    '14:30 +02:00',
    '14:30-0500',
  ],
  datetime: [
    '2026-03-01 14:30',
    '2026-03-01T14:30:00Z',
    '2026-03-01  9:05 UTC',
    '2026-03-01 at 2:30 pm',
    '2026-03-01T14:30+02:00',
  ],
  semver: [
    '1.2.3',
    'v1.2.3',
    '0.0.0',
    '10.20.30',
    '1.0.0-alpha.1',
    '1.0.0-0.3.7',
    '1.0.0-x-y-z.4',
    '1.0.0+build.5',
    'v2.0.0-rc.1+001',
    '1.0.0--',
    '1.0.0-0a',
  ],
  login: [
    'octocat',
    '@octocat',
    '@octocat,',
    '\u200E@octocat\u200B',
    '\uFF20octocat',
    'a',
    'a-b-c',
    'A1',
    'a_b',
    '@mona-lisa_acme',
    `a${'b'.repeat(38)}`,
  ],
  url: [
    'https://example.com',
    'http://example.com/a?b=c#d',
    'https://example.com:8080',
    'HTTPS://EXAMPLE.COM/',
    'https://例え.jp/a',
  ],
  email: ['a@example.com', 'a.b+c@sub.example.co', "o'neil@example.com"],
  duration: [
    '45 min',
    '1h 30m',
    'PT2H',
    'P1D',
    'P1DT2H30M',
    '90s',
    '2 hours',
    '1 hour and 30 minutes',
    '2:30',
    '1:02:03',
    '1.5 h',
    '2 days, 3 hours',
  ],
};

const refused: Record<Exclude<Simple, 'text'>, string[]> = {
  date: [
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '01.02.2026',
    '2026/1/2',
    '2026/01-02',
    '2026.01.02',
    '2026-01-02 10:00',
    'today',
    '٢٠٢٦-٠١-٠٢',
    '2026-01-02\n',
  ],
  time: ['24:00', '14:60', '14:30:60', '0:30 pm', '13:00 pm', '1430', '14', 'noon', '14:3', '14:30:5'],
  datetime: ['2026-02-30 14:30', '2026-03-01', '2026-03-01 24:00', '14:30', '2026-03-0114:30', '2026-03-01 soon'],
  semver: [
    '1.2',
    '1',
    '1.2.3.4',
    '01.2.3',
    '1.02.3',
    '1.2.03',
    'V 1.2.3',
    '1.2.3-',
    '1.2.3-01',
    '1.2.3-a..b',
    '1.2.3+',
    'version 1.2.3',
    'vv1.2.3',
  ],
  login: [
    'two words',
    '-a',
    'a-',
    'a--b',
    'a_',
    '_a',
    'a__b',
    'dependabot[bot]',
    '@octocat[bot]',
    '@octo\u200Bcat',
    '@octo\u2065cat',
    '@octocat,hubot',
    '@octocat@example.social',
    '@first.last',
    '@nobody.',
    '@me…',
    '@someone',
    '@TBD',
    '@n/a',
    '@-',
    '@',
    '@@a',
    '@a @b',
    '@a, @b',
    'a@b.c',
    '@org/team',
    `a${'b'.repeat(39)}`,
    'é',
  ],
  url: [
    'example.com',
    'ftp://example.com',
    'https://',
    'https:///a',
    'https://exa mple.com',
    'https://example.com/a b',
    'javascript:alert(1)',
    'see https://example.com',
    'https://example.com:99999',
  ],
  email: [
    'a',
    '@example.com',
    'a@',
    'a@b',
    'a b@example.com',
    'a@@example.com',
    'a@example..com',
    'a@-example.com',
    '<a@example.com>',
    'a@example.com, b@example.com',
    `${'a'.repeat(65)}@example.com`,
  ],
  duration: [
    '45',
    'P',
    'PT',
    'P1DT',
    '1:60',
    '1:05:75',
    '1 h and',
    'P1H',
    'long',
    'min',
    '1h30',
    'an hour',
    '1:5',
    '-5 min',
    '1:02:03:04',
    '1:75',
    '99:99',
  ],
};

describe.each(Object.keys(accepted) as Simple[])('%s', (type) => {
  test.each(accepted[type])('accepts %j', (value) => {
    expect(SIMPLE_CHECKS[type](value)).toBeUndefined();
  });
  if (type === 'text') return;
  test.each(refused[type])('refuses %j', (value) => {
    expect(SIMPLE_CHECKS[type](value)).toMatch(/^an? |^one /);
  });
});

test('a date is a real day', () => {
  const days = (year: number, month: number): number =>
    Array.from({ length: 40 }, (_, index) => index)
      .map((day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
      .filter(isDate).length;
  for (const year of [2023, 2024, 2100, 2000]) {
    for (let month = 1; month <= 12; month += 1)
      expect([year, month, days(year, month)]).toEqual([year, month, new Date(Date.UTC(year, month, 0)).getUTCDate()]);
    expect(days(year, 0) + days(year, 13)).toBe(0);
  }
});

describe('numbers', () => {
  test.each<[value: string, number: number | number[], unit: string]>([
    ['0', 0, ''],
    ['12', 12, ''],
    ['-1.5', -1.5, ''],
    ['+3', 3, ''],
    ['1,250', [1250, 1.25], ''],
    ['-1,250 ms', [-1250, -1.25], 'ms'],
    ['1,250.5', 1250.5, ''],
    ['1,250,000.5 MB', 1_250_000.5, 'MB'],
    ['99.9%', 99.9, '%'],
    ['99.9 %', 99.9, '%'],
    ['430ms', 430, 'ms'],
    ['20 °C', 20, '°C'],
    ['5 req/s', 5, 'req/s'],
    ['2 %/day', 2, '%/day'],
    ['40 µs', 40, 'µs'],
    ['80/100', 80, '/100'],
    ['80 / 100', 80, '/100'],
    ['0/5', 0, '/5'],
    [' 12 ', 12, ''],
  ])('%j', (value, number, unit) => {
    expect(readNumber(value)).toEqual({ numbers: [number].flat(), unit });
  });

  test.each([
    '',
    'a',
    '1,25',
    '0,400',
    '01,250',
    '12,34,567',
    '1,250/1000',
    '1.2.3',
    '1 2',
    '1e5',
    '0x10',
    '.5',
    '5.',
    '1,2500',
    '80/1',
    '80/0',
    '0/0',
    '-1/5',
    'about 5',
    '5 of the best units there are',
    '--1',
    '80%%',
    '80 % %',
    '80°°',
    '80//s',
    '80/',
    '80 ms/%',
    '9'.repeat(400),
  ])('not %j', (value) => {
    expect(readNumber(value)).toBeUndefined();
  });
});

describe('in a policy', () => {
  /** The status of one field, and what was expected or found. */
  function judged(want: unknown, value: string): [status: string, words: string] {
    const gate = fields.bind({ required: { Key: want } });
    const { status, findings } = gate.evaluate({
      checklist: read(`- **Key**: ${value}`),
      notApplicable: 'allowed',
      facts: new Facts(),
      subject: { kind: 'file' },
      matchesGlob: () => false,
      at: '2026-01-02T03:04:05.000Z',
    });
    return [status, findings.map(({ message, expected }) => expected ?? message).join()];
  }

  test.each<[want: unknown, value: string, expected?: RegExp]>([
    ['date', '2026-01-02'],
    ['date', 'today', /2026-03-01/],
    ['number', '12 MB'],
    ['number', 'many', /^a number$/],
    [{ type: 'number', 'at-least': 5 }, '5'],
    [{ type: 'number', 'at-least': 5 }, '4.99', /at least 5$/],
    [{ type: 'number', 'at-most': 5 }, '5'],
    [{ type: 'number', 'at-most': 5 }, '5.01', /at most 5$/],
    [{ type: 'number', 'at-least': -1, 'at-most': 1 }, '-1'],
    [{ type: 'number', 'at-least': -1, 'at-most': 1 }, '2', /at least -1 and at most 1$/],
    [{ type: 'number', 'at-least': 1000 }, '1,250', /at least 1000, without a comma: it may be 1250 or 1\.25$/],
    [{ type: 'number', 'at-most': 500 }, '1,250', /at most 500, without a comma: it may be 1250 or 1\.25$/],
    [{ type: 'number', 'at-least': 2000 }, '1,250', /at least 2000$/],
    [{ type: 'number', 'at-least': 1, 'at-most': 2000 }, '1,250'],
    [{ type: 'number', 'at-least': 1000 }, '1,250,000'],
    [{ type: 'number', unit: 'ms' }, '430 MS'],
    [{ type: 'number', unit: 'ms' }, '430', /^a number in ms$/],
    [{ type: 'number', unit: 'ms', 'at-most': 500 }, '1 s', /(?=.*in ms).*at most 500/],
    [{ type: 'number', unit: '%', 'at-least': 80 }, '80%'],
    [{ type: 'one-of', values: ['Blue', 'Green (optional)'] }, 'blue'],
    [{ values: ['Blue', 'Green'] }, 'GREEN'],
    [{ values: ['Blue', 'Green'] }, 'red', /Blue, Green/],
    ['login', '@octocat'],
    ['login', 'a@b.c', /@octocat/],
    [{}, 'anything'],
    ['text', 'anything'],
  ])('%j: %s', (...row) => {
    const [want, value, expected] = row;
    const [status, words] = judged(want, value);
    expect(status).toBe(expected === undefined ? 'passed' : 'failed');
    expect(words).toMatch(expected ?? /^$/);
  });

  test('a pattern', async () => {
    await loadPatternEngine();
    expect(judged({ type: 'pattern', pattern: '^OPS-\\d+$' }, 'OPS-12')[0]).toBe('passed');
    expect(judged({ pattern: '^OPS-\\d+$' }, 'ops-12')).toEqual(['failed', expect.stringContaining('^OPS-\\d+$')]);
  });

  test('a blank value is pending whatever the type', () => {
    expect(judged('date', 'YYYY-MM-DD')[0]).toBe('pending');
    expect(judged({ type: 'number', 'at-least': 5 }, '____')[0]).toBe('pending');
  });
});
