import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, type Asked } from '../support/github/ask.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';

let github: GitHub;
let reader: string;

beforeAll(async () => {
  github = await startGitHub();
  reader = await github.workflowToken({ contents: 'read' });
});

afterAll(() => github.close());

const R = '/repos/octocat/hello-world';
const get = (path: string, token = reader): Promise<Asked> => ask(github.url, token, 'GET', path);

test('the head follows its branch, as do files, commits and sizes', async () => {
  const { number, head, base } = await github.openPullRequest('', { 'docs/a.md': 'one\n' });
  expect((await get(`${R}/pulls/${number}`)).body).toMatchObject({ changed_files: 2, commits: 1, draft: false });
  const sha = await github.commit(head.ref, { 'docs/a.md': 'two\n', 'b.txt': 'b\n' }, { author: 'writer' });
  const { body } = await get(`${R}/pulls/${number}`);
  expect(body).toMatchObject({ head: { sha }, base: { sha: base.sha }, changed_files: 3, commits: 2 });
  const files = await get(`${R}/pulls/${number}/files`);
  expect(files.body.map((file: { filename: string }) => file.filename)).toEqual([
    'b.txt',
    'docs/a.md',
    `${head.ref}.txt`,
  ]);
  const commits = await get(`${R}/pulls/${number}/commits`);
  expect(commits.body.map((each: { author: { login: string } }) => each.author.login)).toEqual(['octocat', 'writer']);
  expect((await get(`${R}/pulls?state=open`)).body[0].head.sha).toBe(sha);
});

test('more than 300 files, on pages of 100', async () => {
  const many = Object.fromEntries(Array.from({ length: 349 }, (_, i) => [`many/${i}.txt`, `${i}`]));
  const { number } = await github.openPullRequest('', many);
  expect((await get(`${R}/pulls/${number}/files?per_page=100&page=4`)).body).toHaveLength(50);
  expect((await get(`${R}/pulls/${number}`)).body.changed_files).toBe(350);
});

test('two pull requests may have one head', async () => {
  const { head } = await github.openPullRequest('first');
  const second = await github.openPullRequest('second', {}, { head: head.ref });
  expect(second.head.sha).toBe(head.sha);
  const found = await get(`${R}/commits/${head.sha}/pulls`);
  expect(found.body.map((pull: { body: string }) => pull.body)).toEqual(['second', 'first']);
});

describe('merging', () => {
  test('keeps what has come to the base in between, and is found by its commits', async () => {
    const { number, head } = await github.openPullRequest('');
    await github.commitFile('meanwhile.txt', 'm\n');
    const sha = await github.merge(number);
    expect((await get(`${R}/pulls/${number}`)).body).toMatchObject({
      state: 'closed',
      merged: true,
      merge_commit_sha: sha,
    });
    for (const file of ['meanwhile.txt', `${head.ref}.txt`]) {
      expect((await get(`${R}/contents/${file}?ref=main`)).status).toBe(200);
    }
    for (const commit of [sha, head.sha]) {
      expect((await get(`${R}/commits/${commit}/pulls`)).body).toMatchObject([{ number }]);
    }
  });

  test('squashing leaves one commit, found by itself alone', async () => {
    const { number, head } = await github.openPullRequest('');
    const sha = await github.merge(number, 'squash');
    expect((await get(`${R}/commits/${sha}`)).body.parents).toHaveLength(1);
    expect((await get(`${R}/commits/${sha}/pulls`)).body).toMatchObject([{ number }]);
    expect((await get(`${R}/commits/${head.sha}/pulls`)).body).toEqual([]);
  });

  test('rebasing makes a commit of each', async () => {
    const { number, head } = await github.openPullRequest('');
    await github.commit(head.ref, { 'r.txt': 'r\n' }, { message: 'Second' });
    const sha = await github.merge(number, 'rebase');
    const log = await get(`${R}/commits?sha=${sha}&per_page=2`);
    expect(log.body.map((each: { commit: { message: string } }) => each.commit.message)[0]).toBe('Second');
    expect((await get(`${R}/commits/${log.body[1].sha}/pulls`)).body).toMatchObject([{ number }]);
  });

  test('a draft, a head that moved and a closed one are refused', async () => {
    const draft = await github.openPullRequest('', {}, { draft: true });
    const merge = async (number: number, body = {}) =>
      (await ask(github.url, github.personToken('writer'), 'PUT', `${R}/pulls/${number}/merge`, body)).status;
    expect(await merge(draft.number)).toBe(405);
    const { number } = await github.openPullRequest('');
    expect(await merge(number, { sha: '0'.repeat(40) })).toBe(409);
    await github.api('PATCH', `${R}/pulls/${number}`, { state: 'closed' });
    expect(await merge(number)).toBe(405);
  });
});

test('a queue has a branch and a commit of its own', async () => {
  const { number, base } = await github.openPullRequest('');
  const group = await github.queue(number);
  expect(group.head_ref).toMatch(new RegExp(`^refs/heads/gh-readonly-queue/main/pr-${number}-[0-9a-f]{40}$`));
  expect((await get(`${R}/commits/${group.head_sha}`)).body.parents[0].sha).toBe(group.base_sha);
  expect(base.ref).toBe('main');
});

test('from a fork, and after its deletion', async () => {
  const opened = await github.openPullRequest('from outside', {}, { fork: 'outsider' });
  expect(opened).toMatchObject({ user: { login: 'outsider' }, head: { repo: { full_name: 'outsider/hello-world' } } });
  const status = { state: 'pending', context: 'gate' };
  const writer = await github.workflowToken({ statuses: 'write' });
  expect((await ask(github.url, writer, 'POST', `${R}/statuses/${opened.head.sha}`, status)).status).toBe(201);
  const sha = await github.push(opened.number, { 'x.txt': 'x' }, { author: 'outsider' });
  github.deleteForkOf(opened.number);
  const { body } = await get(`${R}/pulls/${opened.number}`);
  expect([body.head.repo, body.head.sha]).toEqual([null, sha]);
});

describe('as an issue', () => {
  test('a pull request is one, with body, labels and milestone', async () => {
    const { number } = await github.openPullRequest(null);
    await github.addLabels(number, 'deploy');
    const milestone = await github.milestone('1.0', [number]);
    const { body } = await get(`${R}/issues/${number}`);
    expect(body).toMatchObject({ body: null, labels: [{ name: 'deploy' }], milestone: { number: milestone } });
    expect(body.pull_request.url).toBe(`${github.url}${R}/pulls/${number}`);
    expect((await get(`${R}/pulls/${number}`)).body).toMatchObject({ body: null, milestone: { title: '1.0' } });
    await github.editBody(number, 'new');
    expect((await get(`${R}/pulls/${number}`)).body.body).toBe('new');
    expect((await get(`${R}/issues?labels=deploy`)).body).toMatchObject([{ number }]);
  });

  test('an issue is no pull request; a deleted one is gone', async () => {
    const { number } = await github.openIssue('text');
    expect((await get(`${R}/issues/${number}`)).body.pull_request).toBeUndefined();
    expect((await get(`${R}/pulls/${number}`)).status).toBe(404);
    github.deleteIssue(number);
    expect((await get(`${R}/issues/${number}`)).status).toBe(410);
    expect((await get(`${R}/issues/${number}/comments`)).status).toBe(410);
  });
});

describe('reviews', () => {
  test('are of the head at that time; nobody approves their own', async () => {
    const author = github.personToken('author');
    const { number, head } = await github.openPullRequest('', {}, { as: author });
    await expect(github.review(number, 'APPROVE', author)).rejects.toThrow('Can not approve your own pull request');
    const first = await github.review(number, 'APPROVE', github.personToken('lead'));
    const moved = await github.commit(head.ref, { 'x.txt': 'x' });
    await github.review(number, 'REQUEST_CHANGES', github.personToken('qa'));
    await github.dismissReview(number, first.id, 'Too old');
    const { body } = await get(`${R}/pulls/${number}/reviews`);
    expect(body).toMatchObject([
      { user: { login: 'lead' }, state: 'DISMISSED', commit_id: head.sha, body: '' },
      { user: { login: 'qa' }, state: 'CHANGES_REQUESTED', commit_id: moved, body: 'See above.' },
    ]);
    github.deleteAccount('qa');
    expect((await get(`${R}/pulls/${number}/reviews`)).body[1].user).toBeNull();
  });
});
