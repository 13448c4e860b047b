import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from './exchange.ts';
import { execute, type InvalidQuery } from './graphql/execute.ts';
import { connect, type PageArguments } from './graphql/connection.ts';
import { sendJson, serve, type TestServer } from '../serve.ts';

/** What a pull request is; the rest follows from its number. */
export interface MergedPull {
  body: string;
  /** Revision of the policy at its base; undefined: there was none. */
  policy?: number;
  comments?: number;
}

export interface ManyPulls extends TestServer {
  invalidQueries: readonly InvalidQuery[];
}

const sha = (prefix: string, number: number): string => prefix.repeat(40 - String(number).length) + number;

/**
 * GitHub's graph over a repository with many merged pull requests, made as they are asked for. `policies`: texts by
 * revision. The pull request `n` was merged `n` minutes after the start of 2026. `touched` is changed once the first page
 * was read, by which it moves to the front.
 */
export async function serveManyPulls(
  pulls: readonly MergedPull[],
  policies: readonly string[],
  { touched }: { touched?: number } = {},
): Promise<ManyPulls> {
  let isTouched = false;
  const invalidQueries: InvalidQuery[] = [];
  const list =
    (make: (index: number) => Json, count: number, id: (item: Json) => unknown) =>
    (args: PageArguments, _: unknown, info: GraphQLResolveInfo): Json =>
      connect(
        Array.from({ length: count }, (__, index) => make(index)),
        args,
        info,
        id,
      );
  const empty = list(() => ({}), 0, String);
  const octocat = { __typename: 'User', login: 'octocat', databaseId: 1, name: 'octocat' };
  const timeOf = (number: number): string =>
    `${new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString().slice(0, 19)}Z`;

  const pullOf = (number: number): Json => {
    const { body, comments = 0 } = pulls[number - 1] as MergedPull;
    const at = timeOf(number);
    const commit = {
      __typename: 'Commit',
      oid: sha('b', number),
      id: `C_${number}`,
      committedViaWeb: false,
      authors: empty,
      committer: null,
      status: null,
    };
    return {
      __typename: 'PullRequest',
      id: `PR_${number}`,
      number,
      url: `https://example.test/${number}`,
      title: `Change ${number}`,
      body,
      createdAt: at,
      updatedAt: isTouched && number === touched ? timeOf(pulls.length + 1) : at,
      mergedAt: at,
      mergedBy: octocat,
      author: octocat,
      includesCreatedEdit: false,
      lastEditedAt: null,
      isDraft: false,
      baseRefName: 'main',
      baseRefOid: sha('a', number),
      mergeCommit: {
        oid: commit.oid,
        parents: list(
          () => ({ __typename: 'Commit', oid: sha('a', number), associatedPullRequests: empty }),
          1,
          () => sha('a', number),
        ),
      },
      headRefOid: commit.oid,
      headRefName: 'feature',
      headRepository: { nameWithOwner: 'octocat/large' },
      labels: empty,
      userContentEdits: empty,
      reviews: empty,
      timelineItems: empty,
      files: list(
        () => ({ path: 'a.txt', changeType: 'MODIFIED' }),
        1,
        ({ path }) => path,
      ),
      commits: list(
        () => ({ commit }),
        1,
        () => commit.oid,
      ),
      comments: list(
        (index) => ({
          __typename: 'IssueComment',
          id: `IC_${number}_${index}`,
          url: `https://example.test/${number}#${index}`,
          body: `Comment ${index}`,
          createdAt: at,
          lastEditedAt: null,
          isMinimized: false,
          includesCreatedEdit: false,
          author: octocat,
          editor: null,
          userContentEdits: empty,
        }),
        comments,
        ({ id }) => id,
      ),
    };
  };
  const history = (args: PageArguments, _: unknown, info: GraphQLResolveInfo): Json =>
    connect(
      Array.from({ length: pulls.length }, (__, index) => {
        const number = pulls.length - index;
        return {
          __typename: 'Commit',
          oid: sha('c', number),
          url: `https://example.test/c/${number}`,
          messageHeadline: `Change ${number}`,
          committedDate: timeOf(number),
          parents: list(
            () => ({}),
            number === 1 ? 0 : 1,
            () => number,
          ),
          author: { name: 'octocat', user: octocat },
          associatedPullRequests: list(
            () => ({ merged: true, baseRefName: 'main', repository: { nameWithOwner: 'octocat/large' } }),
            1,
            () => number,
          ),
        };
      }),
      args,
      info,
      ({ oid }) => oid,
    );
  const repository = {
    __typename: 'Repository',
    defaultBranchRef: { name: 'main', target: { __typename: 'Commit', history } },
    pullRequest: ({ number }: { number: number }) => pullOf(number),
    pullRequests: (args: PageArguments, _: unknown, info: GraphQLResolveInfo) => {
      // Only what is on the page is made.
      const order = Array.from({ length: pulls.length }, (__, index) => pulls.length - index);
      const front = isTouched ? order.filter((number) => number === touched) : [];
      const rest = order.filter((number) => !front.includes(number));
      const stubs = [...front, ...rest].map((number) => ({ id: `PR_${number}` }));
      const page = connect(stubs, args, info);
      isTouched = touched !== undefined;
      return { ...page, nodes: page.nodes.map(({ id }: Json) => pullOf(Number(id.slice(3)))) };
    },
    object: ({ expression }: { expression: string }) => {
      const [, number = ''] = /^a+(\d+):\.github\/checklist-gate\.yml$/.exec(expression) ?? [];
      const revision = pulls[Number(number) - 1]?.policy;
      if (revision === undefined) return null;
      return {
        __typename: 'Blob',
        oid: sha('d', revision),
        text: policies[revision],
        isTruncated: false,
        isBinary: false,
      };
    },
  };
  const root = {
    repository: () => repository,
    node: ({ id }: { id: string }) => pullOf(Number(id.slice(3))),
  };
  const server = await serve((request, response) => {
    const call = { body: JSON.parse(request.body) } as Parameters<typeof execute>[0];
    execute(call, root, (query) => void invalidQueries.push(query)).then(
      ({ status, body }) => sendJson(response, status, body),
      () => response.destroy(),
    );
  });
  return { ...server, invalidQueries };
}
