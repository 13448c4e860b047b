import { describe, expect, test } from '@jest/globals';
import { withoutFrontMatter } from '../../src/template/front-matter.ts';

describe('front matter is left out, and lines keep their numbers', () => {
  test.each<[name: string, text: string, expected: string]>([
    ['of an issue template', '---\nname: Bug\nabout: x\n---\n\n- [ ] a', '\n\n\n\n\n- [ ] a'],
    ['with CRLF', '---\r\nname: Bug\r\n---\r\n- [ ] a', '\r\n\r\n\r\n- [ ] a'],
    [
      'with lists, comments and blank lines',
      '---\n# c\nlabels:\n- a\n  - b\n\ntitle: "[BUG]: "\n---\nx',
      '\n\n\n\n\n\n\n\nx',
    ],
    ['behind a byte order mark', '\uFEFF---\na: b\n---\nx', '\n\n\nx'],
    ['with spaces behind the rules', '--- \na: b\n---\t\nx', '\n\n\nx'],
    ['at the end', '---\na: b\n---', '\n\n'],
    ['with a rule below', '---\na: b\n---\n---\nx', '\n\n\n---\nx'],
  ])('%s', (_, text, expected) => {
    expect(withoutFrontMatter(text)).toBe(expected);
  });

  test.each([
    ['no text', ''],
    ['no front matter', '- [ ] a'],
    ['a rule', '---\n\n- [ ] a'],
    ['a rule that is never repeated', '---\na: b\n- [ ] a'],
    ['two rules with items between', '---\n- [ ] a\n---\n- [ ] b'],
    ['two rules with items below a key', '---\nnote: x\n- [ ] a\n---\n- [ ] b'],
    ['two rules with nested items', '---\nnote:\n  - [x] a\n---\n- [ ] b'],
    ['two rules with prose between', '---\nSome words.\n---\nx'],
    ['two rules with nothing between', '---\n---\nx'],
    ['two rules with only a comment between', '---\n# a\n---\nx'],
    ['something before it', 'x\n---\na: b\n---\ny'],
    ['a rule of four', '----\na: b\n----\nx'],
  ])('not %s', (_, text) => {
    expect(withoutFrontMatter(text)).toBe(text);
  });
});
