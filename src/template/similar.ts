import { distance } from 'fastest-levenshtein';

/** Texts that are compared for likeness; more would make a hostile body slow. */
const WINDOW = 40;
const LENGTH = 200;
/** Share of characters that may differ for a text to count as reworded. */
const MOST_DIFFERENT = 0.45;

/** The entry whose text is most like `label`, or undefined when none is near. Looks at the first `WINDOW` entries. */
export function nearestLabel<T>(label: string, entries: Iterable<T>, labelOf: (entry: T) => string): T | undefined {
  const own = label.slice(0, LENGTH);
  let best: { entry: T; share: number } | undefined;
  let looked = 0;
  for (const entry of entries) {
    if (looked === WINDOW) break;
    looked += 1;
    const other = labelOf(entry).slice(0, LENGTH);
    const length = Math.max(1, own.length, other.length);
    const most = Math.min(best?.share ?? 1, MOST_DIFFERENT);
    // Texts of such different length are never near: no need to compare them.
    if (Math.abs(own.length - other.length) / length > most) continue;
    const share = distance(own, other) / length;
    if (share <= MOST_DIFFERENT && (best === undefined || share < best.share)) best = { entry, share };
  }
  return best?.entry;
}
