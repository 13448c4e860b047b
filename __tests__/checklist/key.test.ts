import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idOf, keyWords } from '../../src/checklist/key.ts';
import { normalize, normalizeTitle, withoutInvisible } from '../../src/checklist/text.ts';
import { allItems, read } from '../support/reading.ts';

const keys = (markdown: string): string[] => allItems(read(markdown)).map((item) => keyWords(item.key));

describe('the key of an item', () => {
  test.each<[name: string, markdown: string, keys: string[]]>([
    ['is its text', '- [ ] Unit Tests', ['unit tests']],
    ['begins with its section', '# A\n\n## 1. B (optional)\n\n- [ ] c', ['a > b > c']],
    ['begins with its group', '## A\n\nB:\n- [ ] c', ['a > b > c']],
    ['does not name its parent', '- [ ] a\n  - [ ] b', ['a', 'b']],
    ['has no formatting', '- [ ] **Unit** `tests` [here](x)', ['unit tests here']],
    ['has no state', '- [x] a', ['a']],
    ['has no mark', '- [ ] a (N/A)\n- [n/a] b', ['a', 'b']],
    ['has no reason', '- [ ] a — N/A: no data\n- [-] b - no data', ['a', 'b']],
    ['has an ordinal for repeated texts', '- [ ] a\n- [ ] b\n- [x] A\n- [ ] a', ['a', 'b', 'a#2', 'a#3']],
    ['counts repeated texts below items too', '- [ ] a\n  - [ ] a', ['a', 'a#2']],
    ['counts anew in each section', '- [ ] a\n\n## B\n\n- [ ] a', ['a', 'b > a']],
    ['goes on counting in a section of the same name', '## B\n- [ ] a\n## b\n- [ ] a', ['b > a', 'b > a#2']],
    ['is free where a text looks like a path', '## B\n- [ ] a\n\n# C\n- [ ] x\n', ['b > a', 'c > x']],
    ['is empty for an item without text', '- [ ] <!-- a -->\n- [ ] <!-- b -->', ['', '#2']],
  ])('%s', (_, markdown, expected) => {
    expect(keys(markdown)).toEqual(expected);
  });

  test.each<[name: string, one: string, other: string]>([
    ['case', 'Unit Tests', 'uNIT tESTS'],
    ['case that changes length', 'STRASSE', 'Straße'],
    ['white space', 'a b', 'a \t  b'],
    ['a line end', 'a b', 'a\n  b'],
    ['a non-breaking space', 'a b', 'a\u00A0b'],
    ['other spaces', 'a b', 'a\u2003\u3000b'],
    ['a zero-width space', 'ab', 'a\u200Bb'],
    ['a joiner', 'ab', 'a\u200D\u2060b'],
    ['a byte order mark', 'ab', 'a\uFEFFb'],
    ['a soft hyphen', 'ab', 'a\u00ADb'],
    ['bidi marks', 'a b', '\u202Ea b\u202C\u200F'],
    ['isolates', 'a b', '\u2066a b\u2069'],
    ['tags', 'ab', 'a\u{E0041}b'],
    ['a variation selector', '✔ a', '✔\uFE0F a'],
    ['fillers', 'ab', 'a\u3164\u115F\u2800b'],
    ['full-width letters', 'ABC 1', 'ＡＢＣ １'],
    ['a ligature', 'file', 'ﬁle'],
    ['composed letters', '\u00E9', 'e\u0301'],
    ['letters that something invisible keeps apart', '\u00E9', 'e\u200D\u0301'],
    ['an entity', 'a & b', 'a &amp; b'],
    ['an escape', 'a * b', 'a \\* b'],
    ['a comment', 'a b', 'a <!-- c --> b'],
    ['control characters', 'a b', 'a\u0007b'],
  ])('does not depend on %s', (_, one, other) => {
    expect(keys(`- [ ] ${one}`)).toEqual(keys(`- [ ] ${other}`));
  });

  test('depends on letters that only look alike', () => {
    expect(keys('- [ ] a')).not.toEqual(keys('- [ ] \u0430'));
  });

  test('is the same in template and body', () => {
    const template = '## Checks\n\n- [ ] Tests added (if needed)\n- [ ] Docs';
    const body = '## checks:\r\n\r\n* [x] **Tests** added (if needed)\r\n* [ ] ~~Docs~~';
    expect(keys(body)).toEqual(keys(template));
  });

  test.each<[name: string, markdown: string]>([
    ['looks like an ordinal', '- [ ] a#2\n- [ ] a\n- [ ] a'],
    ['looks like a path', '## A\n\n### B\n\n- [ ] c\n\n## A > B\n\n- [ ] c\n\n# A\n\n- [ ] B > c'],
  ])('is its own where a text %s', (_, markdown) => {
    const items = allItems(read(markdown));
    expect(new Set(items.map((item) => idOf(item.key))).size).toBe(items.length);
  });

  test('is made of what it was made of, whatever the titles hold', () => {
    const [first, second] = allItems(read('## A > B\n\n### C\n\n- [ ] d > e\n- [ ] d > e'));
    expect(first?.key).toEqual({ section: ['a > b', 'c'], text: 'd > e', ordinal: 1 });
    expect(second?.key).toEqual({ section: ['a > b', 'c'], text: 'd > e', ordinal: 2 });
  });

  test('no two items share one', () => {
    const line = fc.constantFrom(
      '- [ ] a',
      '- [ ] a#2',
      '- [ ] b > a',
      '  - [x] a',
      '# b',
      '## a',
      '## b > a',
      '',
      'b:',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
        const found = allItems(read(lines.join('\n'))).map((item) => idOf(item.key));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 300, seed: 20260101 },
    );
  });
});

describe('normal forms', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'É',
          'ß',
          ' ',
          '\u0301',
          '\u200D',
          'ﬁ',
          '１',
          '(optional)',
          ':',
          '1.',
          '✅',
          '\u00A0',
          '#',
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(normalize(normalize(value))).toBe(normalize(value));
      }),
      { numRuns: 2000, seed: 20260101 },
    );
  });

  test('a text that shows something is not empty as a title', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(normalizeTitle(value) === '').toBe(normalize(value) === '');
      }),
      { numRuns: 2000, seed: 20260101 },
    );
  });

  test('without invisible characters', () => {
    expect(withoutInvisible('a\u200B\u202Eb\uFE0F c')).toBe('ab c');
  });

  test.each<[title: string, expected: string]>([
    ['Code Review', 'code review'],
    ['1. Code Review', 'code review'],
    ['2) Code', 'code'],
    ['3.1.2 Code', 'code'],
    ['4: Code', 'code'],
    ['✅ Code', 'code'],
    ['Code ✅', 'code'],
    ['✅ 1. Code', 'code'],
    ['1. ✅ Code', 'code'],
    ['1️⃣ Code', 'code'],
    ['Code 🚀 now', 'code now'],
    ['👩‍💻 Code 🇩🇪 👍🏽', 'code'],
    ['Code:', 'code'],
    ['Code (optional)', 'code'],
    ['Code [Optional]', 'code'],
    ['Code (optional):', 'code'],
    ['Code: (optional)', 'code'],
    ['Code (if needed)', 'code (if needed)'],
    ['Phase 2', 'phase 2'],
    ['Phase 2: Code', 'phase 2: code'],
    ['2nd code', '2nd code'],
    ['1.', '1.'],
    ['2026', '2026'],
    ['✅', '✅'],
    [':', ':'],
    ['(optional)', '(optional)'],
    ['', ''],
    ['#1', '#1'],
    ['C#', 'c#'],
  ])('the title %j', (title, expected) => {
    expect(normalizeTitle(title)).toBe(expected);
  });
});
