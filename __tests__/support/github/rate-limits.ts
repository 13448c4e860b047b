import type { Actor } from './actors.ts';
import { ok, Refusal, type Answer } from './exchange.ts';

/** What is left to one token of one resource. */
export interface Limit {
  /** Throws the 403 of a primary limit that is used up. */
  assertLeft(actor: Actor): void;
  spend(): void;
  headers(): Record<string, string>;
}

export type Resource = 'core' | 'graphql';

interface Bucket {
  used: number;
  limit: number;
  /** Seconds since 1970. */
  reset: number;
}

const HOUR = 3_600;

/** The primary limit of GraphQL is an error in an answer with status 200. */
class Refused extends Refusal {
  constructor(message: string) {
    super(200, message);
  }

  override toAnswer(): Answer {
    return ok({ errors: [{ type: 'RATE_LIMITED', message: this.message }] });
  }
}

/** Primary limits: a bucket for each token and resource, full again after an hour. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #limit: number;

  /** `limit`: calls an hour and token; GITHUB_TOKEN has 1,000 for a repository. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  for(token: string, resource: Resource): Limit {
    const bucket = this.#bucket(token, resource);
    const left = (): number => Math.max(0, bucket.limit - bucket.used);
    return {
      assertLeft(actor) {
        if (left() > 0) return;
        const who = actor.kind === 'installation' ? `installation ID ${actor.appId}` : `user ID`;
        const message = `API rate limit exceeded for ${who}.`;
        // GraphQL says so with 200.
        throw resource === 'core' ? new Refusal(403, message) : new Refused(message);
      },
      spend: () => void bucket.used++,
      headers: () => ({
        'x-ratelimit-limit': String(bucket.limit),
        'x-ratelimit-remaining': String(left()),
        'x-ratelimit-used': String(Math.min(bucket.used, bucket.limit)),
        'x-ratelimit-reset': String(bucket.reset),
        'x-ratelimit-resource': resource,
      }),
    };
  }

  /** Leaves a token this many calls. `reset`: when the bucket is full again, seconds since 1970; default: as before. */
  leave(token: string, remaining: number, reset?: number, resource: Resource = 'core'): void {
    const bucket = this.#bucket(token, resource);
    Object.assign(bucket, { used: bucket.limit - remaining, reset: reset ?? bucket.reset });
  }

  /** What `GET /rate_limit` shows. */
  show(token: string, resource: Resource): { limit: number; used: number; remaining: number; reset: number } {
    const { limit, used, reset } = this.#bucket(token, resource);
    return { limit, used, remaining: Math.max(0, limit - used), reset };
  }

  #bucket(token: string, resource: Resource): Bucket {
    const key = `${resource} ${token}`;
    const known = this.#buckets.get(key);
    if (known !== undefined && known.reset > seconds()) return known;
    const fresh = { used: 0, limit: this.#limit, reset: seconds() + HOUR };
    this.#buckets.set(key, fresh);
    return fresh;
  }
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
