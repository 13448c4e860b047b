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
import { LabelEvents } from './label-events.ts';
import { assertMayEdit, edit } from './pull-routes.ts';
import type { PullRequests } from './pull-requests.ts';
import type { World } from './world.ts';

/** Issues. For GitHub each pull request is one too; the emulator knows it as none. */
export class Issues {
  readonly routes: Route[];
  readonly #world: World;
  readonly #pulls: PullRequests;
  readonly #history: EditHistory;
  readonly #deleted = new Set<string>();
  /** Who labelled what. */
  readonly labelEvents: LabelEvents;

  constructor(world: World, pulls: PullRequests, history: EditHistory) {
    this.#world = world;
    this.#pulls = pulls;
    this.#history = history;
    this.labelEvents = new LabelEvents(world);
    const at = '/repos/:owner/:repo/issues';
    this.routes = [
      { method: 'POST', pattern: at, handle: (call) => this.#open(call) },
      { method: 'GET', pattern: at, handle: (call) => this.#list(call) },
      { method: 'GET', pattern: `${at}/:number`, handle: async (call) => ok(await this.#find(call)) },
      { method: 'PATCH', pattern: `${at}/:number`, handle: (call) => this.#edit(call) },
      { method: '*', pattern: `${at}/:number/labels`, handle: (call) => this.#labels(call) },
      { method: '*', pattern: `${at}/:number/labels/:name`, handle: (call) => this.#labels(call) },
      ...this.labelEvents.routes,
    ];
  }

  /** Deletes one, as only an admin can on the site: 410 from then on. */
  delete(repository: string, number: number): void {
    this.#deleted.add(`${repository}#${number}`);
  }

  isDeleted(repository: string, number: number): boolean {
    return this.#deleted.has(`${repository}#${number}`);
  }

  /** The issue, or the issue view of a pull request, as REST gives it. `undefined` where there is none. */
  async get(repository: string, number: number): Promise<Json> {
    const pull = await this.#pulls.get(repository, number);
    if (pull !== undefined) return issueOf(pull);
    return this.#world.backend.owner('GET', `/repos/${repository}/issues/${number}`).then(
      (issue: Json) => ({ ...issue, user: this.#world.shown(issue.user) }),
      () => undefined,
    );
  }

  async #find(call: Call): Promise<Json> {
    const repository = repositoryOf(call);
    const number = Number(call.params['number']);
    if (this.isDeleted(repository, number)) throw new Refusal(410, 'This issue was deleted');
    const issue = await this.get(repository, number);
    if (issue === undefined) throw notFound();
    return issue;
  }

  async #open(call: Call): Promise<Answer> {
    const repository = repositoryOf(call);
    const { body = null, title } = call.body;
    assertFits('Issue', body);
    if (typeof title !== 'string' || title.trim() === '') {
      throw new Refusal(422, 'Validation Failed', {
        errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }],
      });
    }
    // Labels, assignees and milestones of somebody without the right to set them are dropped silently.
    const { labels: _, assignees: __, milestone: ___, ...plain } = call.body;
    const mayTriage = call.actor.kind !== 'person' || this.#world.hasRole(call.actor, repository, 'triage');
    const answer = await call.forward({ body: mayTriage ? call.body : plain });
    this.#history.created(`issue ${repository}#${answer.body.number}`, loginOf(call.actor), body);
    this.labelEvents.changed(call, answer.body.number, [], answer.body.labels);
    return answer;
  }

  async #list(call: Call): Promise<Answer> {
    const repository = repositoryOf(call);
    const { state = 'open', labels = '', milestone, direction = 'desc' } = Object.fromEntries(call.query);
    const issues = await this.#world.backend.all(`/repos/${repository}/issues?state=all`);
    const pulls = (await this.#pulls.all(repository)).map(issueOf);
    const wanted = labels.split(',').filter((each) => each !== '');
    const found = [...issues.map((each) => ({ ...each, user: this.#world.shown(each.user) })), ...pulls].filter(
      (issue) =>
        !this.isDeleted(repository, issue.number) &&
        (state === 'all' || issue.state === state) &&
        wanted.every((name) => issue.labels.some((label: Json) => label.name === name)) &&
        (milestone === undefined || milestone === '*' || String(issue.milestone?.number ?? 'none') === milestone),
    );
    const sorted = found.toSorted((a, b) => (direction === 'asc' ? a.number - b.number : b.number - a.number));
    return page(call, this.#world.url, sorted);
  }

  async #edit(call: Call): Promise<Answer> {
    const repository = repositoryOf(call);
    const { number, user, body: before, pull_request, labels: old } = await this.#find(call);
    const { labels, milestone, assignees, body } = call.body;
    if (pull_request === undefined) {
      assertMayEdit(this.#world, call.actor, repository, user.login, 'triage');
      assertFits('Issue', body);
      await call.forward();
      if (body !== undefined) this.#history.edited(`issue ${repository}#${number}`, loginOf(call.actor), body, before);
      const edited = await this.#find(call);
      this.labelEvents.changed(call, number, old, edited.labels);
      return ok(edited);
    }
    const state = this.#pulls.state(repository, number);
    if (state === undefined) throw notFound();
    await edit(this.#world, this.#pulls, this.#history, state, call);
    const path = `/repos/${repository}/issues/${number}`;
    if (milestone !== undefined) state.milestone = milestone;
    if (labels !== undefined) await this.#world.backend.owner('PUT', `${path}/labels`, { labels });
    if (assignees !== undefined) await this.#world.backend.owner('POST', `${path}/assignees`, { assignees });
    const edited = await this.#find(call);
    this.labelEvents.changed(call, number, old, edited.labels);
    return ok(edited);
  }

  async #labels(call: Call): Promise<Answer> {
    if (call.method === 'GET') return call.forward();
    this.#world.assertRole(call.actor, repositoryOf(call), 'triage');
    const before = await this.#find(call);
    const answer = await call.forward();
    this.labelEvents.changed(call, before.number, before.labels, (await this.#find(call)).labels);
    return answer;
  }
}

/** The issue view of a pull request. */
function issueOf(pull: Json): Json {
  const { url, html_url, diff_url, patch_url, merged_at, number } = pull;
  const base = `${url.slice(0, -`/pulls/${number}`.length)}/issues/${number}`;
  const same = ['id', 'node_id', 'number', 'title', 'user', 'labels', 'state', 'locked', 'assignee', 'assignees'];
  const more = [
    'milestone',
    'comments',
    'created_at',
    'updated_at',
    'closed_at',
    'author_association',
    'body',
    'draft',
  ];
  return {
    url: base,
    repository_url: url.slice(0, -`/pulls/${number}`.length),
    comments_url: `${base}/comments`,
    events_url: `${base}/events`,
    labels_url: `${base}/labels{/name}`,
    html_url,
    ...Object.fromEntries([...same, ...more].map((name) => [name, pull[name]])),
    state_reason: null,
    active_lock_reason: null,
    performed_via_github_app: null,
    pull_request: { url, html_url, diff_url, patch_url, merged_at },
  };
}
