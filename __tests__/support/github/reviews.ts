import { loginOf } from './actors.ts';
import { assertFits } from './bounds.ts';
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
import type { EditHistory } from './history.ts';
import type { PullRequests, PullRequestState } from './pull-requests.ts';
import { assertMayEdit } from './pull-routes.ts';
import type { World } from './world.ts';

/** What the emulator does not keep of a review. */
interface More {
  body?: string;
  submitted_at?: string;
}

/** Reviews of pull requests. */
export class Reviews {
  readonly routes: Route[];
  readonly #world: World;
  readonly #pulls: PullRequests;
  readonly #history: EditHistory;
  readonly #more = new Map<number, More>();

  constructor(world: World, pulls: PullRequests, history: EditHistory) {
    this.#world = world;
    this.#pulls = pulls;
    this.#history = history;
    const at = '/repos/:owner/:repo/pulls/:number/reviews';
    this.routes = [
      { method: 'GET', pattern: at, handle: (call) => this.#list(call) },
      { method: 'POST', pattern: at, handle: (call) => this.#create(call) },
      { method: 'GET', pattern: `${at}/:id`, handle: async (call) => ok(this.#show(await this.#find(call))) },
      { method: 'PUT', pattern: `${at}/:id`, handle: (call) => this.#edit(call) },
      { method: 'PUT', pattern: `${at}/:id/dismissals`, handle: (call) => this.#dismiss(call) },
    ];
  }

  /** All submitted ones of a pull request as REST gives them, oldest first. */
  async of(repository: string, number: number): Promise<Json[]> {
    const all = await this.#world.backend.all(`/repos/${repository}/pulls/${number}/reviews`);
    return all.filter(({ state }) => state !== 'PENDING').map((review) => this.#show(review));
  }

  #state(call: Call): PullRequestState {
    const state = this.#pulls.state(repositoryOf(call), Number(call.params['number']));
    if (state === undefined) throw notFound();
    return state;
  }

  async #find(call: Call): Promise<Json> {
    const { repository, number } = this.#state(call);
    const path = `/repos/${repository}/pulls/${number}/reviews/${call.params['id']}`;
    return this.#world.backend.owner('GET', path).catch(() => {
      throw notFound();
    });
  }

  async #list(call: Call): Promise<Answer> {
    const { repository, number } = this.#state(call);
    return page(call, this.#world.url, await this.of(repository, number));
  }

  async #create(call: Call): Promise<Answer> {
    const { repository, number, headSha } = this.#state(call);
    if (call.actor.kind === 'anonymous') throw new Refusal(401, 'Requires authentication');
    const { event, body, commit_id = headSha } = call.body;
    assertFits('PullRequestReview', body);
    const { user } = await this.#world.backend.owner('GET', `/repos/${repository}/pulls/${number}`);
    if (user.login === loginOf(call.actor) && event !== undefined && event !== 'COMMENT') {
      const what = event === 'APPROVE' ? 'approve' : 'request changes on';
      throw new Refusal(422, 'Unprocessable Entity', { errors: [`Can not ${what} your own pull request`] });
    }
    if (event !== undefined && event !== 'APPROVE' && (body ?? '') === '') {
      throw new Refusal(422, 'Unprocessable Entity', { errors: ["Review Can't be blank"] });
    }
    const answer = await call.forward({ body: { ...call.body, commit_id } });
    const { id } = answer.body;
    this.#history.created(`review ${id}`, loginOf(call.actor), body);
    this.#more.set(id, this.#world.clock === undefined ? {} : { submitted_at: this.#world.clock });
    return ok(this.#show(answer.body));
  }

  async #edit(call: Call): Promise<Answer> {
    const before = this.#show(await this.#find(call));
    assertMayEdit(this.#world, call.actor, repositoryOf(call), before.user?.login ?? '', 'write');
    const { body } = call.body;
    assertFits('PullRequestReview', body);
    this.#history.edited(`review ${before.id}`, loginOf(call.actor), body, before.body);
    this.#more.set(before.id, { ...this.#more.get(before.id), body });
    return ok(this.#show(before));
  }

  async #dismiss(call: Call): Promise<Answer> {
    this.#world.assertRole(call.actor, repositoryOf(call), 'write');
    const before = this.#show(await this.#find(call));
    if ((call.body.message ?? '') === '') throw new Refusal(422, 'Validation Failed');
    if (!['APPROVED', 'CHANGES_REQUESTED'].includes(before.state)) {
      throw new Refusal(422, `Can not dismiss a ${before.state.toLowerCase()} pull request review`);
    }
    // The emulator would put the message in the place of the body.
    const answer = await call.forward({ body: { message: before.body } });
    return ok(this.#show(answer.body));
  }

  #show(review: Json): Json {
    return { ...review, ...this.#more.get(review.id), user: this.#world.shown(review.user, 'null') };
  }
}
