import type { GraphQLResolveInfo } from 'graphql';
import { closingReferences } from '../closing.ts';
import type { Json } from '../exchange.ts';
import { connect, type PageArguments } from './connection.ts';
import { pullRequestOf } from './pull-request.ts';
import type { Sources } from './sources.ts';

/**
 * What an issue knows of the pull requests that link it: those that will close it, and an event for each that mentions
 * it. Both as long as the body says so; on GitHub an event stays when the mention goes.
 */
export function linkingOf(sources: Sources, repository: string, number: number): Json {
  const { pulls } = sources;
  const linked = (raw: Json): readonly number[] => pulls.state(repository, raw.number)?.linkedIssues ?? [];
  const closers = async (): Promise<Json[]> =>
    (await pulls.all(repository)).filter((raw) => closingReferences(raw, repository, linked(raw)).includes(number));
  const mentions = async (): Promise<Json[]> =>
    (await pulls.all(repository)).filter(({ body }) => new RegExp(`(?:#|/issues/)${number}\\b`).test(body ?? ''));
  return {
    closedByPullRequestsReferences: async (
      args: PageArguments & { includeClosedPrs: boolean },
      _: unknown,
      info: GraphQLResolveInfo,
    ) => {
      const all = (await closers()).filter(({ state }) => args.includeClosedPrs || state === 'open');
      return connect(
        all.map((raw) => pullRequestOf(sources, repository, raw)),
        args,
        info,
      );
    },
    timelineItems: async (args: PageArguments & { itemTypes?: string[] }, _: unknown, info: GraphQLResolveInfo) => {
      const others = args.itemTypes?.filter((type) => type !== 'CROSS_REFERENCED_EVENT') ?? ['all'];
      if (others.length > 0) throw new Error(`The test server has no events of the type ${others.join(', ')}`);
      const events = (await mentions()).map((raw) => ({
        __typename: 'CrossReferencedEvent',
        id: `CRE_${raw.number}_${number}`,
        isCrossRepository: false,
        willCloseTarget: closingReferences(raw, repository, linked(raw)).includes(number),
        source: pullRequestOf(sources, repository, raw),
      }));
      return connect(events, args, info);
    },
  };
}
