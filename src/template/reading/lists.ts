import type { Checklist, Item, Place, Section } from '../../checklist/model.ts';
import { flatten, itemsIn, sectionsOf, topLevel, type Located } from '../../checklist/select.ts';
import { answersIn, type Answers } from './answers.ts';
import { asSection } from './below.ts';
import { selectors } from './selectors.ts';
import { introductions, proseOf, type Said } from './prose.ts';
import { speaks } from './vocabulary.ts';
import { plainWords, saidBy } from './words.ts';
import { apartFrom, lettingOff } from './apart.ts';
import { ofSomeCases, pickedFrom } from './by-items.ts';
import { areNames, areStatements, asksNothing } from './options.ts';
import { readingOf } from './meaning.ts';
import type { Meaning, Reading } from './reading.ts';

/** Boxes with the same meaning, with the section that states it. */
export interface List {
  /** The section that states the meaning; the root for boxes above every heading. */
  holder: Located;
  /** The boxes in document order, including nested ones. */
  items: Item[];
  reading: Reading;
  /** The bullet or label that its items answer. */
  question?: string;
  /** A selector for the holder; absent for the root, and if no selector names this section alone. */
  selector?: string;
}

/** All lists of a checklist, and the choices between its sections. */
export interface Lists {
  lists: List[];
  /** Groups of two or more sections of which people follow exactly one. */
  choices: Section[][];
  /** A selector for a section; undefined if none names it alone. */
  selectorOf: (section: Section) => string | undefined;
}

const EVERY_BOX: Reading = { meaning: 'all', sensitive: false };

const NOTHING: Reading = { meaning: 'optional', because: 'its text asks for nothing', sensitive: false };

/** Meanings that are read from the boxes themselves. */
const OF_ITEMS: readonly Meaning[] = ['verdict', 'answers', 'let-off'];

/** Finds the lists of a checklist and reads their meanings. */
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
  const visit = (at: Located, above: Pick<List, 'holder' | 'reading'> | undefined): void => {
    const { section, path } = at;
    const inherited = above !== undefined && countsForItself(section, above.reading) ? undefined : above;
    const outermost = section === root || section === top;
    const parent = path.at(-2);
    const idle = section.items.filter(asksNothing);
    const asking = section.items.filter((item) => !idle.includes(item));
    const labelled = answersIn({ ...section, items: asking }, said);
    // "Which parts does this touch?" asks once, however its answers are grouped.
    const answers = !outermost && isOneQuestion(section, labelled) ? [] : labelled;
    const hints = new Set(answers.flatMap((each) => each.hints));
    const introduction = (prose.get(section) as string[]).filter((text) => !hints.has(text));
    const answering = new Set(answers.flatMap((each) => each.items));
    const left = asking.filter((item) => !answering.has(item));
    const siblings = (parent ?? root).sections;
    const own = outermost
      ? undefined
      : readingOf({
          siblings,
          section: { ...section, items: left },
          introduction,
          answering: [...answering],
          // A text that asks to choose between lists says nothing about the boxes in them.
          above: parent === undefined || parent === top || isChosen(section) ? '' : parent.title,
        });
    const choice = own?.meaning === 'one' && isChoice(section);
    choices.push(
      ...(choice ? [section.sections.filter((child) => itemsIn(child).length > 0)] : chosenAmong(section, said)),
    );
    const byItems = (): Reading | undefined => lettingOff(left) ?? (outermost ? undefined : ofSomeCases(left));
    const isPlain = own?.meaning === 'all' && own.isStated !== true;
    const read = isPlain ? (lettingOff(left) ?? own) : (own ?? (inherited === undefined ? byItems() : undefined));
    const known = choice ? undefined : read;
    const same = known === undefined || (inherited !== undefined && isSame(known, inherited.reading));
    const effective =
      same && inherited !== undefined ? heard(inherited, known) : { holder: at, reading: known ?? EVERY_BOX };
    const apart = apartFrom(effective.reading, left);
    for (const { items: some, reading } of apart)
      questions.push({ holder: at, items: flatten(some), reading, question: (some[0] as Item).label });
    const standing = new Set(apart.flatMap((each) => flatten(each.items)));
    const items = flatten(left).filter((item) => !standing.has(item));
    for (const { question, items: some, introduction: before } of answers) {
      const asked =
        readingOf({ section: asSection(question, some), introduction: before, above: section.title }) ??
        pickedFrom(question, some);
      // The meaning of the whole list takes precedence over what its questions suggest.
      const reading = effective.reading.meaning === 'all' && asked !== undefined ? asked : effective.reading;
      questions.push({ holder: at, items: flatten(some), reading, question });
    }
    for (const item of idle)
      questions.push({ holder: at, items: flatten([item]), reading: NOTHING, question: item.label });
    if (items.length > 0) {
      const list = lists.get(effective.holder.section) ?? { ...effective, items: [] };
      list.items.push(...items);
      lists.set(effective.holder.section, list);
    }
    // What the boxes themselves say holds for them alone.
    const isOwn = known !== undefined && OF_ITEMS.includes(known.meaning);
    const handed = known === undefined || isOwn ? inherited : effective;
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

// "Type of change" says nothing of the checklist below it, which a bold line or a lower heading begins.
function countsForItself({ title, items }: Section, { meaning, isStated }: Reading): boolean {
  const isPicked = meaning === 'any' || meaning === 'one';
  return (
    isPicked &&
    isStated !== true &&
    (speaks('ownList', plainWords(title)) || (items.length > 0 && areStatements(items)))
  );
}

function isOneQuestion({ title }: Section, answers: readonly Answers[]): boolean {
  return (
    speaks('asks', plainWords(title)) &&
    answers.every(({ question, items }) => !question.endsWith('?') && areNames(items))
  );
}

// If the section repeats an inherited meaning, quote its own words: they stand closer to the list.
function heard(
  inherited: Pick<List, 'holder' | 'reading'>,
  known: Reading | undefined,
): Pick<List, 'holder' | 'reading'> {
  return known === undefined ? inherited : { ...inherited, reading: { ...inherited.reading, because: known.because } };
}

function isSame(a: Reading, b: Reading): boolean {
  return a.meaning === b.meaning && (a.way === b.way || a.way === undefined);
}

// "Select one and delete the others" stands after all earlier boxes and before the lists it is about.
function chosenAmong({ sections, items, place: own }: Section, said: readonly Said[]): Section[][] {
  // The last line of what stands before the section that is looked at.
  let last = Math.max(own === undefined ? 0 : own.line, ...flatten(items).map(({ place }) => place.line));
  return sections.flatMap((first, index) => {
    const start = lineOf(first);
    const before = last;
    last = Math.max(before, start, ...itemsIn(first).map(({ place }) => place.line));
    // The words are about what stands right below them.
    if (itemsIn(first).length === 0) return [];
    const between = said.filter(({ line }) => line > before && line < start);
    // What stands in an earlier part is mostly about that part. Only its last words may lead on to the next.
    const from = index === 0 ? 0 : Math.max(...between.map(({ line }) => line));
    if (!between.some(({ line, text }) => line >= from && isChoosing(text))) return [];
    const others = sections.slice(index);
    const end = others.findIndex(({ kind, depth }) => kind !== first.kind || depth !== first.depth);
    const options = others.slice(0, end < 0 ? others.length : end).filter((section) => itemsIn(section).length > 0);
    return options.length < 2 ? [] : [options];
  });
}

// Every section but the root has a place.
function lineOf({ place }: Section): number {
  return (place as Place).line;
}

function isChoosing(text: string): boolean {
  const words = plainWords(text);
  return saidBy(text) === 'one' || speaks('oneList', words) || speaks('removeOthers', words);
}

// "Exactly one of these", in a section that holds sections rather than boxes.
function isChoice(section: Section): boolean {
  return section.items.length === 0 && section.sections.filter((child) => itemsIn(child).length > 0).length > 1;
}

// If a group holds all boxes of its heading, its meaning applies to the heading, which is the better name.
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
