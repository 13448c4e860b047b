import type { List, ListItem, Paragraph } from 'mdast';
import type { ItemState } from './model.ts';
import { commentText, inlineOf, textOf, type Inline, type Part } from './inline.ts';
import { rawText, type Definitions } from './markdown.ts';

/** How inline text of one document is read. */
export interface Reading {
  source: string;
  definitions: Definitions;
  hardBreaks: boolean;
}

/** The paragraph of a list item that GitHub's task filter looks at, read. */
export interface Lead {
  inline: Inline;
  raw: string;
  /** 0-based offset of its first character in the source. */
  offset: number;
}

/** A box that GitHub shows. */
export interface Box {
  state: Exclude<ItemState, 'not-applicable'>;
  /** What follows the box. */
  parts: Part[];
  /** 0-based offset of the opening bracket, or of what stands for it. */
  offset: number;
}

/** Whether blank lines between items, or inside one, put paragraphs into the items of a list. */
export function isLoose(list: List): boolean {
  return list.spread === true || list.children.some((item) => item.spread === true);
}

/**
 * The text that decides whether a list item has a box: in a tight list the first child, in a loose one
 * the first paragraph. Undefined when the item has none (it begins with a list, a heading, code …).
 */
export function leadOf(loose: boolean, item: ListItem, reading: Reading): Lead | undefined {
  const children = item.children.filter((child) => child.type !== 'definition' && child.type !== 'footnoteDefinition');
  const lead = loose ? children.find((child) => child.type === 'paragraph') : children[0];
  if (lead?.type === 'html') return leadOfHtml(lead.value, lead.position?.start.offset ?? 0);
  if (lead?.type !== 'paragraph') return undefined;
  const raw = rawText(lead);
  const inline = inlineOf(raw, reading.definitions, reading.hardBreaks);
  // Inside a tight item the next block begins on a new line, which is white space behind a bare box.
  const next = children[children.indexOf(lead) + 1];
  if (!loose && next !== undefined && next.type !== 'html') inline.shape += '\n';
  return { inline, raw, offset: startOf(lead) };
}

// A comment that begins the item makes its whole line an HTML block; GitHub removes the comment before it looks for a box.
function leadOfHtml(html: string, offset: number): Lead | undefined {
  const parts: Part[] = [];
  for (const piece of html.split(/(<!--[\s\S]*?-->)/)) {
    const comment = piece.endsWith('-->') ? commentText(piece) : undefined;
    if (comment !== undefined) parts.push({ kind: 'comment', text: comment });
    else if (piece !== '') parts.push({ kind: 'text', text: piece });
  }
  const text = textOf(parts);
  if (text.includes('<') || !parts.some((part) => part.kind === 'comment')) return undefined;
  return { inline: { parts, shape: text, cut: false, footnotes: [] }, raw: html, offset };
}

// GitHub's filter accepts a bullet or a number repeated in the text before the box.
const MARKER = /^(?:[ \t\n]*[-+*]|\d+\.)?[ \t\n]*\[([ \t\n\f\vxX])\](?=[ \t\n\f\v])/;

/** The box of an item by GitHub's rule, or undefined. */
export function boxOf(lead: Lead, reading: Reading): Box | undefined {
  const match = MARKER.exec(lead.inline.shape);
  if (match === null) return undefined;
  return {
    state: match[1]?.toLowerCase() === 'x' ? 'ticked' : 'unticked',
    parts: dropStart(lead.inline.parts, match[0].length),
    offset: bracketFrom(reading.source, lead.offset),
  };
}

/** Parts without their first `length` characters of text; comments do not count and stay. */
export function dropStart(parts: readonly Part[], length: number): Part[] {
  let left = length;
  return parts.flatMap((part) => {
    if (part.kind === 'comment' || left === 0) return [part];
    const taken = Math.min(left, part.text.length);
    left -= taken;
    return taken === part.text.length ? [] : [{ ...part, text: part.text.slice(taken) }];
  });
}

const BEFORE_BRACKET = /(?:\s|<!--[\s\S]*?-->|[-+*](?=[\s[\\&])|\\?\d+\\?\.|\\(?=[-+*]))*/y;

/** Offset of the first bracket from `offset` on, behind white space, comments and a repeated bullet. */
export function bracketFrom(source: string, offset: number): number {
  BEFORE_BRACKET.lastIndex = offset;
  return offset + (BEFORE_BRACKET.exec(source)?.[0].length ?? 0);
}

function startOf(paragraph: Paragraph): number {
  return paragraph.children[0]?.position?.start.offset ?? paragraph.position?.start.offset ?? 0;
}
