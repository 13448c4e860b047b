import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Processor } from 'unified';
import { idOf } from '../../src/checklist/key.ts';
import { RefusedDocument } from '../../src/checklist/markdown/limits.ts';
import type { Checklist, DocumentKind, Item, Place } from '../../src/checklist/model.ts';
import { parse } from '../../src/checklist/parse.ts';
import { hostileDocument, ordinaryDocument } from '../support/generator.ts';
import { allItems, allSections, shortItem } from '../support/reading.ts';
import { share } from '../support/share.ts';

const seed = 20260101;
const kinds = fc.constantFrom<DocumentKind>('pull-request-body', 'issue-body', 'comment', 'file');
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'-*+ 1.)[]xX\\&#~`_<>!|:\n\r\t\u0000\uFEFF\u00A0aé🚀'), maxLength: 120 }),
  hostileDocument,
  ordinaryDocument,
);

function read(markdown: string, kind: DocumentKind = 'pull-request-body'): Checklist {
  return parse({ id: 'body', kind, markdown });
}

/** The checklist, undefined where the document is refused. */
function tryRead(markdown: string, kind?: DocumentKind): Checklist | undefined {
  try {
    return read(markdown, kind);
  } catch (error) {
    if (error instanceof RefusedDocument) return undefined;
    throw error;
  }
}

function placesOf(checklist: Checklist): Place[] {
  const sections = allSections(checklist);
  return [
    ...allItems(checklist).map((item) => item.place),
    ...sections.flatMap((section) => [...section.fields, ...section.signOffs].map((each) => each.place)),
    ...sections.flatMap((section) => (section.place === undefined ? [] : [section.place])),
    ...checklist.nearMisses.map((miss) => miss.place),
  ];
}

describe('any text', () => {
  test('gives a checklist, and the same one each time', () => {
    fc.assert(
      fc.property(anything, kinds, (markdown, kind) => {
        const once = tryRead(markdown, kind);
        expect(tryRead(markdown, kind)).toEqual(once);
      }),
      { numRuns: share(40, 500), seed },
    );
  });

  test('gives it also when pieces of it have been read before', () => {
    const known = new Map();
    fc.assert(
      fc.property(ordinaryDocument, (markdown) => {
        expect(parse({ id: 'body', kind: 'issue-body', markdown }, known)).toEqual(read(markdown, 'issue-body'));
      }),
      { numRuns: share(10, 100), seed },
    );
  });

  test('has places where line, column and offset agree', () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        const checklist = tryRead(markdown);
        if (checklist === undefined) return;
        const starts = [0, ...[...markdown.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
        for (const { document, line, column, offset } of placesOf(checklist)) {
          expect(document).toBe('body');
          expect(offset - (starts[line - 1] ?? Number.NaN)).toBe(column - 1);
          expect(offset).toBeLessThanOrEqual(starts[line] ?? markdown.length);
        }
      }),
      { numRuns: share(40, 500), seed },
    );
  });

  test('has each item at its bracket', () => {
    fc.assert(
      fc.property(anything, (markdown) => {
        for (const { place, boxed } of allItems(tryRead(markdown) ?? read('')))
          expect(markdown.slice(place.offset)).toMatch(boxed ? /^(?:\\?\[|&(?:#\w+|lbrack|lsqb);)/ : /^(?:\\?\[|&)/);
      }),
      { numRuns: share(40, 500), seed },
    );
  });

  test('has items in document order, each once', () => {
    fc.assert(
      fc.property(hostileDocument, (markdown) => {
        const checklist = tryRead(markdown) ?? read('');
        const inOne = (items: readonly Item[]): number[] =>
          items.flatMap((item) => [item.place.offset, ...inOne(item.items)]);
        for (const section of allSections(checklist)) {
          const offsets = inOne(section.items);
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
        }
        const all = allItems(checklist).map((item) => item.place.offset);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: share(40, 500), seed },
    );
  });
});

test('ticking one box in the source changes exactly one state', () => {
  fc.assert(
    fc.property(ordinaryDocument, fc.nat(), (markdown, choice) => {
      // Such a definition makes every tick a link.
      fc.pre(!/\[x\]:/i.test(markdown));
      const before = allItems(read(markdown));
      const open = before.filter(
        (item) => /^\[[ xX]\]/.test(markdown.slice(item.place.offset)) && item.state !== 'not-applicable',
      );
      const chosen = open[choice % Math.max(1, open.length)];
      if (chosen === undefined) return;
      const at = chosen.place.offset;
      const after = allItems(
        read(`${markdown.slice(0, at)}[${chosen.state === 'ticked' ? ' ' : 'x'}]${markdown.slice(at + 3)}`),
      );
      const expected = before.map((item) =>
        item === chosen ? { ...item, state: item.state === 'ticked' ? 'unticked' : 'ticked' } : item,
      );
      const short = (items: readonly Pick<Item, 'key' | 'state' | 'text'>[]): string[] =>
        items.map(({ key, state, text }) => `${state} ${idOf(key)} ${text}`);
      expect(short(after)).toEqual(short(expected as Item[]));
    }),
    { numRuns: share(20, 200), seed },
  );
});

describe('line ends', () => {
  const withoutOffsets = (checklist: Checklist): unknown =>
    JSON.parse(
      JSON.stringify({ ...checklist, documents: [] }, (key, value: unknown) => (key === 'offset' ? undefined : value)),
    );

  test.each([
    ['CRLF', '\r\n'],
    ['lone CR', '\r'],
  ])('%s and LF give the same checklist', (_, end) => {
    fc.assert(
      fc.property(fc.oneof(ordinaryDocument, hostileDocument), (written) => {
        const markdown = written.replaceAll(/\r\n?/g, '\n');
        const other = tryRead(markdown.replaceAll('\n', end));
        const plain = tryRead(markdown);
        expect(other === undefined).toBe(plain === undefined);
        if (plain !== undefined && other !== undefined) expect(withoutOffsets(other)).toEqual(withoutOffsets(plain));
      }),
      { numRuns: share(12, 120), seed },
    );
  });
});

describe('written anew', () => {
  const writer = remark().use(function (this: Processor) {
    const data = this.data() as Record<string, unknown[]>;
    (data['micromarkExtensions'] ??= []).push(gfmTable(), gfmStrikethrough(), gfmFootnote());
    (data['fromMarkdownExtensions'] ??= []).push(
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    );
    (data['toMarkdownExtensions'] ??= []).push(
      gfmTableToMarkdown(),
      gfmStrikethroughToMarkdown(),
      gfmFootnoteToMarkdown(),
    );
  });
  const short = (checklist: Checklist): unknown => ({
    items: allItems(checklist).map(shortItem),
    headings: allSections(checklist).map(({ kind, depth, title }) => `${kind} ${depth} ${title}`),
  });

  test('an ordinary document gives the same items and headings', () => {
    fc.assert(
      fc.property(ordinaryDocument, (markdown) => {
        // HTML is written back as it is, whatever stands around it.
        fc.pre(!markdown.includes('<'));
        const anew = String(writer.processSync(markdown));
        expect(short(read(anew))).toEqual(short(read(markdown)));
      }),
      { numRuns: share(25, 300), seed },
    );
  });
});
