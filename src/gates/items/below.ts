import type { Item } from '../../checklist/model.ts';
import { itemsIn } from '../../checklist/select.ts';
import { askedOf, countFindings, countedStatus, type Member } from '../kit/count.ts';
import type { GateInput, Outcome } from '../kit/gate.ts';
import type { Scope } from '../kit/locate.ts';
import { areCriteria, type ItemsOptions, trustedItems } from './members.ts';

/**
 * How many boxes below a ticked one are asked for; undefined if boxes below others count like all others. Of one option,
 * or one answer, everything below is asked for unless the policy says otherwise.
 */
export function belowIn({ require, each, below }: ItemsOptions): 'all' | 'any' | 'one' | undefined {
  if (require === undefined || require === 'all' || require === 'none') return undefined;
  return below ?? (require === 'one' || each === 'question' ? 'all' : undefined);
}

/** Boxes to pick from, and the boxes below those that were picked. */
export interface Picks {
  options: Member[];
  /** The boxes right below each ticked one. */
  asked: Member[][];
}

/**
 * Tells options from what stands below them. Boxes below an option count only if it is ticked. If some of them are
 * enough, they are options too, and one that is ticked stands for the option that holds it. `counting`: the boxes that
 * nobody has added.
 */
export function picksFrom(
  members: readonly Member[],
  counting: readonly Member[],
  chosen: ItemsOptions,
  input: GateInput,
): Picks {
  const below = belowIn(chosen);
  if (below === undefined || areCriteria(chosen, input)) return { options: [...members], asked: [] };
  const holder = holdersOf(members, chosen, input);
  const options = members.filter((member) => holder(member) === undefined);
  const children = new Map<Item | 'gone' | undefined, Member[]>();
  for (const member of members) {
    const own = holder(member);
    if (own !== undefined) children.set(own, [...(children.get(own) ?? []), member]);
  }
  const counts = new Set(counting.map(({ item }) => item));
  const isPicked = ({ item, status }: Member): boolean =>
    status === 'passed' ||
    (below !== 'all' && (children.get(item) ?? []).some((child) => counts.has(child.item) && isPicked(child)));
  const asPicked = (member: Member): Member => (isPicked(member) ? { ...member, status: 'passed' } : member);
  const askedBelow = (some: readonly Member[]): Member[][] =>
    some.filter(isPicked).flatMap(({ item }) => {
      const own = children.get(item);
      return own === undefined ? [] : [own.map(asPicked), ...askedBelow(own)];
    });
  return { options: options.map(asPicked), asked: askedBelow(options) };
}

/**
 * The item that holds a member, among the members; undefined for an option. The template tells, where it has the item,
 * so that nobody makes an option of a step by moving it. `gone`: what held it is not here.
 */
function holdersOf(
  members: readonly Member[],
  chosen: ItemsOptions,
  { comparison }: GateInput,
): (member: Member) => Item | 'gone' | undefined {
  const there = new Set(members.map(({ item }) => item));
  const written = ({ parent }: Member): Item | undefined =>
    parent !== undefined && there.has(parent) ? parent : undefined;
  if (comparison === undefined) return written;
  const { counterparts, template } = comparison;
  const trusted = new Set(trustedItems(chosen, template));
  const parents = new Map(itemsIn(template.root).flatMap((each) => each.items.map((child) => [child, each])));
  const present = new Map(members.map(({ item }) => [counterparts.get(item), item]));
  return (member) => {
    const counterpart = counterparts.get(member.item);
    if (counterpart === undefined) return written(member);
    const parent = parents.get(counterpart);
    return parent === undefined || !trusted.has(parent) ? undefined : (present.get(parent) ?? 'gone');
  };
}

/** The outcome of the boxes below each ticked option. */
export function judgeBelow(
  { asked }: Picks,
  counting: readonly Member[],
  scope: Scope,
  chosen: ItemsOptions,
): Outcome[] {
  const below = belowIn(chosen) ?? 'all';
  const counts = new Set(counting.map(({ item }) => item));
  return asked.map((members) => {
    const counted = below === 'all' ? members : members.filter(({ item }) => counts.has(item));
    const status = countedStatus(members, counted, below);
    return {
      status,
      findings: countFindings(members, counted, below, status, scope),
      boxes: askedOf(members, counted, below),
    };
  });
}
