import { distance } from 'fastest-levenshtein';
import { commonStart } from './follows.ts';

/** The entries of one section, indexed by normalised text for exact and prefix look-ups. */
export class LabelIndex<T> {
  readonly #exact = new Map<string, { entries: T[]; taken: number }>();
  readonly #sorted: { label: string; entry: T; at: number }[];
  readonly #taken = new Set<T>();
  readonly #entries: readonly T[];

  constructor(entries: readonly T[], labelOf: (entry: T) => string) {
    this.#entries = entries;
    const labelled = entries.map((entry, at) => ({ label: labelOf(entry), entry, at }));
    for (const { label, entry } of labelled) {
      const same = this.#exact.get(label);
      if (same === undefined) this.#exact.set(label, { entries: [entry], taken: 0 });
      else same.entries.push(entry);
    }
    this.#sorted = labelled.toSorted((a, b) => Number(a.label > b.label) - Number(a.label < b.label));
  }

  /** Takes the next entry with exactly this text, in document order. Call this for all texts before `takeWhere`. */
  takeExact(label: string): T | undefined {
    const same = this.#exact.get(label);
    const next = same?.entries[same.taken];
    if (same === undefined || next === undefined) return undefined;
    same.taken += 1;
    this.#taken.add(next);
    return next;
  }

  /** The entries with exactly this text that were not taken. */
  copies(label: string): T[] {
    const same = this.#exact.get(label);
    return same === undefined ? [] : same.entries.slice(same.taken);
  }

  /** Takes the first entry, in document order, that fits and begins like `label`. */
  takeWhere(label: string, fits: (entry: T) => boolean): T | undefined {
    const start = commonStart(label);
    let first: { entry: T; at: number } | undefined;
    for (let next = this.#firstFrom(start); next < this.#sorted.length; next += 1) {
      const candidate = this.#sorted[next];
      if (candidate === undefined || !candidate.label.startsWith(start)) break;
      const { entry, at } = candidate;
      if (first !== undefined && first.at < at) continue;
      if (!this.#taken.has(entry) && fits(entry)) first = candidate;
    }
    if (first !== undefined) this.#taken.add(first.entry);
    return first?.entry;
  }

  /** The entries that were not taken, in document order. */
  left(): T[] {
    return this.#entries.filter((entry) => !this.#taken.has(entry));
  }

  // The index of the first text that is not before `start`.
  #firstFrom(start: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#sorted[middle];
      if (other !== undefined && other.label < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How much of a text is compared, in UTF-16 units. */
const LENGTH = 200;

/** The largest share of characters that may differ in a reworded text. */
const MOST_DIFFERENT = 0.45;

const MOST_CANDIDATES = 40;

const MOST_COMPARISONS = 20_000;

/** The number of entries to compare each text with. It limits the total, so that a hostile body takes no longer. */
export function windowFor(texts: number): number {
  return Math.max(2, Math.min(MOST_CANDIDATES, Math.floor(MOST_COMPARISONS / texts)));
}

/** The entry whose text is most similar to `label`; undefined if none is close. Looks at the first `window` entries. */
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
    // Texts whose lengths differ that much cannot be close.
    if (Math.abs(own.length - other.length) / length > MOST_DIFFERENT) continue;
    const share = distance(own, other) / length;
    if (share <= MOST_DIFFERENT && (best === undefined || share < best.share)) best = { entry, share };
  }
  return best?.entry;
}
