import { expect, test } from '@jest/globals';
import { normalize, showsNothing, visibleLength } from '../../src/checklist/text.ts';
import { items } from '../support/reading.ts';

/** One of each kind of characters that show nothing. */
const NOTHING = [
  '\u200B',
  '\u2065',
  '\u{1D159}',
  '\u2800',
  '\u3164',
  '\u{13441}',
  '\uFE0F',
  '\u{E0042}',
  '\u{E0FFF}',
  '\uFFF4',
];

test.each(NOTHING)('%j shows nothing, and is no part of a name', (character) => {
  expect(showsNothing(` ${character}${character}\t`)).toBe(true);
  expect(visibleLength(`a${character}b`)).toBe(2);
  expect(normalize(`Te${character}ch Lead${character}`)).toBe('tech lead');
});

test('marks and what is no character are not counted', () => {
  expect(visibleLength('e\u0301\u0338\uE000 \u00A0 f\u0007')).toBe(3);
  expect(showsNothing('\u0301\u20DD')).toBe(true);
  expect(showsNothing('é')).toBe(false);
});

test('an item is struck through whole with nothing behind it', () => {
  expect(items('- [x] ~~a~~ \u2065')).toEqual(['- a \u2065']);
});
