import { distance } from 'fastest-levenshtein';

/** `, did you mean "x"?` for the closest of the allowed words, or nothing when none is close. */
export function nearest(word: string, allowed: readonly string[]): string {
  const [best] = allowed
    .map((each) => ({ each, distance: distance(word.toLowerCase(), each.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(best.each.length / 3))
    ? `, did you mean "${best.each}"?`
    : '';
}
