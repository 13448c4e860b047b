import { loginOf } from './actors.ts';
import { invalid, notFound, ok, page, repositoryOf, type Call, type Json, type Route } from './exchange.ts';
import type { World } from './world.ts';

/** A commit status as REST gives it. */
export interface CommitStatus {
  id: number;
  state: 'error' | 'failure' | 'pending' | 'success';
  context: string;
  description: string | null;
  target_url: string | null;
  created_at: string;
  updated_at: string;
  creator: { login: string };
}

const STATES = ['error', 'failure', 'pending', 'success'];
/** Of one context on one commit. */
const MOST = 1_000;
const LONGEST_DESCRIPTION = 140;

/** Commit statuses, which the emulator lacks. They belong to a commit: every pull request with that head shows them. */
export class CommitStatuses {
  readonly routes: Route[];
  readonly #world: World;
  /** By repository and commit; newest first. */
  readonly #bySha = new Map<string, CommitStatus[]>();
  #ids = 0;

  constructor(world: World) {
    this.#world = world;
    this.routes = [
      { method: 'POST', pattern: '/repos/:owner/:repo/statuses/:sha', handle: (call) => this.#create(call) },
      { method: 'GET', pattern: '/repos/:owner/:repo/commits/:ref+/statuses', handle: (call) => this.#list(call) },
      { method: 'GET', pattern: '/repos/:owner/:repo/statuses/:ref+', handle: (call) => this.#list(call) },
      { method: 'GET', pattern: '/repos/:owner/:repo/commits/:ref+/status', handle: (call) => this.#combined(call) },
    ];
  }

  /** All statuses of a commit, newest first. `repository`: `owner/name`. */
  of(repository: string, sha: string): readonly CommitStatus[] {
    return this.#bySha.get(`${repository} ${sha}`) ?? [];
  }

  /** The newest of each context, as a ruleset looks at them. Newest first. */
  latest(repository: string, sha: string): CommitStatus[] {
    const seen = new Set<string>();
    return this.of(repository, sha).filter(({ context }) => {
      const key = context.toLowerCase();
      return !seen.has(key) && seen.add(key);
    });
  }

  /** The documented rule: failure on any error or failure, pending on none or any pending, else success. */
  combined(repository: string, sha: string): 'failure' | 'pending' | 'success' {
    const states = this.latest(repository, sha).map(({ state }) => state);
    if (states.includes('error') || states.includes('failure')) return 'failure';
    return states.length === 0 || states.includes('pending') ? 'pending' : 'success';
  }

  async #create(call: Call): Promise<Json> {
    const repository = repositoryOf(call);
    this.#world.assertRole(call.actor, repository, 'write');
    const { sha = '' } = call.params;
    const { state, description = null, target_url = null, context = 'default' } = call.body;
    if (!STATES.includes(state))
      throw invalid('Status', 'state', `state is not included in the list: ${STATES.join(', ')}`);
    if (typeof description === 'string' && [...description].length > LONGEST_DESCRIPTION) {
      throw invalid('Status', 'description', `description is too long (maximum is ${LONGEST_DESCRIPTION} characters)`);
    }
    if (/[\u{10000}-\u{10FFFF}]/u.test(`${description}${context}`))
      throw invalid('Status', 'description', "description doesn't accept 4-byte Unicode");
    if (target_url !== null && !/^https?:\/\//.test(target_url)) {
      throw invalid('Status', 'target_url', 'target_url must use http(s) scheme');
    }
    const commit = /^[0-9a-f]{40}$/.test(sha) ? await this.#world.commit(repository, sha) : undefined;
    if (commit === undefined) throw invalid('Status', 'sha', `No commit found for SHA: ${sha}`);
    const creator = await this.#world.user(loginOf(call.actor));
    // From here on nothing waits, so that two at a time do not lose each other.
    const before = this.of(repository, sha);
    const same = before.filter((each) => each.context.toLowerCase() === context.toLowerCase());
    if (same.length >= MOST) {
      throw invalid('Status', 'context', 'This SHA and context has reached the maximum number of statuses.');
    }
    const time = this.#world.now();
    const url = `${this.#world.url}/repos/${repository}/statuses/${sha}`;
    const id = ++this.#ids;
    const status = {
      url,
      id,
      node_id: `SC_${id}`,
      avatar_url: creator.avatar_url,
      state,
      description,
      target_url,
      context,
    };
    const whole = { ...status, created_at: time, updated_at: time, creator };
    this.#bySha.set(`${repository} ${sha}`, [whole, ...before]);
    return ok(whole, 201);
  }

  async #list(call: Call): Promise<Json> {
    const repository = repositoryOf(call);
    return page(call, this.#world.url, [...this.of(repository, await this.#resolve(call))]);
  }

  async #combined(call: Call): Promise<Json> {
    const repository = repositoryOf(call);
    const sha = await this.#resolve(call);
    const latest = this.latest(repository, sha);
    const { owner = '', repo = '' } = call.params;
    const about = {
      sha,
      total_count: latest.length,
      repository: await this.#world.backend.owner('GET', `/repos/${owner}/${repo}`),
    };
    const commitUrl = `${this.#world.url}/repos/${repository}/commits/${sha}`;
    return page(call, this.#world.url, latest, (statuses) => ({
      state: this.combined(repository, sha),
      statuses,
      ...about,
      commit_url: commitUrl,
      url: `${commitUrl}/status`,
    }));
  }

  async #resolve(call: Call): Promise<string> {
    const sha = await this.#world.commit(repositoryOf(call), call.params['ref'] ?? '');
    if (sha === undefined) throw notFound();
    return sha;
  }
}
