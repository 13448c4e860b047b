/** The tables of the docs: how N/A is written, and what is no box. */
import { describe, expect, test } from '@jest/globals';
import { NEAR_MISSES } from '../../src/checklist/near-miss/kinds.ts';
import { BOXES, BULLETS, NOT_APPLICABLE, PSEUDO_BOXES, type Reading } from '../support/box-spellings.ts';
import { allItems, read } from '../support/reading.ts';
import { oracleAvailable, prepare, render } from '../support/oracle.ts';
import { everyNth } from '../support/share.ts';

function readingOf(written: string): [read: Reading, label: string | undefined, reason: string | undefined] {
  const [item, ...more] = allItems(read(written));
  expect(more).toEqual([]);
  if (item?.state === 'not-applicable') return ['mark', item.label, item.reason];
  const isAnswer =
    item?.state === 'ticked' || /^[\p{P}\s]*(?:n\/a|na|not applicable)\W*$/iu.test(item?.label.normalize('NFKC') ?? '');
  return [item?.looksNotApplicable === true ? 'named' : isAnswer ? 'answer' : 'text', undefined, undefined];
}

test.each(NOT_APPLICABLE)('%s is %s', (...row) => {
  const [written, expected, reason] = row;
  const label = expected === 'mark' ? 'Mail sent' : undefined;
  expect(readingOf(written)).toEqual([expected, label, reason]);
});

describe('what is no box', () => {
  test.each(PSEUDO_BOXES)('%j is named, once, with its line', (written, kind) => {
    const markdown = `# Letters\n\n${written}\n`;
    const { nearMisses, root } = read(markdown);
    const line =
      markdown
        .trimEnd()
        .split('\n')
        .findIndex((each) => each.includes('Mail') || each === '- [ ]') + 1;
    expect(nearMisses.map((miss) => [miss.kind, miss.place.line, miss.section[0]])).toEqual([[kind, line, 'Letters']]);
    expect(allItems({ documents: [], nearMisses, root })).toEqual([]);
  });

  // Boxes that HTML makes are boxes of HTML, which GitHub takes away or shows raw.
  const rendered = oracleAvailable() === undefined ? [] : PSEUDO_BOXES;
  test('the reference renderer shows none of them with a box of Markdown', () => {
    expect(rendered.filter(([written]) => render(written).boxes.some(({ raw }) => !raw))).toEqual([]);
  });

  test('each says what to do in its own words', () => {
    const kinds = [...new Set(PSEUDO_BOXES.map(([, kind]) => kind))];
    const said = Object.values(NEAR_MISSES).filter(({ kind }) => kinds.includes(kind));
    expect(new Set(said.map(({ message }) => message)).size).toBe(kinds.length);
  });
});

const suite = oracleAvailable() === undefined ? describe.skip : describe;

suite('every bullet before every box', () => {
  // Seven and the number of boxes have no common divisor: every bullet and every box has its turn.
  const all = everyNth(
    7,
    BULLETS.flatMap((bullet) => BOXES.map((box) => `${bullet}${box}Mail sent`)),
  );

  test('what the reference renderer shows as a box is read, and all else is named', () => {
    prepare(all);
    const wrong = all.filter((markdown) => {
      const shown = render(markdown).boxes;
      const { nearMisses } = read(markdown);
      const items = allItems(read(markdown));
      const isRead = shown.length === 1 && items.length === 1 && shown[0]?.checked === (items[0]?.state === 'ticked');
      const isNamed =
        shown.length === 0 && items.length === 0 && nearMisses.filter(({ blocking }) => blocking).length === 1;
      return !isRead && !isNamed;
    });
    expect(wrong).toEqual([]);
  }, 300_000);
});
