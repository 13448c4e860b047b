import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

let server: TestServer;
let data: unknown;
let statuses: number[];

beforeEach(async () => {
  statuses = [];
  server = await serve((request, response) => {
    const etag = `W/"${createHash('md5').update(JSON.stringify(data)).digest('hex')}"`;
    const same = request.headers['if-none-match'] === etag;
    statuses.push(same ? 304 : 200);
    if (same) return void response.writeHead(304, { etag }).end();
    sendJson(response, 200, data, { etag });
  });
});

afterEach(() => server.close());

const client = (): Client => createClient({ token: 'abc', apiUrl: server.url, pauseMs: 1 });

test('an answer of 304 gives the earlier answer, and nobody can change that', async () => {
  data = { body: '- [ ] a' };
  const api = client();
  const first = await api.request('GET /x');
  first.data.body = 'changed';
  expect((await api.request('GET /x')).data).toEqual({ body: '- [ ] a' });
  data = { body: '- [x] a' };
  expect((await api.request('GET /x')).data).toEqual({ body: '- [x] a' });
  expect(statuses).toEqual([200, 304, 200]);
});

test('each form and each address is remembered for itself', async () => {
  data = { a: 1 };
  const api = client();
  await api.request('GET /x');
  await api.request('GET /x', { mediaType: { format: 'raw' } });
  await api.request('GET /y');
  await api.request('POST /x');
  expect(statuses).toEqual([200, 200, 200, 200]);
});

test('a last page that is full is read anew: another one may follow it', async () => {
  const api = client();
  data = [{ id: 1 }, { id: 2 }];
  for (const perPage of [2, 2, 3, 3]) await api.request('GET /x', { per_page: perPage });
  expect(statuses).toEqual([200, 200, 200, 304]);
});

test('the oldest of many is forgotten', async () => {
  const api = client();
  data = {};
  for (let page = 0; page <= 500; page++) await api.request('GET /x', { page });
  statuses = [];
  await api.request('GET /x', { page: 500 });
  await api.request('GET /x', { page: 0 });
  expect(statuses).toEqual([304, 200]);
});
