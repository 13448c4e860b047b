import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { Fault, limitOf, resetAt, retryAfter, type FaultRequest, type FaultResponse } from './fault.ts';
import { GitHubError } from './error.ts';
import { Pauses } from './budget.ts';

export interface RepeatOptions {
  /** Pause before the first repetition, in ms; the next ones wait 4 and 9 times as long. */
  pauseMs: number;
  pauses: Pauses;
  now: () => number;
  /** Called before every pause that a limit asks for. */
  say: (line: string) => void;
}

/**
 * Repeats a call that has failed with `first`, as long as `mayRepeat` agrees for each fault. Throws the last fault if
 * nothing helps.
 */
export type Repeat = <T>(
  send: (request: FaultRequest) => Promise<T>,
  request: FaultRequest,
  first: Fault,
  mayRepeat: (fault: Fault) => boolean,
) => Promise<T>;

/** How often a call is repeated after faults that may pass. */
const RETRIES = 3;
/** How often one call waits for limits; `Pauses` decides how long. */
const MAX_LIMITS = 5;

/**
 * Repeats by means of octokit's plugins: `retry` for faults of server and network, `throttling` for limits. Only failed
 * calls come here, so a run without faults never loads them (51 KB, 2 ms). The plugins get the fault as their own first
 * try, so that nothing is sent more often than needed.
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
      // All clients in a process share limiters of the same id.
      id: String(++clients),
      fallbackSecondaryRateRetryAfter: 60,
      // The plugin waits a second between writes, for programs that write a lot. Here a single call is repeated.
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
      // octokit types its hooks by GitHub's routes; they return what the method returns.
      return (await octokit.hook('request', attempt as never, own as never)) as T;
    } catch (error) {
      throw error instanceof Fault && error.cause instanceof Fault ? error.cause : error;
    }
  };
}

const FINAL = 501;
/** Statuses that repeating does not change. 403 and 429 may be limits, which the other plugin waits for. */
const NO_RETRY = [...Array.from({ length: 100 }, (_, index) => 400 + index), FINAL];

// The plugins recognise a limit by words and headers that servers do not always send, and they require a response.
function forPlugins(fault: Fault, repeats: boolean, now: number): Fault {
  const { request, response, message: said, status } = fault;
  const wait = retryAfter(fault, now);
  const limit = limitOf(fault) ?? (wait !== undefined && status >= 500 ? 'secondary' : undefined);
  const told = (code: number, words: string, headers: FaultResponse['headers']): Fault =>
    new Fault(words, code, request, { response: { url: request.url, status: code, headers, data: {} }, cause: fault });
  // A used-up limit cannot be waited for if nobody says when it ends.
  if (!repeats || (limit === 'primary' && resetAt(fault) === undefined)) return told(FINAL, 'final', {});
  if (limit === 'primary') return told(429, 'limit', { ...response?.headers, 'x-ratelimit-remaining': '0' });
  if (limit === 'secondary')
    return told(429, 'secondary rate limit', wait === undefined ? {} : { 'retry-after': wait });
  return told(status, said, {});
}

// The address of a request may still have placeholders: `/repos/{owner}`.
function asRequest(request: object): { method: string; url: string } {
  const known: Record<string, unknown> & { method: string; url: string } = { method: '', url: '', ...request };
  return { ...known, url: known.url.replace(/\{(\w+)\}/g, (place, name: string) => wordOf(known[name]) ?? place) };
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Takes the place of a limiter: nothing waits. */
const AT_ONCE = { key: () => ({ schedule: (_: unknown, job: () => Promise<void>) => job() }) };

let clients = 0;

const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

/** How often one write is tried. */
const TRIES = 3;

/**
 * Writes something that may exist only once. The answer to a write can get lost, so after every fault that leaves the
 * outcome open, `find` looks for it first, and the write is repeated only if it finds nothing. Throws the `GitHubError`
 * of the last try. If `find` throws, nothing is known, so nothing is repeated.
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
