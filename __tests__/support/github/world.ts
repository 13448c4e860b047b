import type { Actor } from './actors.ts';
import type { Backend } from './backend.ts';
import type { Json } from './exchange.ts';

/** What a person may do in a repository. Everybody may read a public one. */
export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

const ROLES: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin'];

/** What the parts of the test server share: the emulator behind it, and look-ups in it. */
export class World {
  readonly url: string;
  readonly backend: Backend;
  /** `owner/name` of the private repositories. */
  readonly #private: ReadonlySet<string>;
  readonly #users = new Map<string, Json>();
  /** `owner/name id` of commits that are known to exist. */
  readonly #commits = new Set<string>();
  /** By `owner/name login`. */
  readonly #roles = new Map<string, Role>();

  constructor(url: string, backend: Backend, privateRepositories: ReadonlySet<string>) {
    this.url = url;
    this.backend = backend;
    this.#private = privateRepositories;
  }

  isPrivate(repository: string): boolean {
    return this.#private.has(repository);
  }

  /** The role that somebody was given; the owner is an admin, others have none. */
  roleOf(repository: string, login: string): Role | undefined {
    return login === repository.split('/')[0] ? 'admin' : this.#roles.get(`${repository} ${login}`);
  }

  setRole(repository: string, login: string, role: Role | undefined): void {
    if (role === undefined) this.#roles.delete(`${repository} ${login}`);
    else this.#roles.set(`${repository} ${login}`, role);
  }

  /** Whether a person has this role or a higher one. Installation tokens have permissions instead. */
  hasRole(actor: Actor, repository: string, least: Role): boolean {
    if (actor.kind !== 'person') return false;
    const role = this.roleOf(repository, actor.login);
    return role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(least);
  }

  mayRead(actor: Actor, repository: string): boolean {
    if (!this.isPrivate(repository)) return true;
    if (actor.kind === 'installation') return actor.repositories.includes(repository);
    return this.hasRole(actor, repository, 'read');
  }

  /** A user or bot as REST shows it. Bots exist for the emulator once they have written something. */
  async user(login: string): Promise<Json> {
    const known = this.#users.get(login);
    if (known !== undefined) return known;
    const { name: _, ...user } = await this.backend.owner('GET', `/users/${encodeURIComponent(login)}`);
    this.#users.set(login, user);
    return user;
  }

  /** The id of the commit that a branch, tag or id names, or `undefined`. */
  async commit(repository: string, ref: string): Promise<string | undefined> {
    if (this.#commits.has(`${repository} ${ref}`)) return ref;
    const path = `/repos/${repository}/commits/${encodeURI(ref)}`;
    const sha: string | undefined = await this.backend.owner('GET', path).then(
      (commit: Json) => commit.sha,
      () => undefined,
    );
    this.#commits.add(`${repository} ${sha}`);
    return sha;
  }
}
