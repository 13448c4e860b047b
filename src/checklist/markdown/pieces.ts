import type { Code, Html, Root, RootContent } from 'mdast';

type Position = NonNullable<RootContent['position']>;
type Point = Position['start'];

/**
 * A document falls into pieces that can be read one by one: at a heading of level 1 or 2 that begins its line and
 * follows a blank one, every list, quote, table and paragraph has ended. Only a fence or an HTML block may still be
 * open, which shows when the piece before has been read.
 */

const BOUNDARY = /(?<=(?:^|\n)[ \t]*\r?\n)(?=#{1,2}[ \t])/g;

/** Cuts a text before headings that may begin a piece. Joined they are the text. */
export function piecesOf(markdown: string): string[] {
  return markdown.split(BOUNDARY);
}

/** Whether the last block of a piece goes on into the next one. */
export function isOpen(piece: Root, text: string): boolean {
  const last = piece.children.at(-1);
  if (last?.type === 'code') return isOpenFence(last, text);
  return last?.type === 'html' && isOpenHtml(last);
}

function isOpenFence(node: Code, text: string): boolean {
  const source = text.slice(node.position?.start.offset, node.position?.end.offset);
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (fence === undefined) return false;
  // A closing fence is the last line, of the same kind, at least as long and indented by three spaces at most.
  const start = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r'));
  const last = /^ {0,3}(`+|~+)[ \t]*$/.exec(source.slice(start + 1))?.[1];
  return start < 0 || last === undefined || !last.startsWith(fence);
}

// Kinds 1 to 5 of HTML blocks end by what they hold, not at a blank line (CommonMark 0.31.2, section 4.6).
const HTML_ENDS: [start: RegExp, end: RegExp][] = [
  [/^\s*<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^\s*<!--/, /-->/],
  [/^\s*<\?/, /\?>/],
  [/^\s*<!\[CDATA\[/, /\]\]>/],
  [/^\s*<![a-z]/i, />/],
];

function isOpenHtml(node: Html): boolean {
  return HTML_ENDS.some(([start, end]) => start.test(node.value) && !end.test(node.value));
}

/** Copies of the blocks of a piece with places as they are in the whole text. */
export function shifted(piece: Root, offset: number, lines: number): RootContent[] {
  return piece.children.map((node) => move(node, offset, lines));
}

function move<T extends RootContent>(node: T, offset: number, lines: number): T {
  const point = (at: Point): Point => ({
    line: at.line + lines,
    column: at.column,
    offset: (at.offset as number) + offset,
  });
  // The parser gives every node its place.
  const { start, end } = node.position as Position;
  return {
    ...node,
    position: { start: point(start), end: point(end) },
    ...('children' in node
      ? { children: node.children.map((child) => move(child as RootContent, offset, lines)) }
      : {}),
  };
}
