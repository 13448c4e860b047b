import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { Fault, limitOf, resetAt, retryAfter, type FaultRequest, type FaultResponse } from './fault.ts';
import { GitHubError } from './error.ts';
import { Pauses } from './pauses.ts';

export interface RepeatOptions {
  /** Pause before the first repetition, in ms; the next ones wait 4 and 9 times as long. */
  pauseMs: number;
  pauses: Pauses;
  now: () => number;
  /** Told of every pause that a limit asks for. */
  say: (line: string) => void;
}

/**
 * Sends a call again that has failed with `first`, as long as `mayRepeat` says so of every fault.
 * Throws the last fault when nothing helps.
 */
export type Repeat = <T>(
  send: (request: FaultRequest) => Promise<T>,
  request: FaultRequest,
  first: Fault,
  mayRepeat: (fault: Fault) => boolean,
) => Promise<T>;

/** Repetitions of a call after faults that pass. */
const RETRIES = 3;
/** Pauses of one call for limits; how long is what `Pauses` decides. */
const MAX_LIMITS = 5;

/**
 * Repetition by the plugins of octokit: `retry` for faults of server and network, `throttling` for limits.
 * Only a call that has failed comes here, so that a run without faults does not load them (51 KB, 2 ms). What faulted is told to them
 * as their own first try, so that nothing is sent once more than needed.
 */
export function createRepeat({ pauseMs, pauses, now, say }: RepeatOptions): Repeat {
  const allow = (seconds: number, { method, url }: { method: string; url: string }, count: number): boolean => {
    const waits = count < MAX_LIMITS && pauses.take(seconds * 1000);
    if (waits) say(`GitHub asks for a pause: waiting ${seconds} s (${method} ${new URL(url, 'https://x').pathname}).`);
    return waits;
  };
  const octokit = new (Octokit.plugin(throttling, retry))({
    log: SILENT,
    request: { fetch: nothing },
    retry: { retries: RETRIES, retryAfterBaseValue: pauseMs, doNotRetry: NO_RETRY },
    throttle: {
      // Limiters of one name are shared by all clients of a process.
      id: String(++clients),
      fallbackSecondaryRateRetryAfter: 60,
      // A second between two writes is for those who write much. What comes here is one call, again.
      write: AT_ONCE as never,
      notifications: AT_ONCE as never,
      onRateLimit: (seconds, request, _, count) => allow(seconds, asRequest(request), count),
      onSecondaryRateLimit: (seconds, request, _, count) => allow(seconds, asRequest(request), count),
    },
  });

  return async <T>(...[send, request, first, mayRepeat]: Parameters<Repeat>): Promise<T> => {
    let told: Fault | undefined = first;
    const attempt = async (options: FaultRequest): Promise<unknown> => {
      try {
        const before = told;
        told = undefined;
        if (before !== undefined) throw before;
        return await send(options);
      } catch (error) {
        throw error instanceof Fault ? forPlugins(error, mayRepeat(error), now()) : error;
      }
    };
    // The plugins keep their counts in `request`.
    const own: object = { ...request, url: first.request.url, request: { ...request.request } };
    try {
      // octokit types its hooks by the routes of GitHub; they give back what the method gives.
      return (await octokit.hook('request', attempt as never, own as never)) as T;
    } catch (error) {
      throw error instanceof Fault && error.cause instanceof Fault ? error.cause : error;
    }
  };
}

const FINAL = 501;
/** Statuses that no repetition changes; 403 and 429 are limits, which the other plugin waits for. */
const NO_RETRY = [...Array.from({ length: 100 }, (_, index) => 400 + index), FINAL];

// The plugins know a limit by words and headers that servers do not always use, and want an answer in any case.
function forPlugins(fault: Fault, repeats: boolean, now: number): Fault {
  const { request, response, message: said, status } = fault;
  const wait = retryAfter(fault, now);
  const limit = limitOf(fault) ?? (wait !== undefined && status >= 500 ? 'secondary' : undefined);
  const told = (code: number, words: string, headers: FaultResponse['headers']): Fault =>
    new Fault(words, code, request, { response: { url: request.url, status: code, headers, data: {} }, cause: fault });
  // Without a word on its end a used-up limit cannot be waited for.
  if (!repeats || (limit === 'primary' && resetAt(fault) === undefined)) return told(FINAL, 'final', {});
  if (limit === 'primary') return told(429, 'limit', { ...response?.headers, 'x-ratelimit-remaining': '0' });
  if (limit === 'secondary')
    return told(429, 'secondary rate limit', wait === undefined ? {} : { 'retry-after': wait });
  return told(status, said, {});
}

// The address of a request may still have its places to fill in: `/repos/{owner}`.
function asRequest(request: object): { method: string; url: string } {
  const known: Record<string, unknown> & { method: string; url: string } = { method: '', url: '', ...request };
  return { ...known, url: known.url.replace(/\{(\w+)\}/g, (place, name: string) => wordOf(known[name]) ?? place) };
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** In the place of a limiter: nothing waits. */
const AT_ONCE = { key: () => ({ schedule: (_: unknown, job: () => Promise<void>) => job() }) };

let clients = 0;

const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

/** Tries of one write. */
const TRIES = 3;

/**
 * Writes something that may exist once only, though the answer to a write can get lost: after every fault that
 * leaves open whether it was done, `find` is asked first, and only where it finds nothing the write is repeated.
 * Throws the `GitHubError` of the last try; what `find` throws means that nothing is known, and nothing is repeated.
 */
export async function once<T>(write: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof GitHubError) || !error.transient) throw error;
      const there = await find();
      if (there !== undefined) return there;
      if (tries === TRIES) throw error;
    }
  }
}
