import { conditionIn, type StatedCondition } from '../../checklist/reading/not-applicable.ts';
import type { Item, Section } from '../../checklist/model.ts';
import { flatten, itemsIn, sectionsOf, topLevel } from '../../checklist/select.ts';
import { normalize } from '../../checklist/text.ts';
import { hasBlank } from '../../template/blanks.ts';
import { areKinds, kindsOfCase, kindsOfOption, namesKind } from '../../template/reading/kinds.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { Member } from '../kit/count.ts';
import type { GateInput } from '../kit/gate.ts';
import { nameOf } from '../kit/item.ts';
import { contentOf } from './content-words.ts';

/**
 * For `open-conditional: where-the-rest-is-done`: open boxes that hold in some cases only count as not applicable where
 * the body shows that their case is not there. A condition on the kind of change is held against the kinds that are
 * ticked. For others, somebody must have been through the list, and no tick may say that the case is there.
 */
export function withoutOthersCases(members: Member[], input: GateInput): Member[] {
  const { comparison, openConditional, notApplicable } = input;
  if (comparison === undefined || openConditional !== 'where-the-rest-is-done' || comparison.strict === true)
    return members;
  // Where a mark needs a reason, silence is none.
  if (notApplicable === 'forbidden' || notApplicable === 'with-reason') return members;
  const isOpen = ({ item, status }: Member): boolean => status === 'pending' && item.state === 'unticked';
  if (!members.some(isOpen)) return members;
  const { template, counterparts } = comparison;
  const holders = kindHolders(template.root);
  const ticked = tickedKinds(counterparts, holders);
  const titles = titlesOf(template.root, holders);
  const worked = workedThrough(members, counterparts);
  const open = members.filter(isOpen).flatMap(({ item }) => {
    const condition = conditionIn(counterparts.get(item)?.label ?? '');
    return condition === undefined ? [] : [{ item, words: contentOf(condition.text) }];
  });
  const isAnotherKind = (kinds: readonly string[]): boolean =>
    kinds.length > 0 &&
    ticked.length > 0 &&
    ticked.every((each) => each !== undefined && each.every((kind) => !kinds.includes(kind)));
  const isNoCase = (member: Member, trusted: Item, condition: StatedCondition): boolean => {
    const kinds = kindsOfCase(condition.text);
    if (kinds.length > 0) return isAnotherKind(kinds);
    const words = contentOf(condition.text);
    // "If the risk is high", "if the risk is low": one of them is the case.
    const isOneOfTwo = open.some((each) => each.item !== member.item && areOfOneThing(each.words, words));
    return (
      condition.namesCase &&
      words.length > 0 &&
      !namesKind(condition.text) &&
      !isOneOfTwo &&
      !isTold(words, trusted, input)
    );
  };
  return members.map((member) => {
    const trusted = counterparts.get(member.item);
    if (trusted === undefined || !isOpen(member)) return member;
    // Whoever ticks what stands below has begun with it.
    if (flatten(member.item.items).some(({ state }) => state === 'ticked')) return member;
    if ((titles.get(trusted) ?? []).some((title) => isAnotherKind(kindsOfCase(title)))) return letGo(member);
    const condition = conditionIn(trusted.label);
    // Who must write "N/A, or a link" has not answered yet.
    if (condition === undefined || !worked(member) || hasBlank(normalize(trusted.label))) return member;
    if (IMPORTANT.test(trusted.label)) return member;
    return isNoCase(member, trusted, condition) ? letGo(member) : member;
  });
}

// What nobody should pass over in silence.
const IMPORTANT =
  /\b(?:secur\w*|secrets?|vulnerab\w*|sign(?:s|ed|ing|-?off)?|cla|dco|approv\w*|backups?|roll(?:ed|s|ing)?[- ]?back|privacy|personal data|way back)\b/i;

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

// Whether a tick says that the case is there: of a box to choose with one of its words, of any box with all of them.
function isTold(words: readonly string[], own: Item, { comparison, asked, checklist }: GateInput): boolean {
  const every = new Set(asked?.every);
  const chosen = new Set(asked?.some.filter((item) => !every.has(item)));
  return itemsIn(checklist.root).some((item) => {
    const trusted = comparison?.counterparts.get(item);
    if (item.state !== 'ticked' || trusted === undefined || trusted === own) return false;
    // What a ticked box says of its own case is no fact.
    const condition = conditionIn(trusted.label)?.text;
    const text = `${trusted.label} ${item.label}`;
    const said = new Set(contentOf(condition === undefined ? text : text.replaceAll(condition, ' ')));
    return chosen.has(trusted) ? words.some((each) => said.has(each)) : words.every((each) => said.has(each));
  });
}

function areOfOneThing(some: readonly string[], others: readonly string[]): boolean {
  const [few, many] = some.length < others.length ? [some, others] : [others, some];
  return some[0] === others[0] || (few.length > 0 && few.every((word) => many.includes(word)));
}

// Whether all other boxes of the template beside a box are done, most of them ticked.
function workedThrough(members: readonly Member[], counterparts: ReadonlyMap<Item, Item>): (member: Member) => boolean {
  const isAlways = ({ item }: Member): boolean => {
    const trusted = counterparts.get(item);
    return trusted !== undefined && conditionIn(trusted.label) === undefined;
  };
  const beside = (one: Member, other: Member): boolean =>
    one.holder === other.holder && one.item.place.document === other.item.place.document;
  return (member) => {
    const rest = members.filter((other) => beside(member, other) && isAlways(other));
    const done = rest.filter(({ status }) => status === 'passed');
    return done.length * 2 > rest.length && rest.every(({ status }) => status !== 'pending');
  };
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
