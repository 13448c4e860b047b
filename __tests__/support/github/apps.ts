import { createPublicKey, createVerify, randomUUID } from 'node:crypto';
import { sign } from '@octokit/webhooks-methods';
import { appKey } from './backend.ts';
import type { Permissions } from './actors.ts';
import { notFound, ok, page, Refusal, type Answer, type Call, type Json, type Route } from './exchange.ts';

/** What an App of the test server asks for when it is made. */
export const APP_PERMISSIONS: Permissions = {
  metadata: 'read',
  contents: 'read',
  pull_requests: 'write',
  issues: 'write',
  statuses: 'write',
  checks: 'read',
  deployments: 'write',
  members: 'read',
};

interface Sent {
  id: number;
  guid: string;
  event: string;
  body: string;
  code: number;
  at: string;
}

/** One try to send a delivery. */
export interface Try {
  guid: string;
  /** What the App answered; 502 where nobody did. */
  status: number;
}

/** An App with one installation: its own calls, and the webhooks that GitHub sends to it. */
export class Apps {
  readonly id: number;
  readonly installation: number;
  readonly secret = 'not-a-secret';
  /** Where deliveries go; nowhere while it is empty. */
  hookUrl = '';
  /** The repositories of the installation, and what it may do there. */
  repositories = ['octocat/hello-world'];
  permissions = APP_PERMISSIONS;
  readonly #url: string;
  readonly #slug: string;
  readonly #token: (permissions: Permissions) => Promise<string>;
  readonly #sent: Sent[] = [];
  readonly #codes = new Map<string, boolean>();

  constructor(
    url: string,
    { id, installation, slug }: { id: number; installation: number; slug: string },
    token: (permissions: Permissions) => Promise<string>,
  ) {
    this.#url = url;
    this.id = id;
    this.installation = installation;
    this.#slug = slug;
    this.#token = token;
  }

  get privateKey(): string {
    return appKey();
  }

  /** Sends a webhook about the repository, as GitHub does: once, and not again by itself. */
  deliver(event: string, payload: Json, guid: string = randomUUID()): Promise<Try> {
    const repository = { full_name: 'octocat/hello-world', name: 'hello-world', owner: { login: 'octocat' } };
    const body = JSON.stringify({ repository, installation: { id: this.installation }, ...payload });
    return this.#send({ event, body, guid });
  }

  /** Somebody confirms that the App is made: the code that leads back with it. An App without a webhook has no secret. */
  confirm(hasWebhook = true): string {
    const code = randomUUID();
    this.#codes.set(code, hasWebhook);
    return code;
  }

  get routes(): Route[] {
    const route = (method: string, pattern: string, handle: (call: Call) => Answer | Promise<Answer>): Route => ({
      method,
      pattern,
      handle,
    });
    return [
      route('GET', '/app', (call) => ok(this.#own(call) && { id: this.id, slug: this.#slug })),
      route('GET', '/app/installations', (call) =>
        page(call, this.#url, this.#own(call) ? [{ id: this.installation, suspended_at: null }] : []),
      ),
      route('POST', '/app/installations/:id/access_tokens', async (call) => {
        if (!this.#own(call) || Number(call.params['id']) !== this.installation) throw notFound();
        const expires = new Date(Date.now() + 3_600_000).toISOString();
        const { permissions } = this;
        return ok({ token: await this.#token(permissions), expires_at: expires, permissions }, 201);
      }),
      route('POST', '/app-manifests/:code/conversions', (call) => {
        // The code is good for once.
        const code = call.params['code'] ?? '';
        const webhook_secret = this.#codes.get(code) === true ? this.secret : null;
        if (!this.#codes.delete(code)) throw notFound();
        const url = `${this.#url}/apps/${this.#slug}`;
        const app = { id: this.id, client_id: `Iv23${this.id}`, html_url: url };
        return ok({ ...app, pem: this.privateKey, webhook_secret }, 201);
      }),
      route('GET', '/installation/repositories', (call) => {
        if (call.actor.kind !== 'installation') throw new Refusal(403, 'You must authenticate with an installation.');
        const all = this.repositories.map((name) => ({ full_name: name, archived: false, disabled: false }));
        return page(call, this.#url, all, (items) => ({ total_count: all.length, repositories: items }));
      }),
      route('GET', '/app/hook/deliveries', (call) => {
        const all = this.#sent.toReversed().map(({ id, guid, event, code, at }) => {
          const status = code >= 200 && code < 300 ? 'OK' : 'Invalid HTTP Response';
          return { id, guid, event, status, status_code: code, delivered_at: at, redelivery: false };
        });
        return page(call, this.#url, this.#own(call) ? all : [], undefined, 'cursor');
      }),
      route('POST', '/app/hook/deliveries/:id/attempts', async (call) => {
        const found = this.#sent.find(({ id }) => id === Number(call.params['id']));
        if (!this.#own(call) || found === undefined) throw notFound();
        await this.#send(found);
        return ok({}, 202);
      }),
    ];
  }

  async #send({ event, body, guid }: Pick<Sent, 'event' | 'body' | 'guid'>): Promise<Try> {
    const headers = {
      'content-type': 'application/json',
      'x-github-event': event,
      'x-github-delivery': guid,
      'x-github-hook-installation-target-id': String(this.id),
      'x-github-hook-installation-target-type': 'integration',
      'x-hub-signature-256': await sign(this.secret, body),
    };
    const answer = await fetch(`${this.hookUrl}/webhook`, { method: 'POST', headers, body }).catch(() => undefined);
    await answer?.text();
    const status = answer?.status ?? 502;
    this.#sent.push({ id: this.#sent.length + 1, guid, event, body, code: status, at: new Date().toISOString() });
    return { guid, status };
  }

  /** True for a call of the App itself; throws for all others. */
  #own({ actor, token = '' }: Call): true {
    const [head = '', claims = '', signature = ''] = token.split('.');
    const issuer = actor.kind === 'app' ? Number(JSON.parse(Buffer.from(claims, 'base64url').toString()).iss) : 0;
    const key = createPublicKey(appKey());
    const isSigned = createVerify('RSA-SHA256').update(`${head}.${claims}`).verify(key, signature, 'base64url');
    if (issuer !== this.id || !isSigned) throw new Refusal(401, 'A JSON web token could not be decoded');
    return true;
  }
}
