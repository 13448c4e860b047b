import type { Client } from '../github/client.ts';
import { listedAtCommit, openWithHead } from '../github/pulls-at.ts';
import type { PullRequestView } from '../github/subject.ts';

/** The open pull requests with a head: their numbers, and those of them that could be seen in the same request. */
export interface Sharing {
  numbers: readonly number[];
  views: readonly PullRequestView[];
}

/**
 * Who shares a head, for one run. All open pull requests are looked at once for each head; whoever comes to share it
 * later has an event of their own, which looks at all of them again.
 */
export class Sharers {
  readonly #client: Client;
  readonly #known = new Map<string, readonly number[]>();
  /** The head for which somebody has found them out a moment ago. */
  #justSeen: string | undefined;

  constructor(client: Client, seen: { sha: string; numbers: readonly number[] } | undefined) {
    this.#client = client;
    if (seen === undefined) return;
    this.#known.set(seen.sha, seen.numbers);
    this.#justSeen = seen.sha;
  }

  /** `number`: the pull request that is looked at with them. Throws `GitHubError`. */
  async of(commit: { owner: string; repo: string; sha: string }, number: number | undefined): Promise<Sharing> {
    const known = this.#known.get(commit.sha);
    if (known === undefined) {
      const { numbers, own } = await openWithHead(this.#client, commit, number);
      this.#known.set(commit.sha, numbers);
      return { numbers, views: own === undefined ? [] : [own] };
    }
    if (commit.sha === this.#justSeen) {
      this.#justSeen = undefined;
      return { numbers: known, views: [] };
    }
    const views = await listedAtCommit(this.#client, commit);
    return { numbers: [...known, ...views.map((view) => view.number)], views };
  }
}
