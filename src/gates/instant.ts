import * as v from 'valibot';
import { readMeasure } from './measure.ts';

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3})\d*)?Z$/;

/** Milliseconds since 1970 of an ISO 8601 time in UTC; undefined for every other text. */
export function readInstant(text: string): number | undefined {
  const match = INSTANT.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0'));
  return (((daysTo(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000 + milliseconds;
}

// Days from 1970-01-01 in the Gregorian calendar; the year begins in March, so that leap days come last.
function daysTo(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** A span of time in a policy: `24h`, `30 min`, `7 d`. */
export const span = v.pipe(
  v.string(),
  v.check((text) => spanOf(text) > 0, 'expected a span of time with its unit, such as "24h", "30 min" or "7 d"'),
  v.title('Not older than'),
  v.description('How old the evidence may be when it is judged.'),
  v.metadata({ examples: ['24h', '7 d'] }),
);

/** Milliseconds of a span; 0 for a text that is none. */
export function spanOf(text: string): number {
  const measure = readMeasure(text);
  return measure?.unit === 'ms' ? measure.amount : 0;
}

/** Whether a time lies at most a span before another; a time that cannot be read does not. */
export function isWithin(time: string | null, within: string, at: string): boolean {
  const [then, now] = [readInstant(time ?? ''), readInstant(at)];
  return then !== undefined && now !== undefined && now - then <= spanOf(within);
}
