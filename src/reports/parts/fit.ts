import type { ListItem, Nodes, RootContent, TableRow } from 'mdast';
import { paragraph, plain } from './nodes.ts';

/** A list or table that may be shown in part. */
export interface Piece {
  /** What stands above it. Left out if none of its units is shown. */
  head: RootContent[];
  units: (ListItem | TableRow)[];
  /** Turns the units that are shown into a list or table. */
  wrap: (units: (ListItem | TableRow)[]) => RootContent;
}

/** A part of a report. */
export interface Part {
  /** The priority: parts with a small rank get room first. */
  rank: number;
  /** The largest share of the whole report, from 0 to 1. Default: 1. */
  share?: number;
  /** The word for its units, used if some are left out. */
  units?: string;
  head: RootContent[];
  pieces: Piece[];
  tail: RootContent[];
}

/** A part that is shown completely or not at all; none if `head` is empty. */
export function whole(rank: number, head: RootContent[]): Part[] {
  return head.length === 0 ? [] : [{ rank, head, pieces: [], tail: [] }];
}

/** Bytes for a line such as "and 12 more sections". */
const MORE = 40;

/**
 * Joins parts in their order, cut so that the Markdown takes at most `most` UTF-8 bytes. Parts are cut between units,
 * and a line below each counts what was left out. If even the heads do not fit, parts with the highest rank are
 * dropped. The part with the lowest rank always stays.
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

/** Bytes around a list or table: line breaks, and the line below the head of a table. */
const LIST = 32;

/** The most bytes that the writer adds to a node: markers, indentation and line breaks. */
const AROUND: Partial<Record<Nodes['type'], number>> = {
  heading: 8,
  inlineCode: 4,
  code: 12,
  link: 6,
  list: LIST,
  listItem: 16,
  strong: 4,
  emphasis: 4,
  tableCell: 3,
  tableRow: 3,
};
const LINE_ENDS = 2;

/** An upper bound for the Markdown of these nodes, in UTF-8 bytes. */
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

// In text, a character may become a character reference. In code, the fence is longer than every run of backticks.
function escapes(node: Nodes & { value: string }): number {
  if (node.type === 'html') return 0;
  if (node.type === 'text') return 5 * node.value.length;
  return 2 * (node.value.match(/`/g)?.length ?? 0) + (node.value.match(/\|/g)?.length ?? 0);
}

const encoder = new TextEncoder();

/** The length of a text in UTF-8 bytes. */
export function bytesOf(text: string): number {
  return encoder.encode(text).length;
}
