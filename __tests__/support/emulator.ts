import { createSign } from 'node:crypto';
import { emulate } from './emulate.ts';

/** Permissions of an installation token, as in a workflow: name to level. */
export type Permissions = Record<string, 'read' | 'write'>;

export interface GitHubEmulator {
  url: string;
  owner: 'octocat';
  repo: 'hello-world';
  /** Calls the API as the owner of the repository; throws on everything but 2xx. */
  api<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T>;
  /** A token of the app `github-actions`, as a workflow gets it. */
  workflowToken(permissions: Permissions): Promise<string>;
  /** Commits a file to a branch. Gives the id of the commit. */
  commitFile(path: string, content: string, branch?: string): Promise<string>;
  /** `changes`: path to content of files that its branch changes besides. */
  openPullRequest(
    body: string | null,
    changes?: Record<string, string>,
  ): Promise<{ number: number; head: { sha: string }; base: { sha: string } }>;
  close(): Promise<void>;
}

const APP = 15368;
const INSTALLATION = 100;
const OWNER_TOKEN = 'owner_token';

/** Starts a stateful GitHub REST service on a free port of the loopback interface, with one repository. */
export async function startEmulator(): Promise<GitHubEmulator> {
  const { emulator, origin: url } = await emulate({ seed: SEED });
  const key = emulator.generatedSecrets[0]?.value ?? '';
  const repository = `/repos/octocat/hello-world`;
  let branches = 0;

  // The caller names the shape that the API documents.
  async function call(token: string, method: string, path: string, body?: unknown): Promise<any> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
    return answer === '' ? {} : JSON.parse(answer);
  }
  const api: GitHubEmulator['api'] = (method, path, body) => call(OWNER_TOKEN, method, path, body);

  const commitFile: GitHubEmulator['commitFile'] = async (path, content, branch = 'main') => {
    const existing = await api<{ sha: string }>('GET', `${repository}/contents/${path}?ref=${branch}`).catch(
      () => undefined,
    );
    const sha = existing === undefined ? {} : { sha: existing.sha };
    const change = { message: `Write ${path}`, content: Buffer.from(content).toString('base64'), branch, ...sha };
    const { commit } = await api<{ commit: { sha: string } }>('PUT', `${repository}/contents/${path}`, change);
    return commit.sha;
  };

  return {
    url,
    owner: 'octocat',
    repo: 'hello-world',
    api,
    commitFile,
    async workflowToken(permissions) {
      const path = `/app/installations/${INSTALLATION}/access_tokens`;
      return (await call(appToken(key), 'POST', path, { permissions })).token;
    },
    async openPullRequest(body, changes = {}) {
      const head = `feature-${++branches}`;
      const main = await api<{ object: { sha: string } }>('GET', `${repository}/git/ref/heads/main`);
      await api('POST', `${repository}/git/refs`, { ref: `refs/heads/${head}`, sha: main.object.sha });
      await commitFile(`${head}.txt`, 'A change.\n', head);
      for (const [path, content] of Object.entries(changes)) await commitFile(path, content, head);
      return api('POST', `${repository}/pulls`, { title: 'Deploy', head, base: 'main', body });
    },
    close: () => emulator.close(),
  };
}

const SEED = {
  tokens: { [OWNER_TOKEN]: { login: 'octocat', scopes: ['repo'] } },
  github: {
    users: [{ login: 'octocat', name: 'The Octocat' }],
    repos: [{ owner: 'octocat', name: 'hello-world', auto_init: true }],
    apps: [
      {
        app_id: APP,
        slug: 'github-actions',
        name: 'GitHub Actions',
        permissions: { contents: 'read', issues: 'write', pull_requests: 'write', checks: 'write' },
        events: [],
        installations: [{ installation_id: INSTALLATION, account: 'octocat', repository_selection: 'all' }],
      },
    ],
  },
};

/** A JWT of the app, valid for five minutes. */
function appToken(privateKey: string): string {
  const now = Math.floor(Date.now() / 1000);
  const unsigned = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded({ iat: now - 60, exp: now + 300, iss: String(APP) })}`;
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
}

function encoded(data: unknown): string {
  return Buffer.from(JSON.stringify(data)).toString('base64url');
}
