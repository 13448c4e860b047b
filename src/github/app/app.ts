import createJwt from 'universal-github-app-jwt';
import { type Client, type ClientOptions, createClient } from '../transport/client.ts';
import { type Repository, repositoryNamed } from '../repository.ts';

/** The App as GitHub knows it: its tokens, its installations, and the deliveries that did not arrive. */

/** An App, and the servers it belongs to. */
export interface AppIdentity {
  id: number;
  /** PEM. */
  privateKey: string;
  apiUrl: string;
  graphqlUrl: string | undefined;
}

/** What one installation has got. */
interface InstallationToken {
  token: string;
  /** In ms since 1970. */
  endsAt: number;
  /** Levels by name. */
  permissions: Readonly<Record<string, string | undefined>>;
}

/** So long before its end a token is replaced: longer than a judgement takes, waits for limits included. */
const SPARE_MS = 10 * 60_000;

/** The tokens of an App. They are kept in memory alone, and never printed. */
export class AppTokens {
  readonly #app: AppIdentity;
  readonly #now: () => number;
  readonly #installations = new Map<number, Promise<InstallationToken>>();

  constructor(app: AppIdentity, now: () => number = Date.now) {
    this.#app = app;
    this.#now = now;
  }

  /** A client of the App itself, for a few minutes. */
  async client(options: Omit<ClientOptions, 'token' | 'apiUrl' | 'graphqlUrl'> = {}): Promise<Client> {
    const { id, privateKey } = this.#app;
    const { token } = await createJwt({ id, privateKey, now: Math.floor(this.#now() / 1000) });
    return this.#client(token, options);
  }

  /** A client of one installation, for some minutes. Throws `GitHubError` where it gets no token. */
  async installationClient(
    installation: number,
    options: Omit<ClientOptions, 'token' | 'apiUrl' | 'graphqlUrl'> = {},
  ): Promise<Client> {
    return this.#client((await this.#heldFor(installation)).token, options);
  }

  /** Whether the installation may write or read this; what GitHub did not say is not granted. Throws `GitHubError`. */
  async may(installation: number, name: string, level: 'read' | 'write'): Promise<boolean> {
    const granted = (await this.#heldFor(installation)).permissions[name];
    return granted === 'write' || granted === level;
  }

  /** The installation is gone or has other permissions: its token is of no more use. */
  forget(installation: number): void {
    this.#installations.delete(installation);
  }

  #client(token: string, options: Omit<ClientOptions, 'token' | 'apiUrl' | 'graphqlUrl'>): Client {
    const { apiUrl, graphqlUrl } = this.#app;
    return createClient({ ...options, token, apiUrl, graphqlUrl });
  }

  async #heldFor(installation: number): Promise<InstallationToken> {
    const known = await this.#installations.get(installation)?.catch(() => undefined);
    if (known !== undefined && known.endsAt - SPARE_MS > this.#now()) return known;
    const asked = this.#ask(installation);
    this.#installations.set(installation, asked);
    // One that was refused is asked for again by the next who needs it.
    asked.catch(() => this.forget(installation));
    return asked;
  }

  async #ask(installation: number): Promise<InstallationToken> {
    const client = await this.client();
    const { data } = await client.rest.apps.createInstallationAccessToken({ installation_id: installation });
    return { token: data.token, endsAt: Date.parse(data.expires_at), permissions: { ...data.permissions } };
  }
}

/** The installations of an App that are not suspended. `app`: a client of the App. Throws `GitHubError`. */
export async function installationsOf(app: Client): Promise<number[]> {
  const all = await app.paginate(app.rest.apps.listInstallations, { per_page: 100 });
  return all.flatMap(({ id, suspended_at: suspended }) => (suspended === null ? [id] : []));
}

/** The repositories of an installation that can still be written to. `client`: one of it. Throws `GitHubError`. */
export async function repositoriesOf(client: Client): Promise<Repository[]> {
  const all = await client.paginate(client.rest.apps.listReposAccessibleToInstallation, { per_page: 100 });
  return all.flatMap(({ full_name: name, archived, disabled }) =>
    archived || disabled ? [] : (repositoryNamed(name) ?? []),
  );
}

/** GitHub keeps deliveries for three days. After so many tries nobody waits for one any more. */
const MOST_TRIES = 4;

/** How many deliveries are looked at in one go: a list of a busy day goes on and on. */
const MOST_PAGES = 50;

/**
 * Asks for deliveries again that no server took, beginning with the oldest. `since`: in ms since 1970. Gives how many.
 * `app`: a client of the App. Throws `GitHubError`.
 */
export async function askAgain(app: Client, since: number): Promise<number> {
  const tries = new Map<string, { id: number; count: number; isTaken: boolean }>();
  let pages = 0;
  const list = app.paginate.iterator(app.rest.apps.listWebhookDeliveries, { per_page: 100 });
  for await (const { data } of list) {
    // Newest first. All tries of a delivery have its guid.
    for (const { guid, id, status_code: code } of data) {
      const known = tries.get(guid) ?? { id, count: 0, isTaken: false };
      tries.set(guid, { ...known, count: known.count + 1, isTaken: known.isTaken || (code >= 200 && code < 300) });
    }
    const oldest = data.at(-1);
    if (++pages === MOST_PAGES || oldest === undefined || Date.parse(oldest.delivered_at) < since) break;
  }
  const lost = [...tries.values()].filter(({ count, isTaken }) => !isTaken && count < MOST_TRIES);
  for (const { id } of lost.toReversed()) await app.rest.apps.redeliverWebhookDelivery({ delivery_id: id });
  return lost.length;
}
