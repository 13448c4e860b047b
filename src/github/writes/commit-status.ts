import type { Repository } from '../repository.ts';
import { REPEATABLE, repeatableWhile, type Client } from '../transport/client.ts';
import { firstOf, numberedPages } from '../transport/lists.ts';

/** A commit and the name of a status on it. GitHub ignores the case of the name. */
export interface StatusPlace extends Repository {
  sha: string;
  context: string;
}

/** A status that stands on a commit. */
export interface StandingStatus {
  /** In lower case: `success`, `pending`, `failure`, `error`. */
  state: string;
  description: string;
}

/** A status to write. `description` has at most 140 code points. */
interface NewStatus {
  state: 'success' | 'pending' | 'failure' | 'error';
  description: string;
  /** Address of the workflow run. */
  targetUrl?: string;
}

/** The newest status of a name on a commit; undefined if there is none. Throws `GitHubError`. */
export async function readStatus(client: Client, place: StatusPlace): Promise<StandingStatus | undefined> {
  const { context, owner, repo, sha } = place;
  const name = context.toLowerCase();
  // The combined view has one entry for each name. The plain list may hold a thousand of one name before another.
  const pages = numberedPages('statuses', async (page) => {
    const { data } = await client.rest.repos.getCombinedStatusForRef({ owner, repo, ref: sha, per_page: 100, page });
    return { data: data.statuses, total: data.total_count };
  });
  const found = await firstOf(pages, (each) => each.context.toLowerCase() === name);
  return found && { state: found.state, description: found.description ?? '' };
}

/**
 * Writes a status. `holds` is asked before each repetition; where it says no, `Outdated` is thrown. Throws `GitHubError`,
 * with `permission` set if the token lacks it.
 */
export async function writeStatus(
  client: Client,
  place: StatusPlace,
  status: NewStatus,
  holds?: () => Promise<boolean>,
): Promise<void> {
  const { targetUrl, ...rest } = status;
  await client.rest.repos.createCommitStatus({
    ...place,
    ...rest,
    // Only the newest status of a name counts, so writing the same one twice does no harm.
    request: holds === undefined ? REPEATABLE : repeatableWhile(holds),
    ...(targetUrl === undefined ? {} : { target_url: targetUrl }),
  });
}

/**
 * True if nothing needs to be written. The link is not compared: it differs in every run, and a commit may hold only
 * 1,000 statuses of one name. The link then leads to the first run that said the same.
 */
export function saysTheSame(standing: StandingStatus | undefined, status: NewStatus): boolean {
  return standing !== undefined && standing.state === status.state && standing.description === status.description;
}
