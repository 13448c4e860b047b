import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { remark } from 'remark';
import type { Processor } from 'unified';
import { annotations } from '../../src/reports/check-run.ts';
import { json, published } from '../../src/reports/json.ts';
import { comment, summary } from '../../src/reports/markdown.ts';
import { sanitiseLine } from '../../src/reports/sanitise.ts';
import { text } from '../../src/reports/text.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { hostile, hostileVerdicts, MARK } from '../support/hostile.ts';
import { share } from '../support/share.ts';

const gfm = remark()
  .use(function (this: Processor) {
    const data = this.data() as Record<string, unknown[]>;
    (data['micromarkExtensions'] ??= []).push(gfmTable(), gfmStrikethrough(), gfmFootnote());
    (data['fromMarkdownExtensions'] ??= []).push(
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    );
  })
  .freeze();

/** Values of all nodes by type, and the types that were seen. */
function walk(node: Nodes, seen: Map<string, string[]>): Map<string, string[]> {
  const values = seen.get(node.type) ?? [];
  seen.set(node.type, values);
  values.push('value' in node ? node.value : '');
  if ('children' in node) for (const child of node.children) walk(child, seen);
  return seen;
}

function urlsIn(node: Nodes): string[] {
  const own = 'url' in node ? [node.url] : [];
  return [...own, ...('children' in node ? node.children.flatMap(urlsIn) : [])];
}

/** Everything in which document text lives although it is no inline code. */
function alive(markdown: string): string[] {
  const tree: Root = gfm.parse(markdown);
  const seen = walk(tree, new Map());
  const known = new Set([
    'root',
    'heading',
    'paragraph',
    'strong',
    'emphasis',
    'list',
    'listItem',
    'text',
    'inlineCode',
    'html',
    'table',
    'tableRow',
    'tableCell',
    'link',
  ]);
  return [
    ...[...seen.keys()].filter((type) => !known.has(type)),
    ...[...seen].flatMap(([type, values]) =>
      type === 'inlineCode' ? [] : values.filter((value) => value.includes(MARK)).map((value) => `${type}: ${value}`),
    ),
    // The only HTML is that of folding.
    ...(seen.get('html') ?? []).filter(
      (value) => !/^<details>\n<summary>[A-Za-z\d, ():█░]+<\/summary>$|^<\/details>$/.test(value),
    ),
    ...urlsIn(tree).filter((url) => !url.startsWith('https://github.com/octocat/hello-world/pull/1#')),
  ];
}

/** What the runner would execute of one line of output, as it parses it; undefined for none. */
function commandIn(line: string): string | undefined {
  const start = line.trimStart();
  if (start.startsWith('::')) {
    const end = start.indexOf('::', 2);
    if (end >= 0) return start.slice(2, end).split(' ')[0];
  }
  const old = line.indexOf('##[');
  if (old < 0) return undefined;
  const end = line.indexOf(']', old);
  return end < 0 ? undefined : line.slice(old + 3, end).split(' ')[0];
}

const linesOf = (output: string): string[] => output.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
const commandsIn = (output: string): string[] => linesOf(output).flatMap((line) => commandIn(line) ?? []);

describe('the parser of commands', () => {
  test.each([
    ['::error::x', 'error'],
    ['  ::set-output name=a::b', 'set-output'],
    ['a ::error::x', undefined],
    ['::error', undefined],
    ['a ##[error]x', 'error'],
    ['##[set-env name=a]b', 'set-env'],
    ['##[error', undefined],
    ['#[error]', undefined],
  ])('of %s finds %s', (line, command) => {
    expect(commandIn(line)).toBe(command);
  });
});

describe('document text in Markdown', () => {
  test.each([
    ['summary', summary],
    ['comment', comment],
  ])('stands in inline code only: %s', (_, report) => {
    fc.assert(
      fc.property(hostileVerdicts, (verdict) => {
        expect(alive(report(verdict))).toEqual([]);
      }),
      { seed: 1, numRuns: share(150, 600) },
    );
  });

  test('that escapes would be seen', () => {
    expect(alive(`a ${MARK}`)).toEqual([`text: a ${MARK}`]);
    expect(alive('[a](b)')).toEqual(['b']);
    expect(alive('![a](b)')).toEqual(['image', 'b']);
    expect(alive('<b>')).toEqual(['<b>']);
  });

  test('never adds or removes a box', () => {
    // Without its extension a box is text at the start of an item.
    const count = (markdown: string): string[] => {
      const boxes: string[] = [];
      const visit = (node: Nodes): void => {
        if (node.type === 'listItem') {
          const [first] = node.children;
          const [words] = first?.type === 'paragraph' ? first.children : [];
          const box = words?.type === 'text' ? /^\[(.)\]\s/.exec(words.value) : null;
          if (box !== null) boxes.push(box[1] ?? '');
        }
        if ('children' in node) node.children.forEach(visit);
      };
      visit(gfm.parse(markdown));
      return boxes;
    };
    fc.assert(
      fc.property(hostileVerdicts, (verdict) => {
        expect(count(comment(verdict))).toEqual([]);
        const ticked = verdict.items.filter(({ state }) => state === 'ticked');
        expect(count(summary(verdict)).filter((mark) => mark !== ' ')).toEqual(ticked.map(() => 'x'));
      }),
      { seed: 2, numRuns: share(50, 200) },
    );
  });
});

describe('document text issues no command to the runner', () => {
  test('in the text report, with colours and without', () => {
    fc.assert(
      fc.property(hostileVerdicts, fc.boolean(), (verdict, color) => {
        expect(commandsIn(text(verdict, { color }))).toEqual([]);
      }),
      { seed: 3, numRuns: share(150, 600) },
    );
  });

  test('in the messages and titles of annotations, each on one line', () => {
    fc.assert(
      fc.property(hostileVerdicts, (verdict) => {
        for (const { message, title } of annotations(verdict)) {
          expect(linesOf(message)).toHaveLength(1);
          expect(commandsIn(message)).toEqual([]);
          expect(title).not.toContain(MARK);
        }
      }),
      { seed: 4, numRuns: share(150, 600) },
    );
  });

  test('in summary and comment', () => {
    fc.assert(
      fc.property(hostileVerdicts, (verdict) => {
        expect(commandsIn(summary(verdict))).toEqual([]);
        expect(commandsIn(comment(verdict))).toEqual([]);
      }),
      { seed: 5, numRuns: share(100, 400) },
    );
  });

  test('a report has no more lines for it', () => {
    fc.assert(
      fc.property(hostileVerdicts, (verdict) => {
        const report = text(verdict, { color: false });
        const calm = structuredClone(verdict);
        const calmed = JSON.parse(
          JSON.stringify(calm, (key, value: unknown) =>
            typeof value === 'string' && value.includes(MARK) && key !== 'id'
              ? value.replace(/[\s\p{Cc}\p{Cf}]+/gu, '')
              : value,
          ),
        ) as Verdict;
        expect(linesOf(report).length).toBeGreaterThanOrEqual(1);
        expect(report.split('\n').length).toBe(linesOf(report).length);
        expect(linesOf(text(calmed, { color: false })).length).toBeLessThanOrEqual(linesOf(report).length);
      }),
      { seed: 6, numRuns: share(25, 100) },
    );
  });
});

describe('one line of document text', () => {
  const table: [rule: string, from: string, to: string][] = [
    ['ordinary text goes through', 'Run the tests: all', 'Run the tests: all'],
    ['emoji and other scripts go through', 'Prüfe 日本 😀', 'Prüfe 日本 😀'],
    ['line ends become one space', 'a\r\n\n\tb\u2028c\u0085d', 'a b c d'],
    ['control characters go', 'a\0b\u001B[31mc\u007F', 'ab[31mc'],
    ['hidden and bidi characters go', 'a\u202Eb\u2066c\u200Bd\uFEFFe\u00ADf\u3164g', 'abcdefg'],
    ['a command is broken', '::error::x', ':\u200B:error:\u200B:x'],
    ['three colons are broken twice', ':::', ':\u200B:\u200B:'],
    ['an old command is broken', '##[error]x', '#\u200B#[error]x'],
    ['more number signs do not help', '###[error]', '##\u200B#[error]'],
    ['a command that hidden characters hide is broken too', ':\u200B:error:\u200D:', ':\u200B:error:\u200B:'],
    ['a line to write on is short', 'Name: __________', 'Name: ___'],
    ['two number signs of a heading stay', '## Plan', '## Plan'],
  ];
  test.each(table)('%s', (_, from, to) => {
    expect(sanitiseLine(from)).toBe(to);
  });

  test('is cut between characters, at the length that is asked for', () => {
    expect(sanitiseLine('a'.repeat(200))).toBe('a'.repeat(200));
    expect(sanitiseLine('a'.repeat(201))).toBe(`${'a'.repeat(199)}…`);
    expect(sanitiseLine('😀'.repeat(5), 4)).toBe('😀😀😀…');
    expect(sanitiseLine('😀'.repeat(4), 4)).toBe('😀😀😀😀');
  });

  test('sanitising once is enough', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const once = sanitiseLine(value);
        expect(sanitiseLine(once)).toBe(once);
      }),
      { seed: 7, numRuns: share(250, 1000) },
    );
  });
});

describe('the JSON report', () => {
  test('gives the verdict back, hostile text and all', () => {
    fc.assert(
      fc.property(hostileVerdicts, (verdict) => {
        const written = json(verdict);
        expect(written.endsWith('}\n')).toBe(true);
        expect(JSON.parse(written)).toEqual(published(verdict));
        expect(JSON.parse(written)).toMatchObject(verdict);
      }),
      { seed: 8, numRuns: share(12, 50) },
    );
  });
});
