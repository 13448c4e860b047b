import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from './exchange.ts';
import { execute, type InvalidQuery } from './graphql/execute.ts';
import { connect, type PageArguments } from './graphql/connection.ts';
import { QueryError } from './graphql/query-error.ts';
import { sendJson, serve, type TestServer } from '../serve.ts';

/** One of many repositories of `octocat`. */
export interface ManyRepository {
  name: string;
  /** Bodies of the open pull requests; the first one has the number 1. */
  pulls: readonly string[];
  /** Open issues, numbered behind the pull requests. */
  issues?: readonly { title: string; body: string; labels?: readonly string[] }[];
  /** Texts by path, on every branch. */
  files?: Readonly<Record<string, string>>;
  /** Branches that the pull requests go into, one after the other; default: `main`. */
  bases?: readonly string[];
}

export interface ManyRepositories extends TestServer {
  invalidQueries: readonly InvalidQuery[];
}

/** GitHub's graph over many repositories with open pull requests. Everything else is not there. */
export async function serveRepositories(repositories: readonly ManyRepository[]): Promise<ManyRepositories> {
  const invalidQueries: InvalidQuery[] = [];
  const octocat = { __typename: 'User', login: 'octocat', databaseId: 1 };
  const listOf =
    (names: readonly string[]) =>
    (args: PageArguments, _: unknown, info: GraphQLResolveInfo): Json =>
      connect(
        names.map((name) => ({ name })),
        args,
        info,
        ({ name }) => name,
      );
  const textOf = (name: string, kind: string, number: number, title: string, body: string): Json => ({
    id: `${kind}_${name}_${number}`,
    number,
    title,
    body,
    createdAt: '2026-03-01T09:00:00Z',
    url: `https://github.com/octocat/${name}/${kind}/${number}`,
    state: 'OPEN',
    author: octocat,
  });
  const pullOf = ({ name, bases = ['main'] }: ManyRepository, number: number, body: string): Json => ({
    ...textOf(name, 'pull', number, `Change ${number}`, body),
    __typename: 'PullRequest',
    isDraft: false,
    headRefOid: String(number).padStart(40, 'b'),
    headRefName: `change-${number}`,
    headRepository: { nameWithOwner: `octocat/${name}` },
    baseRefName: bases[(number - 1) % bases.length],
    baseRefOid: 'a'.repeat(40),
    labels: listOf([]),
  });
  const treeOf = (files: Readonly<Record<string, string>>, folder: string): Json => {
    const below = Object.keys(files).filter((path) => folder === '' || path.startsWith(`${folder}/`));
    if (below.length === 0) return null;
    const names = below.map((path) => (folder === '' ? path : path.slice(folder.length + 1)));
    const entries = new Map(
      names.map((path) => [path.split('/')[0] ?? '', path.includes('/') ? 'tree' : 'blob'] as const),
    );
    return { __typename: 'Tree', entries: [...entries].map(([name, type]) => ({ name, type })) };
  };
  const repositoryOf = (repository: ManyRepository): Json => {
    const { name, pulls, issues = [], files = {} } = repository;
    return {
      __typename: 'Repository',
      nameWithOwner: `octocat/${name}`,
      pullRequests: (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
        connect(
          pulls.map((body, index) => pullOf(repository, index + 1, body)),
          args,
          info,
        ),
      issues: ({ labels, ...args }: PageArguments & { labels?: string[] }, _: unknown, info: GraphQLResolveInfo) =>
        connect(
          issues
            .map(({ title, body, labels: own = [] }, index) => ({
              ...textOf(name, 'issues', pulls.length + index + 1, title, body),
              __typename: 'Issue',
              own,
              labels: listOf(own),
            }))
            .filter(({ own }) => labels == null || labels.some((label) => own.includes(label))),
          args,
          info,
        ),
      object: ({ expression }: { expression: string }) => {
        const path = expression.replace(/^[^:]*:/, '');
        const text = files[path];
        if (text === undefined) return treeOf(files, path);
        return { __typename: 'Blob', oid: 'd'.repeat(40), text, isTruncated: false, isBinary: false };
      },
    };
  };
  const root = {
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const found = owner === 'octocat' ? repositories.find((each) => each.name === name) : undefined;
      if (found !== undefined) return repositoryOf(found);
      throw new QueryError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
  };
  const server = await serve((request, response) => {
    if (!request.url.endsWith('/graphql')) return sendJson(response, 404, { message: 'Not Found' });
    const call = { body: JSON.parse(request.body) } as Parameters<typeof execute>[0];
    execute(call, root, (query) => void invalidQueries.push(query)).then(
      ({ status, body }) => sendJson(response, status, body),
      () => response.destroy(),
    );
  });
  return { ...server, invalidQueries };
}
