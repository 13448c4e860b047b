/** Values by the words that they hold, so that few are compared. */
export class WordIndex<T> {
  readonly #values = new Map<string, T[]>();

  constructor(values: Iterable<T>, wordsOf: (value: T) => Iterable<string>) {
    for (const value of values)
      for (const word of new Set(wordsOf(value))) {
        const same = this.#values.get(word);
        if (same === undefined) this.#values.set(word, [value]);
        else same.push(value);
      }
  }

  /** The values with this word. */
  with(word: string): readonly T[] {
    return this.#values.get(word) ?? [];
  }

  /** All values, by word. */
  groups(): readonly (readonly T[])[] {
    return [...this.#values.values()];
  }
}
