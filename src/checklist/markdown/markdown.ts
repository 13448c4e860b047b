import type {
  Definition,
  FootnoteDefinition,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  Code,
  Html,
  RootContent,
} from 'mdast';
import { parseBlocks, parseInline } from './parser.late.ts';
import { plainBlocks } from './plain-blocks.ts';
import { MAX_INLINE } from './limits.ts';

/** Pieces that were read before, by their text. Template, body and revisions of a body share most pieces. */
export type Pieces = Map<string, Root>;

/**
 * Blocks of a document. Paragraphs, headings and cells hold raw text; see `rawText`. Offsets are those of `markdown`.
 */
export function readBlocks(markdown: string, known: Pieces = new Map()): Root {
  const root: Root = { type: 'root', children: [] };
  let offset = 0;
  let lines = 0;
  for (const each of piecesOf(markdown)) {
    // If a block continues beyond its piece, the rest of the document is read in one go.
    const rest = goesOn(readPiece(each, known), each);
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
  // With inline constructs off, it contains nothing else.
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

/** Labels that are defined anywhere in a document. There `[label]` is a link or a footnote. */
export interface Definitions {
  links: ReadonlySet<string>;
  footnotes: ReadonlySet<string>;
}

/** CommonMark's label matching: white space folded, case folded. */
function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** The label of a definition, for matching; the parser gives every definition its label. */
function labelOf(node: Definition | FootnoteDefinition): string {
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

type Position = NonNullable<RootContent['position']>;
type Point = Position['start'];

/**
 * A document is cut into pieces that can be read one by one. At a heading of level 1 or 2 that begins its line and
 * follows a blank one, every list, quote, table and paragraph has ended. Only a fence or an HTML block may still be
 * open, which is known once the previous piece has been read.
 */

const BOUNDARY = /(?<=(?:^|\n)[ \t]*\r?\n)(?=#{1,2}[ \t])/g;

/** Cuts a text before headings that may begin a piece. Joined they are the text. */
export function piecesOf(markdown: string): string[] {
  return markdown.split(BOUNDARY);
}

/** Whether the last block of a piece goes on into the next one. */
function goesOn(piece: Root, text: string): boolean {
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
function shifted(piece: Root, offset: number, lines: number): RootContent[] {
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

/** What a document defines, and which of its footnotes are shown. */
export interface Defined extends Definitions {
  /** GitHub leaves out a footnote that nothing refers to, and all but the first of one label. */
  shown: ReadonlySet<FootnoteDefinition>;
}

/** Collects definitions of links and footnotes anywhere in a document. */
export function definedIn(root: Root): Defined {
  const links = new Set<string>();
  const notes = new Map<string, FootnoteDefinition>();
  const callers: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const raw = rawText(node);
      if (raw.includes('[^')) callers.push(raw);
      return;
    }
    if (node.type === 'definition') links.add(labelOf(node));
    if ('children' in node) for (const child of node.children) collect(child);
    // Of two nested footnotes the inner one comes first, as on GitHub.
    if (node.type === 'footnoteDefinition' && !notes.has(labelOf(node))) notes.set(labelOf(node), node);
  };
  collect(root);
  const definitions = { links, footnotes: new Set(notes.keys()) };
  const called = new Set(notes.size === 0 ? [] : callers.flatMap((raw) => callsIn(raw, definitions)));
  return { ...definitions, shown: new Set([...notes].filter(([label]) => called.has(label)).map(([, node]) => node)) };
}

function callsIn(raw: string, definitions: Definitions): string[] {
  const labels: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteReference') labels.push(normalizeLabel(node.label as string));
    else if ('children' in node) for (const child of node.children) collect(child);
  };
  for (const node of readInline(raw.slice(0, MAX_INLINE), definitions)) collect(node);
  return labels;
}
