import type { Heading, Html, Paragraph, Root, RootContent, ListItem } from 'mdast';
import { boldKey, boldPairs, onOneLine } from './field.ts';
import { directiveIn, foldSpace, textOf } from '../markdown/inline.ts';
import { commentText, type InlinePart } from '../markdown/part.ts';
import { struckLines } from './item.ts';
import { readBelow, readFootnote, readList } from './list.ts';
import { mayName, writeLines, addProseFields } from './prose.ts';
import { MAX_INLINE } from '../markdown/limits.ts';
import { offsetOf, rawText } from '../markdown/markdown.ts';
import type { Section } from '../model.ts';
import { noteCode, noteHeading, noteHtml, noteParagraph, noteSequence } from '../near-miss/oddities.ts';
import { emptySection, type Reader } from './reader.ts';
import { claimOf, isSignOffLabel } from './sign-off.ts';
import { readTable } from './table.ts';
import { showsNothing } from '../text.ts';

/** Builds the tree of sections from the blocks of a document. */
export function readSections(reader: Reader, root: Root): Section {
  const top = emptySection('root', '', 0);
  const open: Section[] = [top];
  const current = (): Section => open.at(-1) as Section;
  const closeTo = (depth: number): void => {
    while (open.length > 1 && current().depth >= depth) open.pop();
  };
  const enter = (kind: Section['kind'], title: string, depth: number, node: Heading | Paragraph): void => {
    closeTo(depth);
    const section = emptySection(kind, title, depth, reader.place(offsetOf(node)));
    if (reader.inline(node).some(({ picture }) => picture === true)) section.pictured = true;
    current().sections.push(section);
    open.push(section);
    reader.titles = open.slice(1).map((each) => each.title);
  };

  const blocks = root.children;
  blocks.forEach((node, index) => {
    noteSequence(reader, blocks[index - 1], node);
    if (node.type === 'heading') {
      enter('heading', onOneLine(reader.inline(node)), node.depth, node);
      noteHeading(reader, node);
    } else if (node.type === 'paragraph') {
      const group = groupTitle(reader, blocks, index, current().items.length > 0);
      if (group !== undefined) enter('group', group.title, group.depth, node);
      const struck = struckLines(reader, node);
      noteParagraph(reader, node, 'document', struck);
      current().items.push(...struck);
      if (group === undefined) readParagraph(reader, node, current(), blocks[index + 1]);
    } else if (node.type === 'list') readList(reader, node, current(), current().items);
    else if (node.type === 'blockquote')
      readBelow(reader, node.children, { section: current(), into: current().items, holder: 'quote' });
    else if (node.type === 'table') readTable(reader, node, current());
    else if (node.type === 'code') noteCode(reader, node);
    else if (node.type === 'html') readHtml(reader, node, current());
    else if (node.type === 'footnoteDefinition') readFootnote(reader, node, current(), current().items);
  });
  addProseFields(reader, root, top);
  return top;
}

function readParagraph(reader: Reader, node: Paragraph, section: Section, next: RootContent | undefined): void {
  const raw = rawText(node);
  if (!mayName(raw) && !/\*\*/.test(raw)) return;
  const parts = reader.inline(node);
  writeLines(reader, section, node, parts);
  if (!/\*\*|__/.test(raw)) return;
  const first = parts.findIndex((part) => part.kind !== 'comment' && !showsNothing(part.text));
  const firstLine = reader.place(offsetOf(node)).line;
  for (const pair of boldPairs(parts)) {
    const place = reader.place(reader.lineOffset(firstLine + pair.line));
    const isBelow = pair.value === '' && next?.type === 'code' && lastOf(parts, first, pair.name);
    const value = isBelow && !reader.hides(next) ? next.value : pair.value;
    section.fields.push(reader.field({ ...pair, value: foldSpace(value).slice(0, MAX_INLINE) }, node, place));
    if (isSignOffLabel(pair.name)) {
      const claim = claimOf(pair.name, reader.hides(node) ? '' : pair.value);
      const pictured = pair.pictured === true ? { pictured: true as const } : {};
      section.signOffs.push({ ...claim, ...pictured, state: claim.name === '' ? 'unticked' : 'ticked', place });
    }
  }
}

function lastOf(parts: readonly InlinePart[], first: number, name: string): boolean {
  const index = parts.findLastIndex((part) => part.kind === 'strong');
  return index >= first && boldKey(parts, index) === name;
}

function readHtml(reader: Reader, node: Html, section: Section): void {
  noteHtml(reader, node);
  const text = directiveIn(commentText(node.value.trim()));
  if (text !== undefined) (section.directives ??= []).push({ text, place: reader.place(offsetOf(node)) });
}

/** Depth of a group below headings: bold lines, then lines that end in a colon. */
const BOLD_LINE = 7;

const COLON_LINE = 8;

/**
 * The group that a paragraph opens, or undefined. Only if a list follows, so that emphasis and introductions elsewhere
 * stay prose. `amongItems`: there are items above it, so it may be a note on them.
 */
function groupTitle(
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
  const title = foldSpace(textOf(visible));
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
function boldTitle(visible: readonly InlinePart[], aboveList: boolean): string | undefined {
  const [first, ...behind] = visible;
  if (first?.kind !== 'strong') return undefined;
  const title = withoutColon(foldSpace(first.text));
  const rest = foldSpace(textOf(behind)).replace(/^[:：–—-]\s*/, '');
  if (rest === '') return title;
  const [, inBrackets] = /^[([（［](.*)[)\]）］][.:：]?$/.exec(rest) ?? [];
  const isSlanted = behind.every((part) => part.kind === 'other' || /^[\s:：–—-]*$/.test(part.text));
  const isHint = HINT.test(rest) && (inBrackets !== undefined || isSlanted);
  // What follows the colon of a field is its value.
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

// A line above plain bullets introduces them. If boxes follow later, it is a note among them and opens no group. Boxes
// that follow at once belong to the same list in Markdown.
function checklistFollowsAtOnce(blocks: readonly RootContent[], index: number, amongItems: boolean): boolean {
  const next = nextOf(blocks, index);
  if (next?.type !== 'list') return false;
  const isChecklist = (amongItems ? next.children.slice(0, 1) : next.children).some(isChecked);
  return isChecklist || !boxesFollow(blocks, blocks.indexOf(next));
}

/** How many blocks are looked at. If there are more, they may contain boxes. */
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
