import { appOf } from './comments.ts';
import { notFound, ok, Refusal, repositoryOf, type Answer, type Call, type Json, type Route } from './exchange.ts';
import type { World } from './world.ts';

const MOST_ANNOTATIONS = 50;
const LONGEST_TEXT = 65_535;

/** Check runs: only an app writes them, each its own; annotations add up. */
export class Checks {
  readonly routes: Route[];
  readonly #world: World;
  readonly #apps = new Map<number, Json>();
  readonly #annotations = new Map<number, Json[]>();

  constructor(world: World) {
    this.#world = world;
    const at = '/repos/:owner/:repo/check-runs';
    this.routes = [
      { method: 'POST', pattern: at, handle: (call) => this.#create(call) },
      { method: 'PATCH', pattern: `${at}/:id`, handle: (call) => this.#update(call) },
      { method: 'GET', pattern: `${at}/:id`, handle: async (call) => this.#shown(await call.forward()) },
      {
        method: 'GET',
        pattern: `${at}/:id/annotations`,
        handle: (call) => ok(this.#annotations.get(Number(call.params['id'])) ?? []),
      },
      {
        method: 'GET',
        pattern: '/repos/:owner/:repo/commits/:ref+/check-runs',
        handle: async (call) => this.#listed(await call.forward()),
      },
    ];
  }

  /** All check runs of a commit, as REST gives them. */
  async of(repository: string, sha: string): Promise<Json[]> {
    const { check_runs } = await this.#world.backend.owner(
      'GET',
      `/repos/${repository}/commits/${sha}/check-runs?per_page=100`,
    );
    return check_runs.map((run: Json) => this.#show(run));
  }

  async #create(call: Call): Promise<Answer> {
    assertApp(call);
    const { head_sha, output } = call.body;
    assertOutput(output);
    if (typeof head_sha !== 'string') throw new Refusal(422, 'Invalid request.\n\n"head_sha" wasn\'t supplied.');
    if ((await this.#world.commit(repositoryOf(call), head_sha)) === undefined) {
      throw new Refusal(422, `No commit found for SHA: ${head_sha}`);
    }
    const answer = await call.forward();
    this.#apps.set(answer.body.id, appOf(call.actor));
    this.#annotations.set(answer.body.id, output?.annotations ?? []);
    return this.#shown(answer);
  }

  async #update(call: Call): Promise<Answer> {
    assertApp(call);
    const id = Number(call.params['id']);
    const app = this.#apps.get(id);
    if (app === undefined) throw notFound();
    if (call.actor.kind === 'installation' && app.id !== call.actor.appId) {
      const words = `Invalid app_id \`${call.actor.appId}\` - check run can only be modified by the GitHub App that created it.`;
      throw new Refusal(403, words);
    }
    const { output } = call.body;
    assertOutput(output);
    const answer = await call.forward();
    this.#annotations.set(id, [...(this.#annotations.get(id) ?? []), ...(output?.annotations ?? [])]);
    return this.#shown(answer);
  }

  #shown(answer: Answer): Answer {
    return { ...answer, body: this.#show(answer.body) };
  }

  #listed(answer: Answer): Answer {
    return {
      ...answer,
      body: { ...answer.body, check_runs: answer.body.check_runs.map((run: Json) => this.#show(run)) },
    };
  }

  #show(run: Json): Json {
    const annotations = this.#annotations.get(run.id) ?? [];
    const { annotations: _, ...output } = run.output;
    return {
      ...run,
      app: this.#apps.get(run.id) ?? null,
      output: { ...output, annotations_count: annotations.length },
    };
  }
}

function assertApp({ actor }: Call): void {
  if (actor.kind !== 'installation') throw new Refusal(403, 'You must authenticate via a GitHub App.');
}

function assertOutput(output: Json): void {
  if (output === undefined) return;
  const { summary = '', text = '', title, annotations = [] } = output;
  const refuse = (message: string): Refusal => new Refusal(422, `Invalid request.\n\n${message}`);
  if (title === undefined) throw refuse('"title" wasn\'t supplied.');
  if (annotations.length > MOST_ANNOTATIONS)
    throw refuse(`No more than ${MOST_ANNOTATIONS} items are allowed; ${annotations.length} were supplied.`);
  for (const [name, value] of Object.entries({ summary, text })) {
    if (String(value).length > LONGEST_TEXT)
      throw refuse(`Only ${LONGEST_TEXT} characters are allowed in "${name}"; ${String(value).length} were supplied.`);
  }
}
