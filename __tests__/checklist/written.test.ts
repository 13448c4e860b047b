import { describe, expect, test } from '@jest/globals';
import { Edit, lineFrom, targetsIn } from '../../src/checklist/edits.ts';

const edit = (...texts: (string | null)[]): Edit =>
  new Edit({ revisions: texts.map((body) => ({ body })), complete: true }, texts.length - 1);

const LINE = '[x] **Nurse**: the dose is right';

describe('writes', () => {
  test.each<[string, string, string, boolean]>([
    ['a tick', '- [ ] **Nurse**: the dose is right', `- ${LINE}`, true],
    ['a second line of the same words', `- ${LINE}`, `- ${LINE}\n- ${LINE}`, true],
    ['nothing', `- ${LINE}`, `- ${LINE}\n- [ ] more`, false],
    ['an end of a comment', `<!-- ${LINE} -->`, `- ${LINE}`, false],
    ['bold marks, a strike and white space', '- [X]  ~~Nurse~~:  the dose is right', `- ${LINE}`, false],
    ['a word of it', '- [x] **Nurse**: the dose is wrong', `- ${LINE}`, true],
  ])('%s', (_, before, after, expected) => {
    expect(edit(before, after).writes(LINE)).toBe(expected);
  });

  test('the first text whole', () => {
    expect(edit(LINE).writes(LINE)).toBe(true);
  });
});

describe('writes a line', () => {
  test.each<[string, string, string, boolean]>([
    ['that was open', '- [ ] **Nurse**: ok', '- [x] **Nurse**: ok', true],
    [
      'that was in a fence, with another that begins alike',
      '```\n- [x] **Nurse**: ok\n```\n- [ ] Nurse: ok now',
      '- [x] **Nurse**: ok\n- [x] Nurse: ok now',
      false,
    ],
    [
      'that was in a comment with other words, likewise',
      '<!-- old: - [x] **Nurse**: ok -->\n- [ ] Nurse: ok now',
      '- [x] **Nurse**: ok\n- [x] Nurse: ok now',
      false,
    ],
  ])('%s', (_, before, after, expected) => {
    expect(edit(before, after).writesLine('[x] **Nurse**: ok', '- [x] **Nurse**: ok')).toBe(expected);
  });
});

test('lines are counted: one of two that is gone is gone', () => {
  const own = edit('- [x] a\n- [x] a', '- [ ] a\n- [x] b');
  expect([own.takes('- [x] a'), own.adds('- [x] b'), own.adds('- [ ] a'), own.flips()]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(edit('- [x] a\nb', '- [ ] a\nb').flips()).toBe(true);
  expect(edit('- [x] a', '- [x] a\nb').flips()).toBe(false);
});

test('where links, pictures and HTML of a line lead', () => {
  expect(targetsIn('- [x] [a](b) ![c](d) <img src=e> f')).toBe('](b\n](d\n<img src=e>');
  expect(targetsIn('- [x] a')).toBe('');
});

describe('loses', () => {
  test.each<[string, string, string, string[], string[], boolean]>([
    ['a ticked line that has other words', '- [x] **Nuse**: fine', `- ${LINE}`, [], [], true],
    ['one that is kept', '- [x] **Nuse**: fine', `- ${LINE}`, [], ['- [x] **Nuse**: fine'], false],
    ['a box that is clicked', '- [x] told', `- [ ] told\n- ${LINE}`, [], [], false],
    ['an open line', '- [ ] **Nuse**: fine', `- ${LINE}`, [], [], false],
    ['a tick as an entity', '- &#91;x] **Nuse**: fine', `- ${LINE}`, [], [], true],
    ['a name', '| Nuse | <!-- Rae -->', `| Nurse | Rae`, ['rae', ''], [], true],
    ['another name', '| Nuse | Ann', `| Nurse | Rae`, ['rae', ''], [], false],
  ])('%s', (_, before, after, texts, kept, expected) => {
    expect(edit(before, after).loses(texts, kept)).toBe(expected);
  });
});

describe('inserts', () => {
  test.each<[string, (string | null)[], boolean]>([
    ['a line beside others', ['Later.\n- [ ] b', `Now.\n- [x] b\n- ${LINE}`], true],
    ['a line that there was once', [`- ${LINE}`, 'Later.', `- ${LINE}`], false],
    ['a line that there may have been once', [null, 'Later.', `- ${LINE}`], false],
    ['a line made of another box', ['- [ ] **Nuse**: fine', `- ${LINE}`], false],
    ['a line made of a row', ['| Nurse |', `- ${LINE}`], false],
    ['a line moved below another title', ['# A\n- [ ] **Nurse**: the dose is right', `# B\n- ${LINE}`], false],
  ])('%s', (_, texts, expected) => {
    const own = edit(...texts);
    expect([own.inserts(LINE), own.inserts(LINE)]).toEqual([expected, expected]);
  });

  test('nothing where the first text of all is not known', () => {
    const revisions = [{ body: 'Later.' }, { body: `- ${LINE}` }];
    expect(new Edit({ revisions, complete: false }, 1).inserts(LINE)).toBe(false);
  });
});

test('a line goes on from where it begins to its end', () => {
  expect(lineFrom('a\r\n- [x] b\r\nc', 5)).toBe('[x] b');
  expect(lineFrom('- [x] b', 2)).toBe('[x] b');
});
