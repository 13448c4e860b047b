import type { ListItem, Nodes, RootContent, TableRow } from 'mdast';
import { paragraph, plain } from './nodes.ts';

/** A list or a table of a report, which may be shown in part. */
export interface Piece {
  /** What stands above it; left out where none of its units is shown. */
  head: RootContent[];
  units: (ListItem | TableRow)[];
  /** The units that are shown as a list or a table. */
  wrap: (units: (ListItem | TableRow)[]) => RootContent;
}

/** A part of a report. */
export interface Part {
  /** Parts with a small rank get room first. */
  rank: number;
  /** How much of the whole it may take, from 0 to 1; default 1. */
  share?: number;
  /** What its units are called where some are left out. */
  units?: string;
  head: RootContent[];
  pieces: Piece[];
  tail: RootContent[];
}

/** A part that is shown as a whole or not at all; none where there is nothing in it. */
export function whole(rank: number, head: RootContent[]): Part[] {
  return head.length === 0 ? [] : [{ rank, head, pieces: [], tail: [] }];
}

/** "and 12 more sections" */
const MORE = 40;

/**
 * The parts in their order, cut so that the Markdown takes at most `most` UTF-8 bytes. Cut is between units,
 * and what is left out of a part is counted below it. Where even the heads do not fit, parts of the highest
 * rank go; the first part always stays.
 */
export function fit(parts: readonly Part[], most: number): RootContent[] {
  const ranked = parts.toSorted((a, b) => a.rank - b.rank);
  const kept = new Map<Part, number>();
  let room = most;
  for (const part of ranked) {
    const least = sizeOf(part.head) + sizeOf(part.tail) + (part.pieces.length > 0 ? MORE : 0);
    if (kept.size > 0 && least > room) continue;
    kept.set(part, 0);
    room -= least;
  }
  const shown = new Map<Part, RootContent[]>();
  for (const part of kept.keys()) {
    const { nodes, size } = cut(part, Math.min(room, (part.share ?? 1) * most));
    room -= size;
    shown.set(part, nodes);
  }
  return parts.flatMap((part) => shown.get(part) ?? []);
}

function cut({ head, pieces, tail, units = '' }: Part, most: number): { nodes: RootContent[]; size: number } {
  let size = 0;
  let left = 0;
  const nodes = [...head];
  for (const piece of pieces) {
    let taken = 0;
    let next = left > 0 ? Infinity : sizeOf(piece.head) + LIST;
    for (const unit of piece.units) {
      next += sizeOf([unit]);
      if (size + next > most) break;
      size += next;
      next = 0;
      taken += 1;
    }
    left += piece.units.length - taken;
    if (taken > 0) nodes.push(...piece.head, piece.wrap(piece.units.slice(0, taken)));
  }
  return {
    nodes: [...nodes, ...(left > 0 ? [paragraph([plain(`and ${left} more ${units}`.trim())])] : []), ...tail],
    size,
  };
}

/** Bytes around a list or table: line ends, and the line below the head of a table. */
const LIST = 32;

/** Bytes that the writer adds to a node, at most: marks, indents, line ends. */
const AROUND: Partial<Record<Nodes['type'], number>> = {
  heading: 8,
  inlineCode: 4,
  link: 6,
  list: LIST,
  listItem: 16,
  strong: 4,
  emphasis: 4,
  tableCell: 3,
  tableRow: 3,
};
const LINE_ENDS = 2;

/** Bytes of Markdown for these nodes, at most. */
export function sizeOf(nodes: readonly Nodes[]): number {
  let size = 0;
  for (const node of nodes) {
    size += (AROUND[node.type] ?? 0) + LINE_ENDS;
    if ('value' in node) size += bytesOf(node.value) + escapes(node);
    if ('url' in node) size += 2 * bytesOf(node.url);
    if ('children' in node) size += sizeOf(node.children);
  }
  return size;
}

// A character may become a reference; in code the fence is longer than every run in it.
function escapes(node: Nodes & { value: string }): number {
  if (node.type === 'html') return 0;
  if (node.type === 'text') return 5 * node.value.length;
  return 2 * (node.value.match(/`/g)?.length ?? 0) + (node.value.match(/\|/g)?.length ?? 0);
}

const encoder = new TextEncoder();

/** Length in UTF-8. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
