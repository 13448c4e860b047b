import { loginOf, type Actor } from './actors.ts';
import { assertFits } from './bounds.ts';
import {
  invalid,
  notFound,
  ok,
  page,
  Refusal,
  repositoryOf,
  type Answer,
  type Call,
  type Json,
  type Route,
} from './exchange.ts';
import type { EditHistory } from './history.ts';
import type { Issues } from './issues.ts';
import { assertMayEdit } from './pull-routes.ts';
import type { World } from './world.ts';

/** Comments on issues and pull requests, with what happened to them. */
export class Comments {
  readonly routes: Route[];
  readonly #world: World;
  readonly #issues: Issues;
  readonly #history: EditHistory;
  /** By id: the reason for which it was hidden. */
  readonly #hidden = new Map<number, string>();
  readonly #apps = new Map<number, Json>();
  /** By id: when it was written, where a test has set that. */
  readonly #times = new Map<number, string>();

  constructor(world: World, issues: Issues, history: EditHistory) {
    this.#world = world;
    this.#issues = issues;
    this.#history = history;
    const at = '/repos/:owner/:repo/issues';
    this.routes = [
      { method: 'GET', pattern: `${at}/comments`, handle: (call) => this.#listAll(call) },
      { method: 'GET', pattern: `${at}/:number/comments`, handle: (call) => this.#list(call) },
      { method: 'POST', pattern: `${at}/:number/comments`, handle: (call) => this.#create(call) },
      { method: 'GET', pattern: `${at}/comments/:id`, handle: async (call) => ok(this.#show(await this.#find(call))) },
      { method: 'PATCH', pattern: `${at}/comments/:id`, handle: (call) => this.#edit(call) },
      { method: 'DELETE', pattern: `${at}/comments/:id`, handle: (call) => this.#delete(call) },
    ];
  }

  /** All of an issue or pull request as REST gives them, oldest first. */
  async of(repository: string, number: number): Promise<Json[]> {
    const all = await this.#world.backend.all(`/repos/${repository}/issues/${number}/comments`);
    return all.map((comment) => this.#show(comment));
  }

  /** One as REST gives it, or `undefined`. */
  async get(repository: string, id: number): Promise<Json> {
    return this.#world.backend.owner('GET', `/repos/${repository}/issues/comments/${id}`).then(
      (comment: Json) => this.#show(comment),
      () => undefined,
    );
  }

  /** `minimizedReason`, or `undefined` for one that is shown. */
  hidden(id: number): string | undefined {
    return this.#hidden.get(id);
  }

  hide(id: number, reason: string): void {
    this.#hidden.set(id, reason);
  }

  /** As if an app had written it in the name of its author. */
  performedBy(id: number, slug: string): void {
    this.#apps.set(id, appOf({ kind: 'installation', appId: 4711, slug } as Actor));
  }

  unhide(id: number): void {
    this.#hidden.delete(id);
  }

  /** Writes many at once, as one person. */
  async write(repository: string, number: number, bodies: readonly string[], login: string): Promise<void> {
    const path = `/repos/${repository}/issues/${number}/comments`;
    for (const body of bodies) {
      const { body: comment } = await this.#world.backend.send('POST', path, {
        token: `person_${login}`,
        body: { body },
      });
      this.#history.created(`comment ${comment.id}`, login, body);
      if (this.#world.clock !== undefined) this.#times.set(comment.id, this.#world.clock);
    }
  }

  async #find(call: Call): Promise<Json> {
    const path = `/repos/${repositoryOf(call)}/issues/comments/${call.params['id']}`;
    return this.#world.backend.owner('GET', path).catch(() => {
      throw notFound();
    });
  }

  async #list(call: Call): Promise<Answer> {
    const [repository, number] = [repositoryOf(call), Number(call.params['number'])];
    if (this.#issues.isDeleted(repository, number)) throw new Refusal(410, 'This issue was deleted');
    if ((await this.#issues.get(repository, number)) === undefined) throw notFound();
    const since = call.query.get('since') ?? '';
    const all = await this.of(repository, number);
    return page(
      call,
      this.#world.url,
      all.filter((comment) => comment.updated_at >= since),
    );
  }

  async #listAll(call: Call): Promise<Answer> {
    const all = await this.#world.backend.all(`/repos/${repositoryOf(call)}/issues/comments`);
    return page(
      call,
      this.#world.url,
      all.map((comment) => this.#show(comment)),
    );
  }

  async #create(call: Call): Promise<Answer> {
    const [repository, number] = [repositoryOf(call), Number(call.params['number'])];
    const { body } = call.body;
    if (call.actor.kind === 'anonymous') throw new Refusal(401, 'Requires authentication');
    if (this.#issues.isDeleted(repository, number)) throw new Refusal(410, 'This issue was deleted');
    assertFits('IssueComment', body);
    if (typeof body !== 'string' || body.trim() === '') throw invalid('IssueComment', 'body', "body can't be blank");
    const answer = await call.forward();
    const { id } = answer.body;
    this.#history.created(`comment ${id}`, loginOf(call.actor), body);
    const app = appOf(call.actor);
    if (app !== undefined) this.#apps.set(id, app);
    if (this.#world.clock !== undefined) this.#times.set(id, this.#world.clock);
    return ok(this.#show(answer.body), 201);
  }

  async #edit(call: Call): Promise<Answer> {
    const before = await this.#find(call);
    assertMayEdit(this.#world, call.actor, repositoryOf(call), before.user.login, 'write');
    const { body } = call.body;
    assertFits('IssueComment', body);
    if (typeof body !== 'string' || body.trim() === '') throw invalid('IssueComment', 'body', "body can't be blank");
    const answer = await call.forward();
    this.#history.edited(`comment ${before.id}`, loginOf(call.actor), body, before.body);
    return ok(this.#show(answer.body));
  }

  async #delete(call: Call): Promise<Answer> {
    const before = await this.#find(call);
    assertMayEdit(this.#world, call.actor, repositoryOf(call), before.user.login, 'write');
    return call.forward();
  }

  #show(comment: Json): Json {
    const time = this.#times.get(comment.id);
    const times =
      time === undefined
        ? {}
        : { created_at: time, updated_at: this.#history.of(`comment ${comment.id}`)[0]?.editedAt ?? time };
    const app = this.#apps.get(comment.id) ?? null;
    return { ...comment, ...times, user: this.#world.shown(comment.user), performed_via_github_app: app };
  }
}

/** An app as REST shows it beside what it wrote. */
export function appOf(actor: Actor): Json {
  if (actor.kind !== 'installation') return undefined;
  const { appId: id, slug } = actor;
  return { id, slug, node_id: `A_${id}`, name: slug, owner: { login: 'github', id: 9919, type: 'Organization' } };
}
