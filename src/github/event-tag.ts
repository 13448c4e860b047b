import type { EventContext } from './context.ts';
import { partOf, textOf } from './payload.ts';

/** The tag that a run is about: of a release, or the one that was pushed or chosen for a dispatch. Not trusted. */
export function tagOf({ eventName, payload }: Pick<EventContext, 'eventName' | 'payload'>): string | undefined {
  if (eventName === 'release') return textOf(partOf(payload, 'release')['tag_name']);
  if (eventName !== 'push' && eventName !== 'workflow_dispatch') return undefined;
  return /^refs\/tags\/(.+)$/.exec(textOf(payload['ref']) ?? '')?.[1];
}
