import type { Status } from '../../verdict/quantifier.ts';

/** Functions that colour text for a terminal (ECMA-48). */
export interface Palette {
  bold: (value: string) => string;
  dim: (value: string) => string;
  red: (value: string) => string;
  green: (value: string) => string;
  yellow: (value: string) => string;
}

/** A palette. With `color` off, its functions return the text unchanged. */
export function palette(color: boolean): Palette {
  const code = (open: number, close: number) => (value: string) =>
    color ? `\u001B[${open}m${value}\u001B[${close}m` : value;
  return { bold: code(1, 22), dim: code(2, 22), red: code(31, 39), green: code(32, 39), yellow: code(33, 39) };
}

/** An emoji for each status. */
export const ICONS: Record<Status, string> = { passed: '✅', pending: '🟡', failed: '❌', skipped: '⚪' };

/** A share from 0 to 1 as a bar of `width` characters. Only a share of 1 gives a full bar, and only 0 an empty one. */
export function bar(share: number, width: number): string {
  const exact = share * width;
  const filled = share >= 1 ? width : Math.min(width - 1, share > 0 ? Math.max(1, Math.round(exact)) : 0);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}
