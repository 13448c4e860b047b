import { describe, expect, test } from '@jest/globals';
import type { DocumentKind } from '../../src/checklist/model.ts';
import { allItems, items, places, read } from '../support/reading.ts';

/** What it is about, the document, its items, and where their boxes stand. */
type Row = [name: string, markdown: string, items: string[], places?: string[]];

describe('a box is where GitHub shows one', () => {
  test.each<Row>([
    ['a hyphen', '- [ ] a\n- [x] b', ['_ a', 'x b'], ['1:3', '2:3']],
    ['a star', '* [ ] a', ['_ a'], ['1:3']],
    ['a plus', '+ [x] a', ['x a']],
    ['a number and a dot', '1. [ ] a\n2. [x] b', ['_ a', 'x b'], ['1:4', '2:4']],
    ['a number and a parenthesis', '7) [ ] a', ['_ a'], ['1:4']],
    ['a capital X', '- [X] a', ['x a']],
    ['a tab in the box', '- [\t] a', ['_ a']],
    ['a tab behind the bullet', '-\t[ ] a', ['_ a'], ['1:3']],
    ['a tab behind the box', '- [x]\ta', ['x a']],
    ['two spaces behind the bullet', '-  [ ] a', ['_ a'], ['1:4']],
    ['many spaces behind the box', '- [ ]    a', ['_ a']],
    ['up to three spaces before the bullet', '   - [ ] a', ['_ a'], ['1:6']],
    ['code without a line between two boxes', '- [ ] a\n\n```\n```\n\n- [x] b', ['_ a', 'x b'], ['1:3', '6:3']],
    ['a bullet one column in', '- [ ] a\n - [x] b', ['_ a', 'x b'], ['1:3', '2:4']],
    ['a bullet far to the right, which goes on in the text', '- [ ] a\n      - [x] b', ['_ a - [x] b'], ['1:3']],
    ['a one below the text of an item, which begins a list', '- [ ] a\n  1. [x] b', ['_ a', 'x b'], ['1:3', '2:6']],
    ['another number there, which goes on in the text', '- [ ] a\n  2. [x] b', ['_ a 2. [x] b'], ['1:3']],
    ['nested items', '- [ ] a\n  - [x] b\n    - [ ] c', ['_ a', 'x b', '_ c'], ['1:3', '2:5', '3:7']],
    ['a parent without a box', '- a\n  - [ ] b', ['_ b'], ['2:5']],
    ['two lists on one line', '- - [ ] a', ['_ a'], ['1:5']],
    ['a quote', '> - [x] a', ['x a'], ['1:5']],
    ['a quote in a quote', '> > - [ ] a', ['_ a'], ['1:7']],
    ['an alert', '> [!NOTE]\n> - [ ] a', ['_ a'], ['2:5']],
    ['a list in a quote in a list', '- a\n  > - [ ] b', ['_ b'], ['2:7']],
    ['a list behind details', '<details>\n\n- [ ] a\n\n</details>', ['_ a'], ['3:3']],
    ['a list below another one', '- a\n- [ ] b\n\n1. [x] c', ['_ b', 'x c']],
    ['lazy lines', '- [ ] a\nb\n- [x] c', ['_ a b', 'x c'], ['1:3', '3:3']],
    ['a text of several lines', '- [ ] a\n  b', ['_ a b']],
    ['several paragraphs', '- [ ] a\n\n  b\n- [x] c\n\n  d', ['_ a', 'x c'], ['1:3', '4:3']],
    ['code before the paragraph of a loose item', '- ```\n  c\n  ```\n\n  [x] a', ['x a'], ['5:3']],
    ['a blank line first', '-\n  [ ] a', ['_ a'], ['2:3']],
    ['a blank line first, with a space behind the bullet', '- \n  [ ] a', ['_ a'], ['2:3']],
    ['a definition first', '- [n]: #\n  [ ] a', ['_ a'], ['2:3']],
    ['a definition of something else', '- [x] a\n\n[y]: #', ['x a']],
    ['a comment before the box', '- <!-- c --> [x] a', ['x a'], ['1:14']],
    ['a comment of several lines before the box', '- <!-- c\n  d --> [x] a', ['x a'], ['2:9']],
    ['a comment on a line of its own before the box', '- <!-- c -->\n  [ ] a', ['_ a'], ['2:3']],
    ['two comments on lines of their own', '- <!-- c -->\n  <!-- d -->\n  [ ] a\n  b', ['_ a b'], ['3:3']],
    ['a comment in a quote before the box', '> - <!-- c -->\n>   [ ] a', ['_ a'], ['2:5']],
    ['a comment before the box in a loose list', '- <!-- c --> [x] a\n\n- [ ] b', ['x a', '_ b'], ['1:14', '3:3']],
    ['a comment behind the box', '- [ ] <!-- c --> a', ['_ a'], ['1:3']],
    ['a comment in the text', '- [ ] a <!-- c --> b', ['_ a b']],
    ['an empty comment', '- [ ] a<!-- --> b', ['_ a b']],
    ['a comment that hides a box', '- [ ] a <!-- [x] -->', ['_ a']],
    ['a comment behind the box and a tag', '- <!-- c --> [x] <kbd>K</kbd> a', ['x K a']],
    ['an escaped bracket', '- \\[x] a\n- [x\\] b\n- \\[ \\] c', ['x a', 'x b', '_ c'], ['1:3', '2:3', '3:3']],
    ['an entity', '- &#91;x] a\n- &lbrack; &rsqb; b', ['x a', '_ b'], ['1:3', '2:3']],
    ['a bullet repeated in the text', '- -[x] a', ['x a'], ['1:4']],
    ['a number repeated in the text', '- 1\\. [ ] a', ['_ a'], ['1:7']],
    ['a later box in the text', '- [ ] a [x] b', ['_ a [x] b']],
    ['a box before a sub-list', '- [ ]\n  - [x] a', ['_ ', 'x a'], ['1:3', '2:5']],
    ['a box before code', '- [x]\n  ```\n  c\n  ```', ['x ']],
    ['a box before HTML', '- [x]\n  <div>a</div>', ['x ']],
    ['a box before a comment', '- [x]\n  <!-- c -->', ['x ']],
    ['a box before a quote', '- [ ]\n  > a', ['_ ']],
    ['a box and a comment', '- [ ] <!-- c -->', ['_ ']],
    ['a setext heading below', '- [ ] a\n\nb\n===', ['_ a']],
    ['a heading in the item', '- [ ] a\n  # b', ['_ a']],
    ['a thematic break between lists', '- [ ] a\n***\n- [x] b', ['_ a', 'x b']],
    ['a footnote that is called', 'a[^1]\n\n[^1]: - [x] b', ['x b'], ['3:9']],
    ['a footnote with letters in another case', 'a[^N]\n\n[^n]: - [x] b', ['x b']],
    ['a footnote called from an item', '- [ ] a[^1]\n\n[^1]: - [x] b', ['_ a', 'x b']],
    [
      'a footnote called from a heading and from a cell',
      '# a[^1]\n\n|b[^2]|\n|-|\n\n[^1]: - [ ] c\n[^2]: - [x] d',
      ['_ c', 'x d'],
    ],
    ['a footnote in a quote', 'a[^1]\n\n> [^1]: - [ ] b', ['_ b']],
    ['a footnote in a list', '- a[^1]\n\n  [^1]: - [ ] b', ['_ b']],
    ['a definition with the label of a word', '- [ ] [see]\n\n[see]: #', ['_ see']],
  ])('%s', (...row) => {
    const [, markdown, expected, where] = row;
    expect(items(markdown)).toEqual(expected);
    if (where !== undefined) expect(places(markdown)).toEqual(where);
  });
});

describe('there is no box where GitHub shows none', () => {
  test.each<[name: string, markdown: string]>([
    ['code in fences', '```\n- [ ] a\n```'],
    ['code in tildes', '~~~\n- [x] a\n~~~'],
    ['code in a fence that is never closed', '```\n- [x] a'],
    ['indented code', '    - [ ] a'],
    ['code in an item', '- a\n\n      - [ ] b'],
    ['inline code', '- `[ ] a`'],
    ['a comment', '<!-- - [ ] a -->'],
    ['a comment of several lines', '<!--\n- [ ] a\n-->'],
    ['an HTML block', '<div>\n- [ ] a\n</div>'],
    ['details without a blank line', '<details>\n- [ ] a\n</details>'],
    ['a table cell', '| a |\n| - |\n| - [ ] b |'],
    ['a heading in an item', '- # [ ] a'],
    ['a setext heading in an item', '- [ ] a\n  ==='],
    ['an item that an empty bullet made a heading', '- [x] a\n    - '],
    ['a paragraph', '[ ] a'],
    ['no space behind the bullet', '-[ ] a'],
    ['no space behind the box', '- [x]a'],
    ['an empty box', '- [] a'],
    ['two spaces', '- [  ] a'],
    ['a space beside the x', '- [ x] a\n- [x ] b'],
    ['another mark', '- [y] a\n- [/] b\n- [✓] c'],
    ['no text', '- [ ]'],
    ['no text and a space', '- [x] '],
    ['a non-breaking space behind', '- [ ]\u00A0a'],
    ['a non-breaking space inside', '- [\u00A0] a'],
    ['a line end in a body', '- [ ]\n  a'],
    ['a line end in the box of a body', '- [\n  ] a'],
    ['no line end in a loose item', '- [ ]\n\n  - a'],
    ['bold around it', '- **[ ] a**'],
    ['struck around it alone', '- ~~[ ]~~ a'],
    ['a link', '- [x](x) a'],
    ['a definition named x', '- [x] a\n\n[x]: #'],
    ['a definition named X', '- [x] a\n\n[X]: #'],
    ['a second line', '- a\n  [ ] b'],
    ['a second paragraph', '- a\n\n  [ ] b'],
    ['a footnote that nothing refers to', '[^1]: - [x] a'],
    ['a footnote that only code mentions', '`[^1]`\n\n    [^1]\n\n[^1]: - [x] a'],
    ['an image', '- ![x](y) a'],
    ['a tag before it', '- <b></b>[ ] a'],
    ['a byte order mark before it', '- \uFEFF[x] *a*'],
    ['an invisible character before it', '- \u200B[x] a'],
    ['a bullet that is none', '• [ ] a'],
  ])('%s', (_, markdown) => {
    expect(items(markdown)).toEqual([]);
  });

  test('of two footnotes with one label the first counts', () => {
    expect(items('a[^1]\n\n[^1]: - [ ] b\n\n[^1]: - [x] c')).toEqual(['_ b']);
  });

  test('a footnote in one that is not shown counts where it is called', () => {
    expect(items('a[^2]\n\n[^1]: - [ ] b\n\n    [^2]: - [x] c')).toEqual(['x c']);
  });
});

describe('line ends, tabs and other characters', () => {
  test.each<Row>([
    ['CRLF', '- [ ] a\r\n- [x] b\r\n', ['_ a', 'x b'], ['1:3', '2:3']],
    ['a lone CR', '- [ ] a\r- [x] b', ['_ a', 'x b'], ['1:3', '2:3']],
    ['a mix', '- [ ] a\r\n\r- [x] b\n\r\n- [ ] c', ['_ a', 'x b', '_ c'], ['1:3', '3:3', '5:3']],
    ['CRLF inside an item', '- [ ] a\r\n  b\r\n', ['_ a b']],
    ['tabs for nesting', '- [ ] a\n\t- [x] b', ['_ a', 'x b'], ['1:3', '2:4']],
    ['NUL', '- [ ] a\u0000b\n- [x] c', ['_ a\uFFFDb', 'x c'], ['1:3', '2:3']],
    ['a byte order mark', '\uFEFF- [ ] a\n- [x] b', ['_ a', 'x b'], ['1:4', '2:3']],
    ['two byte order marks', '\uFEFF\uFEFF- [ ] a\n- [x] b', ['x b'], ['2:3']],
    ['a non-breaking space in the text', '- [ ] a\u00A0b', ['_ a b']],
    ['characters of two units', '- [ ] 🚀\n- [x] 🚀🚀', ['_ 🚀', 'x 🚀🚀']],
    ['half a character of two units', '- [ ] \uD83D', ['_ \uD83D']],
    ['form feed and vertical tab', '- [ ] a\fb\u000Bc', ['_ a b c']],
    ['line separators are no line ends', '- [ ] a\u2028- [x] b', ['_ a - [x] b']],
    ['next line is no line end', '- [ ] a\u0085- [x] b', ['_ a\u0085- [x] b']],
    ['no text at all', '', []],
    ['only line ends', '\r\n\n\r', []],
  ])('%s', (...row) => {
    const [, markdown, expected, where] = row;
    expect(items(markdown)).toEqual(expected);
    if (where !== undefined) expect(places(markdown)).toEqual(where);
  });

  test('offsets count the byte order mark and CRLF', () => {
    const markdown = '\uFEFF- [ ] a\r\n- [x] b';
    expect(allItems(read(markdown)).map(({ place }) => markdown.slice(place.offset, place.offset + 3))).toEqual([
      '[ ]',
      '[x]',
    ]);
  });
});

describe('the kind of the document decides what a line end is', () => {
  const kinds: [DocumentKind, string[]][] = [
    ['pull-request-body', []],
    ['issue-body', []],
    ['comment', []],
    ['file', ['_ a', '_ b']],
  ];
  test.each(kinds)('in a %s', (kind, expected) => {
    expect(items('- [ ]\n  a\n- [\n  ] b', kind)).toEqual(expected);
  });

  test.each(kinds)('but not elsewhere, as in a %s', (kind) => {
    expect(items('- [ ] a\n  b', kind)).toEqual(['_ a b']);
  });
});

describe('the text is what a reader sees', () => {
  test.each<[name: string, text: string, expected: string]>([
    ['bold, italic and struck', '**a** *b* ~~c~~ __d__ _e_', 'a b c d e'],
    ['partly struck', '~~old~~ new', 'old new'],
    ['code', 'run `npm  test` and ``a`b``', 'run npm test and a`b'],
    ['a link', 'see [the guide](https://example.com "t")', 'see the guide'],
    ['a link in angle brackets', '<https://example.com>', 'https://example.com'],
    ['a bare link', 'https://example.com/a_b_c', 'https://example.com/a_b_c'],
    ['formatting in a link', '[**a** `b`](c)', 'a b'],
    ['an image', 'a ![shot *one*](b.png)', 'a shot one'],
    ['an image without text', 'a ![](b.png) c', 'a c'],
    ['an image in a link', '[![shot](b.png)](c)', 'shot'],
    ['HTML', 'a <kbd>K</kbd><br>b', 'a K b'],
    ['HTML in bold', '**a<br/>b <i>c</i>**', 'a b c'],
    ['an entity', 'a &amp; b &copy; &#x41;', 'a & b © A'],
    ['an escape', '\\*a\\* \\# 1\\. b', '*a* # 1. b'],
    ['marks that mean nothing', '2 * 3 * 4, a_b_c, 5 < 6, x ~ y, [z], q!', '2 * 3 * 4, a_b_c, 5 < 6, x ~ y, [z], q!'],
    ['a footnote call that is defined nowhere', 'a[^1]', 'a[^1]'],
    ['emoji', '🚀 a :tada:', '🚀 a :tada:'],
    ['a hard break', 'a  \n  b\\\n  c', 'a b c'],
    ['a hard break in bold', '**a  \n  b\\\n  c**', 'a b c'],
    ['white space', 'a  \t b', 'a b'],
    ['comments', '<!-- x -->a<!-- y --> b', 'a b'],
    ['a comment that is never closed', 'a <!-- b', 'a <!-- b'],
    ['struck inside bold', '**~~a~~ b**', 'a b'],
  ])('%s', (_, text, expected) => {
    expect(allItems(read(`- [ ] ${text}`)).map((item) => item.text)).toEqual([expected]);
  });

  test('links that are defined elsewhere', () => {
    const markdown = '- [x] [a][b] and [b] and ![c][b]\n- [ ] [d]\n- [x] x[^n]\n\n[b]: #\n[^n]: note';
    expect(items(markdown)).toEqual(['x a and b and c', '_ [d]', 'x x']);
  });

  test('an escape in a label, and definitions with a title', () => {
    expect(items('- [ ] [a\\]b] c\n\n[a\\]b]: # "t"')).toEqual(['_ a]b c']);
  });
});

describe('explicit keys and directives', () => {
  test.each<[string, string, string | undefined]>([
    ['behind the box', '- [ ] <!-- id: a.b/c-1 --> text', 'a.b/c-1'],
    ['before the box', '- <!-- id: a --> [ ] text', 'a'],
    ['at the end', '- [ ] text <!-- id:a -->', 'a'],
    ['not in another comment', '- [ ] text <!-- the id: a -->', undefined],
    ['not with spaces in it', '- [ ] text <!-- id: a b -->', undefined],
    ['not without a comment', '- [ ] id: a', undefined],
  ])('an id %s', (_, markdown, id) => {
    expect(allItems(read(markdown)).map((item) => item.id)).toEqual([id]);
  });
});

test('items form a tree', () => {
  const [parent] = read('- [ ] a\n  - b\n    - [x] c\n  - [ ] d\n').root.items;
  expect(parent?.items.map((item) => item.text)).toEqual(['c', 'd']);
});

test('the state of a parent is its own', () => {
  expect(items('- [x] a\n  - [ ] b')).toEqual(['x a', '_ b']);
});
