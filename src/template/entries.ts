import type { Item, Section } from '../checklist/model.ts';
import { normalize } from '../checklist/text.ts';

/** One item with the item that holds it. */
export interface Entry {
  item: Item;
  parent?: Item;
  label: string;
  /** What it stands below: the item or question that holds it; empty for neither. */
  below: string;
}

/** The items of a section without its sub-sections, with those below them, in document order. */
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
