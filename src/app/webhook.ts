import { verify } from '@octokit/webhooks-methods';
import type { PayloadPart } from '../github/events/context.ts';
import type { Result } from '../result.ts';

/** A delivery that came from GitHub, for this App. Its payload is signed, but holds text of anybody. */
export interface Delivery {
  /** The same for every try. */
  id: string;
  event: string;
  payload: PayloadPart;
}

/** Why a request is not taken; `status` is that of HTTP. */
export interface Refused {
  status: number;
  reason: string;
}

/** GitHub sends no more than 25 MB ("Webhook events and payloads", GitHub Docs). */
export const MAX_BODY = 25 * 1024 * 1024;

/** Whom deliveries must be for, and how they prove that GitHub sent them. */
export interface Receiver {
  appId: number;
  secret: string;
}

export type Header = (name: string) => string | undefined;

/** What can be refused before the body is read. */
export function refusedUnread(header: Header): Refused | undefined {
  if (Number(header('content-length') ?? 0) > MAX_BODY) return { status: 413, reason: 'the body is too large' };
  if (!/^application\/json\s*(?:;|$)/i.test(header('content-type') ?? ''))
    return { status: 415, reason: 'found another content type, expected application/json' };
  if (header('x-hub-signature-256') === undefined) return { status: 401, reason: 'the delivery is not signed' };
  return undefined;
}

/** Reads a delivery. The signature is compared in constant time, and nothing is parsed before. Never throws. */
export async function readDelivery(
  header: Header,
  body: string,
  { appId, secret }: Receiver,
): Promise<Result<Delivery, Refused>> {
  const early = refusedUnread(header);
  if (early !== undefined) return { ok: false, error: early };
  const signature = header('x-hub-signature-256') ?? '';
  if (body === '' || signature === '' || !(await verify(secret, body, signature)))
    return refuse(401, 'the signature does not fit the body');
  const target = header('x-github-hook-installation-target-id');
  if (target !== undefined && target !== String(appId)) return refuse(403, 'the delivery is for another App');
  const id = header('x-github-delivery') ?? '';
  const event = header('x-github-event') ?? '';
  if (!/^[\w-]{1,100}$/.test(id) || !/^\w{1,100}$/.test(event))
    return refuse(400, 'the headers name no delivery and no event');
  const payload = parsed(body);
  if (payload === undefined) return refuse(400, 'the body is no JSON object');
  return { ok: true, value: { id, event, payload } };
}

function parsed(body: string): PayloadPart | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(status: number, reason: string): { ok: false; error: Refused } {
  return { ok: false, error: { status, reason } };
}

/** The deliveries that were taken, by their ids; so many of the newest that one is recognised for days. */
export class TakenDeliveries {
  readonly #ids = new Set<string>();
  readonly #most: number;

  constructor(most = 50_000) {
    this.#most = most;
  }

  /** False where it was taken before. */
  take(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    for (const oldest of this.#ids) {
      if (this.#ids.size <= this.#most) break;
      this.#ids.delete(oldest);
    }
    return true;
  }
}
