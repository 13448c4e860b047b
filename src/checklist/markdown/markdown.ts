import type { Definition, FootnoteDefinition, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { parseBlocks, parseInline } from './parser.late.ts';
import { isOpen, piecesOf, shifted } from './pieces.ts';
import { plainBlocks } from './plain-blocks.ts';

/** What has been read, by text: template and body, and revisions of a body, share most of their pieces. */
export type Pieces = Map<string, Root>;

/** Blocks of a document. Paragraphs, headings and cells hold raw text; see `rawText`. Offsets are those of `markdown`. */
export function readBlocks(markdown: string, known: Pieces = new Map()): Root {
  const root: Root = { type: 'root', children: [] };
  let offset = 0;
  let lines = 0;
  for (const each of piecesOf(markdown)) {
    // What goes on beyond its piece is read to the end of the document at once.
    const rest = isOpen(readPiece(each, known), each);
    const text = rest ? markdown.slice(offset) : each;
    root.children.push(...shifted(readPiece(text, known), offset, lines));
    if (rest) break;
    offset += text.length;
    lines += text.split(/\r\n|\n|\r/).length - 1;
  }
  return root;
}

function readPiece(text: string, known: Pieces): Root {
  let piece = known.get(text);
  if (piece === undefined) known.set(text, (piece = plainBlocks(text) ?? parseBlocks(text)));
  return piece;
}

/** The raw text of a paragraph, heading or cell of the document pass, lines joined by LF. */
export function rawText(node: Nodes): string {
  if (node.type === 'break') return '  \n';
  if ('value' in node) return node.value.replace(/\r\n?/g, '\n');
  // With inline constructs off there is nothing else in it.
  return (node as Parents).children.map(rawText).join('');
}

/** Where a node begins in the source that was parsed: the parser gives every node its place. */
export function positionOf(node: Nodes): NonNullable<Nodes['position']> {
  return node.position as NonNullable<Nodes['position']>;
}

/** 0-based offset of a node in the source that was parsed. */
export function offsetOf(node: Nodes): number {
  return positionOf(node).start.offset as number;
}

/** Labels that are defined anywhere in a document; a `[label]` means something else then. */
export interface Definitions {
  links: ReadonlySet<string>;
  footnotes: ReadonlySet<string>;
}

/** CommonMark's label matching: white space folded, case folded. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** The label of a definition, for matching; the parser gives every definition its label. */
export function labelOf(node: Definition | FootnoteDefinition): string {
  return normalizeLabel(node.label as string);
}

const LINE_END_ENTITY = /&(?:#0{0,5}1[03]|#x0{0,5}[ad]|NewLine);/gi;

/** Inline content of one raw text, as if it stood in its document. */
export function readInline(raw: string, definitions: Definitions): PhrasingContent[] {
  const known = definitions.links.size + definitions.footnotes.size > 0 ? definitionsIn(raw, definitions) : '';
  // A letter before a bracket or a byte order mark keeps the text from being a definition, and the mark in it.
  const guard = /^[[\uFEFF]/.test(raw) ? 'x' : '';
  // A line end written as an entity is white space like any other, and no end of a line.
  const text = raw.replaceAll('\n[^', '\n    [^').replace(LINE_END_ENTITY, '&#9;');
  const [paragraph] = parseInline(guard + text + known).children;
  if (paragraph?.type !== 'paragraph') return [];
  const [first, ...rest] = paragraph.children;
  return guard !== '' && first?.type === 'text'
    ? [{ ...first, value: first.value.slice(1) }, ...rest]
    : paragraph.children;
}

// Definitions for just the labels that occur, so that many definitions cost nothing elsewhere.
function definitionsIn(raw: string, definitions: Definitions): string {
  const found = new Set<string>();
  for (const [, label = ''] of raw.matchAll(/\[((?:[^[\]\\]|\\.){1,999})\]/gs)) {
    if (label.startsWith('^') && definitions.footnotes.has(normalizeLabel(label.slice(1)))) found.add(`[${label}]: x`);
    else if (definitions.links.has(normalizeLabel(label))) found.add(`[${label}]: #`);
  }
  return [...found].map((line) => `\n\n${line}`).join('');
}
