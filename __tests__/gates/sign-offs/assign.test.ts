import * as fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { assign, type Signing } from '../../../src/gates/sign-offs/weigh.ts';

const everyTwo = (one: number, other: number): boolean => one !== other;

function signing(people: number[], least = 1): Signing {
  return { people, least, owned: [], optional: false };
}

/** How many places can be filled at best, by trying everything. */
function best(
  roles: readonly Signing[],
  role = 0,
  used: ReadonlySet<number> = new Set(),
  left = roles[0]?.least ?? 0,
): number {
  const each = roles[role];
  if (each === undefined) return 0;
  const next = (taken: ReadonlySet<number>) => best(roles, role + 1, taken, roles[role + 1]?.least ?? 0);
  if (left === 0) return next(used);
  return Math.max(
    next(used),
    ...each.people
      .filter((person) => !used.has(person))
      .map((person) => 1 + best(roles, role, new Set([...used, person]), left - 1)),
  );
}

describe('people for roles', () => {
  test('who has signed for both leaves the role that only the other cannot fill', () => {
    expect(assign([signing([1]), signing([1, 2])], everyTwo)).toEqual([[1], [2]]);
    expect(assign([signing([1, 2]), signing([1])], everyTwo)).toEqual([[2], [1]]);
  });

  test('as many places are filled as can be, and nobody is in two roles that clash', () => {
    const role = fc.record({
      people: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
      least: fc.integer({ min: 1, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(role, { minLength: 1, maxLength: 4 }), (given) => {
        const roles = given.map(({ people, least }) => signing(people, least));
        const counted = assign(roles, everyTwo);
        const all = counted.flat();
        expect(new Set(all).size).toBe(all.length);
        const filled = counted.reduce(
          (sum, people, index) => sum + Math.min(people.length, roles[index]?.least ?? 0),
          0,
        );
        expect(filled).toBe(best(roles));
      }),
      { seed: 1 },
    );
  });

  test('roles that do not clash share people', () => {
    expect(assign([signing([1, 2]), signing([1])], () => false)).toEqual([[1, 2], [1]]);
  });

  test('an optional role gets nobody whom another needs', () => {
    const optional = { ...signing([1]), optional: true };
    expect(assign([optional, signing([1])], everyTwo)).toEqual([[], [1]]);
  });

  test('owners are kept where they are needed', () => {
    const owned: Signing = { people: [1, 2], least: 1, owned: [(person) => person === 2], optional: false };
    expect(assign([signing([2, 3]), owned], everyTwo)).toEqual([[3], [1, 2]]);
  });
});
