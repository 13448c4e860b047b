import { describe, expect, test } from '@jest/globals';
import { ignoredDirectives, readDirectives } from '../../src/template/directives.ts';
import { read } from '../support/reading.ts';

describe('directives of sections', () => {
  test.each<[text: string, meaning: unknown]>([
    ['all', { kind: 'count', require: 'all' }],
    ['any', { kind: 'count', require: 'any' }],
    ['one', { kind: 'count', require: 'one' }],
    ['none', { kind: 'count', require: 'none' }],
    ['at-least 2', { kind: 'count', require: { 'at-least': 2 } }],
    ['optional', { kind: 'optional' }],
    ['phase post-deploy', { kind: 'phase', phase: 'post-deploy' }],
  ])('%s', (text, meaning) => {
    const { sections, items, errors } = readDirectives(read(`## A\n\n<!-- gate: ${text} -->\n\n- [ ] a`));
    expect(sections.map((each) => [each.located.section.title, each.meaning])).toEqual([['A', meaning]]);
    expect([...items, ...errors]).toEqual([]);
  });

  test.each(['', 'every', 'at-least', 'at-least 0', 'at-least two', 'phase', 'phase A B', 'all any'])(
    'not %j',
    (text) => {
      const { sections, errors } = readDirectives(read(`## A\n\n<!-- gate: ${text} -->`));
      expect(sections).toEqual([]);
      expect(errors.map(({ place, found, expected }) => [place.line, `found ${found}, expected ${expected}`])).toEqual([
        [
          3,
          `found the directive "${text}", expected all, any, one, none, at-least N, optional, removable or phase NAME`,
        ],
      ]);
    },
  );

  test('before the first heading they are of the whole', () => {
    const { sections } = readDirectives(read('<!-- GATE: any -->\n\n- [ ] a'));
    expect(sections.map((each) => each.located.path)).toEqual([[]]);
  });
});

describe('directives of items', () => {
  test.each<[text: string, meaning: unknown]>([
    ['optional', { kind: 'optional' }],
    ['none', { kind: 'count', require: 'none' }],
  ])('%s', (text, meaning) => {
    const { items } = readDirectives(read(`- [ ] x\n  - [ ] a <!-- gate: ${text} -->`));
    expect(items.map((each) => [each.item.text, each.meaning])).toEqual([['a', meaning]]);
  });

  test('others are wrong', () => {
    const { items, errors } = readDirectives(read('- [ ] a <!-- gate: any -->'));
    expect(items).toEqual([]);
    expect(errors.map(({ place }) => place.line)).toEqual([1]);
  });
});

test('in a body only those of the template mean something, in the same section', () => {
  const template = read('## A\n<!-- gate: any -->\n- [ ] a <!-- gate: optional -->');
  const body = read(
    '## A\n<!-- gate: any -->\n<!-- gate: none -->\n- [ ] a <!-- gate: optional -->\n- [ ] b\n## B\n<!-- gate: any -->',
  );
  expect(ignoredDirectives(body, [template]).map(({ line }) => line)).toEqual([3, 7]);
  expect(ignoredDirectives(body, [template, body])).toEqual([]);
  expect(ignoredDirectives(body, [])).toHaveLength(4);
});
