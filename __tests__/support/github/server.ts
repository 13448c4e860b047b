import { createServer } from 'node:http';
import { portOf } from '../serve.ts';
import { accountRoutes } from './account.ts';
import { Actors, type Permissions } from './actors.ts';
import { PERMISSIONS, startBackend, type Seed } from './backend.ts';
import type { Json, Route } from './exchange.ts';
import { createFront, SETUP, type SeenRequest } from './front.ts';
import { execute, type InvalidQuery } from './graphql/execute.ts';
import { rootFor } from './graphql/root.ts';
import { RateLimits } from './rate-limits.ts';
import { CommitStatuses, type CommitStatus } from './statuses.ts';
import { World, type Role } from './world.ts';

export interface GitHubOptions {
  /** Makes `octocat/hello-world` private. Default: public, so that every token may read it. */
  private?: boolean;
  /** Logins of more people. */
  people?: readonly string[];
  /** Calls an hour for each token, REST and GraphQL apart. Default 100,000. */
  rateLimit?: number;
}

/**
 * GitHub for tests: a real HTTP server with state, REST at its root and `POST /graphql`. One repository,
 * `octocat/hello-world`; an organisation `acme`; people named after what they are to the repository.
 */
export interface GitHub {
  /** For `GITHUB_API_URL`; `${url}/graphql` is `GITHUB_GRAPHQL_URL`. */
  url: string;
  owner: 'octocat';
  repo: 'hello-world';
  org: 'acme';
  /**
   * Calls the API as `octocat`, owner and admin, to prepare a test or to look at what became of it: such calls are
   * not in `requests`. Throws on everything but 2xx.
   */
  api<T = Json>(method: string, path: string, body?: unknown): Promise<T>;
  /** The same as somebody else. */
  as(token: string): GitHub['api'];
  /** GITHUB_TOKEN of a workflow: the app `github-actions`, this repository alone. Names with underscores. */
  workflowToken(permissions: Permissions): Promise<string>;
  /** A token of another app, `checklist-bot`, also for this repository alone. */
  appToken(permissions: Permissions): Promise<string>;
  /** A personal token; scopes default to `repo` and `read:org`. `PEOPLE` tells who is there. */
  personToken(login: string, scopes?: readonly string[]): string;
  /** Commits a file to a branch, by default `main`. Gives the id of the commit. */
  commitFile(path: string, content: string, branch?: string): Promise<string>;
  /** `changes`: path to content of files that its branch changes besides. */
  openPullRequest(body: string | null, changes?: Record<string, string>): Promise<Json>;
  /** All commit statuses of a commit, newest first. */
  statusesOf(sha: string): readonly CommitStatus[];
  /** What clients have sent, oldest first. */
  requests: readonly SeenRequest[];
  /** Forgets them. */
  forgetRequests(): void;
  /** Queries that GitHub's schema refuses, oldest first. */
  invalidQueries: readonly InvalidQuery[];
  /** Primary limits, to use them up. */
  limits: RateLimits;
  close(): Promise<void>;
}

/** Who is there from the start, and the role in `octocat/hello-world`; none for `outsider` and `hubot`. */
export const PEOPLE: Record<string, Role | undefined> = {
  octocat: 'admin',
  maintainer: 'maintain',
  writer: 'write',
  author: 'write',
  lead: 'write',
  triager: 'triage',
  reader: 'read',
  qa: 'read',
  sre: 'write',
  hubot: undefined,
  outsider: undefined,
};

const OWNER = 'octocat';
const REPOSITORY = 'octocat/hello-world';
const WORKFLOW_APP = { id: 15368, slug: 'github-actions', name: 'GitHub Actions', installation: 100 };
const OTHER_APP = { id: 20001, slug: 'checklist-bot', name: 'Checklist Bot', installation: 200 };

/** Starts it on a free port of the loopback interface. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const server = createServer((request, response) => void front(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${portOf(server)}`;
  const people = [...Object.keys(PEOPLE), ...(options.people ?? [])];
  const seed: Seed = {
    people,
    organization: 'acme',
    repositories: [{ name: 'hello-world', private: options.private ?? false }],
    apps: [WORKFLOW_APP, OTHER_APP],
  };
  const backend = await startBackend(seed, url);
  const world = new World(url, backend, new Set(options.private === true ? [REPOSITORY] : []));
  for (const [login, role] of Object.entries(PEOPLE)) world.setRole(REPOSITORY, login, role);
  const actors = new Actors();
  const limits = new RateLimits(options.rateLimit ?? 100_000);
  const statuses = new CommitStatuses(world);
  const requests: SeenRequest[] = [];
  const invalidQueries: InvalidQuery[] = [];
  const graphql: Route = {
    method: 'POST',
    pattern: '/graphql',
    handle: (call) => execute(call, rootFor(world, call.actor), (query) => void invalidQueries.push(query)),
  };
  const routes = [graphql, ...accountRoutes(world, limits), ...statuses.routes];
  const front = createFront({ world, actors, limits, routes, onRequest: (seen) => void requests.push(seen) });
  const as =
    (token: string): GitHub['api'] =>
    (method, path, body) =>
      prepare(url, token, method, path, body);
  const person: GitHub['personToken'] = (login, scopes = ['repo', 'read:org']) => {
    if (!people.includes(login)) throw new Error(`nobody is called ${login}; name them in \`people\` of startGitHub`);
    return actors.add({ kind: 'person', login, scopes }, `person_${login}`);
  };
  const installation = async (app: typeof WORKFLOW_APP, permissions: Permissions): Promise<string> => {
    const unknown = Object.keys(permissions).filter((name) => !PERMISSIONS.some((each) => each === name));
    if (unknown.length > 0)
      throw new Error(`unknown permission ${unknown.join(', ')}, expected ${PERMISSIONS.join(', ')}`);
    const token = await backend.installationToken(app);
    const { id: appId, slug } = app;
    const actor = {
      kind: 'installation',
      slug,
      appId,
      login: `${slug}[bot]`,
      repositories: [REPOSITORY],
      permissions,
    } as const;
    return actors.add(actor, token, token);
  };
  const api = as(person(OWNER));
  const base = `/repos/${REPOSITORY}`;
  let branches = 0;

  const commitFile: GitHub['commitFile'] = async (path, content, branch = 'main') => {
    const existing = await api('GET', `${base}/contents/${path}?ref=${branch}`).catch(() => undefined);
    const sha = existing === undefined ? {} : { sha: existing.sha };
    const change = { message: `Write ${path}`, content: Buffer.from(content).toString('base64'), branch, ...sha };
    return (await api('PUT', `${base}/contents/${path}`, change)).commit.sha;
  };

  return {
    url,
    owner: OWNER,
    repo: 'hello-world',
    org: 'acme',
    api,
    as,
    workflowToken: (permissions) => installation(WORKFLOW_APP, permissions),
    appToken: (permissions) => installation(OTHER_APP, permissions),
    personToken: person,
    commitFile,
    async openPullRequest(body, changes = {}) {
      const head = `feature-${++branches}`;
      const main = await api('GET', `${base}/git/ref/heads/main`);
      await api('POST', `${base}/git/refs`, { ref: `refs/heads/${head}`, sha: main.object.sha });
      await commitFile(`${head}.txt`, 'A change.\n', head);
      for (const [path, content] of Object.entries(changes)) await commitFile(path, content, head);
      return api('POST', `${base}/pulls`, { title: 'Deploy', head, base: 'main', body });
    },
    statusesOf: (sha) => statuses.of(REPOSITORY, sha),
    requests,
    forgetRequests: () => void (requests.length = 0),
    invalidQueries,
    limits,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await backend.close();
    },
  };
}

async function prepare(url: string, token: string, method: string, path: string, body: unknown): Promise<Json> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', [SETUP]: 'yes' };
  const response = await fetch(url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
  return answer === '' ? {} : JSON.parse(answer);
}
