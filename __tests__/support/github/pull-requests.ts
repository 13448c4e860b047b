import { compare, contains, tipOf, type Comparison } from './git.ts';
import type { Json } from './exchange.ts';
import type { World } from './world.ts';

/** What the emulator does not keep of a pull request, or keeps wrongly: its head never moves there. */
export interface PullRequestState {
  repository: string;
  number: number;
  /** Branch of this repository. The commits of a fork are also in the repository it was made from. */
  headRef: string;
  /** Where it comes from a fork: whose, what its branch is called there, and whether the fork is still there. */
  fork?: { login: string; ref: string; deleted: boolean };
  headSha: string;
  open: boolean;
  /** `commits`: ids of what was merged, and of what the merge made. */
  merged?: { at: string; by: string; sha: string; commits: string[] };
  /** Moves to another base branch, oldest first. */
  baseChanges: { at: string; by: string; from: string; to: string }[];
  /** Number of the milestone. */
  milestone: number | null;
  /** Numbers of issues that were linked by hand. */
  linkedIssues: number[];
}

/** The pull requests of the emulator, with heads that follow their branches, merges, files and commits. */
export class PullRequests {
  readonly #world: World;
  readonly #states = new Map<string, PullRequestState>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Remembers one that was opened. */
  add(repository: string, { number, head }: Json): PullRequestState {
    const state: PullRequestState = {
      repository,
      number,
      headRef: head.ref,
      headSha: head.sha,
      open: true,
      baseChanges: [],
      milestone: null,
      linkedIssues: [],
    };
    this.#states.set(`${repository}#${number}`, state);
    return state;
  }

  state(repository: string, number: number): PullRequestState | undefined {
    return this.#states.get(`${repository}#${number}`);
  }

  states(repository: string): PullRequestState[] {
    return [...this.#states.values()].filter((state) => state.repository === repository);
  }

  /** Moves the heads of the open ones that come from this branch. */
  async moved(repository: string, branch: string): Promise<void> {
    const sha = await tipOf(this.#world, repository, branch);
    if (sha === undefined) return;
    for (const state of this.#states.values()) {
      if (state.open && state.repository === repository && state.headRef === branch) state.headSha = sha;
    }
  }

  /** As REST gives one, or `undefined`. */
  async get(repository: string, number: number): Promise<Json> {
    const state = this.state(repository, number);
    if (state === undefined) return undefined;
    const raw = await this.#world.backend.owner('GET', `/repos/${repository}/pulls/${number}`);
    const shown = await this.show(state, raw);
    const { files, commits } = await this.changes(state, shown.base.sha);
    const count = (name: string): number => files.reduce((sum, file) => sum + file[name], 0);
    const sizes = { additions: count('additions'), deletions: count('deletions'), changed_files: files.length };
    return { ...shown, ...sizes, commits: commits.length };
  }

  /** All, newest first. */
  async all(repository: string): Promise<Json[]> {
    const raw = await this.#world.backend.all(`/repos/${repository}/pulls?state=all&sort=created&direction=desc`);
    return Promise.all(raw.map((each) => this.show(this.#known(repository, each), each)));
  }

  /** What differs between base and head of one. */
  changes(state: PullRequestState, base: string): Promise<Comparison> {
    return compare(this.#world, state.repository, base, state.headSha);
  }

  /** Puts right what the emulator says. */
  async show(state: PullRequestState, raw: Json): Promise<Json> {
    const { headSha: sha, merged, milestone, repository } = state;
    const { rebaseable: _, ...rest } = raw;
    const statuses = `${this.#world.url}/repos/${repository}/statuses/${sha}`;
    const fork = state.fork === undefined ? {} : await this.#forkOf(state.fork, repository);
    const end =
      merged === undefined
        ? {}
        : {
            state: 'closed',
            merged: true,
            merged_at: merged.at,
            closed_at: merged.at,
            merged_by: await this.#world.user(merged.by),
            merge_commit_sha: merged.sha,
          };
    return {
      ...rest,
      ...end,
      user: this.#world.shown(raw.user),
      head: { ...raw.head, sha, ...fork },
      milestone: milestone === null ? null : await this.#milestone(repository, milestone),
      statuses_url: statuses,
      _links: { ...raw['_links'], statuses: { href: statuses } },
    };
  }

  /**
   * Those that a commit belongs to: the merged ones that brought it, else also the open ones that contain it.
   * Source: description of "List pull requests associated with a commit".
   */
  async ofCommit(repository: string, sha: string): Promise<Json[]> {
    const { default_branch: branch } = await this.#world.backend.owner('GET', `/repos/${repository}`);
    const isMerged = await contains(this.#world, repository, branch, sha);
    const found: Json[] = [];
    for (const state of this.states(repository).toReversed()) {
      const raw = await this.#world.backend.owner('GET', `/repos/${repository}/pulls/${state.number}`);
      const brought = state.merged?.commits.includes(sha) ?? false;
      const holds = !isMerged && (await this.changes(state, raw.base.sha)).commits.some((each) => each.sha === sha);
      // Of open ones GitHub lists none that come from a fork.
      const isOpenFork = state.open && state.fork !== undefined;
      if (brought || (state.merged === undefined && holds && !isOpenFork)) found.push(await this.show(state, raw));
    }
    return found;
  }

  async #forkOf({ login, ref, deleted }: { login: string; ref: string; deleted: boolean }, of: string): Promise<Json> {
    if (deleted) return { ref, label: `unknown:${ref}`, repo: null, user: null };
    const repo = await this.#world.backend.owner('GET', `/repos/${login}/${of.split('/')[1]}`);
    return { ref, label: `${login}:${ref}`, repo, user: await this.#world.user(login) };
  }

  #known(repository: string, raw: Json): PullRequestState {
    return this.state(repository, raw.number) ?? this.add(repository, raw);
  }

  #milestone(repository: string, number: number): Promise<Json> {
    return this.#world.backend.owner('GET', `/repos/${repository}/milestones/${number}`);
  }
}
