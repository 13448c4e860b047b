import type { BlockContent, DefinitionContent, FootnoteDefinition, List, ListItem, RootContent } from 'mdast';
import { leadOf, type Lead } from './box.ts';
import { boldPairs, onOneLine, linkIn, pictureIn, plainPair } from './field.ts';
import { foldSpace, textOf } from '../markdown/inline.ts';
import { addItem, struckLines } from './item.ts';
import { standing } from '../markdown/part.ts';
import { MAX_INLINE } from '../markdown/limits.ts';
import { offsetOf, positionOf, rawText } from '../markdown/markdown.ts';
import { isLoose } from '../markdown/loose.ts';
import type { Item, Section } from '../model.ts';
import { afterBullet } from '../near-miss/nearly.ts';
import { withinLine } from '../near-miss/within.ts';
import { NEAR_MISSES } from '../near-miss/kinds.ts';
import {
  noteCode,
  noteHeading,
  noteHiddenHtml,
  noteHtml,
  noteLazyHtml,
  noteParagraph,
  noteSequence,
} from '../near-miss/oddities.ts';
import { mayName, writeLine, writeLines } from './prose.ts';
import type { Reader } from './reader.ts';
import { showsNothing } from '../text.ts';

/** Reads a list into a section. Items go to `into`: the section's, or those of the item that holds the list. */
export function readList(reader: Reader, list: List, section: Section, into: Item[]): void {
  const loose = isLoose(list);
  for (const node of list.children) {
    const lead = leadOf(loose, node, reader.reading);
    const item = lead === undefined ? undefined : addItem(reader, node, lead, section);
    if (item !== undefined) into.push(item);
    else if (lead !== undefined) readPlain(reader, lead, section, node.children[node.children.indexOf(lead.block) + 1]);
    const before = into.length;
    readBelow(reader, node.children, { section, into: item?.items ?? into, holder: 'item', lead: lead?.block });
    if (item === undefined) {
      const question = {
        text: lead === undefined ? '' : onOneLine(lead.inline.parts),
        place: reader.place(offsetOf(node)),
      };
      for (const answer of into.slice(before)) answer.question ??= question;
    }
    if (item === undefined) noteShownBox(reader, node);
    // Struck lines without a bullet of their own are part of the text above them.
    if (lead?.block.type === 'paragraph') into.push(...struckLines(reader, lead.block, 1));
  }
}

/** Where blocks inside another block belong. */
export interface Inside {
  section: Section;
  into: Item[];
  holder: 'quote' | 'item';
  /** The block that has the box of the list item. */
  lead?: Lead['block'] | undefined;
}

/** Reads blocks inside a list item, a quote or a footnote: lists are read on, everything else may hold near misses. */
export function readBelow(reader: Reader, blocks: readonly (BlockContent | DefinitionContent)[], inside: Inside): void {
  const { section, into, holder, lead } = inside;
  blocks.forEach((node, index) => {
    noteSequence(reader, blocks[index - 1], node);
    if (node.type === 'list') readList(reader, node, section, into);
    else if (node.type === 'blockquote') readBelow(reader, node.children, { section, into, holder: 'quote' });
    else if (node.type === 'footnoteDefinition') readFootnote(reader, node, section, into);
    else if (node.type === 'paragraph') {
      const struck = struckLines(reader, node, node === lead ? 1 : 0);
      noteParagraph(reader, node, node === lead ? 'lead' : holder, struck);
      if (node !== lead) into.push(...struck);
      if (holder === 'item' && node !== lead && mayName(rawText(node)))
        writeLines(reader, section, node, reader.inline(node));
    } else if (node.type === 'heading') noteHeading(reader, node);
    else if (node.type === 'code') noteCode(reader, node);
    else if (node.type === 'html') {
      noteHtml(reader, node, node === lead);
      noteLazyHtml(reader, node, blocks);
    }
  });
}

/** Reads a footnote. One that is not shown may hold others that are. */
export function readFootnote(reader: Reader, node: FootnoteDefinition, section: Section, into: Item[]): void {
  const shown = reader.reading.definitions.shown.has(node);
  if (!shown) noteHiddenHtml(reader, node);
  const blocks = shown ? node.children : node.children.filter((child) => child.type === 'footnoteDefinition');
  readBelow(reader, blocks, { section, into, holder: 'quote' });
}

// HTML makes a box of something that is none in Markdown. A near miss on the same line says more about it.
function noteShownBox(reader: Reader, node: ListItem): void {
  const { line } = positionOf(node).start;
  if (reader.shown?.showsBox(node) === true && !reader.blocksOn(line))
    reader.note(NEAR_MISSES.formatted, reader.lineOffset(line));
}

// A paragraph or code inside the item, below its name: what is written there is the value.
function valueBelow(reader: Reader, below: RootContent | undefined): { value: string; picture?: true } {
  if (below === undefined || reader.hides(below)) return { value: '' };
  if (below.type === 'code') return { value: foldSpace(below.value) };
  if (below.type !== 'paragraph') return { value: '' };
  const parts = reader.inline(below);
  const left = standing(parts);
  return boldPairs(parts).length > 0 ? { value: '' } : { value: onOneLine(left), ...pictureIn(left) };
}

// `[ ](address) text`. A link that is called "x" is one.
const LINKED_BOX = /^\[ \]\([^()]*\)\s+\S/;

function readPlain(reader: Reader, lead: Lead, section: Section, below: RootContent | undefined): void {
  // Brackets that do not show as text are a link, such as `[x](url)`.
  const isLink = lead.raw.startsWith('[') && lead.inline.shape.startsWith('<');
  const isTick = /^\[x\][ \t]/i.test(lead.raw);
  const shown = textOf(lead.inline.parts.map((part) => (part.kind === 'code' ? { ...part, text: '`' } : part)));
  const linked = isTick ? NEAR_MISSES.becameLink : LINKED_BOX.test(lead.raw) ? NEAR_MISSES.noSpaceAfterBox : undefined;
  const nearly = isLink ? linked : afterBullet(lead.raw, shown);
  if (nearly !== undefined) reader.note(nearly, lead.offset);
  const pairs = boldPairs(lead.inline.parts);
  // A field may contain something like a box. It is a field nevertheless.
  if (nearly?.blocking === true && pairs.length === 0) return;
  const place = reader.place(lead.offset);
  writeLine(reader, section, lead.block, { parts: lead.inline.parts, place });
  const leading = lead.inline.parts.find((part) => part.kind !== 'comment' && !showsNothing(part.text));
  if (leading?.kind === 'strong' && pairs.length > 0) {
    pairs.forEach((pair, index) => {
      const whole = pair.value === '' && index === pairs.length - 1 ? { ...pair, ...valueBelow(reader, below) } : pair;
      section.fields.push(reader.field({ ...whole, value: whole.value.slice(0, MAX_INLINE) }, lead.block, place));
    });
    return;
  }
  const left = standing(lead.inline.parts);
  const plain = plainPair(foldSpace(textOf(left)));
  if (plain !== undefined) {
    section.fields.push(reader.field({ ...plain, ...linkIn(left), ...pictureIn(left) }, lead.block, place));
    return;
  }
  const within = nearly === undefined ? withinLine(lead.raw.split('\n')[0] as string, true) : undefined;
  if (within !== undefined) reader.note(within, lead.offset);
}
