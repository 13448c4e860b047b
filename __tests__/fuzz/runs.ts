/** How many documents a property sees: its share of `npm test`, or FUZZ_RUNS, as `npm run fuzz` sets it. */
export function runs(share: number): number {
  return Number(process.env['FUZZ_RUNS'] ?? share);
}

/** What the generated documents follow from. SEED sets another one. */
export const seed = Number(process.env['SEED'] ?? 20261);

/** For one test, in milliseconds: half a second for each document of a full run. */
export const timeout = Math.max(300_000, runs(0) * 500);
