import { describe, expect, test } from '@jest/globals';
import { allItems, items, read } from '../support/reading.ts';

/** The one item of a list: its short form, what it asks for, and why it does not apply. */
function only(markdown: string): [state: string, label: string, reason: string | undefined] {
  const found = allItems(read(markdown));
  expect(found).toHaveLength(1);
  const [item] = found;
  return [item?.state ?? '', item?.label ?? '', item?.reason];
}

describe('marks', () => {
  test.each<[name: string, line: string, label: string, reason?: string]>([
    ['the whole text struck', '- [ ] ~~text~~', 'text'],
    ['the whole text struck, ticked', '- [x] ~~text~~', 'text'],
    ['struck with one tilde', '- [ ] ~text~', 'text'],
    ['struck in two parts', '- [ ] ~~some~~ ~~text~~', 'some text'],
    ['struck with formatting inside', '- [ ] ~~some **text** [here](x)~~', 'some text here'],
    ['struck inside bold', '- [ ] **~~text~~**', 'text'],
    ['struck inside a link', '- [ ] [~~text~~](x)', 'text'],
    ['struck, with a comment', '- [ ] <!-- id: a --> ~~text~~', 'text'],
    ['struck, with a reason behind it', '- [ ] ~~text~~ - N/A: no data', 'text', 'no data'],
    ['struck, with a reason in a comment', '- [ ] ~~text~~ <!-- N/A: no data -->', 'text', 'no data'],
    ['a mark that is struck', '- [ ] ~~n/a~~', 'n/a'],
    ['n/a in the brackets', '- [n/a] text', 'text'],
    ['NA in the brackets', '- [NA] text', 'text'],
    ['a hyphen in the brackets', '- [-] text', 'text'],
    ['a tilde in the brackets', '- [~] text', 'text'],
    ['in the brackets, on its own', '- [n/a]', ''],
    ['in the brackets, with a reason behind a dash', '- [n/a] text — no data', 'text', 'no data'],
    ['in the brackets, with a reason behind a hyphen', '- [-] text - reason: no data', 'text', 'no data'],
    ['in the brackets, with a reason in parentheses', '- [n/a] text (N/A: no data)', 'text', 'no data'],
    ['in the brackets, with bold text', '- [-] **some** text', 'some text'],
    ['a word that only has a hyphen', '- [-] well-known text', 'well-known text'],
    ['at the start, with a colon', '- [ ] N/A: text', 'text'],
    ['at the start, with a hyphen', '- [ ] N/A - text', 'text'],
    ['at the start, with a dash', '- [ ] n/a — text', 'text'],
    ['at the start, with a comma', '- [ ] N/A, text', 'text'],
    ['at the start, in words', '- [ ] Not applicable: text', 'text'],
    ['at the end, behind a dash', '- [ ] text — N/A', 'text'],
    ['at the end, behind a hyphen', '- [ ] text - N/A.', 'text'],
    ['at the end, behind two hyphens', '- [ ] text -- N/A', 'text'],
    ['at the end, behind a colon', '- [ ] text: N/A', 'text'],
    ['at the end, with a reason', '- [ ] text — N/A: no data', 'text', 'no data'],
    ['at the end, with a reason behind a comma', '- [ ] text - n/a, no data', 'text', 'no data'],
    ['at the end, with a reason behind a dash', '- [ ] text - not applicable – no data', 'text', 'no data'],
    ['in parentheses', '- [ ] text (N/A)', 'text'],
    ['in parentheses, with a full stop', '- [ ] text (not applicable).', 'text'],
    ['in parentheses, with a reason', '- [ ] text (N/A, no data)', 'text', 'no data'],
    [
      'in parentheses, with a reason that has some',
      '- [ ] text (N/A: no data (yet) here)',
      'text',
      'no data (yet) here',
    ],
    ['in square brackets behind the text', '- [ ] text [N/A]', 'text'],
    ['in square brackets, with a reason', '- [ ] text [n/a: no data]', 'text', 'no data'],
    ['in a comment', '- [ ] text <!-- N/A -->', 'text'],
    ['in a comment, with a reason', '- [ ] text <!-- N/A: no data -->', 'text', 'no data'],
    ['in a comment, with a reason of two lines', '- [ ] text <!-- not applicable - no\n  data -->', 'text', 'no data'],
    ['in a comment before the text', '- [ ] <!-- n/a --> text', 'text'],
    ['in a comment, and in the text', '- [ ] text (N/A) <!-- N/A: no data -->', 'text', 'no data'],
    ['in bold', '- [ ] text — **N/A**: no data', 'text', 'no data'],
    ['in italics', '- [ ] _N/A_: text', 'text'],
    ['ticked', '- [x] text — N/A: no data', 'text', 'no data'],
    ['with an empty reason', '- [ ] text — N/A:', 'text'],
  ])('%s', (...row) => {
    const [, line, label, reason] = row;
    expect(only(line)).toEqual(['not-applicable', label, reason]);
  });

  test('GitHub shows no box for marks in the brackets', () => {
    expect(items('- [n/a] a\n- [ ] N/A: b')).toEqual(['~ a', '- N/A: b']);
  });

  test('the text keeps its mark and reason', () => {
    expect(items('- [ ] text (N/A: no data)')).toEqual(['- text (N/A: no data)']);
  });

  test('the place of a mark in the brackets is its bracket', () => {
    expect(read('- a\n  * [-] b').root.items[0]?.place).toMatchObject({ line: 2, column: 5 });
  });

  test('what stands below it is kept', () => {
    expect(items('- [-] a\n  - [ ] b')).toEqual(['~ a', '_ b']);
  });
});

describe('no mark', () => {
  test.each<[name: string, line: string]>([
    ['a sentence that mentions it', '- [ ] Check that the export writes N/A into empty cells'],
    ['a sentence that mentions it in words', '- [ ] Pages that are not applicable redirect'],
    ['a sentence that begins with it', '- [ ] N/A values are imported'],
    ['a sentence that ends with it', '- [ ] Empty cells become N/A'],
    ['a list of words', '- [ ] Handle null, N/A and empty'],
    ['parentheses in the middle', '- [ ] Cells (N/A) are imported'],
    ['part of a word', '- [ ] Banana/apple - Can/Am'],
    ['a code', '- [ ] n/application'],
    ['parentheses that only mention it', '- [ ] Import cells (such as N/A)'],
    ['struck at the start', '- [ ] ~~old~~ new wording still required'],
    ['struck at the end', '- [ ] new wording ~~old~~'],
    ['struck before and behind a word', '- [ ] ~~old~~ new ~~older~~'],
    ['struck before and behind a mark', '- [ ] ~~old~~ N/A ~~older~~'],
    ['struck but for a full stop', '- [ ] ~~text~~.'],
    ['partly struck inside bold', '- [ ] **~~old~~ new**'],
    ['struck code', '- [ ] `~~text~~`'],
    ['struck with escapes', '- [ ] \\~~text\\~~'],
    ['a comment that mentions it', '- [ ] text <!-- mark N/A if so -->'],
    ['no text at all', '- [ ] <!-- a -->'],
  ])('%s', (_, line) => {
    expect(only(line)[0]).toBe('unticked');
  });

  test.each(['- [n/a]text', '- [--] text', '- [na](x) text', '- -[n/a] text', '- n/a text'])(
    '%s is no item',
    (line) => {
      expect(items(line)).toEqual([]);
    },
  );

  test('a link that is defined is no mark', () => {
    expect(items('- [n/a] text\n\n[n/a]: #')).toEqual([]);
  });
});

describe('several marks', () => {
  test.each<[name: string, line: string, label: string, reason?: string]>([
    ['of two comments the first says why', '- [ ] text <!-- N/A: no data --> <!-- N/A: no time -->', 'text', 'no data'],
    [
      'a comment without a reason leaves that to the next',
      '- [ ] text <!-- N/A --> <!-- N/A: no time -->',
      'text',
      'no time',
    ],
    ['and to the text', '- [ ] text - N/A: no data <!-- N/A --> <!-- n/a -->', 'text', 'no data'],
  ])('%s', (_, line, label, reason) => {
    expect(only(line)).toEqual(['not-applicable', label, reason]);
  });

  const many = 'writes N/A into a, '.repeat(40);

  test('the last of very many words counts, and so does the first', () => {
    expect(only(`- [ ] It ${many}done - N/A: no data`).slice(0, 2)).toEqual(['not-applicable', `It ${many}done`]);
    expect(only(`- [ ] N/A: it ${many}done`).slice(0, 2)).toEqual(['not-applicable', `it ${many}done`]);
  });

  test('what stands among very many, before and behind, marks nothing', () => {
    expect(only(`- [ ] It ${many}done - N/A: ${many}`)[0]).toBe('unticked');
  });
});
