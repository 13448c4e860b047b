/** Seeded checklist documents: as people write them, and as nobody does. */
import fc, { type Arbitrary } from 'fast-check';

type Lines = string[];

const pick = (...values: string[]): Arbitrary<string> => fc.constantFrom(...values);
/** One of the values between the bars. Spaces count. */
const among = (...rows: string[]): Arbitrary<string> => pick(...rows.flatMap((row) => row.split('¦')));
/** One of the arbitraries, each as often as the number before it says. */
const mix = <T>(...pairs: [number, Arbitrary<T>][]): Arbitrary<T> =>
  fc.oneof(...pairs.map(([weight, arbitrary]) => ({ weight, arbitrary })));
const sometimes = (often: number): Arbitrary<boolean> => mix([often, fc.constant(false)], [1, fc.constant(true)]);
const rows = (...lines: Arbitrary<string>[]): Arbitrary<Lines> => fc.tuple(...lines);
const fixed = (text: string): Arbitrary<Lines> => fc.constant(text.split('\n'));
const nothing: Arbitrary<Lines> = fc.constant([]);
const indent = (lines: Lines, width: number): Lines =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(width) + line));

const word = among('Tests¦docs¦the¦release¦is¦database¦backup¦v1.2.3¦created¦and¦reviewed¦100%¦été¦日本');
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const marked = fc
  .tuple(among('**#**¦**#**¦`#`¦`#`¦_#_¦~~#~~¦[#](https://example.com/a?b=c)¦[#](https://example.com)'), phrase)
  .map(([mark, inside]) => mark.replace('#', inside));
const piece = among(
  '[guide][g]¦![shot](s.png)¦<https://example.com>¦https://example.com/x¦me@example.com¦@octocat¦#123¦✅¦:rocket:¦🚀',
  '(if applicable)¦[link]¦\\[see\\]¦[^1]¦<kbd>K</kbd>¦a<br>b¦- N/A: none¦____¦<!-- id: k -->¦[x]¦[ ]',
  '&amp;¦5 < 6¦a*b¦snake_case_name¦2 * 3 * 4¦`[ ]`¦\\_\\_\\_¦**Role**:¦N/A¦!¦a\\¦&copy;¦~',
);
const text = fc
  .array(mix([10, phrase], [8, marked], [4, piece]), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));

const box = mix(
  [12, among('[ ] ¦[x] ')],
  [3, among('[X] ¦')],
  [1, among('\\[ ] ¦\\[x\\] ¦[-] ¦[n/a] ¦[] ¦[ x] ¦[✓] ¦[x]¦[ ]\t¦[ ]¦[ ]\u00A0')],
);
const lead = mix([12, pick('')], [1, among('<!-- id: a --> ¦<!-- - [x] --> ')]);

/** What may follow the first line of an item, relative to its content. */
const tail: Arbitrary<Lines> = mix(
  [14, nothing],
  [3, rows(text)],
  [2, rows(pick(''), text)],
  [1, rows(pick(''), text, pick(''), text)],
  [1, fixed('```sh\n- [ ] run\n```')],
  [1, rows(among('> note¦<!-- - [x] a -->¦<!-- fill in -->¦![a](b.png)¦<img src="s.png">¦    more¦¦- '))],
  [1, fixed('<details><summary>More</summary>\n\n- [ ] inside\n\n</details>')],
);

function list(depth: number): Arbitrary<Lines> {
  const item = fc.record({
    lead,
    box,
    text: mix([20, text], [1, pick('')]),
    tail,
    lazy: sometimes(12),
    children: depth === 0 ? nothing : mix([4, nothing], [1, list(depth - 1)]),
    blank: sometimes(6),
  });
  const shape = fc.record({
    bullet: mix([8, pick('-')], [3, among('*¦+')], [2, among('1.¦1)¦3.')]),
    pad: mix([10, pick(' ')], [1, among('  ¦   ¦\t')]),
    extra: fc.constantFrom(0, 0, 0, 0, 2, -1),
    items: fc.array(item, { minLength: 1, maxLength: 5 }),
  });
  return shape.map(({ bullet, pad, extra, items }) =>
    items.flatMap((each, index) => {
      const mark = /^\d/.test(bullet) ? `${Number.parseInt(bullet, 10) + index}${bullet.slice(-1)}` : bullet;
      const width = pad === '\t' ? 4 : mark.length + pad.length;
      return [
        `${mark}${pad}${each.lead}${each.box}${each.text}`,
        ...indent(each.tail, each.lazy ? 0 : width),
        ...indent(each.children, Math.max(0, width + extra)),
        ...(each.blank ? [''] : []),
      ];
    }),
  );
}

const tasks = list(2);
const quoted = tasks.map((lines) => lines.map((line) => `> ${line}`.trimEnd()));
const within = (before: string, after: string): Arbitrary<Lines> =>
  tasks.map((lines) => [...before.split('\n'), ...lines, ...after.split('\n')]);

const heading: Arbitrary<Lines> = mix(
  [6, fc.tuple(among('#¦##¦###¦####¦#####¦######'), text).map(([mark, title]) => [`${mark} ${title}`])],
  [1, text.map((title) => [`## ${title} ##`])],
  [1, rows(text, among('===¦---¦='))],
  [1, fixed('### 1. Code Review\n')],
);

const table = fc
  .array(text, { minLength: 1, maxLength: 3 })
  .map((cells) => ['| Item | Done |', '|---|:-:|', ...cells.map((cell) => `| - [x] ${cell} | [ ] |`)]);

/** What people write with phones and word processors, and other signs for a box. */
const written: Arbitrary<Lines> = fc
  .array(
    fc
      .tuple(
        among('- ¦* ¦• ¦・¦– ¦— ¦· ¦＊ ¦－ ¦-\u00A0¦-\u3000¦\u3000- ¦\u200B- ¦- \u200B¦a) ¦１．¦① ¦o\t¦¦¦> '),
        among(
          '[\u3000] ¦[\u2003] ¦[\u00A0] ¦[\u200Bx] ¦[x\u2060] ¦[\u202F] ¦[x]\u3000¦[ ]\u2009¦[x]\uFEFF¦［x］ ¦【 】¦[✓] ¦[х] ¦[] ',
          '☐ ¦☑ ¦☒ ¦⬜ ¦✅ ¦□ ¦:white_large_square: ¦\uF0A8 ¦( ) ¦(x) ¦[ ¦x] ¦[x] ¦[ ] ¦&#9744; ¦[&#12288;] ¦[&nbsp;] ',
          '<input type="checkbox"> ¦<input type=checkbox checked> ¦<label><input type="checkbox"/> ¦<b>[ ]</b> ¦<s>[x] ',
        ),
        text,
        among('¦¦¦ [ ]¦ [x]¦ ☐¦</s>¦</label>'),
      )
      .map((parts) => parts.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.flatMap((line) => line.split('\n')));

/** A line that opens a group, and what may stand between its items. */
const group: Arbitrary<Lines> = fc
  .tuple(
    among('#:¦#：¦**#**¦**#:**¦**#?** (check one)¦**#** – *pick one*¦**#?** Tick one.¦__#__ <!-- c -->'),
    phrase,
    pick('', '-'),
    among(
      'Note:\n- plain\n¦```\n- [ ] code\n```¦> a\n> - [x] b¦---¦words¦| a |\n| - |¦~- [ ] gone~¦- ~~[ ] gone~~ why',
    ),
    phrase,
  )
  .map(([line, title, gap, between, item]) => [
    line.replace('#', title),
    ...(gap === '-' ? [] : [gap]),
    `- [ ] ${item}`,
    '',
    ...between.split('\n'),
    '',
    `- [x] ${item}`,
  ]);

const other: Arbitrary<Lines> = fc.oneof(
  rows(text),
  rows(text, text),
  rows(phrase.map((title) => `**${title}**`)),
  rows(phrase.map((title) => `${title}:`)),
  fixed('<!-- Please tick\n- [x] like this\n-->'),
  fixed('<!-- one line - [ ] a -->'),
  fixed('<!--\n\n## Hidden\n\n- [x] hidden\n\n-->'),
  fixed('<pre>\n\n# No heading\n\n- [x] no box\n\n</pre>'),
  fixed('```\n- [ ] code\n    ```\n\n## Still code\n\n- [x] code\n\n```'),
  fixed('~~~~ md\n~~~\n\n# Still code\n\n- [x] code\n\n```\n~~~~~'),
  within('<details>\n<summary>More</summary>\n', '\n</details>'),
  fixed('<details>\n<summary>s</summary>\n- [ ] hidden\n</details>'),
  table,
  fixed('| Role | Name | Date |\n| --- | --- | --- |\n| QA | @octocat | ____ |'),
  within('```markdown', '```'),
  within('~~~', '~~~'),
  fixed('    - [ ] code\n    - [x] code'),
  quoted,
  quoted.map((lines) => ['> [!NOTE]', ...lines]),
  fixed('- **Version**: 1.2.3\n- **Date:** YYYY-MM-DD\n- Owner: @octocat'),
  rows(phrase.map((role) => `- [ ] **${role}**: @octocat  Signature: ____  Date: ____`)),
  fixed('**Sign-off:** @octocat Date: 2024-01-01'),
  fixed('### Version\n\n_No response_'),
  fixed('[^1]: A note\n    - [x] in the note'),
  fixed('[g]: https://example.com "Guide"'),
  fixed('---'),
  fixed('<p align="center"><img src="a.png"></p>'),
  fixed('[ ] bare\n[x] lines'),
  written,
  group,
);

const part = fc.tuple(mix([3, heading], [5, tasks], [5, other]), mix([8, pick('')], [1, among('\n¦-')]));
const ending = mix([5, pick('\n')], [4, pick('\r\n')], [1, among('\r¦mixed')]);

/** How people write. A gap `-` means no blank line between two blocks. */
export const ordinaryDocument: Arbitrary<string> = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 6 }), ending)
  .map(([parts, end]) =>
    parts
      .flatMap(([lines, gap]) => (gap === '-' ? lines : [...lines, gap]))
      .join('\n')
      .split('\n')
      .map((line, index) => line + (end === 'mixed' ? (['\n', '\r\n', '\r'][index % 3] ?? '\n') : end))
      .join(''),
  );

const opening = among(
  '- ¦* ¦+ ¦1. ¦2. ¦3) ¦0. ¦-\t¦1.\t¦-¦*¦2.¦-   ¦-     ¦> ¦>¦>\t¦   > ',
  ' ¦  ¦   ¦    ¦     ¦\t¦ \t¦  \t¦# ¦## ¦####### ¦[^1]: ¦[^a]:¦| ¦> > > ¦\uFEFF¦\u00A0',
);
const token = among(
  '[ ] ¦[x] ¦[X] ¦[ ]¦[x]¦[\t] ¦[\n] ¦[ ]\t¦[ ]\u00A0¦[\u00A0] ¦[]¦[  ] ¦\\[x] ¦\\[ \\] ¦[x\\] ',
  '&#91;x] ¦&lbrack; &rsqb; ¦&#x5b;x&#93; ¦&#32;¦&nbsp;¦&#0;¦&amp;¦&bogus;¦&#10;¦&copy',
  'a¦b c¦a ¦*a*¦**b**¦*¦**¦_¦~~¦~¦~~a~~¦`¦``¦`[x] `¦\\¦\\*¦![¦](¦)¦](u)¦!¦"',
  '[x]: u¦[ ]: u¦[x]:\n  u "t"¦[a]: <b>¦[x][x]¦[x](u) ¦[^1]¦[^a]¦[^1]: n¦[x]¦[a]',
  '<!-- c -->¦<!-- c --> ¦<!-- a -- b --> ¦<!--¦-->¦<!-->¦<b>¦</b>¦<br>¦<img src="a" alt="q">¦<li>¦<ul><li>[x] r</li></ul>',
  '<div>¦</div>¦<details>¦</details>¦<summary>s</summary>¦<pre>¦</pre>¦<source>¦<search>¦<textarea>¦<script>',
  '<?p¦?>¦<!doctype x¦<!D x>¦<![CDATA[¦]]>¦<h2>t</h2>¦<a@b.c>¦<http://a.b>¦http://a.b/c¦www.a.b¦a@b.c¦<',
  '|¦ | ¦|---|¦---|---¦:-:¦| a | b |¦\\|¦---¦===¦-¦=¦***¦* * *¦- - -¦___¦```¦~~~¦    ¦\t',
  '\u0000¦\u00A0¦\uFEFF¦\u2003¦\u2028¦\u000B¦\u000C¦☐¦✅¦€¦🚀¦é¦\u200B¦［x］¦  ¦- ¦1. ¦> ¦#¦+',
  '\u3000¦\u202F¦\u2060¦\u00AD¦• ¦・¦– ¦＊¦☑ ¦⬜ ¦（ ）¦<input type="checkbox">¦<li>[ ] r¦</li>¦~~¦**a:**¦:\n- ',
);
const lineEnd = mix([12, pick('\n')], [4, pick('\n\n')], [1, among('\r\n¦\r¦\n \n¦\n\n\n¦  \n¦\\\n¦')]);
const deep = fc
  .tuple(among('> ¦- ¦>¦> - ¦1. '), fc.integer({ min: 3, max: 20 }))
  .map(([mark, depth]) => mark.repeat(depth));
const join = (parts: Arbitrary<string>, maxLength: number): Arbitrary<string> =>
  fc.array(parts, { maxLength }).map((found) => found.join(''));
const openings = join(mix([40, opening], [1, deep]), 3);
const anyLine = fc.tuple(openings, join(token, 4), lineEnd).map((parts) => parts.join(''));
const task = among('- [ ] ¦- [x] ¦* [x] ¦1. [ ] ¦2. [x] ');
const taskLine = fc.tuple(join(opening, 2), task, join(token, 2), lineEnd).map((parts) => parts.join(''));

/** Every construct anywhere. */
export const hostileDocument: Arbitrary<string> = fc
  .array(mix([3, anyLine], [2, taskLine]), { minLength: 1, maxLength: 9 })
  .map((lines) => lines.join(''));
