import { PATH_SEPARATOR } from './key.ts';
import type { Item, Section } from './model.ts';
import { normalizeTitle } from './text.ts';

/** A section with all that stand above it, top first, without the root. */
export interface Located {
  section: Section;
  path: Section[];
}

/** One section, none, or several with the selectors that tell them apart. */
export type Selection =
  | { kind: 'one'; found: Located }
  | { kind: 'none'; nearest: string[] }
  | { kind: 'several'; found: Located[]; selectors: string[] };

/** Every section of a tree with its path, in document order; the root is left out. */
export function sectionsOf(root: Section): Located[] {
  const all: Located[] = [];
  const visit = (section: Section, above: Section[]): void => {
    for (const child of section.sections) {
      const path = [...above, child];
      all.push({ section: child, path });
      visit(child, path);
    }
  };
  visit(root, []);
  return all;
}

/** Where the top level is: the root, or the single H1 that holds every other section. */
export function topLevel(root: Section): Section {
  const [only] = root.sections;
  return root.sections.length === 1 && only !== undefined && only.depth === 1 ? only : root;
}

/**
 * Finds a section by title or path of titles (`Sign-Off > Approvals`), at any depth; a leading `/` anchors
 * at the top level. Numbers, emoji, case, formatting and "(optional)" do not matter.
 */
export function select(root: Section, selector: string): Selection {
  const anchored = selector.trimStart().startsWith('/');
  const text = anchored ? selector.trimStart().slice(1) : selector;
  const all = sectionsOf(root);
  const whole = [normalizeTitle(text)];
  const split = text.split(/\s+>\s+/).map(normalizeTitle);
  let found = all.filter((located) => matches(root, located, whole, anchored));
  if (found.length === 0) found = all.filter((located) => matches(root, located, split, anchored));
  const [first] = found;
  if (first === undefined) return { kind: 'none', nearest: all.map((located) => selectorFor(root, all, located)) };
  if (found.length === 1) return { kind: 'one', found: first };
  return { kind: 'several', found, selectors: found.map((located) => selectorFor(root, all, located)) };
}

function matches(root: Section, { path }: Located, titles: readonly string[], anchored: boolean): boolean {
  const keys = path.map((section) => normalizeTitle(section.title));
  if (keys.at(-1) !== titles.at(-1)) return false;
  if (anchored) {
    const start = topLevel(root) === root ? 0 : 1;
    if (keys[start] !== titles[0] || (titles.length === 1 && keys.length !== start + 1)) return false;
  }
  // Titles of a path stand in order, not necessarily next to each other.
  let index = -1;
  return titles.every((title) => (index = keys.indexOf(title, index + 1)) >= 0);
}

/** The shortest selector that names just this section; the full path where nothing shorter does. */
export function selectorFor(root: Section, all: readonly Located[], located: Located): string {
  const below = topLevel(root) === root ? located.path : located.path.slice(1);
  const titles = (below.length === 0 ? located.path : below).map((section) => section.title);
  for (let length = 1; length <= titles.length; length += 1) {
    const candidate = titles.slice(-length);
    const keys = candidate.map(normalizeTitle);
    const hits = all.filter((other) => matches(root, other, keys, false));
    if (hits.length === 1) return candidate.join(PATH_SEPARATOR);
  }
  return `/${titles.join(PATH_SEPARATOR)}`;
}

/** Titles of a path for display, without the lone H1 above everything. */
export function displayPath(root: Section, path: readonly Section[]): string[] {
  const below = topLevel(root) === root || path.length <= 1 ? path : path.slice(1);
  return below.map((section) => section.title);
}

/** Items with those below them, in document order. */
export function flatten(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...flatten(item.items)]);
}

/** All items of a section and its sub-sections, in document order. */
export function itemsIn(section: Section): Item[] {
  return [...flatten(section.items), ...section.sections.flatMap(itemsIn)];
}
