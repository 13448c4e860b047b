import { distance } from 'fastest-levenshtein';

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
    const blank = label.search(BLANK);
    const start = (blank < 0 ? label : label.slice(0, blank)).trimEnd();
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

// Brackets are a blank where they name what belongs there; around other words they are part of the text, which no
// body may exchange: "confirm [all] reviews" does not fit "confirm no reviews".
const NAMED = String.raw`(?:[^<>[\]]{0,40}[^\p{L}\p{N}<>[\]])?(?:name|number|version|tag|date|time|link|url|ticket|issue|id|e-?mail|phone|login|user|handle|person|team|role|value|amount|percent|reason|details?|description|text|here)(?:[^\p{L}\p{N}<>[\]][^<>[\]]{0,40})?`;

const TO_FILL_IN = String.raw`_{2,}|<${NAMED}>|\[${NAMED}\]`;
/** A line to write on or a placeholder inside a text; dots may be just dots. */
const BLANK = new RegExp(String.raw`${TO_FILL_IN}|\.{3,}|…+`, 'u');
const PLACEHOLDER = new RegExp(TO_FILL_IN, 'gu');

/** Whether a text has a blank to fill in. */
export function hasBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Whether a body's text leaves open what the template's has a line or a placeholder for. Both normalised. */
export function leavesOpen(template: string, body: string): boolean {
  if (template.search(PLACEHOLDER) < 0) return false;
  const words = (text: string): string =>
    text
      .replace(PLACEHOLDER, ' ')
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim();
  return body.search(PLACEHOLDER) >= 0 || words(template) === words(body);
}

/**
 * A test whether a body's text is the template's with blanks filled in, or with detail behind it. Both normalised.
 * "tests added" is followed by "tests added: see #12", not by "tests added-on".
 */
export function follows(template: string): (body: string) => boolean {
  const [start = '', ...others] = template.split(new RegExp(BLANK, 'gu')).map((piece) => piece.trim());
  const last = others.pop();
  return (body) => {
    if (!body.startsWith(start)) return false;
    if (last === undefined) return beginsWord(body, start.length);
    let at = start.length;
    for (const piece of others) {
      const found = body.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    // Behind a blank anything goes; behind words a new word must begin.
    if (last === '') return true;
    for (let found = body.indexOf(last, at); found >= 0; found = body.indexOf(last, found + 1))
      if (beginsWord(body, found + last.length)) return true;
    return false;
  };
}

/** `follows` for one pair of texts. */
export function followsText(template: string, body: string): boolean {
  return follows(template)(body);
}

function beginsWord(text: string, at: number): boolean {
  return at === text.length || /^[^\p{L}\p{N}_-]/u.test(text.slice(at, at + 2));
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
