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

/** So long before its end a token is replaced: longer than a judgement takes, waits for limits included. */
const SPARE_MS = 10 * 60_000;

/** The tokens of an App. They are kept in memory alone, and never printed. */
export class AppTokens {
  readonly #app: AppIdentity;
  readonly #now: () => number;
  readonly #installations = new Map<number, Promise<{ token: string; endsAt: number }>>();

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
    return this.#client(await this.#tokenOf(installation), options);
  }

  /** The installation is gone or has other permissions: its token is of no more use. */
  forget(installation: number): void {
    this.#installations.delete(installation);
  }

  #client(token: string, options: Omit<ClientOptions, 'token' | 'apiUrl' | 'graphqlUrl'>): Client {
    const { apiUrl, graphqlUrl } = this.#app;
    return createClient({ ...options, token, apiUrl, graphqlUrl });
  }

  async #tokenOf(installation: number): Promise<string> {
    const known = await this.#installations.get(installation)?.catch(() => undefined);
    if (known !== undefined && known.endsAt - SPARE_MS > this.#now()) return known.token;
    const asked = this.#ask(installation);
    this.#installations.set(installation, asked);
    // One that was refused is asked for again by the next who needs it.
    asked.catch(() => this.forget(installation));
    return (await asked).token;
  }

  async #ask(installation: number): Promise<{ token: string; endsAt: number }> {
    const client = await this.client();
    const { data } = await client.rest.apps.createInstallationAccessToken({ installation_id: installation });
    return { token: data.token, endsAt: Date.parse(data.expires_at) };
  }
}
