import { getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from '@octokit/rest';
import { GitHubError, translate } from './error.ts';
import { createFetch, type Fetch } from './fetch.ts';

/** The one way to GitHub. Every REST call of it that does not work throws a `GitHubError`. */
export type Client = Octokit;

export interface ClientOptions {
  token: string;
  /** `https://api.github.com`, or what `GITHUB_API_URL` says. */
  apiUrl: string;
  /** Default `checklist-gate`. */
  userAgent?: string;
  fetch?: Fetch;
  /** Pauses before the second, third, … try of a read, in ms. Default 250 and 1,000: three tries. */
  retryAfterMs?: readonly number[];
}

/**
 * A client that reads and writes with the token. A GET that meets a 5xx or a fault of the network is
 * tried again; nothing that writes is.
 */
export function createClient(options: ClientOptions): Client {
  const { token, apiUrl, userAgent = 'checklist-gate', fetch = createFetch(), retryAfterMs = [250, 1_000] } = options;
  const client = new Octokit({
    ...getOctokitOptions(token, { baseUrl: apiUrl.replace(/\/+$/, ''), userAgent }),
    request: { fetch, log: SILENT },
    // What went wrong is in the error that is thrown; octokit would print it on top.
    log: SILENT,
  });
  client.hook.wrap('request', async (request, parameters) => {
    for (let attempt = 0; ; attempt++) {
      try {
        const response = await request(parameters);
        assertWhole(response, parameters.method);
        return response;
      } catch (error) {
        const failure = asGitHubError(error, parameters.method);
        const pause = retryAfterMs[attempt];
        if (!failure.transient || parameters.method !== 'GET' || pause === undefined) throw failure;
        await sleep(pause);
      }
    }
  });
  return client;
}

const SILENT = { debug: noop, info: noop, warn: noop, error: noop };

function noop(): void {}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

// octokit hands out JSON that it cannot read as text, without an error.
function assertWhole(
  response: { url: string; headers: { 'content-type'?: string }; data: unknown },
  method: string,
): void {
  const isJson = /^application\/json\b/.test(response.headers['content-type'] ?? '');
  if (!isJson || typeof response.data !== 'string' || response.data === '') return;
  throw translate({
    method,
    path: pathOf(response.url),
    status: 0,
    headers: {},
    said: 'the answer is no complete JSON',
  });
}

/** The shape of octokit's RequestError that is used here. Without `response` there was no answer. */
interface RequestFailure {
  message: string;
  request: { url: string };
  response?: { status: number; headers: Record<string, string | number | undefined>; data: unknown };
}

function asGitHubError(error: unknown, method: string): GitHubError {
  if (error instanceof GitHubError) return error;
  if (!isRequestFailure(error)) throw error;
  const { response, request } = error;
  return translate({
    method,
    path: pathOf(request.url),
    status: response?.status ?? 0,
    headers: response?.headers ?? {},
    said: error.message,
    cause: error,
  });
}

function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && error.name === 'HttpError' && 'request' in error;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
