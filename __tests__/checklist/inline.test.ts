import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inlineInFull, inlineOf } from '../../src/checklist/markdown/inline.ts';
import { rawText, readBlocks, type Definitions } from '../../src/checklist/markdown/markdown.ts';
import type { InlinePart } from '../../src/checklist/markdown/part.ts';
import type { Nodes } from 'mdast';
import { effort } from '../support/effort.ts';
import { share } from '../support/share.ts';

const nothing: Definitions = { links: new Set(), footnotes: new Set() };
const something: Definitions = { links: new Set(['A']), footnotes: new Set(['1']) };

/** Raw texts as the document pass gives them. */
function rawTexts(markdown: string): string[] {
  const texts: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') texts.push(rawText(node));
    else if ('children' in node) node.children.forEach(collect);
  };
  collect(readBlocks(markdown));
  return texts;
}

// Adjacent texts are one, and an empty one is none.
function joined(parts: readonly InlinePart[]): InlinePart[] {
  const result: InlinePart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.text === '' && part.kind === 'text') continue;
    if (part.kind === 'text' && last?.kind === 'text') last.text += part.text;
    else result.push({ ...part });
  }
  return result;
}

const TOKENS = [
  [
    'a',
    'B',
    '1',
    'word',
    'É',
    '日本',
    '🚀',
    ' ',
    '  ',
    '\t',
    '\u00A0',
    '\n',
    '\n  ',
    '.',
    ',',
    ';',
    ':',
    '?',
    '"',
    "'",
  ],
  ['#', '+', '-', '=', '/', '|', '$', '%', '^', '@', '{', '}', '>', '<', '< ', '<=', '<3', '<a', '<!', '</', '<?'],
  ['&', '& ', '&1', '&a', '&amp;', '&#', '&#65;', '_', '__', '*', '**', '~', '~~', '`', '``', '\\', '!', '![', '!!'],
  ['[', ']', '[ ]', '[x] ', '[ ] ', '](', '](b)', '][', '[a]', '[^1]', '(', ')', '\u200B', '\uFEFF', '\u0000'],
  [
    '<!-- c -->',
    '**a**',
    '**Name**: ',
    '**Name:** ',
    '**Say it!**',
    '**Say it.**',
    ' **a, b?** ',
    '`code`',
    '`a *b* <c>`',
    '` a `',
    '`  `',
    '`\\`',
    'http://a.b/c_d',
    'a@b.c',
    'www.a.b',
    'snake_case',
    ' _ ',
    '____',
  ],
];
const token = fc.constantFrom(...TOKENS.flat());
const text = fc.array(token, { minLength: 1, maxLength: 8 }).map((tokens) => tokens.join(''));

describe('short cuts for plain text give what the full pass gives', () => {
  test.each([
    ['in items', '- '],
    ['in items with boxes', '- [ ] '],
    ['behind bold names', '- **Name** '],
    ['behind a box and a bold name', '- [x] **Name**'],
    ['in paragraphs', ''],
    ['in headings', '# '],
    ['in cells', '| a |\n| - |\n| '],
  ])('%s', (_, start) => {
    fc.assert(
      fc.property(text, fc.boolean(), fc.boolean(), (behind, hardBreaks, defined) => {
        for (const raw of rawTexts(start + behind)) {
          const short = inlineOf(raw, defined ? something : nothing, hardBreaks);
          const full = inlineInFull(raw, defined ? something : nothing, hardBreaks);
          expect([raw, { ...short, parts: joined(short.parts) }]).toEqual([
            raw,
            { ...full, parts: joined(full.parts) },
          ]);
        }
      }),
      { numRuns: share(150, 600), seed: 20260101 },
    );
  });

  test('and they are taken', () => {
    const raw = `[ ] ${'a & b < c, snake_case! [d] '.repeat(50)}`;
    const often = (read: typeof inlineOf) => (): void => {
      for (let run = 0; run < 50; run += 1) read(raw, nothing, true);
    };
    expect(effort(often(inlineOf), 5) * 5).toBeLessThan(effort(often(inlineInFull)));
  });
});

describe('parts', () => {
  test.each<[raw: string, parts: InlinePart[], shape: string]>([
    ['a', [{ kind: 'text', text: 'a' }], 'a'],
    [
      '**a**: b',
      [
        { kind: 'strong', text: 'a' },
        { kind: 'text', text: ': b' },
      ],
      '<: b',
    ],
    [
      '~~a~~ `b` <!-- c --> ![d](e) <b>',
      [
        { kind: 'delete', text: 'a' },
        { kind: 'text', text: ' ' },
        { kind: 'code', text: 'b' },
        { kind: 'text', text: ' ' },
        { kind: 'comment', text: ' c ' },
        { kind: 'text', text: ' ' },
        { kind: 'other', text: 'd', picture: true },
        { kind: 'text', text: ' ' },
        { kind: 'other', text: '' },
      ],
      '< <  < <',
    ],
    [
      '**a ~~b~~![c](d)**',
      [
        { kind: 'strong', text: 'a ' },
        { kind: 'delete', text: 'b' },
        { kind: 'strong', text: 'c', picture: true },
      ],
      '<<<',
    ],
    [
      'a  \nb',
      [
        { kind: 'text', text: 'a' },
        { kind: 'break', text: '\n' },
        { kind: 'text', text: 'b' },
      ],
      'a<b',
    ],
    ['a\nb', [{ kind: 'text', text: 'a\nb' }], 'a<b'],
    ['\\[x] a', [{ kind: 'text', text: '[x] a' }], '[x] a'],
  ])('%j', (raw, parts, shape) => {
    expect(inlineOf(raw, nothing, true)).toEqual({ parts, shape, cut: false });
  });

  test('in a file a line end stays one', () => {
    expect(inlineOf('a\nb', nothing, false).shape).toBe('a\nb');
    expect(inlineOf('*a*\nb', nothing, false).shape).toBe('<\nb');
  });
});

describe('what is struck through, or not shown, by HTML', () => {
  const parts = (raw: string): string[] =>
    inlineOf(raw, nothing, true).parts.flatMap((part) => (part.text === '' ? [] : [`${part.kind}(${part.text})`]));
  test.each<[string, string]>([
    ['<del>a</del>', 'delete(a)'],
    ['<s>a</s> b', 'delete(a) text( b)'],
    ['<STRIKE class="x">a</STRIKE>', 'delete(a)'],
    ['a<rp>(</rp>', 'text(a) delete(()'],
    ['<del>a', 'delete(a)'],
    ['a</del>b', 'text(a) text(b)'],
    ['<del><s>a</s>b</del>c', 'delete(a) delete(b) text(c)'],
    ['<del> <!-- c -->a</del>', 'text( ) comment( c ) delete(a)'],
    ['<delay>a</delay>', 'text(a)'],
    ['<span>a</span>', 'text(a)'],
    ['**~~a~~ b**', 'delete(a) strong( b)'],
    ['**b ~~a~~**', 'strong(b ) delete(a)'],
    ['**<del>a</del>b**', 'delete(a) strong(b)'],
    ['_~~a~~ ~~b~~_', 'delete(a b)'],
    ['[~~a~~<!-- c -->](#)', 'delete(a)'],
    ['**a `b`**', 'strong(a b)'],
  ])('%s', (raw, expected) => {
    expect(parts(raw).join(' ')).toBe(expected);
  });
});
