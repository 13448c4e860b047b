import { describe, expect, test } from '@jest/globals';
import { hasBlank, leavesOpen } from '../../src/template/blanks.ts';
import { follows } from '../../src/template/follows.ts';
import { LabelIndex, nearestLabel, windowFor } from '../../src/template/match.ts';

describe('a text follows another one', () => {
  test.each<[template: string, body: string]>([
    ['tests added', 'tests added'],
    ['tests added', 'tests added: see #12'],
    ['tests added', 'tests added today'],
    ['tests added', 'tests added (all)'],
    ['tests added', 'tests added. and run'],
    ['tests added', 'tests added ✅'],
    ['by ____', 'by alice'],
    ['by ____', 'by'],
    ['by ____', 'by ____'],
    ['by ____ on ____', 'by alice on monday'],
    ['by ____ on ____', 'by on'],
    ['____ did it', 'alice did it'],
    ['____ did it', 'alice did it, yesterday'],
    ['at ___ a', 'at cat a'],
    ['wait ...', 'wait long'],
    ['wait…', 'wait long'],
    ['version <number> is out', 'version 1.2 is out'],
    ['version [number] is out', 'version 1.2 is out'],
    ['____', 'anything'],
    ['', ''],
  ])('%j, %j', (template, body) => {
    expect(follows(template)(body)).toBe(true);
  });

  test.each<[template: string, body: string]>([
    ['tests added', 'tests added-on'],
    ['tests added', 'tests addeds'],
    ['tests added', 'tests added_'],
    ['tests added', 'tests added2'],
    ['tests added', 'tests addedé'],
    ['tests added', 'no tests added'],
    ['tests added', 'tests'],
    ['by ____ on ____', 'by alice'],
    ['by ____ on ____ at ____', 'by alice on monday'],
    ['by ____', 'from alice'],
    ['____ did it', 'alice did its best'],
    ['____ did it', 'alice did'],
  ])('not %j, %j', (template, body) => {
    expect(follows(template)(body)).toBe(false);
  });
});

test('blanks', () => {
  expect(['a __', 'a...', 'a…', '<name>', '[your name]'].map(hasBlank)).toEqual([true, true, true, true, true]);
  expect(['confirm [all] reviews', '[no] open bugs', 'a <b> c'].map(hasBlank)).toEqual([false, false, false]);
  expect(['a _', 'a..', 'a < b > c'.replace(' >', ''), '[]', `[${'a'.repeat(41)}]`].map(hasBlank)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

describe('an index of texts', () => {
  const index = (labels: string[]): LabelIndex<number> =>
    new LabelIndex(
      labels.map((_, position) => position),
      (position) => labels[position] ?? '',
    );

  test('gives exact texts in order, and then none', () => {
    const found = index(['a', 'b', 'a']);
    expect(['a', 'a', 'a', 'c'].map((label) => found.takeExact(label))).toEqual([0, 2, undefined, undefined]);
    expect(found.left()).toEqual([1]);
  });

  test('gives copies that are left', () => {
    const found = index(['a', 'a', 'a']);
    found.takeExact('a');
    expect([found.copies('a'), found.copies('b')]).toEqual([[1, 2], []]);
  });

  test('gives the first of the document that fits among those that begin alike', () => {
    const found = index(['b', 'a c', 'a', 'a b', 'ab', 'A']);
    found.takeExact('a');
    expect(found.takeWhere('a', () => true)).toBe(1);
    expect(found.takeWhere('a', (position) => position === 4)).toBe(4);
    expect(found.takeWhere('a', (position) => position === 0)).toBeUndefined();
    expect(found.takeWhere('z', () => true)).toBeUndefined();
    expect(found.left()).toEqual([0, 3, 5]);
  });

  test('looks among all where a text begins with a blank', () => {
    expect(index(['b', 'a']).takeWhere('____ a', (position) => position === 0)).toBe(0);
  });
});

describe('the nearest text', () => {
  const nearest = (label: string, labels: string[], window = 40): string | undefined =>
    nearestLabel(label, labels, (each) => each, window);

  test.each<[label: string, labels: string[], expected: string | undefined]>([
    ['unit tests', ['load tests', 'unit test'], 'unit test'],
    ['unit tests', ['unit testz', 'unit testy'], 'unit testz'],
    ['unit tests', ['bread'], undefined],
    ['unit tests', ['unit tests of everything there is'], undefined],
    ['unit tests', [], undefined],
    ['', [''], ''],
  ])('to %j among %j', (...row) => {
    const [label, labels, expected] = row;
    expect(nearest(label, labels)).toBe(expected);
  });

  test('is looked for in a window', () => {
    expect(nearest('unit tests', ['a', 'b', 'unit tests'], 2)).toBeUndefined();
  });

  test('is judged by how long texts begin', () => {
    expect(nearest(`${'a'.repeat(200)}b`, [`${'a'.repeat(200)}${'c'.repeat(500)}`])).toBeDefined();
  });

  test('the window shrinks where there are many texts', () => {
    expect([1, 500, 1000, 5000, 1e6].map(windowFor)).toEqual([40, 40, 20, 4, 2]);
  });
});

describe('a blank that is left open', () => {
  test.each<[template: string, body: string, isOpen: boolean]>([
    ['by ____', 'by ____', true],
    ['by ____', 'by __ (who?)', true],
    ['by ____', 'by', true],
    ['by ____.', 'by', true],
    ['by [name]', 'by [name]', true],
    ['____ did it on <date>', 'alice did it on <date>', true],
    ['by ____', 'by alice', false],
    ['by [name]', 'by [alice]', false],
    ['to be seen…', 'to be seen…', false],
    ['wait ...', 'wait ...', false],
    ['done', 'done by ____', false],
  ])('%j, %j: %s', (template, body, isOpen) => {
    expect(leavesOpen(template, body)).toBe(isOpen);
  });
});

describe('placeholders of issues and versions', () => {
  test.each<[string, string, boolean]>([
    ['closes #xxx', 'closes #12', true],
    ['closes #xxx', 'closes acme/shop#12', true],
    ['closes #xxx', 'closes https://a.example/7', true],
    ['closes #xxx', 'closes nothing', false],
    ['closes #xxx', 'closes #xxx: later', false],
    ['closes #xxx', 'closes #xxx', true],
    ['in vx.y of the notes', 'in v2.1 of the notes', true],
    ['in vx.y of the notes', 'in vx.y of the notes', true],
    ['in vx.y of the notes', 'in none of the notes', false],
    ['closes #xxx (replace xxx with the number)', 'closes #12', true],
  ])('%s, filled in as %s', (template, body, fits) => {
    expect(follows(template)(body)).toBe(fits);
  });

  test.each<[string, string, boolean]>([
    ['fixes #0000', 'fixes #0000', true],
    ['fixes #0000', 'fixes #0001', false],
    ['source: <<address>>', 'source: <<https://a.example>>', false],
    ['listed in notes/vx.y.md', 'listed in notes/vx.y.md', false],
  ])('%s, left as %s', (template, body, open) => {
    expect(leavesOpen(template, body)).toBe(open);
  });
});
