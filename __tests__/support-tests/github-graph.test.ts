import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ask } from '../support/github/ask.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { share } from '../support/share.ts';

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub({ lenient: true });
  token = await github.workflowToken({ contents: 'read', issues: 'write', pull_requests: 'write' });
});

afterAll(() => github.close());

beforeEach(() => github.forgetRequests());

async function query(text: string, variables: Record<string, unknown> = {}, as = token): Promise<any> {
  const { status, body } = await ask(github.url, as, 'POST', '/graphql', { query: text, variables });
  expect(status).toBe(200);
  return body;
}

/** Fields of a pull request. */
async function pull(number: number, fields: string): Promise<any> {
  const { data, errors } = await query(
    `query($n: Int!) { repository(owner: "octocat", name: "hello-world") { pullRequest(number: $n) { ${fields} } } }`,
    { n: number },
  );
  expect(errors).toBeUndefined();
  return data.repository.pullRequest;
}

const EDITS = `lastEditedAt includesCreatedEdit editor { login }
  userContentEdits(first: 100) { totalCount nodes { editedAt diff deletedAt deletedBy { login } editor { __typename login } } }`;

describe('edits of a body', () => {
  test('none: no nodes, no editor', async () => {
    const { number } = await github.openPullRequest('- [ ] one');
    expect(await pull(number, `body ${EDITS}`)).toEqual({
      body: '- [ ] one',
      lastEditedAt: null,
      includesCreatedEdit: false,
      editor: null,
      userContentEdits: { totalCount: 0, nodes: [] },
    });
  });

  test('the first gives the original and the new text, newest first, each with its editor and the whole text', async () => {
    const opened = await github.openPullRequest('- [ ] one', {}, { as: github.personToken('author') });
    await github.editBody(opened.number, '- [x] one', github.personToken('writer'));
    await github.editBody(opened.number, '- [x] one', github.personToken('lead'));
    const { userContentEdits, editor, includesCreatedEdit } = await pull(opened.number, EDITS);
    expect([editor.login, includesCreatedEdit, userContentEdits.totalCount]).toEqual(['writer', true, 2]);
    expect(userContentEdits.nodes).toMatchObject([
      { diff: '- [x] one', editor: { login: 'writer' } },
      { diff: '- [ ] one', editor: { login: 'author' } },
    ]);
  });

  test('over PATCH /pulls and /issues alike, by a bot too, whose login has no suffix here', async () => {
    const { number } = await github.openPullRequest(null);
    const path = `/repos/octocat/hello-world/pulls/${number}`;
    await ask(github.url, token, 'PATCH', path, { body: 'by bot' });
    const { userContentEdits } = await pull(number, EDITS);
    expect(userContentEdits.nodes).toMatchObject([
      { diff: 'by bot', editor: { __typename: 'Bot', login: 'github-actions' } },
      { diff: '', editor: { login: 'octocat' } },
    ]);
  });

  test('content can be deleted, and an editor can be gone', async () => {
    const { number } = await github.openPullRequest('a');
    await github.editBody(number, 'b', github.personToken('triager')).catch(() => undefined);
    await github.editBody(number, 'c', github.personToken('sre'));
    github.deleteRevision({ issue: number }, 0, 'writer');
    github.deleteAccount('sre');
    const { userContentEdits } = await pull(number, EDITS);
    expect(userContentEdits.nodes).toMatchObject([
      { diff: null, deletedAt: expect.any(String), deletedBy: { login: 'writer' }, editor: null },
      { diff: 'a', deletedAt: null, editor: { login: 'octocat' } },
    ]);
  });

  test('250 revisions are read in three pages', async () => {
    const { number } = await github.openIssue('0');
    await github.manyEdits(
      number,
      Array.from({ length: 249 }, (_, i) => String(i + 1)),
    );
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data }: any = await query(
        `query($n: Int!, $after: String) { repository(owner: "octocat", name: "hello-world") { issue(number: $n) {
          userContentEdits(first: 100, after: $after) { nodes { diff } pageInfo { hasNextPage endCursor } } } } }`,
        { n: number, after },
      );
      const edits = data.repository.issue.userContentEdits;
      found.push(...edits.nodes.map(({ diff }: { diff: string }) => diff));
      ({ endCursor: after, hasNextPage: more } = edits.pageInfo);
    }
    expect(github.requests).toHaveLength(3);
    expect(found).toEqual(Array.from({ length: 250 }, (_, i) => String(249 - i)));
  });
});

describe('comments', () => {
  test('with author, edits and whether they are hidden', async () => {
    const { number } = await github.openPullRequest('');
    const first = await github.comment(number, '/sign-off QA', github.personToken('reader'));
    await github.editComment(first.id, '/sign-off Tech Lead', github.personToken('writer'));
    const second = await github.at('2026-01-02T03:04:05Z', () =>
      github.comment(number, 'spam', github.personToken('hubot')),
    );
    github.hideComment(second.id, 'OFF_TOPIC');
    await ask(github.url, token, 'POST', `/repos/octocat/hello-world/issues/${number}/comments`, { body: 'report' });
    const fields = `databaseId body createdAt isMinimized minimizedReason author { __typename login ... on User { databaseId } } ${EDITS}`;
    const { comments } = await pull(number, `comments(first: 100) { totalCount nodes { ${fields} } }`);
    expect(comments.nodes).toMatchObject([
      {
        databaseId: first.id,
        body: '/sign-off Tech Lead',
        author: { __typename: 'User', login: 'reader', databaseId: first.user.id },
        editor: { login: 'writer' },
        isMinimized: false,
        userContentEdits: {
          nodes: [{ editor: { login: 'writer' } }, { diff: '/sign-off QA', editor: { login: 'reader' } }],
        },
      },
      { body: 'spam', createdAt: '2026-01-02T03:04:05Z', isMinimized: true, minimizedReason: 'off-topic' },
      { body: 'report', author: { __typename: 'Bot', login: 'github-actions' } },
    ]);
  });

  const MANY = share(150, 1_000);

  test(`${MANY} of them`, async () => {
    const { number } = await github.openIssue('');
    await github.manyComments(
      number,
      Array.from({ length: MANY }, (_, i) => `comment ${i}`),
    );
    const { data } = await query(
      `{ repository(owner: "octocat", name: "hello-world") { issue(number: ${number}) {
        comments(last: 1) { totalCount nodes { body } } } } }`,
    );
    expect(data.repository.issue.comments.totalCount).toBe(MANY);
  });
});

test('reviews, with their commit, and the latest opinion of each person', async () => {
  const { number, head } = await github.openPullRequest('');
  const lead = github.personToken('lead');
  await github.review(number, 'APPROVE', lead);
  const sha = await github.push(number, { 'x.txt': 'x' });
  await github.review(number, 'COMMENT', lead);
  await github.review(number, 'APPROVE', github.personToken('writer'));
  const fields = 'nodes { state submittedAt lastEditedAt author { login } commit { oid } authorCanPushToRepository }';
  const found = await pull(
    number,
    `headRefOid reviews(first: 100) { ${fields} } latestOpinionatedReviews(first: 9) { ${fields} }`,
  );
  expect(found.headRefOid).toBe(sha);
  expect(found.reviews.nodes).toMatchObject([
    { state: 'APPROVED', author: { login: 'lead' }, commit: { oid: head.sha }, authorCanPushToRepository: true },
    { state: 'COMMENTED', author: { login: 'lead' }, commit: { oid: sha } },
    { state: 'APPROVED', author: { login: 'writer' }, commit: { oid: sha } },
  ]);
  expect(found.latestOpinionatedReviews.nodes).toMatchObject([
    { author: { login: 'lead' }, commit: { oid: head.sha } },
    { author: { login: 'writer' } },
  ]);
});

test('commits with their authors and co-authors', async () => {
  const { number } = await github.openPullRequest('');
  const message = 'Change\n\nCo-authored-by: lead <lead@users.noreply.github.com>\nCo-authored-by: X <x@example.com>';
  await github.push(number, { 'x.txt': 'x' }, { message, author: 'writer' });
  const { commits } = await pull(
    number,
    'commits(last: 1) { totalCount nodes { commit { oid authors(first: 10) { nodes { email user { login } } } } } }',
  );
  expect(commits.totalCount).toBe(2);
  expect(commits.nodes[0].commit.authors.nodes).toEqual([
    { email: 'writer@users.noreply.github.com', user: { login: 'writer' } },
    { email: 'lead@users.noreply.github.com', user: { login: 'lead' } },
    { email: 'x@example.com', user: null },
  ]);
});

test('state, labels, milestone, linked issues and the merge of a pull request', async () => {
  const issue = await github.openIssue('to be closed');
  const byHand = await github.openIssue('linked by hand');
  const { number, base } = await github.openPullRequest(
    `Fixes #${issue.number}, fixes other/repo#1, closes #9999`,
    {},
    { draft: true },
  );
  github.linkIssue(number, byHand.number);
  await github.addLabels(number, 'deploy');
  await github.milestone('2.0', [number]);
  const fields = `__typename state isDraft merged mergeCommit { oid } baseRefOid baseRefName author { login ... on User { databaseId } }
    labels(first: 10) { nodes { name } } milestone { title } closingIssuesReferences(first: 10) { nodes { number body } }`;
  expect(await pull(number, fields)).toMatchObject({
    __typename: 'PullRequest',
    state: 'OPEN',
    isDraft: true,
    merged: false,
    mergeCommit: null,
    baseRefOid: base.sha,
    labels: { nodes: [{ name: 'deploy' }] },
    milestone: { title: '2.0' },
    closingIssuesReferences: { nodes: [{ number: issue.number, body: 'to be closed' }, { number: byHand.number }] },
  });
  await github.api('PATCH', `/repos/octocat/hello-world/pulls/${number}`, { draft: false });
  const oid = await github.merge(number);
  expect(await pull(number, fields)).toMatchObject({ state: 'MERGED', merged: true, mergeCommit: { oid } });
});

test('who labelled a pull request, over REST and the graph', async () => {
  const { number } = await github.openPullRequest('');
  await github.addLabelAs(github.personToken('triager'), number, 'override');
  await github.removeLabel(number, 'override');
  const fields = `timelineItems(first: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]) { nodes { __typename
    ... on LabeledEvent { createdAt actor { login } label { name } } } }`;
  expect((await pull(number, fields)).timelineItems.nodes).toMatchObject([
    { __typename: 'LabeledEvent', actor: { login: 'triager' }, label: { name: 'override' } },
    { __typename: 'UnlabeledEvent' },
  ]);
  const { body } = await ask(github.url, token, 'GET', `/repos/octocat/hello-world/issues/${number}/events`);
  expect(body).toMatchObject([{ event: 'labeled', actor: { login: 'triager' } }, { event: 'unlabeled' }]);
});

test('nodes by id, so that further pages of their edits can be read', async () => {
  const { number, node_id } = await github.openPullRequest('body');
  const issue = await github.openIssue('issue');
  const comment = await github.comment(number, 'comment');
  const review = await github.review(number, 'APPROVE', github.personToken('lead'), { body: 'review' });
  await github.editComment(comment.id, 'edited');
  const ids = [node_id, issue.node_id, comment.node_id, review.node_id];
  const fields = '__typename ... on Comment { body } ... on IssueComment { userContentEdits(first: 1) { totalCount } }';
  const { data } = await query(`query($ids: [ID!]!) { nodes(ids: $ids) { ${fields} } }`, { ids });
  expect(data.nodes).toEqual([
    { __typename: 'PullRequest', body: 'body' },
    { __typename: 'Issue', body: 'issue' },
    { __typename: 'IssueComment', body: 'edited', userContentEdits: { totalCount: 2 } },
    { __typename: 'PullRequestReview', body: 'review' },
  ]);
  const { errors } = await query('{ node(id: "nothing") { id } }');
  expect(errors[0].type).toBe('NOT_FOUND');
});

test('issueOrPullRequest gives either', async () => {
  const issue = await github.openIssue('');
  const { number } = await github.openPullRequest('');
  const { data } = await query(`{ repository(owner: "octocat", name: "hello-world") {
    a: issueOrPullRequest(number: ${issue.number}) { __typename } b: issueOrPullRequest(number: ${number}) { __typename } } }`);
  expect(data.repository).toEqual({ a: { __typename: 'Issue' }, b: { __typename: 'PullRequest' } });
});

test('all merged pull requests, page by page', async () => {
  const { data } = await query(`{ repository(owner: "octocat", name: "hello-world") {
    pullRequests(states: [MERGED], first: 1) { totalCount nodes { number mergedAt } pageInfo { hasNextPage endCursor } } } }`);
  expect(data.repository.pullRequests).toMatchObject({ totalCount: 1, nodes: [{ mergedAt: expect.any(String) }] });
  expect(data.repository.pullRequests.pageInfo.hasNextPage).toBe(false);
});

test('files by expression', async () => {
  await github.commitFile('.github/pull_request_template.md', '- [ ] one\n');
  const { data } = await query(`{ repository(owner: "octocat", name: "hello-world") {
    file: object(expression: "HEAD:.github/pull_request_template.md") { ... on Blob { text } }
    none: object(expression: "HEAD:nowhere.md") { __typename }
    folder: object(expression: "main:.github") { ... on Tree { entries { name type } } } } }`);
  expect(data.repository).toEqual({
    file: { text: '- [ ] one\n' },
    none: null,
    folder: { entries: [{ name: 'pull_request_template.md', type: 'blob' }] },
  });
});

describe('refusals', () => {
  test.each([
    ['an unknown field', '{ viewer { nonsense } }', /Cannot query field "nonsense"/],
    ['no query at all', 'neither', /Syntax Error/],
  ])('%s is a 200 with errors, and recorded', async (_, text, words) => {
    const before = github.invalidQueries.length;
    const { data, errors } = await query(text);
    expect(data).toBeUndefined();
    expect(errors[0].message).toMatch(words);
    expect(github.invalidQueries).toHaveLength(before + 1);
  });

  test('a variable of the wrong type is recorded too', async () => {
    const before = github.invalidQueries.length;
    await query('query($n: Int!) { repository(owner: "octocat", name: "hello-world") { issue(number: $n) { id } } }', {
      n: 'x',
    });
    expect(github.invalidQueries).toHaveLength(before + 1);
  });

  test.each([
    ['nodes without a page size', 'comments { nodes { id } }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['more than 100 of a page', 'comments(first: 101) { totalCount }', 'EXCESSIVE_PAGINATION'],
    [
      'more than 500,000 nodes',
      'comments(first: 100) { nodes { userContentEdits(first: 100) { nodes { editor { login } } } } } reviews(first: 100) { nodes { comments(first: 100) { nodes { userContentEdits(first: 100) { nodes { id } } } } } }',
      'MAX_NODE_LIMIT_EXCEEDED',
    ],
  ])('%s', async (_, fields, type) => {
    const { number } = await github.openPullRequest('');
    const { errors } = await query(
      `{ repository(owner: "octocat", name: "hello-world") { pullRequest(number: ${number}) { ${fields} } } }`,
    );
    expect(errors[0].type).toBe(type);
  });

  test('a used-up limit is a 200 with an error; nobody is a 401', async () => {
    const poor = await github.workflowToken({});
    github.limits.leave(poor, 0, undefined, 'graphql');
    expect((await query('{ viewer { login } }', {}, poor)).errors).toMatchObject([{ type: 'RATE_LIMITED' }]);
    expect((await ask(github.url, '', 'POST', '/graphql', { query: '{ viewer { login } }' })).status).toBe(401);
  });

  test('what is not there, or not to be seen, is null and NOT_FOUND', async () => {
    const { data, errors } = await query('{ repository(owner: "octocat", name: "secret") { id } }');
    expect([data.repository, errors[0].type]).toEqual([null, 'NOT_FOUND']);
    const other = await query(
      '{ repository(owner: "octocat", name: "hello-world") { pullRequest(number: 99999) { id } } }',
    );
    expect([other.data.repository.pullRequest, other.errors[0].type]).toEqual([null, 'NOT_FOUND']);
  });

  test('what the schema has and this server has not is an error, never a silent null', async () => {
    const { errors } = await query('{ repository(owner: "octocat", name: "hello-world") { stargazerCount } }');
    expect(errors[0].message).toMatch(/knows no Repository.stargazerCount/);
  });
});

test('members of a team, for who may read them', async () => {
  await github.team('tech-leads', ['lead', 'writer']);
  const text =
    '{ organization(login: "acme") { team(slug: "tech-leads") { members(first: 100) { nodes { login databaseId } } } } }';
  const { data } = await query(text, {}, github.personToken('lead'));
  expect(data.organization.team.members.nodes).toMatchObject([{ login: 'lead' }, { login: 'writer' }]);
  const refused = await query(text);
  expect(refused.errors[0]).toMatchObject({ type: 'FORBIDDEN', message: 'Resource not accessible by integration' });
  const app = await github.appToken({ members: 'read' });
  expect((await query(text, {}, app)).data.organization.team.members.nodes).toHaveLength(2);
});
