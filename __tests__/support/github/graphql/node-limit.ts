import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';
import type { Json } from '../exchange.ts';

const MOST_NODES = 500_000;

/**
 * GitHub's bound of one query: page sizes are multiplied along each path of connections, and the products summed.
 * Gives the message of the error, or `undefined`. Source: GitHub Docs, "Rate limits and query limits for the GraphQL API".
 */
export function tooManyNodes(document: DocumentNode, variables: Record<string, Json>): string | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);

  const size = (value: ValueNode | undefined): number | undefined => {
    if (value?.kind === Kind.INT) return Number(value.value);
    return value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  };
  const count = (set: SelectionSetNode | undefined, factor: number): number => {
    let total = 0;
    for (const each of set?.selections ?? []) {
      if (each.kind === Kind.INLINE_FRAGMENT) total += count(each.selectionSet, factor);
      else if (each.kind === Kind.FRAGMENT_SPREAD) total += count(fragments.get(each.name.value)?.selectionSet, factor);
      else {
        const bound = each.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
        const page = size(bound?.value);
        total +=
          page === undefined
            ? count(each.selectionSet, factor)
            : factor * page + count(each.selectionSet, factor * page);
      }
    }
    return total;
  };
  let nodes = 0;
  for (const each of document.definitions)
    if (each.kind === Kind.OPERATION_DEFINITION) nodes += count(each.selectionSet, 1);
  if (nodes <= MOST_NODES) return undefined;
  const [asked, most] = [nodes, MOST_NODES].map((each) => each.toLocaleString('en'));
  return `This query requests up to ${asked} possible nodes which exceeds the maximum limit of ${most}.`;
}
