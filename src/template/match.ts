import { distance } from 'fastest-levenshtein';
import { firstBlank, withoutHints } from './blanks.ts';

/** Entries of one section, found by normalised text: exactly, or by how the text begins. */
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

  /** Takes the next entry with this text, in document order. All exact texts are taken before any other. */
  takeExact(label: string): T | undefined {
    const same = this.#exact.get(label);
    const next = same?.entries[same.taken];
    if (same === undefined || next === undefined) return undefined;
    same.taken += 1;
    this.#taken.add(next);
    return next;
  }

  /** Entries with this text beyond those that were taken. */
  copies(label: string): T[] {
    const same = this.#exact.get(label);
    return same === undefined ? [] : same.entries.slice(same.taken);
  }

  /** Takes the first entry of the document that fits, among those whose text begins like `label` up to its first blank. */
  takeWhere(label: string, fits: (entry: T) => boolean): T | undefined {
    const start = withoutHints(label)
      .slice(0, firstBlank(withoutHints(label)))
      .trimEnd();
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

  /** Entries that nothing has taken, in document order. */
  left(): T[] {
    return this.#entries.filter((entry) => !this.#taken.has(entry));
  }

  // Position of the first text that is not before `start`.
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
