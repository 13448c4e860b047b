import { type EventContext, partOf, shaOf } from '../github/events/context.ts';
import type { SubjectRequest } from '../github/events/event.ts';
import { openWithHead } from '../github/snapshot/heads.ts';
import type { Client } from '../github/transport/client.ts';
import { attempt } from '../github/transport/error.ts';

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
  const heads = await attempt(() => openWithHead(client, { owner, repo, sha }));
  // Where they are not known they stay held back, which is safe, until somebody edits or runs them.
  const others = heads.ok ? heads.value.filter((each) => each !== number) : [];
  return others.map((each) => ({ owner, repo, kind: 'pull-request', number: each }));
}

/** Another base is another policy: what the head has as a status may come from a weaker one. */
export function isNewToItsBase({ payload }: EventContext): boolean {
  return NEW_HEAD.has(String(payload['action'])) || Object.hasOwn(partOf(payload, 'changes'), 'base');
}

/**
 * The actions that come with a head that has no status of this pull request yet, or one of a draft, of which the policy
 * may have asked for less.
 */
const NEW_HEAD: ReadonlySet<string> = new Set(['opened', 'reopened', 'synchronize', 'ready_for_review']);

/** The head as the event has it, for the pull request of this number. */
export function headIn({ payload }: EventContext, number: number | undefined): string | undefined {
  const pull = partOf(payload, 'pull_request');
  return number !== undefined && pull['number'] === number ? shaOf(partOf(pull, 'head')['sha']) : undefined;
}
