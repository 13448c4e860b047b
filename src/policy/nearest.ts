import { distance } from 'fastest-levenshtein';

/** The closest of the allowed words, or nothing when none is close. */
export function closest(word: string, allowed: readonly string[]): string | undefined {
  const [best] = allowed
    .map((each) => ({ each, distance: distance(word.toLowerCase(), each.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : undefined;
}

/** `, did you mean "x"?` for the closest of the allowed words, or nothing when none is close. */
export function nearest(word: string, allowed: readonly string[]): string {
  const best = closest(word, allowed);
  return best === undefined ? '' : `, did you mean "${best}"?`;
}
