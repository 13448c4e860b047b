import { getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import { assertAnswered, isGraphql } from './answered.ts';
import { versioned, isEnterprise } from './api-version.ts';
import { conditional } from './conditional.ts';
import type { GitHubError } from './error.ts';
import { faultOf, isPassing, isUnsent, limitOf, type Fault, type FaultRequest, type FaultResponse } from './fault.ts';
import { createFetch, type Fetch } from './fetch.ts';
import { wholeLists } from './lists.ts';
import { Pauses } from './pauses.ts';
import type { Repeat } from './repeat.ts';
import { translate } from './translate.ts';

/**
 * The one way to GitHub. Every call of it that does not work throws a `GitHubError`, GraphQL too, whose data
 * is never given out beside errors. `paginate` gives whole lists (see `wholeLists`).
 */
export type Client = Octokit;

export interface ClientOptions {
  token: string;
  /** `https://api.github.com`, or what `GITHUB_API_URL` says. */
  apiUrl: string;
  /** What `GITHUB_GRAPHQL_URL` says. Default: what belongs to `apiUrl`, `/api/graphql` beside `/api/v3`. */
  graphqlUrl?: string | undefined;
  /** Default `checklist-gate`. */
  userAgent?: string;
  fetch?: Fetch;
  /** What the run may wait for limits of GitHub, all pauses together. Default 2 minutes. */
  maxWait?: { ms: number; text: string };
  /** Before a call is repeated, in ms; a second and third repetition wait 4 and 9 times as long. Default 200. */
  pauseMs?: number;
  /** Ends every call and every pause; nothing is sent any more. */
  signal?: AbortSignal | undefined;
  /** Told in one line of every pause that GitHub asks for. */
  say?: (line: string) => void;
  /** Told of every call that did not work in the end. */
  onError?: (error: GitHubError) => unknown;
  /** ms since 1970. */
  now?: () => number;
}

/** In the `request` of a call that writes: doing it twice does no harm, so it is repeated like one that reads. */
export const REPEATABLE = { repeatable: true } as const;

/**
 * A client that reads and writes with the token. What reads is repeated after faults of server and network;
 * what writes only where it was refused (a limit), never left this machine, or is marked `REPEATABLE`.
 */
export function createClient(options: ClientOptions): Client {
  const { token, apiUrl, userAgent = 'checklist-gate', maxWait = { ms: 120_000, text: '2m' } } = options;
  const { pauseMs = 200, signal, say = noop, now = Date.now } = options;
  const baseUrl = apiUrl.replace(/\/+$/, '');
  const fetch = conditional(versioned(options.fetch ?? createFetch({ signal }), baseUrl));
  const client = new Octokit({
    ...getOctokitOptions(token, { baseUrl, userAgent }),
    request: { fetch, log: SILENT },
    // What went wrong is in the error that is thrown; octokit would print it on top.
    log: SILENT,
  });
  const pauses = new Pauses(maxWait.ms, now);
  const enterprise = isEnterprise(baseUrl);
  let repeat: Promise<Repeat> | undefined;
  // A server that was given up on is not waited for again by the next call, until it has answered one.
  let isDown = false;

  client.hook.wrap('request', async (call, parameters) => {
    // In place: the hooks within this one hold on to the same object, whatever they are called with.
    parameters.url = addressOf(parameters.url, options.graphqlUrl);
    const request: FaultRequest = { ...parameters };
    const send = async (once: FaultRequest): Promise<FaultResponse> => {
      try {
        await pauses.over(signal);
        const response: FaultResponse = await call(parameters);
        assertAnswered(response, { ...once, url: response.url });
        isDown = false;
        return response;
      } catch (error) {
        signal?.throwIfAborted();
        throw faultOf(error, once) ?? error;
      }
    };
    const mayRepeat = (fault: Fault): boolean =>
      limitOf(fault) !== undefined || (isPassing(fault) && !isDown && (isHarmless(parameters) || isUnsent(fault)));
    try {
      return (await send(request).catch(async (error: unknown) => {
        const first = faultOf(error, request);
        if (first === undefined || !mayRepeat(first)) throw error;
        repeat ??= import('./repeat.ts').then((late) => late.createRepeat({ pauseMs, pauses, now, say }));
        return (await repeat)(send, request, first, mayRepeat);
        // The type of a hook's answer is that of all routes together.
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

// octokit derives the address of GraphQL from that of REST; what the runner says goes before that.
function addressOf(url: string, graphqlUrl: string | undefined): string {
  return graphqlUrl !== undefined && graphqlUrl !== '' && isGraphql(url) ? graphqlUrl : url;
}

/** True for what only reads, and for what its caller says may be done twice. */
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
