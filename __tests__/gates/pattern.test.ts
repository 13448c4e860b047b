import { beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { compilePattern, loadPatternEngine, pattern, usesPatterns } from '../../src/gates/kit/matching.ts';
import { effort } from '../support/effort.ts';

test('without its engine nothing matches by chance', () => {
  expect(() => compilePattern('a')).toThrow('not loaded');
});

describe('patterns', () => {
  beforeAll(loadPatternEngine);

  test.each<[text: string, value: string, matches: boolean]>([
    ['^OPS-\\d+$', 'OPS-12', true],
    ['^OPS-\\d+$', 'ops-12', false],
    ['(?i)^ops-\\d+$', 'OPS-12', true],
    ['OPS', 'see OPS-12', true],
    ['^a|b$', 'xb', true],
    ['\\p{Lu}', 'É', true],
    ['^.{3}$', '🚀🚀🚀', true],
  ])('%s on %j: %j', (text, value, matches) => {
    expect(compilePattern(text)(value)).toBe(matches);
  });

  test.each(['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(.*)*x', '^(([a-z])+.)+[A-Z]([a-z])+$', '(a?){50}a{50}'])(
    '%s takes linear time',
    (expression) => {
      const matches = compilePattern(expression);
      const text = (length: number): string => `${'a'.repeat(length)}!`;
      matches(text(10));
      // Measured: 10 ms to 100 ms. Where every letter doubles the time, 40 take hours.
      expect(effort(() => matches(text(4000)))).toBeLessThan(10_000);
    },
  );

  test.each(['(?=a)', '(?<!a)b', '(a)\\1', '(', '[a', 'a{1001}', '', '\\'])('%j is refused', (text) => {
    expect(v.is(pattern, text)).toBe(false);
  });

  test('others are accepted', () => {
    expect(v.is(pattern, '^a+$')).toBe(true);
  });
});

test.each<[data: unknown, uses: boolean]>([
  [{ gates: [{ gate: 'fields', required: { A: { pattern: 'x' } } }] }, true],
  [{ gates: [{ gate: 'items' }] }, false],
  [[], false],
  ['pattern', false],
  [null, false],
  [undefined, false],
])('whether data uses patterns: %j', (data, uses) => {
  expect(usesPatterns(data)).toBe(uses);
});
