import { share } from '../support/share.ts';

/** How many documents a property sees: `whole`, a fifth of it in `npm test`, or FUZZ_RUNS, as `npm run fuzz` sets it. */
export function runs(whole: number): number {
  return Number(process.env['FUZZ_RUNS'] ?? share(whole / 5, whole));
}

/** What the generated documents follow from. SEED sets another one. */
export const seed = Number(process.env['SEED'] ?? 20261);

/** For one test, in milliseconds: half a second for each document of a full run. */
export const timeout = Math.max(300_000, runs(0) * 500);
