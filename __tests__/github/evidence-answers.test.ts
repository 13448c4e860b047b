import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { answerer } from '../../src/github/answers/answer.ts';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import type { Question } from '../../src/evidence/question.ts';
import type { Subject } from '../../src/verdict/verdict.ts';
import { startEmulator, type GitHubEmulator } from '../support/emulator.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

const SHA = 'a'.repeat(40);
const subject: Subject = { kind: 'pull-request', repository: 'octocat/hello-world', number: 1, headSha: SHA };
const issue: Subject = { kind: 'issue', repository: 'octocat/hello-world', number: 2 };

/** Path to pages of an answer; a page that is a string is sent as text, a number is a status. */
const routes = new Map<string, unknown[]>();
let server: TestServer;
let client: Client;

beforeAll(async () => {
  server = await serve(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const path = decodeURIComponent(pathname.replace('/repos/octocat/hello-world/', ''));
    const pages = routes.get(path);
    const page = Number(searchParams.get('page') ?? '1');
    const data = pages?.[page - 1];
    if (data === undefined) return sendJson(response, 404, { message: 'Not Found' });
    if (typeof data === 'number')
      return sendJson(response, data, { message: 'no' }, { 'x-accepted-github-permissions': 'checks=read' });
    if (typeof data === 'string') {
      response.writeHead(200, { 'content-type': 'application/vnd.github.sha; charset=utf-8' });
      return response.end(data);
    }
    searchParams.set('page', String(page + 1));
    const link = `<${server.url}${pathname}?${searchParams.toString()}>; rel="next"`;
    return sendJson(response, 200, data, page < (pages?.length ?? 0) ? { link } : {});
  });
  client = createClient({ token: 't', apiUrl: server.url, pauseMs: 1 });
});

beforeEach(() => {
  routes.clear();
  server.seen.length = 0;
});

afterAll(() => server.close());

async function ask(question: Question, about: Subject = subject): Promise<unknown> {
  const [fact] = await answerer(client, about, new Map())([question]);
  return fact?.status === 'known' ? fact.value : fact?.reason;
}

describe('the commit', () => {
  test('of the head needs no request', async () => {
    expect(await ask({ kind: 'commit' })).toEqual({ exists: true, sha: SHA });
    expect(server.seen).toEqual([]);
  });

  test('of an issue has no head', async () => {
    expect(await ask({ kind: 'commit' }, issue)).toMatch(/^there is no head commit here/);
  });

  test('of a ref is asked for without its files', async () => {
    routes.set('commits/v1.4.0', [SHA]);
    expect(await ask({ kind: 'commit', ref: 'v1.4.0' })).toEqual({ exists: true, sha: SHA });
    expect(server.seen[0]?.headers.accept).toMatch(/^application\/vnd\.github(?:\.v3)?\.sha$/);
  });

  test('that is not there does not exist', async () => {
    expect(await ask({ kind: 'commit', ref: 'gone' })).toEqual({ exists: false });
    routes.set('commits/abc', [422]);
    expect(await ask({ kind: 'commit', ref: 'abc' })).toEqual({ exists: false });
  });

  test('without a SHA is not known', async () => {
    routes.set('commits/odd', ['<html>']);
    expect(await ask({ kind: 'commit', ref: 'odd' })).toBe('the commit odd came without its SHA');
    routes.set('commits/json', [{ sha: 1 }]);
    expect(await ask({ kind: 'commit', ref: 'json' })).toBe('the commit json came without its SHA');
  });

  test('in no repository is not known', async () => {
    expect(await ask({ kind: 'commit', ref: 'main' }, { kind: 'file' })).toBe('the repository is not known');
  });
});

describe('check runs', () => {
  let ids = 0;
  const run = (name: string, conclusion: string | null, id = ++ids): object => ({
    id,
    name,
    conclusion,
    status: conclusion === null ? 'in_progress' : 'completed',
    completed_at: conclusion === null ? null : '2026-01-02T02:00:00Z',
    app: name === 'odd' ? null : { slug: 'github-actions' },
    html_url: `https://github.com/${name}`,
  });

  test('of all pages are given', async () => {
    routes.set(`commits/${SHA}/check-runs`, [
      { total_count: 3, check_runs: [run('a', 'success'), run('b', null)] },
      { total_count: 3, check_runs: [run('odd', 'failure')] },
    ]);
    expect(await ask({ kind: 'check-runs', sha: SHA })).toEqual([
      {
        name: 'a',
        status: 'completed',
        conclusion: 'success',
        completedAt: '2026-01-02T02:00:00Z',
        app: 'github-actions',
        url: 'https://github.com/a',
      },
      expect.objectContaining({ name: 'b', status: 'in_progress', conclusion: null, completedAt: null }),
      expect.objectContaining({ name: 'odd', app: null }),
    ]);
    expect(server.seen[0]?.url).toContain('filter=latest');
  });

  test('that are not all listed are not known', async () => {
    routes.set(`commits/${SHA}/check-runs`, [{ total_count: 1200, check_runs: [run('a', 'success')] }]);
    expect(await ask({ kind: 'check-runs', sha: SHA })).toBe('only 1 of 1200 check runs were listed');
  });

  test('that moved over the border of a page while it was read are read again', async () => {
    const [first, second] = [run('a', 'success', 901), run('b', 'failure', 902)];
    routes.set(`commits/${SHA}/check-runs`, [
      { total_count: 2, check_runs: [first] },
      { total_count: 2, check_runs: [first] },
    ]);
    expect(await ask({ kind: 'check-runs', sha: SHA })).toBe('only 1 of 2 check runs were listed');
    expect(server.seen).toHaveLength(6);
    routes.set(`commits/${SHA}/check-runs`, [
      { total_count: 2, check_runs: [first] },
      { total_count: 2, check_runs: [second] },
    ]);
    expect(await ask({ kind: 'check-runs', sha: SHA })).toHaveLength(2);
  });

  test('that are the gate’s own are marked: its job anywhere, its reports on the head', async () => {
    const names = [
      'checklist',
      'release report',
      'Release/ship REPORT',
      'release/ship',
      'test report',
      'releases report',
    ];
    const marks = async (sha: string): Promise<unknown> => {
      routes.set(`commits/${sha}/check-runs`, [
        { total_count: names.length, check_runs: names.map((name, index) => run(name, 'success', 1000 + index)) },
      ]);
      const own = { name: 'release', phase: 'ship', job: 1000 };
      const [fact] = await answerer(client, subject, new Map(), { own })([{ kind: 'check-runs', sha }]);
      return fact?.status === 'known' ? (fact.value as { gate?: string }[]).map(({ gate }) => gate) : fact;
    };
    expect(await marks(SHA)).toEqual(['self', 'other', 'self', undefined, undefined, undefined]);
    expect(await marks('b'.repeat(40))).toEqual(['self', ...Array.from({ length: 5 }, () => undefined)]);
  });

  test('that the token may not read are not known, and the permission is named', async () => {
    routes.set(`commits/${SHA}/check-runs`, [403]);
    expect(await ask({ kind: 'check-runs', sha: SHA })).toMatch(/^the check runs could not be read: .*`checks: read`/);
  });

  test('of which a page is missing are not known', async () => {
    routes.set(`commits/${SHA}/check-runs`, [{ total_count: 2, check_runs: [run('a', 'success')] }, 502]);
    expect(await ask({ kind: 'check-runs', sha: SHA })).toMatch(/^the check runs could not be read: .*502/);
  });

  test.each([
    [502, true],
    [403, undefined],
  ])('and the fact says whether %i is a fault of GitHub', async (status, isFault) => {
    routes.set(`commits/${SHA}/check-runs`, [status]);
    const [fact] = await answerer(client, subject, new Map())([{ kind: 'check-runs', sha: SHA }]);
    expect(fact).toEqual({ status: 'unavailable', reason: expect.any(String), isFault });
  });
});

test('of statuses with one context the newest counts', async () => {
  const status = (context: string, state: string, creator: string | null): object => ({
    context,
    state,
    created_at: '2026-01-02T02:00:00Z',
    creator: creator === null ? null : { login: creator },
    target_url: null,
  });
  routes.set(`commits/${SHA}/statuses`, [
    [status('CI', 'failure', 'ci-bot')],
    [status('ci', 'success', 'ci-bot'), status('docs', 'success', null)],
  ]);
  expect(await ask({ kind: 'statuses', sha: SHA })).toEqual([
    { context: 'CI', state: 'failure', at: '2026-01-02T02:00:00Z', creator: 'ci-bot', url: null },
    { context: 'docs', state: 'success', at: '2026-01-02T02:00:00Z', creator: null, url: null },
  ]);
});

describe('a tag', () => {
  const ref = (name: string, type: string, sha: string): object => ({
    ref: `refs/tags/${name}`,
    object: { type, sha },
  });

  test('leads to its commit', async () => {
    routes.set('git/ref/tags/v1', [ref('v1', 'commit', SHA)]);
    expect(await ask({ kind: 'tag', name: 'v1' })).toEqual({ exists: true, sha: SHA });
  });

  test('that is annotated is followed', async () => {
    routes.set('git/ref/tags/v1', [ref('v1', 'tag', 'one')]);
    routes.set('git/tags/one', [{ object: { type: 'tag', sha: 'two' } }]);
    routes.set('git/tags/two', [{ object: { type: 'commit', sha: SHA } }]);
    expect(await ask({ kind: 'tag', name: 'v1' })).toEqual({ exists: true, sha: SHA });
  });

  test('that leads in a circle, or to a tree, is not known', async () => {
    routes.set('git/ref/tags/v1', [ref('v1', 'tag', 'one')]);
    routes.set('git/tags/one', [{ object: { type: 'tag', sha: 'one' } }]);
    expect(await ask({ kind: 'tag', name: 'v1' })).toBe('the tag v1 leads to no commit');
    routes.set('git/ref/tags/v2', [ref('v2', 'tree', 'x')]);
    expect(await ask({ kind: 'tag', name: 'v2' })).toBe('the tag v2 leads to no commit');
  });

  test('that is not there does not exist, though another begins alike', async () => {
    expect(await ask({ kind: 'tag', name: 'v1' })).toEqual({ exists: false });
    routes.set('git/ref/tags/v1', [ref('v1.1', 'commit', SHA)]);
    expect(await ask({ kind: 'tag', name: 'v1' })).toEqual({ exists: false });
  });
});

describe('a release', () => {
  const release = (more: object): object => ({
    tag_name: 'v1',
    draft: false,
    prerelease: false,
    body: null,
    assets: [{ name: 'a.zip', size: 3, state: 'uploaded', url: 'x' }],
    published_at: '2026-01-02T02:00:00Z',
    html_url: 'https://github.com/r',
    ...more,
  });

  test('that is published is found by its tag', async () => {
    routes.set('releases/tags/v1', [release({ body: 'Faster' })]);
    expect(await ask({ kind: 'release', tag: 'v1' })).toEqual({
      exists: true,
      draft: false,
      prerelease: false,
      notes: 'Faster',
      assets: [{ name: 'a.zip', size: 3, state: 'uploaded' }],
      publishedAt: '2026-01-02T02:00:00Z',
      url: 'https://github.com/r',
    });
    expect(server.seen).toHaveLength(1);
  });

  test('that is a draft is found in the list, on any page', async () => {
    routes.set('releases', [[release({})], [release({ draft: true, published_at: null })]]);
    expect(await ask({ kind: 'release', tag: 'v1' })).toMatchObject({ exists: true, draft: true, notes: '' });
  });

  test('that is nowhere does not exist', async () => {
    routes.set('releases', [[]]);
    expect(await ask({ kind: 'release', tag: 'v1' })).toEqual({ exists: false });
  });
});

describe('the files between two commits', () => {
  const file = (filename: string, previous?: string): object => ({ filename, previous_filename: previous });

  test('are those of the comparison', async () => {
    routes.set(`compare/v1...${SHA}`, [{ files: [file('a.md'), file('c.md', 'b.md')] }]);
    expect(await ask({ kind: 'files-between', base: 'v1', head: SHA })).toEqual({
      files: [{ path: 'a.md' }, { path: 'c.md', previous: 'b.md' }],
      complete: true,
    });
  });

  test('are cut at 300, or where GitHub names none', async () => {
    routes.set(`compare/v1...${SHA}`, [{ files: Array.from({ length: 300 }, (_, index) => file(`${index}`)) }]);
    expect(await ask({ kind: 'files-between', base: 'v1', head: SHA })).toMatchObject({ complete: false });
    routes.set(`compare/v1...${SHA}`, [{}]);
    expect(await ask({ kind: 'files-between', base: 'v1', head: SHA })).toEqual({ files: [], complete: false });
  });

  test('since a ref that is newer than the commit are not all', async () => {
    routes.set(`compare/v2...${SHA}`, [{ status: 'behind', files: [] }]);
    expect(await ask({ kind: 'files-between', base: 'v2', head: SHA })).toEqual({ files: [], complete: false });
    routes.set(`compare/v1...${SHA}`, [{ status: 'identical', files: [] }]);
    expect(await ask({ kind: 'files-between', base: 'v1', head: SHA })).toEqual({ files: [], complete: true });
  });

  test('from a ref that is not there are not known', async () => {
    expect(await ask({ kind: 'files-between', base: 'v0', head: SHA })).toMatch(
      /^the files changed since v0 could not/,
    );
  });
});

describe('sub-issues', () => {
  test('come from all pages, each open or closed', async () => {
    const one = (number: number, state: string): object => ({ number, state, html_url: `https://x/${number}` });
    routes.set('issues/2/sub_issues', [[one(8, 'closed')], [one(9, 'open')]]);
    expect(await ask({ kind: 'sub-issues' }, issue)).toEqual([
      { number: 8, open: false, url: 'https://x/8' },
      { number: 9, open: true, url: 'https://x/9' },
    ]);
  });

  test('are those of issues alone, and linked issues those of pull requests', async () => {
    expect(await ask({ kind: 'sub-issues' })).toBe('only an issue has sub-issues');
    expect(await ask({ kind: 'closing-issues' }, issue)).toBe('only a pull request closes issues');
  });
});

describe('the milestone', () => {
  const milestone = (number: number, title: string, open: number): object => ({
    number,
    title,
    state: 'open',
    open_issues: open,
    html_url: 'https://github.com/m',
  });

  test('of the subject does not count the subject itself', async () => {
    routes.set('pulls/1', [{ number: 1, state: 'open', milestone: milestone(3, '1.4.0', 2) }]);
    expect(await ask({ kind: 'milestone' })).toEqual({
      exists: true,
      title: '1.4.0',
      state: 'open',
      open: 1,
      url: 'https://github.com/m',
    });
    routes.set('issues/2', [{ number: 2, state: 'closed', milestone: milestone(3, '1.4.0', 2) }]);
    expect(await ask({ kind: 'milestone' }, issue)).toMatchObject({ open: 2 });
  });

  test('by its title is found on any page', async () => {
    routes.set('issues/2', [{ number: 2, state: 'open', milestone: milestone(9, '1.3.0', 1) }]);
    routes.set('milestones', [[milestone(9, '1.3.0', 1)], [milestone(3, '1.4.0', 2)]]);
    expect(await ask({ kind: 'milestone', title: '1.4.0' }, issue)).toMatchObject({ title: '1.4.0', open: 2 });
    expect(await ask({ kind: 'milestone', title: '1.3.0' }, issue)).toMatchObject({ title: '1.3.0', open: 0 });
    expect(await ask({ kind: 'milestone', title: '2' }, issue)).toEqual({ exists: false });
    expect(server.seen.some(({ url }) => url.includes('state=all'))).toBe(true);
  });

  test('of nothing is not known, by its title it is', async () => {
    const repository: Subject = { kind: 'file', repository: 'octocat/hello-world' };
    routes.set('milestones', [[milestone(3, '1.4.0', 2)]]);
    expect(await ask({ kind: 'milestone' }, repository)).toBe('only a pull request or an issue has a milestone');
    expect(await ask({ kind: 'milestone', title: '1.4.0' }, repository)).toMatchObject({ open: 2 });
  });

  test('that is set nowhere does not exist', async () => {
    routes.set('pulls/1', [{ number: 1, state: 'open', milestone: null }]);
    expect(await ask({ kind: 'milestone' })).toEqual({ exists: false });
  });
});

describe('the deployment', () => {
  const deployment = (id: number, more: object = {}): object => ({
    id,
    sha: SHA,
    environment: 'staging',
    created_at: '2026-01-02T01:00:00Z',
    creator: { login: 'octocat' },
    ...more,
  });
  const question: Question = { kind: 'deployment', environment: 'staging', sha: SHA };

  test('is the newest of the commit, with its newest state', async () => {
    routes.set('deployments', [[deployment(4)], [deployment(7), deployment(9, { sha: 'other' })]]);
    routes.set('deployments/7/statuses', [
      [{ id: 1, state: 'in_progress', created_at: '2026-01-02T01:30:00Z' }],
      [{ id: 2, state: 'success', created_at: '2026-01-02T02:00:00Z', log_url: 'https://example.com/log' }],
    ]);
    expect(await ask(question)).toEqual({
      exists: true,
      id: 7,
      state: 'success',
      at: '2026-01-02T02:00:00Z',
      creator: 'octocat',
      url: 'https://example.com/log',
    });
    expect(server.seen[0]?.url).toContain(`environment=staging&sha=${SHA}`);
  });

  test('without a state was only created', async () => {
    routes.set('deployments', [[deployment(4, { creator: null })]]);
    routes.set('deployments/4/statuses', [[]]);
    expect(await ask(question)).toEqual({
      exists: true,
      id: 4,
      state: null,
      at: '2026-01-02T01:00:00Z',
      creator: null,
      url: null,
    });
  });

  test('that another took the place of says what it was before', async () => {
    routes.set('deployments', [[deployment(4, { environment: 'Staging' })]]);
    const states = (...all: string[]): void => {
      const listed = all.map((state, id) => ({ id, state, created_at: '2026-01-02T02:00:00Z' }));
      routes.set('deployments/4/statuses', [listed]);
    };
    states('queued', 'failure', 'inactive');
    expect(await ask(question)).toMatchObject({ state: 'inactive', before: 'failure' });
    states('success', 'inactive', 'inactive');
    expect(await ask(question)).toMatchObject({ state: 'inactive', before: 'success' });
    states('inactive');
    expect(await ask(question)).toMatchObject({ state: 'inactive', before: null });
  });

  test('of another commit or environment is none', async () => {
    routes.set('deployments', [[deployment(4, { sha: 'other' }), deployment(5, { environment: 'production' })]]);
    expect(await ask(question)).toEqual({ exists: false });
  });
});

describe('against a stateful service', () => {
  let emulator: GitHubEmulator;
  let real: Client;

  beforeAll(async () => {
    emulator = await startEmulator();
    const token = await emulator.workflowToken({
      contents: 'read',
      checks: 'read',
      pull_requests: 'read',
      issues: 'read',
    });
    real = createClient({ token, apiUrl: emulator.url, pauseMs: 1 });
  });

  afterAll(() => emulator.close());

  test('check runs, files, tags and releases are read as they are', async () => {
    const sha = await emulator.commitFile('CHANGELOG.md', '## 1.4.0\n');
    const at = '/repos/octocat/hello-world';
    await emulator.api('POST', `${at}/check-runs`, {
      name: 'unit-tests',
      head_sha: sha,
      status: 'completed',
      conclusion: 'failure',
    });
    await emulator.api('POST', `${at}/git/refs`, { ref: 'refs/tags/v1.4.0', sha });
    await emulator.api('POST', `${at}/releases`, {
      tag_name: 'v1.4.0',
      name: '1.4.0',
      body: 'Faster',
      target_commitish: sha,
    });
    const facts = await answerer(
      real,
      { ...subject, headSha: sha },
      new Map(),
    )([
      { kind: 'check-runs', sha },
      { kind: 'file', path: 'CHANGELOG.md', ref: sha },
      { kind: 'tag', name: 'v1.4.0' },
      { kind: 'tag', name: 'v9' },
      { kind: 'release', tag: 'v1.4.0' },
      { kind: 'release', tag: 'v9' },
    ]);
    expect(facts).toMatchObject([
      { value: [{ name: 'unit-tests', status: 'completed', conclusion: 'failure' }] },
      { value: { exists: true, text: '## 1.4.0\n' } },
      { value: { exists: true, sha } },
      { value: { exists: false } },
      { value: { exists: true, draft: false, notes: 'Faster', assets: [] } },
      { value: { exists: false } },
    ]);
  });
});
