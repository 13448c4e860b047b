import type { Publisher } from './publish.ts';
import type { OpenHeads } from '../github/snapshot/heads.ts';
import type { Budget } from '../github/transport/budget.ts';
import type { Client } from '../github/transport/client.ts';
import type { Looked } from '../subject/looks.ts';
import { isTakenBack, takeAllBack } from './shortage.ts';

/** The publishers of a run, which are stopped with it. */
export class Publishers {
  readonly #all = new Set<Publisher>();

  add(publisher: Publisher): void {
    this.#all.add(publisher);
  }

  /** Sees to it that no status stays green for which no verdict was reached. */
  async stop(): Promise<void> {
    await Promise.all([...this.#all].map((publisher) => publisher.abandon()));
  }
}

/** With what all statuses of a repository are taken back. */
export interface Means {
  client: Client;
  budget: Budget;
  heads: OpenHeads;
}

/**
 * Whether so few requests are left that nothing more can be read: all that may be green is taken back then. `first`:
 * the first look.
 */
export async function stopsShort(publisher: Publisher, { seen }: Looked, means: Means): Promise<boolean> {
  const place = publisher.statusPlace;
  const isDry = means.budget.isRunningDry(seen?.open?.totalCount);
  if (place === undefined || publisher.target.isMergeGroup || !isDry) return false;
  const standing = seen?.standing === undefined ? await publisher.status.read(place) : seen.standing;
  if (!isTakenBack(standing)) await publisher.status.try(() => takeAllBack({ ...means, say: publisher.say }, place));
  return true;
}

/** After the last write: where the next one could be the last, all others that may be green are taken back. */
export async function guard(publisher: Publisher, { seen }: Looked, means: Means): Promise<void> {
  const place = publisher.statusPlace;
  const isDry = means.budget.isRunningDry(seen?.open?.totalCount);
  if (place === undefined || publisher.target.isMergeGroup || !isDry || isTakenBack(seen?.standing)) return;
  await publisher.status.try(() => takeAllBack({ ...means, say: publisher.say }, place, place.sha));
}
