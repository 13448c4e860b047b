import type { Item, ItemKey, Section } from './model.ts';
import { normalize, normalizeHeading } from './text.ts';

/** Separates titles in paths that are shown and in selectors. Keys do not use it, since a title may contain it. */
export const PATH_SEPARATOR = ' > ';

/** The key of an item before `assignKeys` has run. */
export const NO_KEY: ItemKey = { section: [], text: '', ordinal: 0 };

/** A text that identifies a key, for lookups. Lists stay lists in it, so no two keys have the same text. */
export function idOf(key: ItemKey | readonly string[]): string {
  return JSON.stringify(key);
}

/** A key in words for people. Two keys may have the same words. */
export function keyWords({ section, text, ordinal }: ItemKey): string {
  return [...section, ordinal === 1 ? text : `${text}#${ordinal}`].join(PATH_SEPARATOR);
}

/**
 * Gives every section and item its key. Repeated texts below the same titles get an ordinal; no two items share a key.
 */
export function assignKeys(root: Section): void {
  root.key = [];
  keySection(root, new Map());
}

/** `times`: how often each text has occurred under its titles. */
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
