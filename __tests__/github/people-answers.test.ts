import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Comment, History, Review } from '../../src/evidence/people.ts';
import type { Question } from '../../src/evidence/question.ts';
import { answerer } from '../../src/github/answers/answer.ts';
import { baseChangesIn, commentOf, historyOf, pullCommitOf } from '../../src/github/answers/conversation.ts';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import type { Subject } from '../../src/verdict/verdict.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { record } from '../support/recorder.ts';
import { sendJson, serve } from '../support/serve.ts';
import { share } from '../support/share.ts';

let github: GitHub;
let client: Client;
let author: string;
let lead: string;
let writer: string;

beforeAll(async () => {
  github = await startGitHub();
  const token = await github.workflowToken({ contents: 'read', pull_requests: 'read', issues: 'read' });
  client = createClient({ token, apiUrl: github.url, graphqlUrl: `${github.url}/graphql` });
  author = github.personToken('author');
  lead = github.personToken('lead');
  writer = github.personToken('writer');
});

beforeEach(() => github.forgetRequests());

afterAll(() => github.close());

type Pull = { number: number; head: { sha: string } };

const open = (body: string): Promise<Pull> => github.openPullRequest(body, {}, { as: author });

async function subjectOf(number: number, kind: 'pull-request' | 'issue' = 'pull-request'): Promise<Subject> {
  const repository = 'octocat/hello-world';
  if (kind === 'issue') return { kind, repository, number };
  const { head } = await github.api<Pull>('GET', `/repos/${repository}/pulls/${number}`);
  github.forgetRequests();
  return { kind, repository, number, headSha: head.sha };
}

async function ask(subject: Subject, ...questions: Question[]) {
  return answerer(client, subject, new Map())(questions);
}

async function known<T>(subject: Subject, question: Question): Promise<T> {
  const [fact] = await ask(subject, question);
  if (fact?.status !== 'known') throw new Error(`not known: ${fact?.reason}`);
  return fact.value as T;
}

describe('a pull request', () => {
  test('is read in one request, and one for who wrote what may be a command', async () => {
    const { number, head } = await open('First.');
    await github.editBody(number, 'Second.', writer);
    await github.review(number, 'APPROVE', lead);
    const comment = await github.comment(number, 'Hello', lead);
    await github.editComment(comment.id, '/sign-off QA', writer);
    github.hideComment((await github.comment(number, 'Spam', writer)).id);
    const subject = await subjectOf(number);
    await github.branch('other-base');
    await github.api('PATCH', `/repos/octocat/hello-world/pulls/${number}`, { base: 'other-base' });
    github.forgetRequests();
    const kinds = ['reviews', 'comments', 'body-edits', 'commits', 'base-changes'] as const;
    const facts = await ask(subject, ...kinds.map((kind) => ({ kind })));
    expect(github.requests.map(({ url }) => url)).toEqual([
      '/graphql',
      `/repos/octocat/hello-world/issues/${number}/comments?per_page=100`,
    ]);
    const [reviews, comments, body, commits, bases] = facts.map((fact) =>
      fact.status === 'known' ? fact.value : fact,
    );
    expect(reviews).toMatchObject([
      { author: { login: 'lead', type: 'User', id: expect.any(Number) }, state: 'APPROVED', commit: head.sha },
    ]);
    expect(comments).toMatchObject([
      {
        author: { login: 'lead' },
        body: '/sign-off QA',
        editor: { login: 'writer' },
        minimized: false,
        edits: {
          complete: true,
          revisions: [
            { editor: { login: 'lead' }, body: 'Hello' },
            { editor: { login: 'writer' }, body: '/sign-off QA' },
          ],
        },
      },
      { body: 'Spam', minimized: true, lastEditedAt: null },
    ]);
    expect(body).toMatchObject({
      complete: true,
      revisions: [
        { editor: { login: 'author' }, body: 'First.' },
        { editor: { login: 'writer' }, body: 'Second.' },
      ],
    });
    expect(commits).toMatchObject([{ sha: head.sha }]);
    expect(bases).toEqual([{ at: expect.stringMatching(/^\d{4}-/), from: 'main', to: 'other-base' }]);
  });

  test('closes issues by a keyword and by hand, each with its state and labels', async () => {
    const issues = '/repos/octocat/hello-world/issues';
    const first = await github.api<{ number: number }>('POST', issues, { title: 'Slow', body: '' });
    const second = await github.api<{ number: number }>('POST', issues, { title: 'Wrong', body: '' });
    await github.api('PATCH', `${issues}/${second.number}`, { state: 'closed' });
    const { number } = await open(`Closes #${first.number}.`);
    github.linkIssue(number, second.number);
    const [linked] = await ask(await subjectOf(number), { kind: 'closing-issues' });
    expect(linked).toMatchObject({
      status: 'known',
      value: [
        { number: first.number, open: true, labels: [] },
        { number: second.number, open: false, labels: [] },
      ],
    });
  });

  test('names the app that wrote a comment for a person', async () => {
    const { number } = await open('First.');
    const byApp = await github.comment(number, '/sign-off QA', lead);
    github.performComment(byApp.id, 'coding-helper');
    await github.comment(number, '/sign-off QA', writer);
    github.performComment((await github.comment(number, '- [x] **QA**', lead)).id, 'coding-helper');
    await github.comment(number, 'Thanks', writer);
    const [comments] = await ask(await subjectOf(number), { kind: 'comments' });
    expect(comments).toMatchObject({
      status: 'known',
      value: [{ app: 'coding-helper' }, {}, { app: 'coding-helper' }, {}],
    });
    expect(JSON.stringify(comments).match(/"app"/g)).toHaveLength(2);
  });

  test('without anything like a command in its comments is read in one request', async () => {
    const { number } = await open('First.');
    await github.comment(number, 'Thanks', writer);
    const subject = await subjectOf(number);
    github.forgetRequests();
    await ask(subject, { kind: 'comments' });
    expect(github.requests.map(({ url }) => url)).toEqual(['/graphql']);
  });

  test('whose moves to another base did not all come has none that are known', () => {
    const move = { createdAt: '2026-01-02T00:00:00Z', from: 'a', to: 'b' };
    const page = (hasNextPage: boolean, ...nodes: (typeof move | null)[]) => ({ pageInfo: { hasNextPage }, nodes });
    expect(baseChangesIn(page(false, { ...move, createdAt: '2026-01-03T00:00:00Z' }, move))).toEqual({
      baseChanges: [
        { at: '2026-01-02T00:00:00Z', from: 'a', to: 'b' },
        { at: '2026-01-03T00:00:00Z', from: 'a', to: 'b' },
      ],
    });
    expect(baseChangesIn(page(true, move))).toEqual({});
    expect(baseChangesIn(page(false, move, null))).toEqual({});
    expect(baseChangesIn(undefined)).toEqual({});
  });

  test('that was never edited has its creation alone, by its author', async () => {
    const { number } = await open('Only.');
    expect(await known(await subjectOf(number), { kind: 'body-edits' })).toMatchObject({
      complete: true,
      revisions: [{ editor: { login: 'author' }, body: 'Only.' }],
    });
  });

  const COMMENTS = share(250, 1000);
  const REVISIONS = share(150, 250);

  test(`with ${COMMENTS} comments and ${REVISIONS} revisions is read to the end`, async () => {
    const { number } = await open('0');
    const bodies = Array.from({ length: REVISIONS }, (_, index) => `${index + 1}`);
    await github.manyEdits(number, bodies, 'writer');
    await github.manyComments(
      number,
      Array.from({ length: COMMENTS }, (_, index) => `Comment ${index}`),
      'lead',
    );
    const subject = await subjectOf(number);
    const [comments, history] = await ask(subject, { kind: 'comments' }, { kind: 'body-edits' });
    if (comments?.status === 'unavailable') throw new Error(comments.reason);
    expect(comments?.status === 'known' && (comments.value as Comment[]).map(({ body }) => body)).toEqual(
      Array.from({ length: COMMENTS }, (_, index) => `Comment ${index}`),
    );
    const { revisions, complete } = (history?.status === 'known' ? history.value : {}) as History;
    expect(complete).toBe(true);
    expect(revisions.map(({ body }) => body)).toEqual(['0', ...bodies]);
  });

  test('with a comment that was edited often is read to the end', async () => {
    const { number } = await open('');
    const { id } = await github.comment(number, '0', lead);
    for (let edit = 1; edit <= 45; edit += 1) await github.editComment(id, `${edit}`, edit === 30 ? writer : lead);
    const [comment] = await known<Comment[]>(await subjectOf(number), { kind: 'comments' });
    expect(comment?.edits?.revisions.map(({ body }) => Number(body))).toEqual(Array.from({ length: 46 }, (_, i) => i));
    expect(comment?.edits?.revisions.findIndex(({ editor }) => editor?.login === 'writer')).toBe(30);
  });

  test('names co-authors, and nobody where an address belongs to no account', async () => {
    const { number } = await open('');
    await github.push(
      number,
      { 'a.txt': 'a' },
      { author: 'writer', message: 'Change\n\nCo-authored-by: Lead <lead@users.noreply.github.com>' },
    );
    await github.push(number, { 'b.txt': 'b' }, { message: 'Change\n\nCo-authored-by: X <x@example.invalid>' });
    const commits = await known<{ people: ({ login: string } | null)[]; bots?: string[] }[]>(await subjectOf(number), {
      kind: 'commits',
    });
    expect(commits[1]?.people.map((person) => person?.login)).toEqual(expect.arrayContaining(['writer', 'lead']));
    expect(commits[2]?.people).toContain(null);
    expect(commits.every(({ bots }) => bots === undefined)).toBe(true);
  });

  test('names apps among the authors of a commit, by their address or by their name', async () => {
    const { number } = await open('');
    const trailers = [
      'Co-authored-by: Helper <77+coding-helper[bot]@users.noreply.github.com>',
      'Co-authored-by: other-helper[bot] <x@example.invalid>',
    ];
    await github.push(number, { 'a.txt': 'a' }, { author: 'writer', message: `Change\n\n${trailers.join('\n')}` });
    const commits = await known<{ bots?: string[] }[]>(await subjectOf(number), { kind: 'commits' });
    expect(commits[1]?.bots).toEqual(['coding-helper[bot]', 'other-helper[bot]']);
  });

  test('takes an account for an app where GitHub says so', () => {
    const user = { type: 'Bot', login: 'coding-helper', databaseId: 77 };
    const helper = { name: 'Helper', email: null, user };
    const authors = { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [helper] };
    const commit = { oid: 'a', committedViaWeb: true, authors, committer: null };
    expect(pullCommitOf({ commit })).toMatchObject({ bots: ['coding-helper[bot]'] });
  });

  test('tells of a revision whose content was deleted, and of an account that is gone', async () => {
    const { number } = await open('One');
    await github.editBody(number, 'Two', writer);
    await github.editBody(number, 'Three', writer);
    github.deleteRevision({ issue: number }, 1);
    const { revisions } = await known<History>(await subjectOf(number), { kind: 'body-edits' });
    expect(revisions.map(({ body }) => body)).toEqual(['One', null, 'Three']);
  });

  test('tells who pushed and when, newest first', async () => {
    const { number, head } = await open('');
    const sha = await github.at('2026-02-01T10:00:00Z', () => github.push(number, { 'c.txt': 'c' }));
    const pushes = await known<{ sha: string; at: string; pusher: { login: string } }[]>(await subjectOf(number), {
      kind: 'pushes',
    });
    expect(pushes[0]).toMatchObject({ sha, at: '2026-02-01T10:00:00Z', pusher: { login: 'octocat' } });
    expect(pushes[1]).toMatchObject({ sha: head.sha });
  });

  test('tells what changed since a commit', async () => {
    const { number, head } = await open('');
    await github.push(number, { 'docs/a.md': 'a' });
    const subject = await subjectOf(number);
    expect(await known(subject, { kind: 'changed-since', sha: head.sha })).toEqual({
      files: [{ path: 'docs/a.md' }],
      complete: true,
      ahead: 1,
    });
  });
});

describe('what changed since a commit', () => {
  test.each([
    ['299 files', Array.from({ length: 299 }, (_, index) => ({ filename: `${index}` })), true],
    ['300 files, which is all that GitHub lists', Array.from({ length: 300 }, () => ({ filename: 'a' })), false],
    ['no list at all', undefined, false],
  ])('%s', async (_, files, complete) => {
    const compared = { status: 'ahead', ahead_by: 1, ...(files === undefined ? {} : { files }) };
    const between = await record(github.url, (url) => (url.includes('/compare/') ? compared : undefined));
    const there = createClient({ token: 't', apiUrl: between.url, pauseMs: 1 });
    const place: Subject = { kind: 'pull-request', repository: 'octocat/hello-world', number: 1, headSha: 'b' };
    const [fact] = await answerer(there, place, new Map())([{ kind: 'changed-since', sha: 'a' }]);
    await between.close();
    expect(fact).toMatchObject({ status: 'known', value: { ahead: 1, complete } });
  });
});

describe('what was edited and has no edits', () => {
  const node = {
    id: 'IC_1',
    url: 'https://example.test/1',
    body: '/sign-off QA',
    createdAt: '2026-02-01T10:00:00Z',
    isMinimized: false,
    includesCreatedEdit: false,
    author: { type: 'User', login: 'lead', databaseId: 7 },
    editor: null,
    userContentEdits: null,
  };

  test('was written by nobody known', () => {
    const edited = { ...node, lastEditedAt: '2026-02-01T11:00:00Z' };
    expect(historyOf(edited, [])).toEqual({ revisions: [], complete: false });
    expect(commentOf(edited, [])).toMatchObject({ edits: { revisions: [], complete: false } });
  });

  test('unlike what was never edited', () => {
    expect(historyOf({ ...node, lastEditedAt: null }, [])).toMatchObject({
      revisions: [{ editor: { login: 'lead' }, body: '/sign-off QA' }],
      complete: true,
    });
  });
});

describe('pages that come twice', () => {
  const page = (from: number, endCursor: string, hasNextPage: boolean): object => ({
    totalCount: 3,
    pageInfo: { hasNextPage, endCursor },
    nodes: [{ state: 'APPROVED', url: `r${from}`, createdAt: '', submittedAt: null, author: null, commit: null }],
  });
  const none = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] };

  /** The reviews of a pull request on a server that gives these pages after the first, one after the other. */
  async function reviews(...pages: object[]): Promise<unknown> {
    const more = [...pages];
    const between = await serve(({ body }, response) => {
      const subject = { id: 'PR', body: '', createdAt: '', lastEditedAt: null, author: null, commits: none };
      const lists = { comments: none, userContentEdits: none, reviews: page(1, 'a', true) };
      const data = body.includes('query conversation')
        ? { repository: { subject: { ...subject, ...lists } } }
        : { node: { reviews: more.length > 1 ? more.shift() : more[0] } };
      sendJson(response, 200, { data });
    });
    const there = createClient({ token: 't', apiUrl: between.url, graphqlUrl: `${between.url}/graphql`, pauseMs: 1 });
    const place: Subject = { kind: 'pull-request', repository: 'octocat/hello-world', number: 1 };
    const [fact] = await answerer(there, place, new Map())([{ kind: 'reviews' }]);
    await between.close();
    return fact?.status === 'known' ? (fact.value as Review[]).map(({ url }) => url) : fact?.reason;
  }

  test('count once', async () => {
    expect(await reviews(page(1, 'a', true), page(2, 'b', true), page(3, 'c', false))).toEqual(['r1', 'r2', 'r3']);
  });

  test('leave nothing known where the next never comes', async () => {
    expect(await reviews(page(1, 'a', true))).toMatch(/same reviews again and again/);
  });
});

describe('an issue', () => {
  test('has comments and a history, but neither reviews nor commits', async () => {
    const { number } = await github.openIssue('- [ ] a', { as: author });
    await github.editBody(number, '- [x] a', lead);
    const subject = await subjectOf(number, 'issue');
    const [history, reviews, commits] = await ask(
      subject,
      { kind: 'body-edits' },
      { kind: 'reviews' },
      { kind: 'commits' },
    );
    expect(history).toMatchObject({ value: { revisions: [{ body: '- [ ] a' }, { editor: { login: 'lead' } }] } });
    expect(reviews).toEqual({ status: 'known', value: [] });
    expect(commits).toEqual({ status: 'unavailable', reason: 'only a pull request has commits' });
  });

  test('that does not exist is unavailable, with the reason', async () => {
    const [fact] = await ask({ kind: 'issue', repository: 'octocat/hello-world', number: 9999 }, { kind: 'comments' });
    expect(fact).toMatchObject({ status: 'unavailable' });
  });
});

describe('people', () => {
  test('a team is read with a token that may, and says what is missing with one that may not', async () => {
    await github.team('leads', ['lead', 'octocat']);
    const subject: Subject = { kind: 'pull-request', repository: 'octocat/hello-world', number: 1 };
    const question = { kind: 'team-members', org: 'acme', team: 'leads' } as const;
    const [refused] = await ask(subject, question);
    expect(refused).toMatchObject({ status: 'unavailable', reason: expect.stringContaining('`members: read`') });
    const teams = createClient({ token: await github.appToken({ members: 'read' }), apiUrl: github.url });
    const [told] = await answerer(client, subject, new Map(), { teams })([question]);
    expect((told?.status === 'known' ? (told.value as { login: string }[]) : []).map(({ login }) => login)).toEqual(
      expect.arrayContaining(['lead', 'octocat']),
    );
  });

  test.each([
    ['octocat', 'admin'],
    ['maintainer', 'maintain'],
    ['writer', 'write'],
    ['triager', 'triage'],
    ['reader', 'read'],
  ])('%s has the permission %s', async (login, level) => {
    const subject: Subject = { kind: 'pull-request', repository: 'octocat/hello-world', number: 1 };
    expect(await known(subject, { kind: 'permission', login })).toEqual({ level });
  });

  test('a review by a deleted account has no author', async () => {
    const { number } = await open('');
    await github.review(number, 'APPROVE', github.personToken('sre'));
    github.deleteAccount('sre');
    const reviews = await known<Review[]>(await subjectOf(number), { kind: 'reviews' });
    expect(reviews.map((review) => review.author)).toEqual([null]);
  });

  test('who set a label, while it is set', async () => {
    const { number } = await github.openIssue('');
    await github.addLabels(number, 'emergency');
    const subject = await subjectOf(number, 'issue');
    expect(await known(subject, { kind: 'label-set', label: 'Emergency' })).toMatchObject({ by: { login: 'octocat' } });
    github.performLabel(number, 'coding-helper');
    expect(await known(subject, { kind: 'label-set', label: 'emergency' })).toMatchObject({ app: 'coding-helper' });
    await github.removeLabel(number, 'emergency');
    expect(await known(subject, { kind: 'label-set', label: 'emergency' })).toBeNull();
  });

  test('a label that was deleted from the repository is not set, though no event says so', async () => {
    const { number } = await github.openIssue('');
    await github.api('POST', '/repos/octocat/hello-world/labels', { name: 'break-glass', color: 'ededed' });
    await github.addLabels(number, 'break-glass');
    const subject = await subjectOf(number, 'issue');
    expect(await known(subject, { kind: 'label-set', label: 'break-glass' })).toMatchObject({
      by: { login: 'octocat' },
    });
    await github.api('DELETE', '/repos/octocat/hello-world/labels/break-glass');
    expect(await known(subject, { kind: 'label-set', label: 'break-glass' })).toBeNull();
  });
});
