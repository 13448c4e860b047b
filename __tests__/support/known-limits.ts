/**
 * Where GitHub's parser and ours are known to differ, and no reading of our tree can help.
 * A limit is proved, not assumed: it explains a difference only if the document without its trigger agrees.
 */

import { wordingLimits, type Limit } from './known-limits-of-wording.ts';
import { containers, isCommentLine, isLazyTag, onLines, startAtOne } from './markdown-lines.ts';

/** Limits that reach boxes first, then those of wording. */
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
    name: 'split-code',
    reason: 'micromark cuts indented code behind a nested fence in two at a blank line, which makes the list loose',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/(?<=(?:```|~~~).*\s[ \t]*\S.*(?:\r\n|\n|\r))\s+(?=(?: {4}|\t))/g, ''),
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
    name: 'comment-above-html',
    reason: 'the page nests what follows an item that begins with a comment in the HTML of the next line',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/<!--[^\n\r]*(?=\s+(?:>\s*)*<[A-Za-z])/g, 'x'),
  },
  {
    name: 'spaced-blank-line',
    reason: 'a blank line with spaces keeps an empty list item open in cmark-gfm',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/(?<=(?:[-+*]|\d[.)])[ \t]*(?:\r\n|\n|\r))[ \t]+(?=\r|\n)/g, ''),
  },
  {
    name: 'raw-paragraph',
    reason: 'the filter looks at the first paragraph of an item, which may be one written as HTML',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/<(\/?)p(?=[\s>/])/gi, '<$1x-p'),
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
      markdown.replaceAll(/(?:https?:\/\/|www\.)[^ \t\r\n<]+/gi, (url) => url.replaceAll(/[\\*_~`[\]()!&]/g, '')),
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
    name: 'nested-footnote',
    reason: 'a footnote that begins inside another ends elsewhere',
    reach: 'states',
    without: (markdown) =>
      markdown.replaceAll(/(?<=(?:\[\^[^\]\s]+\]:|[\n\r] {4}|[\n\r]\t)[ \t]*\[\^[^\]\s]+\]):/g, ' :'),
  },
  {
    name: 'empty-footnote',
    reason: 'an empty footnote in a list item makes its list loose in cmark-gfm',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/(\[\^[^\]\s]+\]:)[ \t]*(?=[\n\r]|$)/g, '$1 x'),
  },
  {
    name: 'emphasis',
    reason: 'delimiters that may both open and close, and tildes beside them, are matched otherwise',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/(?<=[\p{L}\p{N}])[*_]+(?=[\p{L}\p{N}])|~+(?=[*_])|(?<=[*_])~+/gu, ''),
  },
  {
    name: 'symbol',
    reason: 'CommonMark 0.29 does not take a symbol for punctuation beside formatting marks; NUL is shown as one',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/\0|(?![`~|<>=+$^])\p{S}/gu, 'x'),
  },
  {
    name: 'odd-space',
    reason: 'micromark takes every white space of JavaScript for white space beside formatting marks',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/[\uFEFF\u2028\u2029]/g, 'x'),
  },
  {
    name: 'definition-parenthesis',
    reason: 'cmark-gfm lets the address of a definition hold a parenthesis that nothing closes',
    reach: 'states',
    without: (markdown) => markdown.replaceAll(/(?<=\]:\s*\S*)[()]/g, ''),
  },
  ...wordingLimits,
];
