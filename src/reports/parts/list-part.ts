import type { ListItem } from 'mdast';
import type { Part } from './fit.ts';
import { paragraph, plain } from './nodes.ts';

/** A list with a title that may be shown in part. */
export function listPart(title: string, units: ListItem[], rank: number): Part {
  return {
    rank,
    head: [paragraph([{ type: 'strong', children: [plain(title)] }])],
    pieces: [
      {
        head: [],
        units,
        wrap: (shown) => ({ type: 'list', ordered: false, spread: false, children: shown as ListItem[] }),
      },
    ],
    tail: [],
  };
}
