import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import { loadSubject } from '../../src/github/subject.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

const user = { login: 'octocat', type: 'User' };
const repo = { full_name: 'octocat/hello-world' };
const commits = {
  head: { sha: 'head', ref: 'topic', repo },
  base: { sha: 'base', ref: 'main' },
  draft: true,
  labels: [{ name: 'risky' }],
};
const STACK = { base: { ref: 'trunk', sha: 'trunk sha' }, size: 2, position: 2 };
const PULLS: Record<number, unknown> = {
  1: { number: 1, title: 'Add', body: '- [ ] a', html_url: 'https://x/1', user, ...commits },
  2: {
    number: 2,
    body: null,
    html_url: 'https://x/2',
    user: null,
    ...commits,
    head: { sha: 'head', ref: 'topic', repo: null },
  },
  6: { number: 6, body: '', html_url: 'https://x/6', user, ...commits, state: 'open' },
  7: { number: 7, body: '', html_url: 'https://x/7', user, ...commits, state: 'closed' },
  8: { number: 8, body: '', html_url: 'https://x/8', user, ...commits, state: 'open', stack: STACK },
};
const ISSUES: Record<number, unknown> = {
  1: { number: 1, body: '- [ ] a', html_url: 'https://x/1', user, pull_request: {} },
  3: { number: 3, title: 'Plan', body: '- [x] b', html_url: 'https://x/3', user },
  4: { number: 40, body: '', html_url: 'https://x/40', user },
  5: { number: 5, body: '', html_url: 'https://x/5', user, pull_request: {} },
};

let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await serve(({ url }, response) => {
    const [, part, number] = /\/(pulls|issues)\/(\d+)$/.exec(url) ?? [];
    if (part === 'pulls' && number === '5') return sendJson(response, 403, { message: 'No' });
    const data = (part === 'pulls' ? PULLS : ISSUES)[Number(number)];
    return sendJson(response, data === undefined ? 404 : 200, data ?? { message: 'Not Found' });
  });
  client = createClient({ token: 't', apiUrl: server.url, pauseMs: 1 });
});

beforeEach(() => {
  server.seen.length = 0;
});

afterAll(() => server.close());

const load = (kind: 'pull-request' | 'issue' | 'any', number: number): ReturnType<typeof loadSubject> =>
  loadSubject(client, { owner: 'octocat', repo: 'hello-world', kind, number });

const pull = {
  subject: {
    kind: 'pull-request',
    repository: 'octocat/hello-world',
    number: 1,
    headSha: 'head',
    trustedRef: 'refs/heads/main',
    author: 'octocat',
    url: 'https://x/1',
  },
  documents: [{ id: 'body', kind: 'pull-request-body', markdown: '- [ ] a', author: 'octocat', url: 'https://x/1' }],
  facts: [
    { question: { kind: 'labels' }, fact: { status: 'known', value: ['risky'] } },
    {
      question: { kind: 'origin' },
      fact: {
        status: 'known',
        value: {
          author: 'octocat',
          authorType: 'User',
          title: 'Add',
          draft: true,
          baseBranch: 'main',
          headBranch: 'topic',
          fork: false,
        },
      },
    },
  ],
  open: true,
};

test.each(['pull-request', 'any'] as const)('a pull request asked for as %s takes one request', async (kind) => {
  expect(await load(kind, 1)).toEqual(pull);
  expect(server.seen).toHaveLength(1);
});

test.each([
  ['issue', 1],
  ['any', 2],
] as const)('an issue asked for as %s takes %i', async (kind, requests) => {
  expect(await load(kind, 3)).toEqual({
    subject: { kind: 'issue', repository: 'octocat/hello-world', number: 3, author: 'octocat', url: 'https://x/3' },
    documents: [{ id: 'body', kind: 'issue-body', markdown: '- [x] b', author: 'octocat', url: 'https://x/3' }],
    facts: [
      { question: { kind: 'labels' }, fact: { status: 'known', value: [] } },
      {
        question: { kind: 'origin' },
        fact: { status: 'known', value: { author: 'octocat', authorType: 'User', title: 'Plan' } },
      },
    ],
    open: true,
  });
  expect(server.seen).toHaveLength(requests);
});

test('a body, an author and a fork that are gone leave an empty document', async () => {
  const { subject, documents, facts } = await load('pull-request', 2);
  expect(facts[1]).toMatchObject({ fact: { value: { headBranch: 'topic', fork: true } } });
  expect(subject.author).toBeUndefined();
  expect(documents).toEqual([{ id: 'body', kind: 'pull-request-body', markdown: '', url: 'https://x/2' }]);
});

test('an issue that is a pull request is read as one', async () => {
  expect(await load('issue', 1)).toEqual(pull);
});

test('a number of nothing says so', async () => {
  await expect(load('any', 9)).rejects.toThrow(
    'there is no pull request and no issue #9 in octocat/hello-world, or the token may not see it.',
  );
  await expect(load('pull-request', 9)).rejects.toMatchObject({ status: 404 });
});

test('a pull request that the token may not read is not taken for an issue', async () => {
  await expect(load('any', 5)).rejects.toMatchObject({ status: 403 });
});

test('an issue that was moved is not judged as another one', async () => {
  await expect(load('issue', 4)).rejects.toThrow('#4 of octocat/hello-world was moved');
});

describe('one of a stack', () => {
  test('is judged by what the stack goes into', async () => {
    const { subject, facts } = await load('pull-request', 8);
    expect(subject.trustedRef).toBe('refs/heads/trunk');
    expect(facts).toContainEqual(
      expect.objectContaining({
        fact: expect.objectContaining({ value: expect.objectContaining({ baseBranch: 'trunk' }) }),
      }),
    );
  });
});

test('a closed one is judged as of then', async () => {
  const { subject, open } = await load('pull-request', 7);
  expect([subject.trustedSha, subject.trustedRef, open]).toEqual(['base', undefined, false]);
});

describe('for a merge group', () => {
  const queued = (number: number, baseRef: string): ReturnType<typeof loadSubject> =>
    loadSubject(client, { owner: 'octocat', repo: 'hello-world', kind: 'pull-request', number, baseRef });

  test.each([
    [6, 'main'],
    [8, 'trunk'],
  ])('#%i into %s is read', async (number, base) => {
    expect((await queued(number, base)).subject.number).toBe(number);
  });

  test.each([
    ['closed', 7, 'main'],
    ['for another branch', 6, 'other'],
    ['of a stack into another branch', 8, 'main'],
  ])('a pull request that is %s is not judged', async (_, number, base) => {
    await expect(queued(number, base)).rejects.toThrow(`#${number} is closed, or its base is no longer`);
  });
});

test('a tag is known without a request', async () => {
  const place = { owner: 'octocat', repo: 'hello-world' };
  expect(await loadSubject(client, { ...place, kind: 'ref', ref: 'refs/tags/v1', sha: 'c' })).toEqual({
    subject: { kind: 'ref', repository: 'octocat/hello-world', ref: 'refs/tags/v1', headSha: 'c' },
    documents: [],
    facts: [],
    open: true,
  });
  expect(server.seen).toEqual([]);
});
