import { createFetch, type Fetch, type HttpRequest, type HttpResponse, isEnterprise, versioned } from './fetch.ts';
import { getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import type { Fault, FaultRequest, FaultResponse } from './fault.ts';
import { assertAnswered, faultOf, isGraphql, isPassing, isUnsent, limitOf } from './fault.ts';
import { type Budget, Pauses } from './budget.ts';
import { type GitHubError, Outdated } from './error.ts';
import { wholeLists } from './lists.ts';
import type { Repeat } from './repeat.ts';
import { translate } from './translate.ts';

/**
 * The only way to GitHub. Every call that fails throws a `GitHubError`; so does a GraphQL answer with errors, even if
 * it has data. `paginate` returns complete lists (see `wholeLists`).
 */
export type Client = Octokit;

export interface ClientOptions {
  token: string;
  /** `https://api.github.com`, or the value of `GITHUB_API_URL`. */
  apiUrl: string;
  /** The value of `GITHUB_GRAPHQL_URL`. Default: derived from `apiUrl`, `/api/graphql` for `/api/v3`. */
  graphqlUrl?: string | undefined;
  /** Default `checklist-gate`. */
  userAgent?: string;
  fetch?: Fetch;
  /** The longest wait for GitHub's limits, all pauses together. Default 2 minutes. */
  maxWait?: { ms: number; text: string };
  /** Pause before the first repetition, in ms; the second and third wait 4 and 9 times as long. Default 200. */
  pauseMs?: number;
  /** Ends every call and every pause; nothing more is sent. */
  signal?: AbortSignal | undefined;
  /** Called with one line for every pause that GitHub asks for. */
  say?: (line: string) => void;
  /** Called for every call that fails in the end. */
  onError?: (error: GitHubError) => unknown;
  /** Told of what every answer says of the hourly limits. */
  budget?: Budget;
  /** ms since 1970. */
  now?: () => number;
}

/** For the `request` of a call that writes: doing it twice does no harm, so it may be repeated like a read. */
export const REPEATABLE = { repeatable: true } as const;

/** The same, where it is asked before each repetition whether it still holds; if not, the call throws `Outdated`. */
export function repeatableWhile(holds: () => Promise<boolean>): object {
  return { ...REPEATABLE, holds };
}

/**
 * A client that reads and writes with the token. Reads are repeated after faults of server and network. Writes are
 * repeated only if they were refused (a limit), never left this machine, or are marked `REPEATABLE`.
 */
export function createClient(options: ClientOptions): Client {
  const { token, apiUrl, userAgent = 'checklist-gate', maxWait = { ms: 120_000, text: '2m' } } = options;
  const { pauseMs = 200, signal, say = noop, now = Date.now } = options;
  const baseUrl = apiUrl.replace(/\/+$/, '');
  const fetch = conditional(versioned(options.fetch ?? createFetch({ signal }), baseUrl));
  const client = new Octokit({
    ...getOctokitOptions(token, { baseUrl, userAgent }),
    request: { fetch, log: SILENT },
    // The thrown error says what went wrong; octokit would print it as well.
    log: SILENT,
  });
  const pauses = new Pauses(maxWait.ms, now);
  const enterprise = isEnterprise(baseUrl);
  let repeat: Promise<Repeat> | undefined;
  // After giving up on a server, later calls do not wait for it again until it has answered one.
  let isDown = false;

  client.hook.wrap('request', async (call, parameters) => {
    // Changed in place: the hooks inside keep using this object, whatever they are called with.
    parameters.url = addressOf(parameters.url, options.graphqlUrl);
    const request: FaultRequest = { ...parameters };
    const send = async (once: FaultRequest): Promise<FaultResponse> => {
      try {
        await pauses.over(signal);
        if (once.method !== 'GET' && !isGraphql(parameters.url)) await options.budget?.turn(signal);
        const response: FaultResponse = await call(parameters);
        options.budget?.see(response, isGraphql(response.url));
        assertAnswered(response, { ...once, url: response.url });
        isDown = false;
        return response;
      } catch (error) {
        signal?.throwIfAborted();
        const fault = faultOf(error, once);
        if (fault?.response !== undefined) options.budget?.see(fault.response, isGraphql(fault.response.url));
        throw fault ?? error;
      }
    };
    const sendAgain = async (once: FaultRequest): Promise<FaultResponse> => {
      if (!(await stillHolds(parameters))) throw new Outdated();
      return send(once);
    };
    const mayRepeat = (fault: Fault): boolean =>
      limitOf(fault) !== undefined || (isPassing(fault) && !isDown && (isHarmless(parameters) || isUnsent(fault)));
    try {
      return (await send(request).catch(async (error: unknown) => {
        const first = faultOf(error, request);
        if (first === undefined || !mayRepeat(first)) throw error;
        repeat ??= import('./repeat.ts').then((late) => late.createRepeat({ pauseMs, pauses, now, say }));
        return (await repeat)(sendAgain, request, first, mayRepeat);
        // The type of a hook's answer covers all routes at once.
      })) as never;
    } catch (error) {
      const fault = faultOf(error, request);
      if (fault === undefined) throw error;
      isDown ||= isPassing(fault) && mayRepeat(fault);
      const failure = translate(fault, { now: now(), maxWait: maxWait.text, enterprise });
      options.onError?.(failure);
      throw failure;
    }
  });
  return wholeLists(client);
}

const SILENT = { debug: noop, info: noop, warn: noop, error: noop };

function noop(): void {}

// octokit derives the GraphQL address from the REST address; the runner's own value wins.
function addressOf(url: string, graphqlUrl: string | undefined): string {
  return graphqlUrl !== undefined && graphqlUrl !== '' && isGraphql(url) ? graphqlUrl : url;
}

/** Whether a call is wanted although time has passed. */
async function stillHolds({ request }: { request?: object }): Promise<boolean> {
  const { holds }: { holds?: unknown } = request ?? {};
  return typeof holds !== 'function' || (await holds()) === true;
}

/** True for reads, and for writes that the caller marked as repeatable. */
function isHarmless({
  method,
  url,
  ...rest
}: {
  method: string;
  url: string;
  request?: object;
  query?: unknown;
}): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  if (rest.request !== undefined && 'repeatable' in rest.request && rest.request.repeatable === true) return true;
  return isGraphql(url) && typeof rest.query === 'string' && !/\b(?:mutation|subscription)\b/.test(rest.query);
}

interface Remembered {
  etag: string;
  response: HttpResponse;
}

/** The most answers that are kept; the oldest is dropped first. A run reads a few dozen addresses. */
const MOST = 500;

/**
 * A fetch that keeps answers with an ETag and asks again with `if-none-match`. On 304, which costs nothing of the rate
 * limit, it returns the earlier answer. Source: "Best practices for using the REST API", conditional requests, GitHub
 * Docs.
 */
function conditional(fetch: Fetch): Fetch {
  const memory = new Map<string, Remembered>();
  return async (url, request = {}) => {
    if ((request.method ?? 'GET') !== 'GET') return fetch(url, request);
    const key = keyOf(url, request);
    const known = memory.get(key);
    const headers = known === undefined ? request.headers : { ...request.headers, 'if-none-match': known.etag };
    const response = await fetch(url, { ...request, ...(headers === undefined ? {} : { headers }) });
    if (response.status === 304 && known !== undefined) return known.response;
    memory.delete(key);
    const etag = response.headers.get('etag');
    if (response.status === 200 && etag !== undefined && (await isTelling(url, response))) {
      memory.set(key, { etag, response });
      if (memory.size > MOST) memory.delete(memory.keys().next().value ?? '');
    }
    return response;
  };
}

// The answer of an address depends on the format that is asked for and on the token.
function keyOf(url: string, { headers = {} }: HttpRequest): string {
  return [url, headers['accept'], headers['authorization']].join('\n');
}

// A full last page stays the same when another page is added behind it, so its ETag proves nothing.
async function isTelling(url: string, response: HttpResponse): Promise<boolean> {
  const perPage = new URL(url).searchParams.get('per_page');
  if (perPage === null || /rel="next"/.test(response.headers.get('link') ?? '')) return true;
  try {
    const list = await response.json();
    return !Array.isArray(list) || list.length < Number(perPage);
  } catch {
    return false;
  }
}
