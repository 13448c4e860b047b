import type { Actor } from '../actors.ts';
import type { Json } from '../exchange.ts';
import type { World } from '../world.ts';
import { QueryError } from './execute.ts';

/** The fields of `Query` for who asks. */
export function rootFor(world: World, actor: Actor): Json {
  return {
    viewer: () => viewer(world, actor),
  };
}

/**
 * A token of an app is the app's bot here, with the suffix `[bot]` and the id of that user: `github-actions[bot]` for
 * GITHUB_TOKEN. Sources: fullsend-ai/fullsend#1953 (login and databaseId, from a run), joshjohanning/
 * bulk-github-repo-settings-sync-action#194 (PAT and App side by side), basiltt/cv-spike-gov-projects (GITHUB_TOKEN).
 */
async function viewer(world: World, actor: Actor): Promise<Json> {
  if (actor.kind !== 'person' && actor.kind !== 'installation') {
    throw new QueryError('FORBIDDEN', 'This endpoint requires you to be authenticated.');
  }
  const { id, node_id } = await world.user(actor.login);
  return { __typename: 'User', id: node_id, databaseId: id, login: actor.login };
}
