/** Known limits where every box agrees and only the words beside it differ. */
import { BLOCK_NAMES, isCommentLine, onLines } from './markdown-lines.ts';

export interface Limit {
  name: string;
  reason: string;
  /** `states`: boxes may differ. `texts`: never a box, only the wording of an item or a heading. */
  reach: 'states' | 'texts';
  /** The document with the trigger, and nothing else, made harmless. */
  without: (markdown: string) => string;
}

export const wordingLimits: readonly Limit[] = [
  {
    name: 'filtered-tag',
    reason: 'GitHub shows a forbidden tag as text; ours leaves tags out',
    reach: 'texts',
    without: (markdown) =>
      markdown.replaceAll(
        /<(\/?)(?=(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)\b)/gi,
        '<$1x-',
      ),
  },
  {
    name: 'space-at-line-end',
    reason: 'space at the end of a line is gone before formatting is read: it matters behind a backslash and in code',
    reach: 'texts',
    without: (markdown) => markdown.replaceAll(/[ \t]+(?=[\n\r]|$)/g, ''),
  },
  {
    name: 'numeric-entity',
    reason: 'a character by number that is a control character, or too long a number, reads differently',
    reach: 'texts',
    without: (markdown) => markdown.replaceAll(/&#(?:\d+|x[\da-f]+);/gi, 'x'),
  },
  {
    name: 'html-line-text',
    reason: 'an item that begins with a comment is HTML, and its text goes on with the HTML that follows',
    reach: 'texts',
    without: onLines((line) => (isCommentLine(line) ? line.replace(/<!--.*?-->/, '') : line)),
  },
  {
    name: 'footnote-call-with-target',
    reason: 'micromark takes [^a](u) for a footnote call, cmark-gfm for a link',
    reach: 'texts',
    without: (markdown) => markdown.replaceAll(/(\[\^[^\]]+\])(?=[([])/g, '$1 '),
  },
  {
    name: 'indented-table-head',
    reason: 'cmark-gfm begins a table at a line of a paragraph that is indented like code',
    reach: 'texts',
    without: (markdown) => markdown.replaceAll(/(?<=(?: {4}|\t).*\s[ \t>]*)[|:-][|: \t-]*(?=[\n\r]|$)/g, 'x'),
  },
  {
    name: 'raw-block-in-line',
    reason: 'a block element written as HTML inside a line ends that line in the page',
    reach: 'texts',
    without: (markdown) => markdown.replaceAll(new RegExp(`</?(?:${BLOCK_NAMES})\\b[^<>]*>`, 'gi'), '<i></i>'),
  },
];
