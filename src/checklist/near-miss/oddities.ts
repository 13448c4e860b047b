import type { Code, FootnoteDefinition, Heading, Html, Nodes, Paragraph } from 'mdast';
import { isLazyHtml } from '../reading/box.ts';
import { inlineOf, textOf, isHarmless } from '../markdown/inline.ts';
import { offsetOf, positionOf, rawText } from '../markdown/markdown.ts';
import { beginsWithBrackets, boxLines, inParagraphLine, looksLikeBox, withoutComments } from './nearly.ts';
import { NEAR_MISSES, type NearMissKind } from './kinds.ts';
import type { Item } from '../model.ts';
import type { Reader } from '../reading/reader.ts';

/** Near misses of blocks: what hides boxes, and what looks like one outside a list item. */

/** Boxes in a code block are advice. */
export function noteCode(reader: Reader, node: Code): void {
  const [first] = boxLines(node.value);
  if (first === undefined) return;
  const opening = isFenced(reader, node) ? 1 : 0;
  reader.note(NEAR_MISSES.inCode, reader.lineOffset(positionOf(node).start.line + opening + first));
}

// HTML that GitHub reads as another kind of block, as none, or with another end: what follows may be shown there.
const ELSEWHERE = [/^<![a-z]/, /^<\/?(?:search|textarea)(?![\w-])/i, /^<(?:script|pre|style)[\s\S]*<\/textarea>/i];

/**
 * Comments, raw lists and blocks that hide boxes. `leads`: a list item begins with it, so that a box in it may count.
 */
export function noteHtml(reader: Reader, node: Html, leads = false): void {
  const shown = withoutComments(node.value);
  if (shown.includes('<!--')) {
    reader.note(NEAR_MISSES.unclosedComment, offsetOf(node), true);
    return;
  }
  reader.noteRaw(node);
  if (ELSEWHERE.some((each) => each.test(node.value.trimStart())))
    reader.note(NEAR_MISSES.htmlKind, offsetOf(node), true);
  const at = (line: number): number => reader.lineOffset(positionOf(node).start.line + line);
  const lines = boxLines(shown);
  const hidden = boxLines(node.value).find((line) => !lines.includes(line));
  if (hidden !== undefined) reader.note(NEAR_MISSES.inComment, at(hidden));
  const [first] = lines;
  if (leads) return;
  if (first === undefined) {
    // A box without a bullet is shown as text.
    const bare = shown.split(/\r\n|\n|\r/).findIndex((line) => line.split(/<[^<>]*>/).some(looksLikeBox));
    if (bare >= 0 && !reader.makesBoxes(node)) reader.note(NEAR_MISSES.inHtml, at(bare));
    return;
  }
  const kind = /^\s*<(?:!|source\b|search\b)/i.test(shown)
    ? NEAR_MISSES.htmlKind
    : hasEndTag(shown, first)
      ? NEAR_MISSES.inHtml
      : NEAR_MISSES.swallowed;
  for (const line of kind.blocking ? lines : [first]) reader.note(kind, at(line));
}

// HTML that is closed below its boxes was meant to hold them; else a blank line is missing.
function hasEndTag(html: string, below: number): boolean {
  return html
    .split(/\r\n|\n|\r/)
    .slice(below + 1)
    .some((line) => line.includes('</'));
}

/** HTML in a footnote that is not shown. On GitHub, HTML left of the footnote does not belong to it. */
export function noteHiddenHtml(reader: Reader, node: FootnoteDefinition): void {
  const visit = (each: Nodes): void => {
    if (each.type === 'html' && !isHarmless(each.value)) reader.note(NEAR_MISSES.htmlKind, offsetOf(each), true);
    else if ('children' in each) each.children.forEach(visit);
  };
  visit(node);
}

/**
 * HTML left of the list item or quote that our parser puts it in: on GitHub it hides what follows up to a blank line.
 */
export function noteLazyHtml(reader: Reader, node: Html, blocks: readonly Nodes[]): void {
  if (!isLazyHtml(node, blocks)) return;
  if (!isHarmless(node.value)) reader.note(NEAR_MISSES.htmlKind, offsetOf(node), true);
  reader.noteBoxes(NEAR_MISSES.swallowed, positionOf(node).end.line + 1);
}

/**
 * What holds a paragraph: nothing, a quote or footnote, or a list item. `lead`: the block that would have the item's
 * box.
 */
type ParagraphHolder = 'document' | 'quote' | 'item' | 'lead';

/**
 * Near misses on the lines of a paragraph, and HTML lines in it that hide what follows. `known`: items on its lines.
 */
export function noteParagraph(reader: Reader, node: Paragraph, holder: ParagraphHolder, known: readonly Item[]): void {
  const firstLine = positionOf(node).start.line;
  const inItem = holder === 'item' || holder === 'lead';
  reader.noteRaw(node);
  rawText(node)
    .split('\n')
    .forEach((line, index) => {
      const number = firstLine + index;
      const isLead = holder === 'lead' && index === 0;
      const kind = inParagraphLine(line, inItem, isLead) ?? inShownLine(reader, line, inItem, isLead);
      const isKnown = known.some(({ place }) => place.line === number);
      if (kind !== undefined && !isKnown && !reader.blocksOn(number)) reader.note(kind, reader.lineOffset(number));
      // GitHub begins an HTML block here although a paragraph is open.
      if (/^<\/?(?:source|search)(?![\w-])/i.test(line.trim())) {
        reader.note(NEAR_MISSES.htmlKind, reader.lineOffset(number), true);
        reader.noteBoxes(NEAR_MISSES.htmlKind, number + 1);
      }
    });
}

// A line as it is shown: with signs written as entities, and broken by tags.
function inShownLine({ reading }: Reader, line: string, inItem: boolean, lead: boolean): NearMissKind | undefined {
  if (!/&#?\w|<br|^\s*(?:\*\*|__)\[/i.test(line)) return undefined;
  const parts = inlineOf(line.trim(), reading.definitions, reading.hardBreaks).parts;
  const shown = textOf(parts.map((part) => (part.kind === 'code' ? { ...part, text: '`' } : part))).split('\n');
  return shown
    .map((each, index) => inParagraphLine(each.replace(/^[>\s]+/, ''), inItem, lead && index === 0))
    .find((kind) => kind !== undefined);
}

/** A heading that shows brackets: its author probably meant a box. */
export function noteHeading(reader: Reader, node: Heading): void {
  reader.noteRaw(node);
  const text = textOf(reader.inline(node));
  if (!beginsWithBrackets(text) && !/\s\[ \]$/.test(text)) return;
  const isAtx = reader.reading.source.startsWith('#', offsetOf(node));
  reader.note(isAtx ? NEAR_MISSES.inHeading : NEAR_MISSES.heading, offsetOf(node));
}

const NUMBERED = /^\d{1,9}[.)][ \t]|^(?:[-*+]|\d{1,9}[.)])$/m;
const NUMBERED_BOX = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\d{1,9}[.)][ \t]+(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\\?\[/;

/** Lists that GitHub may see where this parser does not: behind indented code, and right after a paragraph. */
export function noteSequence(reader: Reader, previous: Nodes | undefined, node: Nodes): void {
  const first = firstParagraph(node);
  if (first === undefined) return;
  const raw = rawText(first);
  if (previous?.type === 'code') {
    if (!isFenced(reader, previous) && (node === first ? NUMBERED : NUMBERED_BOX).test(raw))
      reader.note(NEAR_MISSES.numberedAfterCode, offsetOf(first));
  } else if (previous?.type === 'paragraph' && node !== first) {
    const follows = positionOf(previous).end.line === positionOf(node).start.line - 1;
    if (follows && (node.type === 'blockquote' ? NUMBERED : NUMBERED_BOX).test(raw))
      reader.note(NEAR_MISSES.numberedInQuote, offsetOf(first));
  }
}

// The paragraph that a block begins with.
function firstParagraph(node: Nodes): Paragraph | undefined {
  if (node.type === 'paragraph') return node;
  const [first] = node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' ? node.children : [];
  return first === undefined ? undefined : firstParagraph(first);
}

function isFenced(reader: Reader, node: Code): boolean {
  return /^(?:`{3}|~{3})/.test(reader.reading.source.slice(offsetOf(node), offsetOf(node) + 3));
}
