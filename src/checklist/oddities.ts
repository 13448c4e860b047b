import type { Blockquote, Code, Html, List, ListItem, Nodes, Paragraph } from 'mdast';
import { rawText } from './markdown.ts';
import { boxLines, inParagraphLine, NEAR_MISSES } from './near-miss.ts';
import { offsetOf, type Reader } from './reader.ts';

/** Near misses of blocks: what hides boxes, and what looks like one outside a list item. */

/** Boxes in a code block are advice. */
export function noteCode(reader: Reader, node: Code): void {
  const [first] = boxLines(node.value);
  if (first === undefined) return;
  const opening = isFenced(reader, node) ? 1 : 0;
  reader.note(NEAR_MISSES.inCode, reader.lineOffset(reader.place(offsetOf(node)).line + opening + first));
}

/** Comments, raw lists and blocks that hide boxes. */
export function noteHtml(reader: Reader, node: Html): void {
  const offset = offsetOf(node);
  const html = node.value;
  if (/^\s*<!--/.test(html) && !html.includes('-->')) {
    reader.note(NEAR_MISSES.unclosedComment, offset, true);
    return;
  }
  if (/<li\b[^>]*>\s*(?:[-+*]|\d+\.)?\s*\[[ xX]\]\s/i.test(html)) reader.note(NEAR_MISSES.rawItem, offset);
  const lines = boxLines(html);
  const [first] = lines;
  if (first === undefined) return;
  const at = reader.lineOffset(reader.place(offset).line + first);
  if (/^\s*<!--/.test(html)) reader.note(NEAR_MISSES.inComment, at);
  else if (/^\s*<(?:!|source\b|search\b)/i.test(html))
    for (const line of lines) reader.note(NEAR_MISSES.htmlKind, reader.lineOffset(reader.place(offset).line + line));
  else if (
    /<\//.test(
      html
        .split(/\r\n|\n|\r/)
        .slice(first + 1)
        .join('\n'),
    )
  )
    reader.note(NEAR_MISSES.inHtml, at);
  else
    for (const line of lines) reader.note(NEAR_MISSES.swallowed, reader.lineOffset(reader.place(offset).line + line));
}

const TAG_ALONE = /^<\/?[a-z][^<>]*>\s*$/i;

/** Lines of a paragraph that nearly are boxes, and HTML lines in it that hide what follows. */
export function noteParagraph(reader: Reader, node: Paragraph, container?: ListItem | Blockquote): void {
  const start = offsetOf(node);
  const firstLine = reader.place(start).line;
  const lines = rawText(node).split('\n');
  const inItem = container?.type === 'listItem';
  lines.forEach((line, index) => {
    const kind = inParagraphLine(line, index === 0, inItem);
    if (kind !== undefined) reader.note(kind, reader.lineOffset(firstLine + index));
    const lazy =
      container !== undefined &&
      index > 0 &&
      (node.position?.start.column ?? 1) > (/^[ \t]*/.exec(reader.line(firstLine + index))?.[0].length ?? 0) + 1;
    if (lazy && TAG_ALONE.test(line.trim())) noteSwallowed(reader, firstLine + index + 1);
    if (/^<(?:source|search)\b[^<>]*>?/i.test(line.trim()) && index > 0) noteFollowing(reader, firstLine + index + 1);
  });
}

// GitHub begins an HTML block at an unindented tag although a paragraph is open; it lasts until a blank line.
function noteSwallowed(reader: Reader, from: number): void {
  forLinesToBlank(reader, from, (line) => {
    if (boxLines(line.text).length > 0) reader.note(NEAR_MISSES.swallowed, reader.lineOffset(line.number));
  });
}

function noteFollowing(reader: Reader, from: number): void {
  forLinesToBlank(reader, from, (line) => {
    if (boxLines(line.text).length > 0) reader.note(NEAR_MISSES.htmlKind, reader.lineOffset(line.number));
  });
}

function forLinesToBlank(reader: Reader, from: number, visit: (line: { number: number; text: string }) => void): void {
  for (let number = from; number <= reader.lineCount; number += 1) {
    const text = reader.line(number);
    if (text.trim() === '') return;
    visit({ number, text });
  }
}

const NUMBERED = /^\d{1,9}[.)][ \t]|^(?:[-*+]|\d{1,9}[.)])$/m;

/** Lists that GitHub may see where this parser does not: behind indented code, and in a quote that follows a paragraph. */
export function noteSequence(reader: Reader, previous: Nodes | undefined, node: Nodes): void {
  if (
    previous?.type === 'code' &&
    !isFenced(reader, previous) &&
    node.type === 'paragraph' &&
    NUMBERED.test(rawText(node))
  ) {
    reader.note(NEAR_MISSES.numberedAfterCode, offsetOf(node));
  }
  if (
    node.type === 'blockquote' &&
    previous?.type === 'paragraph' &&
    previous.position?.end.line === (node.position?.start.line ?? 0) - 1
  ) {
    const first = node.children[0];
    if (first?.type === 'paragraph' && NUMBERED.test(rawText(first)))
      reader.note(NEAR_MISSES.numberedInQuote, offsetOf(first));
  }
}

function isFenced(reader: Reader, node: Code): boolean {
  return /^(?:`{3}|~{3})/.test(reader.reading.source.slice(offsetOf(node), offsetOf(node) + 3));
}

/** A list inside another block that needs no word of its own. */
export function isList(node: Nodes): node is List {
  return node.type === 'list';
}
