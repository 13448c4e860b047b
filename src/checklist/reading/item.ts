import type { ListItem, Paragraph } from 'mdast';
import { boxOfLead, bracketFrom, dropStart, type Box, type Lead } from './box.ts';
import { onOneLine } from './field.ts';
import { directiveIn, foldSpace, inlineOf, textOf } from '../markdown/inline.ts';
import { NO_KEY } from '../key.ts';
import { positionOf, rawText } from '../markdown/markdown.ts';
import type { InlinePart } from '../markdown/part.ts';
import type { Directive, Item, Section } from '../model.ts';
import { NEAR_MISSES } from '../near-miss/kinds.ts';
import { runsOn } from '../near-miss/within.ts';
import { isConditional } from './condition.ts';
import { statedBy, type Tick } from './not-applicable.ts';
import { writeLine } from './prose.ts';
import type { Reader } from './reader.ts';
import { claimIn } from './sign-off.ts';
import { showsNothing } from '../text.ts';

const BRACKET_MARK = /^\[ *(?:n ?\/ ?a|n\.a\.?|na|not applicable|[-~\u2010-\u2015]) *\](?:[ \t\n]|$)/i;

/** Reads an entry of a list as an item; undefined if it is none. */
export function addItem(reader: Reader, node: ListItem, lead: Lead, section: Section): Item | undefined {
  const box = boxOfLead(lead, reader.reading);
  if (lead.inline.cut) reader.note(NEAR_MISSES.tooLong, lead.offset);
  if (box === undefined) return markedWithoutBox(reader, lead) ?? struckWithBox(reader, lead);
  const item: Item = {
    key: NO_KEY,
    text: onOneLine(box.parts),
    ...statedBy(box.parts, box.state),
    boxed: true,
    ...idOf(box.parts),
    ...directivesOf(reader, box),
    items: [],
    place: reader.place(box.offset),
  };
  if (reader.shown?.shows(node, lead, box) === false) reader.noteHidden(NEAR_MISSES.struck, box.offset);
  if (lead.block.type === 'paragraph') noteInside(reader, box.parts, lead.offset);
  writeLine(reader, section, lead.block, { item: item.state, parts: box.parts, place: item.place });
  const claim = claimIn(box.parts);
  if (claim !== undefined) section.signOffs.push({ ...claim, state: item.state, place: item.place });
  return item;
}

// `[n/a] text`, `[-] text`, `[~] text`: GitHub shows no box.
function markedWithoutBox(reader: Reader, lead: Lead): Item | undefined {
  const mark = BRACKET_MARK.exec(lead.inline.shape);
  if (mark === null) return undefined;
  const parts = dropStart(lead.inline.parts, mark[0].length);
  const rest = statedBy(parts, 'unticked');
  const behind = rest.reason === undefined ? reasonBehind(rest.label) : undefined;
  const label = behind?.label ?? rest.label;
  const offset = bracketFrom(reader.reading.source, lead.offset);
  return unboxed(reader, { text: onOneLine(parts), label, reason: rest.reason ?? behind?.reason, offset });
}

function reasonBehind(label: string): { label: string; reason: string } | undefined {
  const [, before, reason] = /^(.*?)\s+[–—-]+\s+(?:reason:\s*)?(\S.*)$/i.exec(label) ?? [];
  return before === undefined || reason === undefined ? undefined : { label: before, reason };
}

interface Unboxed {
  text: string;
  label: string;
  reason: string | undefined;
  tick?: Tick;
  offset: number;
}

function unboxed(reader: Reader, { text, label, reason = '', tick, offset }: Unboxed): Item {
  return {
    key: NO_KEY,
    text,
    label,
    state: 'not-applicable',
    ...(tick === 'ticked' ? { tickedToo: true } : {}),
    ...(reason === '' ? {} : { reason }),
    conditional: isConditional(label),
    boxed: false,
    items: [],
    place: reader.place(offset),
  };
}

// Only the first line of an entry counts if those below it are struck items of their own.
function struckWithBox(reader: Reader, { block, inline, raw, offset }: Lead): Item | undefined {
  if (!/[~<]/.test(raw)) return undefined;
  const [first = '', ...below] = raw.split('\n');
  const parts = below.some((line) => STRUCK_LINE.test(line)) ? partsOfLine(reader, first) : inline.parts;
  return block.type === 'paragraph' ? struckItem(reader, parts, offset) : undefined;
}

const STRUCK_BOX = /^\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[([ xX])\]\s+(\S.*)$/s;
const BRACKET = /\\?\[|&(?:#|lbrack|lsqb)/i;
const STRUCK_LINE = /^\s*(?:~{1,2}|<(?:s|del|strike)>)\s*(?:(?:[-+*]|\d{1,9}[.)])\s+)?\\?\[[ xX]\\?\]\s/i;

// `- ~[ ] text~`, `~- [ ] text~`: the box is struck through with its text, and GitHub shows none. What follows is the
// reason.
function struckItem(reader: Reader, parts: readonly InlinePart[], offset: number): Item | undefined {
  const shown = parts.filter((part) => part.kind !== 'comment' && !showsNothing(part.text));
  if (shown[0]?.kind !== 'delete') return undefined;
  const end = shown.findIndex((part) => part.kind !== 'delete');
  const [, mark, text = ''] = STRUCK_BOX.exec(textOf(shown.slice(0, end < 0 ? undefined : end))) ?? [];
  const behind = end < 0 ? [] : shown.slice(end);
  if (mark === undefined || /\[[ xX]\]/.test(textOf(behind)) || behind.some((part) => part.kind === 'delete'))
    return undefined;
  const struck: InlinePart = { kind: 'delete', text };
  const comments = parts.filter((part) => part.kind === 'comment');
  const stated = statedBy([struck, ...behind, ...comments], 'unticked');
  const why = stated.state === 'not-applicable' ? stated.reason : foldSpace(textOf(behind));
  const tick = mark === ' ' ? 'unticked' : 'ticked';
  const bracket = offset + reader.reading.source.slice(offset).search(BRACKET);
  const said = foldSpace(`${text} ${textOf(behind)}`);
  return unboxed(reader, { text: said, label: foldSpace(text), reason: why, tick, offset: bracket });
}

function partsOfLine({ reading }: Reader, line: string): InlinePart[] {
  return inlineOf(line.trim(), reading.definitions, reading.hardBreaks).parts;
}

/** Items of a paragraph whose lines are struck through, including the box. `from`: 0-based line to begin with. */
export function struckLines(reader: Reader, node: Paragraph, from = 0): Item[] {
  const raw = rawText(node);
  if (!/[~<]/.test(raw)) return [];
  const { line } = positionOf(node).start;
  return raw.split('\n').flatMap((text, index) => {
    if (index < from || !STRUCK_LINE.test(text)) return [];
    const item = struckItem(reader, partsOfLine(reader, text), reader.lineOffset(line + index));
    return item === undefined ? [] : [item];
  });
}

function idOf(parts: readonly InlinePart[]): { id?: string } {
  const comment = parts.find((part) => part.kind === 'comment');
  const id = /^\s*id:\s*([\w.:/-]{1,100})\s*$/.exec(comment?.text ?? '')?.[1];
  return id === undefined ? {} : { id };
}

function directivesOf(reader: Reader, box: Box): { directives?: Directive[] } {
  const place = reader.place(box.offset);
  const directives = box.parts.flatMap((part) => {
    const text = part.kind === 'comment' ? directiveIn(part.text) : undefined;
    return text === undefined ? [] : [{ text, place }];
  });
  return directives.length === 0 ? {} : { directives };
}

// Boxes in a comment are reported as advice. A comment that is never closed shows as text and hides nothing. People see
// an open box within the text, but GitHub does not count it.
function noteInside(reader: Reader, parts: readonly InlinePart[], offset: number): void {
  if (parts.some((part) => part.kind === 'comment' && /\[[ xX]\]/.test(part.text)))
    reader.note(NEAR_MISSES.inComment, offset);
  if (runsOn(textOf(parts.filter(({ kind }) => kind === 'text')))) reader.note(NEAR_MISSES.runOn, offset);
}
