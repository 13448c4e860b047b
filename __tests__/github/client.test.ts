import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient, REPEATABLE, type Client, type ClientOptions } from '../../src/github/transport/client.ts';
import type { GitHubError } from '../../src/github/transport/error.ts';
import { once } from '../../src/github/transport/repeat.ts';
import { sendJson, serve, type Handler, type TestServer } from '../support/serve.ts';

let server: TestServer;
let handler: Handler;

beforeEach(async () => {
  server = await serve((request, response) => handler(request, response));
});

afterEach(() => server.close());

const client = (options: Partial<ClientOptions> = {}): Client =>
  createClient({ token: 'abc', apiUrl: `${server.url}/`, pauseMs: 1, ...options });

const answer = (status: number, headers: Record<string, string> = {}, data: unknown = { message: 'Said' }): Handler => {
  return (_, response) => sendJson(response, status, data, headers);
};

/** Each answer once, in order; then 200. */
const answers = (...list: Handler[]): Handler => {
  return (request, response) => (list.shift() ?? answer(200))(request, response);
};

const reset: Handler = (_, response) => response.destroy();
const cut: Handler = (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"body":');

test('sends the token and its name', async () => {
  handler = answer(200);
  await client().request('GET /rate_limit');
  expect(server.seen[0]).toMatchObject({ url: '/rate_limit' });
  expect(server.seen[0]?.headers).toMatchObject({ authorization: 'token abc' });
  expect(server.seen[0]?.headers['user-agent']).toMatch(/^checklist-gate /);
});

describe('tries again', () => {
  test('a read after 5xx, a reset and a cut answer', async () => {
    handler = answers(answer(502), reset, cut);
    expect((await client().request('GET /x')).status).toBe(200);
    expect(server.seen).toHaveLength(4);
  });

  test('at most three times', async () => {
    handler = answer(503);
    await expect(client().request('GET /x')).rejects.toMatchObject({ status: 503 });
    expect(server.seen).toHaveLength(4);
  });

  test('and reports incomplete JSON as no answer', async () => {
    handler = cut;
    await expect(client().request('GET /x')).rejects.toMatchObject({ name: 'GitHubError', status: 0 });
    expect(server.seen).toHaveLength(4);
  });

  test.each([400, 401, 403, 404, 406, 409, 410, 422, 451, 501])('but not after %i', async (status) => {
    handler = answer(status);
    await expect(client().request('GET /x')).rejects.toMatchObject({ status });
    expect(server.seen).toHaveLength(1);
  });

  test('after a time-out', async () => {
    handler = ({ url }, response) => {
      if (url !== '/never') sendJson(response, 200, {});
    };
    const { createFetch } = await import('../../src/github/transport/fetch.ts');
    const [hasty, patient] = [60, 60_000].map((timeoutMs) => createFetch({ timeoutMs, env: {} }));
    const tries: string[] = [];
    const fetch: ClientOptions['fetch'] = (url, request) =>
      tries.push(url) === 1 ? hasty!(`${server.url}/never`, request) : patient!(url, request);
    expect((await client({ fetch }).request('GET /x')).status).toBe(200);
    expect(tries).toEqual([`${server.url}/x`, `${server.url}/x`]);
  });

  test('with pauses that grow', async () => {
    const times: number[] = [];
    handler = (_, response) => {
      times.push(performance.now());
      sendJson(response, 500, {});
    };
    await expect(client({ pauseMs: 30 }).request('GET /x')).rejects.toMatchObject({ status: 500 });
    const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(pauses[0]).toBeGreaterThanOrEqual(25);
    expect(pauses[1]).toBeGreaterThanOrEqual(110);
    expect(pauses[2]).toBeGreaterThanOrEqual(260);
  });
});

describe('a write', () => {
  test.each([
    ['5xx', answer(502)],
    ['a reset', reset],
    ['a cut answer', cut],
  ])('is not repeated after %s', async (_, fault) => {
    handler = answers(fault);
    await expect(client().request('POST /x')).rejects.toMatchObject({ transient: true });
    expect(server.seen).toHaveLength(1);
  });

  test('is repeated where it does no harm', async () => {
    handler = answers(answer(502), reset);
    await client().request('POST /x', { request: REPEATABLE });
    expect(server.seen).toHaveLength(3);
  });

  test('is repeated after a limit, which refused it, but not after a fault that follows', async () => {
    handler = answers(answer(429, { 'retry-after': '0' }), reset);
    await expect(client().request('POST /x')).rejects.toMatchObject({ status: 0 });
    expect(server.seen).toHaveLength(2);
  });

  test('is repeated where nobody was reached', async () => {
    const before = performance.now();
    // No server is given this port by chance.
    const failure = client({ apiUrl: 'http://127.0.0.1:9', pauseMs: 5 }).request('POST /x');
    await expect(failure).rejects.toThrow('ECONNREFUSED');
    expect(performance.now() - before).toBeGreaterThanOrEqual(65);
  });

  test('whose answer was lost is found instead of repeated', async () => {
    const comments: string[] = [];
    handler = ({ method }, response) => {
      if (method === 'GET') return sendJson(response, 200, comments);
      comments.push('mine');
      response.destroy();
    };
    const api = client();
    const found = await once(
      async () => (await api.request('POST /comments')).data as string,
      async () => ((await api.request('GET /comments')).data as string[]).at(0),
    );
    expect({ found, comments }).toEqual({ found: 'mine', comments: ['mine'] });
  });

  test('that was never done is repeated by `once`, three times in all', async () => {
    handler = ({ method }, response) => sendJson(response, method === 'GET' ? 200 : 502, []);
    const api = client();
    const write = once(
      () => api.request('POST /comments'),
      async () => void (await api.request('GET /comments')),
    );
    await expect(write).rejects.toMatchObject({ status: 502 });
    expect(server.seen.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST', 'GET', 'POST', 'GET']);
  });

  test('that was refused is not asked for by `once`', async () => {
    handler = answer(422);
    const api = client();
    const write = once(
      () => api.request('POST /comments'),
      () => Promise.reject(new Error('asked')),
    );
    await expect(write).rejects.toMatchObject({ status: 422 });
  });
});

describe('limits', () => {
  const dated: Handler = (_, response) =>
    sendJson(response, 429, {}, { 'retry-after': new Date(Date.now() + 1_500).toUTCString() });
  // In the next second, so that it has not begun when the answer arrives.
  const soon: Handler = (_, response) => {
    const end = String(Math.floor(Date.now() / 1000) + 1);
    sendJson(response, 403, {}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': end });
  };

  test.each<[string, Handler]>([
    ['429 with retry-after', answer(429, { 'retry-after': '1' })],
    ['403 with retry-after', answer(403, { 'retry-after': '1' })],
    ['503 with retry-after', answer(503, { 'retry-after': '1' })],
    ['a date as retry-after', dated],
    ['the primary limit', soon],
  ])('%s is waited for, and everything waits', async (_, limit) => {
    handler = answers(limit);
    const said: string[] = [];
    let pauses: () => void;
    const pause = new Promise<void>((resolve) => (pauses = resolve));
    const api = client({
      say: (line) => {
        said.push(line);
        pauses();
      },
    });
    const before = performance.now();
    const first = api.request('GET /x');
    await Promise.race([pause, first]);
    await api.request('GET /y');
    const took = performance.now() - before;
    await first;
    // A date is in whole seconds, and past where this process has stood still meanwhile.
    const [, seconds] = /waiting (\S+) s/.exec(said[0] ?? '') ?? [];
    expect(took).toBeGreaterThanOrEqual(Number(seconds) * 1000 - 20);
    expect(
      server.seen
        .map(({ url }) => url)
        .slice(1)
        .toSorted(),
    ).toEqual(['/x', '/y']);
    expect(said).toEqual([expect.stringMatching(/^GitHub asks for a pause: waiting (?:0\.1|1|2) s \(GET \/x\)\.$/)]);
  });

  test('a limit that is further away than `max-wait` ends at once and says when', async () => {
    const end = Math.floor(Date.now() / 1000) + 3_600;
    handler = answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(end) });
    const failure = client({ maxWait: { ms: 5_000, text: '5s' } }).request('GET /x');
    await expect(failure).rejects.toMatchObject({ status: 429, resetAt: end * 1000 });
    const until = new Date(end * 1000).toISOString().replace('.000', '');
    await expect(failure).rejects.toThrow(
      `GET /x: the rate limit of the token is used up (429) until ${until} (60 min), but the input \`max-wait\` (5s) allows less.`,
    );
    expect(server.seen).toHaveLength(1);
  });

  test('all pauses of a run together fit into `max-wait`', async () => {
    handler = answer(429, { 'retry-after': '1' });
    const failure = client({ maxWait: { ms: 2_500, text: '2.5s' } }).request('GET /x');
    await expect(failure).rejects.toMatchObject({ status: 429 });
    expect(server.seen).toHaveLength(3);
  });

  test('without a pause named, a minute is assumed', async () => {
    handler = answer(403, {}, { message: 'You have exceeded a secondary rate limit.' });
    const failure = client({ maxWait: { ms: 59_000, text: '59s' } }).request('GET /x');
    await expect(failure).rejects.toThrow('GitHub asks for a pause (429). Run the job again later.');
    expect(server.seen).toHaveLength(1);
  });

  test('a permission that is missing is no limit, though it was the last request of the hour', async () => {
    handler = answer(403, { 'x-ratelimit-remaining': '0' }, { message: 'Resource not accessible by integration' });
    await expect(client().request('GET /x')).rejects.toMatchObject({ status: 403 });
  });
});

describe('GraphQL', () => {
  const said = (errors: object[], data: unknown = null): Handler => answer(200, {}, { data, errors });

  test('goes to the address that the environment names', async () => {
    handler = answer(200, {}, { data: { viewer: { login: 'a' } } });
    const query = '{ viewer { login } }';
    await client({ graphqlUrl: `${server.url}/elsewhere/graphql` }).graphql(query);
    await client({ apiUrl: `${server.url}/api/v3` }).graphql(query);
    await client().graphql(query);
    expect(server.seen.map(({ url }) => url)).toEqual(['/elsewhere/graphql', '/api/graphql', '/graphql']);
  });

  test.each<[string, object, number]>([
    ['RATE_LIMITED', { type: 'RATE_LIMITED', message: 'API rate limit exceeded' }, 429],
    ['FORBIDDEN', { type: 'FORBIDDEN', message: 'Resource not accessible by integration' }, 403],
    ['NOT_FOUND', { type: 'NOT_FOUND', message: 'Could not resolve to a Repository' }, 404],
    ['an unknown field', { message: "Field 'x' doesn't exist", extensions: { code: 'undefinedField' } }, 501],
    ['anything else', { message: 'No' }, 422],
  ])('%s in an answer of 200 is an error, whatever data stands beside it', async (_, error, status) => {
    handler = said([error], { viewer: { login: 'a' } });
    await expect(client().graphql('{ viewer { login } }')).rejects.toMatchObject({ name: 'GitHubError', status });
    expect(server.seen).toHaveLength(1);
  });

  test('an unknown field names the reason', async () => {
    handler = said([{ message: "Field 'x' doesn't exist", extensions: { code: 'undefinedField' } }]);
    await expect(client({ apiUrl: `${server.url}/api/v3` }).graphql('{ x }')).rejects.toThrow(
      "POST /graphql: this server does not offer it (501: Field 'x' doesn't exist). An older GitHub Enterprise Server may not have it yet.",
    );
  });

  test('a query is repeated after a fault, a limit and words of a fault', async () => {
    const end = { 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) - 1) };
    handler = answers(
      answer(502),
      answer(200, end, { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }),
      said([{ message: 'Something went wrong while executing your query.' }]),
      answer(200, {}, { data: { ok: true } }),
    );
    expect(await client().graphql('query { ok }')).toEqual({ ok: true });
    expect(server.seen).toHaveLength(4);
  });

  test('a mutation is not', async () => {
    handler = answer(502);
    await expect(client().graphql('mutation { a }')).rejects.toMatchObject({ status: 502 });
    expect(server.seen).toHaveLength(1);
  });

  test('neither data nor errors is no answer', async () => {
    handler = answer(200, {}, {});
    await expect(client().graphql('{ a }')).rejects.toMatchObject({ status: 0 });
  });
});

describe('a signal', () => {
  test('ends a call, and nothing is sent any more', async () => {
    const stop = new AbortController();
    handler = () => stop.abort(new Error('cancelled'));
    const api = client({ signal: stop.signal });
    await expect(api.request('GET /x')).rejects.toThrow('cancelled');
    await expect(api.request('POST /x')).rejects.toThrow('cancelled');
    expect(server.seen).toHaveLength(1);
  });
});

test('tells of what did not work in the end', async () => {
  const errors: GitHubError[] = [];
  handler = answers(answer(502), answer(404));
  await expect(client({ onError: (error) => errors.push(error) }).request('GET /x')).rejects.toThrow('404');
  expect(errors.map(({ status }) => status)).toEqual([404]);
});

test('a server that was given up on is not waited for again, until it has answered', async () => {
  const api = client();
  handler = answer(502);
  await expect(api.request('GET /x')).rejects.toThrow('502');
  await expect(api.request('GET /y')).rejects.toThrow('502');
  handler = answer(200);
  await api.request('GET /z');
  handler = answers(answer(502));
  await api.request('GET /x');
  expect(server.seen.map(({ url }) => url)).toEqual(['/x', '/x', '/x', '/x', '/y', '/z', '/x', '/x']);
});
