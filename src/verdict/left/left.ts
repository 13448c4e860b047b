import type { AskedCounts } from '../content.ts';
import type { Finding } from '../finding.ts';
import type { Verdict } from '../verdict.ts';
import { byDoer, type DoerTasks } from './doer.ts';
import { tallyOf, type OtherWay } from './tally.ts';
import { boxKey, countsOf, distinct, sum, type Counted, type Task } from './task.ts';

/** What is left of a verdict, and who does it. `doers` is empty where it has passed or was skipped. */
export interface Left {
  /** What is still to do, wrong or waited for. `total` is 0 exactly where the verdict is passed or skipped. */
  left: AskedCounts;
  /** What the gates that hold the verdict back ask for. The rest of it is done. */
  asked: AskedCounts;
  /** The part of `left` that must be undone. */
  wrong: number;
  /** The part of `left` that nobody has to undo: it is to do, or waited for. */
  toDo: AskedCounts;
  /** The sections with boxes that are asked for, in order, each without its sub-sections. */
  sections: SectionLeft[];
  /** Empty too where no finding says what is left, such as of a draft that is not judged yet: `reason` says why. */
  doers: DoerTasks[];
  /** What would do as well as some of the tasks. */
  otherWays: OtherWay[];
}

/** One section, by its titles joined by " > ". */
export interface SectionLeft {
  section: string;
  asked: number;
  left: number;
}

/**
 * What is left, grouped by who can do it. Of a group that needs only some of its members, those with the least left
 * count, and the others are named as other ways.
 */
export function leftOf(verdict: Verdict): Left {
  const isOpen = verdict.status === 'pending' || verdict.status === 'failed';
  const { tasks, done, otherWays } = tallyOf(verdict.root);
  const open = isOpen ? distinct(tasks.length === 0 ? [unexplained(verdict)] : tasks) : [];
  const counted = countsOf(open);
  return {
    left: sum(counted),
    asked: sum(new Map([...done, ...counted])),
    wrong: sum(countsOf(open.filter(({ state }) => state === 'wrong'))).total,
    toDo: sum(countsOf(open.filter(({ state }) => state !== 'wrong'))),
    sections: sectionsOf(verdict, done, counted),
    doers: byDoer(tasks.length === 0 ? [] : open, verdict),
    otherWays: isOpen ? otherWays : [],
  };
}

/** The share of what is asked that is done, from 0 to 100, rounded down. It is 100 exactly where nothing is left. */
export function percentDone({ left, asked }: Pick<Left, 'left' | 'asked'>): number {
  return left.total === 0 ? 100 : Math.floor((100 * (asked.total - left.total)) / asked.total);
}

// What is open without a finding that says why, such as a draft that is not judged yet.
function unexplained({ root, status, reason }: Verdict): Task {
  const why = reason === undefined ? {} : { actual: reason };
  const finding: Finding = { status, message: 'Not passed yet', ...why };
  return { kind: 'others', state: status === 'failed' ? 'wrong' : 'left', count: 1, gate: root, finding };
}

function sectionsOf({ items }: Verdict, done: Counted, open: Counted): SectionLeft[] {
  const written = new Map(items.map(({ section, place }) => [boxKey(place), section.join(' > ')]));
  const order = [...new Set(written.values())];
  const sections = new Map<string, SectionLeft>();
  for (const [key, [kind, count, title = '']] of new Map([...done, ...open])) {
    if (kind !== 'boxes' || count === 0) continue;
    const section = written.get(key) ?? title;
    const own = sections.get(section) ?? { section, asked: 0, left: 0 };
    sections.set(section, { section, asked: own.asked + count, left: own.left + (open.has(key) ? count : 0) });
  }
  const rank = ({ section }: SectionLeft): number => (order.includes(section) ? order.indexOf(section) : order.length);
  return [...sections.values()].toSorted((a, b) => rank(a) - rank(b));
}
