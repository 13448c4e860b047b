import { conditionIn, type StatedCondition } from '../../checklist/reading/not-applicable.ts';
import type { Item, Section } from '../../checklist/model.ts';
import { flatten, itemsIn, sectionsOf, topLevel } from '../../checklist/select.ts';
import { normalize } from '../../checklist/text.ts';
import { hasBlank } from '../../template/blanks.ts';
import type { Comparison } from '../../template/comparison.ts';
import { contentOf } from '../../template/reading/content-words.ts';
import { areKinds, kindsOfCase, kindsOfOption, mentionsKind } from '../../template/reading/kinds.ts';
import { speaks } from '../../template/reading/vocabulary.ts';
import { plainWords } from '../../template/reading/words.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { Member } from '../kit/count.ts';
import type { GateInput } from '../kit/gate.ts';
import { nameOf } from '../kit/item.ts';

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
  const titles = titlesOf(template.root, holders);
  const isAnotherKind = (kinds: readonly string[]): boolean =>
    kinds.length > 0 &&
    ticked.length > 0 &&
    ticked.every((each) => each !== undefined && each.every((kind) => !kinds.includes(kind)));
  const conditions = conditionsOf(members, counterparts);
  const isWorked = workedThrough(members, conditions);
  const rivals = rivalsAmong(members.filter(isOpen), conditions);
  const isTold = toldBy(comparison, input);
  const isNoCase = (member: Member, trusted: Item): boolean => {
    if ((titles.get(trusted) ?? []).some((title) => isAnotherKind(kindsOfCase(title)))) return true;
    const condition = conditions.get(member.item);
    if (condition === undefined) return false;
    const kinds = kindsOfCase(condition.text);
    if (kinds.length > 0) return isAnotherKind(kinds);
    if (!isWorked(member)) return false;
    // "(if applicable)" leaves it to the author, who has been through the list.
    if (isLeftToAuthors(condition.text)) return true;
    const words = contentOf(condition.text);
    const namesCase = condition.namesCase && words.length > 0 && !mentionsKind(condition.text);
    return namesCase && !rivals.has(member.item) && !isTold(words, trusted);
  };
  return members.map((member) => {
    const trusted = counterparts.get(member.item);
    if (trusted === undefined || !isOpen(member)) return member;
    // Whoever ticks what stands below has begun with it.
    if (flatten(member.item.items).some(({ state }) => state === 'ticked')) return member;
    // Who must write "N/A, or a link" has not answered yet, and nobody passes over security in silence.
    if (hasBlank(normalize(trusted.label)) || speaks('important', plainWords(trusted.label))) return member;
    return isNoCase(member, trusted) ? letGo(member) : member;
  });
}

function isOpen({ item, status }: Member): boolean {
  return status === 'pending' && item.state === 'unticked';
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

// The titles above each item that may say which kind it is for: neither the title of all, nor one around the kinds.
function titlesOf(root: Section, holders: readonly Section[]): Map<Item, string[]> {
  const top = topLevel(root);
  const around = (section: Section): boolean =>
    section === top ||
    [section, ...sectionsOf(section).map((each) => each.section)].some((each) => holders.includes(each));
  return new Map(
    sectionsOf(root).flatMap(({ section, path }) => {
      const titles = path.filter((each) => !around(each)).map(({ title }) => title);
      return flatten(section.items).map((item) => [item, titles] as const);
    }),
  );
}

function isLeftToAuthors(condition: string): boolean {
  return /^[([,\s]*(?:if|when|where) (?:applicable|needed|necessary|appropriate|relevant)\W*$/i.test(condition);
}

/**
 * Tells whether a tick says that a case is there: of a box to choose with one of its words, of any box with all of them.
 * `words`: what the condition is about. `own`: the item of the template that states it.
 */
function toldBy(
  { counterparts }: Comparison,
  { asked, checklist }: GateInput,
): (words: readonly string[], own: Item) => boolean {
  const every = new Set(asked?.every);
  const chosen = new Set(asked?.some.filter((item) => !every.has(item)));
  const saying = new Map<string, { trusted: Item; said: ReadonlySet<string> }[]>();
  for (const item of itemsIn(checklist.root)) {
    const trusted = counterparts.get(item);
    if (item.state !== 'ticked' || trusted === undefined) continue;
    // What a ticked box says of its own case is no fact.
    const condition = conditionIn(trusted.label)?.text;
    const text = `${trusted.label} ${item.label}`;
    const said = new Set(contentOf(condition === undefined ? text : text.replaceAll(condition, ' ')));
    for (const word of said) addTo(saying, word, { trusted, said });
  }
  return (words, own) =>
    words.some((word) =>
      saying
        .get(word)
        ?.some(
          ({ trusted, said }) => trusted !== own && (chosen.has(trusted) || words.every((each) => said.has(each))),
        ),
    );
}

// "If the risk is high", "if the risk is low": of two open conditions about one thing, one is the case. Two boxes of the
// same condition say the same.
function rivalsAmong(open: readonly Member[], conditions: Conditions): Set<Item> {
  const wordsOf = new Map(open.map(({ item }) => [item, contentOf(conditions.get(item)?.text ?? '')]));
  const different = [...new Map([...wordsOf.values()].map((words) => [words.join(' '), words])).values()];
  const withWord = new Map<string, (readonly string[])[]>();
  const begun = new Map<string, (readonly string[])[]>();
  for (const words of different) {
    for (const word of new Set(words)) addTo(withWord, word, words);
    addTo(begun, words[0] ?? '', words);
  }
  const wider = different.flatMap((words) => {
    // Few conditions have the rarest word, so few are compared.
    const [rarest] = words.map((word) => withWord.get(word) ?? []).toSorted((a, b) => a.length - b.length);
    return rarest === undefined ? [] : [rarest.filter((other) => words.every((word) => other.includes(word)))];
  });
  const alike = new Set([...begun.values(), ...wider].filter((same) => same.length > 1).flat());
  const keys = new Set([...alike].map((words) => words.join(' ')));
  return new Set([...wordsOf].flatMap(([item, words]) => (keys.has(words.join(' ')) ? [item] : [])));
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

// Tells whether all boxes of the template beside one that hold always, and the one above it, are done, most by a tick.
function workedThrough(members: readonly Member[], conditions: Conditions): (member: Member) => boolean {
  const listOf = ({ holder, item }: Member): string => JSON.stringify([item.place.document, holder]);
  const isAlways = ({ item }: Member): boolean => conditions.has(item) && conditions.get(item) === undefined;
  const known = new Map(members.map((member) => [member.item, member]));
  const lists = new Map<string, Member[]>();
  for (const member of members) if (isAlways(member)) addTo(lists, listOf(member), member);
  for (const { parent, ...member } of members) {
    const above = parent === undefined ? undefined : known.get(parent);
    const list = listOf(member);
    if (above !== undefined && lists.get(list)?.includes(above) !== true) addTo(lists, list, above);
  }
  const worked = new Set(
    [...lists].flatMap(([list, rest]) => {
      const done = rest.filter(({ status }) => status === 'passed');
      return done.length * 2 > rest.length && rest.every(({ status }) => status !== 'pending') ? [list] : [];
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
