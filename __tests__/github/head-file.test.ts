import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
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
let status = 'ahead';

beforeAll(async () => {
  server = await serve(({ url }, response) =>
    sendJson(response, 200, url.includes('/compare/') ? { status, ahead_by: 1, commits: [] } : answer),
  );
  client = createClient({ token: 't', apiUrl: server.url, pauseMs: 1 });
});
beforeEach(() => {
  server.seen.length = 0;
  status = 'ahead';
});
afterAll(() => server.close());

const LAST = 'c'.repeat(40);
const history = { target: { history: { nodes: [{ oid: LAST }] } } };
const asked = async (head: unknown, onDefault: unknown, defaultBranchRef: unknown = history): Promise<unknown> => {
  answer = { data: { repository: { head, onDefault, defaultBranchRef } } };
  const fact = await headFileAnswer(client, subject, MARKER);
  return fact.status === 'known' ? fact.value : fact;
};
const same = { entries: [file(0o100644)] };

test('asks for the folder at the head and on the default branch', async () => {
  await asked(null, null);
  expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({
    variables: { head: `${HEAD}:.github/workflows`, onDefault: 'HEAD:.github/workflows' },
  });
});

test.each([
  ['the same', [file(0o100644)], { head: '100644 aaa', onDefault: '100644 aaa', isUpToDate: true }],
  ['changed', [file(0o100644, 'bbb')], { head: '100644 bbb', onDefault: '100644 aaa', isUpToDate: false }],
  [
    'a symbolic link with the same bytes',
    [file(0o120000)],
    { head: '120000 aaa', onDefault: '100644 aaa', isUpToDate: false },
  ],
  ['renamed', [file(0o100644, 'aaa', 'marker.yml')], { head: null, onDefault: '100644 aaa', isUpToDate: false }],
])('%s', async (_, entries, expected) => {
  expect(await asked({ entries }, { entries: [file(0o100644)] })).toEqual(expected);
});

test.each([
  ['no such folder', null],
  ['a file or a submodule in place of the folder', {}],
  ['nothing that may be seen', { entries: null }],
])('%s at the head', async (_, head) => {
  expect(await asked(head, { entries: [file(0o100644)] })).toEqual({
    head: null,
    onDefault: '100644 aaa',
    isUpToDate: false,
  });
});

test.each([
  ['ahead', true],
  ['identical', true],
  ['diverged', false],
  ['behind', false],
])('a head that is %s of the last change of the file', async (found, isUpToDate) => {
  status = found;
  expect(await asked(same, same)).toMatchObject({ isUpToDate });
  expect(server.seen.map(({ url }) => url)).toEqual([
    '/graphql',
    `/repos/octocat/hello-world/compare/${LAST}...${HEAD}?per_page=1&page=2`,
  ]);
});

test.each([null, { target: null }, { target: {} }, { target: { history: { nodes: null } } }])(
  'without a last change (%j) it is not up to date',
  async (ref) => {
    expect(await asked(same, same, ref)).toMatchObject({ isUpToDate: false });
  },
);

test('a repository that may not be seen has neither', async () => {
  answer = { data: { repository: null } };
  expect(await headFileAnswer(client, subject, MARKER)).toEqual({
    status: 'known',
    value: { head: null, onDefault: null, isUpToDate: false },
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
