/**
 * What github.com shows: the blocks of cmark-gfm without its task list extension, and the boxes
 * that an HTML filter adds to the list items afterwards.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTreeAdapter as tree, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { DocumentKind } from '../../src/checklist/model.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * A box. `raw`: the list item was written as HTML, or is a footnote. `struck`: it is, or all of its line. `at` orders
 * boxes as the source does.
 */
export interface Box {
  checked: boolean;
  text: string;
  raw: boolean;
  struck: boolean;
  at: number;
}

/** A heading. `raw`: written as HTML. `nested`: in a list item, a quote or a footnote, where it opens no section. */
export interface Heading {
  level: number;
  text: string;
  raw: boolean;
  nested: boolean;
}

export interface Rendered {
  boxes: Box[];
  headings: Heading[];
}

const extensions = ['footnotes', 'table', 'strikethrough', 'autolink', 'tagfilter'].flatMap((name) => ['-e', name]);

// White space is ASCII here: the filter sees a non-breaking space as `&nbsp;`, and Ruby's `\s` has no other.
const filter = /^(?:[ \t\n\v\f\r]*[-+*]|\d+\.)?[ \t\n\v\f\r]*(\[[xX]\]|\[[ \t\n\v\f\r]\])(?=[ \t\n\v\f\r])/;

const blocks = new Set(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** The installed version, undefined where cmark-gfm is missing. */
export function oracleAvailable(): string | undefined {
  const run = spawnSync('cmark-gfm', ['--version'], { encoding: 'utf8' });
  return run.status === 0 ? /cmark-gfm (\S+)/.exec(run.stdout)?.[1] : undefined;
}

/** What github.com shows of one document. */
export function render(markdown: string, kind: DocumentKind = 'pull-request-body'): Rendered {
  const root = parseFragment(toHtml(markdown, kind));
  const rendered: Rendered = { boxes: [], headings: [] };
  visit(root, { nested: false, struck: false }, 0, rendered);
  rendered.boxes.sort((a, b) => a.at - b.at);
  return rendered;
}

const prepared = new Map<string, string>();

/**
 * Renders many bodies at once for `render` to find, three times as fast: what costs is to start processes from a
 * large one. Still one process a document, so that nothing of it (definitions, open HTML) can reach the next.
 */
export function prepare(bodies: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    for (const half of ['0', '1']) mkdirSync(join(folder, half));
    bodies.forEach((body, index) => writeFileSync(join(folder, `${index % 2}`, `${index}`), body));
    const script =
      'cd "$0"; for half in 0 1; do (cd $half; for f in *; do cmark-gfm "$@" <$f >$f.html || rm $f.html; done) & done; wait';
    spawnSync('sh', ['-c', script, folder, ...options('pull-request-body')]);
    bodies.forEach((body, index) => {
      const html = join(folder, `${index % 2}`, `${index}.html`);
      if (existsSync(html)) prepared.set(body, readFileSync(html, 'utf8'));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `--sourcepos` tells what Markdown made from what was written as HTML. */
function options(kind: DocumentKind): string[] {
  return [...extensions, '--unsafe', '--sourcepos', ...(kind === 'file' ? [] : ['--hardbreaks'])];
}

function toHtml(markdown: string, kind: DocumentKind): string {
  const known = kind === 'file' ? undefined : prepared.get(markdown);
  if (known !== undefined) return known;
  const run = spawnSync('cmark-gfm', options(kind), {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  if (run.status !== 0)
    throw new Error(`cmark-gfm ended with ${run.status ?? run.signal}: ${JSON.stringify(markdown)}`);
  return run.stdout;
}

/** Folds white space the way a browser shows it, other spaces and line ends of Unicode included. */
export function fold(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

interface Within {
  nested: boolean;
  struck: boolean;
}

function visit(parent: Parent, within: Within, before: number, into: Rendered): number {
  let at = before;
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    const position = sourcePosition(node);
    at = position ?? at;
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (node.tagName === 'li') readItem(node, at, position === undefined, within.struck, into);
    if (level !== undefined) {
      const text = fold(visibleText(node.childNodes));
      into.headings.push({ level: Number(level), text, raw: position === undefined, nested: within.nested });
    }
    const holds = ['li', 'blockquote', 'table'].includes(node.tagName) && position !== undefined;
    const nested = within.nested || holds || isFootnotes(node);
    at = visit(node, { nested, struck: within.struck || strikes.has(node.tagName) }, at, into);
  }
  return at;
}

function readItem(item: Element, at: number, raw: boolean, struck: boolean, into: Rendered): void {
  const paragraph = item.childNodes.find((node) => tree.isElementNode(node) && node.tagName === 'p') as
    | Element
    | undefined;
  const holder = paragraph ?? item;
  // The sanitiser takes comments away before the filter looks.
  const box = filter.exec(
    serialize(holder)
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .replace(/\n$/, ''),
  );
  if (box?.[1] === undefined) return;
  const nodes = inlineStart(holder.childNodes);
  const line = visibleText(nodes);
  const left = standingText(nodes).replace(/^[\s\d.+*-]*\[[\sxX]\]/, '');
  const own = sourcePosition(holder) ?? at;
  into.boxes.push({
    checked: /x/i.test(box[1]),
    text: fold(line.slice(box[0].length)),
    raw,
    struck: struck || (fold(left) === '' && /[\p{L}\p{N}]/u.test(line.slice(box[0].length))),
    at: own,
  });
}

/** A tight item has no paragraph: its own line ends where the first block begins. */
function inlineStart(nodes: Node[]): Node[] {
  // An item that begins with a comment is HTML itself, and so is what follows on the same line.
  const html = nodes.find((node) => !isSpace(node));
  const end = nodes.findIndex((node, index) => startsBlock(node, nodes.slice(0, index), html));
  return end === -1 ? nodes : nodes.slice(0, end);
}

// HTML inside the line stays; an HTML block stands on a line of its own that no `<br>` began.
function startsBlock(node: Node, before: Node[], first: Node | undefined): boolean {
  if (tree.isCommentNode(node) && first !== undefined && tree.isCommentNode(first)) return false;
  if (!tree.isCommentNode(node) && !(tree.isElementNode(node) && blocks.has(node.tagName))) return false;
  if (tree.isElementNode(node) && sourcePosition(node) !== undefined) return true;
  const last = before.at(-1);
  const beforeLast = before.at(-2);
  const broken = beforeLast !== undefined && tree.isElementNode(beforeLast) && beforeLast.tagName === 'br';
  return (
    last !== undefined && tree.isTextNode(last) && /\n[ \t]*$/.test(last.value) && !(broken && last.value.trim() === '')
  );
}

// What is struck through, and what browsers show only where they do not know the tag around it.
const strikes = new Set(['del', 's', 'strike', 'rp']);

/** The text of nodes that nothing in them strikes through. */
function standingText(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if (tree.isTextNode(node)) return node.value;
      if (!tree.isElementNode(node) || strikes.has(node.tagName)) return '';
      return node.tagName === 'img' ? (attribute(node, 'alt') ?? '') : standingText(node.childNodes);
    })
    .join('');
}

function isSpace(node: Node): boolean {
  return tree.isTextNode(node) && node.value.trim() === '';
}

function visibleText(nodes: Node[]): string {
  const pieces: string[] = [];
  collect(nodes, pieces);
  return pieces.join('');
}

/** False at a block that HTML left open has swallowed: the line ends there. */
function collect(nodes: Node[], pieces: string[]): boolean {
  return nodes.every((node) => {
    if (tree.isTextNode(node)) pieces.push(node.value);
    if (!tree.isElementNode(node) || attribute(node, 'data-footnote-ref') !== undefined) return true;
    if (node.tagName === 'br') pieces.push('\n');
    if (node.tagName === 'img') pieces.push(attribute(node, 'alt') ?? '');
    return !(blocks.has(node.tagName) && sourcePosition(node) !== undefined) && collect(node.childNodes, pieces);
  });
}

/** Line and column as one growing number. */
function sourcePosition(element: Element): number | undefined {
  const start = /^(\d+):(\d+)-/.exec(attribute(element, 'data-sourcepos') ?? '');
  return start ? Number(start[1]) * 1e6 + Number(start[2]) : undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function isFootnotes(element: Element): boolean {
  return element.tagName === 'section' && attribute(element, 'class') === 'footnotes';
}
