import type { FirstLine, Overview, OverviewRow, OverviewState, WaitsFor } from '../../overview/overview.ts';
import { sanitiseLine } from '../sanitise.ts';
import { palette, type Palette } from '../parts/symbols.ts';

/** The words and marks of each state, worst first: shapes differ, not only colours. */
export const STATE_WORDS: Record<OverviewState, { mark: string; glyph: string; words: string }> = {
  'not-judged': { mark: '⚠️', glyph: '⚠', words: 'not judged' },
  wrong: { mark: '❌', glyph: '✗', words: 'wrong' },
  left: { mark: '🟡', glyph: '○', words: 'to do' },
  waiting: { mark: '⏳', glyph: '…', words: 'waiting' },
  overridden: { mark: '🔓', glyph: '!', words: 'overridden' },
  done: { mark: '✅', glyph: '✓', words: 'done' },
  skipped: { mark: '⚪', glyph: '–', words: 'skipped' },
};

/** `12 checklists: 2 wrong, 5 to do, 1 waiting, 4 done`. What is skipped needs none, and is counted behind. */
export function overviewHeadline({ rows, totals, unread }: Overview, what = 'checklist'): string {
  const asked = rows.length - totals.skipped;
  const states = Object.keys(STATE_WORDS) as OverviewState[];
  const parts = states.flatMap((state) =>
    state === 'skipped' || totals[state] === 0 ? [] : [`${totals[state]} ${STATE_WORDS[state].words}`],
  );
  const more = [
    ...(totals.skipped === 0 ? [] : [`${totals.skipped} that need${totals.skipped === 1 ? 's' : ''} no checklist`]),
    ...(unread.length === 0 ? [] : [`${countOf(unread.length, 'repository', 'repositories')} could not be read`]),
  ];
  return `${countOf(asked, what)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}${more.map((each) => `; ${each}`).join('')}`;
}

/** `1 checklist`, `2 checklists`. */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** How much is left: `3 of 10 left: 1 wrong`, or `1 wrong` where that is all; nothing where nothing is asked for. */
function leftWords({ left, asked, wrong }: Amounts): string {
  if (asked === 0 && left === 0) return '';
  return wrong > 0 && wrong === left ? `${wrong} wrong` : `${left} of ${asked} left${wrongPart(wrong)}`;
}

/** What a table says of a state: how much is left, where somebody or something is to do it, and what it is then. */
export function stateWords(row: Amounts & Pick<OverviewRow, 'state'>): string {
  const { words } = STATE_WORDS[row.state];
  const left = row.left === 0 ? '' : leftWords(row);
  if (left === '') return words;
  return row.state === 'left' || row.state === 'wrong' ? left : `${words}, ${left}`;
}

/** What the badge of a row says: how much people have to do, and what of it is wrong; else its state. */
export function badgeWords({ state, left, wrong }: Amounts & Pick<OverviewRow, 'state'>): string {
  if (left === 0 || (state !== 'left' && state !== 'wrong')) return STATE_WORDS[state].words;
  return wrong === left ? `${wrong} wrong` : `${left} left${wrongPart(wrong)}`;
}

type Amounts = Pick<OverviewRow, 'left' | 'asked' | 'wrong'>;

// What is wrong is part of what is left.
function wrongPart(wrong: number): string {
  return wrong === 0 ? '' : `: ${wrong} wrong`;
}

/** What stands beside the bar of a row: how much is left, where its badge does not say it, and how much is done. */
export function barWords({ state, left, asked }: Pick<OverviewRow, 'state' | 'left' | 'asked'>): [string, string] {
  const isSaid = left > 0 && (state === 'left' || state === 'wrong');
  return [isSaid ? '' : `${left === 0 ? 'Nothing' : left} left`, `${asked - left} of ${asked} done`];
}

/** What comes first: `in Checks, tick "Tests pass"`. Not sanitised. */
export function firstWords({ section, text }: FirstLine): string {
  return section === '' ? text : `in ${section}, ${text}`;
}

/** `QA (@alice, @bob)`; people only where they say more than the name. A phase is nobody who acts. Not sanitised. */
export function waitsForWords({ kind, name, people, left }: WaitsFor): string {
  if (kind === 'phase') return `later: ${left} in ${name}`;
  const others = people.filter((each) => each !== name);
  const some = others.slice(0, 3).join(', ');
  return others.length === 0 ? name : `${name} (${some}${others.length > 3 ? ` and ${others.length - 3} more` : ''})`;
}

/** The title, or the name where there is none, on one line. */
export function titleWords({ title, name }: Pick<OverviewRow, 'title' | 'name'>, length = 100): string {
  const line = sanitiseLine(title, length);
  return line.trim() === '' ? sanitiseLine(name, length) : line;
}

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
