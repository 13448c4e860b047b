import type { AskedCounts } from '../../verdict/content.ts';
import type { Left } from '../../verdict/left/left.ts';

/** Numbers and times in words. */

/** UTF-16 units of an item in a headline. */
export const MOST = 80;

const NAMES = [
  ['boxes', 'box', 'boxes'],
  ['fields', 'field', 'fields'],
  ['signOffs', 'sign-off', 'sign-offs'],
  ['evidence', 'check', 'checks'],
] as const;

/** "2 boxes and 1 sign-off"; empty for nothing. */
export function amounts(counts: AskedCounts): string {
  if (counts.total === 0) return '';
  const known = NAMES.flatMap(([kind, one, many]) =>
    counts[kind] === 0 ? [] : [`${counts[kind]} ${counts[kind] === 1 ? one : many}`],
  );
  const things = counts.others === 1 ? 'thing' : 'things';
  const others = `${counts.others} ${known.length === 0 ? '' : 'other '}${things}`;
  return and([...known, ...(counts.others === 0 ? [] : [others])]);
}

/** "8 of 10 boxes and 0 of 4 sign-offs"; empty where nothing is asked for. */
export function doneAmounts(counts: Pick<Left, 'asked' | 'left'>): string {
  return amountsFrom(0, counts);
}

/** The same, without what nothing is done of. */
export function begunAmounts(counts: Pick<Left, 'asked' | 'left'>): string {
  return amountsFrom(1, counts);
}

function amountsFrom(least: number, { asked, left }: Pick<Left, 'asked' | 'left'>): string {
  return and(
    NAMES.flatMap(([kind, one, many]) => {
      const done = asked[kind] - left[kind];
      return asked[kind] === 0 || done < least ? [] : [`${done} of ${asked[kind]} ${asked[kind] === 1 ? one : many}`];
    }),
  );
}

function and(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** A time of ISO 8601 as people read it, to the minute: "2026-01-02 01:00 UTC". */
export function timeWords(time: string): string {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/.exec(time) ?? [];
  return day === undefined ? time : `${day} ${minute} UTC`;
}
