import type { Verdict } from '../verdict/verdict.ts';

/** A report is a function of the verdict alone. `maxLength` is in UTF-8 bytes; what is cut is cut between items and counted. */
export type Report = (verdict: Verdict, options?: { maxLength?: number }) => string;
