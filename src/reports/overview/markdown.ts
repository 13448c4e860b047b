import type { RootContent, TableRow } from 'mdast';
import type { Overview, OverviewRow } from '../../overview/overview.ts';
import { timeWords } from '../parts/amounts.ts';
import { fit, whole, type Part } from '../parts/fit.ts';
import { addressOf, code, linked, paragraph, plain, row, table } from '../parts/nodes.ts';
import { write } from '../parts/writer.ts';
import { firstWords, overviewHeadline, STATE_WORDS, stateWords, titleWords, waitsForWords } from './text.ts';

/** How an overview is laid out. `maxLength`: in UTF-8 bytes; rows that do not fit are counted. */
interface OverviewLayout {
  /** What one of the rows is. */
  what?: string;
  maxLength: number;
  /** Whether the time stands below it; a text that is written again and again leaves it out. */
  dated?: boolean;
}

/** Several checklists as one Markdown table, worst first. */
export function overviewMarkdown(overview: Overview, { what, maxLength, dated = false }: OverviewLayout): string {
  const { rows, unread, at } = overview;
  const shown = rows.filter(({ state }) => state !== 'skipped');
  const parts: Part[] = [
    ...whole(0, [{ type: 'heading', depth: 2, children: [plain(overviewHeadline(overview, what))] }]),
    ...unread.flatMap(({ repository, reason }) =>
      whole(1, [paragraph([plain('⚠️ '), code(repository), plain(': '), code(reason)])]),
    ),
    ...(shown.length === 0 ? [] : [tablePart(shown)]),
    ...(dated ? whole(1, [paragraph([{ type: 'emphasis', children: [plain(`As of ${timeWords(at)}.`)] }])]) : []),
  ];
  return write({ type: 'root', children: fit(parts, maxLength) });
}

const HEAD = ['Checklist', 'Waits for', 'First', 'State'].map((word) => [plain(word)]);

function tablePart(rows: readonly OverviewRow[]): Part {
  return {
    rank: 2,
    units: 'checklists',
    head: [],
    pieces: [
      {
        head: [],
        units: rows.map(rowOf),
        wrap: (units): RootContent => table([null, null, null, null], [row(HEAD), ...(units as TableRow[])]),
      },
    ],
    tail: [],
  };
}

function rowOf(each: OverviewRow): TableRow {
  const { mark } = STATE_WORDS[each.state];
  const first = each.first;
  const name = each.title.trim() === '' ? [] : [plain(' '), code(each.name)];
  return row([
    [linked(addressOf(each.url), code(titleWords(each))), ...name],
    each.waitingFor.flatMap((waits, index) => [...(index === 0 ? [] : [plain(', ')]), code(waitsForWords(waits))]),
    first === undefined ? [] : [code(firstWords(first))],
    [plain(`${mark} ${stateWords(each)}`), ...(each.reason === undefined ? [] : [plain(': '), code(each.reason)])],
  ]);
}
