import type { Actor } from './actors.ts';
import type { Backend } from './backend.ts';
import { now, Refusal, type Json } from './exchange.ts';

/** What a person may do in a repository. Everybody may read a public one. */
export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** The names of the roles where they are written. */
const INNER: Record<Role, string> = {
  read: 'pull',
  triage: 'triage',
  write: 'push',
  maintain: 'maintain',
  admin: 'admin',
};

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
  readonly #deleted = new Set<string>();
  /** Set by a test. */
  clock: string | undefined;
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

  async setRole(repository: string, login: string, role: Role | undefined): Promise<void> {
    const path = `/repos/${repository}/collaborators/${login}`;
    if (role === undefined) {
      this.#roles.delete(`${repository} ${login}`);
      await this.backend.owner('DELETE', path);
    } else {
      this.#roles.set(`${repository} ${login}`, role);
      await this.backend.owner('PUT', path, { permission: INNER[role] });
    }
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

  /** Throws a 403 unless who acts is an app, which has permissions, or has at least this role. */
  assertRole(actor: Actor, repository: string, least: Role, message = 'Must have admin rights to Repository.'): void {
    if (actor.kind === 'person' && !this.hasRole(actor, repository, least)) throw new Refusal(403, message);
    if (actor.kind === 'anonymous') throw new Refusal(401, 'Requires authentication');
  }

  /** Now; or what a test has set, to write as of another time. */
  now(): string {
    return this.clock ?? now();
  }

  /** The account no longer exists: what it wrote has no author any more. */
  deleteAccount(login: string): void {
    this.#deleted.add(login);
  }

  isDeleted(login: string): boolean {
    return this.#deleted.has(login);
  }

  /** An author as REST shows it: `ghost` (or nobody) for a deleted account. */
  shown(user: Json, gone: 'ghost' | 'null' = 'ghost'): Json {
    if (user === null || !this.#deleted.has(user.login)) return user;
    return gone === 'null' ? null : { ...user, login: 'ghost', id: 10137, node_id: 'MDQ6VXNlcjEwMTM3' };
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
