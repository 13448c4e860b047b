import { MAX_INLINE } from './limits.ts';
import { readInline, type Definitions } from './markdown.ts';
import { htmlText, partsOf, type InlinePart } from './part.ts';

/** The inline content of one paragraph, heading or cell. */
export interface Inline {
  parts: InlinePart[];
  /**
   * What GitHub's task filter sees: text as it is, no comments, everything else as `<`. With `hardBreaks` a line end is
   * `<` too (a `<br>`), else LF.
   */
  shape: string;
  /** True when the text was too long to be read with formatting. */
  cut: boolean;
}

/** How many characters at the start of an overlong text are still read with formatting, because its box is there. */
const HEAD = 256;

// Text that reads as it stands needs no inline pass, which is what most items are. None of these begins anything
// (CommonMark 0.31.2, section 6): `&` before no letter, `<` before a space or digit, `_` inside a word or between
// spaces, `!` before no bracket; and, where nothing is defined, brackets that no parenthesis follows.
const TEXT = String.raw`[^\\&<*_~${'`'}[\]!\n]|&(?![#A-Za-z])|<(?=[\s\d=]|$)|(?<=[A-Za-z0-9])_+(?=[A-Za-z0-9])|(?<=\s)_+(?=\s|$)|!(?!\[)|(?<=[^\s])\n(?=[^\s])`;
const BRACKETS = String.raw`\[|\](?!\()`;
const PLAIN = new RegExp(`^(?:${TEXT})*$`);
const PLAIN_UNDEFINED = new RegExp(`^(?:${TEXT}|${BRACKETS})*$`);
// Plain words in bold with only white space before them, and code within a line: most formatting is one of these.
const NAME = String.raw`[^\\&<*_~${'`'}[\]!\n]`;
const BOLD = String.raw`(?<=^|\s)\*\*(?=\S)(?:${NAME}*[A-Za-z0-9]\*\*(?!\*)|${NAME}+(?<=\S)\*\*(?=\s|$))`;
const CODE = String.raw`${'`'}[^${'`'}\n]+${'`'}(?!${'`'})`;
const SIMPLE_UNDEFINED = new RegExp(`^(?:${TEXT}|${BRACKETS}|${BOLD}|${CODE})*$`);
const FORMATTED = /(\*\*[^*`]+\*\*|`[^`]+`)/;

/** Reads raw text of the document pass. `hardBreaks`: a line end is a `<br>`, as in bodies and comments. */
export function inlineOf(raw: string, definitions: Definitions, hardBreaks: boolean): Inline {
  if (raw.length > MAX_INLINE) {
    const head = raw.slice(0, HEAD).trimEnd();
    const { parts, shape } = inlineOf(head, definitions, hardBreaks);
    const text = raw.slice(head.length, MAX_INLINE).replace(/[\uD800-\uDBFF]$/, '');
    return { parts: [...parts, { kind: 'text', text }], shape: shape + shapeOf(text, hardBreaks), cut: true };
  }
  const undefinedHere = definitions.links.size + definitions.footnotes.size === 0;
  if ((undefinedHere ? PLAIN_UNDEFINED : PLAIN).test(raw)) {
    return { parts: [{ kind: 'text', text: raw }], shape: shapeOf(raw, hardBreaks), cut: false };
  }
  if (undefinedHere && SIMPLE_UNDEFINED.test(raw)) return inlineOfSimple(raw, hardBreaks);
  return inlineInFull(raw, definitions, hardBreaks);
}

/** The same without the short cuts for plain text. */
export function inlineInFull(raw: string, definitions: Definitions, hardBreaks: boolean): Inline {
  const inline: Inline = { parts: [], shape: '', cut: false };
  for (const part of partsOf(readInline(raw, definitions))) {
    inline.parts.push(part);
    if (part.kind === 'text') inline.shape += shapeOf(part.text, hardBreaks);
    else if (part.kind !== 'comment') inline.shape += '<';
  }
  return inline;
}

function inlineOfSimple(raw: string, hardBreaks: boolean): Inline {
  const inline: Inline = { parts: [], shape: '', cut: false };
  for (const text of raw.split(FORMATTED).filter((each) => each !== '')) {
    const part = simplePart(text);
    inline.parts.push(part);
    inline.shape += part.kind === 'text' ? shapeOf(text, hardBreaks) : '<';
  }
  return inline;
}

function simplePart(text: string): InlinePart {
  if (text.startsWith('`')) return { kind: 'code', text: codeIn(text.slice(1, -1)) };
  return text.startsWith('**') ? { kind: 'strong', text: text.slice(2, -2) } : { kind: 'text', text };
}

// One space at either end belongs to the marks, unless there is nothing else.
function codeIn(text: string): string {
  return /^ .*[^ ].* $/.test(text) ? text.slice(1, -1) : text;
}

function shapeOf(text: string, hardBreaks: boolean): string {
  return hardBreaks ? text.replaceAll('\n', '<') : text;
}

/** Plain text of parts: comments gone, line breaks as LF. */
export function textOf(parts: readonly InlinePart[]): string {
  return parts.map((part) => (part.kind === 'comment' ? '' : part.text)).join('');
}

/** On one line, with white space folded. A byte order mark shows nothing, so it does not count as white space. */
export function foldSpace(text: string): string {
  return text.replace(/[^\S\uFEFF]+/g, ' ').trim();
}

/** Splits HTML into comments and everything else. A comment that is never closed is text. */
export function splitComments(html: string): InlinePart[] {
  const parts: InlinePart[] = [];
  let at = 0;
  for (;;) {
    const start = html.indexOf('<!--', at);
    const end = start < 0 ? -1 : html.indexOf('-->', start + 2);
    const text = end < 0 ? html.slice(at) : html.slice(at, start);
    if (text !== '') parts.push({ kind: 'text', text });
    if (end < 0) return parts;
    parts.push({ kind: 'comment', text: html.slice(start + 4, Math.max(start + 4, end)) });
    at = end + 3;
  }
}

/** What a comment directs: the text behind `gate:`; undefined for other comments. */
export function directiveIn(comment: string | undefined): string | undefined {
  const text = /^\s*gate:\s*([\s\S]*?)\s*$/i.exec(comment ?? '')?.[1];
  return text === undefined ? undefined : foldSpace(text);
}

/** What a reader sees of HTML: the text between tags, and of images their alternative text. */
export function textOfHtml(html: string): string {
  return textOf(splitComments(html)).replace(/<[^<>]*>/g, htmlText);
}

// GitHub shows these tags as text (GitHub Flavored Markdown, section 6.11).
const NAMES = String.raw`\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s>]|\/>)`;

const FILTERED = new RegExp(`<(?=${NAMES})`, 'gi');

// Inside a line GitHub filters only the first tag, and knows declarations only in capitals.
const FILTERED_IN_LINE = new RegExp(`^<(?=${NAMES})`, 'i');

const DECLARATION = /^<(?=![a-z])/;

// Complete tags of elements without content.
const ALONE = /<(?:br|hr|wbr|img(?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/gi;

/** Raw HTML of a block after GitHub's filter. */
export function asBlock(html: string): string {
  return html.replace(/\r\n?/g, '\n').replace(FILTERED, '&lt;');
}

/** Raw HTML inside a line after GitHub's filter. */
export function inLine(html: string): string {
  return html.replace(FILTERED_IN_LINE, '&lt;').replace(DECLARATION, '&lt;');
}

/** Whether HTML has only comments, tags without content, and text that means the same in Markdown. */
export function isHarmless(html: string): boolean {
  return splitComments(html).every(({ kind, text }) =>
    kind === 'comment' ? !text.includes('--!>') : !/[<&]/.test(text.replace(ALONE, '')),
  );
}
