import { createHash } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import { answeredAt, versionOf, VERSIONS, type Version } from './api-versions.ts';
import { loginOf, type Actor, type Actors } from './actors.ts';
import { notFound, Refusal, type Answer, type Call, type Json, type Route } from './exchange.ts';
import { assertPermitted, inaccessible } from './permissions.ts';
import type { RateLimits } from './rate-limits.ts';
import type { World } from './world.ts';

/** One request that a client sent. */
export interface SeenRequest {
  method: string;
  /** With the query, as sent. */
  url: string;
  headers: IncomingMessage['headers'];
  /** As sent; empty where there was none. */
  body: string;
  /** What was answered; 0 while it is not. */
  status: number;
  /** Login of the token; empty for none. */
  login: string;
}

export interface FrontOptions {
  world: World;
  actors: Actors;
  limits: RateLimits;
  routes: readonly Route[];
  /** Called for each request but those that prepare a test. */
  onRequest: (seen: SeenRequest) => void;
}

/** Header of the calls that prepare a test: they are neither recorded, checked nor counted. */
export const SETUP = 'x-test-setup';

/** The server that clients talk to: who asks, may they, is it known here or in the emulator, did it change. */
export function createFront({ world, actors, limits, routes, onRequest }: FrontOptions) {
  const table = routes.map((route) => ({ ...route, regex: compile(route.pattern) }));

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await readAll(request);
    const token = /^(?:bearer|token)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const known = actors.of(token);
    const seen: SeenRequest = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: text,
      status: 0,
      login: known === undefined ? '' : loginOf(known.actor),
    };
    const isSetup = request.headers[SETUP] !== undefined;
    if (!isSetup) onRequest(seen);
    const limit = limits.for(token ?? '', seen.url.startsWith('/graphql') ? 'graphql' : 'core');
    let answer: Answer;
    // Asking for the limit costs nothing of it.
    let isFree = isSetup || seen.url === '/rate_limit';
    let version: Version = VERSIONS[0];
    try {
      version = versionOf(request.headers);
      if (known === undefined) throw new Refusal(401, 'Bad credentials');
      const isGraph = seen.url.startsWith('/graphql');
      if (isGraph && known.actor.kind === 'anonymous') {
        throw new Refusal(401, 'This endpoint requires you to be authenticated.');
      }
      if (!isFree) limit.assertLeft(known.actor);
      const call = callOf(request, text, token, known);
      answer = await answerTo(call);
      if (!isGraph) answer = { ...answer, body: answeredAt(version, call.method, call.path, answer.body) };
      ({ answer, isFree } = conditional(request, answer, isFree));
    } catch (error) {
      answer = refusalOf(error).toAnswer();
    }
    if (!isFree) limit.spend();
    seen.status = answer.status;
    const selected = { 'x-github-api-version-selected': version };
    send(response, { ...answer, headers: { ...COMMON, ...selected, ...limit.headers(), ...answer.headers } });
  };

  function callOf(
    request: IncomingMessage,
    text: string,
    token: string | undefined,
    { actor, inner }: { actor: Actor; inner: string },
  ): Call {
    const url = new URL(request.url ?? '', world.url);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const { accept } = headers;
    const call: Call = {
      method: request.method ?? '',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers,
      text,
      body: parsed(text),
      token,
      actor,
      params: {},
      async forward(change = {}) {
        const { method, path, body } = { method: call.method, path: call.path, body: call.body, ...change };
        const query = path.includes('?') ? '' : url.search;
        const answer = await world.backend.send(method, encodeURI(path) + query, {
          token: inner,
          ...(text === '' && change.body === undefined ? {} : { body }),
          headers: accept === undefined ? {} : { accept },
        });
        if (answer.status >= 400) throw inGitHubsWords(call, answer);
        return { status: answer.status, headers: kept(answer.headers), body: answer.body };
      },
    };
    return call;
  }

  async function answerTo(call: Call): Promise<Answer> {
    const repository = /^\/repos\/([^/]+\/[^/]+)/.exec(call.path)?.[1] ?? '';
    const isPrivate = world.isPrivate(repository);
    if (!world.mayRead(call.actor, repository)) throw notFound();
    assertPermitted(call.actor, call.method, call.path, isPrivate);
    for (const { method, regex, handle } of table) {
      const match = method === call.method || method === '*' ? regex.exec(call.path) : null;
      if (match !== null) {
        call.params = { ...match.groups };
        return handle(call);
      }
    }
    return call.forward();
  }
}

const COMMON = {
  'content-type': 'application/json; charset=utf-8',
  'x-github-media-type': 'github.v3; format=json',
};

function compile(pattern: string): RegExp {
  const source = pattern.replaceAll(
    /:(\w+)(\+?)/g,
    (_, name: string, more: string) => `(?<${name}>${more ? '.+' : '[^/]+'})`,
  );
  return new RegExp(`^${source}$`);
}

/** A GET whose `if-none-match` names what would be answered is a 304, and free. */
function conditional(request: IncomingMessage, answer: Answer, isFree: boolean): { answer: Answer; isFree: boolean } {
  if (request.method !== 'GET' || answer.status !== 200) return { answer, isFree };
  const etag = `W/"${createHash('sha256').update(JSON.stringify(answer.body)).digest('hex')}"`;
  const headers = { ...answer.headers, etag, 'cache-control': 'private, max-age=60, s-maxage=60' };
  const asked = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  if (asked.includes(etag.slice(2)) || asked.includes('*')) {
    return { answer: { status: 304, headers, body: undefined }, isFree: true };
  }
  return { answer: { ...answer, headers }, isFree };
}

function inGitHubsWords(call: Call, answer: { status: number; body: Json }): Refusal {
  if (answer.status === 403 && call.actor.kind === 'installation') return inaccessible([]);
  if (answer.status === 401) return new Refusal(401, 'Requires authentication');
  const { message = 'Not Found', errors } = answer.body ?? {};
  const words = message === 'Validation failed' ? 'Validation Failed' : message;
  return new Refusal(answer.status, words, errors === undefined ? {} : { errors });
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Refusal(500, `The test server itself failed: ${words}`);
}

function kept(headers: Record<string, string>): Record<string, string> {
  const names = ['content-type', 'link', 'location'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.includes(name)));
}

function parsed(text: string): Json {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  if (body === undefined) {
    const { 'content-type': _, ...rest } = headers;
    response.writeHead(status, STATUS_CODES[status], rest).end();
    return;
  }
  const isJson = headers['content-type']?.includes('json') ?? false;
  const text = typeof body === 'string' && !isJson ? body : JSON.stringify(body);
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
}
