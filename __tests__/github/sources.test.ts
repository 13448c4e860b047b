import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DocumentSource } from '../../src/checklist/model.ts';
import type { SourceAnswer } from '../../src/checklist/source.ts';
import { createClient, type Client } from '../../src/github/transport/client.ts';
import { pullRequestsLinking } from '../../src/github/events/requests.ts';
import { sourceReader } from '../../src/github/sources/source.ts';
import type { Subject } from '../../src/verdict/verdict.ts';
import type { Call } from '../support/github/exchange.ts';
import { execute } from '../support/github/graphql/execute.ts';
import { sendJson, serve, type TestServer } from '../support/serve.ts';

// GitHub's own schema checks every query.

const HERE = 'octocat/hello-world';
const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
const subject: Subject = {
  kind: 'pull-request',
  repository: HERE,
  number: 7,
  headSha: SHA,
  trustedSha: 'base',
  url: 'https://github.example/octocat/hello-world/pull/7',
};
const closing = (number: number, repository = HERE, more: object = {}): object => ({
  number,
  body: `- [ ] ${number}`,
  url: `https://github.example/${repository}/issues/${number}`,
  author: { __typename: 'User', login: 'octocat' },
  repository: { nameWithOwner: repository },
  ...more,
});
const page = (all: readonly unknown[], { first, after }: { first: number; after: string | null }): object => {
  const from = after === null ? 0 : Number(after);
  return {
    nodes: all.slice(from, from + first),
    pageInfo: { hasNextPage: all.length > from + first, endCursor: String(from + first) },
  };
};

const empty = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
const TIME = '2026-02-01T10:00:00Z';
const person = (login: string): object => ({ __typename: 'User', login, databaseId: login.length });
/** Comments as GraphQL gives them: c0 to c9, each by its author alone. */
const CONVERSATION = {
  id: 'PR_7',
  body: '',
  createdAt: TIME,
  lastEditedAt: null,
  includesCreatedEdit: false,
  author: person('octocat'),
  headRefName: 'b',
  headRepository: null,
  userContentEdits: empty,
  reviews: empty,
  commits: empty,
  comments: () => ({
    ...empty,
    totalCount: 10,
    nodes: Array.from({ length: 10 }, (_, index) => ({
      id: `IC_${index}`,
      url: `c${index}`,
      body: '',
      createdAt: TIME,
      lastEditedAt: edits.has(index) || histories.has(index) ? TIME : null,
      isMinimized: histories.has(index),
      includesCreatedEdit: histories.has(index),
      author: person('admin'),
      editor: edits.get(index) ?? null,
      userContentEdits: revisions(histories.get(index) ?? [], further),
    })),
  }),
};
/** Who edited a comment last, by its number. */
let edits = new Map<number, object | null>();
/** The texts that a comment had, oldest first, null for one that was deleted, by its number. */
let histories = new Map<number, (string | null)[]>();
const revisions = (texts: readonly (string | null)[], more: readonly string[] = []): object => ({
  totalCount: texts.length + more.length,
  pageInfo: { hasNextPage: more.length > 0, endCursor: `${texts.length}` },
  nodes: texts
    .map((diff, at) => ({
      editedAt: `2026-02-01T1${at}:00:00Z`,
      deletedAt: diff === null ? TIME : null,
      diff,
      editor: at === 2 ? null : person(at === 0 ? 'admin' : 'writer'),
    }))
    .toReversed(),
});
/** Texts that come with a second page of every history. */
let further: string[];
/** Whose the token is. */
let viewer: object | null;

let server: TestServer;
let client: Client;
/** What the issues of the pull request, and the pull requests of the issue, are. */
let closers: unknown[];
let mentions: unknown[];
let rest: Record<string, unknown>;
let invalid: unknown[];

beforeAll(async () => {
  server = await serve(({ url, body }, response) => {
    if (url === '/graphql') {
      const list = (args: { first: number; after: string | null }): object => page(closers, args);
      const root = {
        viewer,
        node: () => ({ __typename: 'IssueComment', userContentEdits: revisions(further) }),
        repository: () => ({
          pullRequest: { closingIssuesReferences: list, timelineItems: empty, ...CONVERSATION },
          issue: {
            closedByPullRequestsReferences: list,
            timelineItems: (args: { first: number; after: string | null }) => page(mentions, args),
          },
        }),
      };
      const call = { body: JSON.parse(body) } as Call;
      execute(call, root, (query) => invalid.push(query)).then(
        ({ status, body: answer }) => sendJson(response, status, answer),
        () => response.destroy(),
      );
      return;
    }
    const { pathname, searchParams } = new URL(url, 'http://x');
    const data = rest[`${pathname}${searchParams.has('ref') ? `@${searchParams.get('ref')}` : ''}`];
    if (data === 403)
      return sendJson(response, 403, { message: 'No' }, { 'x-accepted-github-permissions': 'issues=read' });
    if (data === undefined) return sendJson(response, 404, { message: 'Not Found' });
    if (!Array.isArray(data)) return sendJson(response, 200, data);
    const at = Number(searchParams.get('page') ?? 1);
    const next = `<${server.url}${pathname}?per_page=100&page=${at + 1}>; rel="next"`;
    return sendJson(response, 200, data.slice(100 * (at - 1), 100 * at), data.length > 100 * at ? { link: next } : {});
  });
  client = createClient({ token: 't', apiUrl: server.url, pauseMs: 1 });
});

beforeEach(() => {
  server.seen.length = 0;
  closers = [];
  mentions = [];
  edits = new Map();
  histories = new Map();
  further = [];
  viewer = null;
  rest = {};
  invalid = [];
});

afterAll(() => server.close());

const read = (source: DocumentSource, ...references: object[]): Promise<SourceAnswer> =>
  sourceReader(client, subject)(source, references as { number: number }[]);

/** Ids of documents; what is missing in words; or why nothing is known. */
function shown(answer: SourceAnswer): unknown[] {
  if (answer.status === 'unavailable') return [answer.reason];
  return [
    ...answer.documents.map(({ id }) => id),
    ...answer.missing.map(({ message, actual }) => (actual === undefined ? message : `${message}: ${actual}`)),
  ];
}

describe('linked issues', () => {
  const linked = (...repositories: string[]): DocumentSource => ({ kind: 'linked-issues', repositories });

  test('are those that the pull request will close, in one request', async () => {
    closers = [closing(3), closing(4, HERE, { author: null })];
    const answer = await read(linked());
    expect(answer).toEqual({
      status: 'known',
      documents: [
        {
          id: '#3',
          kind: 'issue-body',
          markdown: '- [ ] 3',
          author: 'octocat',
          url: 'https://github.example/octocat/hello-world/issues/3',
        },
        expect.objectContaining({ id: '#4' }),
      ],
      missing: [],
    });
    expect(server.seen).toHaveLength(1);
    expect(invalid).toEqual([]);
  });

  test('are read to the last page', async () => {
    closers = Array.from({ length: 250 }, (_, index) => closing(index + 1));
    const answer = await read(linked());
    expect(shown(answer)).toEqual(closers.map((_, index) => `#${index + 1}`));
    expect(server.seen).toHaveLength(3);
  });

  test('may be named in the body, each read once', async () => {
    closers = [closing(3)];
    rest[`/repos/${HERE}/issues/5`] = { number: 5, body: null, html_url: 'u', user: null };
    const url = { repository: 'Octocat/Hello-World', host: 'github.example' };
    const answer = await read(linked(), { number: 3 }, { number: 5 }, { number: 5, ...url });
    expect(shown(answer)).toEqual(['#3', '#5']);
    expect(server.seen).toHaveLength(2);
  });

  test('of other repositories count where the policy allows it', async () => {
    closers = [closing(3, 'acme/ops'), closing(4, 'acme/web'), closing(5, 'other/ops')];
    expect(shown(await read(linked('Acme/*', 'octocat/*')))).toEqual(['acme/ops#3', 'acme/web#4']);
    expect(shown(await read(linked('acme/ops')))).toEqual(['acme/ops#3']);
    expect(shown(await read(linked()))).toEqual(['No issue is linked']);
    expect(shown(await read(linked(), { repository: 'acme/ops', number: 3 }))).toEqual([
      'An issue of a repository that the policy does not allow is named as the checklist: acme/ops#3',
    ]);
  });

  test.each([
    ['nothing', [], ['No issue is linked']],
    [
      'another server',
      [{ number: 3, host: 'evil.example' }],
      [expect.stringMatching(/on another server .*: evil\.example$/)],
    ],
    ['a pull request', [{ number: 8 }], ['A pull request is named as the checklist, expected an issue: #8']],
    [
      'too many',
      Array.from({ length: 21 }, () => ({ number: 8 })),
      [expect.stringMatching(/^21 issues are named/), expect.anything()],
    ],
  ])('%s is no checklist', async (_, references, expected) => {
    rest[`/repos/${HERE}/issues/8`] = { number: 8, body: '- [x] a', html_url: 'u', user: null, pull_request: {} };
    expect(shown(await read(linked(), ...references)).slice(0, 2)).toEqual(expected);
  });

  test.each<[string, unknown, RegExp]>([
    ['not there', undefined, /^The linked issues could not be read: .*404/],
    ['not to be read', 403, /^The linked issues could not be read: .*`issues: read`/],
    ['moved', { number: 90, body: '', html_url: 'u', user: null }, /^The linked issues .*#9 was moved/],
  ])('one that is %s leaves nothing known', async (_, data, reason) => {
    closers = [closing(3)];
    rest[`/repos/${HERE}/issues/9`] = data;
    expect(shown(await read(linked(), { number: 9 }))).toEqual([expect.stringMatching(reason)]);
  });

  test('one that may not be seen leaves nothing known', async () => {
    closers = [closing(3), null];
    expect(shown(await read(linked()))).toEqual([
      'The linked issues could not be read: the token may not see all of it.',
    ]);
  });
});

describe('comments', () => {
  const comment = (id: number, login: string | null, body = '- [x] a'): object => ({
    id,
    body,
    html_url: `c${id}`,
    user: login === null ? null : { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
  });
  /** The same, edited since. */
  const changed = (...of: Parameters<typeof comment>): object => ({
    ...comment(...of),
    created_at: TIME,
    updated_at: '2026-02-01T12:00:00Z',
  });
  const role = (login: string, permission: string, roleName = permission, flags?: object): void => {
    const user = flags === undefined ? null : { permissions: flags };
    rest[`/repos/${HERE}/collaborators/${login}/permission`] = { permission, role_name: roleName, user };
  };
  const by = (least: 'read' | 'triage' | 'write' | 'maintain' | 'admin', ...bots: string[]): DocumentSource => ({
    kind: 'comments',
    by: least,
    bots,
  });
  const path = `/repos/${HERE}/issues/7/comments`;

  beforeEach(() => {
    role('admin', 'admin');
    role('maintainer', 'write', 'maintain');
    role('lead', 'write', 'release-lead');
    // A role of the organisation's own that is built on `maintain`: only the flags tell.
    role('keeper', 'write', 'release-keeper', { pull: true, triage: true, push: true, maintain: true, admin: false });
    role('writer', 'write');
    role('triager', 'read', 'triage');
    role('reader', 'read');
    role('outsider', 'none');
  });

  test.each([
    ['admin', ['admin']],
    ['maintain', ['admin', 'maintainer', 'keeper']],
    ['write', ['admin', 'maintainer', 'lead', 'keeper', 'writer']],
    ['triage', ['admin', 'maintainer', 'lead', 'keeper', 'writer', 'triager']],
    ['read', ['admin', 'maintainer', 'lead', 'keeper', 'writer', 'triager', 'reader']],
  ] as const)('by people with %s access', async (least, logins) => {
    const people = ['admin', 'maintainer', 'lead', 'keeper', 'writer', 'triager', 'reader', 'outsider'];
    rest[path] = people.map((login, index) => comment(index, login));
    const answer = await read(by(least));
    expect(answer.status === 'known' && answer.documents.map(({ author }) => author)).toEqual(logins);
  });

  test.each([
    ['author', ['Outsider'], ['admin', 'reader']],
    [['author', 'maintain'], ['admin', 'Outsider'], ['reader']],
  ] as const)('by %s: whoever opened it needs no access', async (whose, counted, over) => {
    rest[path] = ['admin', 'reader', 'Outsider'].map((login, index) => comment(index, login));
    const source: DocumentSource = { kind: 'comments', by: [whose].flat(), bots: [] };
    const answer = await sourceReader(client, { ...subject, author: 'outsider' })(source, []);
    expect(answer).toMatchObject({
      status: 'known',
      documents: counted.map((author) => ({ author })),
      passedOver: over.map((author) => ({ document: { author } })),
    });
  });

  test('that do not count are told, the newest of them: of people, and of bots that nobody names', async () => {
    rest[path] = [
      ...Array.from({ length: 25 }, (_, index) => comment(index, 'reader')),
      comment(30, 'reader', 'talk'),
      comment(31, 'lists[bot]'),
      comment(32, 'lists[bot]', 'talk'),
      comment(33, 'named[bot]'),
    ];
    const answer = await read(by('write', 'named[bot]'));
    const over = answer.status === 'known' ? (answer.passedOver ?? []) : [];
    expect(over.map(({ document, bot }) => [document.id, bot])).toEqual([
      ...Array.from({ length: 19 }, (_, index) => [`comment ${index + 6}`, undefined]),
      ['comment 31', true],
    ]);
  });

  test('that others have edited hold the gate, where more than write access is asked for', async () => {
    rest[path] = Array.from({ length: 7 }, (_, index) => comment(index, 'maintainer'));
    edits = new Map([
      [0, person('writer')],
      [1, person('maintainer')],
      [2, person('admin')],
      [3, null],
      [4, { __typename: 'Bot', login: 'some-app', databaseId: 90 }],
    ]);
    const edited = 'A comment of the checklist was edited last by somebody whose comments do not count';
    expect(shown(await read(by('maintain')))).toEqual([
      ...Array.from({ length: 7 }, (_, index) => `comment ${index}`),
      `${edited}: @writer`,
      `${edited}: nobody known`,
      `${edited}: @some-app`,
    ]);
    expect(invalid).toEqual([]);
    server.seen.length = 0;
    expect(shown(await read(by('write')))).toHaveLength(7);
    expect(server.seen.map(({ url }) => url)).not.toContain('/graphql');
  });

  test('that GraphQL does not show hold the gate too', async () => {
    rest[path] = [comment(77, 'admin')];
    expect(shown(await read(by('admin')))).toEqual(['comment 77', expect.stringMatching(/: nobody known$/)]);
  });

  test('are read to the last page; only who may have written a box is looked up, once', async () => {
    rest[path] = Array.from({ length: 230 }, (_, index) =>
      comment(index, index % 2 === 0 ? 'writer' : 'reader', index % 100 === 99 || index === 228 ? '- [ ] a' : 'talk'),
    );
    expect(shown(await read(by('write')))).toEqual(['comment 228']);
    expect(server.seen.filter(({ url }) => url.includes('/collaborators/'))).toHaveLength(2);
  });

  test('of bots, of nobody, of imported accounts and of organisations do not count', async () => {
    rest[path] = [
      comment(1, 'release-bot[bot]'),
      comment(2, 'other-bot[bot]'),
      comment(3, null),
      comment(5, 'writer'),
      { ...comment(6, 'imported'), user: { login: 'imported', type: 'Mannequin' } },
      { ...comment(7, 'company'), user: { login: 'company', type: 'Organization' } },
    ];
    expect(shown(await read(by('write')))).toEqual(['comment 5']);
    expect(shown(await read(by('write', 'Release-Bot[bot]')))).toEqual(['comment 1', 'comment 5']);
  });

  test('that begin like reports of this gate do not count where the token has written them', async () => {
    const marked = '<!-- checklist-gate -->\n- [x] a';
    rest[path] = [
      comment(1, 'writer', marked),
      comment(2, 'lead', marked),
      comment(3, 'lead', '<!-- checklist-gate: after%20it -->\r\n- [x] a'),
      comment(4, 'lead', '<!-- checklist-gate --> \n- [x] a'),
      comment(5, 'lead', '<!-- checklist-gate, not -->\n- [x] a'),
      comment(6, 'lead', `- [x] a\n${marked}`),
      comment(7, 'lead', '<!-- checklist-gates -->\n- [x] a'),
      changed(8, 'lead', marked),
      changed(9, 'lead', marked),
      changed(0, 'lead', marked),
    ];
    histories = new Map<number, (string | null)[]>([
      [8, [marked, `${marked} and b`]],
      [9, ['- [ ] a', marked]],
      [0, [marked, '- [ ] a', marked]],
    ]);
    const counted = async (): Promise<unknown[]> =>
      shown(await read(by('write'))).map((id) => Number(String(id).slice('comment '.length)));
    viewer = { login: 'lead', databaseId: 4 };
    expect(await counted()).toEqual([1, 5, 6, 7, 9, 0]);
    viewer = { login: 'someone', databaseId: 90 };
    expect(await counted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
    expect(invalid).toEqual([]);
  });

  test('that were edited come with what they were, unless they never had a box', async () => {
    rest[path] = [
      changed(0, 'writer', 'Done.'),
      changed(1, 'writer', 'Thanks!'),
      changed(2, 'writer', 'Fine.'),
      changed(3, 'writer', '- [x] a'),
      changed(4, 'writer', 'Shown as it is.'),
      changed(5, 'reader', 'Done.'),
      changed(6, 'other-bot[bot]', 'Done.'),
      changed(77, 'writer', 'Just written.'),
    ];
    histories = new Map([
      [0, ['- [ ] a', '&lbrack; ] a', 'Done.']],
      [1, ['Thanks', 'Thanks!']],
      [2, [null, 'Fine.']],
      [3, ['- [ ] a', '- [x] a']],
      [5, ['- [ ] a', 'Done.']],
      [6, ['- [ ] a', 'Done.']],
    ]);
    const answer = await read(by('write'));
    const [first, ...others] = answer.status === 'known' ? answer.documents : [];
    expect(first).toEqual({
      id: 'comment 0',
      kind: 'comment',
      markdown: 'Done.',
      author: 'writer',
      url: 'c0',
      edited: {
        complete: true,
        revisions: [
          { by: 'admin', at: '2026-02-01T10:00:00Z', markdown: '- [ ] a' },
          { by: 'writer', at: '2026-02-01T11:00:00Z', markdown: '&lbrack; ] a' },
          { at: '2026-02-01T12:00:00Z', markdown: 'Done.' },
        ],
      },
    });
    expect(
      others.map(({ id, edited }) => [id, edited?.complete, edited?.revisions.map((each) => each.markdown)]),
    ).toEqual([
      ['comment 2', true, [undefined, 'Fine.']],
      ['comment 3', true, ['- [ ] a', '- [x] a']],
      ['comment 77', false, []],
    ]);
    expect(server.seen.filter(({ url }) => url === '/graphql')).toHaveLength(1);
    expect(invalid).toEqual([]);
  });

  test('of others that were edited many times take no more requests', async () => {
    const edited = async (login: string): Promise<unknown[]> => {
      rest[path] = [changed(0, login, 'Done.'), changed(1, login, 'Done.'), changed(2, login, 'Done.')];
      server.seen.length = 0;
      const answer = shown(await read(by('write')));
      return [...answer, server.seen.filter(({ url }) => url === '/graphql').length];
    };
    const many = Array.from({ length: 9 }, () => 'Done.');
    histories = new Map([0, 1, 2].map((index) => [index, many]));
    further = ['- [ ] a'];
    expect(await edited('reader')).toEqual([1]);
    expect(await edited('writer')).toEqual(['comment 0', 'comment 1', 'comment 2', 4]);
    expect(invalid).toEqual([]);
  });

  test.each(['maintain', 'admin'] as const)('by %s are asked about whether they seem edited or not', async (least) => {
    rest[path] = [comment(0, 'admin', 'Done.'), comment(1, 'admin', 'Thanks!')];
    histories = new Map([[0, ['- [ ] a', 'Done.']]]);
    edits = new Map([[0, person('writer')]]);
    expect(shown(await read(by(least)))).toEqual(['comment 0', expect.stringMatching(/edited last .*: @writer$/)]);
  });

  test('of a bot that is named may be edited by itself and by who may write them', async () => {
    rest[path] = [comment(0, 'Release-Bot[bot]'), comment(1, 'release-bot[bot]'), comment(2, 'release-bot[bot]')];
    edits = new Map<number, object>([
      [0, { __typename: 'Bot', login: 'Release-Bot', databaseId: 91 }],
      [1, person('writer')],
      [2, person('admin')],
    ]);
    expect(shown(await read(by('maintain', 'release-bot[bot]')))).toEqual([
      'comment 0',
      'comment 1',
      'comment 2',
      expect.stringMatching(/: @writer$/),
    ]);
  });

  test('of somebody whose access is not known leave nothing known', async () => {
    rest[path] = [comment(1, 'writer'), comment(2, 'nobody')];
    expect(shown(await read(by('write')))).toEqual([expect.stringMatching(/^The comments could not be read: .*404/)]);
  });

  test('that may not be read leave nothing known', async () => {
    rest[path] = 403;
    expect(shown(await read(by('write')))).toEqual([expect.stringMatching(/^The comments could not be read: .*403/)]);
  });

  test('stand below a number', async () => {
    const { number: _, ...nowhere } = subject;
    expect(await sourceReader(client, nowhere)(by('write'), [])).toMatchObject({ status: 'unavailable' });
  });
});

describe('a file', () => {
  const content = (text: string): object => ({
    type: 'file',
    encoding: 'base64',
    size: text.length,
    content: Buffer.from(text).toString('base64'),
    sha: 'blob',
  });
  const at = (ref?: string): string => `/repos/${HERE}/contents/docs%2FRELEASE.md${ref === undefined ? '' : `@${ref}`}`;
  const source: DocumentSource = { kind: 'file', path: 'docs/RELEASE.md' };

  test('is read at the head of the pull request, not at its base', async () => {
    rest[at(SHA)] = content('- [x] head');
    rest[at('base')] = content('- [ ] base');
    expect(await read(source)).toEqual({
      status: 'known',
      documents: [{ id: 'docs/RELEASE.md', kind: 'file', markdown: '- [x] head', path: 'docs/RELEASE.md' }],
      missing: [],
    });
    expect(server.seen).toHaveLength(1);
  });

  test('is read at the default branch for an issue', async () => {
    rest[at()] = content('- [x] a');
    const answer = await sourceReader(client, { kind: 'issue', repository: HERE, number: 3 })(source, []);
    expect(shown(answer)).toEqual(['docs/RELEASE.md']);
  });

  test('that is not there is missing', async () => {
    expect(shown(await read(source))).toEqual(['The file of the checklist is not there: docs/RELEASE.md']);
  });

  test.each([
    ['larger than 256 KB', content('x'.repeat(262_145)), /is larger than 256 KB\.$/],
    ['a directory', [], /is a directory, expected a file\.$/],
    ['not to be read', 403, /403/],
  ])('that is %s leaves nothing known', async (_, data, reason) => {
    rest[at(SHA)] = data;
    expect(shown(await read(source))).toEqual([expect.stringMatching(reason)]);
  });
});

test('what has no repository, or comes with the subject, is not read here', async () => {
  expect(await sourceReader(client, { kind: 'file' })({ kind: 'file', path: 'a' }, [])).toMatchObject({
    status: 'unavailable',
  });
  expect(await read({ kind: 'issue-body' })).toMatchObject({ status: 'unavailable' });
  expect(server.seen).toEqual([]);
});

describe('the pull requests of a linked issue', () => {
  const issue = { owner: 'octocat', repo: 'hello-world', number: 3 };
  const pull = (number: number, state = 'OPEN', nameWithOwner = HERE): object => ({
    __typename: 'PullRequest',
    number,
    state,
    repository: { nameWithOwner },
  });
  const mention = (source: object): object => ({ __typename: 'CrossReferencedEvent', source });
  const numbers = async (): Promise<number[]> => (await pullRequestsLinking(client, issue)).map(({ number }) => number);

  test('are those that close or mention it, open and of this repository, each once', async () => {
    closers = [pull(9), pull(2)];
    mentions = [pull(9), pull(5), pull(6, 'MERGED'), pull(7, 'CLOSED'), pull(8, 'OPEN', 'acme/fork')].map(mention);
    mentions.push(mention({ __typename: 'Issue' }));
    expect(await pullRequestsLinking(client, issue)).toEqual(
      [2, 5, 9].map((number) => ({ owner: 'octocat', repo: 'hello-world', kind: 'pull-request', number })),
    );
    expect(invalid).toEqual([]);
    expect(server.seen).toHaveLength(2);
  });

  test('are read to the last page', async () => {
    mentions = Array.from({ length: 350 }, (_, index) => mention(pull(index + 1)));
    expect(await numbers()).toHaveLength(350);
  });

  test('that may not be seen are no short list', async () => {
    closers = [pull(2), null];
    await expect(numbers()).rejects.toMatchObject({ status: 403 });
  });
});
