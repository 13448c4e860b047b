import * as v from 'valibot';
import { readDuration } from '../../evidence/quantity.ts';
import { isWithin } from './instant.ts';

const EXPECTED = 'expected a span of time with its unit, such as "24h", "30 min" or "7 d"';

/** A span of time in a policy: `24h`, `30 min`, `7 d`. */
export const span = v.pipe(
  v.string(EXPECTED),
  v.check(isSpan, EXPECTED),
  v.title('Not older than'),
  v.description('How old the evidence may be when it is judged.'),
  v.metadata({ examples: ['24h', '7 d'] }),
);

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
