import * as v from 'valibot';
import { readDuration } from '../../evidence/quantity.ts';

/** Times as GitHub writes them, read without a clock and without the time zone of the machine. */

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?Z$/;

/** Seconds since 1970 of an ISO 8601 time in UTC, without fractions; undefined for every other text. */
export function secondsOf(instant: string): number | undefined {
  const match = INSTANT.exec(instant);
  if (match === null) return undefined;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return ((daysTo(year, month, day) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

// Days since 1970-01-01 in the Gregorian calendar. Years are counted from March, so that leap days come last.
function daysTo(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear - 719_468
  );
}

/** Seconds since 1970 as people read them, in UTC, in whole minutes that have begun: `2026-03-01 17:05 UTC`. */
export function instantWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const two = (number: number): string => String(number).padStart(2, '0');
  const { year, month, day } = dateOf(Math.floor(minutes / 1440));
  return `${year}-${two(month)}-${two(day)} ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)} UTC`;
}

// The reverse of `daysTo`, for days from 1970 on. A period of the calendar has 400 years.
function dateOf(days: number): { year: number; month: number; day: number } {
  const ofPeriod = (days + 719_468) % 146_097;
  const yearOfPeriod = Math.floor(
    (ofPeriod - Math.floor(ofPeriod / 1460) + Math.floor(ofPeriod / 36_524) - Math.floor(ofPeriod / 146_096)) / 365,
  );
  const ofYear = ofPeriod - (365 * yearOfPeriod + Math.floor(yearOfPeriod / 4) - Math.floor(yearOfPeriod / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = Math.floor((days + 719_468) / 146_097) * 400 + yearOfPeriod + (month > 2 ? 0 : 1);
  return { year, month, day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** Whether `at` is at most `seconds` before `now`, or up to a minute after it. False if either is not a time. */
export function isWithin(at: string, seconds: number, now: string): boolean {
  const [then, present] = [secondsOf(at), secondsOf(now)];
  if (then === undefined || present === undefined) return false;
  return present - then <= seconds && then - present <= 60;
}

/** Whether one time is before another; false if either is not a time. */
export function isBefore(one: string, other: string): boolean {
  const [a, b] = [secondsOf(one), secondsOf(other)];
  return a !== undefined && b !== undefined && a < b;
}

const EXPECTED = 'expected a span of time with its unit, such as "24h", "30 min" or "7 d"';

/** A span of time in a policy: `24h`, `30 min`, `7 d`. */
export function spanOf(title: string, description: string, examples: string[]) {
  return v.pipe(
    v.string(EXPECTED),
    v.check(isSpan, EXPECTED),
    v.title(title),
    v.description(description),
    v.metadata({ examples }),
  );
}

/** How old evidence may be. */
export const span = spanOf('Not older than', 'How old the evidence may be when it is judged.', ['24h', '7 d']);

/** A span of time for people, in whole minutes that have gone by: `2 d 3 h`, `5 h 20 min`; a negative one is none. */
export function spanWords(seconds: number): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  return days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

/** The seconds of a span; 0 if the text is not a span. */
export function secondsIn(text: string): number {
  return (readDuration(text) ?? 0) / 1000;
}

/** Whether a text is a span of time longer than zero. */
export function isSpan(text: string): boolean {
  return secondsIn(text) > 0;
}

/** Whether `time` is at most `within` before `at`. An unknown time is not. */
export function isFresh(time: string | null, within: string, at: string): boolean {
  return time !== null && isWithin(time, secondsIn(within), at);
}
