import type { Overview, OverviewRow, OverviewState, WaitsFor } from '../../overview/model.ts';
import { sanitiseLine } from '../sanitise.ts';

/** The words and marks of each state, worst first: shapes differ, not only colours. */
export const STATE_WORDS: Record<OverviewState, { mark: string; glyph: string; words: string }> = {
  'not-judged': { mark: '⚠️', glyph: '⚠', words: 'not judged' },
  wrong: { mark: '❌', glyph: '✗', words: 'wrong' },
  left: { mark: '🟡', glyph: '○', words: 'left' },
  waiting: { mark: '⏳', glyph: '…', words: 'waiting' },
  overridden: { mark: '🔓', glyph: '!', words: 'overridden' },
  done: { mark: '✅', glyph: '✓', words: 'done' },
  skipped: { mark: '⚪', glyph: '–', words: 'skipped' },
};

// A number before "left" would count boxes.
const HEADLINE_WORDS: Partial<Record<OverviewState, string>> = { left: 'with something left' };

/** `12 open checklists: 2 wrong, 5 with something left, 1 waiting, 4 done`. What is skipped needs none, and is counted behind. */
export function overviewHeadline({ rows, totals, unread }: Overview, what = 'open checklist'): string {
  const asked = rows.length - totals.skipped;
  const states = Object.keys(STATE_WORDS) as OverviewState[];
  const parts = states.flatMap((state) =>
    state === 'skipped' || totals[state] === 0
      ? []
      : [`${totals[state]} ${HEADLINE_WORDS[state] ?? STATE_WORDS[state].words}`],
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

/** `3 of 10`, or nothing where nothing is asked for. */
export function leftWords({ left, asked }: Pick<OverviewRow, 'left' | 'asked'>): string {
  return asked === 0 && left === 0 ? '' : `${left} of ${asked}`;
}

/** What stands beside the bar of a row: how much is left, where its badge does not say it, and how much is done. */
export function barWords({ state, left, asked }: Pick<OverviewRow, 'state' | 'left' | 'asked'>): [string, string] {
  const more = state === 'left' ? '' : `${left === 0 ? 'Nothing' : left} left`;
  return [more, `${asked - left} of ${asked} done`];
}

/** `QA (@alice, @bob)`; people only where they say more than the name. Not sanitised. */
export function waitsForWords({ name, people }: Pick<WaitsFor, 'name' | 'people'>): string {
  const others = people.filter((each) => each !== name);
  const some = others.slice(0, 3).join(', ');
  return others.length === 0 ? name : `${name} (${some}${others.length > 3 ? ` and ${others.length - 3} more` : ''})`;
}

/** The title, or the name where there is none, on one line. */
export function titleWords({ title, name }: Pick<OverviewRow, 'title' | 'name'>, length = 100): string {
  const line = sanitiseLine(title, length);
  return line.trim() === '' ? sanitiseLine(name, length) : line;
}
