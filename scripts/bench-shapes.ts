/** Documents of about `bytes` characters: first ordinary texts, then masses of one construct each. */
export const SHAPES: Record<string, (bytes: number) => string> = {
  'ordinary checklist': (bytes) =>
    fill(
      bytes,
      '## Section\n\n- [ ] One thing to do\n- [x] Another (if needed)\n- **Key**: value\n\nSome prose with `code` and [a link](x).\n\n',
    ),
  'plain items': (bytes) => fill(bytes, '- [ ] abcdef\n'),
  'nested items': (bytes) => fill(bytes, '- [ ] a\n  - [x] b\n    - [ ] c\n'),
  'formatted items': (bytes) => fill(bytes, '- [ ] **Role**: `code` and ~~struck~~ [link](x)\n'),
  'groups and lists': (bytes) => fill(bytes, '**Group**\n\n- [ ] item\n\n'),
  'quoted items': (bytes) => fill(bytes, '> - [ ] item\n\n'),
  fields: (bytes) => fill(bytes, '- **Key**: value\n'),
  'near misses': (bytes) => fill(bytes, '- [] item\n'),
  headings: (bytes) => fill(bytes, '# title\n'),
  'table rows': (bytes) => `| a | b |\n| - | - |\n${fill(bytes, '| x | y |\n')}`,
  prose: (bytes) => fill(bytes, 'Some words of prose here.\n\n'),
  'one long line': (bytes) => `- [ ] ${'a'.repeat(bytes)}`,
  brackets: (bytes) => fill(bytes, '['),
  'items of brackets': (bytes) => fill(bytes, `- [ ] ${'['.repeat(4000)}\n`),
  'items of emphasis': (bytes) => fill(bytes, `- [ ] ${'*a_ '.repeat(1000)}\n`),
  'items of nested strong': (bytes) => fill(bytes, `- [ ] ${'*a **a '.repeat(290)}${'b** b*'.repeat(290)}\n`),
  'items of links': (bytes) => fill(bytes, `- [ ] ${'[a](b'.repeat(800)}\n`),
  'items of references': (bytes) => fill(bytes, `[b]: c\n\n- [ ] ${'[a][b]'.repeat(680)}\n`),
  'items of instructions': (bytes) => fill(bytes, `- [ ] ${'a <?'.repeat(1000)}\n`),
  'items of CDATA': (bytes) => fill(bytes, `- [ ] ${'a <![CDATA['.repeat(370)}\n`),
  'items with comments': (bytes) => fill(bytes, '- [ ] a <!-- b -->\n'),
  'growing backtick runs': (bytes) => {
    let text = '- [ ] ';
    for (let length = 1; text.length < bytes; length += 1) text += `${'`'.repeat(length)} `;
    return text.slice(0, bytes);
  },
  entities: (bytes) => fill(bytes, '&amp;'),
  'open comments': (bytes) => fill(bytes, '<!-- '),
  definitions: (bytes) => fill(bytes, '[a]: b\n'),
  footnotes: (bytes) => {
    let text = '';
    for (let number = 0; text.length < bytes; number += 1) text += `[^${number}]: note\n\nsee [^${number}]\n\n`;
    return text;
  },
  'HTML lines': (bytes) => fill(bytes, '<div>\n- [ ] a\n\n'),
  'setext headings': (bytes) => fill(bytes, 'a\n=\n'),
  'lazy lines': (bytes) => `- [ ] a\n${fill(bytes, 'b\n')}`,
  'bullets on one line': (bytes) => fill(bytes, '- '),
  'quotes on one line': (bytes) => fill(bytes, '>'),
  'growing indentation': (bytes) => {
    let text = '';
    for (let depth = 0; text.length < bytes; depth += 1) text += `${'  '.repeat(depth)}- [ ] a\n`;
    return text;
  },
};

function fill(bytes: number, piece: string): string {
  return piece.repeat(Math.ceil(bytes / piece.length));
}
