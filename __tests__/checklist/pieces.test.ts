import { describe, expect, test } from '@jest/globals';
import { piecesOf, readBlocks } from '../../src/checklist/markdown/markdown.ts';
import { tree } from '../support/reading.ts';

const below = '\n\n# A\n\n- [ ] a\n\n## B\n- [ ] b\n';
const found = ['  1 A: _ a', '    2 B: _ b'];

describe('what is open at a heading goes on', () => {
  test.each<[name: string, open: string]>([
    ['a fence', '```\nx'],
    ['a fence of one line', '```js'],
    ['a fence of tildes', '~~~\n```\nx'],
    ['a fence that is closed by too few', '````\n```'],
    ['a fence that is closed by other marks', '```\n~~~'],
    ['a fence that is closed with words', '```\n``` x'],
    ['a fence whose end is indented like code', '```\n- [ ] x\n    ```'],
    ['a fence with words', '``` a b\nx'],
    ['an indented fence', '  ```\nx'],
    ['a comment', '<!-- x'],
    ['a comment of several lines', '<!--\n\nx'],
    ['a script', '<script>\nx'],
    ['preformatted text', '<pre>x'],
    ['a style', '<style type="x">'],
    ['an instruction', '<?php x'],
    ['a declaration', '<!DOCTYPE x'],
    ['character data', '<![CDATA[ x'],
  ])('%s', (_, open) => {
    expect(tree(open + below)).toEqual(['/']);
  });

  test('to where it is closed', () => {
    expect(tree(`\`\`\`${below}\`\`\`\n\n# C\n- [ ] c`)).toEqual(['/', '  1 C: _ c']);
    expect(tree(`<!--${below}-->\n\n# C\n- [ ] c`)).toEqual(['/', '  1 C: _ c']);
  });
});

describe('everything else ends at a heading', () => {
  test.each<[name: string, before: string]>([
    ['a fence that is closed', '```\nx\n```'],
    ['a fence that is closed by more', '```\nx\n`````  '],
    ['a fence that is closed with a tab before', '- a\n\n\t```\n\tx\n\t```'],
    ['an open fence in a list', '- ```\n  x'],
    ['an open fence in a quote', '> ```\n> x'],
    ['indented code', '    ```\n    x'],
    ['a comment that is closed', '<!-- x\n\ny -->'],
    ['an open comment in a list', '- <!-- x'],
    ['a block of HTML', '<div>\nx'],
    ['a script that is closed', '<script>\n\nx</script>'],
    ['a list', '- x\n\n  y'],
    ['a table', '|a|\n|-|\n|b|'],
    ['a paragraph', 'x\ny'],
    ['nothing', ''],
  ])('%s', (_, before) => {
    expect(tree(before + below).slice(1)).toEqual(found);
    expect(tree((before + below).replaceAll('\n', '\r\n')).slice(1)).toEqual(found);
  });
});

test('pieces joined are the text', () => {
  const markdown = '# A\r\n\r\n# B\n\n## C\n\n### D\n \t\n# E\r\r# F\n# G\n\n#H\n\n # I\n\n##\tJ';
  expect(piecesOf(markdown).join('')).toBe(markdown);
  expect(piecesOf(markdown)).toHaveLength(5);
});

test('definitions count in every piece', () => {
  expect(tree('# A\n\n- [ ] [x][y]\n\n# B\n\n[y]: z')).toEqual(['/', '  1 A: _ x', '  1 B']);
});

test('what has been read before is not changed', () => {
  const known = new Map();
  const markdown = '# A\n\n- [ ] a\n\n# A\n\n- [ ] a\n\n';
  const once = readBlocks(markdown, known);
  expect(readBlocks(markdown, known)).toEqual(once);
  expect(readBlocks(`x\n\n${markdown}`, known).children.map((node) => node.position?.start.line)).toEqual([
    1, 3, 5, 7, 9,
  ]);
  expect(once.children.map((node) => node.position?.start.line)).toEqual([1, 3, 5, 7]);
});
