import type { ListItem, Paragraph, RootContent } from 'mdast';
import { boldKey } from './field.ts';
import { fold, textOf } from '../markdown/inline.ts';
import { rawText } from '../markdown/markdown.ts';
import type { Part } from '../markdown/part.ts';
import type { Reader } from './reader.ts';
import { showsNothing } from '../text.ts';

/** Lines that open a group without being a heading. They stand above a list. */

/** Depth of a group below headings: bold lines, then lines that end in a colon. */
const BOLD_LINE = 7;
const COLON_LINE = 8;

/**
 * The group that a paragraph opens, or undefined. Only where a list follows, so that emphasis and introductions
 * elsewhere stay prose. `amongItems`: items stand above it, to which it may be a note.
 */
export function groupTitle(
  reader: Reader,
  blocks: readonly RootContent[],
  index: number,
  amongItems: boolean,
): { title: string; depth: number } | undefined {
  const node = blocks[index] as Paragraph;
  const raw = rawText(node);
  if (raw.includes('\n') || raw.length > 300) return undefined;
  const bold = isBold(raw);
  if (!bold && !/[:：]\s*(?:<!--.*-->\s*)?$/.test(raw)) return undefined;
  const visible = reader.inline(node).filter((part) => part.kind !== 'comment' && !showsNothing(part.text));
  const own = bold ? boldTitle(visible, listFollowsAtOnce(blocks, index)) : undefined;
  if (own !== undefined && listFollows(blocks, index)) return { title: own, depth: BOLD_LINE };
  const title = fold(textOf(visible));
  const isColon = /[:：]$/.test(title) && checklistFollowsAtOnce(blocks, index, amongItems);
  return isColon ? { title: withoutColon(title), depth: COLON_LINE } : undefined;
}

function withoutColon(title: string): string {
  return title.replace(/\s*[:：]$/, '');
}

function isBold(raw: string): boolean {
  return /^\s*(?:\*\*|__)/.test(raw);
}

// A bold line, or bold text with a hint behind it: `**Question?** (check one)`, `**Type** – *pick one*`.
function boldTitle(visible: readonly Part[], aboveList: boolean): string | undefined {
  const [first, ...behind] = visible;
  if (first?.kind !== 'strong') return undefined;
  const title = withoutColon(fold(first.text));
  const rest = fold(textOf(behind)).replace(/^[:：–—-]\s*/, '');
  if (rest === '') return title;
  const [, inBrackets] = /^[([（［](.*)[)\]）］][.:：]?$/.exec(rest) ?? [];
  const isSlanted = behind.every((part) => part.kind === 'other' || /^[\s:：–—-]*$/.test(part.text));
  const isHint = HINT.test(rest) && (inBrackets !== undefined || isSlanted);
  // Behind the colon of a field its value stands.
  const isField = boldKey(visible, 0) !== undefined;
  const isNote = aboveList && !isField && (inBrackets !== undefined || isSlanted || /[?？]$/.test(title));
  return isHint || isNote ? `${title} (${inBrackets ?? rest})` : undefined;
}

const HINT =
  /\b(?:check|tick|select|choose|pick|mark|delete|remove|optional|required|one|all|any|only|apply|applies|applicable|if|when)\b/i;

function listFollows(blocks: readonly RootContent[], index: number): boolean {
  for (const node of blocks.slice(index + 1, index + 12)) {
    if (node.type === 'list') return true;
    if (node.type === 'heading' || node.type === 'thematicBreak') return false;
    if (node.type === 'paragraph' && isBold(rawText(node))) return false;
  }
  return false;
}

function listFollowsAtOnce(blocks: readonly RootContent[], index: number): boolean {
  return nextOf(blocks, index)?.type === 'list';
}

// A line above plain bullets introduces these: where boxes follow it is a note among them, and moves none. Boxes that
// follow at once are of the same list in Markdown.
function checklistFollowsAtOnce(blocks: readonly RootContent[], index: number, amongItems: boolean): boolean {
  const next = nextOf(blocks, index);
  if (next?.type !== 'list') return false;
  const isChecklist = (amongItems ? next.children.slice(0, 1) : next.children).some(isChecked);
  return isChecklist || !boxesFollow(blocks, blocks.indexOf(next));
}

/** Blocks that are looked at. Where more follow, boxes may. */
const FAR = 200;

function boxesFollow(blocks: readonly RootContent[], index: number): boolean {
  const behind = blocks.slice(index, index + FAR);
  const end = behind.findIndex((node) => node.type === 'heading');
  const inside = end < 0 ? behind : behind.slice(0, end);
  return inside.length === FAR || inside.some((node) => node.type === 'list' && node.children.some(isChecked));
}

function nextOf(blocks: readonly RootContent[], index: number): RootContent | undefined {
  return blocks.slice(index + 1).find((node) => !isComment(node));
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && node.value.startsWith('<!--');
}

// Whether an entry of a list, or one below it, begins with a box or what may be one, or holds a field.
function isChecked(item: ListItem): boolean {
  return item.children.some((child) => {
    if (child.type === 'list') return child.children.some(isChecked);
    return child.type === 'paragraph' ? /^[^\p{L}\p{N}]|:(?:\s|$)/u.test(rawText(child).trim()) : child.type === 'html';
  });
}
