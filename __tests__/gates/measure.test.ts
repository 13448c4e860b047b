import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { bound, isValue, OPERATORS, readMeasure } from '../../src/gates/kit/measure.ts';

describe('quantities', () => {
  test.each<[text: string, amount: number, unit: string]>([
    ['92', 92, ''],
    ['-3', -3, ''],
    ['+3.5', 3.5, ''],
    ['1e3', 1000, ''],
    ['1.5E-3', 0.0015, ''],
    ['1,250,000', 1_250_000, ''],
    ['1,250.5 ms', 1250.5, 'ms'],
    ['-0', 0, ''],
    ['5 M', 5, 'M'],
    ['92/100', 92, '/100'],
    ['92 / 100.0', 92, '/100'],
    ['0/10', 0, '/10'],
    ['10/10', 10, '/10'],
    ['0.4 %', 0.4, '%'],
    ['430 ms', 430, 'ms'],
    ['1.2 s', 1200, 'ms'],
    ['2 min', 120_000, 'ms'],
    ['2m', 120_000, 'ms'],
    ['1 h', 3_600_000, 'ms'],
    ['1d', 86_400_000, 'ms'],
    ['500 µs', 0.5, 'ms'],
    ['500 μs', 0.5, 'ms'],
    ['500 us', 0.5, 'ms'],
    ['5 ns', 0.000_005, 'ms'],
    ['1 KB', 1000, 'byte'],
    ['1 KiB', 1024, 'byte'],
    ['1.5 GiB', 1.5 * 1024 ** 3, 'byte'],
    ['2 TB', 2e12, 'byte'],
    ['7 B', 7, 'byte'],
    ['5 users', 5, 'users'],
    ['5 Users', 5, 'users'],
    [' 5 ', 5, ''],
  ])('%j', (text, amount, unit) => {
    const measure = readMeasure(text);
    expect(measure?.unit).toBe(unit);
    expect(measure?.amount).toBeCloseTo(amount, 9);
  });

  test.each([
    '',
    'abc',
    '93/50',
    '5/0',
    '-1/10',
    '1/',
    'Infinity',
    'NaN',
    '1e400',
    '1e9999',
    '0x10',
    '1,25',
    '1,250',
    '0,400 %',
    '0,400,000',
    '1.234,5',
    '1,5 %',
    '1e308 h',
    `1/${'9'.repeat(400)}`,
    '.5',
    '5 of 10',
    '5 ms later',
    '٣',
    `5 ${'a'.repeat(17)}`,
    '5 m/s',
    '9'.repeat(400),
  ])('not %j', (text) => {
    expect(readMeasure(text)).toBeUndefined();
  });

  test('units that objects have by nature are units as written', () => {
    expect(readMeasure('5 constructor')).toEqual({ amount: 5, unit: 'constructor' });
    expect(readMeasure('5 toString')).toEqual({ amount: 5, unit: 'tostring' });
  });
});

describe('the same value', () => {
  test.each([
    ['1.2 s', '1200 ms'],
    ['1,000.0', 1000],
    ['1e3', 1000],
    ['92/100', 92],
    ['92/100', '92/100.0'],
    ['1.10', '1.10'],
    ['Green', ' green '],
    ['1 KiB', '1024 b'],
    ['true', 'TRUE'],
    ['TRUE', true],
  ])('%j is %j', (text, wanted) => {
    expect(isValue(text, wanted)).toBe(true);
  });

  test.each([
    ['1 s', '1'],
    ['1 KB', '1 KiB'],
    ['green', 'red'],
    ['5', 'five'],
    ['5 %', '5'],
    ['5 %', 5],
    ['5 s', 5],
    ['1.1', '1.10'],
    ['92/1000', '92/100'],
  ])('%j is not %j', (text, wanted) => {
    expect(isValue(text, wanted)).toBe(false);
  });
});

test('bounds', () => {
  expect([80, -1.5, '1 %', '500 ms'].every((each) => v.is(bound, each))).toBe(true);
  expect([Number.NaN, Infinity, 'many', '', null, true].some((each) => v.is(bound, each))).toBe(false);
});

test('operators at their bounds', () => {
  const holds = Object.entries(OPERATORS).map(([name, operator]) => [
    name,
    [1, 2, 3].map((amount) => operator.holds(amount, 2)),
  ]);
  expect(holds).toEqual([
    ['at-least', [false, true, true]],
    ['at-most', [true, true, false]],
    ['below', [true, false, false]],
    ['above', [false, false, true]],
  ]);
});
