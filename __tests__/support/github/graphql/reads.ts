import { QueryError } from './query-error.ts';
import type { Sources } from './sources.ts';

/** On a private repository an installation token needs the permission. Wording: cli/cli#4844. */
export function assertReads({ world, actor }: Sources, repository: string, permission: string): void {
  if (actor.kind !== 'installation' || !world.isPrivate(repository) || actor.permissions[permission] !== undefined)
    return;
  throw new QueryError('FORBIDDEN', 'Resource not accessible by integration');
}
