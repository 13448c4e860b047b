import type { Agent, IncomingMessage, RequestOptions } from 'node:http';
import { isGraphql } from './fault.ts';

/** The parts of a response that octokit reads. Header names are in lower case. */
export interface HttpResponse {
  url: string;
  status: number;
  statusText: string;
  ok: boolean;
  headers: ReadonlyMap<string, string>;
  body: null;
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface HttpRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  signal?: AbortSignal;
}

export type Fetch = (url: string, request?: HttpRequest) => Promise<HttpResponse>;

export interface FetchOptions {
  /** Limit for one request with its redirects and its whole body, in ms. Default 30,000. */
  timeoutMs?: number;
  /** Source of `https_proxy`, `http_proxy` and `no_proxy`, in either case. Default: the environment of the process. */
  env?: NodeJS.ProcessEnv;
  /** Ends all requests at once, and refuses new ones. */
  signal?: AbortSignal | undefined;
}

const MAX_REDIRECTS = 5;
const IDLE_MS = 4_000;

/**
 * A `fetch` over node:http and node:https, for octokit. The global `fetch` would load undici, which takes longer than
 * everything else this program does before its first request. Returns a response once its body is complete; a body that
 * was cut off is an error. Follows redirects only within the same origin. Uses proxies as Node 24.5 and later do.
 */
export function createFetch({ timeoutMs = 30_000, env = process.env, signal: ended }: FetchOptions = {}): Fetch {
  const agents = new Map<string, Agent>();

  function agentFor(protocol: string, keepAlive: boolean): Agent {
    const key = `${protocol}${keepAlive}`;
    const known = agents.get(key);
    if (known !== undefined) return known;
    // Node unrefs idle sockets, so they do not keep the process alive.
    const options = keepAlive ? { keepAlive, timeout: IDLE_MS } : { keepAlive };
    const agent = new (moduleFor(protocol).Agent)({ ...options, ...(usesProxy(env) ? { proxyEnv: env } : {}) });
    agents.set(key, agent);
    return agent;
  }

  return async (address, request = {}) => {
    ended?.throwIfAborted();
    const deadline = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any([deadline, request.signal, ended].filter((each) => each !== undefined));
    const method = request.method ?? 'GET';
    // If the server has just closed a kept connection, a write on it could be lost without a trace. Queries only read.
    const keepAlive = method === 'GET' || method === 'HEAD' || isGraphql(address);
    let url = new URL(address);
    for (let redirects = 0; ; redirects++) {
      const options = { method, headers: { 'accept-encoding': 'gzip', ...request.headers }, signal };
      const agent = agentFor(url.protocol, keepAlive);
      let answer: Answer;
      try {
        answer = await exchange(url, { ...options, agent }, request.body);
      } catch (error) {
        if (request.signal?.aborted === true || ended?.aborted === true) throw error;
        if (deadline.aborted) throw new Error(`no complete answer within ${timeoutMs / 1000} s`, { cause: error });
        throw new Error(faultWords(error, env), { cause: error });
      }
      const next = redirectOf(answer, url, method);
      if (next === undefined) return responseOf(url, answer);
      if (redirects === MAX_REDIRECTS) throw new Error(`more than ${MAX_REDIRECTS} redirects`);
      url = next;
    }
  };
}

/** True if a proxy variable is set. Node itself decides by `no_proxy` whether it applies to a host. */
function usesProxy(env: NodeJS.ProcessEnv): boolean {
  return ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => (env[name] ?? '') !== '');
}

function faultWords(fault: unknown, env: NodeJS.ProcessEnv): string {
  const { message = '', code = 'fault of the network' }: { message?: string; code?: string } = Object(fault);
  // If all addresses of a name fail, the error is an AggregateError with an empty message.
  const words = UNTRUSTED.has(code) ? `${code}: ${TRUST}` : message === '' ? code : message;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const knowsProxies = major > 24 || (major === 24 && minor >= 5);
  return knowsProxies || !usesProxy(env) ? words : `${words}; Node before 24.5 uses no proxy`;
}

/** OpenSSL's codes for a certificate from an unknown authority. */
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);
const TRUST = 'name the certificate of its authority in NODE_EXTRA_CA_CERTS';

// node:https is loaded only if it is used, and neither module as an ES module: naming their exports runs lazy getters
// that load half of Node.
function moduleFor(protocol: string): typeof import('node:http') | typeof import('node:https') {
  if (protocol === 'https:') return process.getBuiltinModule('node:https');
  if (protocol === 'http:') return process.getBuiltinModule('node:http');
  throw new Error(`unexpected protocol ${protocol} of an API address, expected https: or http:`);
}

interface Answer {
  message: IncomingMessage;
  body: Buffer;
}

function exchange(url: URL, options: RequestOptions, body: string | Uint8Array | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = moduleFor(url.protocol).request(url, options, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', reject);
      message.on('end', () => resolve({ message, body: Buffer.concat(chunks) }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function redirectOf({ message }: Answer, from: URL, method: string): URL | undefined {
  const status = message.statusCode ?? 0;
  const location = message.headers.location;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const to = new URL(location, from);
  if (to.origin !== from.origin) throw new Error(`a redirect to another host was refused: ${to.host}`);
  const repeatable = method === 'GET' || method === 'HEAD' || status === 307 || status === 308;
  if (!repeatable) throw new Error(`a redirect of ${method} was refused`);
  return to;
}

async function responseOf(url: URL, answer: Answer): Promise<HttpResponse> {
  const { message } = answer;
  const status = message.statusCode ?? 0;
  const body = await decoded(answer);
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return {
    url: url.href,
    status,
    statusText: message.statusMessage ?? '',
    ok: status >= 200 && status < 300,
    headers: new Map(headers),
    body: null,
    text: () => Promise.resolve(body.toString('utf8')),
    json: () => Promise.resolve(JSON.parse(body.toString('utf8')) as unknown),
    arrayBuffer: () => Promise.resolve(Uint8Array.from(body).buffer),
  };
}

function decoded({ message, body }: Answer): Promise<Buffer> | Buffer {
  const encoding = message.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity' || body.length === 0) return body;
  if (encoding !== 'gzip') throw new Error(`unexpected content encoding ${encoding}, expected gzip`);
  const { gunzip } = process.getBuiltinModule('node:zlib');
  return new Promise((resolve, reject) => {
    gunzip(body, (error, plain) => (error === null ? resolve(plain) : reject(error)));
  });
}

/**
 * The version of the REST API that this program is written for. Source: "API Versions" and "Breaking changes", GitHub
 * Docs.
 */
export const API_VERSION = '2026-03-10';

const HEADER = 'x-github-api-version';

/**
 * A fetch that asks for `API_VERSION`. An Enterprise Server is asked for no version: releases before 3.21 do not know
 * this one and answer 400. If a server refuses the version with 400, or with 410 once it is withdrawn, the call and all
 * later ones are sent without a version. A refused call has done nothing, so it is safe to send a write again.
 */
export function versioned(fetch: Fetch, apiUrl: string): Fetch {
  let isKnown = !isEnterprise(apiUrl);
  return async (url, request = {}) => {
    if (!isKnown) return fetch(url, request);
    const response = await fetch(url, { ...request, headers: { ...request.headers, [HEADER]: API_VERSION } });
    if (response.status !== 400 && response.status !== 410) return response;
    // Only the answer to a refused version mentions the header.
    if (!(await response.text()).toLowerCase().includes(HEADER)) return response;
    isKnown = false;
    return fetch(url, request);
  };
}

/** Whether this is the API address of an Enterprise Server, where REST is below `/api/v3`. */
export function isEnterprise(apiUrl: string): boolean {
  return /\/api\/v3\/*$/.test(apiUrl);
}
