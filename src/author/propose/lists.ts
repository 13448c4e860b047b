import type { Checklist, Item, Section } from '../../checklist/model.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { flatten, itemsIn, sectionsOf, select, selectorFor, topLevel, type Located } from '../../checklist/select.ts';
import { PATH_SEPARATOR } from '../../checklist/key.ts';
import { introductions } from './prose.ts';
import { readingOf, type Reading } from './reading.ts';

/** Boxes that are meant alike, under the section that says so. */
export interface List {
  /** The section that names them; the root for boxes above every heading. */
  holder: Located;
  /** In document order, with those below them. */
  items: Item[];
  reading: Reading;
  /** Names the holder; absent for the root, and where no selector names just this section. */
  selector?: string;
}

/** All lists of a checklist, and the sections of which the checklist says that one alone is followed. */
export interface Lists {
  lists: List[];
  /** Sections whose introduction says "exactly one of these" of the sections below them. */
  alternatives: Section[];
  /** A selector for a section, or undefined where none names it alone. */
  selectorOf: (section: Section) => string | undefined;
}

const EVERY_BOX: Reading = { meaning: 'all', because: '', sensitive: false };

/** Finds the lists of a checklist and reads how they are meant. */
export function listsOf(checklist: Checklist): Lists {
  const { root } = checklist;
  const prose = introductions(checklist);
  const top = topLevel(root);
  const located = sectionsOf(root);
  const selectorOf = selectors(root, located);
  const lists = new Map<Section, List>();
  const alternatives: Section[] = [];

  const visit = (at: Located, inherited: Pick<List, 'holder' | 'reading'> | undefined): void => {
    const { section, path } = at;
    const outermost = section === root || section === top;
    const parent = path.at(-2);
    const [introduction = []] = [prose.get(section)];
    const own = outermost
      ? undefined
      : readingOf({
          section,
          introduction,
          above: parent === undefined || parent === top ? '' : parent.title,
        });
    const choice = own?.meaning === 'one' && isChoice(section);
    if (choice) alternatives.push(section);
    const known = choice ? undefined : own;
    const same = known === undefined || (inherited !== undefined && isSame(known, inherited.reading));
    const effective =
      same && inherited !== undefined ? heard(inherited, known) : { holder: at, reading: known ?? EVERY_BOX };
    const items = flatten(section.items);
    if (items.length > 0) {
      const list = lists.get(effective.holder.section) ?? { ...effective, items: [] };
      list.items.push(...items);
      lists.set(effective.holder.section, list);
    }
    const handed = known === undefined ? inherited : effective;
    for (const child of section.sections) visit({ section: child, path: [...path, child] }, handed);
  };
  visit({ section: root, path: [] }, undefined);
  return {
    lists: [...lists.values()].map((list) => named(lifted(list, top), selectorOf)),
    alternatives,
    selectorOf,
  };
}

// The line right before a list is the better reason.
function heard(
  inherited: Pick<List, 'holder' | 'reading'>,
  known: Reading | undefined,
): Pick<List, 'holder' | 'reading'> {
  return known === undefined ? inherited : { ...inherited, reading: { ...inherited.reading, because: known.because } };
}

function isSame(a: Reading, b: Reading): boolean {
  return a.meaning === b.meaning && (a.way === b.way || a.way === undefined);
}

// "Exactly one of these" over sections, not over boxes.
function isChoice(section: Section): boolean {
  return section.items.length === 0 && section.sections.filter((child) => itemsIn(child).length > 1).length > 1;
}

// A line above the only list of a heading speaks for the heading, which is the better name.
function lifted(list: List, top: Section): List {
  const { section, path } = list.holder;
  const parent = path.at(-2);
  if (section.kind !== 'group' || parent === undefined || parent === top) return list;
  if (itemsIn(parent).length !== list.items.length) return list;
  return lifted({ ...list, holder: { section: parent, path: path.slice(0, -1) } }, top);
}

function named(list: List, selectorOf: Lists['selectorOf']): List {
  const selector = selectorOf(list.holder.section);
  return selector === undefined ? list : { ...list, selector };
}

function selectors(root: Section, all: readonly Located[]): Lists['selectorOf'] {
  const uses = new Map<string, number>();
  for (const { section } of all) {
    const key = normalizeTitle(section.title);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const find = (section: Section): string | undefined => {
    const { title } = section;
    // A title that nobody else has is enough, which saves looking through all sections.
    const simple = uses.get(normalizeTitle(title)) === 1 && !/^\s*\/|\s>\s/.test(title) && title.trim() !== '';
    if (simple) return plainTitle(title);
    const located = all.find((each) => each.section === section);
    const selector = located === undefined ? '' : selectorFor(root, all, located).trim();
    const works = (each: string): boolean => {
      const selection = select(root, each);
      return selection.kind === 'one' && selection.found.section === section;
    };
    if (selector === '' || !works(selector)) return undefined;
    // A title that holds the separator is more than one piece, and may need the numbers in it.
    const plain = selector.split(PATH_SEPARATOR).map(plainTitle).join(PATH_SEPARATOR);
    return works(plain) ? plain : selector;
  };
  const known = new Map<Section, string | undefined>();
  return (section) => {
    if (!known.has(section)) known.set(section, find(section));
    return known.get(section);
  };
}

const BEFORE_WORDS = /^(\/?)(?:\d+(?:\.\d+)*[.):]?\s+|[\p{Extended_Pictographic}\uFE0F\s](?![\d#*]\u20E3))+(?=\S)/u;

// Numbers and pictures at the start of titles do not matter to a selector, and change more often than words.
function plainTitle(title: string): string {
  const plain = title.replace(BEFORE_WORDS, '$1').replace(/\s*:$/, '').trim();
  return normalizeTitle(plain.replace(/^\//, '')) === normalizeTitle(title.replace(/^\//, '')) ? plain : title.trim();
}
