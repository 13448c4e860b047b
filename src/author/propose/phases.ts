import type { Checklist, Section } from '../../checklist/model.ts';
import { itemsIn, topLevel } from '../../checklist/select.ts';
import type { Form } from './forms.ts';
import type { Lists } from '../../template/reading/lists.ts';
import { partEntries, restEntry, rootEntries, type Entry } from './parts.ts';
import { isAfterwards, stagesOf, type ProposedStage } from './stages.ts';
import type { SuccessOutcome, Ways } from './ways.ts';
import { choice, guardRule, outcomesIn, outcomesOf, splitSuccess, unlessWithdrawn, wayOut, waysIn } from './ways.ts';
import type { ProposedRule } from './yaml.ts';

/** The rules of one stage; the stage is `ONLY` if the checklist shows no order. */
export interface ProposedPhase {
  stage: ProposedStage;
  rules: ProposedRule[];
}

/** Rules with their line in the checklist and the rank of their stage. */
interface Placed {
  line: number;
  rank: number;
  rules: ProposedRule[];
  entry?: Entry;
}

const ONLY: ProposedStage = { rank: 0, name: 'first', title: '' };

/**
 * Sorts the rules of a checklist into phases, if its headings tell an order, and groups the rules of which people
 * follow only one way out.
 */
export function phasesOf(checklist: Checklist, lists: Lists, forms: readonly Form[]): ProposedPhase[] {
  const parts = partsOf(checklist);
  const stages = stagesOf(parts.map((part) => ({ title: part.title, boxes: itemsIn(part).length })));
  const ranks = new Map(parts.map((part, index) => [part, stages?.[index]?.rank ?? ONLY.rank]));
  const lowest = Math.min(...ranks.values(), ...(parts.length === 0 ? [ONLY.rank] : []));
  const rankOf = (path: readonly Section[]): number =>
    path.map((section) => ranks.get(section)).findLast((rank) => rank !== undefined) ?? lowest;

  const entries = [...rootEntries(checklist.root, lists), ...parts.flatMap((part) => partEntries(part, lists, parts))];
  const ways = waysIn(entries);
  const rest = restEntry(checklist.root, entries, lists);
  const placed: Placed[] = [
    ...entries.map((entry) => ({
      line: entry.line,
      rank: isEarly(entry, ways) ? lowest : rankOf(pathOf(entry)),
      rules: isEarly(entry, ways) ? early(entry, rankOf(pathOf(entry)) > lowest) : entry.rules,
      entry,
    })),
    ...(rest === undefined ? [] : [{ line: rest.line, rank: lowest, rules: rest.rules }]),
    ...forms.map((form) => ({ line: form.line, rank: rankOf(form.at.path), rules: [form.rule] })),
  ].toSorted((a, b) => a.line - b.line);
  const named = new Map((stages ?? []).map((stage) => [stage.rank, stage]));
  return merged(
    [...new Set(placed.map(({ rank }) => rank))]
      .toSorted((a, b) => a - b)
      .map((rank) => ({ rank, placed: placed.filter((each) => each.rank === rank) })),
    ways,
    lists,
    named,
    outcomesIn(forms),
  );
}

const pathOf = ({ lists }: Entry): Section[] => lists.flatMap(({ holder }) => holder.path);

// If a single section holds all boxes, its sub-sections are the parts.
function partsOf(checklist: Checklist): Section[] {
  const { sections } = topLevel(checklist.root);
  const boxed = sections.filter((section) => itemsIn(section).length > 0);
  const [only] = boxed;
  const inside = only?.sections.filter((child) => child.kind === 'heading' && itemsIn(child).length > 0).length ?? 0;
  if (boxed.length !== 1 || only === undefined || only.items.length > 0 || inside < 2)
    return sections.flatMap((section) => [section, ...afterwardsIn(section)]);
  return sections.flatMap((section) => (section === only ? only.sections : [section]));
}

// "Post-release" as a sub-heading is a later part, unless what holds it is later too.
function afterwardsIn(section: Section): Section[] {
  const others = section.items.length > 0 || section.sections.some(({ title }) => !isAfterwards(title));
  if (isAfterwards(section.title) || !others) return [];
  return section.sections.filter((child) => child.kind === 'heading' && isAfterwards(child.title));
}

// Approvals come first wherever they stand, and criteria to stop hold from the beginning.
function isEarly({ lists: [list] }: Entry, ways: Ways | undefined): boolean {
  if (list?.reading.meaning === 'none') return ways === undefined;
  if (list?.reading.meaning !== 'sign-offs') return false;
  const titles = list.holder.path.map((section) => section.title).join(' ');
  return /\bapprov|\bgo[- ]?live\b|\bauthori[sz]/i.test(titles) && !/\bpost\b|\bclos|\bcomplet|\baccept/i.test(titles);
}

function early({ lists: [list], rules }: Entry, moved: boolean): ProposedRule[] {
  const [first, ...more] = rules;
  if (first === undefined || !moved) return rules;
  const says =
    list?.reading.meaning === 'none'
      ? 'Criteria to stop hold from the first phase on.'
      : 'Guess: approvals are given first, although they stand further below.';
  return [{ ...first, says: [...first.says, says] }, ...more];
}

interface Moment {
  rank: number;
  placed: Placed[];
}

function merged(
  moments: Moment[],
  ways: Ways | undefined,
  lists: Lists,
  named: Map<number, ProposedStage>,
  outcomes: readonly SuccessOutcome[],
): ProposedPhase[] {
  const taken = new Set(ways === undefined ? [] : [...ways.criteria, ...ways.normal, ...ways.back]);
  const deciding = ways?.normal[0] ?? ways?.criteria[0];
  const end = moments.find(({ placed }) => placed.some(({ entry }) => entry !== undefined && entry === deciding))?.rank;
  const phases = moments.map(({ rank, placed }, index): ProposedPhase => {
    const stage = named.get(rank) ?? ONLY;
    const own = placed.filter(({ entry }) => entry === undefined || !taken.has(entry));
    const rules = grouped(own, lists);
    if (ways === undefined || end === undefined) return { stage, rules };
    if (rank === end)
      return { stage, rules: endRules(own, placed, ways, { phased: moments.length > 1, lists, outcomes }) };
    if (index === 0 && ways.criteria.length > 0) return { stage, rules: [...rules, guardRule(ways)] };
    const middle = index > 0 && rank < end && rules.some(isBlocking);
    return {
      stage,
      rules: middle ? [unlessWithdrawn(`${stage.title}, or the way back`, rules, ways)] : rules,
    };
  });
  return withoutIdle(phases);
}

// The group of ways out stands where the first of them stands in the checklist.
function endRules(
  own: readonly Placed[],
  placed: readonly Placed[],
  ways: Ways,
  { phased, lists, outcomes }: { phased: boolean; lists: Lists; outcomes: readonly SuccessOutcome[] },
): ProposedRule[] {
  const start = Math.min(...[...ways.criteria, ...ways.normal].map(({ line }) => line));
  const before = own.filter(({ line }) => line < start);
  const isCheck = ({ entry }: Placed): boolean =>
    entry?.lists.every(({ reading }) => reading.meaning === 'all') === true;
  const checks = phased && ways.normal.length > 0 ? before.filter(isCheck) : [];
  const behind = placed.filter((each) => own.includes(each) && each.line >= start);
  const split = behind.map((each) => ({
    each,
    ...(each.entry === undefined ? { normal: [] } : splitSuccess(each.entry)),
  }));
  const group = wayOut(
    ways,
    checks.flatMap(({ entry = [] }) => entry),
    split.flatMap(({ normal }) => normal),
  );
  const after = split.flatMap(({ each, entry }): Placed[] =>
    each.entry === undefined ? [each] : entry === undefined ? [] : [{ ...each, entry, rules: entry.rules }],
  );
  return [
    ...grouped(
      before.filter((each) => !checks.includes(each)),
      lists,
    ),
    group,
    ...outcomesOf(ways, outcomes),
    ...grouped(after, lists),
  ];
}

function grouped(placed: readonly Placed[], { choices }: Lists): ProposedRule[] {
  const rules: ProposedRule[] = [];
  const done = new Set<Placed>();
  const isIn = ({ entry }: Placed, options: readonly Section[]): boolean =>
    entry?.lists[0]?.holder.path.some((section) => options.includes(section)) === true;
  for (const each of placed) {
    if (done.has(each)) continue;
    const options = choices.find((some) => isIn(each, some)) ?? [];
    const among = placed.filter((other) => isIn(other, options));
    const entries = among.flatMap(({ entry = [] }) => entry);
    const group = options.length === 0 ? undefined : choice(options, entries);
    if (group === undefined) rules.push(...each.rules);
    else {
      among.forEach((one) => done.add(one));
      rules.push(group);
    }
  }
  return rules;
}

function isBlocking({ rule }: ProposedRule): boolean {
  return (
    rule !== undefined &&
    !('advisory' in rule && rule['advisory'] === true) &&
    !('optional' in rule) &&
    !('once-begun' in rule)
  );
}

// A phase without a blocking rule would pass at once, so its rules move to the phase before it, or else after it.
function withoutIdle(phases: readonly ProposedPhase[]): ProposedPhase[] {
  const kept: ProposedPhase[] = [];
  let waiting: ProposedRule[] = [];
  for (const phase of phases) {
    const last = kept.at(-1);
    if (phase.rules.some(isBlocking)) {
      kept.push({ ...phase, rules: [...waiting, ...phase.rules] });
      waiting = [];
    } else if (last === undefined) waiting.push(...phase.rules);
    else last.rules.push(...phase.rules);
  }
  return kept.length > 0 || waiting.length === 0 ? kept : [{ stage: ONLY, rules: waiting }];
}
