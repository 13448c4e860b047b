import type { Actor } from './actors.ts';

/** JSON of an API, whose shape the caller knows from its documentation. */
export type Json = any;

/** One request of a client, read to its end. */
export interface Call {
  method: string;
  /** Without the query; decoded. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** The body as sent; empty where there was none. */
  text: string;
  /** The body as JSON; `{}` where there was none. */
  body: Json;
  token: string | undefined;
  actor: Actor;
  /** What the pattern of the route took out of the path. */
  params: Record<string, string>;
  /** Passes the call on to the emulator, with changes. An answer that is no success is refused in GitHub's words. */
  forward(change?: Partial<Pick<Call, 'method' | 'path' | 'body'>>): Promise<Answer>;
}

export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Sent as JSON; a string with a `content-type` header of its own is sent as it is; `undefined` is no body. */
  body: Json;
}

export interface Route {
  method: string;
  /** `/repos/:owner/:repo/statuses/:sha`; `:name+` also takes slashes. */
  pattern: string;
  handle: (call: Call) => Answer | Promise<Answer>;
}

/** An answer that ends a call early. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly errors: readonly Json[] | undefined;

  constructor(status: number, message: string, more: { headers?: Record<string, string>; errors?: Json[] } = {}) {
    super(message);
    this.status = status;
    this.headers = more.headers ?? {};
    this.errors = more.errors;
  }

  toAnswer(): Answer {
    const errors = this.errors === undefined ? {} : { errors: this.errors };
    const body = { message: this.message, ...errors, documentation_url: 'https://docs.github.com/rest' };
    return { status: this.status, headers: this.headers, body: { ...body, status: String(this.status) } };
  }
}

/** GitHub's 422 for one field. */
export function invalid(resource: string, field: string, message: string): Refusal {
  return new Refusal(422, 'Validation Failed', { errors: [{ resource, field, code: 'custom', message }] });
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found');
}

export function ok(body: Json, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers, body };
}

/**
 * One page of a list as REST gives it: `per_page` (30, at most 100) and `page`, with a `link` header. `by`: what names
 * the page, where a list is read on by a cursor.
 */
export function page(
  call: Call,
  origin: string,
  list: readonly Json[],
  wrap: (items: Json[]) => Json = (x) => x,
  by: 'page' | 'cursor' = 'page',
): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30) || 30));
  const number = Math.max(1, Number(call.query.get(by) ?? 1) || 1);
  const last = Math.max(1, Math.ceil(list.length / size));
  const link = (target: number, rel: string): string => {
    const query = new URLSearchParams(call.query);
    query.set(by, String(target));
    query.set('per_page', String(size));
    return `<${origin}${call.path}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  const headers = links.length === 0 ? {} : { link: links.join(', ') };
  return ok(wrap(list.slice((number - 1) * size, number * size)), 200, headers);
}

/** `owner/name` of a route that has both. */
export function repositoryOf(call: Call): string {
  return `${call.params['owner']}/${call.params['repo']}`;
}

/** Now, as GitHub writes times: UTC, whole seconds. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
