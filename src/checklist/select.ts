import { PATH_SEPARATOR } from './key.ts';
import type { Item, Section } from './model.ts';
import { normalizeTitle } from './text.ts';

/** A section with all that stand above it, top first, without the root. */
export interface Located {
  section: Section;
  path: Section[];
}

/** One section, none, or several with selectors that name just one of them. */
export type Selection =
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

/** Selectors that are offered where one is ambiguous. */
const MOST_OFFERED = 10;

/**
 * Finds a section by title or path of titles (`Sign-Off > Approvals`), at any depth; a leading `/` anchors
 * at the top level. Numbers, emoji, case, formatting and "(optional)" do not matter.
 */
export function select(root: Section, selector: string): Selection {
  const named = namesIn(root);
  const found = matching(named, selector);
  const [first] = found;
  if (first === undefined) return { kind: 'none' };
  if (found.length === 1) return { kind: 'one', found: first.located };
  const selectors = found.slice(0, MOST_OFFERED).flatMap((each) => working(named, each));
  return { kind: 'several', found: found.map((each) => each.located), selectors };
}

/** The shortest selector that names just this section; where none does, one that names it among others. */
export function selectorFor(root: Section, all: readonly Located[], located: Located): string {
  const named = namesOf(root, all);
  const own = named.find((each) => each.located.section === located.section);
  const [selector] = own === undefined ? [] : working(named, own);
  return selector ?? located.section.title;
}

/** A section with what selectors are held against. A title that holds the separator counts as several pieces. */
interface Named {
  located: Located;
  /** Normalised pieces of all titles, top first. */
  pieces: string[];
  /** How many of the pieces are the section's own title. */
  own: number;
  /** How many of the pieces stand above the top level: those of a lone H1. */
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
  const read = new Map<Section, string[]>();
  const pieces = (section: Section): string[] => {
    const known = read.get(section) ?? piecesOf(section.title);
    read.set(section, known);
    return known;
  };
  const top = topLevel(root);
  const above = top === root ? 0 : pieces(top).length;
  return all.map((located) => ({
    located,
    pieces: located.path.flatMap(pieces),
    own: pieces(located.section).length,
    above,
  }));
}

function piecesOf(path: string): string[] {
  return path.split(/\s+>\s+/).map(normalizeTitle);
}

// A title may itself begin with a slash: both readings count, so that no title can take the place of another section.
function matching(named: readonly Named[], selector: string): Named[] {
  const text = selector.trim();
  const wanted = piecesOf(text);
  const anchored = text.startsWith('/') ? piecesOf(text.slice(1)) : undefined;
  return named.filter(
    (each) =>
      matches(each, wanted) || (anchored !== undefined && isAnchored(each, anchored) && matches(each, anchored)),
  );
}

function isAnchored({ pieces, own, above }: Named, wanted: readonly string[]): boolean {
  return pieces[above] === wanted[0] && (wanted.length > own || pieces.length === above + own);
}

// Titles of a path stand in order, not necessarily next to each other; the last is the section's own.
function matches({ pieces, own }: Named, wanted: readonly string[]): boolean {
  const below = wanted.length - own;
  if (below < 0 || !wanted.slice(below).every((piece, index) => piece === pieces[pieces.length - own + index]))
    return false;
  let from = 0;
  return wanted.slice(0, below).every((piece) => {
    const at = pieces.indexOf(piece, from);
    from = at + 1;
    return at >= 0 && at < pieces.length - own;
  });
}

// The first that names nothing else of: the section's own title, with more and more of those above it, from the top.
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
