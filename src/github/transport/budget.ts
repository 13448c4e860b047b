import { errorsIn, type FaultResponse } from './fault.ts';

/** The hourly limits of a token: that of REST, and that of GraphQL. */
type Resource = 'core' | 'graphql';

interface Left {
  requests: number;
  /** ms since 1970. */
  resetAt: number;
}

/** So many requests of an hour are kept for commit statuses. */
const RESERVE = 50;

/** The most that one reading of a subject takes over REST: itself, its policy, its template, and what they ask. */
const READING_BY_REST = 12;

/** The queries of one run: before judging, before writing, and after it. */
const QUERIES = 3;

/**
 * What is left of the token's hour, as the server said it last. The token of a workflow shares its limits with every
 * other run of the repository, so it may be less by now. What the server never said is taken to be enough.
 */
export class Budget {
  readonly #left = new Map<Resource, Left>();
  readonly #now: () => number;
  /** What was left out so far, in words. */
  readonly leftOut = new Set<string>();
  #paceMs = 0;
  #nextWriteAt = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Notes what an answer says of the limits, be it a good one or none. */
  see({ headers, data }: FaultResponse, isGraphql: boolean): void {
    const resource = isGraphql ? 'graphql' : headers['x-ratelimit-resource'];
    if (resource !== undefined && resource !== 'core' && resource !== 'graphql') return;
    const requests = numberIn(headers['x-ratelimit-remaining']);
    const reset = numberIn(headers['x-ratelimit-reset']);
    if (requests !== undefined && reset !== undefined)
      this.#left.set(resource ?? 'core', { requests, resetAt: reset * 1000 });
    if (!isGraphql) return;
    const { rateLimit } = Object(Object(data).data) as { rateLimit?: unknown };
    const { remaining, resetAt }: { remaining?: unknown; resetAt?: unknown } = Object(rateLimit);
    const end = Date.parse(String(resetAt));
    if (typeof remaining === 'number' && !Number.isNaN(end))
      this.#left.set('graphql', { requests: remaining, resetAt: end });
    else if (errorsIn(data).some(({ type }) => type === 'RATE_LIMITED'))
      this.#left.set('graphql', { requests: 0, resetAt: this.#left.get('graphql')?.resetAt ?? this.#now() + HOUR });
  }

  /** From now on there is this time between two writes, in ms. */
  paceWrites(ms: number): void {
    this.#paceMs = ms;
  }

  /** Resolves when it is time for the next write. */
  async turn(signal?: AbortSignal): Promise<void> {
    const now = this.#now();
    const at = Math.max(now, this.#nextWriteAt);
    this.#nextWriteAt = at + this.#paceMs;
    if (at > now) await sleep(at - now, signal);
  }

  /** Whether requests are left for something that can wait; what is left out is noted. */
  spares(what: string): boolean {
    const isLeft = this.#of('core') >= RESERVE;
    if (!isLeft) this.leftOut.add(what);
    return isLeft;
  }

  /** Notes what the server says of its limit of REST when it is asked for it. `reset` in seconds since 1970. */
  know({ remaining, reset }: { remaining: number; reset: number }): void {
    this.#left.set('core', { requests: remaining, resetAt: reset * 1000 });
  }

  /**
   * True where soon no status could be written any more. `open`: pull requests that may each have a green one to take
   * back; as many as are kept for, where that is not known.
   */
  isRunningDry(open: number = RESERVE): boolean {
    const reads = this.#of('graphql') < QUERIES ? READING_BY_REST : 0;
    return this.#of('core') <= reads + Math.min(open, RESERVE) + 1;
  }

  /** True where queries become few; then requests of REST may be few too, which only their own answers tell. */
  get isLow(): boolean {
    return this.#of('graphql') < 2 * RESERVE;
  }

  /** When the limits that are short are full again, `14:05 UTC`; undefined where none is. */
  get fullAt(): string | undefined {
    const short = (['core', 'graphql'] as const).filter((each) => this.#of(each) < RESERVE);
    const ends = short.flatMap((each) => this.#left.get(each)?.resetAt ?? []);
    return ends.length === 0 ? undefined : `${new Date(Math.max(...ends)).toISOString().slice(11, 16)} UTC`;
  }

  #of(resource: Resource): number {
    const left = this.#left.get(resource);
    return left === undefined || left.resetAt <= this.#now() ? Infinity : left.requests;
  }
}

const HOUR = 3_600_000;

function numberIn(header: string | number | undefined): number | undefined {
  const value = header === undefined || header === '' ? Number.NaN : Number(header);
  return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** How long the run may still wait for GitHub's limits, and until when all calls wait now. Times in ms. */
export class Pauses {
  #left: number;
  #until = 0;
  readonly #now: () => number;

  /** `maxWaitMs`: the total of all pauses of the run. */
  constructor(maxWaitMs: number, now: () => number) {
    this.#left = maxWaitMs;
    this.#now = now;
  }

  /** Takes a pause from what is left; false if it does not fit. Overlapping pauses count once. */
  take(ms: number): boolean {
    const now = this.#now();
    const until = now + ms;
    const more = Math.max(0, until - Math.max(now, this.#until));
    if (more > this.#left) return false;
    this.#left -= more;
    this.#until = Math.max(this.#until, until);
    return true;
  }

  /** Resolves when no pause is running. GitHub locks out whoever goes on during a pause. */
  async over(signal?: AbortSignal): Promise<void> {
    for (let left = this.#until - this.#now(); left > 0; left = this.#until - this.#now()) await sleep(left, signal);
  }
}

/** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(signal.reason);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
