/** Checklists with HTML mixed in: as nobody writes them who wants to be read. */
import fc, { type Arbitrary } from 'fast-check';

const among = (words: string): Arbitrary<string> => fc.constantFrom(...words.split('¦'));
const mix = (...pairs: [number, Arbitrary<string>][]): Arbitrary<string> =>
  fc.oneof(...pairs.map(([weight, arbitrary]) => ({ weight, arbitrary })));
const joined = (part: Arbitrary<string>, minLength: number, maxLength: number): Arbitrary<string> =>
  fc.array(part, { minLength, maxLength }).map((parts) => parts.join(''));

const name = mix(
  [4, among('s¦strike¦del¦b¦i¦em¦a¦code¦u¦font¦tt¦ins¦sub¦kbd¦q¦span¦mark')],
  [
    4,
    among('li¦ul¦ol¦p¦div¦details¦summary¦dl¦dt¦dd¦blockquote¦h2¦pre¦section¦center¦hr¦br¦img¦input¦form¦label¦button'),
  ],
  [2, among('table¦tr¦td¦th¦tbody¦caption¦col¦thead')],
  [2, among('select¦option¦template¦textarea¦title¦plaintext¦xmp¦noembed¦noframes¦iframe¦script¦style¦noscript')],
  [
    1,
    among(
      'ruby¦rp¦rt¦svg¦math¦mi¦desc¦foreignObject¦object¦video¦audio¦canvas¦frameset¦body¦html¦head¦search¦source¦x-y¦nobr',
    ),
  ],
);
const attribute = among(
  '¦¦¦ title="a"¦ title=">"¦ title=\'>\'¦ title="<li>"¦ title=a¦ hidden¦ type=checkbox¦ type="checkbox" checked¦ class=x id="y"¦ title=\'¦ title="¦ a=<¦ \n title="b"¦\n',
);
const tag = fc.tuple(among('<¦<¦<¦</'), name, attribute, among('>¦>¦>¦>¦>¦/>¦ >¦ ¦')).map((parts) => parts.join(''));
const pair = fc
  .tuple(name, attribute, among('x¦[ ] x¦[x] x¦ [ ] x¦- [ ] x¦<i>¦</b>¦\n\n- [x] y\n\n¦\n\nz\n\n'))
  .map(([tagName, more, inside]) => `<${tagName}${more}>${inside}</${tagName}>`);
const odd = among(
  '<!-- c -->¦<!-- c -->¦<!--¦-->¦<!-->¦<!--->¦<!-- a --!>¦<!-- > -->¦<?p?>¦<?p¦?>¦<!D x>¦<!doctype html>¦<!doctype¦<![CDATA[¦]]>¦<![CDATA[x]]>¦</>¦</ x>¦< b>¦<>¦<https://e.x>¦<a@b.c>¦Vec<T>',
);
const html = mix([5, tag], [3, pair], [2, odd]);

const box = mix(
  [8, among('[x] ¦[ ] ')],
  [
    2,
    among(
      '[&#32;] ¦&#91; ] ¦[ &#93; ¦&#91;x&#93; ¦&lbrack; ] ¦[&#10;] ¦[&#9;] ¦[&Tab;] ¦[&NewLine;]¦[&#13;] ¦\\[ \\] ¦[&nbsp;] ¦[&#0;] ¦[&#x20;]&#32;¦[ ]&#32;¦[&#120;] ',
    ),
  ],
);
const words = mix(
  [6, among('Tests¦Backup restored¦docs and more¦5 < 6¦**bold**¦`[ ] c`¦~~old~~¦*a*¦![p](u)¦[l](u)¦N/A: none')],
  [3, html],
);
const bullet = among('- ¦- ¦- ¦* ¦1. ¦  - ¦> - ¦- - ¦-\t¦- ¦- ¦* ¦• ¦– ¦-\u00A0¦- \u200B');
const item = fc
  .tuple(bullet, mix([3, among('¦')], [2, html]), mix([3, among('¦')], [1, html]), box, joined(words, 1, 3))
  .map((parts) => parts.join(''));
const line = mix(
  [5, item],
  [2, html],
  [1, fc.tuple(among('¦  ¦    ¦> '), html, words).map((parts) => parts.join(''))],
  [1, fc.tuple(among('Notes ¦## Checks ¦| a | ¦  '), html).map((parts) => parts.join(''))],
  [1, fc.tuple(html, box, words).map((parts) => parts.join(''))],
  [1, among('text¦  [x] more¦  [ ] more¦```¦---¦| - | - |¦[^1]: - [ ] n¦see [^1]¦***')],
);
const end = among('\n¦\n¦\n\n¦\n\n¦ ¦\n  \n');

/** A short body: what one line hides, another must not make up for. */
export const htmlDocument: Arbitrary<string> = fc
  .array(fc.tuple(line, end), { minLength: 1, maxLength: 5 })
  .map((lines) => lines.flat().join(''));
