import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fetch, ProxyAgent } from '../../src/github/transport/undici.ts';
import { serve, type TestServer } from '../support/serve.ts';

let server: TestServer;

beforeAll(async () => {
  server = await serve((_, response) => response.end('ok'));
});

afterAll(() => server.close());

test.each([undefined, new ProxyAgent()])('Node itself fetches, with the dispatcher %o', async (dispatcher) => {
  const more = dispatcher === undefined ? {} : { dispatcher };
  const response = await fetch(server.url, { method: 'POST', body: 'x', ...more });
  expect(await response.text()).toBe('ok');
  expect(server.seen.at(-1)).toMatchObject({ method: 'POST', body: 'x' });
});
