import type { Fetch } from './fetch.ts';
import { sleep } from './budget.ts';

const MINUTE = 60_000;

/**
 * Sends at most so many requests in any minute; what is more waits. GitHub refuses whoever reads much faster than 900 a
 * minute, and then for longer ("Rate limits for the REST API", GitHub Docs).
 */
export function paced(
  fetch: Fetch,
  perMinute: number,
  { now, wait }: { now: () => number; wait: (ms: number) => Promise<void> } = { now: Date.now, wait: sleep },
): Fetch {
  /** When each of the last `perMinute` requests goes out; ms since 1970. */
  const times: number[] = [];
  return async (...request) => {
    const at = Math.max(now(), (times.at(-perMinute) ?? -Infinity) + MINUTE);
    times.push(at);
    if (times.length > perMinute) times.shift();
    const left = at - now();
    if (left > 0) await wait(left);
    return fetch(...request);
  };
}
