import { conditionIn } from '../../checklist/reading/not-applicable.ts';
import type { Item } from '../../checklist/model.ts';
import { sectionsOf } from '../../checklist/select.ts';
import { normalize } from '../../checklist/text.ts';
import { hasBlank } from '../../template/blanks.ts';
import { areKinds, kindOf, kindsInTitle, kindsNamedIn } from '../../template/reading/kinds.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { Member } from '../kit/count.ts';
import type { GateInput } from '../kit/gate.ts';
import { nameOf } from '../kit/item.ts';

/**
 * For `open-conditional: where-the-rest-is-done`: open boxes that hold in some cases only count as not applicable where
 * the body shows that their case is not there. A condition on the kind of change is held against the kinds that are
 * ticked. For others, somebody must have been through the list: all its other boxes are ticked or marked.
 */
export function withoutOthersCases(members: Member[], input: GateInput): Member[] {
  const { comparison, openConditional } = input;
  if (comparison === undefined || openConditional !== 'where-the-rest-is-done') return members;
  const { template, counterparts } = comparison;
  const isOpen = ({ item, status }: Member): boolean => status === 'pending' && item.state === 'unticked';
  if (!members.some(isOpen)) return members;
  const ticked = tickedKinds(comparison);
  const titles = new Map(
    sectionsOf(template.root).flatMap(({ section, path }) =>
      section.items.map((item) => [item, path.map(({ title }) => title)] as const),
    ),
  );
  const worked = workedThrough(members, counterparts);
  const conditions = members
    .filter(isOpen)
    .flatMap(({ item }) => conditionIn(counterparts.get(item)?.label ?? '')?.text ?? []);
  return members.map((member) => {
    const trusted = counterparts.get(member.item);
    if (trusted === undefined || !isOpen(member)) return member;
    const condition = conditionIn(trusted.label);
    const isOther = (kinds: readonly string[]): boolean =>
      kinds.length > 0 && ticked.length > 0 && ticked.every((kind) => kind !== undefined && !kinds.includes(kind));
    if (isOther((titles.get(trusted) ?? []).flatMap(kindsInTitle))) return letGo(member);
    // Who must write "N/A, or a link" has not answered yet.
    if (condition === undefined || !worked(member) || hasBlank(normalize(trusted.label))) return member;
    // "If it changed" and "if it is unchanged": one of them is the case.
    if (conditions.some((each) => each !== condition.text && contradict(each, condition.text))) return member;
    const kinds = kindsNamedIn(condition.text);
    return (kinds.length === 0 ? condition.namesCase : isOther(kinds)) ? letGo(member) : member;
  });
}

// The kinds of change that are ticked in a list of the template. Undefined: one of no known kind.
function tickedKinds({ template, counterparts }: NonNullable<GateInput['comparison']>): (string | undefined)[] {
  const lists = [template.root, ...sectionsOf(template.root).map(({ section }) => section)]
    .map(({ items }) => items)
    .filter(areKinds);
  const options = new Set(lists.flat());
  return [...counterparts].flatMap(([item, trusted]) =>
    item.state === 'ticked' && options.has(trusted) ? [kindOf(trusted.label)] : [],
  );
}

// Whether all other boxes of the template beside a box are done, one of them ticked.
function workedThrough(members: readonly Member[], counterparts: ReadonlyMap<Item, Item>): (member: Member) => boolean {
  const isAlways = ({ item }: Member): boolean => {
    const trusted = counterparts.get(item);
    return trusted !== undefined && conditionIn(trusted.label) === undefined;
  };
  const beside = (one: Member, other: Member): boolean =>
    one.holder === other.holder && one.item.place.document === other.item.place.document;
  return (member) => {
    const rest = members.filter((other) => beside(member, other) && isAlways(other));
    return rest.some(({ status }) => status === 'passed') && rest.every(({ status }) => status !== 'pending');
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

const NEGATION = /(?<!\p{L})(?:not|no|never|without|un(?=\p{L}{4}))|n't/giu;

// Whether one condition is the other with a "not".
function contradict(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => ({
    count: text.match(NEGATION)?.length ?? 0,
    stems: new Set(
      (text.replace(NEGATION, ' ').match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 4).toLowerCase()),
    ),
  })) as [Stems, Stems];
  return first.count % 2 !== second.count % 2 && [...first.stems].some((stem) => second.stems.has(stem));
}

interface Stems {
  count: number;
  stems: Set<string>;
}
