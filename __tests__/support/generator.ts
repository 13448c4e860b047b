/** Seeded checklist documents: as people write them, and as nobody does. */
import fc, { type Arbitrary } from 'fast-check';

type Lines = string[];

const pick = (...values: string[]): Arbitrary<string> => fc.constantFrom(...values);
const often = (weight: number, arbitrary: Arbitrary<string>) => ({ weight, arbitrary });
const phrase = fc
  .array(
    pick(
      'Tests',
      'docs',
      'the',
      'release',
      'is',
      'database',
      'backup',
      'v1.2.3',
      'created',
      'and',
      'reviewed',
      '100%',
      'été',
      '日本',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));

const inline = fc.oneof(
  often(10, phrase),
  often(
    2,
    phrase.map((text) => `**${text}**`),
  ),
  often(
    2,
    phrase.map((text) => `\`${text}\``),
  ),
  often(
    1,
    phrase.map((text) => `_${text}_`),
  ),
  often(
    1,
    phrase.map((text) => `~~${text}~~`),
  ),
  often(
    2,
    phrase.map((text) => `[${text}](https://example.com/a?b=c)`),
  ),
  often(
    1,
    pick(
      '[guide][g]',
      '![shot](s.png)',
      '<https://example.com>',
      'https://example.com/x',
      'me@example.com',
      '@octocat',
    ),
  ),
  often(
    1,
    pick('#123', '✅', ':rocket:', '🚀', '(if applicable)', '[link]', '\\[see\\]', '[^1]', '<kbd>K</kbd>', 'a<br>b'),
  ),
  often(
    1,
    pick(
      '- N/A: none',
      '____',
      '<!-- id: k -->',
      '[x]',
      '[ ]',
      '&amp;',
      '5 < 6',
      'a*b',
      'snake_case_name',
      '2 * 3 * 4',
    ),
  ),
);
const text = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

const box = fc.oneof(
  often(12, pick('[ ] ', '[x] ')),
  often(3, pick('[X] ', '')),
  often(1, pick('\\[ ] ', '\\[x\\] ', '[-] ', '[n/a] ', '[] ', '[ x] ', '[✓] ', '[x]', '[ ]\t', '[ ]', '[ ]\u00A0')),
);
const bullets = fc.oneof(often(8, pick('-')), often(3, pick('*', '+')), often(2, pick('1.', '1)', '3.')));
const indent = (lines: Lines, width: number): Lines =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(width) + line));
const block = (...lines: Arbitrary<string>[]): Arbitrary<Lines> => fc.tuple(...lines);
const fixed = (...lines: string[]): Arbitrary<Lines> => fc.constant(lines);

/** What may follow the first line of an item, relative to its content. */
const tail: Arbitrary<Lines> = fc.oneof(
  { weight: 14, arbitrary: fixed() },
  { weight: 3, arbitrary: block(text) },
  { weight: 2, arbitrary: block(pick(''), text) },
  { weight: 1, arbitrary: block(pick(''), text, pick(''), text) },
  { weight: 1, arbitrary: fixed('```sh', '- [ ] run', '```') },
  {
    weight: 1,
    arbitrary: block(pick('> note', '<!-- - [x] a -->', '![a](b.png)', '<img src="s.png">', '    more', '')),
  },
  { weight: 1, arbitrary: fixed('<details><summary>More</summary>', '', '- [ ] inside', '', '</details>') },
);

const lead = fc.oneof(often(12, pick('')), often(1, pick('<!-- id: a --> ', '<!-- - [x] --> ')));

function list(depth: number): Arbitrary<Lines> {
  const children =
    depth === 0 ? fixed() : fc.oneof({ weight: 4, arbitrary: fixed() }, { weight: 1, arbitrary: list(depth - 1) });
  const item = fc.record({
    lead,
    box,
    text: fc.oneof(often(20, text), often(1, pick(''))),
    tail,
    lazy: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    children,
    blank: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  });
  const shape = fc.record({
    bullet: bullets,
    pad: fc.oneof(often(10, pick(' ')), often(1, pick('  ', '   ', '\t'))),
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

const heading = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), text)
      .map(([level, title]) => [`${'#'.repeat(level)} ${title}`]),
  },
  { weight: 1, arbitrary: text.map((title) => [`## ${title} ##`]) },
  { weight: 1, arbitrary: fc.tuple(text, pick('===', '---', '=')).map(([title, line]) => [title, line]) },
  { weight: 1, arbitrary: fixed('### 1. Code Readiness', '') },
);

const other: Arbitrary<Lines> = fc.oneof(
  block(text),
  block(text, text),
  block(phrase.map((title) => `**${title}**`)),
  block(phrase.map((title) => `${title}:`)),
  fixed('<!-- Please tick', '- [x] like this', '-->'),
  fixed('<!-- one line - [ ] a -->'),
  tasks.map((lines) => ['<details>', '<summary>More</summary>', '', ...lines, '', '</details>']),
  fixed('<details>', '<summary>s</summary>', '- [ ] hidden', '</details>'),
  fc
    .array(text, { minLength: 1, maxLength: 3 })
    .map((rows) => ['| Item | Done |', '|---|:-:|', ...rows.map((row) => `| - [x] ${row} | [ ] |`)]),
  fixed('| Role | Name | Date |', '| --- | --- | --- |', '| QA | @octocat | ____ |'),
  tasks.map((lines) => ['```markdown', ...lines, '```']),
  tasks.map((lines) => ['~~~', ...lines, '~~~']),
  fixed('    - [ ] code', '    - [x] code'),
  quoted,
  quoted.map((lines) => ['> [!NOTE]', ...lines]),
  fixed('- **Version**: 1.2.3', '- **Date:** YYYY-MM-DD', '- Owner: @octocat'),
  block(phrase.map((role) => `- [ ] **${role}**: @octocat  Signature: ____  Date: ____`)),
  fixed('**Sign-off:** @octocat Date: 2024-01-01'),
  fixed('### Version', '', '_No response_'),
  fixed('[^1]: A note', '    - [x] in the note'),
  fixed('[g]: https://example.com "Guide"'),
  fixed('---'),
  fixed('<p align="center"><img src="a.png"></p>'),
  fixed('[ ] bare', '[x] lines'),
);

const gap = fc.oneof(often(8, pick('')), often(1, pick('\n', '-')));
const blocks = fc.array(
  fc.tuple(
    fc.oneof({ weight: 3, arbitrary: heading }, { weight: 5, arbitrary: tasks }, { weight: 5, arbitrary: other }),
    gap,
  ),
  { minLength: 1, maxLength: 6 },
);
const endings = fc.oneof(often(5, pick('\n')), often(4, pick('\r\n')), often(1, pick('\r', 'mixed')));

/** How people write. A gap `-` means no blank line between two blocks. */
export const ordinaryDocument: Arbitrary<string> = fc.tuple(blocks, endings).map(([parts, ending]) => {
  const lines = parts.flatMap(([part, between]) => (between === '-' ? part : [...part, between]));
  return lines
    .join('\n')
    .split('\n')
    .map((line, index) => line + (ending === 'mixed' ? (['\n', '\r\n', '\r'][index % 3] ?? '\n') : ending))
    .join('');
});

const opening = pick(
  ...[
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2. ',
    '3) ',
    '0. ',
    '-\t',
    '1.\t',
    '-',
    '*',
    '2.',
    '-   ',
    '-     ',
    '> ',
    '>',
    '>\t',
    '   > ',
  ],
  ...[
    ' ',
    '  ',
    '   ',
    '    ',
    '     ',
    '\t',
    ' \t',
    '  \t',
    '# ',
    '## ',
    '####### ',
    '[^1]: ',
    '[^a]:',
    '| ',
    '> > > ',
    '\uFEFF',
    '\u00A0',
  ],
);
const token = pick(
  ...[
    '[ ] ',
    '[x] ',
    '[X] ',
    '[ ]',
    '[x]',
    '[\t] ',
    '[\n] ',
    '[ ]\t',
    '[ ]\u00A0',
    '[\u00A0] ',
    '[]',
    '[  ] ',
    '\\[x] ',
    '\\[ \\] ',
    '[x\\] ',
  ],
  ...['&#91;x] ', '&lbrack; &rsqb; ', '&#x5b;x&#93; ', '&#32;', '&nbsp;', '&#0;', '&amp;', '&bogus;', '&#10;', '&copy'],
  ...[
    'a',
    'b c',
    'a ',
    '*a*',
    '**b**',
    '*',
    '**',
    '_',
    '~~',
    '~',
    '~~a~~',
    '`',
    '``',
    '`[x] `',
    '\\',
    '\\*',
    '![',
    '](',
    ')',
    '](u)',
    '!',
    '"',
  ],
  ...['[x]: u', '[ ]: u', '[x]:\n  u "t"', '[a]: <b>', '[x][x]', '[x](u) ', '[^1]', '[^a]', '[^1]: n', '[x]', '[a]'],
  ...[
    '<!-- c -->',
    '<!-- c --> ',
    '<!--',
    '-->',
    '<!-->',
    '<b>',
    '</b>',
    '<br>',
    '<img src="a" alt="q">',
    '<li>',
    '<ul><li>[x] r</li></ul>',
  ],
  ...[
    '<div>',
    '</div>',
    '<details>',
    '</details>',
    '<summary>s</summary>',
    '<pre>',
    '</pre>',
    '<source>',
    '<search>',
    '<textarea>',
    '<script>',
  ],
  ...[
    '<?p',
    '?>',
    '<!doctype x',
    '<!D x>',
    '<![CDATA[',
    ']]>',
    '<h2>t</h2>',
    '<a@b.c>',
    '<http://a.b>',
    'http://a.b/c',
    'www.a.b',
    'a@b.c',
    '<',
  ],
  ...[
    '|',
    ' | ',
    '|---|',
    '---|---',
    ':-:',
    '| a | b |',
    '\\|',
    '---',
    '===',
    '-',
    '=',
    '***',
    '* * *',
    '- - -',
    '___',
    '```',
    '~~~',
    '    ',
    '\t',
  ],
  ...[
    '\u0000',
    '\u00A0',
    '\uFEFF',
    '\u2003',
    '\u2028',
    '\u000B',
    '\u000C',
    '☐',
    '✅',
    '€',
    '🚀',
    'é',
    '\u200B',
    '［x］',
    '  ',
    '- ',
    '1. ',
    '> ',
    '#',
    '+',
  ],
);
const lineEnd = fc.oneof(
  often(12, pick('\n')),
  often(4, pick('\n\n')),
  often(1, pick('\r\n', '\r', '\n \n', '\n\n\n', '  \n', '\\\n', '')),
);
const deep = fc
  .integer({ min: 3, max: 20 })
  .chain((depth) => pick('> ', '- ', '>', '> - ', '1. ').map((mark) => mark.repeat(depth)));
const line = fc
  .tuple(
    fc.array(fc.oneof(often(40, opening), often(1, deep)), { maxLength: 3 }),
    fc.array(token, { maxLength: 4 }),
    lineEnd,
  )
  .map(([open, rest, end]) => open.join('') + rest.join('') + end);
const taskLine = fc
  .tuple(
    fc.array(opening, { maxLength: 2 }),
    pick('- [ ] ', '- [x] ', '* [x] ', '1. [ ] ', '2. [x] '),
    fc.array(token, { maxLength: 2 }),
    lineEnd,
  )
  .map(([open, task, rest, end]) => open.join('') + task + rest.join('') + end);

/** Every construct anywhere. */
export const hostileDocument: Arbitrary<string> = fc
  .array(fc.oneof(often(3, line), often(2, taskLine)), { minLength: 1, maxLength: 9 })
  .map((lines) => lines.join(''));
