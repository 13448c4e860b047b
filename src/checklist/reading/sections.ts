import type { Heading, Html, Paragraph, Root, RootContent } from 'mdast';
import { boldKey, boldPairs, lineOf } from './field.ts';
import { groupTitle } from './group.ts';
import { directiveIn, fold } from '../markdown/inline.ts';
import { commentText, type Part } from '../markdown/part.ts';
import { struckLines } from './item.ts';
import { readBlocks, readFootnote, readList } from './list.ts';
import { mayName, writeLines } from './line.ts';
import { MAX_INLINE } from '../markdown/limits.ts';
import { offsetOf, rawText } from '../markdown/markdown.ts';
import type { Section } from '../model.ts';
import { noteCode, noteHeading, noteHtml, noteParagraph, noteSequence } from '../near-miss/oddities.ts';
import { emptySection, type Reader } from './reader.ts';
import { claimOf, isSignOffLabel } from './sign-off.ts';
import { addProseFields } from './prose.ts';
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
      enter('heading', lineOf(reader.inline(node)), node.depth, node);
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
      readBlocks(reader, node.children, { section: current(), into: current().items, holder: 'quote' });
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
    section.fields.push(reader.field({ ...pair, value: fold(value).slice(0, MAX_INLINE) }, node, place));
    if (isSignOffLabel(pair.name)) {
      const claim = claimOf(pair.name, reader.hides(node) ? '' : pair.value);
      const pictured = pair.pictured === true ? { pictured: true as const } : {};
      section.signOffs.push({ ...claim, ...pictured, state: claim.name === '' ? 'unticked' : 'ticked', place });
    }
  }
}

function lastOf(parts: readonly Part[], first: number, name: string): boolean {
  const index = parts.findLastIndex((part) => part.kind === 'strong');
  return index >= first && boldKey(parts, index) === name;
}

function readHtml(reader: Reader, node: Html, section: Section): void {
  noteHtml(reader, node);
  const text = directiveIn(commentText(node.value.trim()));
  if (text !== undefined) (section.directives ??= []).push({ text, place: reader.place(offsetOf(node)) });
}
