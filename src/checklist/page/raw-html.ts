import { splitComments } from '../markdown/inline.ts';

// GitHub shows these tags as text (GitHub Flavored Markdown, section 6.11).
const NAMES = String.raw`\/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?:[\s>]|\/>)`;
const FILTERED = new RegExp(`<(?=${NAMES})`, 'gi');
// Inside a line it looks at the first tag alone, and knows declarations in capitals only.
const FILTERED_IN_LINE = new RegExp(`^<(?=${NAMES})`, 'i');
const DECLARATION = /^<(?=![a-z])/;
// Tags that hold nothing, written to their end.
const ALONE = /<(?:br|hr|wbr|img(?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>/gi;

/** Raw HTML of a block as GitHub leaves it. */
export function asBlock(html: string): string {
  return html.replace(/\r\n?/g, '\n').replace(FILTERED, '&lt;');
}

/** Raw HTML inside a line as GitHub leaves it. */
export function inLine(html: string): string {
  return html.replace(FILTERED_IN_LINE, '&lt;').replace(DECLARATION, '&lt;');
}

/** Whether HTML is comments and tags that hold nothing, and nothing between them reads otherwise than in Markdown. */
export function isHarmless(html: string): boolean {
  return splitComments(html).every(({ kind, text }) =>
    kind === 'comment' ? !text.includes('--!>') : !/[<&]/.test(text.replace(ALONE, '')),
  );
}
