import { loginOf } from './actors.ts';
import {
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
import type { World } from './world.ts';

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];

/** Deployments and their statuses, which the emulator lacks. */
export class Deployments {
  readonly routes: Route[];
  readonly #world: World;
  readonly #all: Json[] = [];
  readonly #statuses = new Map<number, Json[]>();
  #ids = 0;

  constructor(world: World) {
    this.#world = world;
    const at = '/repos/:owner/:repo/deployments';
    this.routes = [
      { method: 'POST', pattern: at, handle: (call) => this.#create(call) },
      { method: 'GET', pattern: at, handle: (call) => this.#list(call) },
      { method: 'GET', pattern: `${at}/:id`, handle: (call) => ok(this.#find(call)) },
      { method: 'POST', pattern: `${at}/:id/statuses`, handle: (call) => this.#addStatus(call) },
      {
        method: 'GET',
        pattern: `${at}/:id/statuses`,
        handle: (call) => page(call, world.url, this.statusesOf(this.#find(call).id)),
      },
    ];
  }

  /** Newest first. */
  of(repository: string): Json[] {
    return this.#all.filter((each) => each.repository === repository);
  }

  /** Newest first. */
  statusesOf(id: number): Json[] {
    return this.#statuses.get(id) ?? [];
  }

  async #create(call: Call): Promise<Answer> {
    const repository = repositoryOf(call);
    this.#world.assertRole(call.actor, repository, 'write');
    const { ref, task = 'deploy', environment = 'production', description = null, payload = {} } = call.body;
    const sha = await this.#world.commit(repository, ref ?? '');
    if (sha === undefined) throw new Refusal(422, `No ref found for: ${ref}`);
    const id = ++this.#ids;
    const time = this.#world.now();
    const url = `${this.#world.url}/repos/${repository}/deployments/${id}`;
    const creator = await this.#world.user(loginOf(call.actor));
    const given = { ref, task, environment, original_environment: environment, description, payload };
    const links = { url, statuses_url: `${url}/statuses`, repository_url: `${this.#world.url}/repos/${repository}` };
    const deployment = {
      id,
      node_id: `DE_${id}`,
      sha,
      ...given,
      creator,
      created_at: time,
      updated_at: time,
      ...links,
    };
    this.#all.unshift({ ...deployment, repository });
    return ok(deployment, 201);
  }

  #list(call: Call): Answer {
    const found = this.#all.filter(
      (each) =>
        each.repository === repositoryOf(call) &&
        ['sha', 'ref', 'task', 'environment'].every((name) => [null, each[name]].includes(call.query.get(name))),
    );
    return page(call, this.#world.url, found.map(shown));
  }

  #find(call: Call): Json {
    const found = this.#all.find(
      ({ id, repository }) => id === Number(call.params['id']) && repository === repositoryOf(call),
    );
    if (found === undefined) throw notFound();
    return shown(found);
  }

  async #addStatus(call: Call): Promise<Answer> {
    const repository = repositoryOf(call);
    this.#world.assertRole(call.actor, repository, 'write');
    const { id, environment, url } = this.#find(call);
    const { state, description = '', log_url = '', environment_url = '' } = call.body;
    if (!STATES.includes(state))
      throw new Refusal(422, 'Validation Failed', {
        errors: [{ resource: 'DeploymentStatus', field: 'state', code: 'custom' }],
      });
    if (description.length > 140)
      throw new Refusal(422, 'Validation Failed', {
        errors: [{ resource: 'DeploymentStatus', field: 'description', code: 'custom' }],
      });
    const before = this.#statuses.get(id) ?? [];
    const time = this.#world.now();
    const creator = await this.#world.user(loginOf(call.actor));
    const number = ++this.#ids;
    const status = {
      id: number,
      node_id: `DES_${number}`,
      state,
      creator,
      description,
      environment,
      log_url,
      target_url: log_url,
    };
    const whole = {
      ...status,
      environment_url,
      created_at: time,
      updated_at: time,
      deployment_url: url,
      url: `${url}/statuses/${number}`,
    };
    this.#statuses.set(id, [whole, ...before]);
    return ok(whole, 201);
  }
}

function shown({ repository: _, ...deployment }: Json): Json {
  return deployment;
}
