import { describe, expect, test } from '@jest/globals';
import { NEAR_MISSES } from '../../src/checklist/near-miss/kinds.ts';
import { items, nearMisses, read } from '../support/reading.ts';
import { PSEUDO_BOXES } from '../support/box-spellings.ts';

/** What it is about, the document, and its near misses as `line kind`, with `!` where they block. */
type Row = [name: string, markdown: string, found: string[]];

const rows: Row[] = [
  ['a form feed in a tag', '- [x] a <li\f>', ['1 odd-white-space !']],
  ['nothing in the brackets', '- [x] a\n- [] b', ['2 empty-brackets !']],
  ['escaped, with nothing in them', '- \\[\\] a', ['1 empty-brackets !']],
  ['nothing in the brackets and no space', '- []a', ['1 empty-brackets !']],
  ['no space behind the bullet', '-[x] a', ['1 no-space-after-bullet !']],
  [
    'no space behind a star and a number',
    '*[ ] a\n\n1.[ ] b',
    ['1 no-space-after-bullet !', '3 no-space-after-bullet !'],
  ],
  [
    'no space behind the bullet and another mark',
    '-[✓] a\n\n-[/] b\n\n-[n/a] c\n\n-[] d',
    [
      '1 no-space-after-bullet !',
      '3 no-space-after-bullet !',
      '5 no-space-after-bullet !',
      '7 no-space-after-bullet !',
    ],
  ],
  ['no space behind the bullet and the box', '-[x]a', ['1 no-space-after-bullet !']],
  ['no space behind the bullet, below an item', '- [x] a\n-[x] b', ['2 no-space-after-bullet !']],
  ['a space before the x', '- [ x] a', ['1 space-in-box !']],
  ['a space behind the x', '- [x ] a', ['1 space-in-box !']],
  ['spaces on both sides', '- [ X ] a', ['1 space-in-box !']],
  ['two spaces', '- [  ] a', ['1 space-in-box !']],
  ['a line end in the box', '- [\n  ] a', ['1 space-in-box !']],
  [
    'a check mark',
    '- [✓] a\n- [✔] b\n- [✅] c\n- [☑️] d',
    ['1 other-mark !', '2 other-mark !', '3 other-mark !', '4 other-mark !'],
  ],
  ['a slash', '- [/] a', ['1 other-mark !']],
  ['a letter', '- [y] a\n- [Y] b\n- [o] c', ['1 other-mark !', '2 other-mark !', '3 other-mark !']],
  [
    'a word',
    '- [yes] a\n- [Done] b\n- [ok] c\n- [no] d\n- [todo] e',
    [1, 2, 3, 4, 5].map((line) => `${line} other-mark !`),
  ],
  ['a bullet sign', '- [•] a\n- [*] b\n- [.] c', ['1 other-mark !', '2 other-mark !', '3 other-mark !']],
  ['another mark without a text', '- [/]', ['1 other-mark !']],
  ['no space behind the box', '- [x]a\n- [ ]b', ['1 no-space-after-box !', '2 no-space-after-box !']],
  ['formatting right behind the box', '- [x]**a**\n- [ ]`b`', ['1 no-space-after-box !', '2 no-space-after-box !']],
  ['a colon right behind the box', '- [x]: a b', ['1 no-space-after-box !']],
  ['no text', '- [ ]\n- [x]', ['1 no-text !', '2 no-text !']],
  ['no text and a space', '- [x] ', ['1 no-text !']],
  ['no text and a comment', '- [x]<!-- a --><!-- b -->', ['1 no-text !']],
  ['the text on the next line', '- [x]\n  a', ['1 line-end-after-box !']],
  ['the text on the next line, behind a hard break', '- [ ]  \n  a', ['1 line-end-after-box !']],
  ['a non-breaking space behind the box', '- [x]\u00A0a', ['1 non-breaking-space !']],
  ['a non-breaking space in the box', '- [\u00A0] a', ['1 non-breaking-space !']],
  [
    'full-width brackets',
    '- ［x］ a\n- ［\u3000］ b\n- 【x】 c\n- ［ｘ］ d',
    [1, 2, 3, 4].map((line) => `${line} full-width-brackets !`),
  ],
  ['bold around the box', '- **[ ] a**', ['1 formatted-box !']],
  ['struck around the box alone', '- ~~[ ]~~ a', ['1 formatted-box !']],
  ['struck around a box, and another behind it', '- ~~[ ] a~~ [x] b', ['1 formatted-box !']],
  ['italic around the box', '- _[x] a_\n- *[x]* b', ['1 formatted-box !', '2 formatted-box !']],
  [
    'a tag before the box',
    '- <b>[ ] a</b>\n- <span title="x"> [x]</span> b',
    ['1 formatted-box !', '2 formatted-box !'],
  ],
  ['struck by a tag above', '<del>\n\n- [x] a\n\n</del>\n\n- [x] b', ['3 struck-by-html !']],
  [
    'hidden by a tag above',
    '<template>\n\n- [x] a\n\n<select>\n\n- [x] b',
    ['3 struck-by-html !', '7 struck-by-html !'],
  ],
  ['struck to the end', '<s>\n\n## A\n\n1. [ ] b\n   - [x] c', ['5 struck-by-html !', '6 struck-by-html !']],
  ['no bullet', '[ ] a', ['1 no-bullet !']],
  ['no bullet, on a later line', 'a\n[x] b\n[ ] c', ['2 no-bullet !', '3 no-bullet !']],
  ['no bullet, in a quote', '> a\n> [x] b', ['2 no-bullet !']],
  ['no bullet, and a list below', '[ ] a:\n\n- [ ] b', ['1 no-bullet !']],
  ['pictures of ticks, once a section', '- ✅ a\n- ❌ b\n\n## C\n\n✔ d', ['1 tick-sign', '6 tick-sign']],
  ['the second line of an item', '- a\n  [ ] b', ['2 second-line !']],
  ['the second line of an item with a box', '- [x] a\n  [x] b', ['2 second-line !']],
  ['the second paragraph of an item', '- a\n\n  [ ] b', ['3 second-line !']],
  ['a paragraph behind code in a tight item', '- ```\n  a\n  ```\n  [ ] b', ['4 second-line !']],
  ['an open box in the text of a ticked one', '- [x] a - [ ] b - [x] c', ['1 run-on-box !']],
  ['a definition that makes a tick a link', '- [x] a\n\n[x]: #', ['1 became-link !']],
  ['an empty bullet below', '- [x] a\n    - ', ['1 became-heading !']],
  ['an underline below', '- [ ] a\n  ===', ['1 became-heading !']],
  ['an underline below a line without a bullet', '[x] a\n---', ['1 became-heading !']],
  ['a heading with brackets', '### [ ] Deploy\n\n## 1. [x] Done', ['1 box-in-heading !', '3 box-in-heading !']],
  ['a heading in an item', '- # [ ] a', ['1 box-in-heading !']],
  ['a comment that is never closed', '- [x] a\n\n<!-- note\n\n- [ ] b', ['3 unclosed-comment !']],
  ['a comment that is never closed in an item', '- <!--\n* [ ] a', ['1 unclosed-comment !']],
  ['a second comment that is never closed', '<!-- a --> <!-- b\n\n- [ ] c', ['1 unclosed-comment !']],
  ['a comment in HTML that is never closed', '<div><!-- a\n\n- [ ] c', ['1 unclosed-comment !']],
  [
    'a tag alone on a line left of the item',
    '- [x] a\n<img src="s.png">\n- [ ] b\n- [x] c',
    ['3 swallowed-by-html !', '4 swallowed-by-html !'],
  ],
  ['a tag left of a quote', '> a\n<b>\n- [ ] b', ['2 html-block-differs !', '3 swallowed-by-html !']],
  ['HTML without a blank line below', '<div>\n- [ ] a\n- [x] b', ['2 swallowed-by-html !', '3 swallowed-by-html !']],
  ['details without a blank line', '<details>\n<summary>a</summary>\n- [ ] b\n\n</details>', ['3 swallowed-by-html !']],
  ['a box behind a comment', '<!-- a --> - [ ] b', ['1 swallowed-by-html !']],
  ['a box behind the end of a comment', '<!-- a\n--> - [ ] b', ['2 swallowed-by-html !']],
  ['a field that a tag above strikes through', '# A <s>\n\n- **B**: c', ['3 hidden-field !']],
  ['an attribute that is left open', '<p title="\n\n- [x] a', ['1 unclosed-tag !']],
  [
    'tags that are left open and begun again and again',
    `<div>${['b', 'i', 'u', 'em', 'tt'].map((tag) => `<${tag}><${tag} a><${tag} a b>`.repeat(3)).join('')}</div>${'<div>a</div>'.repeat(99)}`,
    ['1 too-many-open-tags !'],
  ],
  ['a box written as an element', '- <input type="checkbox"> a', ['1 raw-html-box !']],
  [
    'a tag inside a text that hides what follows',
    '- [x] style <select> and <template>\n- [x] b',
    ['1 struck-by-html !', '2 struck-by-html !'],
  ],
  ['a raw list', '<ul>\n<li>[x] a</li>\n</ul>', ['2 raw-html-box !']],
  ['a raw list in a cell', '| <ul><li>- [x] a</li></ul> |\n| - |', ['1 raw-html-box !']],
  ['a numbered list behind indented code', 'a\n\n    code\n\n2. [ ] b', ['5 numbered-after-code !']],
  ['an empty bullet behind indented code', 'a\n\n    code\n\n-\n  [ ] b', ['5 numbered-after-code !', '6 no-bullet !']],
  ['a numbered list in a quote behind a paragraph', 'a\n> 2. [ ] b', ['2 numbered-in-quote !']],
  [
    'HTML that GitHub does not know as a block',
    '<search>\n- [ ] a',
    ['1 html-block-differs !', '2 html-block-differs !'],
  ],
  [
    'HTML that only GitHub knows as a block',
    'a\n<source>\n- [ ] b',
    ['2 html-block-differs !', '3 html-block-differs !'],
  ],
  [
    'a declaration',
    '<!doctype html\n- [ ] a',
    ['1 unclosed-tag !', '1 html-block-differs !', '2 html-block-differs !'],
  ],
  ['a comment', '<!--\n- [ ] a\n- [x] b\n-->\n\n- [x] c', ['2 box-in-comment']],
  ['a comment whose last line holds a box', '<!--\na\n- [ ] b -->', ['3 box-in-comment']],
  ['a comment in an item', '- [ ] a <!-- [x] -->', ['1 box-in-comment']],
  ['a comment of its own in an item', '- [ ] a\n  <!-- - [x] b -->\n', []],
  ['a comment in HTML', '<div>\n<!--\n- [ ] a\n-->\n</div>', ['3 box-in-comment']],
  ['a comment that an item begins with', '- <!--\n  - [ ] a\n  --> [x] b', ['2 box-in-comment']],
  ['code', '```\na\n- [ ] b\n- [ ] c\n```', ['3 box-in-code']],
  ['indented code', 'a\n\n    - [ ] b', ['3 box-in-code']],
  [
    'code in an item and in a quote',
    '- a\n  ```\n  - [ ] b\n  ```\n\n> ~~~\n> - [ ] c',
    ['3 box-in-code', '7 box-in-code'],
  ],
  ['HTML that is closed below', '<table>\n- [ ] a\n- [x] b\n</table>', ['2 box-in-html']],
  ['HTML in an item', '- a\n  <div>\n  - [ ] b\n  </div>', ['3 box-in-html']],
  ['a cell', '| a | b |\n| - | - |\n| - [ ] c | d |\n| e | [x] |', ['3 box-in-table', '4 box-in-table']],
  ['an item that is too long', `- [ ] ${'a'.repeat(4100)}`, ['1 too-long']],
  ['a heading that is too long', `# ${'a'.repeat(4100)}`, ['1 too-long']],
];

describe('near misses are found', () => {
  test.each(rows)('%s', (_, markdown, found) => {
    expect(nearMisses(markdown)).toEqual(found);
  });

  test('every kind has a row', () => {
    const all = [...rows.map(([, markdown]) => markdown), ...PSEUDO_BOXES.map(([written]) => written)];
    const seen = new Set(all.flatMap((markdown) => read(markdown).nearMisses.map((miss) => miss.kind)));
    expect(Object.values(NEAR_MISSES).filter(({ kind }) => !seen.has(kind))).toEqual([]);
  });

  test('kinds have names of their own, and help', () => {
    const kinds = Object.values(NEAR_MISSES);
    expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(kinds.length);
    for (const { message, help } of kinds) {
      expect(message).toMatch(/^[A-Z].*[^.]$/);
      expect(help).toMatch(/^[A-Z].*\.$/);
    }
  });

  test.each(['\n', '\r\n', '\r'])('on the right line whatever line ends are: %j', (end) => {
    const markdown = ['- [x] a', '', '> - [] b', '', '```', '- [x] c', '```', 'd', '[ ] e', '<div>', '- [ ] f'].join(
      end,
    );
    expect(nearMisses(markdown)).toEqual([
      '3 empty-brackets !',
      '6 box-in-code',
      '9 no-bullet !',
      '11 swallowed-by-html !',
    ]);
  });

  test('with the line as it stands, and the place of its first visible character', () => {
    const [miss] = read('> - a\n>\n>   [x] b  ').nearMisses;
    expect(miss).toMatchObject({ actual: '>   [x] b', place: { line: 3, column: 5, offset: 12 } });
  });

  test('with a long line cut', () => {
    expect(read(`- [] ${'a'.repeat(500)}`).nearMisses.map(({ actual }) => actual.length)).toEqual([200]);
  });

  test('each once a line', () => {
    expect(nearMisses('- a\n<b>\n<i>\n- [ ] b')).toEqual(['2 html-block-differs !', '4 swallowed-by-html !']);
  });

  test('with the section they stand in', () => {
    const found = read('- [] a\n\n## B\n\n- [] b\n\n**C**\n\n- [] c\n\nD:\n\n- [] d\n\n## [ ] E\n\n<!-- f').nearMisses;
    expect(found.map(({ section }) => section)).toEqual([[], ['B'], ['B', 'C'], ['B', 'C', 'D'], ['[ ] E'], []]);
  });
});

describe('honest writing is no near miss', () => {
  test.each<[name: string, markdown: string]>([
    ['a reference', '- [1] ref\n- [12] ref\n- [a1] ref'],
    ['a link', '- [link](x)\n- [x](y) a\n- [ ](y)\n- [](y)\n- [y](z)'],
    ['a box that its text speaks of', '- [x] write "- [ ] a" or `- [ ] a`'],
    ['a struck line below a box', '- [x] a\n~~- [ ] b~~'],
    ['a link that is defined', '- [y] b\n- [link][ref]\n- [x][ref] c\n\n[ref]: #\n\n[y]: #'],
    ['a definition', '- [x]: https://example.com\n- [y]: z'],
    ['a footnote call', '- [^1] a\n\n[^1]: b'],
    ['struck text', '- ~~done~~\n- ~~[link](x)~~'],
    ['bold text', '- **done**\n- **[link](x)**'],
    ['emoji', '- 🚧 a\n- 🔴 b\n- ⚠️ c\n- a ✅\n- b ☐ c\n\n## ☑ d\n\n**✅ e**\n\n- [x] ☐ f'],
    ['a tag', '- [WIP] a\n- [bug] b\n- [skip ci] c\n- [n] d'.replace('[n]', '[new]')],
    ['inline code', '- `[ ] a`\n- `- [x]` b\n\n`[ ]` c'],
    ['a slice of code', 'a[ ]\n\n- x[] = 1\n- f(y[x])'],
    ['a field with a short name', '- **A**: [ ]\n- QA: [x] b'],
    ['brackets later in a text', '- a [x] b\n- a [] b\n\nsee [ ] and [x]'],
    ['emphasis', '*[x]*\n\n*[x]* means done\n\n-[link](x)\n\n*[link](x)*'],
    ['an alert', '> [!NOTE]\n> a'],
    ['full-width brackets around words', '- 【注意】 a\n- ［参考］ b'],
    ['a not-applicable mark', '- [n/a] a\n- [-] b\n- [~] c'],
    ['comments', '<!-- a -->\n\n- [ ] b <!-- c -->\n\n<!--\nd\n-->'],
    ['a comment in code', '- [x] remarks begin with `<!--`\n- [ ] b'],
    ['a comment that is never closed in a text, where it is shown', '- [ ] a <!-- b\n- [x] c \\<!-- d'],
    ['HTML without boxes', '<div>\na\n</div>\n\n<p align="center"><img src="a.png"></p>\n\n- [ ] b<br>c\n  <br>\n  d'],
    ['HTML that continues the item', '- [x] a\n  <img src="s.png">\n- [ ] b'],
    ['HTML in a quote', '> a\n> <b>\n> c\n\n- [ ] d'],
    ['a tag with more on its line', '- [x] a\n<b>c</b> d\n- [ ] b'],
    ['a link on a lazy line', '- [x] a\n<https://example.com>\n- [ ] b'],
    ['a tag that is closed above the list', '<del>\n\na\n\n</del>\n\n- [x] b\n\n</s>\n\n- [x] c'],
    ['a tag that is closed again', '<template>\n\na\n\n</template>\n\n- [x] b'],
    ['a tag inside a text', '- [x] style <kbd> and <sub>, 2<sup>3</sup>\n- [x] b'],
    ['a tag in a comment', '<!-- <del> -->\n\n- [x] a'],
    ['a tag before other brackets', '- <b>[x](y)</b>\n- <kbd>[x]y</kbd>'],
    ['code without boxes', '```\n- a\n```\n\n    b'],
    ['numbers behind code', 'a\n\n    code\n\n1. [ ] b\n\n```\nc\n```\n\n2. d'],
    ['a list in a quote', 'a\n> 1. [ ] b\n\nc\n\n> 2. [ ] d'],
    ['a word of HTML in a text', 'the <source> tag\n\na\n<b>c</b>'],
    ['headings', '# [1.0.0] - 2024\n\n## [link](x)\n\n### a [x]\n\n- # b'],
    ['cells', '| a | b |\n| - | - |\n| [link](x) | a [x] |\n| [1] | x |'],
    ['a text of many lines', `${'a\n'.repeat(20)}\n- [ ] b\n  c\n\n  d`],
    ['an empty item', '- \n- [ ] a\n-'],
    ['a text that is long but not too long', `- [ ] ${'a'.repeat(4000)}`],
  ])('%s', (_, markdown) => {
    expect(nearMisses(markdown)).toEqual([]);
  });

  test('in a file a line end behind the box is none', () => {
    expect(nearMisses('- [x]\n  a', 'file')).toEqual([]);
    expect(items('- [x]\n  a', 'file')).toEqual(['x a']);
  });
});
