import { describe, expect, test } from '@jest/globals';
import { compare } from '../../src/template/compare.ts';
import type { Comparison } from '../../src/template/comparison.ts';
import { parse } from '../../src/checklist/parse.ts';
import type { Checklist } from '../../src/checklist/model.ts';

const read = (id: string, markdown: string): Checklist => parse({ id, kind: 'pull-request-body', markdown });

function compared(template: string, body: string): Comparison {
  return compare(read('template', template), read('body', body));
}

/** Departures as `kind: line of the template -> what stands there instead`. */
function departures(template: string, body: string): string[] {
  return compared(template, body).departures.map(({ kind, expected, actual, place }) =>
    [kind, expected, ...(actual === undefined ? [] : ['->', place?.line, actual])].join(' '),
  );
}

/** What goes on after the text of the template. */
function appended(template: string, body: string): string[] {
  return compared(template, body).appended.map(({ item }) => item.text);
}

/** The template's item for each item of the body, by text. */
function counterparts(template: string, body: string): string[] {
  return [...compared(template, body).counterparts].map(([own, theirs]) => `${own.text} = ${theirs.text}`);
}

const template = '## Tests\n\n- [ ] Unit tests added\n- [ ] Load tests run\n\n## Release\n\n- [ ] Version bumped\n';

describe('nothing departs', () => {
  test.each<[name: string, template: string, body: string]>([
    ['from the template itself', template, template],
    ['where boxes are ticked', template, template.replaceAll('[ ]', '[x]')],
    ['where line ends differ', template, template.replaceAll('\n', '\r\n')],
    ['where bullets differ', template, template.replaceAll('- [ ]', '* [X]')],
    ['where formatting, case and space differ', '- [ ] Unit *tests* added', '- [x] **unit**  `TESTS`\n  added'],
    ['where items are marked', '- [ ] a\n- [ ] b\n- [ ] c', '- [ ] ~~a~~\n- [n/a] b\n- [ ] c (N/A: none)'],
    ['where items are added', '- [ ] a\n- [ ] b', '- [ ] x\n- [x] a\n- [ ] y\n- [x] b\n- [ ] z'],
    ['where sections are added', '## A\n- [ ] a', '## X\n- [ ] x\n## A\n- [ ] a\n### B\n- [ ] b'],
    ['where items stand in another order', '- [ ] a\n- [ ] b', '- [ ] b\n- [ ] a'],
    ['where headings are numbered or decorated', '## Tests\n- [ ] a', '## 1. ✅ tests (optional):\n- [ ] a'],
    ['where the level of headings differs', '## A\n- [ ] a\n## B\n- [ ] b', '### A\n- [ ] a\n### B\n- [ ] b'],
    ['where sections stand in another order', '## A\n- [ ] a\n## B\n- [ ] b', '## B\n- [ ] b\n## A\n- [ ] a'],
    ['where text is written between', '## A\n- [ ] a', 'x\n\n## A\n\ny\n\n- [ ] a\n\nz'],
    ['where prose is gone', '## A\n\nx\n\n- [ ] a\n\n## B\n\ny', '## A\n- [ ] a'],
    ['where comments are gone', '<!-- x -->\n- [ ] <!-- id: a --> a', '- [ ] a'],
    ['where an item is raised', '- [ ] a\n  - [ ] b', '- [ ] a\n- [ ] b'],
    ['where a plain parent is gone', '- a\n  - [ ] b', '- [ ] b'],
    ['where fields are filled in', '- **A**: ____\n\n**B:** TBD', '- **A**: 1\n\n**B:** 2'],
    ['where an own copy repeats', '- [ ] a', '- [x] a\n- [x] a'],
    ['where blanks are filled in', '- [ ] By ____ on YYYY', '- [x] By Alice on YYYY'],
    ['where a group has lost its line', '## A\n\n**B**\n\n- [ ] b', '## A\n\n- [ ] b'],
    ['where groups have lost their lines', 'B:\n- [ ] same\n\nC:\n- [ ] same', '- [x] same\n- [ ] same'],
    ['where only the outer group has lost its line', '**A**\n\nB:\n\n- [ ] b', 'B:\n\n- [ ] b'],
    ['where a group without items is gone', '**A**\n\n- a', ''],
    ['where the template is empty', '', '- [ ] a'],
    ['where a title stands twice', '## A\n- [ ] a\n## A\n- [ ] b', '## A\n- [ ] a\n## A\n- [ ] b'],
    ['where a title was written above everything', '- [ ] a\n\n## A\n- [ ] b', '# T\n\nx\n\n- [ ] a\n\n## A\n- [ ] b'],
    ['where a title was written behind everything', '- [ ] a', '- [ ] a\n\n# T\n\nx'],
    ['where both have a title above everything', '# T\n\n## A\n- [ ] a', '# T\n\n## A\n- [ ] a'],
    ['where the only section has the level of a title', '# A\n- [ ] a', '# A\n- [ ] a'],
    ['where the only section was raised to a title', '## A\n- [ ] a', '# A\n- [ ] a'],
    ['where a title is empty', '##\n\n### A\n- [ ] a', '##\n\n### A\n- [ ] a'],
  ])('%s', (...row) => {
    const [, own, body] = row;
    expect(departures(own, body)).toEqual([]);
    expect(appended(own, body)).toEqual([]);
  });
});

describe('departures', () => {
  test.each<[name: string, template: string, body: string, departures: string[]]>([
    ['an item is deleted', '- [ ] a\n- [ ] b', '- [ ] a', ['deleted - [ ] b']],
    ['every item is deleted', '- [ ] a\n- [ ] b', '', ['deleted - [ ] a', 'deleted - [ ] b']],
    ['a nested item is deleted', '- [ ] a\n  - [ ] b', '- [ ] a', ['deleted - [ ] b']],
    ['an item is hidden in a comment', '- [ ] a\n- [ ] b', '- [ ] a\n<!-- - [ ] b -->', ['deleted - [ ] b']],
    ['an item has lost its box', '- [ ] a\n- [ ] b', '- [ ] a\n- b', ['deleted - [ ] b']],
    [
      'an item is reworded',
      '- [ ] Unit tests added',
      '- [x] Unit tests edited',
      ['reworded - [ ] Unit tests added -> 1 Unit tests edited'],
    ],
    [
      'an item is negated',
      '- [ ] Unit tests added',
      '- [x] No unit tests added',
      ['negated - [ ] Unit tests added -> 1 No unit tests added'],
    ],
    ['an item is something else', '- [ ] Unit tests added', '- [x] I like bread', ['deleted - [ ] Unit tests added']],
    [
      'an item with an id is something else',
      '- [ ] <!-- id: u --> Unit tests added',
      '- [x] <!-- id: u --> I like bread',
      ['reworded - [ ] <!-- id: u --> Unit tests added -> 1 I like bread'],
    ],
    [
      'an item with an id is gone',
      '- [ ] <!-- id: u --> Unit tests added',
      '- [x] <!-- id: v --> I like bread',
      ['deleted - [ ] <!-- id: u --> Unit tests added'],
    ],
    ['a word goes on', '- [ ] Tests added', '- [x] Tests added-on', ['reworded - [ ] Tests added -> 1 Tests added-on']],
    [
      'an item is in another section',
      template,
      template.replace('- [ ] Load tests run\n', '').concat('- [x] Load tests run\n'),
      ['moved - [ ] Load tests run -> 8 Load tests run'],
    ],
    ['an item is below another one', '- [ ] a\n- [ ] b', '- [ ] a\n  - [ ] b', ['moved - [ ] b -> 2 b']],
    ['an item is below one that is new', '- [ ] a', '- [ ] x\n  - [ ] a', ['moved - [ ] a -> 2 a']],
    [
      'an item is below another parent',
      '- [ ] a\n  - [ ] c\n- [ ] b',
      '- [ ] a\n- [ ] b\n  - [ ] c',
      ['moved - [ ] c -> 3 c'],
    ],
    ['a longer item is below another one', '- [ ] a\n- [ ] b', '- [ ] a\n  - [ ] b: c', ['moved - [ ] b -> 2 b: c']],
    [
      'a condition is added',
      '- [ ] Migrated',
      '- [ ] Migrated (if needed)',
      ['made-conditional - [ ] Migrated -> 1 Migrated (if needed)'],
    ],
    ['a copy has another state', '- [ ] a', '- [x] a\n- [ ] a', ['contradicting-copies - [ ] a -> 2 a']],
    [
      'a copy of two has another state',
      '- [ ] a\n- [ ] a',
      '- [x] a\n- [x] a\n- [ ] a',
      ['contradicting-copies - [ ] a -> 3 a', 'contradicting-copies - [ ] a -> 3 a'],
    ],
    ['a section is deleted', template, template.split('## Release')[0] ?? '', ['section-deleted ## Release']],
    ['a section is deleted with those below', '## A\n### B\n- [ ] b', '', ['section-deleted ## A']],
    ['a section below one is deleted', '## A\n- [ ] a\n### B\n- [ ] b', '## A\n- [ ] a', ['section-deleted ### B']],
    ['a section with fields is deleted', '## A\n- b: ____', '', ['section-deleted ## A']],
    ['a section with sign-offs is deleted', '## A\n| Role | Name |\n|-|-|\n| QA | |', '', ['section-deleted ## A']],
    [
      'a section is renamed',
      template,
      template.replace('## Release', '## Publication'),
      ['section-renamed ## Release -> 6 Publication'],
    ],
    [
      'a section stands in another one',
      '## A\n- [ ] a\n## B\n- [ ] b',
      '## A\n- [ ] a\n### B\n- [ ] b',
      ['section-deleted ## B'],
    ],
    ['two sections are one', '## A\n- [ ] a\n## A\n- [ ] b', '## A\n- [ ] a\n- [ ] b', ['section-deleted ## A']],
    [
      'a section is called as another one was',
      '## A\n- [ ] x\n## B\n- [ ] x',
      '## B\n- [ ] x',
      ['section-deleted ## A'],
    ],
    ['a group is deleted with its items', '## A\n\n**B**\n\n- [ ] b', '## A', ['deleted - [ ] b']],
    [
      'a group with fields only is deleted',
      '## A\n\n**B**\n\n- c: ____\n\n- [ ] d\n',
      '## A\n\n- [ ] d',
      ['field-deleted - c: ____'],
    ],
    ['a field is deleted', '- **A**: ____\n- B: ____', '- **A**: 1', ['field-deleted - B: ____']],
    ['a field has lost its name', '**A:** ____', 'A', ['field-deleted **A:** ____']],
    [
      'several things happen, in the order of the template',
      '- [ ] a\n- **F**: ____\n\n## B\n- [ ] b\n## C\n- [ ] c',
      '## C\n- [ ] c (if x)',
      [
        'deleted - [ ] a',
        'field-deleted - **F**: ____',
        'section-deleted ## B',
        'made-conditional - [ ] c -> 2 c (if x)',
      ],
    ],
  ])('%s', (...row) => {
    const [, own, body, expected] = row;
    expect(departures(own, body)).toEqual(expected);
  });

  test('are shown with the titles of the template, without its lone H1', () => {
    const { departures: found } = compared('# T\n## A\n### B\n- [ ] b\n## C\n- [ ] c', '# T\n## A\n### B\n');
    expect(found.map(({ kind, section, templatePlace }) => [kind, section, templatePlace.line])).toEqual([
      ['deleted', ['A', 'B'], 4],
      ['section-deleted', [], 5],
    ]);
  });

  test('show the text where the template has no lines', () => {
    const own = { ...read('template', '## A\n\n- [ ] a'), documents: [] };
    expect(compare(own, read('body', '## A')).departures.map(({ expected }) => expected)).toEqual(['a']);
    expect(compare(own, read('body', '')).departures.map(({ expected }) => expected)).toEqual(['A']);
  });
});

describe('detail behind the text of the template', () => {
  test.each<[name: string, template: string, body: string, appended: string[]]>([
    ['a colon', '- [ ] Tests added', '- [x] Tests added: see #12', ['Tests added: see #12']],
    ['a parenthesis', '- [ ] Tests added', '- [x] Tests added (all of them)', ['Tests added (all of them)']],
    ['a word', '- [ ] Tests added', '- [x] Tests added today', ['Tests added today']],
    ['a second line', '- [ ] Tests added', '- [x] Tests added\n  and run', ['Tests added and run']],
    ['formatting', '- [ ] Tests added', '- [x] **Tests added** ✅', ['Tests added ✅']],
    [
      'with a condition of the template',
      '- [ ] Migrated (if needed)',
      '- [x] Migrated (if needed): yes',
      ['Migrated (if needed): yes'],
    ],
    ['below a parent with detail', '- [ ] a\n  - [ ] b', '- [x] a: done\n  - [x] b: too', ['a: done', 'b: too']],
    ['the shorter of two', '- [ ] a\n- [ ] a b', '- [x] a b\n- [x] a c', ['a c']],
    ['not where blanks are filled in', '- [ ] By ____', '- [x] By Alice', []],
  ])('%s', (...row) => {
    const [, own, body, expected] = row;
    expect(departures(own, body)).toEqual([]);
    expect(appended(own, body)).toEqual(expected);
  });

  test('with its section', () => {
    expect(compared('## A\n- [ ] a', '## A\n- [ ] a b').appended.map(({ section }) => section)).toEqual([['A']]);
  });
});

describe('counterparts', () => {
  test.each<[name: string, template: string, body: string, counterparts: string[]]>([
    ['by text', '- [ ] a\n- [ ] b', '- [ ] B\n- [ ] A\n- [ ] c', ['A = a', 'B = b']],
    ['by text and more', '- [ ] a', '- [ ] a b', ['a b = a']],
    ['the same text first', '- [ ] a', '- [ ] a b\n- [ ] a', ['a = a']],
    ['where reworded', '- [ ] unit tests', '- [ ] unit test', ['unit test = unit tests']],
    [
      'the most alike',
      '- [ ] unit tests run',
      '- [ ] unit tests rxx\n- [ ] unit tests ran',
      ['unit tests ran = unit tests run'],
    ],
    ['where moved', '## A\n- [ ] a\n## B\n', '## A\n## B\n- [ ] a', ['a = a']],
    [
      'where two of the same text moved',
      '## A\n- [ ] a\n- [ ] a\n## B',
      '## A\n## B\n- [ ] a\n- [x] a',
      ['a = a', 'a = a'],
    ],
    [
      'moved before reworded',
      '## A\n- [ ] unit tests\n## B',
      '## A\n- [ ] unit test\n## B\n- [ ] unit tests',
      ['unit tests = unit tests'],
    ],
    ['each only once', '- [ ] unit tests\n- [ ] unit tests!', '- [ ] unit test', ['unit test = unit tests']],
    [
      'by id before likeness',
      '- [ ] <!-- id: a --> unit tests',
      '- [ ] unit test\n- [ ] <!-- id: a --> other',
      ['other = unit tests'],
    ],
    [
      'an id only once',
      '- [ ] <!-- id: a --> one\n- [ ] <!-- id: a --> two',
      '- [ ] <!-- id: a --> other',
      ['other = one'],
    ],
    ['none', '- [ ] a', '- [ ] x', []],
  ])('%s', (...row) => {
    const [, own, body, expected] = row;
    expect(counterparts(own, body).toSorted()).toEqual(expected);
  });

  test('repeated texts are told apart by position', () => {
    const own = read('template', '- [ ] a\n- [ ] a (x)\n- [ ] a');
    const body = read('body', '- [x] a\n- [ ] a (x)\n- [ ] a');
    const { counterparts: found, departures: none } = compare(own, body);
    expect(none).toEqual([]);
    expect(body.root.items.map((item) => found.get(item))).toEqual(own.root.items);
  });

  test('repeated texts of two groups that lost their lines', () => {
    const own = read('template', 'A:\n- [ ] x\n\nB:\n- [ ] x');
    const body = read('body', '- [x] x\n- [ ] x');
    const { counterparts: found, departures: none } = compare(own, body);
    expect(none).toEqual([]);
    expect(body.root.items.map((item) => found.get(item)?.place.line)).toEqual([2, 5]);
  });
});
