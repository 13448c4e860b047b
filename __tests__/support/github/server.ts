import { createServer } from 'node:http';
import { listen } from '../serve.ts';
import { accountRoutes } from './account.ts';
import { Actions } from './actions.ts';
import { Activity } from './activity.ts';
import { Apps } from './apps.ts';
import { Actors, type Permissions } from './actors.ts';
import { PERMISSIONS, startBackend } from './backend.ts';
import { Checks } from './checks.ts';
import { Comments } from './comments.ts';
import { Deployments } from './deployments.ts';
import { violationsOf, type Sent } from './documented.ts';
import type { Json, Route } from './exchange.ts';
import { createFront, SETUP, type SeenRequest } from './front.ts';
import { execute, type InvalidQuery } from './graphql/execute.ts';
import { rootFor } from './graphql/root.ts';
import { EditHistory } from './history.ts';
import { Issues } from './issues.ts';
import { pullRoutes } from './pull-routes.ts';
import { Protection } from './protection.ts';
import { PullRequests } from './pull-requests.ts';
import { RateLimits } from './rate-limits.ts';
import { Releases } from './releases.ts';
import { repositoryRoutes } from './repository-routes.ts';
import { Reviews } from './reviews.ts';
import { Rules } from './rules.ts';
import { CommitStatuses, type CommitStatus } from './statuses.ts';
import { Teams } from './teams.ts';
import { createToolbox, type Api, type Toolbox } from './toolbox.ts';
import { World, type Role } from './world.ts';
import { wholeRefRoutes } from './whole-refs.ts';

export interface GitHubOptions {
  /** Makes `octocat/hello-world` private. Default: public, so that every token may read it. */
  private?: boolean;
  /** Names of more repositories of `octocat`, all public. */
  repositories?: readonly string[];
  /** Logins of more people. */
  people?: readonly string[];
  /** Releases can no more be changed once they are published. Default: they can. */
  immutableReleases?: boolean;
  /** Calls an hour for each token, REST and GraphQL apart. Default 100,000. */
  rateLimit?: number;
  /** Does not fail at `close` for what clients sent against GitHub's descriptions. */
  lenient?: boolean;
}

/**
 * GitHub for tests: a real HTTP server with state, REST at its root and `POST /graphql`. A repository
 * `octocat/hello-world`; another one, `octocat/secret`, is private and out of reach of workflow tokens; an
 * organisation `acme`; people named after what they are to the repository (`PEOPLE`).
 *
 * The graph knows what is written in `graphql/`: a field of GitHub's schema that is missing there is an error that says
 * so, never a silent null.
 *
 * Bodies that change over REST get their edit history, with the person of the token; GraphQL tells it.
 * All that clients send is held against GitHub's own descriptions of REST and GraphQL: `close` throws where it does
 * not fit, so that a test fails. The fault-injecting proxy to put in front is in `faults.ts`.
 */
export interface GitHub extends Toolbox {
  /** For `GITHUB_API_URL`; `${url}/graphql` is `GITHUB_GRAPHQL_URL`. */
  url: string;
  owner: 'octocat';
  repo: 'hello-world';
  org: 'acme';
  /**
   * Calls the API as `octocat`, owner and admin, to prepare a test or to look at what became of it: such calls are
   * not in `requests`. Throws on everything but 2xx.
   */
  api: Api;
  /** The same with another token. */
  as(token: string): Api;
  /** The same for another repository of `octocat`: see `repositories` of `startGitHub`. */
  in(name: string): Toolbox & Pick<GitHub, 'workflowToken' | 'statusesOf'>;
  /** GITHUB_TOKEN of a workflow: the app `github-actions`, this repository alone. Names with underscores. */
  workflowToken(permissions: Permissions): Promise<string>;
  /** A token of another app, `checklist-bot`, also for this repository alone; `members` also for teams. */
  appToken(permissions: Permissions): Promise<string>;
  /** An App that gets deliveries, and what it can ask for. */
  apps: Apps;
  /** Environments that wait for rules of Apps. */
  protection: Protection;
  /** A personal token. `scopes`: default `repo` and `read:org`. */
  personToken(login: string, scopes?: readonly string[]): string;
  /** From now on a 401. */
  revoke(token: string): void;
  /** All commit statuses of a commit, newest first. */
  statusesOf(sha: string): readonly CommitStatus[];
  /** Contents of the assets of a release by their names; undefined where no release has this tag. */
  assetsOf(tag: string): Promise<Record<string, string> | undefined>;
  /** What clients have sent, oldest first. */
  requests: readonly SeenRequest[];
  /** Forgets them. */
  forgetRequests(): void;
  /** Queries that GitHub's schema refuses, oldest first. */
  invalidQueries: readonly InvalidQuery[];
  /** What clients sent over REST that GitHub does not document, and queries that its schema refuses. One line each. */
  violations(): Promise<string[]>;
  /** Throws when there is any. `close` does so too, unless the server was started with `lenient`. */
  assertDocumented(): Promise<void>;
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
  sre: 'write',
  triager: 'triage',
  reader: 'read',
  qa: 'read',
  hubot: undefined,
  outsider: undefined,
};

const OWNER = 'octocat';
const REPOSITORY = 'octocat/hello-world';
const SECRET = 'octocat/secret';
const WORKFLOW_APP = { id: 15368, slug: 'github-actions', name: 'GitHub Actions', installation: 100 };
const OTHER_APP = { id: 20001, slug: 'checklist-bot', name: 'Checklist Bot', installation: 200 };

/** Starts it on a free port of the loopback interface. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const server = createServer((request, response) => void front(request, response));
  const port = await listen(server);
  const url = `http://127.0.0.1:${port}`;
  const people = [...Object.keys(PEOPLE), ...(options.people ?? [])];
  const isPrivate = options.private ?? false;
  const repositories = [
    { name: 'hello-world', private: isPrivate },
    { name: 'secret', private: true },
    ...(options.repositories ?? []).map((name) => ({ name, private: false })),
  ];
  const backend = await startBackend(
    { people, organization: 'acme', repositories, apps: [WORKFLOW_APP, OTHER_APP] },
    url,
  );
  const world = new World(url, backend, new Set(isPrivate ? [REPOSITORY, SECRET] : [SECRET]));
  await Promise.all(
    Object.entries(PEOPLE).map(async ([login, role]) => {
      if (role !== undefined && login !== OWNER) await world.setRole(REPOSITORY, login, role);
    }),
  );
  const requests: SeenRequest[] = [];
  const invalidQueries: InvalidQuery[] = [];
  const actors = new Actors();
  const limits = new RateLimits(options.rateLimit ?? 100_000);
  const history = new EditHistory(world);
  const pulls = new PullRequests(world);
  const issues = new Issues(world, pulls, history);
  const comments = new Comments(world, issues, history);
  const reviews = new Reviews(world, pulls, history);
  const statuses = new CommitStatuses(world);
  const teams = new Teams(world);
  const rules = new Rules(world);
  const checks = new Checks(world);
  const actions = new Actions(world);
  const protection = new Protection(world, actions);
  const releases = new Releases(world);
  releases.immutable = options.immutableReleases ?? false;
  const activity = new Activity(world);
  const deployments = new Deployments(world);
  const apps = new Apps(url, OTHER_APP, (permissions) => installation(OTHER_APP, permissions));
  const sources = { world, history, pulls, issues, comments, reviews, statuses, teams, deployments };
  const graphql: Route = {
    method: 'POST',
    pattern: '/graphql',
    handle: (call) =>
      execute(
        call,
        rootFor({ ...sources, actor: call.actor, limit: () => limits.show(call.token ?? '', 'graphql') }),
        (query) => void invalidQueries.push(query),
      ),
  };
  const routes = [
    graphql,
    ...apps.routes,
    ...accountRoutes(world, limits),
    ...[statuses, comments, issues, reviews, teams, rules, checks, protection, actions, releases, deployments].flatMap(
      (each) => each.routes,
    ),
    ...pullRoutes(world, pulls, history),
    ...wholeRefRoutes(world),
    ...repositoryRoutes(world, pulls, activity),
    ...activity.routes,
  ];
  const sent: Sent[] = [];
  const onRequest = (seen: SeenRequest): void => {
    requests.push(seen);
    sent.push(seen);
  };
  const front = createFront({ world, actors, limits, routes, onRequest });
  const violations = async (): Promise<string[]> => [
    ...(await violationsOf(sent)),
    ...invalidQueries.map(({ query, errors }) => `POST /graphql: ${errors.join('; ')} in ${query}`),
  ];
  const assertDocumented = async (): Promise<void> => {
    const found = await violations();
    if (found.length > 0) throw new Error(`Sent against GitHub's descriptions:\n${found.join('\n')}`);
  };

  const personToken: GitHub['personToken'] = (login, scopes = ['repo', 'read:org']) => {
    if (!people.includes(login)) throw new Error(`nobody is called ${login}; name them in \`people\` of startGitHub`);
    return actors.add({ kind: 'person', login, scopes }, `person_${login}`);
  };
  const installation = async (
    app: typeof WORKFLOW_APP,
    permissions: Permissions,
    repository: string = REPOSITORY,
  ): Promise<string> => {
    const unknown = Object.keys(permissions).filter((name) => !PERMISSIONS.some((each) => each === name));
    if (unknown.length > 0) {
      throw new Error(`unknown permission ${unknown.join(', ')}, expected ${PERMISSIONS.join(', ')}`);
    }
    const token = await backend.installationToken(app);
    const { id: appId, slug } = app;
    const login = `${slug}[bot]`;
    return actors.add(
      { kind: 'installation', slug, appId, login, repositories: [repository], permissions },
      token,
      token,
    );
  };
  const ownerToken = personToken(OWNER, ['repo', 'admin:org']);
  const as = (token = ownerToken): Api => prepare.bind(undefined, url, token);
  const parts = {
    repository: REPOSITORY,
    world,
    history,
    issues,
    pulls,
    comments,
    teams,
    rules,
    checks,
    actions,
    as,
    personToken,
  };

  return {
    ...createToolbox(parts),
    url,
    owner: OWNER,
    repo: 'hello-world',
    org: 'acme',
    api: as(),
    as,
    in(name) {
      const repository = `${OWNER}/${name}`;
      return {
        ...createToolbox({ ...parts, repository }),
        workflowToken: (permissions) => installation(WORKFLOW_APP, permissions, repository),
        statusesOf: (sha) => statuses.of(repository, sha),
      };
    },
    workflowToken: (permissions) => installation(WORKFLOW_APP, permissions),
    appToken: (permissions) => installation(OTHER_APP, permissions),
    apps,
    protection,
    personToken,
    revoke: (token) => actors.revoke(token),
    statusesOf: (sha) => statuses.of(REPOSITORY, sha),
    assetsOf: (tag) => releases.assetsOf(REPOSITORY, tag),
    requests,
    forgetRequests: () => void (requests.length = 0),
    invalidQueries,
    violations,
    assertDocumented,
    limits,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await backend.close();
      if (options.lenient !== true) await assertDocumented();
    },
  };
}

async function prepare(url: string, token: string, method: string, path: string, body?: unknown): Promise<Json> {
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
