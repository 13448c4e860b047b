import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { InlineCode, Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Processor } from 'unified';
import { bytesOf, fit, sizeOf, whole, type Part } from '../../src/reports/parts/fit.ts';
import { code, item, linked, list, paragraph, plain, row, strong, table } from '../../src/reports/parts/nodes.ts';
import { write } from '../../src/reports/parts/writer.ts';
import { share } from '../support/share.ts';

const reader = remark()
  .use(function (this: Processor) {
    const data = this.data() as Record<string, unknown[]>;
    (data['micromarkExtensions'] ??= []).push(gfmTable());
    (data['fromMarkdownExtensions'] ??= []).push(gfmTableFromMarkdown());
  })
  .freeze();

const codesIn = (node: Nodes): string[] =>
  node.type === 'inlineCode' ? [node.value] : 'children' in node ? node.children.flatMap(codesIn) : [];

const text = fc
  .array(
    fc.constantFrom(
      '`',
      '``',
      '```',
      '`'.repeat(90),
      ' ',
      '|',
      '\\',
      '\\|',
      'a',
      '*',
      '_',
      '<b>',
      '&amp;',
      '@a',
      '#1',
      '日',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''))
  .filter((value) => value.trim() !== '');
const inlineCode = (value: string): InlineCode => ({ type: 'inlineCode', value });
const root = (...children: RootContent[]) => ({ type: 'root' as const, children });

describe('code in a report', () => {
  test('is read back as it was, in a paragraph, an item, a box and beside marks', () => {
    fc.assert(
      fc.property(text, (value) => {
        const one = inlineCode(value);
        const markdown = write(
          root(
            paragraph([one]),
            list([item([one]), { ...item([plain('a '), one]), checked: false }]),
            list([item([one, plain(' '), strong(one)]), { ...item([strong(one)]), checked: true }]),
            paragraph([strong(one)]),
          ),
        );
        expect(codesIn(reader.parse(markdown))).toEqual(Array(7).fill(value));
      }),
      { seed: 1, numRuns: share(100, 400) },
    );
  });

  test('is read back from a table but for backslashes before a pipe, and makes no cell', () => {
    fc.assert(
      fc.property(text, (value) => {
        const markdown = write(
          root(table([null, null], [row([[plain('a')], [plain('b')]]), row([[inlineCode(value)], [plain('c')]])])),
        );
        const tree = reader.parse(markdown);
        const bare = (words: string): string => words.replace(/\\+(?=\|)/g, '');
        expect(codesIn(tree).map(bare)).toEqual([bare(value)]);
        expect(tree.children.map((node) => ('children' in node ? node.children.length : 0))).toEqual([2]);
      }),
      { seed: 2, numRuns: share(100, 400) },
    );
  });

  test('an item with more than a line of words keeps its box', () => {
    const [only] = item([strong(plain('a'))]).children;
    const two = { ...item([]), checked: true, children: [only as never, list([item([plain('b')])])] };
    expect(write(root(list([two])))).toBe('- [x] **a**\n  - b\n');
    const words = {
      ...item([]),
      checked: false,
      children: [...item([plain('c')]).children, list([item([plain('d')])])],
    };
    expect(write(root(list([words])))).toBe('- [ ] c\n  - d\n');
  });
});

describe('marks and links', () => {
  const words = fc.constantFrom('a', ' a', 'a ', ' ', 'a:', '(a)', '1 of 2', ' · ', '"a"', 'a*', '_b', '日');
  const leaf = fc.oneof(words.map(plain), text.map(inlineCode));
  const urls = fc.constantFrom(
    'https://example.com/a-b/1?c=d#e',
    'https://example.com/a_(b)',
    'https://e.com/a&amp;b',
    'x',
  );
  const around = (inner: fc.Arbitrary<PhrasingContent>): fc.Arbitrary<PhrasingContent> => {
    const children = fc.array(inner, { minLength: 1, maxLength: 3 });
    return fc.oneof(
      { weight: 3, arbitrary: leaf },
      children.map((all) => strong(...all)),
      children.map((all): PhrasingContent => ({ type: 'emphasis', children: all })),
      fc.tuple(urls, leaf).map(([url, child]) => linked(url, child)),
      leaf.map((child): PhrasingContent => ({
        type: 'link',
        url: 'https://example.com/',
        title: 't',
        children: [child as never],
      })),
    );
  };

  test('are written as the library writes them, but for code', () => {
    const library = remark().data('settings', { bullet: '-', listItemIndent: 'one', rule: '-' }).freeze();
    // The library writes code with other fences and other padding.
    const plainCode = (node: Nodes): boolean =>
      node.type === 'inlineCode'
        ? /^[\w ]*\w$/.test(node.value) && !node.value.startsWith(' ')
        : !('children' in node) || node.children.every(plainCode);
    fc.assert(
      fc.property(fc.array(around(around(leaf)), { minLength: 1, maxLength: 5 }), (children) => {
        const tree = root(paragraph(children));
        fc.pre(plainCode(tree));
        expect(write(tree)).toBe(library.stringify(tree));
      }),
      { seed: 5, numRuns: share(250, 1000) },
    );
  });
});

/** A report with everything in it. */
const parts = (values: readonly string[]): Part[] => [
  { rank: 0, head: [{ type: 'heading', depth: 3, children: [plain('Title: "quoted" & more')] }], pieces: [], tail: [] },
  {
    rank: 2,
    units: 'rows',
    head: [{ type: 'html', value: '<details>' }],
    pieces: [
      {
        head: [],
        units: values.map((value) => row([[code(value)], [plain('1 of 2')]])),
        wrap: (units) => table([null, 'right'], [row([[plain('a')], [plain('b')]]), ...(units as never[])]),
      },
    ],
    tail: [{ type: 'html', value: '</details>' }],
  },
  {
    rank: 1,
    head: [paragraph([strong(plain('List')), plain(' of it')])],
    pieces: values.map((value) => ({
      head: [paragraph([code(value)])],
      units: [
        item([code(value), plain(': "as" said')]),
        { ...item([linked('https://example.com/a_(b)', code(value))]), checked: true },
        item([{ type: 'emphasis', children: [plain('Do it! '), code(value)] }]),
      ],
      wrap: (units) => list(units as never[]),
    })),
    tail: [],
  },
];

describe('fitting', () => {
  const values = fc.array(fc.oneof(text, fc.string()), { maxLength: 12 });

  test('a size is never less than what is written', () => {
    fc.assert(
      fc.property(values, (all) => {
        const nodes = fit(parts(all), Infinity);
        expect(bytesOf(write(root(...nodes)))).toBeLessThanOrEqual(sizeOf(nodes));
      }),
      { seed: 3, numRuns: share(75, 300) },
    );
  });

  test('what is asked for is kept, and every unit is shown or counted where the heads fit', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 400, max: 3000 }), (all, most) => {
        const markdown = write(root(...fit(parts(all), most)));
        expect(bytesOf(markdown)).toBeLessThanOrEqual(most);
        const count = (pattern: RegExp): number => [...markdown.matchAll(pattern)].length;
        const more = (units: string): number =>
          Number(new RegExp(`^and (\\d+) more${units}$`, 'm').exec(markdown)?.[1] ?? 0);
        expect(count(/^[-*] /gm) + more('')).toBe(all.length * 3);
        expect(count(/ 1 of 2 \|$/gm) + more(' rows')).toBe(all.length);
        expect(count(/^<details>$/gm)).toBe(count(/^<\/details>$/gm));
      }),
      { seed: 4, numRuns: share(75, 300) },
    );
  });

  test('parts of the highest rank go first, and the first stays', () => {
    const shown = (most: number): number => fit(parts(['a']), most).length;
    expect(shown(1)).toBe(1);
    expect(write(root(...fit(parts(['a']), 1)))).toBe('### Title: "quoted" & more\n');
    const written = Array.from({ length: 600 }, (_, most) => write(root(...fit(parts(['a']), most))));
    expect(written.filter((markdown) => markdown.includes('<details>') && !markdown.includes('**List**'))).toEqual([]);
    expect(written.some((markdown) => markdown.includes('**List**') && !markdown.includes('<details>'))).toBe(true);
  });

  test('a part without units is shown as a whole, and nothing is no part', () => {
    expect(whole(1, [])).toEqual([]);
    const nodes = [paragraph([plain('a')]), list([item([plain('b')])])];
    expect(fit([...whole(0, [paragraph([plain('t')])]), ...whole(1, nodes)], 60)).toHaveLength(1);
    expect(fit(whole(1, nodes), 100)).toEqual(nodes);
  });

  test('a part takes no more than its share', () => {
    const [, second] = parts(Array<string>(100).fill('a'));
    const shared = { ...(second as Part), share: 1 / 4 };
    expect(bytesOf(write(root(...fit([shared], 2000))))).toBeLessThan(650);
    expect(write(root(...fit([shared], 2000)))).toMatch(/^and \d+ more rows$/m);
  });
});
