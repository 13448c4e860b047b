import { describe, expect, test } from '@jest/globals';
import { MAX_INLINE, MAX_NESTING, RefusedDocument, tooDeepAt } from '../../src/checklist/markdown/limits.ts';
import { parse } from '../../src/checklist/parse.ts';
import { effort } from '../support/effort.ts';
import { allItems, items, nearMisses, read } from '../support/reading.ts';

/** A document with `depth` containers inside each other, by each way of writing them. */
const routes: Record<string, (depth: number) => string> = {
  'quotes on one line': (depth) => `${'>'.repeat(depth)} a`,
  'quotes with spaces': (depth) => `${'> '.repeat(depth)}a`,
  'quotes with tabs': (depth) => `${'>\t'.repeat(depth)}a`,
  'bullets on one line': (depth) => `${'- '.repeat(depth)}a`,
  'bullets of several kinds': (depth) => `${'- + * '.repeat(depth).slice(0, depth * 2)}a`,
  'bullets without anything behind': (depth) => '- + '.repeat(depth).slice(0, depth * 2 - 1),
  'numbers on one line': (depth) => `${'1. '.repeat(depth)}a`,
  'numbers with parentheses': (depth) => `${'123) '.repeat(depth)}a`,
  'quotes and bullets': (depth) => `${'> - '.repeat(depth).slice(0, depth * 2)}a`,
  indentation: (depth) => Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
  'indentation with tabs': (depth) =>
    Array.from({ length: depth }, (_, index) => `${'\t'.repeat(index)}1.\ta`).join('\n'),
  'indentation with blank lines': (depth) =>
    Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}* [ ] a`).join('\n\n'),
  'indentation with CRLF': (depth) =>
    Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a`).join('\r\n'),
  'indentation with lone CR': (depth) =>
    Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a`).join('\r'),
  'quotes line by line': (depth) =>
    Array.from({ length: depth }, (_, index) => `${'>'.repeat(index + 1)} a`).join('\n>\n'),
  'bullets below quotes': (depth) =>
    Array.from({ length: depth - 50 }, (_, index) => `${'>'.repeat(50)} ${'  '.repeat(index)}- a`).join('\n'),
  'quotes below bullets': (depth) =>
    [
      ...Array.from({ length: 50 }, (_, index) => `${'  '.repeat(index)}- a`),
      `${'  '.repeat(50)}${'>'.repeat(depth - 50)} a`,
    ].join('\n'),
  'bullets behind lazy lines': (depth) => `${'- '.repeat(50)}a\nb\n${'  '.repeat(50)}${'- '.repeat(depth - 50)}a`,
  'a byte order mark before': (depth) => `\uFEFF${'>'.repeat(depth)} a`,
};

describe.each(Object.entries(routes))('nesting by %s', (_, route) => {
  test('is read up to the limit', () => {
    expect(tooDeepAt(route(MAX_NESTING).replace(/^\uFEFF/, ''))).toBeUndefined();
    expect(() => read(route(MAX_NESTING))).not.toThrow();
  });

  test('is refused beyond it', () => {
    expect(() => read(route(MAX_NESTING + 1))).toThrow(RefusedDocument);
  });

  test('is refused at once however deep it is', () => {
    const deep = route(1500);
    expect(effort(() => expect(() => read(deep)).toThrow(RefusedDocument))).toBeLessThan(1000);
  });
});

test('what is refused is named with its line', () => {
  const refused = (): unknown => {
    try {
      return parse({ id: 'body.md', kind: 'file', markdown: `a\r\n\r\n${'>'.repeat(101)}` });
    } catch (error) {
      return error;
    }
  };
  expect(refused()).toMatchObject({
    name: 'RefusedDocument',
    document: 'body.md',
    line: 3,
    message: 'body.md:3: more than 100 lists and quotes inside each other are not read',
  });
});

describe('what only looks deep is read', () => {
  test.each<[name: string, markdown: string]>([
    ['a rule of hyphens', '- '.repeat(500)],
    ['a rule of stars', '*'.repeat(500)],
    ['a rule of stars with spaces', '* '.repeat(500)],
    ['a rule in a list', `- a\n  ${'* '.repeat(500)}\n`],
    ['many rules', '- - -\n'.repeat(500)],
    ['deeply indented code', `${' '.repeat(1000)}a`],
    ['deeply indented text of an item', `- a\n${' '.repeat(1000)}b`],
    ['a long list', '- a\n'.repeat(500)],
    ['many lists', '- a\n\nb\n\n'.repeat(500)],
    ['a list that goes in and out', '- a\n  - b\n    - c\n'.repeat(200)],
    ['a quote of many lines', '> a\n'.repeat(500)],
    ['many quotes', '> a\n\n'.repeat(500)],
    ['words with signs', `a ${'> '.repeat(500)}`],
    ['bullets without a space', '-'.repeat(500)],
    ['signs without a space', '+-'.repeat(500)],
    ['a number that is too long', '1234567890. '.repeat(200)],
  ])('%s', (_, markdown) => {
    expect(tooDeepAt(markdown)).toBeUndefined();
    expect(() => read(markdown)).not.toThrow();
  });
});

describe('text that is too long', () => {
  test('is read up to the limit with its formatting', () => {
    const text = `**a** ${'b'.repeat(MAX_INLINE - 10)}`;
    expect(items(`- [ ] ${text}`)).toEqual([`_ a ${'b'.repeat(MAX_INLINE - 10)}`]);
    expect(nearMisses(`- [ ] ${text}`)).toEqual([]);
  });

  test.each<[name: string, start: string, state: string]>([
    ['a box', '[x] ', 'ticked'],
    ['an escaped box', '\\[x\\] ', 'ticked'],
    ['a box of entities', '&#91; &#93; ', 'unticked'],
    ['a box and formatting', '[ ] **a** `b` ', 'unticked'],
    ['a comment and a box', '<!-- a --> [x] ', 'ticked'],
  ])('beyond it still has %s', (_, start, state) => {
    const found = allItems(read(`- ${start}${'c '.repeat(5000)}`));
    expect(found.map((item) => item.state)).toEqual([state]);
    expect(found.map((item) => item.text.length > 3000 && item.text.length <= MAX_INLINE)).toEqual([true]);
    expect(nearMisses(`- ${start}${'c '.repeat(5000)}`)).toEqual(['1 too-long']);
  });

  test.each(['a', '[x](b) ', '`[x]` ', '<b>[x] '])('beyond it still has no box where it has none: %s', (start) => {
    expect(items(`- ${start}${'c '.repeat(5000)}`)).toEqual([]);
  });

  test('has its formatting left beyond the start', () => {
    const [item] = allItems(read(`- [ ] **a** ${'b '.repeat(2500)}**c**${' d'.repeat(500)}`));
    expect(item?.text.startsWith('a b b')).toBe(true);
    const [other] = allItems(read(`- [ ] ${'b '.repeat(500)}**c** ${'d '.repeat(5000)}`));
    expect(other?.text).toContain('**c**');
  });

  test('is never cut inside a character', () => {
    for (const before of ['', 'a']) {
      const [item] = allItems(read(`- [ ] ${before}${'🚀'.repeat(3000)}`));
      expect(item?.text.isWellFormed()).toBe(true);
    }
  });

  test('may have many lines', () => {
    expect(items(`- [ ] a\n${'  b\n'.repeat(3000)}- [x] c`)).toHaveLength(2);
  });
});
