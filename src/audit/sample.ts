/** Some of the changes of an audit, drawn so that everybody draws the same ones. */
export interface Sample {
  /** How many were asked for, and the number that the draw began with. */
  size: number;
  seed: number;
  /** Changes that they were drawn from. */
  of: number;
  /** In the order of the audit: `#12`, a commit, or the id of a deployment. */
  picked: string[];
}

/** Draws from names in their order; all of them where there are not more. */
export function sampleOf(names: readonly string[], size: number, seed: number): Sample {
  const next = randomFrom(seed);
  const pool = names.map((name, index) => ({ name, index }));
  const picked: typeof pool = [];
  while (picked.length < size && pool.length > 0) picked.push(...pool.splice(Math.floor(next() * pool.length), 1));
  const ordered = picked.toSorted((a, b) => a.index - b.index).map(({ name }) => name);
  return { size, seed, of: names.length, picked: ordered };
}

// Mulberry32: the same numbers on every machine. Nobody is to guess anything here, only to draw the same again.
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
