import type { Json } from '../exchange.ts';
import type { World } from '../world.ts';

/**
 * Who did something. A bot has its login without `[bot]` here, unlike over REST and unlike `viewer`. `null` for
 * nobody and for a deleted account.
 */
export async function actorOf(world: World, login: string | null | undefined): Promise<Json> {
  if (login == null || login === '' || world.isDeleted(login)) return null;
  const { id: databaseId, node_id: id, type, html_url: url, avatar_url: avatarUrl } = await world.user(login);
  const shared = { id, databaseId, url, avatarUrl, resourcePath: `/${login}` };
  if (type === 'Bot') return { ...shared, __typename: 'Bot', login: login.replace(/\[bot\]$/, '') };
  return { ...shared, __typename: 'User', login, name: login };
}

/**
 * A token of an app is the app's bot here, as a `User` with the suffix `[bot]`: `github-actions[bot]` for
 * GITHUB_TOKEN. Sources: fullsend-ai/fullsend#1953 (login and databaseId, from a run), joshjohanning/
 * bulk-github-repo-settings-sync-action#194 (PAT and App side by side), basiltt/cv-spike-gov-projects (GITHUB_TOKEN).
 */
export async function viewerOf(world: World, login: string): Promise<Json> {
  const { id: databaseId, node_id: id } = await world.user(login);
  return { __typename: 'User', id, databaseId, login };
}

/** Actors of an issue's or comment's user as REST gives it; `ghost` and nobody are `null`. */
export function authorOf(world: World, user: Json): Promise<Json> {
  return actorOf(world, user === null || user.login === 'ghost' ? null : user.login);
}
