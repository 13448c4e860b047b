import type { Json } from '../exchange.ts';
import { actorOf, viewerOf } from './accounts.ts';
import { QueryError } from './query-error.ts';
import { nodeOf } from './node.ts';
import { repositoryOf } from './repository.ts';
import { organizationOf } from './organization.ts';
import type { Sources } from './sources.ts';

/** The fields of `Query` for who asks. */
export function rootFor(sources: Sources): Json {
  const { world, actor, limit } = sources;
  return {
    // This query is counted already in what is said of it.
    rateLimit: () => {
      const { limit: most, used, remaining, reset } = limit();
      const resetAt = `${new Date(reset * 1000).toISOString().slice(0, 19)}Z`;
      return { cost: 1, limit: most, nodeCount: 0, used: used + 1, remaining: Math.max(0, remaining - 1), resetAt };
    },
    viewer: () => viewerOf(world, 'login' in actor ? actor.login : ''),
    repository: ({ owner, name }: { owner: string; name: string }) => repositoryOf(sources, `${owner}/${name}`),
    node: ({ id }: { id: string }) => nodeOf(sources, id),
    nodes: ({ ids }: { ids: string[] }) => ids.map((id) => nodeOf(sources, id)),
    organization: ({ login }: { login: string }) => organizationOf(sources, login),
    user: async ({ login }: { login: string }) => {
      const found = await world.user(login).catch(() => undefined);
      if (found?.type !== 'User' || world.isDeleted(login)) {
        throw new QueryError('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
      }
      return actorOf(world, found.login);
    },
  };
}
