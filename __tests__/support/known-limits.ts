/**
 * Where GitHub's parser and ours are known to differ, and no reading of our tree can help.
 * A limit is proved, not assumed: it explains a difference only if the document without its trigger agrees.
 */

import { BLOCK_NAMES, containers, isCommentLine, isLazyTag, onLines, startAtOne } from './markdown-lines.ts';

export interface Limit {
  name: string;
  reason: string;
  /** `states`: boxes may differ. `texts`: never a box, only the wording of an item or a heading. */
  reach: 'states' | 'texts';
  /** The document with the trigger, and nothing else, made harmless. */
  without: (markdown: string) => string;
}

export const limits: readonly Limit[] = [
  {
    name: 'lazy-html-line',
    reason: 'a tag alone on a line that does not continue its list item or quote begins an HTML block in cmark-gfm',
    reach: 'states',
    without: onLines((line, above) => (isLazyTag(line, above) ? line.replace('<', 'x<') : line)),
  },
  {
    name: 'number-after-code',
    reason: 'micromark lets only a list that starts at 1 and is not empty follow indented code',
    reach: 'states',
    without: onLines((line, _, last) => (/ {4}|\t/.test(containers(last)) ? startAtOne(line) : line)),
  },
  {
    name: 'number-in-new-container',
    reason:
      'micromark lets only a list that starts at 1 and is not empty begin a container that interrupts a paragraph',
    reach: 'states',
    without: onLines((line, above) => (above.length === 0 ? line : startAtOne(line))),
  },
  {
    name: 'html-block-names',
    reason: 'source, search and textarea begin an HTML block in some versions of CommonMark only',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/<(?=\/?(?:source|search|textarea)\b)(\/?)/gi, '<$1x-'),
  },
  {
    name: 'declaration',
    reason: 'CommonMark 0.29 knows only declarations in capitals with a space behind the name',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/<!(?=[A-Za-z])/g, '&lt;!'),
  },
  {
    name: 'comment-form',
    reason: 'CommonMark 0.29 knows no comment that begins with > or holds two hyphens',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/<!--(?:-?>|(?=[^\n\r]*--[^>])[^\n\r]*?-->|[^\n\r]*?--->)/g, '<!-- -->'),
  },
  {
    name: 'unclosed-comment',
    reason: 'an HTML comment that its list item or quote ends for Markdown goes on in the page',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/<!--(?![^\n\r]*-->)/g, '&lt;!--'),
  },
  {
    name: 'line-end-entity',
    reason: 'a line end written as an entity is white space for GitHub; the tree holds it like any other',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/&(?:#0*1[03]|#x0*[ad]|NewLine);/gi, '&#32;'),
  },
  {
    name: 'instruction',
    reason: 'a processing instruction or CDATA is a comment up to the next > in the page',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/<(?=\?|!\[CDATA\[)/g, '&lt;'),
  },
  {
    name: 'cut-tag',
    reason: 'a tag that its line leaves open swallows what follows in the page',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/<(?=\/?[A-Za-z][^<>\n\r]*(?:[<\n\r]|$))/g, '&lt;'),
  },
  {
    name: 'footnote-label-space',
    reason: 'cmark-gfm lets a footnote label hold spaces',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/\[\^[^\]]*\]/g, (label) => label.replaceAll(/[ \t]/g, '')),
  },
  {
    name: 'html-line',
    reason:
      'an item that begins with a comment is HTML: entities need no semicolon there, and <https://…> opens an element',
    reach: 'states',
    without: onLines((line) => (isCommentLine(line) ? line.replaceAll(/&|<(?!!--)[^<>]*>/g, '') : line)),
  },
  {
    name: 'spaced-blank-line',
    reason: 'a blank line with spaces keeps an empty list item open in cmark-gfm',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/(?<=(?:[-+*]|\d[.)])[ \t]*(?:\r\n|\n|\r))[ \t]+(?=\r|\n)/g, ''),
  },
  {
    name: 'stray-tag',
    reason: 'formatting that is opened or closed elsewhere begins again, or vanishes, before a box of the page',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/<\/?(?:a|b|big|code|em|font|i|s|small|strong|tt|u)>|<\/[a-z]+>/gi, ''),
  },
  {
    name: 'bare-url',
    reason: 'GitHub links a bare address with the punctuation in it, which is formatting for ours',
    reach: 'states',
    without: (markdown) =>
      markdown.replaceAll(/(?:https?:\/\/|www\.)[^\s<]+/gi, (url) => url.replaceAll(/[\\*_~`[\]()!&]/g, '')),
  },
  {
    name: 'control-character',
    reason: 'form feed and vertical tab are space for one parser and text for the other',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/[\v\f]/g, 'x'),
  },
  {
    name: 'footnote-blank-line',
    reason: 'a blank line of spaces, or of a quote, ends a footnote in cmark-gfm',
    reach: 'states',
    without: (markdown) =>
      markdown
        .replaceAll(/(?<=^|[\n\r])[ \t]+(?=[\n\r])/g, '')
        .replaceAll(/(\[\^[^\]\s]+\])(?=:.*(?:\s[ \t>]*>.*)*\s[ \t>]*>[ \t]*\s[ \t>]*>(?: {4}| ?\t))/g, '$1 '),
  },
  {
    name: 'empty-footnote',
    reason: 'an empty footnote in a list item makes its list loose in cmark-gfm',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/(\[\^[^\]\s]+\]:)[ \t]*(?=[\n\r]|$)/g, '$1 x'),
  },
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
    name: 'raw-image',
    reason: 'the alternative text of an <img> is no text of ours',
    reach: 'texts',
    without: (markdown) => markdown.replaceAll(/(<img\b[^>]*)\balt=/gi, '$1data-alt='),
  },
  {
    name: 'symbol',
    reason: 'CommonMark 0.29 does not take a symbol for punctuation beside formatting marks; NUL is shown as one',
    reach: 'texts',
    without: (markdown) => markdown.replaceAll(/\0|(?![`~|<>=+$^])\p{S}/gu, 'x'),
  },
  {
    name: 'odd-space',
    reason: 'micromark takes every white space of JavaScript for white space beside formatting marks',
    reach: 'texts',
    without: (markdown) => markdown.replaceAll(/[\uFEFF\u2028\u2029]/g, 'x'),
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
    name: 'raw-block-in-line',
    reason: 'a block element written as HTML inside a line ends that line in the page',
    reach: 'texts',
    without: (markdown) => markdown.replaceAll(new RegExp(`</?(?:${BLOCK_NAMES})\\b[^<>]*>`, 'gi'), '<i></i>'),
  },
];
