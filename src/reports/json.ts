import type { Verdict } from '../verdict/verdict.ts';
import type { Report } from './report.ts';

/** The verdict as data, for machines. A copy, so that readers cannot depend on how it is held. */
export function published(verdict: Verdict): Record<string, unknown> {
  return structuredClone(verdict) as unknown as Record<string, unknown>;
}

/** Two spaces of indentation, and a line end at the end. */
export const json: Report = (verdict) => `${JSON.stringify(verdict, undefined, 2)}\n`;
