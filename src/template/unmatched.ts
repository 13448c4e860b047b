import { itemsIn } from '../checklist/select.ts';
import { normalize } from '../checklist/text.ts';
import type { Checklist, Item } from '../checklist/model.ts';
import { departure, type Aligned, type Wanted } from './align.ts';
import type { Comparison } from './compare.ts';
import { nearestLabel, windowFor } from './similar.ts';

/** Says of every item of the template without a counterpart whether it was moved, reworded or deleted. */
export function resolve(homes: readonly Aligned[], body: Checklist, comparison: Comparison): void {
  const elsewhere = strays(body, comparison);
  const note = (kind: 'moved' | 'reworded', wanted: Wanted, item: Item): void => {
    comparison.counterparts.set(item, wanted.entry.item);
    comparison.departures.push(departure(kind, wanted, item));
  };
  // The same text somewhere else comes first, whatever section it is in; only then texts that are merely alike.
  const unresolved = homes.map(({ missing, left }) => ({
    left,
    missing: missing.filter((wanted) => {
      const moved = elsewhere.get(wanted.entry.label)?.shift();
      if (moved !== undefined) note('moved', wanted, moved);
      return moved === undefined;
    }),
  }));
  const window = windowFor(unresolved.reduce((sum, { missing }) => sum + missing.length, 0));
  for (const { missing, left } of unresolved) {
    const open = new Set(left.filter((entry) => !comparison.counterparts.has(entry.item)));
    const byId = new Map([...open].map((entry) => [entry.item.id, entry]));
    for (const wanted of missing) {
      const { id } = wanted.entry.item;
      const named = id === undefined ? undefined : byId.get(id);
      const found =
        named !== undefined && open.has(named)
          ? named
          : nearestLabel(wanted.entry.label, open, (candidate) => candidate.label, window);
      if (found === undefined) {
        comparison.departures.push(departure('deleted', wanted));
        continue;
      }
      open.delete(found);
      note('reworded', wanted, found.item);
    }
  }
}

// Items of the body that nothing claims yet, by text.
function strays(body: Checklist, comparison: Comparison): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of itemsIn(body.root)) {
    if (comparison.counterparts.has(item)) continue;
    const label = normalize(item.label);
    const same = found.get(label);
    if (same === undefined) found.set(label, [item]);
    else same.push(item);
  }
  return found;
}
