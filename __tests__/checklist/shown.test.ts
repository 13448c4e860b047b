import { describe, expect, test } from '@jest/globals';
import { fields, items, nearMisses, signOffs } from '../support/reading.ts';

type Row = [name: string, markdown: string, found: string[]];

describe('where HTML changes what is shown, it is told', () => {
  test.each<Row>([
    ['an open box behind an end tag', '- </b>[ ] a', ['1 formatted-box !']],
    ['behind several', '- </i></b> <!-- c --></u>[ ] a', ['1 formatted-box !']],
    ['behind an instruction', '- <?a?>[ ] b', ['1 formatted-box !']],
    ['behind CDATA', '- <![CDATA[a]]>[ ] b', ['1 formatted-box !']],
    ['behind a declaration, in a quote', '> 1. <!A b>[ ] c', ['1 formatted-box !']],
    ['behind a tag that GitHub takes away', '- <x-a>[ ] b</x-a>', ['1 formatted-box !']],
    ['with an entity behind a comment', '- <!-- a --> &#91; ] b', ['1 formatted-box !']],
    ['in a paragraph of HTML', '- <p>[ ] a</p>\n\n  [x] b', ['3 struck-by-html !', '1 box-in-html']],
    ['in a paragraph of HTML, ticked', '- <p>[x] a</p>\n\n  [x] b', ['3 struck-by-html !', '1 box-in-html']],
    ['in a list of HTML with an entity', '<ul><li>&#91;&#32;] a</li></ul>', ['1 raw-html-box !']],
    ['in a list of HTML with a sign in an attribute', '<ul><li title=">">[ ] a', ['1 raw-html-box !']],
    ['in a list of HTML over several lines', 'a\n\n<ol>\n<li\nclass="b">[ ] c</li></ol>', ['4 raw-html-box !']],
    ['in a list of HTML in a heading', '# a <li>[ ] b</li>', ['1 raw-html-box !']],
    ['in a list of HTML with a tag before it', '<ul><li><x-a>[x] b</x-a></li></ul>', ['1 raw-html-box !']],
    ['two in one block', '<ul>\n<li>[x] a</li>\n<li>[ ] b</li>\n</ul>', ['2 raw-html-box !', '3 raw-html-box !']],
    [
      'a box written as an element',
      '- <input type=checkbox> a\n\n<input type="CheckBox" checked>',
      ['1 raw-html-box !', '3 raw-html-box !'],
    ],
    ['a tick in a template', '<template>\n\n- [x] a\n\n</template>\n\n- [x] b', ['3 struck-by-html !']],
    ['a tick in a choice', '<select>\n\n- [x] a\n\n</select>', ['3 struck-by-html !']],
    ['a tick behind a template in a line', 'a <template>\n\n- [x] b', ['3 struck-by-html !']],
    ['a tick behind a stroke in a heading', '# a <s>\n\n- [x] b', ['3 struck-by-html !']],
    ['a tick behind a stroke in a list', '- <strike>\n- [x] a', ['2 struck-by-html !']],
    ['a tick behind a stroke in bold', '- [x] **<s>a** b', ['1 struck-by-html !']],
    ['a tick behind a comment that has struck tags before it', '<s>\n\n- <!-- c --> [x] b', ['3 struck-by-html !']],
    ['a tick whose words stand outside of the item', '- [x] <s>a</s><li>b', ['1 struck-by-html !']],
    ['an attribute that is left open', '<p title="\n\n- [x] a', ['1 unclosed-tag !']],
    ['a tag left open by one that GitHub takes away', 'a <style b="><i c="> d\n\n- [x] e', ['1 unclosed-tag !']],
    ['a tag that is left open', '- [x] a\n\n<div\n\n- [x] b', ['3 unclosed-tag !']],
    ['a comment that ends otherwise in a browser', '<!-- a --!> <ul><li>[ ] b</li></ul> -->', ['1 raw-html-box !']],
    ['a tag left of an item', '- [x] a\n<u>\n\n- [x] b', ['2 html-block-differs !']],
    ['a tag left of a footnote that is not shown', '[^1]: a\n<u>\n\n- [x] b', ['2 html-block-differs !']],
    ['a text that is too long to tell code from tags', `${'a '.repeat(2100)}<s>\n\n- [x] b`, ['3 struck-by-html !']],
    ['a block that ends elsewhere', '<pre>\n\n</textarea>\n\n- [x] a', ['1 html-block-differs !']],
    ['a tag in the text of one that is filtered', 'a <title b="</title><title c=">\n\n- [x] d', ['1 unclosed-tag !']],
    ['a declaration in small letters', '<!note>\n\n- [x] a', ['1 html-block-differs !']],
    ['a form feed in a tag', '- [x] a <li\f>[ ] b', ['1 odd-white-space !']],
    ['a vertical tab in a tag over several lines', '# a <li\n\n- [x] b <u\v\n  c="d">', ['3 odd-white-space !']],
    ['a form feed in a tag that is a block', '<div\f>\n- [x] a', ['1 odd-white-space !']],
    ['a vertical tab in the row below a header', '- [x] a\n  \v--', ['1 odd-white-space !']],
    ['a form feed in a cell', '| a <u\f> |\n| - |\n\n- [x] b', ['1 odd-white-space !']],
    ['a number behind a number in a list that follows a paragraph', 'a\n- 2. [ ] b', ['2 numbered-in-quote !']],
    ['a number in a list behind indented code', 'a\n\n    b\n\n- 2. [ ] c', ['5 numbered-after-code !']],
  ])('%s', (_, markdown, found) => {
    expect(nearMisses(markdown)).toEqual(found);
  });

  test.each<Row>([
    ['below a stroke', '# a <s>\n\n- **B**: c\n- D: e\n\n**F**: g', ['B =', 'D =', 'F =']],
    ['in a table', '<s>\n\n| A | B |\n| - | - |\n| c | d |', ['c =']],
    ['below a heading', '## A <s>\n\nb', ['A =']],
    ['in a template', '<template>\n\n- **A**: b\n\n</template>\n\n- **C**: d', ['A =', 'C = d']],
    ['in a film', '- **A**: <video>b</video>\n- C: <canvas>d</canvas>', ['A =', 'C =']],
    ['in a picture in a cell', '| A | B |\n| - | - |\n| c | <svg>d</svg> |', ['c =']],
    ['in a film below a heading', '## A\n\n<video>b</video>\n\n## C\n\nd <audio>e</audio>', ['A =', 'C = d']],
    ['in code below a stroke', '## A\n\n<s>\n\n```\nb\n```', ['A =']],
    ['in code that its own line strikes', '**A**: <s>\n\n```\nb\n```', ['A =']],
    ['below its name in a list', '- **A**:\n\n  <video>b</video>\n- **C**: <s>\n\n  d', ['A =', 'C =']],
    ['struck in a block of HTML', '## A\n\n<p><s>b</s></p>\n\n## C\n\n<div>d <del>e</del></div>', ['A =', 'C = d']],
    ['in a block of HTML below a stroke', '<s>\n\n## A\n\n<p>b</p>', ['A =']],
    [
      'of nothing but an entity of HTML',
      '## A\n\n<p>&nbsp</p>\n\n## B\n\n<p>c<br>d<img alt="e"></p>',
      ['A =', 'B = c de'],
    ],
  ])('a field %s is blank', (_, markdown, found) => {
    expect(fields(markdown)).toEqual(found);
  });

  test('a field that HTML hides is told', () => {
    expect(nearMisses('<s>\n\n- **A**: b')).toEqual(['3 hidden-field !']);
    expect(nearMisses('- **A**: <object>b</object>')).toEqual(['1 hidden-field !']);
  });

  test.each([
    ['a row below a stroke', '<s>\n\n| Role | Name |\n| - | - |\n| QA | Ada |'],
    ['a name in a film', '| Role | Name |\n| - | - |\n| QA | <video>Ada</video> |'],
    ['a line below a stroke', '<s>\n\n**QA sign-off**: Ada'],
    ['a line with a picture', '**QA sign-off**: <svg>Ada</svg>'],
  ])('nobody signs in %s', (_, markdown) => {
    expect(signOffs(markdown).map(({ name, state }) => `${state} ${name}`)).toEqual(['unticked ']);
  });

  test('a field is not hidden by strokes of Markdown', () => {
    expect(fields('**A**: ~~R&D~~ b <i>c</i>\n\n<p><s>d</s></p>')).toEqual(['A = b c']);
    expect(nearMisses('- [x] ~~R&D~~ <i>a</i>\n- **B**: ~~c~~ <s>d</s> e')).toEqual([]);
  });

  test('nothing is told of fields where too much is left open', () => {
    const open = Array.from({ length: 40 }, (_, index) => `<b a=${index}>`).join('');
    const markdown = `<div>x${open}</div>${'<div>x</div>'.repeat(60)}\n\n## A\n\n<p>b</p>\n\n**C**: d`;
    expect(nearMisses(markdown)).toEqual(['1 too-many-open-tags !']);
    expect(fields(markdown)).toEqual(['C = d']);
  });

  test('a page is as wide as it is', () => {
    expect(nearMisses(`<i>${'<br>'.repeat(150_000)}\n\n- [x] a`)).toEqual([]);
  });

  test('more elements than a body has tags are not made', () => {
    const tags = ['b', 'i', 'u', 'em'].flatMap((name) =>
      ['', ' a', ' a b', ' a b c'].flatMap((attributes) => Array.from({ length: 3 }, () => `<${name}${attributes}>`)),
    );
    const markdown = `<div>x${tags.join('')}</div>${'<div>x</div>'.repeat(60)}\n\n- [x] a`;
    expect(nearMisses(markdown)).toEqual(['1 too-many-open-tags !']);
  });
});

describe('HTML that is closed changes nothing', () => {
  test.each([
    ['details', '<details><summary>a</summary>\n\n- [x] b\n\n</details>\n\n- [x] c'],
    ['a table', '<table><tr><td>\n\n- [x] b\n\n</td></tr></table>\n\n- [x] c'],
    ['a picture', '<p align="center"><img src="a.png"></p>\n\n- [x] b <img alt="c">\n- [x] <b>d</b> ![e](f)'],
    ['a stroke', '<del>\n\na\n\n</del>\n\n- [x] b <s>c</s>\n- [x] d'],
    ['formatting', '- [x] <kbd>a</kbd> <sub>b</sub> *c* **d** ~~e~~ `f` [g](h)\\\n  i <b>j</b>\n- [x] b'],
    ['a comment', '- [x] <!-- a --> b &amp; <i>c</i>\n- <!-- d --> [x] e &amp; f <b>g</b>\n- [x] h'],
    ['types', '- [x] Vec<T> and Map<K, V>, a < b\n- [x] <https://example.com> <a@example.com>'],
    ['an anchor', '<a name="a"></a>\n\n- [x] b'],
    ['an anchor that is left open', '<a name="a"/>\n\n## B\n\n- [x] c\n\n## <a name="d"/> D\n\n- [x] e'],
    ['an anchor that is left open in an item', '- [x] a <a name="b"/> c\n- [x] d'],
    [
      'placeholders',
      'Tag <version> by <your name>.\n\n- [x] log in to <host>\n- [x] a\n\n<describe the change>\n\n- [x] b',
    ],
    ['paragraphs and items that are left open', '<p align="center">a\n<ul>\n<li>b\n<li>c\n\n- [x] d'],
    ['types that are left open', 'Returns List<String>.\n\n- [x] a uses Vec<T>\n- [x] b -> c <- d <= e <3'],
    ['a form feed in words', 'a\fb\n\n- [x] c\fd <i>e</i>\n- [x] f\vg'],
    ['quotes, code and rules', '> <b>a</b>\n\n```\n<s>\n```\n\n---\n\n- [x] b[^1]\n\n[^1]: c <i>d</i>'],
    ['lists in an item', '- [x] a <i>b</i>\n  - [x] c\n\n1. [x] d\n\n   e <b>f</b>'],
    ['a comment above what an item holds', '- <!-- a -->\n  > <i>b</i>\n- [x] c'],
    ['a heading', '# a <b>c</b>\n\n- [x] b'],
  ])('%s', (_, markdown) => {
    expect(nearMisses(markdown)).toEqual([]);
    expect(items(markdown).filter((item) => !item.startsWith('x '))).toEqual([]);
  });

  test('in a file', () => {
    expect(items('- [x] a <b>c</b>\n  d', 'file')).toEqual(['x a c d']);
    expect(nearMisses('- [x] a <b>c</b>\n  d', 'file')).toEqual([]);
  });
});
