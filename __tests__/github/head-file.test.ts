import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askAbout } from '../../src/github/answers/ask.ts';
import { headFileAnswer } from '../../src/github/answers/head-file.ts';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import type { Fact } from '../../src/evidence/question.ts';
import type { HeadFile } from '../../src/evidence/answers.ts';
import type { Subject } from '../../src/verdict/verdict.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

const HEAD = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const TIP = 'c'.repeat(40);
const BASE = 'b'.repeat(40);
const MARKER = '.github/workflows/checklist-marker.yml';
const subject: Subject = {
  kind: 'pull-request',
  repository: 'octocat/hello-world',
  number: 7,
  headSha: HEAD,
  trustedRef: 'refs/heads/main',
};
const file = (mode: number, oid = 'aaa', name = 'checklist-marker.yml'): object => ({ name, mode, oid });
const folder = (...entries: object[]): object => ({ entries });
const same = folder(file(0o100644));
const merge = (entry: object | null = file(0o100644), head = HEAD): object => ({
  parents: { nodes: [{ oid: TIP }, { oid: head }] },
  file: entry,
});
const whole = {
  defaultBranchRef: { name: 'main', target: { oid: TIP } },
  head: same,
  onDefault: same,
  pullRequest: { mergeable: 'MERGEABLE', potentialMergeCommit: merge() },
};

let server: TestServer;
let client: Client;
/** What the server says, in order; the last one again and again. */
let answers: object[];
let mergeBase: string;
let atMergeBase: object | null;

beforeAll(async () => {
  server = await serve(({ url, body }, response) => {
    if (url.includes('/compare/')) return sendJson(response, 200, { merge_base_commit: { sha: mergeBase } });
    if (body.includes('query FileAt')) return sendJson(response, 200, { data: { repository: { at: atMergeBase } } });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    sendJson(response, 200, answer);
  });
  client = createClient({ token: 't', apiUrl: server.url, pauseMs: 1 });
});
beforeEach(() => {
  server.seen.length = 0;
  mergeBase = TIP;
  atMergeBase = null;
});
afterAll(() => server.close());

const ask = (of: Subject): Promise<Fact<HeadFile>> =>
  askAbout(client, of, (about) => headFileAnswer(about, { path: MARKER }));

const told = async (repository: object | null, of: Subject = subject): Promise<HeadFile> => {
  answers = [{ data: { repository } }];
  const fact = await ask(of);
  if (fact.status !== 'known') throw new Error(fact.reason);
  return fact.value;
};
const KNOWN = { head: '100644 aaa', onDefault: '100644 aaa', atMergeBase: '100644 aaa', merged: '100644 aaa' };

test('asks for the folder at the head and on the default branch, and compares both', async () => {
  expect(await told(whole)).toEqual({ ...KNOWN, intoDefault: true });
  expect(server.seen.map(({ url }) => url)).toEqual([
    '/graphql',
    `/repos/octocat/hello-world/compare/${TIP}...${HEAD}?per_page=1&page=2`,
  ]);
  expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({
    variables: { number: 7, path: MARKER, head: `${HEAD}:.github/workflows`, onDefault: 'HEAD:.github/workflows' },
  });
});

test('into another branch', async () => {
  expect(await told(whole, { ...subject, trustedRef: 'refs/heads/v1' })).toEqual({ ...KNOWN, intoDefault: false });
  const { trustedRef: _, ...nowhere } = subject;
  expect((await told(whole, nowhere)).intoDefault).toBe(false);
});

describe('at the head', () => {
  test.each([
    ['changed', folder(file(0o100644, 'bbb')), '100644 bbb'],
    ['a symbolic link with the same bytes', folder(file(0o120000)), '120000 aaa'],
    ['renamed', folder(file(0o100644, 'aaa', 'marker.yml')), null],
    ['no such folder', null, null],
    ['a file or a submodule in place of the folder', {}, null],
    ['nothing that may be seen', { entries: null }, null],
  ])('%s: nobody asks where they parted', async (_, head, entry) => {
    expect(await told({ ...whole, head })).toMatchObject({ head: entry, onDefault: '100644 aaa', atMergeBase: null });
    expect(server.seen).toHaveLength(1);
  });
});

describe('where it parted from the default branch', () => {
  test.each([
    ['the same', same, '100644 aaa'],
    ['another', folder(file(0o100644, 'bbb')), '100644 bbb'],
    ['not there yet', folder(), null],
    ['without the folder', null, null],
  ])('%s', async (_, at, entry) => {
    mergeBase = BASE;
    atMergeBase = at;
    expect(await told(whole)).toMatchObject({ atMergeBase: entry });
    expect(JSON.parse(server.seen[2]?.body ?? '')).toMatchObject({ variables: { at: `${BASE}:.github/workflows` } });
  });
});

describe('in the merge that GitHub tries', () => {
  const pull = (potentialMergeCommit: object | null, mergeable = 'MERGEABLE'): object => ({
    ...whole,
    pullRequest: { mergeable, potentialMergeCommit },
  });

  test.each([
    ['changed', merge(file(0o100644, 'bbb')), { merged: '100644 bbb' }],
    ['gone', merge(null), { merged: null }],
  ])('%s', async (_, commit, expected) => {
    expect(await told(pull(commit))).toMatchObject(expected);
  });

  test.each([
    ['in conflict', pull(null, 'CONFLICTING')],
    ['of an earlier head', pull(merge(undefined, BASE))],
    ['with parents that may not be seen', pull({ parents: { nodes: null }, file: file(0o100644) })],
    ['of a pull request that may not be seen', { ...whole, pullRequest: null }],
  ])('%s: it is not known', async (_, repository) => {
    expect(await told(repository)).not.toHaveProperty('merged');
    expect(server.seen.filter(({ url }) => url === '/graphql')).toHaveLength(1);
  });

  test('not tried yet: looked at again, and no more than three times', async () => {
    answers = [pull(null, 'UNKNOWN'), whole].map((repository) => ({ data: { repository } }));
    const fact = await ask(subject);
    expect(fact).toMatchObject({ value: { merged: '100644 aaa' } });
    server.seen.length = 0;
    expect(await told(pull(null, 'UNKNOWN'))).not.toHaveProperty('merged');
    expect(server.seen.filter(({ url }) => url === '/graphql')).toHaveLength(3);
  });
});

test.each([{ defaultBranchRef: null }, { defaultBranchRef: { name: 'main', target: null } }])(
  'an empty default branch (%j) parts from nothing',
  async (more) => {
    expect(await told({ ...whole, ...more })).toMatchObject({ atMergeBase: null });
  },
);

test('a repository that may not be seen has nothing', async () => {
  expect(await told(null)).toEqual({ head: null, onDefault: null, atMergeBase: null, intoDefault: false });
});

test('what the server does not answer is unavailable', async () => {
  answers = [{ errors: [{ message: 'Resource not accessible by integration', type: 'FORBIDDEN' }] }];
  expect(await ask(subject)).toEqual({
    status: 'unavailable',
    reason: expect.stringContaining(`${MARKER} at the head could not be read`),
  });
  const { headSha: _, ...issue } = subject;
  expect((await ask({ ...issue, kind: 'issue' })).status).toBe('unavailable');
});
