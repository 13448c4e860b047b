import type { Repository } from '../repository.ts';
import { REPEATABLE, type Client } from '../transport/client.ts';
import { firstOf, numberedPages } from '../transport/lists.ts';

/** A commit and the name that a status has on it. GitHub compares the name without regard to case. */
export interface StatusPlace extends Repository {
  sha: string;
  context: string;
}

/** A status as it stands on a commit. */
export interface StandingStatus {
  /** In lower case: `success`, `pending`, `failure`, `error`. */
  state: string;
  description: string;
}

/** What to write. `description` has at most 140 code points. */
export interface NewStatus {
  state: 'success' | 'pending' | 'failure' | 'error';
  description: string;
  /** Page of the run. */
  targetUrl?: string;
}

/** The newest status of a name on a commit; undefined where there is none. Throws `GitHubError`. */
export async function readStatus(client: Client, place: StatusPlace): Promise<StandingStatus | undefined> {
  const { context, owner, repo, sha } = place;
  const name = context.toLowerCase();
  // The combined view has one entry a name. The list may hold a thousand of one name before another.
  const pages = numberedPages('statuses', async (page) => {
    const { data } = await client.rest.repos.getCombinedStatusForRef({ owner, repo, ref: sha, per_page: 100, page });
    return { data: data.statuses, total: data.total_count };
  });
  const found = await firstOf(pages, (each) => each.context.toLowerCase() === name);
  return found && { state: found.state, description: found.description ?? '' };
}

/** Writes a status. Throws `GitHubError`; where the token may not, its `permission` is set. */
export async function writeStatus(client: Client, place: StatusPlace, status: NewStatus): Promise<void> {
  const { targetUrl, ...rest } = status;
  await client.rest.repos.createCommitStatus({
    ...place,
    ...rest,
    // The newest of a name counts, so that the same one twice does no harm.
    request: REPEATABLE,
    ...(targetUrl === undefined ? {} : { target_url: targetUrl }),
  });
}

/**
 * True where nothing needs to be written. The target does not count: it is another one for every run, and a commit
 * may have 1,000 statuses of one name. The link then leads to the first run that said the same.
 */
export function saysTheSame(standing: StandingStatus | undefined, status: NewStatus): boolean {
  return standing !== undefined && standing.state === status.state && standing.description === status.description;
}
