import { notFound, ok, page, repositoryOf, type Call, type Json, type Route } from './exchange.ts';
import { grants } from './permissions.ts';
import type { World } from './world.ts';

export interface PolicyOptions {
  name?: string;
  /** `Organization acme`; default `Repository` and its name. */
  source?: string;
  /** Default `active`. */
  enforcement?: 'active' | 'evaluate' | 'disabled';
  include?: readonly string[];
  exclude?: readonly string[];
  /** Without it there is no rule about events. */
  events?: readonly string[];
  /** What the list leaves out, so that it must be read by its id. */
  hidden?: boolean;
}

/**
 * What is about Actions and the emulator lacks: policies, workflows with their states, and runs that wait for an
 * approval or for a deployment.
 * The policies are newer than the description of the API that the tests hold requests against: answers are made by
 * hand, after "REST API endpoints for GitHub Actions policies" of GitHub Docs, API version 2026-03-10.
 */
export class Actions {
  readonly routes: Route[];
  readonly #world: World;
  /** By `owner/name`. */
  readonly #policies = new Map<string, { whole: Json; listed: Json }[]>();
  /** By `owner/name`, newest first. */
  readonly #waiting = new Map<string, Json[]>();
  /** States of workflows, by `owner/name:path`. */
  readonly #states = new Map<string, string>();

  constructor(world: World) {
    this.#world = world;
    const at = '/repos/:owner/:repo/actions';
    this.routes = [
      { method: 'GET', pattern: `${at}/policies`, handle: (call) => this.#list(call) },
      { method: 'GET', pattern: `${at}/policies/:id`, handle: (call) => this.#get(call) },
      { method: 'GET', pattern: `${at}/workflows`, handle: (call) => this.#workflows(call) },
      { method: 'GET', pattern: `${at}/runs`, handle: (call) => this.#runs(call) },
      { method: 'GET', pattern: `${at}/runs/:id`, handle: (call) => ok(this.run(repositoryOf(call), call)) },
    ];
  }

  setPolicies(repository: string, policies: readonly PolicyOptions[]): void {
    const made = policies.map((options, index) => {
      const { name = `policy ${index + 1}`, source = `Repository ${repository}`, enforcement = 'active' } = options;
      const [source_type, ...rest] = source.split(' ');
      const about = { id: index + 1, name, target: 'actions', source_type, source: rest.join(' '), enforcement };
      const { include = [], exclude = [], events } = options;
      const rules =
        events === undefined
          ? [{ type: 'restrict_actions_actors', parameters: { allowed_actors: [{ id: 1, type: 'Team' }] } }]
          : [{ type: 'restrict_action_events', parameters: { allowed_events: events } }];
      const whole = { ...about, conditions: { workflow_path: { include, exclude } }, rules };
      return { whole, listed: options.hidden === true ? about : whole };
    });
    this.#policies.set(repository, made);
  }

  setState(repository: string, path: string, state: string): void {
    this.#states.set(`${repository}:${path}`, state);
  }

  /** A run of this workflow file that waits for an approval. Gives its id. */
  addWaiting(repository: string, path: string): number {
    const runs = this.#waiting.get(repository) ?? [];
    const id = 9001 + runs.length;
    const run = { id, path, status: 'completed', conclusion: 'action_required', event: 'pull_request' };
    this.#waiting.set(repository, [{ ...run, pull_requests: [] }, ...runs]);
    return id;
  }

  /** A run of a workflow for a commit, on a branch or tag, that waits for a deployment. Gives its id. */
  addDeploying(repository: string, { sha, ref }: { sha: string; ref: string }): number {
    const runs = this.#waiting.get(repository) ?? [];
    const id = 7001 + runs.length;
    const run = { id, run_attempt: 1, head_sha: sha, head_branch: ref, status: 'waiting', conclusion: null };
    this.#waiting.set(repository, [{ ...run, event: 'push', pull_requests: [] }, ...runs]);
    return id;
  }

  /** The run that a call is about. */
  run(repository: string, { params }: Call): Json {
    const found = (this.#waiting.get(repository) ?? []).find(({ id }) => String(id) === params['id']);
    if (found === undefined) throw notFound();
    return found;
  }

  #list(call: Call): Json {
    const policies = this.#seenBy(call).map(({ listed }) => listed);
    return page(call, this.#world.url, policies, (items) => ({ total_count: policies.length, policies: items }));
  }

  #get(call: Call): Json {
    const found = this.#seenBy(call).find(({ whole }) => String(whole.id) === call.params['id']);
    if (found === undefined) throw notFound();
    return ok(found.whole);
  }

  // Whoever lacks administration rights is told that there is nothing.
  #seenBy(call: Call): { whole: Json; listed: Json }[] {
    const repository = repositoryOf(call);
    const { actor } = call;
    const may =
      actor.kind === 'installation'
        ? grants(actor.permissions, 'administration=read')
        : this.#world.hasRole(actor, repository, 'admin');
    if (!may) throw notFound();
    return this.#policies.get(repository) ?? [];
  }

  // Source: REST, "List repository workflows".
  async #workflows(call: Call): Promise<Json> {
    const repository = repositoryOf(call);
    const folder = `/repos/${repository}/contents/.github/workflows`;
    const listed: Json[] = await this.#world.backend.owner('GET', folder).catch(() => []);
    const workflows = listed
      .filter(({ path }) => /\.ya?ml$/.test(path))
      .map(({ name, path }, index) => ({
        id: 501 + index,
        name,
        path,
        state: this.#states.get(`${repository}:${path}`) ?? 'active',
      }));
    return page(call, this.#world.url, workflows, (items) => ({ total_count: workflows.length, workflows: items }));
  }

  #runs(call: Call): Json {
    const wanted = call.query.get('status');
    const runs = (this.#waiting.get(repositoryOf(call)) ?? []).filter(({ status, conclusion }) =>
      [status, conclusion].includes(wanted),
    );
    return page(call, this.#world.url, runs, (items) => ({ total_count: runs.length, workflow_runs: items }));
  }
}
