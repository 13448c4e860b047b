/** Entries of one section, found by normalised text: exactly, or by how the text begins. */
export class LabelIndex<T> {
  readonly #exact = new Map<string, T[]>();
  readonly #sorted: { label: string; entry: T }[];
  readonly #taken = new Set<T>();
  readonly #entries: readonly T[];

  constructor(entries: readonly T[], labelOf: (entry: T) => string) {
    this.#entries = entries;
    for (const entry of entries) {
      const label = labelOf(entry);
      this.#exact.set(label, [...(this.#exact.get(label) ?? []), entry]);
    }
    this.#sorted = entries
      .map((entry) => ({ label: labelOf(entry), entry }))
      .toSorted((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  }

  /** Takes the next entry with this text; with it come the copies beyond the `own` that the template has itself. */
  takeExact(label: string, own: number): T[] {
    const all = this.#exact.get(label) ?? [];
    const next = all.find((entry) => !this.#taken.has(entry));
    if (next === undefined) return [];
    this.#taken.add(next);
    return [next, ...all.slice(own).filter((entry) => entry !== next)];
  }

  /** Takes the first entry that fits, among those whose text begins like `label` up to its first blank. */
  takeWhere(label: string, fits: (entry: T) => boolean): T | undefined {
    const start = label.split(BLANK, 1)[0]?.trimEnd() ?? '';
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.label ?? '') < start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; this.#sorted[at]?.label.startsWith(start) === true; at += 1) {
      const entry = this.#sorted[at]?.entry;
      if (entry === undefined || this.#taken.has(entry) || !fits(entry)) continue;
      this.#taken.add(entry);
      return entry;
    }
    return undefined;
  }

  /** Entries that nothing has taken, in document order. */
  left(): T[] {
    return this.#entries.filter((entry) => !this.#taken.has(entry));
  }
}

/** A line to write on or a placeholder inside a text. */
const BLANK = /_{2,}|\.{3,}|…+|<[^<>]{1,40}>|\[[^[\]]{1,40}\]/g;

/**
 * Whether a body's text is the template's with blanks filled in, or with detail behind it.
 * Both normalised. "tests added" fits "tests added: see #12", not "tests added-on".
 */
export function followsText(template: string, body: string): boolean {
  let at = 0;
  const pieces = template.split(BLANK).map((piece) => piece.trim());
  for (const [index, piece] of pieces.entries()) {
    const found = index === 0 ? (body.startsWith(piece) ? 0 : -1) : body.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (at === body.length) return true;
  const last = pieces.at(-1) ?? '';
  // Behind a blank anything goes; behind words a new word must begin.
  return last === '' || /^[^\p{L}\p{N}_-]/u.test(body.slice(at));
}
