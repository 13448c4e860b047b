import { normalize } from '../checklist/text.ts';
import type { Item, Section } from '../checklist/model.ts';

/** One item with the item that holds it. */
export interface Entry {
  item: Item;
  parent?: Item;
  label: string;
}

/** The items of a section without its sub-sections, with those below them, in document order. */
export function entriesOf(section: Section): Entry[] {
  const entries: Entry[] = [];
  const visit = (items: readonly Item[], parent?: Item): void => {
    for (const item of items) {
      entries.push({ item, label: normalize(item.label), ...(parent === undefined ? {} : { parent }) });
      visit(item.items, item);
    }
  };
  visit(section.items);
  return entries;
}
