import type { Item, Section } from '../../checklist/model.ts';
import { flatten } from '../../checklist/select.ts';
import { readingOf } from './meaning.ts';
import { mostAreKinds } from './kinds.ts';
import { questionsIn } from './options.ts';

/** The items of a list that stand below none of the others: its options, if it is a list to pick from. */
export function optionsOf(items: readonly Item[]): Item[] {
  const below = new Set(items.flatMap((item) => flatten(item.items)));
  return items.filter((item) => !below.has(item));
}

/**
 * How many boxes below a ticked option are asked for: all, unless all options hold options of their own. Undefined if
 * there are no boxes below.
 */
export function belowOf(items: readonly Item[]): 'all' | 'any' | 'one' | undefined {
  const found = optionsOf(items).flatMap((option) => (option.items.length === 0 ? [] : [countBelow(option)]));
  const [first] = found;
  if (first === undefined || found.every((each) => each === first)) return first;
  return found.includes('all') ? 'all' : 'any';
}

function countBelow({ label, items }: Item): 'all' | 'any' | 'one' {
  const { meaning } = readingOf({ section: asSection(label, items), introduction: [], above: '' }) ?? {};
  if (meaning === 'one' || (meaning === 'answers' && questionsIn(items) === 1)) return 'one';
  return meaning === 'any' || mostAreKinds(items) ? 'any' : 'all';
}

/** A title with its boxes, to be read like a section. */
export function asSection(title: string, items: Item[]): Section {
  return { kind: 'group', title, key: [], depth: 9, items, fields: [], signOffs: [], sections: [] };
}
