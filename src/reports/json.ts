import { leftOf } from '../verdict/left/left.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** The verdict as data, with the numbers of what is left. A deep copy, so that callers cannot change the original. */
export function published(verdict: Verdict): Verdict {
  const { asked, left } = leftOf(verdict);
  return structuredClone({ ...verdict, asked, left });
}

/** The verdict as JSON, with two spaces of indentation and a final line break. */
export const json: Report = (verdict) => `${JSON.stringify(published(verdict), undefined, 2)}\n`;

/**
 * A report depends on the verdict alone. `maxLength` is in UTF-8 bytes. A longer report is cut between items and says
 * how many were left out.
 */
export type Report = (verdict: Verdict, options?: { maxLength?: number }) => string;
