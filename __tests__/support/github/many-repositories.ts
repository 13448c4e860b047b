import type { ServerResponse } from 'node:http';
import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from './exchange.ts';
import { execute, type InvalidQuery } from './graphql/execute.ts';
import { connect, type PageArguments } from './graphql/connection.ts';
import { QueryError } from './graphql/query-error.ts';
import { sendJson, serve, type Seen, type TestServer } from '../serve.ts';

/** What comes with an answer behind the hourly limit; it ends in the year 2100. */
const LIMITED = { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' };

/** The account of `GITHUB_TOKEN`, as GraphQL gives it. */
const GITHUB_ACTIONS = { __typename: 'Bot', login: 'github-actions', databaseId: 41898282 };

/** One of many repositories of `octocat`. */
export interface ManyRepository {
  name: string;
  /** Bodies of the open pull requests; the first one has the number 1. */
  pulls: readonly string[];
  /** Bodies of pull requests that were merged, the newest first; numbered from 1001. */
  merged?: readonly string[];
  /** Open issues, numbered behind the pull requests. */
  issues?: readonly { title: string; body: string; labels?: readonly string[] }[];
  /** Texts by path, on every branch. */
  files?: Readonly<Record<string, string>>;
  /** Contexts of the commit statuses on each pull request's head; default none. */
  statuses?: readonly (readonly string[])[];
  /** Messages of the newest commits of the pull requests; default: `Change`. */
  messages?: readonly string[];
  /** Numbers of the pull requests that a workflow has opened with its own token. */
  byWorkflow?: readonly number[];
  /** States of workflows that are not active, by path. */
  disabled?: Readonly<Record<string, string>>;
  /** Contexts that a ruleset requires on `main`, from an App; default none. */
  required?: readonly string[];
  visibility?: 'PUBLIC' | 'PRIVATE' | 'INTERNAL';
  archived?: boolean;
  /** There is no commit yet. */
  empty?: boolean;
  /** The token may not see it, though the list of the organisation names it. */
  hidden?: boolean;
  /** Branches that the pull requests go into, one after the other; default: `main`. */
  bases?: readonly string[];
}

export interface ManyRepositories extends TestServer {
  invalidQueries: readonly InvalidQuery[];
  /** The most requests that were open at a time. */
  mostOpen: () => number;
}

/**
 * What REST says of them: the list of the organisation `octocat`, the rules of `main`, no Actions policies, workflows with
 * their states, and files of reusable workflows. Undefined for everything else.
 */
function manyByRest(repositories: readonly ManyRepository[], url: string): Json {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (pathname === '/orgs/octocat/repos') {
    const page = Number(searchParams.get('page') ?? 1);
    const size = Number(searchParams.get('per_page') ?? 30);
    const some = repositories.slice((page - 1) * size, page * size);
    return some.map(({ name }) => ({ name, owner: { login: 'octocat' } }));
  }
  const [, name = '', rest = ''] = /^\/repos\/octocat\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
  const found = repositories.find((each) => each.name === name && each.hidden !== true);
  if (found === undefined) return undefined;
  const { required = [], files = {}, disabled = {} } = found;
  const checks = required.map((context) => ({ context, integration_id: 7 }));
  if (rest === 'rules/branches/main')
    return checks.length === 0
      ? []
      : [{ type: 'required_status_checks', ruleset_id: 1, parameters: { required_status_checks: checks } }];
  if (rest === 'branches/main') return { name: 'main', protected: false };
  // The form of the answer that is only the SHA.
  if (rest === 'commits/main') return 'c'.repeat(40);
  if (rest === 'actions/workflows') {
    const paths = Object.keys(files).filter((path) => path.startsWith('.github/workflows/'));
    return {
      total_count: paths.length,
      workflows: paths.map((path, index) => ({ id: index + 1, path, state: disabled[path] ?? 'active' })),
    };
  }
  if (rest === 'actions/policies') return { total_count: 0, policies: [] };
  const text = files[decodeURIComponent(rest.replace(/^contents\//, ''))];
  if (!rest.startsWith('contents/') || text === undefined) return undefined;
  const content = Buffer.from(text).toString('base64');
  return { type: 'file', path: rest, sha: 'd'.repeat(40), encoding: 'base64', size: text.length, content };
}

/** The header that names the next page, where a page is full. */
function nextPage(answer: Json, url: string): Record<string, string> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const size = Number(searchParams.get('per_page') ?? 30);
  if (!Array.isArray(answer) || answer.length < size) return {};
  searchParams.set('page', String(Number(searchParams.get('page') ?? 1) + 1));
  return { link: `<${pathname}?${searchParams.toString()}>; rel="next"` };
}

/**
 * GitHub's graph over many repositories with open pull requests. `limitAfter`: requests until the hourly limit.
 * `latencyMs`: time that an answer takes.
 */
export async function serveRepositories(
  repositories: readonly ManyRepository[],
  { limitAfter = Infinity, latencyMs = 0 }: { limitAfter?: number; latencyMs?: number } = {},
): Promise<ManyRepositories> {
  const invalidQueries: InvalidQuery[] = [];
  let left = limitAfter;
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
  const pullOf = (repository: ManyRepository, number: number, body: string): Json => {
    const { name, bases = ['main'], statuses = [], messages = [], byWorkflow = [] } = repository;
    const commit = { message: messages[number - 1] ?? 'Change', status: statusOf(statuses[number - 1] ?? []) };
    return {
      ...textOf(name, 'pull', number, `Change ${number}`, body),
      ...(byWorkflow.includes(number) ? { author: GITHUB_ACTIONS } : {}),
      __typename: 'PullRequest',
      isDraft: false,
      headRefOid: String(number).padStart(40, 'b'),
      headRefName: `change-${number}`,
      headRepository: { nameWithOwner: `octocat/${name}` },
      baseRefName: bases[(number - 1) % bases.length],
      baseRefOid: 'a'.repeat(40),
      labels: listOf([]),
      commits: (args: PageArguments, _: unknown, info: GraphQLResolveInfo) => connect([{ commit }], args, info),
    };
  };
  const statusOf = (contexts: readonly string[]): Json =>
    contexts.length === 0 ? null : { contexts: contexts.map((context) => ({ context })) };
  const blobOf = (text: string | undefined): Json =>
    text === undefined ? null : { __typename: 'Blob', oid: 'd'.repeat(40), text, isTruncated: false, isBinary: false };
  const treeOf = (files: Readonly<Record<string, string>>, folder: string): Json => {
    const below = Object.keys(files).filter((path) => folder === '' || path.startsWith(`${folder}/`));
    if (below.length === 0) return null;
    const names = below.map((path) => (folder === '' ? path : path.slice(folder.length + 1)));
    const entries = new Map(
      names.map((path) => [path.split('/')[0] ?? '', path.includes('/') ? 'tree' : 'blob'] as const),
    );
    const blobIn = (name: string): Json => blobOf(files[folder === '' ? name : `${folder}/${name}`]);
    return { __typename: 'Tree', entries: [...entries].map(([name, type]) => ({ name, type, object: blobIn(name) })) };
  };
  const repositoryOf = (repository: ManyRepository): Json => {
    const { name, pulls, issues = [], files = {} } = repository;
    const { merged = [], visibility = 'PRIVATE', archived = false, empty = false } = repository;
    return {
      __typename: 'Repository',
      nameWithOwner: `octocat/${name}`,
      url: `https://github.com/octocat/${name}`,
      visibility,
      isArchived: archived,
      defaultBranchRef: empty ? null : { name: 'main' },
      pullRequests: ({ states, ...args }: PageArguments & { states: string[] }, _: unknown, info: GraphQLResolveInfo) =>
        connect(
          states.includes('MERGED')
            ? merged.map((body, index) => pullOf(repository, index + 1001, body))
            : pulls.map((body, index) => pullOf(repository, index + 1, body)),
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
        return text === undefined ? treeOf(files, path) : blobOf(text);
      },
    };
  };
  const root = {
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const found = owner === 'octocat' ? repositories.find((each) => each.name === name) : undefined;
      if (found !== undefined && found.hidden !== true) return repositoryOf(found);
      throw new QueryError('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
  };
  let open = 0;
  let mostOpen = 0;
  const answer = (request: Seen, response: ServerResponse): void => {
    if (--left < 0) return sendJson(response, 403, { message: 'API rate limit exceeded' }, LIMITED);
    if (!request.url.endsWith('/graphql')) {
      const found = manyByRest(repositories, request.url);
      if (typeof found === 'string') {
        response.writeHead(200, { 'content-type': 'application/vnd.github.sha; charset=utf-8' });
        return void response.end(found);
      }
      const link = nextPage(found, request.url);
      return sendJson(response, found === undefined ? 404 : 200, found ?? { message: 'Not Found' }, link);
    }
    const call = { body: JSON.parse(request.body) } as Parameters<typeof execute>[0];
    execute(call, root, (query) => void invalidQueries.push(query)).then(
      ({ status, body }) => sendJson(response, status, body),
      () => response.destroy(),
    );
  };
  const server = await serve((request, response) => {
    mostOpen = Math.max(mostOpen, ++open);
    response.on('close', () => (open -= 1));
    setTimeout(() => answer(request, response), latencyMs);
  });
  return { ...server, invalidQueries, mostOpen: () => mostOpen };
}
