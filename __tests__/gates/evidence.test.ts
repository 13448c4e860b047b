import { expect, test } from '@jest/globals';
import { isRef } from '../../src/gates/kit/given.ts';
import { matchesGlob, matchesName, mentions } from '../../src/gates/kit/matching.ts';
import { readRelative } from '../../src/gates/kit/measure.ts';
import { isFresh, secondsIn } from '../../src/gates/kit/time.ts';

test('evidence is fresh up to the last moment of its span', () => {
  const at = '2026-01-02T03:00:00.000Z';
  expect(isFresh('2026-01-02T02:30:00Z', '30 min', at)).toBe(true);
  expect(isFresh('2026-01-02T02:29:59Z', '30 min', at)).toBe(false);
  expect(isFresh('yesterday', '30 min', at)).toBe(false);
  expect(isFresh(null, '30 min', at)).toBe(false);
});

test.each([
  ['24h', 86_400],
  ['7 d', 604_800],
  ['30 min', 1800],
  ['24', 0],
  ['3 MB', 0],
  ['soon', 0],
  ['30m', 1800],
  ['7d', 604_800],
  ['0h', 0],
  ['1w', 0],
  ['h', 0],
])('%s is a span of %d s', (text, seconds) => {
  expect(secondsIn(text)).toBe(seconds);
});

test.each([
  ['build (*)', 'build (ubuntu-latest, 20)', true],
  ['build (ubuntu-latest, 20)', 'build (ubuntu-latest, 20)', true],
  ['CI / *', 'ci / unit/fast', true],
  ['a+b', 'a+b', true],
  ['{a,b}', 'a', false],
  ['{a,b}', '{a,b}', true],
  ['!a', 'b', false],
  ['test-?', 'test-1', true],
  ['test-?', 'test-12', false],
  ['build', 'build-2', false],
  ['*', '.', true],
  ['*', '', true],
  ['*', 'a\nb', true],
  ['test ?', 'test 😀', true],
  ['a?c', 'a/c', true],
  ['a.c', 'abc', false],
  ['**', '../x', true],
])('the name glob %j matches %j: %s', (glob, name, matches) => {
  expect(matchesName([glob], name)).toBe(matches);
  expect(matchesName(['other', glob], name)).toBe(matches);
});

test('a line break in a path is a character like any other', () => {
  expect(matchesGlob(['migrations/**'], 'migrations/a\nb.sql')).toBe(true);
  expect(matchesGlob(['migrations/*.sql'], 'migrations/a\u2028.sql')).toBe(true);
  expect(matchesGlob(['CHANGELOG.md'], 'CHANGELOG.md\n')).toBe(false);
});

test.each([
  ['db/**', 'db/a\nb.sql', true],
  ['db/**', 'db/.hidden/a', true],
  ['/db/**', 'db/a', true],
  ['db/', 'db/a/b', true],
  ['db/', 'dbs/a', false],
  ['/', 'a/b', true],
  ['!/db/', 'db/a', false],
  ['!/db/', 'src/a', true],
  ['app/(shop)/**', 'app/(shop)/page.tsx', true],
  ['app/(shop)/**', 'app/shop/page.tsx', false],
  ['@(a|b)/**', 'b/c', true],
  ['(a|b)/**', 'b/c', true],
])('the path glob %j matches %j: %s', (glob, path, matches) => {
  expect(matchesGlob([glob], path)).toBe(matches);
});

test('a path glob does not cross folders', () => {
  expect(matchesGlob(['docs/*'], 'docs/a.md')).toBe(true);
  expect(matchesGlob(['docs/*'], 'docs/a/b.md')).toBe(false);
  expect(matchesGlob(['**/*.yml'], '.github/a.yml')).toBe(true);
});

test.each([
  ['v1.4.0 is out', true],
  ['## [1.4.0] - 2026-01-01', true],
  ['Release 1.4.0.', true],
  ['1.4.0', true],
  ['11.4.0', false],
  ['0.1.4.0', false],
  ['1.4.0-rc.1', false],
  ['1.4.01', false],
  ['1.4.0.1', false],
  ['1.4.0-rc.1 and 1.4.0', true],
  ['', false],
])('%j mentions 1.4.0: %s', (text, says) => {
  expect(mentions(text, '1.4.0')).toBe(says);
});

test('nothing is mentioned nowhere', () => {
  expect(mentions('text', '')).toBe(false);
});

test.each([
  ['3x baseline-p95', { times: 3, of: 'baseline-p95' }],
  ['1.5 × p95 of main', { times: 1.5, of: 'p95 of main' }],
  ['120 % of baseline', { times: 1.2, of: 'baseline' }],
  ['0x baseline', undefined],
  ['3x', undefined],
  ['3xbaseline', undefined],
  ['x baseline', undefined],
  ['-1x baseline', undefined],
  ['500 ms', undefined],
])('the bound %j is a multiple: %o', (text, relative) => {
  expect(readRelative(text)).toEqual(relative);
});

test.each(['main', 'v1.4.0', 'release/1.4', 'feature/a-b_c', 'a'.repeat(40), '1.4.0+build'])(
  '%j may name a commit',
  (ref) => {
    expect(isRef(ref)).toBe(true);
  },
);

test.each([
  '',
  '-x',
  '/main',
  'a..b',
  'a//b',
  'a b',
  'a~1',
  'HEAD^',
  'a:b',
  'a?b',
  'a*',
  'a[b',
  'a\\b',
  'a@{1}',
  'a#b',
  'a%2e',
  'a&b',
  'a\nb',
  'x'.repeat(251),
])('%j may not', (ref) => {
  expect(isRef(ref)).toBe(false);
});
