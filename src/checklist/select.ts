import { PATH_SEPARATOR } from './key.ts';
import type { Item, Section } from './model.ts';
import { normalizeHeading } from './text.ts';

/** A section with all that stand above it, top first, without the root. */
export interface Located {
  section: Section;
  path: Section[];
}

/** One section, none, or several, with selectors that name one of them each. */
export type Selected =
  | { kind: 'one'; found: Located }
  | { kind: 'none' }
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

/** How many selectors are offered if one is ambiguous. */
const MOST_OFFERED = 10;

/**
 * Finds a section by title or path of titles (`Sign-Off > Approvals`), at any depth; a leading `/` anchors
 * at the top level. Numbers, emoji, case, formatting and "(optional)" do not matter.
 */
export function select(root: Section, selector: string): Selected {
  const named = namesIn(root);
  const found = matching(named, selector);
  const [first] = found;
  if (first === undefined) return { kind: 'none' };
  if (found.length === 1) return { kind: 'one', found: first.located };
  const selectors = found.slice(0, MOST_OFFERED).flatMap((each) => working(named, each));
  return { kind: 'several', found: found.map((each) => each.located), selectors };
}

/** The shortest selector that names only this section; its title if there is none. */
export function selectorFor(root: Section, all: readonly Located[], located: Located): string {
  const named = namesOf(root, all);
  const own = named.find((each) => each.located.section === located.section);
  const [selector] = own === undefined ? [] : working(named, own);
  return selector ?? located.section.title;
}

/** A title, prepared for comparing it with selectors. */
interface Title {
  /** Normalised. */
  form: string;
  /** How many pieces of a selector it spans: the number of separators in it, plus one. */
  pieces: number;
}

/** A section, prepared for comparing it with selectors. */
interface Named {
  located: Located;
  /** All titles from the top; its own is the last. */
  titles: Title[];
  /** How many of the titles are above the top level: 1 below a lone H1, else 0. */
  above: number;
}

// The gates of a policy select in one tree, again and again. A tree that has been read does not change any more.
const names = new WeakMap<Section, Named[]>();

function namesIn(root: Section): Named[] {
  const known = names.get(root) ?? namesOf(root, sectionsOf(root));
  names.set(root, known);
  return known;
}

function namesOf(root: Section, all: readonly Located[]): Named[] {
  const read = new Map<Section, Title>();
  const titleOf = (section: Section): Title => {
    const { title } = section;
    const known = read.get(section) ?? { form: normalizeHeading(title), pieces: title.split(SEPARATOR).length };
    read.set(section, known);
    return known;
  };
  const above = topLevel(root) === root ? 0 : 1;
  return all.map((located) => ({ located, titles: located.path.map(titleOf), above }));
}

const SEPARATOR = /\s+>\s+/;

/** A selector, to be read as a path. */
class Wanted {
  readonly length: number;
  readonly #pieces: string[];
  readonly #forms = new Map<string, string>();

  constructor(selector: string) {
    this.#pieces = selector.split(SEPARATOR);
    this.length = this.#pieces.length;
  }

  /** Whether a title begins at a piece. A title is one step of the path, even if it contains separators. */
  has(title: Title, at: number): boolean {
    const end = at + title.pieces;
    if (at < 0 || end > this.length) return false;
    const key = `${at} ${end}`;
    const form = this.#forms.get(key) ?? normalizeHeading(this.#pieces.slice(at, end).join(PATH_SEPARATOR));
    this.#forms.set(key, form);
    return form === title.form;
  }
}

// A title may itself begin with a slash or look like a path. All readings count, so that no title can hide another
// section.
function matching(named: readonly Named[], selector: string): Named[] {
  const text = selector.trim();
  const wanted = new Wanted(text);
  const anchored = text.startsWith('/') ? new Wanted(text.slice(1).trim()) : undefined;
  return named.filter(
    ({ titles, above }) =>
      matches(titles, wanted) || (anchored !== undefined && matches(titles.slice(above), anchored, true)),
  );
}

// The pieces name titles in order, not necessarily adjacent ones; the last is the section's own. `anchored`: the first
// title may not be skipped.
function matches(titles: readonly Title[], wanted: Wanted, anchored = false): boolean {
  const own = titles.at(-1);
  if (own === undefined) return false;
  const end = wanted.length - own.pieces;
  if (!wanted.has(own, end)) return false;
  // All pieces that may come next, since each title either matches or is skipped.
  let next = new Set([0]);
  titles.slice(0, -1).forEach((title, index) => {
    const found = [...next].filter((at) => wanted.has(title, at)).map((at) => at + title.pieces);
    next = new Set(anchored && index === 0 ? found : [...next, ...found]);
  });
  return next.has(end);
}

// The first selector that names only this section: its own title, then with more and more of those above it, and at
// last anchored at the top.
function working(named: readonly Named[], { located, above }: Named): string[] {
  const titles = located.path.slice(above === 0 || located.path.length === 1 ? 0 : 1).map((section) => section.title);
  const paths = titles.map((_, index) => titles.slice(titles.length - 1 - index).join(PATH_SEPARATOR));
  const selector = [...paths, `/${paths.at(-1)}`].find((each) => {
    const [first, second] = matching(named, each);
    return first?.located.section === located.section && second === undefined;
  });
  return selector === undefined ? [] : [selector];
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
