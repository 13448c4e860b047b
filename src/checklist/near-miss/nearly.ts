import { splitComments } from '../markdown/inline.ts';
import { NEAR_MISSES, type NearMissKind } from './kinds.ts';

const AFTER_BULLET: [RegExp, NearMissKind][] = [
  [/^\\?\[\u00A0\\?\]|^\\?\[[ xX]\\?\]\u00A0/, NEAR_MISSES.nonBreakingSpace],
  [/^\\?\[\\?\](?!\()/, NEAR_MISSES.noTextInBox],
  [/^\\?\[(?:\s+[xX]\s*|[xX]\s+|\s{2,}|\n)\\?\](?!\(|:)/, NEAR_MISSES.spaceInBox],
  [/^\\?\[[ \txX]\\?\]\s*$/, NEAR_MISSES.noText],
  [/^\\?\[[ \txX]\\?\][ \t]*\n/, NEAR_MISSES.lineEndAfterBox],
  [/^\\?\[[ \txX]\\?\](?![\s([])/, NEAR_MISSES.noSpaceAfterBox],
  // One mark that is neither: [y], [/], [✓], [✅]; not [1], a link or a reference.
  [/^\\?\[[ \t]*(?:[^\s\d[\]()^!]\uFE0F?|yes|ok|done|no|todo)[ \t]*\\?\](?![([:])/iu, NEAR_MISSES.otherMark],
  [/^[\uFF3B\u3010\u3014][ \u3000xX\uFF58\uFF38\u2713\u2714]?[\uFF3D\u3011\u3015]/, NEAR_MISSES.fullWidth],
  [/^(?:\*\*|__|~~|\*|_|~)\s*\[[ xX]\]/, NEAR_MISSES.formatted],
  [/^(?:<[a-z][^<>]*>\s*)+\[[ xX]\](?=[\s<]|$)/i, NEAR_MISSES.formatted],
];

/** What the raw text behind a bullet nearly is; for items without a box. Comments before the brackets do not matter. */
export function afterBullet(raw: string): NearMissKind | undefined {
  const text = withoutComments(raw).trimStart();
  return AFTER_BULLET.find(([pattern]) => pattern.test(text))?.[1];
}

// A bullet without a space, then what its author took for a box: `-[ ]`, `-[x]`, `1.[x]`, `-[]`, `-[ x]`, `-[n/a]`.
const NO_SPACE = /^(?:[-*+]|\d{1,9}[.)])\\?\[[ \t]*(?:[xX/~\u2713\u2714\u2705\u2611-]|n\/?a)?[ \t]*\\?\](?![([*_])/i;

/** What a line of a paragraph nearly is. `inItem`: whether an item holds it. `lead`: whether it is the item's first line. */
export function inParagraphLine(line: string, inItem: boolean, lead: boolean): NearMissKind | undefined {
  const text = line.trimStart();
  if (NO_SPACE.test(text)) return NEAR_MISSES.noSpaceAfterBullet;
  if (lead || !/^\\?\[[ xX]\\?\](?:[ \t]|$)/.test(text)) return undefined;
  return inItem ? NEAR_MISSES.secondLine : NEAR_MISSES.bare;
}

/**
 * Whether a text has a form feed or vertical tab where GitHub takes it for a space and Markdown does not: in tags and in
 * the row below the header of a table.
 */
export function hasOddSpace(raw: string): boolean {
  const last = Math.max(raw.lastIndexOf('\v'), raw.lastIndexOf('\f'));
  if (last < 0) return false;
  const tag = raw.indexOf('<');
  return (
    (tag >= 0 && tag < last) || raw.split('\n').some((line) => /[\v\f]/.test(line) && /^[\s:|-]*-[\s:|-]*$/.test(line))
  );
}

/** Lines (0-based) of a block that would be boxes elsewhere. */
export function boxLines(block: string): number[] {
  return block.split(/\r\n|\n|\r/).flatMap((line, index) => (isBoxLine(line) ? [index] : []));
}

/** Whether a line would be a box elsewhere. */
export function isBoxLine(line: string): boolean {
  return /^[\s>]*(?:[-+*]|\d{1,9}[.)])\s+\[[ xX]\]\s/.test(line);
}

/** HTML without its comments, with their line ends. One that is never closed stays. Linear, which a lazy expression is not. */
export function withoutComments(html: string): string {
  return splitComments(html)
    .map((part) => (part.kind === 'comment' ? part.text.replace(/[^\r\n]+/g, '') : part.text))
    .join('');
}
