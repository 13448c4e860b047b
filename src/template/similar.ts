import { distance } from 'fastest-levenshtein';

/** Characters of a text that are compared for likeness. */
const LENGTH = 200;
/** Share of characters that may differ for a text to count as reworded. */
const MOST_DIFFERENT = 0.45;
const MOST_CANDIDATES = 40;
const MOST_COMPARISONS = 20_000;

/** How many entries each of so many texts is compared with, so that a hostile body takes no longer than an honest one. */
export function windowFor(texts: number): number {
  return Math.max(2, Math.min(MOST_CANDIDATES, Math.floor(MOST_COMPARISONS / texts)));
}

/** The entry whose text is most like `label`, or undefined when none is near. Looks at the first `window` entries. */
export function nearestLabel<T>(
  label: string,
  entries: Iterable<T>,
  labelOf: (entry: T) => string,
  window: number,
): T | undefined {
  const own = label.slice(0, LENGTH);
  let best: { entry: T; share: number } | undefined;
  let looked = 0;
  for (const entry of entries) {
    if (looked === window) break;
    looked += 1;
    const other = labelOf(entry).slice(0, LENGTH);
    const length = Math.max(1, own.length, other.length);
    // Texts of such different length are never near: no need to compare them.
    if (Math.abs(own.length - other.length) / length > MOST_DIFFERENT) continue;
    const share = distance(own, other) / length;
    if (share <= MOST_DIFFERENT && (best === undefined || share < best.share)) best = { entry, share };
  }
  return best?.entry;
}
