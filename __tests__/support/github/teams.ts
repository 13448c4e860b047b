import type { Actor } from './actors.ts';
import { notFound, ok, page, Refusal, type Answer, type Call, type Json, type Route } from './exchange.ts';
import { grants } from './permissions.ts';
import type { World } from './world.ts';

/**
 * Teams of organisations. Who may not read members gets the same 404 as for a team that is not there; nobody can tell
 * them apart. An installation token needs `members: read`, which GITHUB_TOKEN never has; a personal token `read:org`,
 * and its owner must be a member.
 */
export class Teams {
  readonly routes: Route[];
  readonly #world: World;
  /** Logins by `org/slug`. */
  readonly #members = new Map<string, Map<string, 'member' | 'maintainer'>>();
  readonly #orgMembers = new Map<string, Set<string>>();

  constructor(world: World) {
    this.#world = world;
    const at = '/orgs/:org/teams/:slug';
    this.routes = [
      { method: 'GET', pattern: '/orgs/:org/teams', handle: (call) => this.#readable(call, () => call.forward()) },
      { method: 'GET', pattern: at, handle: (call) => this.#readable(call, () => call.forward()) },
      { method: 'GET', pattern: `${at}/members`, handle: (call) => this.#readable(call, () => this.#list(call)) },
      {
        method: 'GET',
        pattern: `${at}/memberships/:login`,
        handle: (call) => this.#readable(call, () => this.#membership(call)),
      },
      {
        method: 'GET',
        pattern: '/orgs/:org/members/:login',
        handle: (call) =>
          this.#readable(call, () => {
            if (!this.isOrgMember(call.params['org'] ?? '', call.params['login'] ?? '')) throw notFound();
            return { status: 204, headers: {}, body: undefined };
          }),
      },
    ];
  }

  /** Makes a team, or sets its members anew. They become members of the organisation. */
  async set(org: string, name: string, members: readonly string[]): Promise<void> {
    const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const { backend } = this.#world;
    const known = this.#members.has(`${org}/${slug}`);
    if (!known) await backend.owner('POST', `/orgs/${org}/teams`, { name, privacy: 'closed' });
    this.#members.set(`${org}/${slug}`, new Map(members.map((login) => [login, 'member'])));
    for (const login of members) this.addOrgMember(org, login);
  }

  addOrgMember(org: string, login: string): void {
    const all = this.#orgMembers.get(org) ?? new Set(['octocat']);
    this.#orgMembers.set(org, all.add(login));
  }

  isOrgMember(org: string, login: string): boolean {
    return login === 'octocat' || (this.#orgMembers.get(org)?.has(login) ?? false);
  }

  /** Whether who asks may see members. Anonymous callers and apps without the permission may not. */
  mayRead(actor: Actor, org: string): boolean {
    if (actor.kind === 'installation') return grants(actor.permissions, 'members=read');
    if (actor.kind !== 'person') return false;
    const scoped = actor.scopes.some((scope) => ['read:org', 'write:org', 'admin:org'].includes(scope));
    return scoped && this.isOrgMember(org, actor.login);
  }

  /** Logins of a team in the order in which they were given, or `undefined` where there is no such team. */
  members(org: string, slug: string): string[] | undefined {
    const members = this.#members.get(`${org}/${slug}`);
    return members === undefined ? undefined : [...members.keys()].filter((login) => !this.#world.isDeleted(login));
  }

  #readable(call: Call, answer: () => Answer | Promise<Answer>): Answer | Promise<Answer> {
    if (!this.mayRead(call.actor, call.params['org'] ?? '')) throw notFound();
    return answer();
  }

  async #list(call: Call): Promise<Answer> {
    const members = this.#found(call);
    const users: Json[] = await Promise.all(members.map((login) => this.#world.user(login)));
    return page(call, this.#world.url, users);
  }

  #membership(call: Call): Answer {
    const { org = '', slug = '', login = '' } = call.params;
    const found = this.#found(call).find((each) => each.toLowerCase() === login.toLowerCase());
    if (found === undefined) throw notFound();
    const role = this.#members.get(`${org}/${slug}`)?.get(found);
    return ok({ url: `${this.#world.url}/orgs/${org}/teams/${slug}/memberships/${found}`, role, state: 'active' });
  }

  #found(call: Call): string[] {
    const { org = '', slug = '' } = call.params;
    const members = this.members(org, slug);
    if (members === undefined) throw new Refusal(404, 'Not Found');
    return members;
  }
}
