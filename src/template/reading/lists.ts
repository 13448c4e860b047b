import type { Checklist, Item, Section } from '../../checklist/model.ts';
import { flatten, itemsIn, sectionsOf, topLevel, type Located } from '../../checklist/select.ts';
import { answersIn } from './answers.ts';
import { selectors } from './selectors.ts';
import { introductions, proseOf, type Said } from './prose.ts';
import { speaks } from './vocabulary.ts';
import { plainWords } from './words.ts';
import { readingOf, type Reading } from './meaning.ts';

/** Boxes that are meant alike, under the section that says so. */
export interface List {
  /** The section that names them; the root for boxes above every heading. */
  holder: Located;
  /** In document order, with those below them. */
  items: Item[];
  reading: Reading;
  /** The plain bullet that its items are answers to. */
  question?: string;
  /** Names the holder; absent for the root, and where no selector names just this section. */
  selector?: string;
}

/** All lists of a checklist, and the sections of which the checklist says that one alone is followed. */
export interface Lists {
  lists: List[];
  /** Sections of which the checklist says that exactly one is followed: two or more each. */
  choices: Section[][];
  /** A selector for a section, or undefined where none names it alone. */
  selectorOf: (section: Section) => string | undefined;
}

const EVERY_BOX: Reading = { meaning: 'all', because: '', sensitive: false };

/** Finds the lists of a checklist and reads how they are meant. */
export function listsOf(checklist: Checklist): Lists {
  const { root } = checklist;
  const said = proseOf(checklist);
  const prose = introductions(checklist, said);
  const top = topLevel(root);
  const located = sectionsOf(root);
  const selectorOf = selectors(root, located);
  const lists = new Map<Section, List>();
  const questions: List[] = [];
  const choices: Section[][] = [];

  const isChosen = (section: Section): boolean => choices.some((options) => options.includes(section));
  const visit = (at: Located, inherited: Pick<List, 'holder' | 'reading'> | undefined): void => {
    const { section, path } = at;
    const outermost = section === root || section === top;
    const parent = path.at(-2);
    const [introduction = []] = [prose.get(section)];
    const answers = answersIn(section, said);
    const answering = new Set(answers.flatMap((each) => each.items));
    const left = section.items.filter((item) => !answering.has(item));
    const own = outermost
      ? undefined
      : readingOf({
          section: { ...section, items: left },
          introduction,
          // What says to choose one of several lists says nothing of the boxes in them.
          above: parent === undefined || parent === top || isChosen(section) ? '' : parent.title,
        });
    const choice = own?.meaning === 'one' && isChoice(section);
    choices.push(
      ...(choice ? [section.sections.filter((child) => itemsIn(child).length > 0)] : chosenAmong(section, said)),
    );
    const known = choice ? undefined : own;
    const same = known === undefined || (inherited !== undefined && isSame(known, inherited.reading));
    const effective =
      same && inherited !== undefined ? heard(inherited, known) : { holder: at, reading: known ?? EVERY_BOX };
    const items = flatten(left);
    for (const { question, items: some, introduction: before } of answers) {
      const asked = readingOf({ section: asSection(question, some), introduction: before, above: section.title });
      // What a list is said to be as a whole goes before what its questions suggest.
      const reading = effective.reading.meaning === 'all' && asked !== undefined ? asked : effective.reading;
      questions.push({ holder: at, items: flatten(some), reading, question });
    }
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
    lists: [...[...lists.values()].map((list) => lifted(list, top)), ...questions].map((list) =>
      named(list, selectorOf),
    ),
    choices,
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

// A question with its answers is read like a title with its boxes.
function asSection(title: string, items: Item[]): Section {
  return { kind: 'group', title, key: [], depth: 9, items, fields: [], signOffs: [], sections: [] };
}

// "Select one and delete the others" stands between the boxes above and the lists that it speaks of.
function chosenAmong({ sections, items, place: own }: Section, said: readonly Said[]): Section[][] {
  return sections.flatMap((first, index) => {
    const start = first.place?.line ?? 0;
    const before = Math.max(
      own?.line ?? 0,
      ...[...flatten(items), ...sections.slice(0, index).flatMap(itemsIn)].map(({ place }) => place.line),
      ...sections.slice(0, index).map(({ place }) => place?.line ?? 0),
    );
    const lead = said.some(({ line, text }) => line > before && line < start && isChoosing(text));
    if (!lead) return [];
    const others = sections.slice(index);
    const end = others.findIndex(({ kind, depth }) => kind !== first.kind || depth !== first.depth);
    const options = others.slice(0, end < 0 ? others.length : end).filter((section) => itemsIn(section).length > 0);
    return options.length < 2 ? [] : [options];
  });
}

function isChoosing(text: string): boolean {
  const words = plainWords(text);
  return speaks('one', words) || speaks('removeOthers', words);
}

// "Exactly one of these" over sections, not over boxes.
function isChoice(section: Section): boolean {
  return section.items.length === 0 && section.sections.filter((child) => itemsIn(child).length > 0).length > 1;
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
