import { createSign, generateKeyPairSync } from 'node:crypto';
import { request } from 'node:http';
import { emulate } from '../emulate.ts';
import type { Json } from './exchange.ts';

export interface Seed {
  /** Logins of people. The first owns the repositories. */
  people: readonly string[];
  organization: string;
  repositories: readonly { name: string; private: boolean }[];
  apps: readonly { id: number; slug: string; name: string; installation: number }[];
}

/** An answer of the emulator. */
export interface Inner {
  status: number;
  headers: Record<string, string>;
  /** Parsed where it is JSON, else text; `undefined` where it is empty. */
  body: Json;
}

/** The REST emulator behind the test server. */
export interface Backend {
  send(
    method: string,
    path: string,
    options: { token: string; body?: Json; headers?: Record<string, string> },
  ): Promise<Inner>;
  /** Calls as the owner of the repositories. Throws on everything but 2xx. */
  owner(method: string, path: string, body?: Json): Promise<Json>;
  /** All items of a list, over all pages. */
  all(path: string): Promise<Json[]>;
  /** An installation token of the emulator itself, with all permissions of its app. */
  installationToken(app: { id: number; installation: number }): Promise<string>;
  close(): Promise<void>;
}

/** Every permission that an installation token may be given here. */
export const PERMISSIONS = [
  'actions',
  'administration',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'issues',
  'members',
  'merge_queues',
  'metadata',
  'pull_requests',
  'statuses',
  'workflows',
] as const;

// One key for all apps of this process: making one takes longer than starting the emulator.
let key: string | undefined;

/** The private key of every app of the test server, as PEM. */
export function appKey(): string {
  return (key ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs1', format: 'pem' })
    .toString());
}

/** Starts the emulator on a free port. `publicUrl`: what it writes into links. */
export async function startBackend(seed: Seed, publicUrl: string): Promise<Backend> {
  const { emulator, origin } = await emulate({ baseUrl: publicUrl, seed: seedOf(seed, appKey()) });
  let calls = 0;

  const send: Backend['send'] = (method, path, options) =>
    new Promise((resolve, reject) => {
      const { token, body, headers = {} } = options;
      const text = body === undefined ? '' : JSON.stringify(body);
      const sent = {
        ...headers,
        host: publicUrl.slice('http://'.length),
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(text === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      };
      const outgoing = request(origin + path, { method, headers: sent }, (message) => {
        const chunks: Buffer[] = [];
        message.on('data', (chunk: Buffer) => chunks.push(chunk));
        message.on('error', reject);
        message.on('end', () => {
          const answer = Buffer.concat(chunks).toString();
          const isJson = (message.headers['content-type'] ?? '').includes('json');
          resolve({
            status: message.statusCode ?? 0,
            headers: Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)])),
            body: answer === '' ? undefined : isJson ? JSON.parse(wholeSeconds(answer)) : answer,
          });
        });
      });
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        // The emulator has closed a connection that was long idle, just when it was used again.
        if (outgoing.reusedSocket && error.code === 'ECONNRESET') resolve(send(method, path, options));
        else reject(error);
      });
      outgoing.end(text);
    });

  const owner: Backend['owner'] = async (method, path, body) => {
    // The emulator takes a token that it does not know for the first person, and counts 5,000 calls a token.
    const token = `owner_${Math.floor(calls++ / 4_000)}`;
    const answer = await send(method, path, { token, ...(body === undefined ? {} : { body }) });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  return {
    send,
    owner,
    async all(path) {
      const items: Json[] = [];
      for (let page = 1; ; page++) {
        const more: Json[] = await owner('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`);
        items.push(...more);
        if (more.length < 100) return items;
      }
    },
    async installationToken(app) {
      const path = `/app/installations/${app.installation}/access_tokens`;
      const answer = await send('POST', path, { token: appToken(app.id, appKey()), body: {} });
      if (answer.status !== 201) throw new Error(`no installation token: ${JSON.stringify(answer.body)}`);
      const { token } = answer.body;
      // The bot of an app exists for the emulator from its first write on, a refused one too.
      await send('POST', `/repos/${seed.people[0]}/${seed.repositories[0]?.name}/pulls`, { token, body: {} });
      return token;
    },
    close: () => emulator.close(),
  };
}

// A person's token is `person_<login>`.
function seedOf({ people, organization, repositories, apps }: Seed, privateKey: string): Json {
  const [owner = ''] = people;
  return {
    tokens: Object.fromEntries(people.map((login) => [`person_${login}`, { login, scopes: ['repo', 'admin:org'] }])),
    github: {
      users: people.map((login) => ({ login, name: login, email: `${login}@users.noreply.github.com` })),
      orgs: [{ login: organization, name: organization, members: [{ login: owner, role: 'admin' }] }],
      repos: repositories.map((each) => ({ owner, name: each.name, private: each.private, auto_init: true })),
      apps: apps.map(({ id, slug, name, installation }) => ({
        app_id: id,
        slug,
        name,
        private_key: privateKey,
        permissions: Object.fromEntries(PERMISSIONS.map((permission) => [permission, 'write'])),
        events: [],
        installations: [{ installation_id: installation, account: owner, repository_selection: 'all' }],
      })),
    },
  };
}

/** GitHub knows no parts of a second; the emulator writes milliseconds. */
function wholeSeconds(json: string): string {
  return json.replaceAll(/"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{3}Z"/g, '"$1Z"');
}

/** A JWT of an app, valid for five minutes. */
function appToken(id: number, privateKey: string): string {
  const seconds = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: 'RS256', typ: 'JWT' },
    { iat: seconds - 60, exp: seconds + 300, iss: String(id) },
  ];
  const unsigned = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(privateKey, 'base64url')}`;
}
