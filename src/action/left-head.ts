import type { Client } from '../github/client.ts';
import type { EventContext } from '../github/context.ts';
import { GitHubError } from '../github/error.ts';
import type { SubjectRequest } from '../github/event.ts';
import { partOf, shaOf } from '../github/payload.ts';
import { openWithHead } from '../github/pulls-at.ts';

/**
 * The other pull requests with the head of one that was closed: it may have held them back, and no event of their own
 * would tell them. One request, or a list of all that are open.
 */
export async function leftAt(
  client: Client,
  { payload }: EventContext,
  request: SubjectRequest | undefined,
): Promise<SubjectRequest[]> {
  const sha = shaOf(partOf(partOf(payload, 'pull_request'), 'head')['sha']);
  if (request?.kind !== 'pull-request' || sha === undefined) return [];
  const { owner, repo, number } = request;
  try {
    const others = (await openWithHead(client, { owner, repo, sha })).numbers.filter((each) => each !== number);
    return others.map((each) => ({ owner, repo, kind: 'pull-request', number: each }));
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    // They stay held back, which is safe, until somebody edits or runs them.
    return [];
  }
}
