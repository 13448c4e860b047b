import type { Checklist, Item } from '../checklist/model.ts';
import { itemsIn } from '../checklist/select.ts';
import type { Finding } from '../verdict/finding.ts';

/** The least share of open items that must be ticked in another text for it to be a ticked copy of the list. */
const LEAST = 0.5;

/**
 * Reports if one text has the open list and another has the same list ticked: people confuse the two. `parts`: one
 * checklist for each document.
 */
export function tickedElsewhere(parts: readonly Checklist[]): Finding[] {
  const lists = parts.map((part) => ({ name: nameOf(part), items: itemsIn(part.root) }));
  return lists.flatMap((own): Finding[] => {
    const open = own.items.filter(({ state }) => state === 'unticked');
    const [first] = open;
    if (first === undefined) return [];
    const other = lists.find((each) => each !== own && share(open, each.items) >= LEAST);
    if (other === undefined) return [];
    return [
      {
        status: 'passed',
        message: `The ticked list stands in ${other.name}, the open one in ${own.name}`,
        place: first.place,
        help: `Tick the boxes in ${own.name}, or take one of the two lists out.`,
      },
    ];
  });
}

function share(open: readonly Item[], others: readonly Item[]): number {
  const ticked = new Set(others.filter(({ state }) => state === 'ticked').map(({ key }) => key.text));
  return open.filter(({ key }) => ticked.has(key.text)).length / open.length;
}

// Ids of bodies and comments are our words. The path of a file is not, so it is left out.
function nameOf({ documents }: Checklist): string {
  const [document] = documents;
  if (document === undefined || document.kind === 'file') return 'a file';
  if (document.kind === 'comment') return document.id;
  return /#\d+$/.test(document.id) ? `issue ${document.id}` : 'the description';
}
