import type { EventContext } from '../github/context.ts';
import { partOf, shaOf } from '../github/payload.ts';

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
