import * as v from 'valibot';
import { expectedCount } from '../kit/expected.ts';
import { quantifier } from '../kit/options.ts';
import type { Quantifier } from '../../verdict/quantifier.ts';

const COUNTS = expectedCount('all, any, one, {at-least: n} or {people: n}', ['all', 'any', 'one']);

/** More people if agents took part. */
export const people = v.strictObject({
  people: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(2),
    v.title('People'),
    v.description('So many different people where agents took part in the commits; else one is enough.'),
  ),
});

/** How many of the people who may sign must sign for a role. */
export const count = v.pipe(
  v.union(
    [
      v.pipe(
        quantifier,
        v.check((chosen) => chosen !== 'none', COUNTS),
      ),
      people,
    ],
    COUNTS,
  ),
  v.title('Count'),
  v.description(
    'How many of those who may must sign: any (one, the default), one, all, {at-least: n}, or {people: n} where agents took part.',
  ),
);

/** The number of people without agents, and the one if agents took part. */
export function countWanted(wanted: v.InferOutput<typeof count>): { count: Quantifier; people?: number } {
  return typeof wanted === 'object' && 'people' in wanted ? { count: 'any', ...wanted } : { count: wanted };
}
