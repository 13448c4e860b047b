import { loginOf, type Actor } from './actors.ts';
import { assertFits } from './bounds.ts';
import { tipOf } from './git.ts';
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
import { merge } from './merging.ts';
import type { PullRequests, PullRequestState } from './pull-requests.ts';
import type { World } from './world.ts';

/** GitHub lists no more files of a pull request. */
const MOST_FILES = 3_000;
const MOST_COMMITS = 250;

/** Pull requests over REST. */
export function pullRoutes(world: World, pulls: PullRequests, history: EditHistory): Route[] {
  const at = '/repos/:owner/:repo/pulls';
  const find = (call: Call): PullRequestState => {
    const state = pulls.state(repositoryOf(call), Number(call.params['number']));
    if (state === undefined) throw notFound();
    return state;
  };
  const whole = async (state: PullRequestState): Promise<Json> => pulls.get(state.repository, state.number);

  async function open(call: Call): Promise<Answer> {
    const repository = repositoryOf(call);
    const { head = '', base = '', body = null } = call.body;
    assertFits('PullRequest', body);
    if (call.actor.kind === 'anonymous') throw new Refusal(401, 'Requires authentication');
    for (const [field, ref] of Object.entries({ head, base })) {
      // A branch that is not there would be made by the emulator.
      if ((await tipOf(world, repository, ref)) !== undefined) continue;
      throw new Refusal(422, 'Validation Failed', { errors: [{ resource: 'PullRequest', field, code: 'invalid' }] });
    }
    const answer = await call.forward();
    const state = pulls.add(repository, answer.body);
    history.created(`issue ${repository}#${state.number}`, loginOf(call.actor), body);
    return ok(await whole(state), 201);
  }

  return [
    { method: 'POST', pattern: at, handle: open },
    {
      method: 'GET',
      pattern: at,
      async handle(call) {
        const { state = 'open', head, base, sort = 'created', direction } = Object.fromEntries(call.query);
        const all = (await pulls.all(repositoryOf(call))).filter(
          (pull) =>
            (state === 'all' || pull.state === state) &&
            (head === undefined || pull.head.label === head) &&
            (base === undefined || pull.base.ref === base),
        );
        const ordered = all.toSorted(
          (a, b) => String(b[`${sort}_at`]).localeCompare(String(a[`${sort}_at`])) || b.number - a.number,
        );
        const descending = (direction ?? (sort === 'created' ? 'desc' : 'asc')) === 'desc';
        return page(call, world.url, descending ? ordered : ordered.toReversed());
      },
    },
    { method: 'GET', pattern: `${at}/:number`, handle: async (call) => ok(await whole(find(call))) },
    {
      method: 'PATCH',
      pattern: `${at}/:number`,
      async handle(call) {
        await edit(world, pulls, history, find(call), call);
        return ok(await whole(find(call)));
      },
    },
    { method: 'PUT', pattern: `${at}/:number/merge`, handle: (call) => merge(world, pulls, call) },
    {
      method: 'GET',
      pattern: `${at}/:number/merge`,
      handle(call) {
        if (find(call).merged === undefined) throw notFound();
        return { status: 204, headers: {}, body: undefined };
      },
    },
    {
      method: 'GET',
      pattern: `${at}/:number/files`,
      async handle(call) {
        const state = find(call);
        const { base } = await whole(state);
        return page(call, world.url, (await pulls.changes(state, base.sha)).files.slice(0, MOST_FILES));
      },
    },
    {
      method: 'GET',
      pattern: `${at}/:number/commits`,
      async handle(call) {
        const state = find(call);
        const { base } = await whole(state);
        return page(call, world.url, (await pulls.changes(state, base.sha)).commits.slice(0, MOST_COMMITS));
      },
    },
    {
      method: 'GET',
      pattern: '/repos/:owner/:repo/commits/:sha/pulls',
      async handle(call) {
        const { sha = '' } = call.params;
        const commit = await world.commit(repositoryOf(call), sha);
        if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${sha}`);
        return page(call, world.url, await pulls.ofCommit(repositoryOf(call), commit));
      },
    },
  ];
}

/** Author and writers may change title, body, base and state of a pull request. */
export async function edit(
  world: World,
  pulls: PullRequests,
  history: EditHistory,
  state: PullRequestState,
  call: Call,
): Promise<void> {
  const { repository, number } = state;
  const path = `/repos/${repository}/pulls/${number}`;
  const { user, body: before, base: from } = await world.backend.owner('GET', path);
  assertMayEdit(world, call.actor, repository, user.login, 'write');
  const { title, body, base, state: wanted, draft } = call.body;
  assertFits('PullRequest', body);
  if (state.merged !== undefined && wanted === 'open') throw new Refusal(422, 'Validation Failed');
  const given = { title, body, base, state: wanted, draft };
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  await call.forward({ method: 'PATCH', path, body: change });
  if (base !== undefined && base !== from.ref)
    state.baseChanges.push({ at: world.now(), by: loginOf(call.actor), from: from.ref, to: base });
  if (body !== undefined) history.edited(`issue ${repository}#${number}`, loginOf(call.actor), body, before);
  if (wanted !== undefined && state.merged === undefined) state.open = wanted === 'open';
  if (state.open) await pulls.moved(state.repository, state.headRef);
}

/** Throws a 403 unless who acts is the author, has the role, or is an app (whose permission was looked at). */
export function assertMayEdit(
  world: World,
  actor: Actor,
  repository: string,
  author: string,
  least: 'triage' | 'write',
): void {
  if (loginOf(actor) !== author) world.assertRole(actor, repository, least);
}
