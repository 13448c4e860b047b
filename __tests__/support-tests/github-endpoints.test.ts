import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, type Asked } from '../support/github/ask.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';

let github: GitHub;
let token: string;
let other: string;

beforeAll(async () => {
  github = await startGitHub({ lenient: true });
  const permissions = { contents: 'write', checks: 'write', deployments: 'write', issues: 'write' } as const;
  [token, other] = await Promise.all([github.workflowToken(permissions), github.appToken(permissions)]);
});

afterAll(() => github.close());

const R = '/repos/octocat/hello-world';
const send = (method: string, path: string, body?: unknown, as = token): Promise<Asked> =>
  ask(github.url, as, method, R + path, body);

describe('check runs', () => {
  const annotation = (line: number) => ({
    path: 'a.md',
    start_line: line,
    end_line: line,
    annotation_level: 'warning',
    message: 'x',
  });

  test('belong to their app; annotations add up, at most 50 at once', async () => {
    const { head } = await github.openPullRequest('');
    const output = { title: 't', summary: 's', annotations: [annotation(1)] };
    const created = await send('POST', '/check-runs', { name: 'gate', head_sha: head.sha, output });
    expect(created.body).toMatchObject({ status: 'queued', app: { slug: 'github-actions' } });
    const path = `/check-runs/${created.body.id}`;
    const done = { status: 'completed', conclusion: 'failure', output: { ...output, annotations: [annotation(2)] } };
    expect((await send('PATCH', path, done)).body.output.annotations_count).toBe(2);
    const theirs = await send('PATCH', path, done, other);
    expect([theirs.status, theirs.body.message]).toEqual([403, expect.stringContaining('Invalid app_id `20001`')]);
    const many = { ...output, annotations: Array.from({ length: 51 }, (_, i) => annotation(i + 1)) };
    expect((await send('PATCH', path, { output: many })).status).toBe(422);
    expect((await send('GET', `${path}/annotations`)).body).toHaveLength(2);
    const list = await send('GET', `/commits/${head.sha}/check-runs?check_name=gate`);
    expect(list.body.check_runs).toMatchObject([{ conclusion: 'failure', output: { annotations_count: 2 } }]);
  });

  test('a commit that is not there, or a text that is too long, is a 422', async () => {
    expect((await send('POST', '/check-runs', { name: 'x', head_sha: '0'.repeat(40) })).status).toBe(422);
    const { head } = await github.openPullRequest('');
    const output = { title: 't', summary: 'x'.repeat(65_536) };
    expect((await send('POST', '/check-runs', { name: 'x', head_sha: head.sha, output })).status).toBe(422);
  });
});

test('rules of a branch: none, then those that are set', async () => {
  expect((await send('GET', '/rules/branches/main')).body).toEqual([]);
  github.rules('main', { statuses: [{ context: 'checklist-gate', integrationId: 15368 }], mergeQueue: true });
  expect((await send('GET', '/rules/branches/main')).body).toMatchObject([
    {
      type: 'required_status_checks',
      parameters: { required_status_checks: [{ context: 'checklist-gate', integration_id: 15368 }] },
    },
    { type: 'merge_queue' },
  ]);
});

test('tags and releases: a release makes its tag', async () => {
  const sha = await github.commitFile('v.txt', '1');
  await github.tag('v1.0.0', sha);
  expect((await send('GET', '/git/ref/tags/v1.0.0')).body.object.sha).toBe(sha);
  await github.release('v1.1.0');
  expect((await send('GET', '/git/ref/tags/v1.1.0')).body.object.sha).toBe(sha);
  expect((await send('GET', '/releases/tags/v1.1.0')).body).toMatchObject({ tag_name: 'v1.1.0', draft: false });
  const later = await github.commitFile('v.txt', '2');
  expect((await send('GET', '/compare/v1.0.0...main')).body).toMatchObject({ ahead_by: 1, commits: [{ sha: later }] });
  const log = await send('GET', '/commits?path=v.txt&per_page=100');
  expect(log.body.map((each: { sha: string }) => each.sha)).toEqual([later, sha]);
});

test('deployments and their statuses, newest first', async () => {
  const sha = await github.commitFile('d.txt', '1');
  const created = await send('POST', '/deployments', { ref: 'main', environment: 'staging' });
  expect(created.body).toMatchObject({ sha, environment: 'staging', creator: { login: 'github-actions[bot]' } });
  const path = `/deployments/${created.body.id}/statuses`;
  for (const state of ['in_progress', 'success']) expect((await send('POST', path, { state })).status).toBe(201);
  expect((await send('GET', path)).body).toMatchObject([{ state: 'success' }, { state: 'in_progress' }]);
  expect((await send('GET', `/deployments?sha=${sha}&environment=staging`)).body).toHaveLength(1);
  expect((await send('GET', `/deployments?environment=production`)).body).toEqual([]);
  expect((await send('POST', '/deployments', { ref: 'nowhere' })).status).toBe(422);
});

test('milestones', async () => {
  const { number } = await github.openIssue('');
  const milestone = await github.milestone('3.0', [number]);
  expect((await send('GET', `/milestones/${milestone}`)).body).toMatchObject({ title: '3.0' });
  expect((await send('GET', `/issues?milestone=${milestone}`)).body).toMatchObject([{ number }]);
});

test('comments: pages, who wrote them with what, hidden authors', async () => {
  const { number } = await github.openIssue('');
  await github.manyComments(number, ['a', 'b'], 'qa');
  const mine = await send('POST', `/issues/${number}/comments`, { body: 'c' });
  expect(mine.body).toMatchObject({ user: { type: 'Bot' }, performed_via_github_app: { slug: 'github-actions' } });
  const page = await send('GET', `/issues/${number}/comments?per_page=2&page=2`);
  expect(page.body).toMatchObject([{ body: 'c' }]);
  expect(page.headers.get('link')).toContain('rel="prev"');
  github.deleteAccount('qa');
  expect((await send('GET', `/issues/${number}/comments`)).body[0].user).toMatchObject({ login: 'ghost' });
  expect((await send('DELETE', `/issues/comments/${mine.body.id}`)).status).toBe(204);
  expect(await github.commentsOf(number)).toHaveLength(2);
});

test('times are whole seconds', async () => {
  const { body } = await send('GET', '');
  expect(body.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

describe('what GitHub does not document', () => {
  test.each([
    ['an unknown path', 'GET', `${R}/nonsense`, undefined, /documents no such call/],
    ['an unknown method', 'PUT', `${R}/issues`, {}, /documents no such call/],
    ['an unknown parameter', 'GET', `${R}/pulls?stat=open`, undefined, /unknown query parameter stat/],
    ['a value of the wrong kind', 'GET', `${R}/pulls?state=merged`, undefined, /state=merged/],
    ['no number', 'GET', `${R}/pulls?per_page=many`, undefined, /per_page=many/],
    ['a body without what it needs', 'POST', `${R}/issues/1/comments`, {}, /required property 'body'/],
    ['no body', 'POST', `${R}/issues/1/comments`, undefined, /the body is missing/],
    ['a body of the wrong type', 'PATCH', `${R}/issues/1`, { body: 7 }, /body\/body/],
    ['an unknown property', 'PATCH', `${R}/pulls/1`, { draft: true }, /unknown property draft/],
    ['a body where none is taken', 'PUT', '/user/following/octocat', {}, /takes no body/],
    ['a query that the schema refuses', 'POST', '/graphql', { query: '{ nonsense }' }, /Cannot query field "nonsense"/],
  ])('%s is collected, and fails at close', async (_, method, path, body, words) => {
    const strict = await startGitHub();
    await ask(strict.url, strict.personToken('octocat'), method, path, body);
    await expect(strict.close()).rejects.toThrow(words);
  });

  test('refs with slashes, media types and permissions of tokens are documented', async () => {
    const strict = await startGitHub();
    await strict.branch('release/1.x');
    for (const path of [
      '/contents/docs/a.md?ref=release%2F1.x',
      '/git/ref/heads/release/1.x',
      '/commits/release%2F1.x/status',
    ]) {
      await ask(strict.url, strict.personToken('reader'), 'GET', R + path);
    }
    await expect(strict.close()).resolves.toBeUndefined();
  });
});

test('releases that are immutable take assets while they are drafts, and none once they are published', async () => {
  const frozen = await startGitHub({ lenient: true, immutableReleases: true });
  const as = await frozen.workflowToken({ contents: 'write' });
  const call = (method: string, path: string, body?: unknown): Promise<Asked> =>
    ask(frozen.url, as, method, R + path, body);
  const draft = await call('POST', '/releases', { tag_name: 'record/v1/a', draft: true });
  const assets = `/releases/${draft.body.id}/assets`;
  expect((await call('POST', `${assets}?name=a.json`, { a: 1 })).status).toBe(201);
  // A draft has no tag.
  expect((await call('GET', '/git/matching-refs/tags/record')).body).toEqual([]);
  expect((await call('GET', '/releases/tags/record/v1/a')).status).toBe(404);
  const published = await call('PATCH', `/releases/${draft.body.id}`, { draft: false, make_latest: 'false' });
  expect(published.body).toMatchObject({ draft: false, immutable: true });
  expect((await call('GET', '/git/matching-refs/tags/record')).body).toMatchObject([{ ref: 'refs/tags/record/v1/a' }]);
  expect((await call('GET', '/releases/tags/record/v1/a')).body).toMatchObject({ id: draft.body.id });
  const late = await call('POST', `${assets}?name=b.json`, { b: 2 });
  expect([late.status, late.body.message]).toEqual([422, 'Cannot upload assets to an immutable release.']);
  expect((await call('POST', '/releases', { tag_name: 'record/v1/a' })).body.errors).toMatchObject([
    { message: 'tag_name was used by an immutable release' },
  ]);
  expect(await frozen.assetsOf('record/v1/a')).toEqual({ 'a.json': '{"a":1}' });
  await frozen.close();
});
