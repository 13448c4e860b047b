import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { API_VERSION } from '../../src/github/transport/fetch.ts';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import { sendJson, serve, type Handler, type TestServer } from '../support/serve.ts';

let server: TestServer;
let handler: Handler;

beforeEach(async () => {
  server = await serve((request, response) => handler(request, response));
});

afterEach(() => server.close());

const client = (path = ''): Client => createClient({ token: 'abc', apiUrl: `${server.url}${path}`, pauseMs: 1 });

const asked = (): (string | string[] | undefined)[] =>
  server.seen.map(({ headers }) => headers['x-github-api-version']);

/** What GitHub says to a version that it does not know (expipiplus1/update-nix-fetchgit #79). */
const REFUSAL = {
  message: `The version you specified in the "X-GitHub-API-Version" request header, "${API_VERSION}", is not a supported version. The following versions are currently supported: "2022-11-28" (most recent).`,
};

/** Knows the default version alone. */
const older =
  (status: number): Handler =>
  ({ headers }, response) =>
    headers['x-github-api-version'] === undefined
      ? sendJson(response, 200, { data: { ok: true } })
      : sendJson(response, status, REFUSAL);

test('every call asks for the version, GraphQL too', async () => {
  handler = (_, response) => sendJson(response, 200, { data: {} });
  const api = client();
  await api.request('GET /x');
  await api.request('POST /x', { a: 1 });
  await api.graphql('{ a }');
  expect(asked()).toEqual([API_VERSION, API_VERSION, API_VERSION]);
});

test.each([400, 410])('a server that refuses it with %d is asked without it from then on', async (status) => {
  handler = older(status);
  const api = client();
  expect((await api.request('POST /x', { a: 1 })).status).toBe(200);
  await api.request('GET /y');
  expect(asked()).toEqual([API_VERSION, undefined, undefined]);
  expect(server.seen.map(({ method, body }) => [method, body])).toEqual([
    ['POST', '{"a":1}'],
    ['POST', '{"a":1}'],
    ['GET', ''],
  ]);
});

test.each([400, 410])('a %d that does not speak of the version is what it is', async (status) => {
  handler = (_, response) => sendJson(response, status, { message: 'Problems parsing JSON' });
  const api = client();
  const said = expect.stringContaining('Problems parsing JSON');
  await expect(api.request('GET /x')).rejects.toMatchObject({ status, message: said });
  await expect(api.request('GET /x')).rejects.toMatchObject({ status });
  expect(asked()).toEqual([API_VERSION, API_VERSION]);
});

test('an Enterprise Server is asked for no version', async () => {
  handler = (_, response) => sendJson(response, 200, { data: {} });
  const api = client('/api/v3/');
  await api.request('GET /x');
  await api.graphql('{ a }');
  expect(asked()).toEqual([undefined, undefined]);
});
