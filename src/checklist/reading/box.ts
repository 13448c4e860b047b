import type { BlockContent, DefinitionContent, Html, ListItem, Nodes, Paragraph } from 'mdast';
import { type Defined, offsetOf, positionOf, rawText } from '../markdown/markdown.ts';
import type { ItemState } from '../model.ts';
import { inlineOf, splitComments, textOf, textOfHtml, type Inline } from '../markdown/inline.ts';
import type { InlinePart } from '../markdown/part.ts';
import { MAX_INLINE } from '../markdown/limits.ts';

/** How inline text of one document is read. */
export interface InlineReading {
  source: string;
  definitions: Defined;
  hardBreaks: boolean;
}

/** The paragraph of a list item that GitHub's task filter looks at, read. */
export interface Lead {
  block: Paragraph | Html;
  inline: Inline;
  raw: string;
  /** 0-based offset of its first character in the source. */
  offset: number;
}

/** A box that GitHub shows. */
export interface Box {
  state: Exclude<ItemState, 'not-applicable'>;
  /** What follows the box. */
  parts: InlinePart[];
  /** 0-based offset of the opening bracket, or of what stands for it. */
  offset: number;
}

/**
 * The text that decides whether a list item has a box: in a loose list its first paragraph, where it has one, else
 * what it begins with. Undefined when that is a list, a heading, code …
 */
export function leadOf(loose: boolean, item: ListItem, reading: InlineReading): Lead | undefined {
  const children = item.children.filter(
    (child) => child.type !== 'definition' && child.type !== 'footnoteDefinition' && !isLazyHtml(child, item.children),
  );
  const paragraph = loose ? children.find((child) => child.type === 'paragraph') : undefined;
  const lead = paragraph ?? children[0];
  if (lead?.type === 'html') return leadOfHtml(lead, children, reading);
  if (lead?.type !== 'paragraph') return undefined;
  const raw = rawText(lead);
  const inline = inlineOf(raw, reading.definitions, reading.hardBreaks);
  if (!loose) inline.shape += endOf(lead, children);
  return { block: lead, inline, raw, offset: offsetOf(lead) };
}

/**
 * Whether a block is HTML left of the list item or quote that our parser puts it in. GitHub ends that before the HTML.
 */
export function isLazyHtml(node: Nodes, [first = node]: readonly Nodes[]): boolean {
  return node.type === 'html' && positionOf(node).start.column < positionOf(first).start.column;
}

// Inside a tight item the next block begins on a new line, which is white space behind a bare box.
function endOf(block: BlockContent, children: readonly (BlockContent | DefinitionContent)[]): string {
  return block === children.at(-1) ? '' : '\n';
}

// A comment that begins a tight item makes its line an HTML block, and the rest of the text a paragraph. GitHub removes
// comments before it looks for a box, so both are one text.
function leadOfHtml(
  first: Html,
  children: readonly (BlockContent | DefinitionContent)[],
  reading: InlineReading,
): Lead | undefined {
  const lead: Lead = { block: first, inline: { parts: [], shape: '', cut: false }, raw: '', offset: offsetOf(first) };
  for (const block of children) {
    if (block.type !== 'html' && block.type !== 'paragraph') break;
    const raw = block.type === 'html' ? block.value : rawText(block);
    const inline = block.type === 'html' ? inlineOfHtml(raw) : inlineOf(raw, reading.definitions, reading.hardBreaks);
    if (lead.inline.shape.trim() === '') Object.assign(lead, { block, offset: offsetOf(block) });
    const end = endOf(block, children);
    lead.raw += raw + end;
    lead.inline.parts.push(...inline.parts, ...(end === '' ? [] : [{ kind: 'text' as const, text: end }]));
    lead.inline.shape += inline.shape + end;
    lead.inline.cut ||= inline.cut;
    if (block.type === 'paragraph') break;
  }
  return lead;
}

function inlineOfHtml(html: string): Inline {
  const parts = splitComments(html);
  const shape = textOf(parts);
  const text = ({ kind, text: raw }: InlinePart): string => {
    const short = raw.slice(0, MAX_INLINE);
    return kind === 'comment' ? short : textOfHtml(short);
  };
  return { parts: parts.map((part) => ({ ...part, text: text(part) })), shape, cut: shape.length > MAX_INLINE };
}

// GitHub's filter accepts a bullet or a number repeated in the text before the box.
const MARKER = /^(?:[ \t\n\f\v\r]*[-+*]|\d+\.)?[ \t\n\f\v\r]*\[([ \t\n\f\v\rxX])\](?=[ \t\n\f\v\r])/;

/** The box that a text begins with by GitHub's rule, and how long it is; or undefined. */
export function boxIn(shape: string): { state: Box['state']; length: number } | undefined {
  const match = MARKER.exec(shape);
  return match === null
    ? undefined
    : { state: match[1]?.toLowerCase() === 'x' ? 'ticked' : 'unticked', length: match[0].length };
}

/** The box of an item by GitHub's rule, or undefined. */
export function boxOfLead(lead: Lead, reading: InlineReading): Box | undefined {
  const found = boxIn(lead.inline.shape);
  if (found === undefined) return undefined;
  return {
    state: found.state,
    parts: dropStart(lead.inline.parts, found.length),
    offset: bracketFrom(reading.source, lead.offset),
  };
}

/** Parts without their first `length` characters of text; comments do not count and stay. */
export function dropStart(parts: readonly InlinePart[], length: number): InlinePart[] {
  let left = length;
  return parts.flatMap((part) => {
    if (part.kind === 'comment' || left === 0) return [part];
    const taken = Math.min(left, part.text.length);
    left -= taken;
    return taken === part.text.length ? [] : [{ ...part, text: part.text.slice(taken) }];
  });
}

const BEFORE_BRACKET = /(?:\s|<!--(?:-?>|[\s\S]*?-->)|[-+*](?=[\s[\\&])|\\?\d+\\?\.|\\(?=[-+*]))*/y;

/** Offset of the first bracket from `offset` on, behind white space, comments and a repeated bullet. */
export function bracketFrom(source: string, offset: number): number {
  BEFORE_BRACKET.lastIndex = offset;
  BEFORE_BRACKET.test(source);
  return BEFORE_BRACKET.lastIndex;
}
