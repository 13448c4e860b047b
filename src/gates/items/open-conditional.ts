import { conditionIn, type StatedCondition } from '../../checklist/reading/condition.ts';
import type { Item, Section } from '../../checklist/model.ts';
import { flatten, itemsIn, sectionsOf, topLevel } from '../../checklist/select.ts';
import { normalize } from '../../checklist/text.ts';
import { hasBlank } from '../../template/blanks.ts';
import type { Comparison } from '../../template/comparison.ts';
import { contentOf, isThing, negates } from '../../template/reading/content-words.ts';
import { areKinds, kindsIn, kindsOfCase, kindsOfOption } from '../../template/reading/kinds.ts';
import { speaks } from '../../template/reading/vocabulary.ts';
import { plainWords } from '../../template/reading/words.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { Member } from '../kit/count.ts';
import type { Asked, GateInput } from '../kit/gate.ts';
import { nameOf } from '../kit/item.ts';
import { toldBy, WordIndex } from './told-by-ticks.ts';

/**
 * For `open-conditional: where-the-rest-is-done`: open boxes that hold in some cases only count as not applicable where
 * the body shows that their case is not there. A condition on the kind of change is held against the kinds that are
 * ticked. For others, somebody must have been through the list, and no tick may say that the case is there.
 */
export function letOtherCasesGo(members: Member[], input: GateInput): Member[] {
  const { comparison, openConditional, notApplicable } = input;
  if (comparison === undefined || openConditional !== 'where-the-rest-is-done' || comparison.strict === true)
    return members;
  // Where a mark needs a reason, silence is none.
  if (notApplicable === 'forbidden' || notApplicable === 'with-reason') return members;
  if (!members.some(isOpen)) return members;
  const { template, counterparts } = comparison;
  const holders = kindHolders(template.root);
  const ticked = tickedKinds(counterparts, holders);
  const above = sectionsAbove(template.root, holders);
  const isAnotherKind = (kinds: readonly string[]): boolean =>
    kinds.length > 0 &&
    ticked.length > 0 &&
    ticked.every((each) => each !== undefined && each.every((kind) => !kinds.includes(kind)));
  const conditions = conditionsOf(members, counterparts);
  const isWorked = workedThrough(members, conditions);
  const rivals = rivalsAmong(members.filter(isOpen), conditions);
  const told = toldBy(input);
  const isOfNewThing = newThings(comparison, input);
  const isOtherCase = (section: Section): boolean => {
    const isNew = speaks('forNew', plainWords(section.title));
    const kinds = isNew ? kindsIn(section.title) : kindsOfCase(section.title);
    if (kinds.length > 0 && holders.length > 0) return isAnotherKind(kinds);
    return isNew && isOfNewThing(section) && !told.ofCase(section.title);
  };
  const isNoCase = (member: Member, trusted: Item): boolean => {
    if ((above.get(trusted) ?? []).some(isOtherCase)) return true;
    const condition = conditions.get(member.item);
    if (condition === undefined) return false;
    const kinds = kindsOfCase(condition.text);
    if (kinds.length > 0) return isAnotherKind(kinds);
    if (!isWorked(member)) return false;
    // "(if applicable)" leaves it to the author, who has been through the list.
    if (condition.isLeftToAuthor) return !told.ofItem(trusted.label);
    const words = contentOf(condition.text);
    const namesCase = condition.namesCase && words.length > 0 && kindsIn(condition.text).length === 0;
    return namesCase && !rivals.has(member.item) && !told.byAny(words, trusted);
  };
  return members.map((member) => {
    const trusted = counterparts.get(member.item);
    if (trusted === undefined || !isOpen(member)) return member;
    // Whoever ticks what stands below has begun with it.
    if (flatten(member.item.items).some(({ state }) => state === 'ticked')) return member;
    // Who must write "N/A, or a link" has not answered yet, and nobody passes over security in silence.
    if (hasBlank(normalize(trusted.label)) || flatten([trusted]).some(isImportant)) return member;
    return isNoCase(member, trusted) ? letGo(member) : member;
  });
}

function isOpen({ item, status }: Member): boolean {
  return status === 'pending' && item.state === 'unticked';
}

function isImportant({ label }: Pick<Item, 'label'>): boolean {
  return speaks('important', plainWords(label));
}

// The conditions of items of the body, as the template states them.
type Conditions = ReadonlyMap<Item, StatedCondition | undefined>;

function conditionsOf(members: readonly Member[], counterparts: Comparison['counterparts']): Conditions {
  return new Map(
    members.flatMap(({ item }) => {
      const trusted = counterparts.get(item);
      return trusted === undefined ? [] : [[item, conditionIn(trusted.label)] as const];
    }),
  );
}

// The sections of the template that list kinds of change.
function kindHolders(root: Section): Section[] {
  return [root, ...sectionsOf(root).map(({ section }) => section)].filter(({ items }) => areKinds(items));
}

// The kinds that are ticked. Undefined: one that may be any.
function tickedKinds(
  counterparts: ReadonlyMap<Item, Item>,
  holders: readonly Section[],
): (readonly string[] | undefined)[] {
  const options = new Set(holders.flatMap(({ items }) => items));
  return [...counterparts].flatMap(([item, trusted]) =>
    item.state === 'ticked' && options.has(trusted) ? [kindsOfOption(trusted.label)] : [],
  );
}

// The sections above each item whose titles may say what it is for: neither the title of all, nor one around the kinds.
function sectionsAbove(root: Section, holders: readonly Section[]): Map<Item, Section[]> {
  const top = topLevel(root);
  const around = (section: Section): boolean =>
    section === top ||
    [section, ...sectionsOf(section).map((each) => each.section)].some((each) => holders.includes(each));
  return new Map(
    sectionsOf(root).flatMap(({ section, path }) => {
      const sections = path.filter((each) => !around(each));
      return flatten(section.items).map((item) => [item, sections] as const);
    }),
  );
}

/**
 * Tells whether nobody has begun with a list for something new, while all that every change needs is done, most of it by
 * a tick. A list with boxes that are important is never left alone.
 */
function newThings({ template, counterparts }: Comparison, { asked }: GateInput): (section: Section) => boolean {
  const ofNew = new Set(
    sectionsOf(template.root).flatMap(({ section }) =>
      speaks('forNew', plainWords(section.title)) ? itemsIn(section) : [],
    ),
  );
  const bodies = new Map([...counterparts].map(([item, trusted]) => [trusted, item]));
  // Where something is compared, it is known what is asked for.
  const always = (asked as Asked).every.filter((item) => !ofNew.has(item) && !item.conditional);
  const ticked = always.filter((item) => bodies.get(item)?.state === 'ticked');
  const isDone = ticked.length * 2 > always.length && always.every((item) => bodies.get(item)?.state !== 'unticked');
  return (section) =>
    isDone &&
    itemsIn(section).every((item) => (bodies.get(item)?.state ?? 'unticked') === 'unticked' && !isImportant(item));
}

// "If the risk is high", "if low risk", "if it does not change": of two open conditions about one thing, one is the case.
// Two boxes of the same condition say the same.
function rivalsAmong(open: readonly Member[], conditions: Conditions): Set<Item> {
  const stated = open.map(({ item }) => {
    const text = conditions.get(item)?.text ?? '';
    const words = contentOf(text);
    return { item, words, key: JSON.stringify([words, negates(text)]) };
  });
  const different = [...new Map(stated.map((each) => [each.key, each])).values()];
  const withWord = new WordIndex(different, ({ words }) => words);
  const begun = new WordIndex(different, ({ words }) => words.slice(0, 1));
  const wider = different.flatMap(({ words }) => {
    // Few conditions have the rarest word, so few are compared.
    const [rarest] = words.map((word) => withWord.with(word)).toSorted((a, b) => a.length - b.length);
    return rarest === undefined ? [] : [rarest.filter((other) => words.every((word) => other.words.includes(word)))];
  });
  const things = new WordIndex(different, ({ words }) => (words.length <= 2 ? words.filter(isThing) : []));
  const alike = [...begun.groups(), ...wider, ...things.groups()].filter((same) => same.length > 1).flat();
  const keys = new Set(alike.map(({ key }) => key));
  return new Set(stated.flatMap(({ item, key }) => (keys.has(key) ? [item] : [])));
}

/** How many boxes one done box lets go. One tick excuses no long list. */
const MOST_OPEN = 2;

/**
 * Tells whether all boxes of the template beside one that hold always, and the one above it, are done, most by a tick;
 * and that not many more boxes of the list are open than done.
 */
function workedThrough(members: readonly Member[], conditions: Conditions): (member: Member) => boolean {
  const listOf = ({ holder, item }: Member): string => JSON.stringify([item.place.document, holder]);
  const isAlways = ({ item }: Member): boolean => conditions.has(item) && conditions.get(item) === undefined;
  const known = new Map(members.map((member) => [member.item, member]));
  const lists = new Map<string, Set<Member>>();
  for (const member of members) {
    const list = lists.get(listOf(member)) ?? new Set();
    lists.set(listOf(member), list.add(member));
    const above = member.parent === undefined ? undefined : known.get(member.parent);
    if (above !== undefined) list.add(above);
  }
  const worked = new Set(
    [...lists].flatMap(([name, list]) => {
      const rest = [...list].filter((each) => isAlways(each) || listOf(each) !== name);
      const done = rest.filter(({ status }) => status === 'passed');
      // Boxes that the author has added let nothing go.
      const all = [...list].filter(({ item, status }) => status === 'passed' && conditions.has(item));
      const isBegun = done.length * 2 > rest.length && all.length * MOST_OPEN >= [...list].filter(isOpen).length;
      return isBegun && rest.every(({ status }) => status !== 'pending') ? [name] : [];
    }),
  );
  return (member) => worked.has(listOf(member));
}

function letGo({ item, parent, section, finding: _, ...member }: Member): Member {
  const finding: Finding = {
    status: 'passed',
    message: 'Open, counts as N/A',
    actual: nameOf(item, parent),
    section,
    place: item.place,
  };
  return { ...member, item, parent, section, status: 'skipped', finding };
}
