import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createFetch } from '../../src/github/transport/fetch.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

let server: TestServer;
let other: TestServer;
const fetch = createFetch({ env: {} });

beforeAll(async () => {
  other = await serve((_, response) => response.end('elsewhere'));
  server = await serve(({ url, method, body }, response) => {
    switch (url) {
      case '/gzip':
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
        return response.end(gzipSync('{"text":"hällo"}'));
      case '/cut':
        response.writeHead(200, { 'content-length': '100' });
        response.write('half');
        return setTimeout(() => response.destroy(), 20);
      case '/never':
        return response.writeHead(200).write('…');
      case '/here':
        return response.writeHead(301, { location: '/there' }).end();
      case '/again':
        return response.writeHead(307, { location: '/there' }).end();
      case '/loop':
        return response.writeHead(302, { location: '/loop' }).end();
      case '/away':
        return response.writeHead(302, { location: other.url }).end();
      case '/unchanged':
        return response.writeHead(304, { etag: '"1"' }).end();
      default:
        return sendJson(response, 201, { method, body }, { Link: '<x>; rel="next"' });
    }
  });
});

beforeEach(() => {
  server.seen.length = 0;
});

afterAll(async () => {
  await server.close();
  await other.close();
});

test('gives status, headers in lower case and the body', async () => {
  const response = await fetch(`${server.url}/x`, { method: 'POST', headers: { 'x-a': 'b' }, body: 'sent' });
  expect({ status: response.status, ok: response.ok, url: response.url }).toEqual({
    status: 201,
    ok: true,
    url: `${server.url}/x`,
  });
  expect(Object.fromEntries(response.headers)).toMatchObject({ link: '<x>; rel="next"' });
  expect(await response.json()).toEqual({ method: 'POST', body: 'sent' });
  expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(await response.text());
  expect(server.seen[0]?.headers).toMatchObject({ 'x-a': 'b', 'content-length': '4' });
});

test('decodes gzip', async () => {
  expect(await (await fetch(`${server.url}/gzip`)).text()).toBe('{"text":"hällo"}');
});

test('an answer of 304 is no redirect', async () => {
  expect((await fetch(`${server.url}/unchanged`)).status).toBe(304);
});

test('a body that is cut off is an error', async () => {
  await expect(fetch(`${server.url}/cut`)).rejects.toThrow('aborted');
});

test('a body that never ends is an error', async () => {
  await expect(createFetch({ timeoutMs: 50, env: {} })(`${server.url}/never`)).rejects.toThrow(
    'no complete answer within 0.05 s',
  );
});

test('a signal aborts, by the name that octokit expects', async () => {
  const signal = AbortSignal.timeout(20);
  await expect(fetch(`${server.url}/never`, { signal })).rejects.toMatchObject({ name: 'AbortError' });
});

test('only http and https are spoken', async () => {
  await expect(fetch('ftp://127.0.0.1/')).rejects.toThrow('unexpected protocol ftp:');
});

describe('redirects', () => {
  test('are followed on the same host, with the token', async () => {
    const response = await fetch(`${server.url}/here`, { headers: { authorization: 'token x' } });
    expect(response.url).toBe(`${server.url}/there`);
    // A request that an earlier test gave up may reach the server only now, on a busy machine.
    const seen = server.seen.filter(({ url }) => url !== '/never');
    expect(seen.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/here', 'token x'],
      ['/there', 'token x'],
    ]);
  });

  test('are refused to another host, which sees nothing', async () => {
    await expect(fetch(`${server.url}/away`)).rejects.toThrow('a redirect to another host was refused');
    expect(other.seen).toEqual([]);
  });

  test('repeat a write only where the server asks for the same', async () => {
    const response = await fetch(`${server.url}/again`, { method: 'PATCH', body: 'b' });
    expect(await response.json()).toEqual({ method: 'PATCH', body: 'b' });
    await expect(fetch(`${server.url}/here`, { method: 'POST', body: 'b' })).rejects.toThrow('POST was refused');
  });

  test('end', async () => {
    await expect(fetch(`${server.url}/loop`)).rejects.toThrow('more than 5 redirects');
  });
});

async function seenByProxy(env: NodeJS.ProcessEnv): Promise<string[]> {
  other.seen.length = 0;
  await createFetch({ env })(`${server.url}/x`);
  return other.seen.map(({ url }) => url);
}

describe('proxies', () => {
  test.each(['http_proxy', 'HTTP_PROXY'])('%s is used', async (name) => {
    expect(await seenByProxy({ [name]: other.url })).toEqual([`${server.url}/x`]);
  });

  test('no_proxy is respected', async () => {
    expect(await seenByProxy({ http_proxy: other.url, no_proxy: '127.0.0.1' })).toEqual([]);
  });

  test('the variable of the other protocol is not used', async () => {
    expect(await seenByProxy({ https_proxy: other.url })).toEqual([]);
  });
});
