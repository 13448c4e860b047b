/**
 * How much of the long suites runs. `npm test` runs a fixed share of them: the first seeds, documents or schedules, the
 * same ones every time. `TEST_SHARE=whole` runs all.
 */
const TEST_SHARE = process.env['TEST_SHARE'] ?? '';

if (!['', 'whole'].includes(TEST_SHARE)) throw new Error(`found TEST_SHARE=${TEST_SHARE}, expected "whole" or nothing`);

/** Whether the long suites run whole. */
export const isWhole = TEST_SHARE === 'whole';

/** How many of `whole` run: all, or the first `part`. */
export function share(part: number, whole: number): number {
  return isWhole ? whole : part;
}

/** Every `n`-th of a list, beginning with the first; all where the suites run whole. */
export function everyNth<const T>(n: number, list: readonly T[]): T[] {
  return list.filter((_, index) => isWhole || index % n === 0);
}
