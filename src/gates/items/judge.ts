import { flatten, itemsIn } from '../../checklist/select.ts';
import type { Item } from '../../checklist/model.ts';
import { saidBy } from '../../template/reading/words.ts';
import { removedWhole } from '../../template/missing.ts';
import type { Finding } from '../../verdict/finding.ts';
import { worst } from '../../verdict/quantifier.ts';
import type { Member } from '../kit/count.ts';
import {
  askedOf,
  countFindings,
  joinAsked,
  openAmong,
  countingOf,
  noBoxes,
  refusedIn,
  countedStatus,
} from '../kit/count.ts';
import type { GateInput, Outcome } from '../kit/gate.ts';
import { CRITERION_HELP, TICKED_CRITERION, chosenFrom, meantBy, missingItem, sightOf, nameOf } from '../kit/item.ts';
import { blockingNearMisses, locate, type Scope } from '../kit/locate.ts';
import { judgeBelow, picksFrom } from './below.ts';
import { toldBy } from './told-by-ticks.ts';
import { letOtherCasesGo } from './open-conditional.ts';
import { areCriteria, isItself, type ItemsOptions, leftOut, membersOf, trustedItems } from './members.ts';

/** Some boxes of a scope that are judged on their own. */
export interface ItemsPart {
  has: (item: Item) => boolean;
  /** The items of the template that belong to it; absent without a template. */
  trusted?: Item[];
}

/** Judges the boxes of a scope, or of a part of it. */
export function judgeItems(scope: Scope, chosen: ItemsOptions, input: GateInput, part?: ItemsPart): Outcome {
  const require = chosen.require ?? 'all';
  const near = part === undefined ? blockingNearMisses(input.checklist, scope, leftOut(chosen, input.checklist)) : [];
  const sight = sightOf(input);
  const inside = itemsIn(scope.section);
  const among = new Set(chosenFrom(inside, chosen, sight));
  const all = membersOf(scope, chosen, input);
  const asked = all.filter(({ item }) => among.has(item) && (part === undefined || part.has(item)));
  const members = letOtherCasesGo(asked, input);
  if (
    chosen['once-begun'] === true &&
    members.every(({ status }) => status !== 'passed') &&
    !isCaseTold(members, input)
  )
    return { status: near.length === 0 ? 'skipped' : 'pending', findings: near, boxes: {} };
  const visited = new Set(all.map((member) => member.item));
  const gone = (chosen.only ?? []).flatMap((matcher) =>
    isItself(matcher) || meantBy(matcher, inside, sight).some((item) => visited.has(item)) ? [] : [matcher],
  );
  if (gone.length > 0) return { status: 'failed', findings: [...gone.map(missingItem), ...near], boxes: {} };
  const criteria = areCriteria(chosen, input);
  const counting = criteria ? members : countingOf(members, require, scope, input);
  const lost = criteria ? lostCriteria(chosen, input) : [];
  if (lost.length > 0 && members.every(({ status }) => status !== 'passed'))
    return { status: 'pending', findings: [...lost, ...refusedIn(members), ...near], boxes: {} };
  if (counting.length === 0) {
    const finding = noBoxes(scope, members);
    const { template } = input.comparison ?? {};
    const trusted = part?.trusted ?? (template === undefined ? [] : trustedItems(chosen, template));
    if (near.length === 0 && areRemoved(trusted, input)) return { status: 'skipped', findings: [], boxes: {} };
    return trusted.length > 0
      ? onlyMissing(finding, input, near)
      : { status: 'failed', findings: [finding, ...near], boxes: {} };
  }
  const ticked = members.filter((member) => member.status === 'passed');
  if (require === 'none' && ticked.length > 0) {
    return {
      status: 'failed',
      tripped: true,
      findings: [...ticked.map(trippedFinding), ...refusedIn(members), ...near],
      boxes: {},
    };
  }
  const picks = picksFrom(members, counting, chosen, input);
  const counts = new Set(counting.map(({ item }) => item));
  const options = picks.options.filter(({ item }) => counts.has(item));
  if (isUntouched(members, input)) return untouched(members, near);
  const counted = countedStatus(picks.options, options, require);
  const below = judgeBelow(picks, counting, scope, chosen);
  // An N/A mark that is not accepted does not remove a criterion. Neither such a mark nor a malformed line hides a
  // criterion that holds.
  const holds = input.criterion === true && counted === 'passed';
  const refused = criteria ? refusedIn(members).map((finding) => finding.status) : [];
  const status = holds
    ? counted
    : worst([counted, ...below.map((each) => each.status), ...refused, ...near.map(() => 'pending' as const)]);
  // Do not tell people to tick boxes that must stay empty.
  const findings =
    refused.length > 0 ? refusedIn(members) : countFindings(picks.options, options, require, counted, scope);
  return {
    status,
    findings: [...findings, ...below.flatMap((each) => each.findings), ...near],
    boxes: criteria ? {} : joinAsked([{ boxes: askedOf(picks.options, options, require) }, ...below]),
    ...(criteria || require === 'all' || counted !== 'pending' ? {} : { among: openAmong(options) }),
  };
}

// "New package" is ticked, and "If a package is added" stands above the list.
function isCaseTold(members: readonly Member[], input: GateInput): boolean {
  const title = members[0]?.section.at(-1) ?? '';
  return saidBy(title, false, true) === 'steps' && toldBy(input).ofCase(title);
}

// Where all items hold in some cases only, and open ones count as not applicable, a list that nobody has touched would
// count as done.
function isUntouched(members: readonly Member[], { checklist, openConditional }: GateInput): boolean {
  return (
    openConditional !== undefined &&
    members.every(({ status }) => status === 'skipped') &&
    itemsIn(checklist.root).every(({ state }) => state === 'unticked')
  );
}

function untouched(members: readonly Member[], near: Finding[]): Outcome {
  const message = 'Nothing is ticked or marked';
  const help = 'Tick what was done, or mark one item that does not apply.';
  const own = members.flatMap(({ finding = [] }) => finding);
  return { status: 'pending', findings: [{ status: 'pending', message, help }, ...own, ...near], boxes: {} };
}

/**
 * The outcome if the section of a gate is not found. If the template has it, it is pending, or skipped if the template
 * allows leaving the section out. Else it has failed.
 */
export function missingSection(found: Finding, chosen: ItemsOptions, input: GateInput): Outcome {
  const { comparison } = input;
  const trusted = comparison === undefined ? undefined : locate(comparison.template, chosen.in);
  if (comparison === undefined || trusted?.ok !== true) return { status: 'failed', findings: [found], boxes: {} };
  return areRemoved(itemsIn(trusted.value.section), input)
    ? { status: 'skipped', findings: [] }
    : onlyMissing(found, input);
}

// Whether all these items of the template stand in sections that are gone, and that it allows people to remove. Of lists
// to choose from, the group counts which one was followed.
function areRemoved(trusted: readonly Item[], { comparison, criterion }: GateInput): boolean {
  if (comparison?.removal === undefined || criterion === true || trusted.length === 0) return false;
  const { parts } = removedWhole(comparison, comparison.removal);
  const removed = new Set([...parts].flatMap(({ items: own }) => flatten(own)));
  return trusted.every((item) => removed.has(item));
}

// Boxes of the template can be put back, so this is pending. A criterion is also unknown, because it may have occurred.
function onlyMissing({ unknown: _, ...found }: Finding, { criterion }: GateInput, near: Finding[] = []): Outcome {
  const unknown = criterion === true ? { unknown: true as const } : {};
  return { status: 'pending', findings: [{ ...found, ...unknown, status: 'pending' }, ...near], boxes: {} };
}

// If a criterion of the template is missing, nobody knows whether it holds.
function lostCriteria(chosen: ItemsOptions, { comparison }: GateInput): Finding[] {
  if (comparison === undefined) return [];
  const there = new Set(comparison.counterparts.values());
  return trustedItems(chosen, comparison.template)
    .filter((item) => !there.has(item))
    .map((item) => ({
      status: 'pending',
      unknown: true,
      message: 'A criterion of the template is missing',
      expected: item.text,
      templatePlace: item.place,
      help: 'Put the line back, and leave the box empty unless it holds.',
    }));
}

function trippedFinding({ item, parent, section, by }: Member): Finding {
  return {
    status: 'failed',
    ...(by === undefined ? { message: TICKED_CRITERION } : { message: 'Holds by evidence, but must not', about: by }),
    actual: nameOf(item, parent),
    section,
    place: item.place,
    help: CRITERION_HELP,
  };
}
