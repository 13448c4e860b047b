import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { THEMES } from '../../scripts/comment-picture.ts';
import { PICTURES } from '../../scripts/picture.ts';

const root = resolve(import.meta.dirname, '../..');

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Colours of elements in an SVG, each with the least contrast that it needs: 4.5 for text, 3 for marks. */
function colorsIn(svg: string): (readonly [color: string, least: number])[] {
  const found = [...svg.matchAll(/<(text|circle|path)[^>]* (?:fill|stroke)="(#[0-9a-f]{6})"/g)];
  return found.map(([, element, color = '']) => [color, element === 'text' ? 4.5 : 3]);
}

test('contrast is as WCAG counts it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#f0b429', '#ffffff')).toBeCloseTo(1.86);
});

test.each(Object.keys(PICTURES))('text and marks of %s are seen on its page', (name) => {
  const isLight = /light|phone/.test(name);
  const { page, border, head } = THEMES[isLight ? 'light' : 'dark'];
  // Lines that part things, and what is drawn on a mark.
  const told = colorsIn(readFileSync(resolve(root, name), 'utf8')).filter(
    ([color]) => ![border, head, '#ffffff'].includes(color),
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(([color, least]) => contrast(color, page) < least)).toEqual([]);
});
