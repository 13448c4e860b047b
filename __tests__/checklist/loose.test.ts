import { describe, expect, test } from '@jest/globals';
import { items } from '../support/reading.ts';

// A box without text is one where the list is tight and another block follows: nothing else shows the difference.
describe('a blank line makes a list loose', () => {
  test.each([
    ['between items', '- [ ]\n  - a\n\n- b'],
    ['between items of a quote', '> - [ ]\n>   - a\n>\n> - b'],
    ['between later items', '- [ ]\n  - a\n- b\n\n- c'],
    ['between blocks of an item', '- [ ]\n  - a\n\n  b'],
    ['between blocks of a later item', '- [ ]\n  - a\n- b\n\n  c'],
    ['behind a nested item', '- [ ]\n  - a\n    - b\n\n- c'],
    ['behind an empty item', '- [ ]\n  - b\n-\n\n- c'],
    ['behind a nested empty item', '- [ ]\n  -\n\n- b'],
    ['behind code', '- [ ]\n  ```\n  a\n  ```\n\n- b'],
    ['behind indented code', '- [ ]\n  -     code\n\n- b'],
    ['behind a heading', '- [ ]\n  # a\n\n- b'],
    ['behind a quote', '- [ ]\n  > a\n\n- b'],
    ['behind HTML', '- [ ]\n  <div>\n\n- b'],
    ['behind a table', '- [ ]\n  |a|\n  |-|\n\n- b'],
    ['behind a footnote', '- [ ]\n  - b\n- [^1]: x\n\n- c'],
    ['behind a definition, before an item', '- [d]: u\n\n- [ ]\n  - b'],
    ['before and behind a definition', '- [ ]\n  # a\n\n  [d]: u\n\n  b'],
    ['before a definition in a nested item', '- [ ]\n  - a\n\n    [d]: u\n- b'],
    ['behind a definition below a heading', '- [ ]\n  #\n  [e]: u\n\n-'],
  ])('%s', (_, markdown) => {
    expect(items(markdown)).toEqual([]);
  });
});

describe('a list is tight', () => {
  test.each([
    ['without blank lines', '- [ ]\n  - a\n- b'],
    ['where one follows the list', '- [ ]\n  - a\n\nb'],
    ['where one follows the list in a quote', '> - [ ]\n>   - a\n>\n> b'],
    ['where one follows the list in a quote, before another list', '> - [ ]\n>   - a\n>\n> + b'],
    ['where one stands inside a nested list', '- [ ]\n  - a\n\n    b\n- c'.replace('\n- c', '')],
    ['where one stands in code', '- [ ]\n  ```\n  a\n\n  b\n  ```\n- c'],
    ['where one stands in a quote', '- [ ]\n  > a\n  >\n- b'],
    ['where one stands in a quote, before a paragraph', '- [ ]\n  > a\n  >\n  b'],
    ['where one stands behind a rule', '- [ ]\n  ***\n\n- b'],
    ['where one stands behind a rule, before a paragraph', '- [ ]\n  ***\n\n  b'],
    ['where one stands before a definition at the end', '- [ ]\n  - a\n\n  [d]: u'],
    ['where one stands between definitions', '- [ ]\n  - b\n- [d]: u\n\n  [e]: u'],
  ])('%s', (_, markdown) => {
    expect(items(markdown)).toEqual(['_ ']);
  });
});
