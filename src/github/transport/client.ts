import { getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import { assertAnswered, isGraphql } from './answered.ts';
import { versioned, isEnterprise } from './api-version.ts';
import { type Budget, Pauses } from './budget.ts';
import { conditional } from './conditional.ts';
import { Outdated, type GitHubError } from './error.ts';
import { faultOf, isPassing, isUnsent, limitOf, type Fault, type FaultRequest, type FaultResponse } from './fault.ts';
import { createFetch, type Fetch } from './fetch.ts';
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
