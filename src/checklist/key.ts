import type { Item, ItemKey, Section } from './model.ts';
import { normalize, normalizeHeading } from './text.ts';

/** Separates titles where a path is shown, and in selectors. No key holds it: a title may hold it as well. */
export const PATH_SEPARATOR = ' > ';

/** Of an item that `assignKeys` has not seen yet. */
export const NO_KEY: ItemKey = { section: [], text: '', ordinal: 0 };

/** One text for each key, to look it up by. Lists stay lists in it, so that no two keys share one. */
export function idOf(key: ItemKey | readonly string[]): string {
  return JSON.stringify(key);
}

/** A key for people to read: two keys may read alike. */
export function keyWords({ section, text, ordinal }: ItemKey): string {
  return [...section, ordinal === 1 ? text : `${text}#${ordinal}`].join(PATH_SEPARATOR);
}

/** Gives every section and item its key. Repeated texts below the same titles get an ordinal; no two items share a key. */
export function assignKeys(root: Section): void {
  root.key = [];
  keySection(root, new Map());
}

/** `times`: how often a text has come up below its titles. */
function keySection(section: Section, times: Map<string, number>): void {
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      const text = normalize(item.label);
      const same = idOf([...section.key, text]);
      const ordinal = (times.get(same) ?? 0) + 1;
      times.set(same, ordinal);
      item.key = { section: section.key, text, ordinal };
      visit(item.items);
    }
  };
  visit(section.items);
  for (const child of section.sections) {
    child.key = [...section.key, normalizeHeading(child.title)];
    keySection(child, times);
  }
}
