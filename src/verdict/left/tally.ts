import type { AskedCounts } from '../content.ts';
import type { Finding } from '../finding.ts';
import { bounds } from '../quantifier.ts';
import type { GroupResult, GateOrGroup } from '../verdict.ts';
import { enforcedGates, isTripped, isUnknown } from '../walk.ts';
import { countsOf, doneOf, sum, tasksOf, type Counted, type Task } from './task.ts';

/** Another way to pass than the one whose tasks are listed. */
export interface OtherWay {
  title: string;
  /** Title of the group that needs only some of its members. */
  group: string;
  left: AskedCounts;
  /** The section that all of it stands in, if it is one, by its titles joined by " > ". */
  section?: string;
}

/** What a result asks for: what is to do, and what is done. */
export interface Tally {
  tasks: Task[];
  done: Counted;
  otherWays: OtherWay[];
  /** Ways that something stops which must not hold, with what would be left of them if it were not true. */
  ifUntrue: OtherWay[];
}

const NOTHING: Tally = { tasks: [], done: new Map(), otherWays: [], ifUntrue: [] };

/** What a result asks for. Nothing where it holds nothing back: advisory, skipped, or of a phase that is not enforced. */
export function tallyOf(result: GateOrGroup): Tally {
  if (result.advisory || result.status === 'skipped') return NOTHING;
  if (result.kind === 'gate') return { ...NOTHING, tasks: tasksOf(result), done: doneOf(result) };
  if (result.enforced === false) return NOTHING;
  const own = result.require === 'all' ? together(result.results.map(tallyOf)) : countedTally(result);
  const { waitsFor, title } = result;
  if (waitsFor === undefined) return own;
  const later = { phase: title, after: waitsFor };
  return {
    ...own,
    tasks: own.tasks.map((task) => ({ ...task, state: task.state === 'left' ? 'waiting' : task.state, later })),
  };
}

function countedTally(group: GroupResult): Tally {
  const { require, results, status } = group;
  if (require === 'none') return noneTally(group);
  const passed = results.filter((each) => !each.advisory && each.status === 'passed').map(tallyOf);
  if (status === 'passed') return together(passed);
  const ways = results
    .filter((each) => each.status !== 'passed' && !isTripped(each))
    .map((each) => ({ title: each.title, tally: tallyOf(each) }))
    .filter(({ tally }) => tally.tasks.length > 0)
    .map((way) => ({ ...way, left: sum(countsOf(way.tally.tasks)).total }));
  if (status === 'failed') {
    const own = group.reason === undefined ? [] : [countTask(group, group.reason)];
    return together([{ ...NOTHING, tasks: own }, ...passed, ...ways.map(({ tally }) => tally)]);
  }
  const members = results.filter((each) => !each.advisory && each.status !== 'skipped');
  const needed = Math.max(1, bounds(require, members.length)[0] - passed.length);
  const chosen = new Set(ways.toSorted((a, b) => a.left - b.left).slice(0, needed));
  const otherWays = ways.filter((way) => !chosen.has(way)).map(({ title, tally }) => wayOf(title, group, tally.tasks));
  const ifUntrue = results
    .filter((each) => !each.advisory && isTripped(each))
    .map((each) =>
      wayOf(
        each.title,
        group,
        tallyOf(each).tasks.filter(({ gate }) => gate.tripped !== true),
      ),
    );
  const kept = ways.filter((way) => chosen.has(way)).map(({ tally }) => tally);
  return together([
    { ...NOTHING, otherWays, ifUntrue },
    ...passed,
    ...(ifUntrue.length === 0 ? kept : kept.map(onlyIfTrue)),
  ]);
}

function wayOf(title: string, group: GroupResult, tasks: readonly Task[]): OtherWay {
  // Sections of the same title below two others are not one.
  const paths = new Map(tasks.map(({ finding: { section = [] } }) => [JSON.stringify(section), section.join(' > ')]));
  const [section = '', ...others] = paths.values();
  const isOne = section !== '' && others.length === 0;
  return { title, group: group.title, left: sum(countsOf(tasks)), ...(isOne ? { section } : {}) };
}

const onlyIfTrue = (tally: Tally): Tally => ({
  ...tally,
  tasks: tally.tasks.map((task) => ({ ...task, ifTrue: true })),
});

// Members that do not hold are fine.
function noneTally(group: GroupResult): Tally {
  const tasks = heldFindings(group).map((finding): Task => ({
    kind: 'others',
    state: 'wrong',
    count: 1,
    gate: group,
    finding,
  }));
  const unknown = group.status === 'passed' ? [] : group.results.filter(isUnknown).map(tallyOf);
  return together([{ ...NOTHING, tasks }, ...unknown.map((each) => ({ ...each, done: new Map() }))]);
}

/** The members that hold in a "none" group and must not, with their evidence. */
function heldFindings({ tripped, results }: GroupResult): Finding[] {
  if (tripped !== true) return [];
  return results
    .filter((each) => !each.advisory && each.status === 'passed')
    .map((each) => ({
      status: 'failed',
      about: each.title,
      message: 'Holds, but must not',
      ...(each.kind === 'gate' && each.evidence !== undefined ? { actual: each.evidence } : {}),
      help: 'Fix the cause, or do what the checklist says for this case.',
    }));
}

/** What holds and must not, told even where the checklist has passed in another way. */
export function trippedFindings(root: GroupResult): Finding[] {
  const tripped = enforcedGates(root).filter((gate) => gate.tripped === true);
  // Refused attempts are told beside their role.
  const own = tripped.flatMap(({ findings }) =>
    findings.filter(({ status, kind }) => status === 'failed' && kind !== 'refused'),
  );
  return [...heldIn(root), ...own];
}

function heldIn(result: GateOrGroup): Finding[] {
  if (result.kind === 'gate' || result.advisory || result.enforced === false) return [];
  return [...heldFindings(result), ...result.results.flatMap(heldIn)];
}

function countTask(gate: GroupResult, message: string): Task {
  const finding: Finding = { status: 'failed', message, about: gate.title };
  return { kind: 'others', state: 'wrong', count: 1, gate, finding };
}

function together(tallies: readonly Tally[]): Tally {
  return {
    tasks: tallies.flatMap(({ tasks }) => tasks),
    done: new Map(tallies.flatMap(({ done }) => [...done])),
    otherWays: tallies.flatMap(({ otherWays }) => otherWays),
    ifUntrue: tallies.flatMap(({ ifUntrue }) => ifUntrue),
  };
}
