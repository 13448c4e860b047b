import type { List, ListItem, Nodes } from 'mdast';
import { positionOf } from './markdown.ts';

/**
 * Whether a list is loose: blank lines between or inside its items turn their text into paragraphs. Decided by the
 * places of blocks, as GitHub's parser does. Ours would also count a blank line behind a list in a quote.
 */
export function isLoose(list: List): boolean {
  return list.children.some((item, index) => {
    const next = list.children[index + 1];
    return (next !== undefined && endsBlank(item, startLine(next))) || hasGap(item);
  });
}

// A blank line between the blocks of an item.
function hasGap({ children }: ListItem): boolean {
  const last = lastBlock(children);
  return children.some((child, index) => {
    const behind = children[index + 1];
    return behind !== undefined && index < last && isBlock(child) && endsBlank(child, startLine(behind));
  });
}

// Whether a block ends with a blank line. `behind`: the line on which the next block begins.
function endsBlank(node: Nodes, behind: number): boolean {
  // GitHub does not count a blank line behind a rule.
  if (node.type === 'thematicBreak') return false;
  if (node.type === 'list') return endsBlank(node.children.at(-1) as ListItem, behind);
  if (node.type !== 'listItem') return behind - positionOf(node).end.line > 1;
  if (node.children.length === 0) return behind - startLine(node) > 1;
  const at = lastBlock(node.children);
  return node.children
    .slice(Math.max(0, at))
    .some((child, index, rest) =>
      endsBlank(child, index === rest.length - 1 ? behind : startLine(rest[index + 1] as Nodes)),
    );
}

// Definitions do not count: GitHub's parser removes them before it looks at blank lines.
function isBlock(node: Nodes): boolean {
  return node.type !== 'definition';
}

function lastBlock(children: readonly Nodes[]): number {
  return children.findLastIndex(isBlock);
}

function startLine(node: Nodes): number {
  return positionOf(node).start.line;
}
