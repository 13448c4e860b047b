import type { BaseChange } from '../evidence/people.ts';
import { isBefore } from './instant.ts';

/**
 * The base branch that a pull request went into at a time (ISO 8601, UTC), where that is not the one of now; else
 * undefined. Times have whole seconds: what happened in the second of a move counts for the branch before.
 */
export function otherBaseAt(at: string, changes: readonly BaseChange[]): string | undefined {
  const later = changes.filter((change) => !isBefore(change.at, at));
  const from = later[0]?.from;
  return from === later.at(-1)?.to ? undefined : from;
}
