import type { Overview, OverviewRow, OverviewState } from '../../overview/overview.ts';
import { palette, type Palette } from '../parts/symbols.ts';
import { sanitiseLine } from '../sanitise.ts';
import { firstWords, leftWords, overviewHeadline, STATE_WORDS, titleWords, waitsForWords } from './words.ts';

/** Several checklists for a terminal or log: a line for each, worst first, with what it waits for and what comes first. */
export function overviewText(overview: Overview, { color, what }: { color: boolean; what?: string }): string {
  const paint = palette(color);
  const shown = overview.rows.filter(({ state }) => state !== 'skipped');
  const names = Math.min(40, Math.max(0, ...shown.map(({ name }) => sanitiseLine(name).length)));
  const counts = Math.max(0, ...shown.map((row) => numbersOf(row).length));
  const lines = [
    paint.bold(overviewHeadline(overview, what)),
    ...(shown.length === 0 ? [] : ['']),
    ...shown.flatMap((row) => rowLines(row, { names, counts }, paint)),
    ...overview.unread.map(
      ({ repository, reason }) => `${paint.red('⚠')} ${sanitiseLine(repository)}  ${sanitiseLine(reason, 300)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const HUES: Record<OverviewState, keyof Palette> = {
  'not-judged': 'red',
  wrong: 'red',
  left: 'yellow',
  waiting: 'yellow',
  overridden: 'yellow',
  done: 'green',
  skipped: 'dim',
};

function rowLines(row: OverviewRow, width: { names: number; counts: number }, paint: Palette): string[] {
  const { glyph } = STATE_WORDS[row.state];
  const name = sanitiseLine(row.name).padEnd(width.names);
  const head = `${paint[HUES[row.state]](glyph)} ${paint.bold(name)}  ${numbersOf(row).padStart(width.counts)}  ${titleWords(row, 60)}`;
  const waits = row.waitingFor.map((each) => sanitiseLine(waitsForWords(each), 80)).join(', ');
  const first = row.first;
  const more = [
    ...(row.reason === undefined ? [] : [sanitiseLine(row.reason, 300)]),
    ...(waits === '' ? [] : [`waits for ${waits}`]),
    ...(first === undefined ? [] : [`first: ${sanitiseLine(firstWords(first), 200)}`]),
  ];
  return [head, ...more.map((each) => `    ${paint.dim(each)}`)];
}

function numbersOf(row: OverviewRow): string {
  const { words } = STATE_WORDS[row.state];
  const left = row.state === 'left' || row.state === 'wrong' ? leftWords(row) : '';
  return left === '' ? words : left;
}
