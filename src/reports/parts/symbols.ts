import type { Status } from '../../verdict/quantifier.ts';
import type { Progress } from '../../verdict/content.ts';

/** Colours of a terminal (ECMA-48), or none. */
export interface Palette {
  bold: (value: string) => string;
  dim: (value: string) => string;
  red: (value: string) => string;
  green: (value: string) => string;
  yellow: (value: string) => string;
}

/** With `color` off every function gives its text back. */
export function palette(color: boolean): Palette {
  const code = (open: number, close: number) => (value: string) =>
    color ? `\u001B[${open}m${value}\u001B[${close}m` : value;
  return { bold: code(1, 22), dim: code(2, 22), red: code(31, 39), green: code(32, 39), yellow: code(33, 39) };
}

/** One picture for each status. */
export const ICONS: Record<Status, string> = { passed: '✅', pending: '🟡', failed: '❌', skipped: '⚪' };

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
