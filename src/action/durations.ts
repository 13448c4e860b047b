import { readDuration } from '../evidence/quantity.ts';

/** A span of time, and how it was written. */
export interface Duration {
  ms: number;
  text: string;
}

/** The inputs that are spans of time. */
export interface Durations {
  /** How long to wait for the checklist; undefined: judge once. */
  wait: Duration | undefined;
  /** Between two judgements of a wait. */
  poll: Duration;
  /** What the run may wait for limits of GitHub. */
  maxWait: Duration;
}

export const DURATION_INPUTS = ['wait', 'poll', 'max-wait'] as const;

type Name = (typeof DURATION_INPUTS)[number];

/** Reads them. `read` gives an input, undefined when empty; `wrong` is told of what is wrong. */
export function readDurations(
  read: (name: Name) => string | undefined,
  wrong: (name: Name, found: string, expected: string) => void,
): Durations {
  function duration(name: Name, least: Duration, most: Duration, fallback: Duration): Duration {
    const found = read(name);
    if (found === undefined) return fallback;
    const ms = readDuration(found);
    if (ms === undefined) wrong(name, found, 'a span of time such as 90s, 30m or 1h30m');
    else if (ms < least.ms || ms > most.ms) wrong(name, found, `a span of time from ${least.text} to ${most.text}`);
    else return { ms, text: found };
    return fallback;
  }
  const wait = duration('wait', NOTHING, LONGEST_RUN, NOTHING);
  return {
    wait: wait.ms === 0 ? undefined : wait,
    poll: duration('poll', { ms: 1_000, text: '1s' }, HOUR, { ms: 20_000, text: '20s' }),
    maxWait: duration('max-wait', NOTHING, LONGEST_RUN, { ms: 120_000, text: '2m' }),
  };
}

const NOTHING = { ms: 0, text: '0s' };
const HOUR = { ms: 3_600_000, text: '1h' };
/** No run of a workflow lasts longer ("Actions limits", GitHub Docs). */
const LONGEST_RUN = { ms: 35 * 86_400_000, text: '35d' };
