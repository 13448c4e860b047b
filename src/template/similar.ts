import { distance } from 'fastest-levenshtein';

/** Texts that are compared for likeness; more would make a hostile body slow. */
const WINDOW = 40;
const LENGTH = 200;
/** Share of characters that may differ for a text to count as reworded. */
const MOST_DIFFERENT = 0.45;

/** The entry whose text is most like `label`, or undefined when none is near. Looks at the first `WINDOW` entries. */
export function nearestLabel<T>(label: string, entries: readonly T[], labelOf: (entry: T) => string): T | undefined {
  let best: { entry: T; share: number } | undefined;
  for (const entry of entries.slice(0, WINDOW)) {
    const other = labelOf(entry);
    const length = Math.max(1, Math.min(LENGTH, Math.max(label.length, other.length)));
    const share = distance(label.slice(0, LENGTH), other.slice(0, LENGTH)) / length;
    if (share <= MOST_DIFFERENT && (best === undefined || share < best.share)) best = { entry, share };
  }
  return best?.entry;
}
