import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sign } from '@octokit/webhooks-methods';
import { listen } from '../serve.ts';
import { appKey } from './backend.ts';
import type { Json } from './exchange.ts';

/**
 * Many repositories with open pull requests, made up: it answers what an App asks to judge them, and nothing else, in
 * little time. The test server executes the queries of GitHub's schema, which takes longer than the App itself.
 */

export interface MadeUpOptions {
  repositories: number;
  /** Open in each. */
  pullRequests: number;
  /** The repositories are spread over so many. */
  installations: number;
  /** Before each answer. */
  latencyMs: number;
  /** One of so many answers is a fault of the server; 0: none. */
  faultyOneIn: number;
}

/** A pull request. Its only section is called after the version of its text, so that a status says which it is of. */
export interface MadeUpPull {
  owner: string;
  repo: string;
  number: number;
  installation: number;
  sha: string;
  version: number;
  comments: { id: number; body: string }[];
  /** Oldest first; `at` in ms since 1970. */
  statuses: { version: number; at: number }[];
  standing: { state: string; description: string } | undefined;
}

interface Sent {
  id: number;
  guid: string;
  body: string;
  code: number;
  at: string;
}

const OWNER = 'made';
const POLICY = 'version: 1\ngates: [{gate: items}]\n';
const BOT = { type: 'Bot', login: 'checklist-bot', databaseId: 9 };
const AUTHOR = { type: 'User', login: 'author', databaseId: 1 };

export class MadeUpGitHub {
  readonly apps = { id: 20_001, secret: 'not-a-secret', privateKey: appKey(), hookUrl: '' };
  readonly pulls: MadeUpPull[] = [];
  readonly #options: MadeUpOptions;
  readonly #byName = new Map<string, MadeUpPull[]>();
  readonly #bySha = new Map<string, MadeUpPull>();
  readonly #sent: Sent[] = [];
  readonly #server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => void this.#serve(`${request.method} ${request.url}`, request.headers, text, response));
  });
  url = '';
  requests = 0;
  #ids = 0;

  constructor(options: MadeUpOptions) {
    this.#options = options;
    for (let index = 0; index < options.repositories; index++) {
      const repo = `repository-${index}`;
      const own = Array.from({ length: options.pullRequests }, (_, at): MadeUpPull => {
        const sha = createHash('sha1').update(`${index} ${at}`).digest('hex');
        const installation = 1 + (index % options.installations);
        const place = { owner: OWNER, repo, number: at + 1, installation, sha };
        return { ...place, version: 0, comments: [], statuses: [], standing: undefined };
      });
      this.#byName.set(repo, own);
      this.pulls.push(...own);
      for (const pull of own) this.#bySha.set(pull.sha, pull);
    }
  }

  async start(): Promise<this> {
    this.url = `http://127.0.0.1:${await listen(this.#server)}`;
    return this;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  /** Somebody ticks: the text has another version, and a delivery goes to `hookUrl`, once. */
  async tick(pull: MadeUpPull): Promise<void> {
    pull.version += 1;
    const { number, sha, installation } = pull;
    const body = JSON.stringify({
      action: 'edited',
      number,
      pull_request: { number, head: { sha } },
      repository: { full_name: `${OWNER}/${pull.repo}` },
      installation: { id: installation },
      sender: { login: 'author', type: 'User' },
    });
    await this.#send({ guid: randomUUID(), body });
  }

  async #send({ guid, body }: Pick<Sent, 'guid' | 'body'>): Promise<void> {
    const headers = {
      'content-type': 'application/json',
      'x-github-event': 'pull_request',
      'x-github-delivery': guid,
      'x-github-hook-installation-target-id': String(this.apps.id),
      'x-hub-signature-256': await sign(this.apps.secret, body),
    };
    const answer = await fetch(`${this.apps.hookUrl}/webhook`, { method: 'POST', headers, body }).catch(
      () => undefined,
    );
    await answer?.text();
    this.#sent.push({ id: ++this.#ids, guid, body, code: answer?.status ?? 502, at: new Date().toISOString() });
  }

  async #serve(
    route: string,
    headers: { authorization?: string | undefined },
    text: string,
    response: import('node:http').ServerResponse,
  ): Promise<void> {
    const { latencyMs, faultyOneIn } = this.#options;
    this.requests += 1;
    const isFaulty = faultyOneIn > 0 && this.requests % faultyOneIn === 0;
    if (latencyMs > 0) await sleep(latencyMs);
    const answer = isFaulty ? { status: 502, body: { message: 'Bad Gateway' } } : this.#answer(route, headers, text);
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      'x-ratelimit-limit': '100000',
      'x-ratelimit-remaining': '90000',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
      'x-ratelimit-resource': route === 'POST /graphql' ? 'graphql' : 'core',
    });
    response.end(answer.status === 204 ? undefined : JSON.stringify(answer.body));
  }

  #answer(
    route: string,
    { authorization = '' }: { authorization?: string | undefined },
    text: string,
  ): { status: number; body: Json } {
    const [method = '', address = ''] = route.split(' ');
    const { pathname, searchParams } = new URL(address, this.url);
    const path = pathname.split('/').slice(1);
    const read = (): Json => JSON.parse(text === '' ? '{}' : text);
    const installations = Array.from({ length: this.#options.installations }, (_, index) => index + 1);
    if (route === 'POST /graphql') return { status: 200, body: { data: this.#graph(read()) } };
    if (pathname === '/app/installations' && method === 'GET')
      return { status: 200, body: installations.map((id) => ({ id, suspended_at: null })) };
    if (path[2] !== undefined && path[3] === 'access_tokens')
      return {
        status: 201,
        body: {
          token: `token-${path[2]}`,
          expires_at: new Date(Date.now() + 3_600_000).toISOString(),
          permissions: {},
        },
      };
    if (pathname === '/installation/repositories') {
      const own = this.pulls.filter(({ installation }) => authorization.endsWith(`token-${installation}`));
      const names = [...new Set(own.map(({ repo }) => repo))];
      const repositories = names.map((name) => ({ full_name: `${OWNER}/${name}`, archived: false, disabled: false }));
      return { status: 200, body: { total_count: repositories.length, repositories } };
    }
    if (pathname === '/app/hook/deliveries')
      return {
        status: 200,
        body: this.#sent
          .slice(-Number(searchParams.get('per_page')))
          .toReversed()
          .map(({ id, guid, code, at }) => ({ id, guid, status_code: code, delivered_at: at })),
      };
    if (path[2] === 'deliveries' && path[4] === 'attempts') {
      const again = this.#sent.find(({ id }) => id === Number(path[3]));
      if (again !== undefined) void this.#send(again);
      return { status: 202, body: {} };
    }
    if (path[3] === 'statuses' && method === 'POST') return { status: 201, body: this.#status(path[4] ?? '', read()) };
    if (path[3] === 'issues' && method === 'GET') return { status: 200, body: [] };
    if (path[3] === 'issues' && method === 'DELETE') {
      for (const pull of this.#byName.get(path[2] ?? '') ?? [])
        pull.comments = pull.comments.filter(({ id }) => id !== Number(path[5]));
      return { status: 204, body: undefined };
    }
    if (path[3] === 'issues') return { status: method === 'POST' ? 201 : 200, body: this.#comment(path, read()) };
    return { status: 404, body: { message: 'Not Found' } };
  }

  #status(sha: string, { state, description }: Json): Json {
    const pull = this.#bySha.get(sha);
    const [, version] = /in v(\d+)/.exec(String(description)) ?? [];
    if (pull === undefined) return {};
    pull.standing = { state, description };
    if (version !== undefined) pull.statuses.push({ version: Number(version), at: Date.now() });
    return { id: ++this.#ids, state, description };
  }

  #comment([, , repo = '', , where = '', number = '']: string[], { body }: Json): Json {
    const pulls = this.#byName.get(repo) ?? [];
    if (where === 'comments') {
      const found = pulls.flatMap(({ comments }) => comments).find(({ id }) => id === Number(number));
      if (found !== undefined) found.body = body;
      return { id: found?.id, html_url: `${this.url}/comment` };
    }
    const id = ++this.#ids;
    pulls.find((each) => each.number === Number(where))?.comments.push({ id, body });
    return { id, html_url: `${this.url}/comment` };
  }

  /** Everything that a look may ask for, whatever it asks for. */
  #graph({ variables }: Json): Json {
    const pulls = this.#byName.get(variables.repo) ?? [];
    const asked = Object.keys(variables).filter((name) => /^number\d+$/.test(name));
    const subjects = asked.map((name) => {
      const pull = pulls.find(({ number }) => number === variables[name]);
      return [name.replace('number', 'subject'), pull === undefined ? null : this.#node(pull)];
    });
    const heads = pulls.map(({ number, sha }) => ({ number, headRefOid: sha, updatedAt: '2026-01-01T00:00:00Z' }));
    return {
      rateLimit: { remaining: 90_000, resetAt: new Date(Date.now() + 3_600_000).toISOString() },
      viewer: { login: 'checklist-bot[bot]', databaseId: 9 },
      repository: {
        defaultBranchRef: { name: 'main', target: TRUSTED },
        pullRequests: connection(heads),
        ...Object.fromEntries(subjects),
      },
    };
  }

  #node(pull: MadeUpPull): Json {
    const { number, repo, sha, version, standing, comments } = pull;
    const status = { context: standing && { ...standing, state: standing.state.toUpperCase(), creator: BOT } };
    return {
      type: 'PullRequest',
      number,
      title: `Change ${number}`,
      body: `## v${version}\n\n- [x] looked at\n- [ ] tried\n`,
      url: `${this.url}/${OWNER}/${repo}/pull/${number}`,
      createdAt: '2026-01-01T00:00:00Z',
      author: AUTHOR,
      labels: connection([]),
      state: 'OPEN',
      isDraft: false,
      headRefName: `change-${number}`,
      headRefOid: sha,
      headRepository: { nameWithOwner: `${OWNER}/${repo}` },
      baseRefName: 'main',
      baseRefOid: TRUSTED.oid,
      baseRef: { target: TRUSTED },
      commits: { nodes: [{ commit: { oid: sha, status, file0: { oid: TRUSTED.file0.object.oid } } }] },
      files: connection([{ path: 'src/main.ts', changeType: 'MODIFIED' }]),
      comments: connection(
        comments.map(({ id, body }) => ({ fullDatabaseId: String(id), url: `${this.url}/c`, body, author: BOT })),
      ),
    };
  }
}

const TRUSTED = {
  oid: 'b'.repeat(40),
  file0: {
    mode: 0o100644,
    object: { oid: 'c'.repeat(40), byteSize: POLICY.length, isBinary: false, isTruncated: false, text: POLICY },
  },
  root: { entries: [] },
  github: null,
  docs: null,
};

function connection(nodes: Json[]): Json {
  return { totalCount: nodes.length, nodes, pageInfo: { hasNextPage: false, endCursor: null } };
}
