import type { Item, Section } from '../../checklist/model.ts';
import { itemsIn } from '../../checklist/select.ts';
import { items as itemsGate } from '../../gates/items/items.ts';
import { belowOf, optionsOf } from '../../template/reading/below.ts';
import { firstBlank } from '../../template/blanks.ts';
import { questionsIn } from '../../template/reading/options.ts';

import { quoted } from '../../template/reading/prose.ts';
import { listRules } from './gates.ts';
import type { List, Lists } from '../../template/reading/lists.ts';
import type { ProposedRule } from './yaml.ts';

/** Rules, with the lists that they judge. */
export interface Entry {
  rules: ProposedRule[];
  lists: List[];
  /** The line of the first box, 1-based. */
  line: number;
}

/** A list that a selector can name. */
type Named = List & { selector: string };

/** Whether a list needs a gate of its own instead of sharing the gate of its part. */
function standsAlone(list: List, { choices }: Lists): boolean {
  const inChoice = list.holder.path.some((section) => choices.some((options) => options.includes(section)));
  return list.reading.meaning !== 'all' || list.reading.sensitive || inChoice;
}

/** The rules for the boxes of a part, in document order. `restEntry` covers the boxes that no selector names. */
export function partEntries(part: Section, all: Lists, parts: readonly Section[]): Entry[] {
  const within = all.lists.filter(
    (list): list is Named => list.selector !== undefined && list.holder.path.includes(part),
  );
  // A list belongs to the innermost part that holds it.
  const inPart = within.filter(({ holder }) => holder.path.findLast((each) => parts.includes(each)) === part);
  const apart = within.filter((list) => !inPart.includes(list));
  const questions = inPart.filter(({ question }) => question !== undefined);
  const lists = inPart.filter(({ question }) => question === undefined);
  const selectors = new Set(questions.map(({ selector }) => selector));
  const asked = [...selectors].flatMap((selector) =>
    questionEntries(
      questions.filter((list) => list.selector === selector),
      lists,
    ),
  );
  const alone = lists.filter((list) => standsAlone(list, all));
  const isInside = (list: List, others: readonly List[]): boolean =>
    others.some((other) => other !== list && list.holder.path.includes(other.holder.section));
  const plain = lists.filter((list) => !alone.includes(list) && !isInside(list, alone));
  const scope = (target: Section, own: List | undefined, others: readonly Named[]): Record<string, unknown> =>
    scopeOf(target, own, { others: [...others, ...apart], questions }, all);
  // Lists inside a section with a gate of its own need gates of their own too.
  const single = lists.filter((list) => !plain.includes(list));
  const entries = single.map((list) => entryOf([list], listRules(list, scope(list.holder.section, list, lists))));
  const [first] = plain;
  if (first !== undefined) {
    const target = plain.length === 1 && lists.length + apart.length > 1 ? first.holder.section : part;
    const selector = all.selectorOf(target);
    if (selector !== undefined)
      entries.push(
        entryOf(plain, [{ says: [], rule: { gate: itemsGate.name, ...scope(target, undefined, single) }, others: [] }]),
      );
    else
      for (const list of plain) entries.push(entryOf([list], listRules(list, scope(list.holder.section, list, lists))));
  }
  return [...entries, ...asked].toSorted((a, b) => a.line - b.line);
}

// If a section has only questions, one gate judges each by itself. Beside other boxes, gates name their answers.
function questionEntries(questions: readonly Named[], others: readonly Named[]): Entry[] {
  const [first] = questions as readonly [Named, ...Named[]];
  const { section } = first.holder;
  const isBullets = section.items.every(({ question }) => question !== undefined && question.text !== '');
  const counts = questions.map((list) => countOfAnswers(list));
  const [below, ...otherwise] = new Set(questions.flatMap(({ items }) => belowOf(items) ?? []));
  const more = below === undefined || otherwise.length > 0 ? {} : { below };
  const [count] = counts;
  if (isBullets && count !== undefined && questions.length > 1 && counts.every((each) => each === count))
    return [
      entryOf(
        [...questions],
        [
          {
            says: [
              `Guess on ${quoted(section.title, 60)}: ${count === 'one' ? 'one answer' : 'an answer'} to each question.`,
            ],
            rule: { gate: itemsGate.name, in: first.selector, each: 'question', require: count, ...more },
            others: [],
          },
        ],
      ),
    ];
  const alone = others.every(({ holder }) => holder.section !== section) && questions.length === 1;
  return questions.map((list) =>
    entryOf(
      [list],
      listRules(list, {
        in: list.selector,
        ...(alone ? {} : { only: list.items.map(({ label }) => label).filter((label) => label !== '') }),
      }),
    ),
  );
}

function countOfAnswers({ reading: { meaning }, items }: List): 'one' | 'any' | undefined {
  if (meaning === 'one' || (meaning === 'answers' && questionsIn(optionsOf(items)) === 1)) return 'one';
  return meaning === 'any' ? 'any' : undefined;
}

// `in` names the section, `without` the sections inside it that other gates judge, and `except` the answers to questions.
function scopeOf(
  target: Section,
  own: List | undefined,
  { others, questions }: { others: readonly Named[]; questions: readonly Named[] },
  all: Lists,
): Record<string, unknown> {
  const inside = others
    .filter((list) => list !== own && list.holder.section !== target && list.holder.path.includes(target))
    .filter(
      (list, _, found) =>
        !found.some((other) => other !== list && list.holder.path.slice(0, -1).includes(other.holder.section)),
    );
  const without = inside.map((list) => list.selector);
  const isInside = ({ holder }: List): boolean =>
    holder.path.includes(target) && !inside.some((list) => holder.path.includes(list.holder.section));
  const except = questions
    .filter(isInside)
    .flatMap(({ items }) => items.map(({ label }) => label))
    .filter((label) => label !== '' && firstBlank(label) > 0);
  return {
    in: all.selectorOf(target),
    ...(without.length === 0 ? {} : { without }),
    ...(except.length === 0 ? {} : { except }),
  };
}

function entryOf(lists: List[], rules: ProposedRule[]): Entry {
  return { lists, rules, line: Math.min(...lists.flatMap(({ items }) => items.map(({ place }) => place.line))) };
}

/** The rules for the lists above every heading that need gates of their own, which name their boxes. */
export function rootEntries(root: Section, all: Lists): Entry[] {
  return all.lists
    .filter(({ holder, selector }) => holder.section === root && selector === undefined)
    .filter((list) => standsAlone(list, all))
    .map((list) => entryOf([list], listRules(list, { only: list.items.map(({ label }) => label) })));
}

/** One rule for all boxes that no entry judges: those above every heading, and those that no selector names. */
export function restEntry(root: Section, entries: readonly Entry[], { selectorOf }: Lists): Entry | undefined {
  const judged = new Set<Item>(entries.flatMap((entry) => entry.lists.flatMap((list) => list.items)));
  const all = itemsIn(root);
  const rest = all.filter((item) => !judged.has(item));
  const [first] = rest;
  if (first === undefined) return undefined;
  const judgedIn = (section: Section): string[] => {
    const items = itemsIn(section);
    if (items.length === 0) return [];
    const selector = selectorOf(section);
    if (selector !== undefined && items.every((item) => judged.has(item))) return [selector];
    return section.sections.flatMap(judgedIn);
  };
  const without = root.sections.flatMap(judgedIn);
  const unnamed = rest.some(
    (item) => !root.items.includes(item) && !root.items.some((each) => itemsBelow(each).includes(item)),
  );
  const except = entries
    .flatMap(({ lists }) => lists)
    .flatMap(({ holder, items }) => (holder.section === root ? items.map(({ label }) => label) : []));
  const says = unnamed ? ['Every other box, also in sections that no selector tells apart.'] : [];
  const rule = {
    gate: itemsGate.name,
    ...(without.length === 0 ? {} : { without }),
    ...(except.length === 0 ? {} : { except }),
  };
  return { lists: [], rules: [{ says, rule, others: [] }], line: first.place.line };
}

function itemsBelow(item: Item): Item[] {
  return [item, ...item.items.flatMap(itemsBelow)];
}
