import { NEAR_MISSES, type NearMissKind } from './kinds.ts';

/** Boxes within a line or at its end. */

// The box of an entry behind its text, and a choice within a line.
const AT_END = /[^\s|:\uFF1A](?:[ \t|]+\\?\[ \\?\]|(?:\t|[ |]{2,})\\?\[[xX]\\?\]|[\s|]+\u2610\uFE0F?)[\s|]*$/u;
const TICK_AT_END = /[^\s|:\uFF1A][\s|]+(?:\\?\[[xX]\\?\]|[\u2611\u2612]\uFE0F?)[\s|]*$/u;
const CHOICE =
  /(?:\\?\[[ xX]\\?\]|[\u2610\u2611\u2612]\uFE0F?)\s*[\p{L}\p{N}].*?(?:\\?\[[ xX]\\?\]|[\u2610\u2611\u2612]\uFE0F?)\s*[\p{L}\p{N}]/u;

// A cross behind the text of a list entry. A tick there is mostly praise.
const CROSS_AT_END = /[\p{L}\p{N})][ :-]*[\u274C\u274E\u2717\u2718]\uFE0F?\s*$/u;

// Another open box within the text of one, as in lists that have lost their line ends.
const RUN_ON = /\s[-*+\u2022]\s+\[ \]\s+\S/;

/** Whether the text of a box, as it is shown, goes on with another one. */
export function runsOn(text: string): boolean {
  return RUN_ON.test(text);
}

/** A box within a line or at its end, for text that does not begin with one. `inList`: behind a bullet. */
export function withinLine(text: string, inList: boolean): NearMissKind | undefined {
  if (inList && CROSS_AT_END.test(text)) return NEAR_MISSES.tickSign;
  if (!/[\]\u2610-\u2612]/.test(text) || text.includes('`')) return undefined;
  if (AT_END.test(text)) return NEAR_MISSES.boxAtEnd;
  return CHOICE.test(text) || (inList && TICK_AT_END.test(text)) ? NEAR_MISSES.boxesInLine : undefined;
}
