import type { Verdict } from '../verdict/verdict.ts';

/** The verdict as data, for machines. A copy, so that readers cannot depend on how it is held. */
export function published(verdict: Verdict): Verdict {
  return structuredClone(verdict);
}

/** Two spaces of indentation, and a line end at the end. */
export const json: Report = (verdict) => `${JSON.stringify(verdict, undefined, 2)}\n`;

/** A report is a function of the verdict alone. `maxLength` is in UTF-8 bytes; what is cut is cut between items and counted. */
export type Report = (verdict: Verdict, options?: { maxLength?: number }) => string;
