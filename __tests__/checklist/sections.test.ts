import { describe, expect, test } from '@jest/globals';
import { allSections, read, tree } from '../support/reading.ts';

describe('the tree of sections', () => {
  test.each<[name: string, markdown: string, tree: string[]]>([
    ['no heading at all', '- [ ] a', ['/: _ a']],
    ['nothing', '', ['/']],
    ['hash headings', '# A\n\n- [ ] a\n\n## B\n\n- [x] b', ['/', '  1 A: _ a', '    2 B: x b']],
    ['hash headings that are closed', '## A ##\n- [ ] a', ['/', '  2 A: _ a']],
    ['underlined headings', 'A\n===\n\nB\n-\n- [ ] b', ['/', '  1 A', '    2 B: _ b']],
    ['an underlined heading of two lines', 'A\nB\n---\n- [ ] b', ['/', '  2 A B: _ b']],
    ['formatting in headings', '## **A** `b` [c](d) <!-- e -->~~f~~', ['/', '  2 A b c f']],
    ['a heading without text', '##\n- [ ] a', ['/', '  2 : _ a']],
    ['a heading that looks like a definition', '## [1.2]: now\n- [ ] a', ['/', '  2 [1.2]: now: _ a']],
    ['an item before the first heading', '- [ ] a\n\n## B\n\n- [ ] b', ['/: _ a', '  2 B: _ b']],
    ['levels that jump', '# A\n#### B\n- [ ] b\n## C\n- [ ] c', ['/', '  1 A', '    4 B: _ b', '    2 C: _ c']],
    ['a first heading that is deeper', '### A\n- [ ] a\n# B\n- [ ] b', ['/', '  3 A: _ a', '  1 B: _ b']],
    ['the same title twice', '## A\n- [ ] a\n## A\n- [ ] b', ['/', '  2 A: _ a', '  2 A: _ b']],
    ['seven hashes', '####### A\n- [ ] a', ['/: _ a']],
    ['hashes without a space', '#A\n- [ ] a', ['/: _ a']],
    ['headings in details', '<details>\n\n## A\n\n- [ ] a\n\n</details>\n\n- [ ] b', ['/', '  2 A: _ a, _ b']],
    ['headings in quotes and lists', '> # A\n> - [ ] a\n\n- # B\n- [ ] b', ['/: _ a, _ b']],
    ['headings in code and comments', '```\n# A\n```\n<!--\n# B\n-->\n- [ ] a', ['/: _ a']],
    ['headings in HTML', '<h2>A</h2>\n\n- [ ] a', ['/: _ a']],
    ['CRLF', '# A\r\n\r\n- [ ] a\r\n\r\nB\r\n---\r\n- [ ] b', ['/', '  1 A: _ a', '    2 B: _ b']],
  ])('%s', (_, markdown, expected) => {
    expect(tree(markdown)).toEqual(expected);
  });
});

describe('groups', () => {
  test.each<[name: string, markdown: string, tree: string[]]>([
    ['a bold line', '**A**\n\n- [ ] a', ['/', '  7 A: _ a']],
    ['a bold line with underscores', '__A__\n\n- [ ] a', ['/', '  7 A: _ a']],
    ['a bold line with a colon', '**A:**\n- [ ] a\n\n**B**:\n- [ ] b', ['/', '  7 A: _ a', '  7 B: _ b']],
    ['a bold line with a comment', '**A** <!-- a -->\n\n- [ ] a', ['/', '  7 A: _ a']],
    ['a bold line and prose below', '**A**\n\nSome words.\n\n- [ ] a', ['/', '  7 A: _ a']],
    ['a bold line and several lists below', '**A**\n\n- [ ] a\n\nThen.\n\n1. [ ] b', ['/', '  7 A: _ a, _ b']],
    [
      'bold lines below a heading',
      '## A\n\n**B**\n\n- [ ] b\n\n**C**\n\n- [ ] c\n\n## D\n- [ ] d',
      ['/', '  2 A', '    7 B: _ b', '    7 C: _ c', '  2 D: _ d'],
    ],
    ['a rule ends no bold line', '**A**\n\n- [ ] a\n\n---\n\n- [ ] b', ['/', '  7 A: _ a, _ b']],
    ['a heading ends it', '**A**\n\n- [ ] a\n\n#### B\n\n- [ ] b', ['/', '  7 A: _ a', '  4 B: _ b']],
    ['a bold line with a hint', '**A?** (check one)\n\n- [ ] a', ['/', '  7 A? (check one): _ a']],
    ['a bold line with a colon and a hint', '**A:** _pick one_\n- [ ] a', ['/', '  7 A (pick one): _ a']],
    [
      'a bold line with a dash and a hint',
      '**A** – *tick all that apply*\n\n- [ ] a',
      ['/', '  7 A (tick all that apply): _ a'],
    ],
    ['a bold question and words behind it', '**A?** Tick one.\n- [ ] a', ['/', '  7 A? (Tick one.): _ a']],
    ['a bold question and words, far from a list', '**A?** Yes, it is.\n\nWords.\n\n- [ ] a', ['/: _ a']],
    ['a field with brackets', '**A:** (see below)\n\n- [ ] a', ['/: _ a']],
    ['a colon line', 'A:\n\n- [ ] a', ['/', '  8 A: _ a']],
    ['a colon line right above', 'A:\n- [ ] a', ['/', '  8 A: _ a']],
    ['a colon line with formatting', 'When *all* is `done`:\n- [ ] a', ['/', '  8 When all is done: _ a']],
    ['a full-width colon', 'A：\n- [ ] a', ['/', '  8 A: _ a']],
    ['a colon line with comments', 'A: <!-- a -->\n\n<!-- b -->\n- [ ] a', ['/', '  8 A: _ a']],
    ['a colon line names several lists', 'A:\n- [ ] a\n\n<!-- b -->\n\n1. [ ] b', ['/', '  8 A: _ a, _ b']],
    ['prose ends no colon line', 'A:\n\n- [ ] a\n\nMore.\n\n- [ ] b', ['/', '  8 A: _ a, _ b']],
    ['code ends no colon line', 'A:\n- [ ] a\n```\nb\n```\n- [ ] c', ['/', '  8 A: _ a, _ c']],
    [
      'a quote, a rule and a table end none',
      'A:\n- [ ] a\n\n> b\n\n---\n\n| c |\n| - |\n\n- [ ] d',
      ['/', '  8 A: _ a, _ d'],
    ],
    [
      'a colon line above plain bullets is a note',
      'A:\n- [ ] a\n\nNote:\n- b\n- c\n\nMore.\n\n- [ ] d',
      ['/', '  8 A: _ a, _ d'],
    ],
    [
      'a colon line above plain bullets and no box',
      '- [ ] a\n\nNote:\n- b\n\nMore.\n\n## C\n- [ ] c',
      ['/: _ a', '  8 Note', '  2 C: _ c'],
    ],
    ['a colon line far above a heading', `- [ ] a\n\nNote:\n- b\n\n${'c\n\n'.repeat(200)}## D`, ['/: _ a', '  2 D']],
    ['a colon line above questions', 'A:\n- b?\n  - [ ] c', ['/', '  8 A: _ c']],
    ['a colon line above what is nearly a box', 'A:\n- [] a\n- [ ] b', ['/', '  8 A: _ b']],
    ['a colon line above fields', 'A:\n- **B**: c\n\nMore.\n\n- [ ] d', ['/', '  8 A: _ d']],
    ['a colon line above HTML', 'A:\n- <b>b</b>\n- <!-- c -->\n\nMore.\n\n- [ ] d', ['/', '  8 A: _ d']],
    [
      'a colon line in a bold one',
      '**A**\n\nB:\n\n- [ ] b\n\n**C**\n\n- [ ] c',
      ['/', '  7 A', '    8 B: _ b', '  7 C: _ c'],
    ],
    ['two colon lines', 'A:\n- [ ] a\n\nB:\n- [ ] b', ['/', '  8 A: _ a', '  8 B: _ b']],
    ['a bold line without a list', '**A**\n\nWords.\n\n## B\n\n- [ ] b', ['/', '  2 B: _ b']],
    ['a bold line, a rule and a list', '**A**\n\n---\n\n- [ ] b', ['/: _ b']],
    ['a bold line above another one', '**A**\n\n**B**\n\n- [ ] b', ['/', '  7 B: _ b']],
    ['a bold line at the end', '- [ ] a\n\n**A**', ['/: _ a']],
    ['a bold line far from a list', `**A**\n\n${'b\n\n'.repeat(12)}- [ ] c`, ['/: _ c']],
    ['bold words in a sentence', '**A** is here\n\n- [ ] a', ['/: _ a']],
    ['two bold words', '**A** **B**\n\n- [ ] a', ['/: _ a']],
    ['a field', '**A:** b\n\n- [ ] a', ['/: _ a']],
    ['a colon line and then prose', 'A:\n\nWords.\n\n- [ ] a', ['/: _ a']],
    ['a colon line of two lines', 'A\nB:\n- [ ] a', ['/: _ a']],
    ['a colon line that is very long', `${'a'.repeat(300)}:\n- [ ] a`, ['/: _ a']],
    ['a colon in code', '`A:`\n- [ ] a', ['/: _ a']],
    ['a colon before an image', 'A: ![](x)\n- [ ] a', ['/: _ a']],
    ['a line in a quote', '> A:\n> - [ ] a', ['/: _ a']],
    ['italics', '*A*\n\n- [ ] a', ['/: _ a']],
    ['a line of bold marks', '****\n\n- [ ] a', ['/: _ a']],
    ['a bold line of comments', '**<!-- a -->**\n\n- [ ] a', ['/: _ a']],
  ])('%s', (_, markdown, expected) => {
    expect(tree(markdown)).toEqual(expected);
  });
});

test('places are those of the headings', () => {
  const markdown = '# A\n\nB\n---\n\n**C**\n\n- [ ] c\n\n  D:\n\n- [ ] d';
  expect(allSections(read(markdown)).map(({ title, place }) => [title, place?.line, place?.column])).toEqual([
    ['', undefined, undefined],
    ['A', 1, 1],
    ['B', 3, 1],
    ['C', 6, 1],
  ]);
  expect(allSections(read('  ## A\n\n B:\n- [ ] a')).map(({ place }) => place?.column)).toEqual([undefined, 3, 2]);
});

test('kinds and keys', () => {
  const markdown = '# 1. The _Plan_\n\n## ✅ Tests (optional)\n\n**Unit:**\n\n- [ ] a\n\nSlow ones:\n\n- [ ] b';
  expect(allSections(read(markdown)).map(({ kind, key }) => [kind, key.join(' > ')])).toEqual([
    ['root', ''],
    ['heading', 'the plan'],
    ['heading', 'the plan > tests'],
    ['group', 'the plan > tests > unit'],
    ['group', 'the plan > tests > unit > slow ones'],
  ]);
});

describe('several documents are one checklist', () => {
  test('merged by their order', async () => {
    const { merge } = await import('../../src/checklist/parse.ts');
    const one = read('- [ ] a\n- k: v\n- [x] **QA**: b\n- [] near\n\n## A');
    const two = read('- [ ] c\n\n## B');
    const both = merge([one, two]);
    expect(both.root.items.map((item) => item.text)).toEqual(['a', 'QA: b', 'c']);
    expect(both.root.fields.map((field) => field.name)).toEqual(['k']);
    expect(both.root.signOffs.map((signOff) => signOff.role)).toEqual(['QA']);
    expect(both.root.sections.map((section) => section.title)).toEqual(['A', 'B']);
    expect(both.nearMisses).toEqual(one.nearMisses);
    expect(both.documents).toHaveLength(2);
    expect(merge([one])).toBe(one);
    expect(merge([]).root.items).toEqual([]);
  });
});
