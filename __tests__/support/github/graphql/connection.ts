import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from '../exchange.ts';
import { QueryError } from './query-error.ts';

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

const MOST = 100;

/**
 * One page of a list, as GitHub's connections give it: who asks for nodes must give `first` or `last`, at most 100.
 * `identify` gives what a cursor points to, so that pages neither repeat nor lose items when the list grows at an end.
 */
export function connect(
  list: readonly Json[],
  args: PageArguments,
  info: GraphQLResolveInfo,
  identify: (item: Json) => unknown = (item) => item.id ?? item.oid,
): Json {
  assertBounds(args, info);
  const cursor = (item: Json): string => Buffer.from(`cursor:v2:${String(identify(item))}`).toString('base64');
  const place = (wanted: string): number => {
    const index = list.findIndex((item) => cursor(item) === wanted);
    if (index === -1)
      throw new QueryError('INVALID_CURSOR_ARGUMENTS', `\`${wanted}\` does not appear to be a valid cursor.`);
    return index;
  };
  let start = args.after == null ? 0 : place(args.after) + 1;
  let end = args.before == null ? list.length : place(args.before);
  if (args.first != null) end = Math.min(end, start + args.first);
  else if (args.last != null) start = Math.max(start, end - args.last);
  const nodes = list.slice(start, end);
  return {
    totalCount: list.length,
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursor(node) })),
    pageInfo: {
      hasNextPage: end < list.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length === 0 ? null : cursor(nodes[0]),
      endCursor: nodes.length === 0 ? null : cursor(nodes.at(-1)),
    },
  };
}

function assertBounds({ first, last }: PageArguments, info: GraphQLResolveInfo): void {
  const { fieldName } = info;
  const names = info.fieldNodes.flatMap((node) =>
    (node.selectionSet?.selections ?? []).map((each) => ('name' in each ? each.name.value : '')),
  );
  if (first == null && last == null) {
    if (!names.includes('nodes') && !names.includes('edges')) return;
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${fieldName}\` connection.`;
    throw new QueryError('MISSING_PAGINATION_BOUNDARIES', message);
  }
  for (const [name, value] of Object.entries({ first, last })) {
    if (value == null || value <= MOST) continue;
    const message = `Requesting ${value} records on the \`${fieldName}\` connection exceeds the \`${name}\` limit of 100 records.`;
    throw new QueryError('EXCESSIVE_PAGINATION', message);
  }
}
