import type { Item, Section } from './model.ts';
import { normalize, normalizeTitle } from './text.ts';

/** Separates titles in a path, in keys and in selectors. */
export const PATH_SEPARATOR = ' > ';

/** Gives every section and item its key. Repeated texts of one section get an ordinal, in document order. */
export function assignKeys(root: Section): void {
  root.key = '';
  keySection(root, []);
}

function keySection(section: Section, path: readonly string[]): void {
  const seen = new Map<string, number>();
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      const base = [...path, normalize(item.label)].join(PATH_SEPARATOR);
      const count = (seen.get(base) ?? 0) + 1;
      seen.set(base, count);
      item.key = count === 1 ? base : `${base}#${count}`;
      visit(item.items);
    }
  };
  visit(section.items);
  for (const child of section.sections) {
    const own = [...path, normalizeTitle(child.title)];
    child.key = own.join(PATH_SEPARATOR);
    keySection(child, own);
  }
}
