import type { Item, Section } from './model.ts';
import { normalize, normalizeTitle } from './text.ts';

/** Separates titles in a path, in keys and in selectors. */
export const PATH_SEPARATOR = ' > ';

/** Gives every section and item its key. Repeated texts below the same titles get an ordinal; no two items share a key. */
export function assignKeys(root: Section): void {
  root.key = '';
  keySection(root, [], { ordinals: new Map(), used: new Set() });
}

interface Seen {
  /** How often a text has come up. */
  ordinals: Map<string, number>;
  used: Set<string>;
}

function keySection(section: Section, path: readonly string[], seen: Seen): void {
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      item.key = unusedKey([...path, normalize(item.label)].join(PATH_SEPARATOR), seen);
      visit(item.items);
    }
  };
  visit(section.items);
  for (const child of section.sections) {
    const own = [...path, normalizeTitle(child.title)];
    child.key = own.join(PATH_SEPARATOR);
    keySection(child, own, seen);
  }
}

// A text may itself end in "#2": ordinals go on until a key is free.
function unusedKey(base: string, seen: Seen): string {
  let ordinal = seen.ordinals.get(base) ?? 0;
  let key: string;
  do {
    ordinal += 1;
    key = ordinal === 1 ? base : `${base}#${ordinal}`;
  } while (seen.used.has(key));
  seen.ordinals.set(base, ordinal);
  seen.used.add(key);
  return key;
}
