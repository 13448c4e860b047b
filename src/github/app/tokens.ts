import createJwt from 'universal-github-app-jwt';
import { createClient, type Client, type ClientOptions } from '../transport/client.ts';

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
