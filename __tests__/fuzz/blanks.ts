/** Texts that show nothing. */
import fc, { type Arbitrary } from 'fast-check';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Characters without a picture, by their numbers: some of each kind that Unicode has. */
const NOTHING = [
  range(0x80, 0x9f),
  [0x09, 0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x1680, 0x17b4, 0x17b5, 0x2800, 0x3000, 0x3164, 0xfeff, 0xffa0],
  range(0x180b, 0x180f),
  range(0x2000, 0x200f),
  range(0x2028, 0x202f),
  range(0x205f, 0x206f),
  range(0xfe00, 0xfe0f),
  range(0xfff0, 0xfffc),
  range(0x1bca0, 0x1bca3),
  [0x13441, 0x13442, 0x16fe4, 0x1d159],
  range(0x1d173, 0x1d17a),
  range(0xe0000, 0xe007f),
  range(0xe0100, 0xe01ef),
  // Marks that stand on another character, and no characters at all.
  [0x300, 0x301, 0x338, 0x483, 0x20dd, 0xfe20, 0xe000, 0xf8ff, 0xfdd0, 0x10ffff],
].flat();

const character = fc.constantFrom(...NOTHING).map((code) => String.fromCodePoint(code));
const entity = fc
  .constantFrom(...NOTHING)
  .chain((code) =>
    fc.constantFrom(
      `&#${code};`,
      `&#x${code.toString(16)};`,
      '&nbsp;',
      '&ZeroWidthSpace;',
      '&zwnj;',
      '&shy;',
      '&emsp;',
    ),
  );
const markup = fc.constantFrom(
  '<br>',
  '<b></b>',
  '<kbd> </kbd>',
  '<!-- Ada -->',
  '[](https://example.com)',
  '![]()',
  '<img alt="">',
  '<img alt="&#8203;">',
  '<a href="https://example.com"></a>',
  '` `',
  '** **',
);

/** Between nothing at all and a handful of what shows nothing. */
export const blank: Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: character }, { weight: 2, arbitrary: entity }, { weight: 1, arbitrary: markup }),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
