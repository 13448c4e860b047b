import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from '../exchange.ts';
import { actorOf } from './accounts.ts';
import { findCommit } from './commit.ts';
import { connect, type PageArguments } from './connection.ts';
import { assertReads } from './reads.ts';
import type { Sources } from './sources.ts';

interface OutArguments extends PageArguments {
  environments?: string[] | null;
  refPrefix?: string;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}

/** What went out of a repository: deployments, releases and tags. */
export function outOf(sources: Sources, repository: string): Json {
  const { world, deployments } = sources;
  const tags = async (): Promise<Json[]> => {
    const found: Json[] = await world.backend.all(`/repos/${repository}/git/matching-refs/tags`);
    return found.map((raw) => ({
      __typename: 'Ref',
      id: raw.node_id,
      name: raw.ref.replace('refs/tags/', ''),
      prefix: 'refs/tags/',
      target: () => targetOf(sources, repository, raw.object),
    }));
  };
  return {
    deployments: async (args: OutArguments, _: unknown, info: GraphQLResolveInfo) => {
      assertReads(sources, repository, 'deployments');
      const named = await tags();
      const all = deployments
        .of(repository)
        .filter(({ environment }) => args.environments == null || args.environments.includes(environment))
        .map((each) => deploymentOf(sources, repository, each, named));
      return connect(args.orderBy?.direction === 'DESC' ? all : all.toReversed(), args, info);
    },
    releases: async (args: OutArguments, _: unknown, info: GraphQLResolveInfo) => {
      const all: Json[] = await world.backend.all(`/repos/${repository}/releases`);
      return connect(
        all.map((raw) => ({
          __typename: 'Release',
          id: raw.node_id,
          databaseId: raw.id,
          url: raw.html_url,
          tagName: raw.tag_name,
          isDraft: raw.draft,
          isPrerelease: raw.prerelease,
          createdAt: raw.created_at,
          publishedAt: raw.published_at,
          author: () => actorOf(world, raw.author.login),
          tagCommit: async () =>
            findCommit(sources, repository, (await world.commit(repository, raw.tag_name)) ?? null),
        })),
        args,
        info,
      );
    },
    refs: async (args: OutArguments, _: unknown, info: GraphQLResolveInfo) => {
      if (args.refPrefix !== 'refs/tags/') throw new Error(`The test server knows no refs of ${args.refPrefix}`);
      return connect(await tags(), args, info);
    },
  };
}

async function targetOf(sources: Sources, repository: string, { type, sha }: Json): Promise<Json> {
  if (type !== 'tag') return findCommit(sources, repository, sha);
  const raw = await sources.world.backend.owner('GET', `/repos/${repository}/git/tags/${sha}`);
  const { name, email, date } = raw.tagger;
  return {
    __typename: 'Tag',
    id: raw.node_id,
    oid: raw.sha,
    name: raw.tag,
    tagger: { __typename: 'GitActor', name, email, date },
    target: () => targetOf(sources, repository, raw.object),
  };
}

function deploymentOf({ world, ...rest }: Sources, repository: string, raw: Json, tags: readonly Json[]): Json {
  const sources = { world, ...rest };
  const tag = tags.find(({ name }) => name === raw.ref || `refs/tags/${name}` === raw.ref);
  return {
    __typename: 'Deployment',
    id: raw.node_id,
    databaseId: raw.id,
    commitOid: raw.sha,
    environment: raw.environment,
    task: raw.task,
    createdAt: raw.created_at,
    creator: () => actorOf(world, raw.creator.login),
    ref: tag ?? null,
    commit: () => findCommit(sources, repository, raw.sha),
    statuses: (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
      connect(
        sources.deployments.statusesOf(raw.id).map((each) => ({
          __typename: 'DeploymentStatus',
          id: each.node_id,
          state: each.state.toUpperCase(),
          description: each.description,
          createdAt: each.created_at,
          logUrl: each.log_url === '' ? null : each.log_url,
          creator: () => actorOf(world, each.creator.login),
        })),
        args,
        info,
      ),
  };
}
