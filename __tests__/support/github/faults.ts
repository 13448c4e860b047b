import { request as send, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../serve.ts';
import { clear, type Part } from '../withhold.ts';

/** What can go wrong with one request. */
export const FAULTS = [
  /** A pause before it is passed on. */
  'delay',
  /** The connection breaks before the request has reached the server. */
  'reset-before',
  /** The connection breaks after the server has done what was asked: a write has happened. */
  'reset-after',
  '500',
  '502',
  '503',
  /** 502 after the server has done what was asked. */
  '502-after',
  /** 429 with `retry-after`. */
  '429',
  /** 403 of a secondary limit with `retry-after`. */
  'secondary-limit',
  /** 403 of a primary limit: nothing remains, and when it ends. */
  'primary-limit',
  /** Half of the body, and the connection breaks: the length does not fit. */
  'cut',
  /** Half of the body, with a length that fits: no complete JSON. */
  'cut-short',
  /** A later page of a list begins with the last item of the page before: something came first in between. */
  'shifted',
  /** A list has its last item twice. */
  'repeated',
  /** A part of a look is missing, and an error says so. */
  'partial',
  /** The limit of GraphQL is used up: an error in an answer with 200. */
  'graphql-limit',
] as const;

export type Fault = (typeof FAULTS)[number];

export interface FaultOptions {
  /** Names the schedule: the same seed gives the same faults for the same order of requests. */
  seed: number;
  /** How likely a request is to meet one, 0 to 1. Default 0.25. */
  rate?: number;
  /** Which ones. Default all. */
  faults?: readonly Fault[];
  /** No more than this many, so that patience can win. Default 1,000. */
  most?: number;
  /** Longest pause in ms. Default 30. */
  longestDelay?: number;
  /** Seconds of `retry-after`; default 0 or 1, as the seed has it. */
  retryAfter?: number;
  /** In how many seconds a primary limit ends. Default 1. */
  resetAfter?: number;
}

/** One request and what happened to it. */
export interface Incident {
  method: string;
  url: string;
  /** `undefined`: it was passed on as it was. */
  fault: Fault | undefined;
}

export interface FaultyGitHub {
  /** Like that of the server behind it. */
  url: string;
  /** All requests, oldest first. */
  incidents: readonly Incident[];
  /** One line each for what went wrong, after the seed: for the message of a test that fails. */
  story(): string;
  close(): Promise<void>;
}

/**
 * A proxy that lets things go wrong, to put in front of a test server: `GITHUB_API_URL` is its `url` then. Links and
 * addresses in answers lead through it again.
 */
export async function injectFaults(target: string, options: FaultOptions): Promise<FaultyGitHub> {
  const { seed, rate = 0.25, faults = FAULTS, most = 1_000, longestDelay = 30, resetAfter = 1 } = options;
  const random = mulberry32(seed);
  const incidents: Incident[] = [];
  let left = most;

  const choose = (method: string, url: string): Fault | undefined => {
    const [hit, which] = [random(), random()];
    if (left <= 0 || hit >= rate) return undefined;
    const isGraph = url.endsWith('/graphql');
    const possible = faults.filter((fault) => {
      if (fault === 'partial' || fault === 'graphql-limit') return isGraph;
      return method === 'GET' || isGraph || (fault !== 'shifted' && fault !== 'repeated');
    });
    left--;
    return possible[Math.floor(which * possible.length)];
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = '', url = '' } = request;
    const fault = choose(method, url);
    incidents.push({ method, url, fault });
    const retryAfter = String(options.retryAfter ?? Math.floor(random() * 2));
    const pass = (): Promise<Passed> => forward(target, request, Buffer.concat(chunks));
    const refuse = (status: number, message: string, headers: OutgoingHttpHeaders = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
      response.end(JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest' }));
    };
    switch (fault) {
      case 'reset-before':
        return void request.socket.destroy();
      case 'reset-after':
        await pass();
        return void request.socket.destroy();
      case '500':
      case '502':
      case '503':
        return refuse(Number(fault), 'Server Error');
      case '502-after':
        await pass();
        return refuse(502, 'Server Error');
      case '429':
        return refuse(429, 'You have exceeded a secondary rate limit.', { 'retry-after': retryAfter });
      case 'secondary-limit': {
        const words = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
        return refuse(403, words, { 'retry-after': retryAfter });
      }
      case 'primary-limit': {
        const reset = String(Math.floor(Date.now() / 1000) + resetAfter);
        const headers = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
        return refuse(403, 'API rate limit exceeded for installation.', headers);
      }
      case 'graphql-limit': {
        const limit = { type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation.' };
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
        return void response.end(JSON.stringify({ errors: [limit] }));
      }
      case 'delay':
        await sleep(Math.floor(random() * longestDelay));
        break;
      default:
    }
    const passed = await pass();
    if (fault === 'partial') return answer(response, partial(passed, random()), fault);
    if (fault === 'shifted' && url.endsWith('/graphql')) {
      const text = Buffer.concat(chunks).toString();
      return answer(response, await shiftedGraph(target, request, text, passed), fault);
    }
    answer(response, fault === 'shifted' ? await shifted(target, request, passed) : passed, fault);
  }

  function answer(response: ServerResponse, { status, headers, body }: Passed, fault: Fault | undefined): void {
    const text = body.toString().replaceAll(target, url);
    const { 'content-length': _, 'transfer-encoding': __, connection: ___, link, ...rest } = headers;
    const sent = { ...rest, ...(link === undefined ? {} : { link: String(link).replaceAll(target, url) }) };
    const changed = Buffer.from(fault === 'repeated' ? changeList(text, (list) => [...list, ...list.slice(-1)]) : text);
    const half = changed.subarray(0, Math.floor(changed.length / 2));
    if (fault === 'cut' && changed.length > 1) {
      response.writeHead(status, { ...sent, 'content-length': changed.length });
      response.write(half, () => response.destroy());
      return;
    }
    const whole = fault === 'cut-short' ? half : changed;
    const length = status === 204 || status === 304 ? {} : { 'content-length': whole.length };
    response.writeHead(status, { ...sent, ...length }).end(whole);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  const port = await listen(server);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    incidents,
    story() {
      const lines = incidents.map((each, index) => `${index + 1}. ${each.method} ${each.url}: ${each.fault ?? 'fine'}`);
      return [`seed ${seed}`, ...lines].join('\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Passed {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function forward(
  target: string,
  { method, url, headers }: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  body: Buffer,
): Promise<Passed> {
  return new Promise((resolve, reject) => {
    // Bodies are changed here, so they must come as they are.
    const { host: _, connection: __, 'accept-encoding': ___, ...kept } = headers;
    const outgoing = send(target + url, { method, headers: kept }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', reject);
      message.on('end', () =>
        resolve({ status: message.statusCode ?? 0, headers: message.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Without one part of the answer, and with an error that names it. `which`: 0 to 1. */
function partial(passed: Passed, which: number): Passed {
  const whole = JSON.parse(passed.body.toString());
  const part = PARTS[Math.floor(which * PARTS.length)] ?? [];
  if (!clear(whole.data, part)) return passed;
  const error = { type: 'FORBIDDEN', message: 'Resource not accessible by integration', path: part };
  return { ...passed, body: Buffer.from(JSON.stringify({ ...whole, errors: [error] })) };
}

/** Parts of a look. */
const PARTS: readonly Part[] = [
  ['viewer'],
  ['rateLimit'],
  ['repository', 'pullRequests'],
  ['repository', 'defaultBranchRef'],
  ['repository', 'subject0'],
  ['repository', 'subject0', 'body'],
  ['repository', 'subject0', 'labels'],
  ['repository', 'subject0', 'comments'],
  ['repository', 'subject0', 'files'],
  ['repository', 'subject0', 'baseRef', 'target'],
  ['repository', 'subject0', 'commits', 'nodes', 0, 'commit', 'status'],
];

/** With the last item of the page before in front. Nothing changes on a first page, and where it is no list. */
async function shifted(target: string, request: IncomingMessage, passed: Passed): Promise<Passed> {
  const url = new URL(request.url ?? '', target);
  const page = Number(url.searchParams.get('page') ?? 1);
  if (page < 2) return passed;
  url.searchParams.set('page', String(page - 1));
  const { 'if-none-match': _, ...headers } = request.headers;
  const before = await forward(target, { method: 'GET', url: url.pathname + url.search, headers }, Buffer.alloc(0));
  let last: unknown[] = [];
  changeList(before.body.toString(), (list) => (last = list.slice(-1)));
  const body = changeList(passed.body.toString(), (list) => [...last, ...list]);
  return { ...passed, body: Buffer.from(body) };
}

/** The same of a GraphQL query that asks for a page after a cursor: the first page's last items in front. */
async function shiftedGraph(target: string, request: IncomingMessage, text: string, passed: Passed): Promise<Passed> {
  const { variables = {}, ...query } = JSON.parse(text);
  if (typeof variables.after !== 'string') return passed;
  const first = JSON.stringify({ ...query, variables: { ...variables, after: null } });
  const { 'content-length': _, ...headers } = request.headers;
  const before = await forward(target, { method: 'POST', url: request.url, headers }, Buffer.from(first));
  const lasts: unknown[][] = [];
  changeList(before.body.toString(), (list) => (lasts.push(list.slice(-1)), list));
  const body = changeList(passed.body.toString(), (list) => [...(lasts.shift() ?? []), ...list]);
  return { ...passed, body: Buffer.from(body) };
}

/** A list, or every list of a GraphQL answer that has pages. */
function changeList(text: string, change: (list: unknown[]) => unknown[]): string {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return text;
  }
  return JSON.stringify(Array.isArray(whole) ? change(whole) : withPages(whole, change));
}

function withPages(value: unknown, change: (list: unknown[]) => unknown[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withPages(each, change));
  const entries = Object.entries(value).map(([key, each]) => [key, withPages(each, change)] as const);
  const own: Record<string, unknown> = Object.fromEntries(entries);
  return Array.isArray(own['nodes']) && 'pageInfo' in own ? { ...own, nodes: change(own['nodes']) } : own;
}

/** Random numbers from 0 to 1 that a seed determines. Algorithm: mulberry32, public domain. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
