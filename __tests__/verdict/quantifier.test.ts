import { describe, expect, test } from '@jest/globals';
import { bounds, quantify, type Quantifier, STATUSES, worst, type Status } from '../../src/verdict/quantifier.ts';

const QUANTIFIERS: Quantifier[] = [
  'all',
  'any',
  'none',
  'one',
  { 'at-least': 1 },
  { 'at-least': 2 },
  { 'at-least': 3 },
  { 'at-least': 5 },
];

/** Every list of statuses up to a length. */
function lists(length: number): Status[][] {
  if (length === 0) return [[]];
  const shorter = lists(length - 1);
  return [
    ...shorter,
    ...shorter
      .filter((list) => list.length === length - 1)
      .flatMap((list) => STATUSES.map((status) => [...list, status])),
  ];
}

/** All that waiting can make of members: pending ones may pass or fail, the others stay. */
function futures(members: readonly Status[]): Status[][] {
  return members.reduce<Status[][]>(
    (all, status) =>
      all.flatMap((list) =>
        (status === 'pending' ? (['pending', 'passed', 'failed'] as const) : [status]).map((next) => [...list, next]),
      ),
    [[]],
  );
}

const all = lists(4);

describe.each(QUANTIFIERS)('quantifier %j', (quantifier) => {
  test('a failed group never recovers by waiting', () => {
    for (const members of all) {
      if (quantify(quantifier, members) !== 'failed') continue;
      for (const future of futures(members))
        expect([members, quantify(quantifier, future)]).toEqual([members, 'failed']);
    }
  });

  test('a pending group can still pass', () => {
    for (const members of all) {
      if (quantify(quantifier, members) !== 'pending') continue;
      const ends = futures(members).map((future) => quantify(quantifier, future));
      expect([members, ends.includes('passed')]).toEqual([members, true]);
    }
  });

  test('skipped members do not count, and order does not matter', () => {
    for (const members of all) {
      const status = quantify(quantifier, members);
      expect(
        quantify(
          quantifier,
          members.filter((member) => member !== 'skipped'),
        ),
      ).toBe(status);
      expect(quantify(quantifier, members.toReversed())).toBe(status);
    }
  });

  test('passed means that the number of passed members is within bounds', () => {
    for (const members of all) {
      const counted = members.filter((member) => member !== 'skipped');
      const passed = counted.filter((member) => member === 'passed').length;
      const [least, most] = bounds(quantifier, counted.length);
      const within = counted.length > 0 && passed >= least && passed <= most;
      expect([members, quantify(quantifier, members) === 'passed']).toEqual([members, within]);
    }
  });
});

test('nothing left is skipped, never passed', () => {
  for (const quantifier of QUANTIFIERS) {
    expect(quantify(quantifier, [])).toBe('skipped');
    expect(quantify(quantifier, ['skipped', 'skipped'])).toBe('skipped');
  }
});

test('the worst of no statuses is skipped', () => {
  expect(worst([])).toBe('skipped');
  expect(worst(['passed', 'failed', 'pending'])).toBe('failed');
  expect(worst(['skipped', 'passed'])).toBe('passed');
});
