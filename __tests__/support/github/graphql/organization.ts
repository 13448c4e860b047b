import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from '../exchange.ts';
import { actorOf } from './accounts.ts';
import { connect, type PageArguments } from './connection.ts';
import { QueryError } from './query-error.ts';
import type { Sources } from './sources.ts';

/** An organisation and its teams, for who may read members. Wording of the refusals: cli/cli#4844. */
export async function organizationOf(sources: Sources, org: string): Promise<Json> {
  const { world, actor, teams } = sources;
  const raw = await world.backend.owner('GET', `/orgs/${org}`).catch(() => undefined);
  if (raw === undefined) {
    throw new QueryError('NOT_FOUND', `Could not resolve to an Organization with the login of '${org}'.`);
  }
  return {
    __typename: 'Organization',
    id: raw.node_id,
    databaseId: raw.id,
    login: raw.login,
    url: raw.html_url ?? `${world.url}/${org}`,
    team({ slug }: { slug: string }): Json {
      if (actor.kind === 'installation' && !teams.mayRead(actor, org)) {
        throw new QueryError('FORBIDDEN', 'Resource not accessible by integration');
      }
      if (actor.kind === 'person' && !actor.scopes.some((scope) => scope.endsWith(':org'))) {
        const words =
          "Your token has not been granted the required scopes to execute this query. The 'slug' field requires one of the following scopes: ['read:org'].";
        throw new QueryError('INSUFFICIENT_SCOPES', words);
      }
      const members = teams.mayRead(actor, org) ? teams.members(org, slug) : undefined;
      if (members === undefined) return null;
      return {
        __typename: 'Team',
        id: `T_${org}_${slug}`,
        slug,
        name: slug,
        combinedSlug: `${org}/${slug}`,
        members: async (args: PageArguments & { query?: string }, _: unknown, info: GraphQLResolveInfo) => {
          const found = members.filter((login) => args.query == null || login.includes(args.query));
          return connect(await Promise.all(found.map((login) => actorOf(world, login))), args, info);
        },
      };
    },
  };
}
