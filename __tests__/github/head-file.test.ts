import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { headFileAnswer } from '../../src/github/answers/head-file.ts';
import { createClient, type Client } from '../../src/github/client.ts';
import type { Subject } from '../../src/verdict/verdict.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

const HEAD = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const MARKER = '.github/workflows/checklist-marker.yml';
const subject: Subject = { kind: 'pull-request', repository: 'octocat/hello-world', number: 7, headSha: HEAD };
const file = (mode: number, oid = 'aaa', name = 'checklist-marker.yml'): object => ({ name, mode, oid });

let server: TestServer;
let client: Client;
let answer: object;

beforeAll(async () => {
  server = await serve((_, response) => sendJson(response, 200, answer));
  client = createClient({ token: 't', apiUrl: server.url, pauseMs: 1 });
});
afterAll(() => server.close());

const asked = async (head: unknown, onDefault: unknown): Promise<unknown> => {
  answer = { data: { repository: { head, onDefault } } };
  const fact = await headFileAnswer(client, subject, MARKER);
  return fact.status === 'known' ? fact.value : fact;
};

test('asks for the folder at the head and on the default branch', async () => {
  server.seen.length = 0;
  await asked(null, null);
  expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({
    variables: { head: `${HEAD}:.github/workflows`, onDefault: 'HEAD:.github/workflows' },
  });
});

test.each([
  ['the same', [file(0o100644)], { head: '100644 aaa', onDefault: '100644 aaa' }],
  ['changed', [file(0o100644, 'bbb')], { head: '100644 bbb', onDefault: '100644 aaa' }],
  ['a symbolic link with the same bytes', [file(0o120000)], { head: '120000 aaa', onDefault: '100644 aaa' }],
  ['renamed', [file(0o100644, 'aaa', 'marker.yml')], { head: null, onDefault: '100644 aaa' }],
])('%s', async (_, entries, expected) => {
  expect(await asked({ entries }, { entries: [file(0o100644)] })).toEqual(expected);
});

test.each([
  ['no such folder', null],
  ['a file or a submodule in place of the folder', {}],
  ['nothing that may be seen', { entries: null }],
])('%s at the head', async (_, head) => {
  expect(await asked(head, { entries: [file(0o100644)] })).toEqual({ head: null, onDefault: '100644 aaa' });
});

test('a repository that may not be seen has neither', async () => {
  answer = { data: { repository: null } };
  expect(await headFileAnswer(client, subject, MARKER)).toEqual({
    status: 'known',
    value: { head: null, onDefault: null },
  });
});

test('what the server does not answer is unavailable', async () => {
  answer = { errors: [{ message: 'Resource not accessible by integration', type: 'FORBIDDEN' }] };
  expect(await headFileAnswer(client, subject, MARKER)).toEqual({
    status: 'unavailable',
    reason: expect.stringContaining(`${MARKER} at the head could not be read`),
  });
  const { headSha: _, ...issue } = subject;
  expect((await headFileAnswer(client, { ...issue, kind: 'issue' }, MARKER)).status).toBe('unavailable');
});
