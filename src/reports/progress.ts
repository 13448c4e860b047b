import type { Progress } from '../verdict/verdict.ts';

/** How much of a section, or of several that have a box, needs no more work, from 0 to 1. */
export function shareOf(entry: Omit<Progress, 'section'>): number {
  return (doneIn(entry) + entry.notApplicable) / entry.total;
}

/** Boxes of a section that are done: ticked, or by evidence. */
export function doneIn({ ticked, byEvidence = 0 }: Omit<Progress, 'section'>): number {
  return ticked + byEvidence;
}

/** A share from 0 to 1 as a bar of `width` characters. A full bar means all, an empty one none. */
export function bar(share: number, width: number): string {
  const exact = share * width;
  const filled = share >= 1 ? width : Math.min(width - 1, share > 0 ? Math.max(1, Math.round(exact)) : 0);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}
