import type { Item, Section } from '../checklist/model.ts';
import { normalize } from '../checklist/text.ts';

/** An item with its parent. */
export interface Entry {
  item: Item;
  parent?: Item;
  label: string;
  /** The normalised label of its parent item, or else of its question; empty without either. */
  below: string;
}

/** The items of a section without sub-sections, including nested items, in document order. */
export function entriesOf(section: Section): Entry[] {
  const entries: Entry[] = [];
  const visit = (items: readonly Item[], parent?: Item): void => {
    for (const item of items) {
      const label = normalize(item.label);
      const below = normalize(parent?.label ?? item.question?.text ?? '');
      entries.push({ item, label, below, ...(parent === undefined ? {} : { parent }) });
      visit(item.items, item);
    }
  };
  visit(section.items);
  return entries;
}
