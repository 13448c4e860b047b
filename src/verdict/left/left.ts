import type { AskedCounts } from '../content.ts';
import type { Finding } from '../finding.ts';
import type { Subject, Verdict } from '../verdict.ts';
import { tallyOf, type OtherWay } from './tally.ts';
import { boxKey, countsOf, distinct, sum, type Counted, type Task } from './task.ts';
import { documentAt } from '../documents.ts';

/** What is left of a verdict, and who does it. `doers` is empty where it has passed or was skipped. */
export interface Left {
  /** What is still to do, wrong or waited for. `total` is 0 exactly where the verdict is passed or skipped. */
  left: AskedCounts;
  /** What the gates that hold the verdict back ask for. The rest of it is done. */
  asked: AskedCounts;
  /** The part of `left` that must be undone; with `toDo` it is all of it. */
  wrong: number;
  /** The part of `left` that nobody has to undo: it is to do, or waited for. */
  toDo: AskedCounts;
  /** The sections with boxes that are asked for, in order, each without its sub-sections. */
  sections: SectionLeft[];
  /** Empty too where no finding says what is left, such as of a draft that is not judged yet: `reason` says why. */
  doers: DoerTasks[];
  /** What would do as well as some of the tasks. */
  otherWays: OtherWay[];
  /** What would be left if what has tripped were not true. Empty where there is no other way out. */
  ifUntrue: OtherWay[];
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
  const { tasks, done, otherWays, ifUntrue } = tallyOf(verdict.root);
  const open = isOpen ? distinct(tasks.length === 0 ? [unexplained(verdict)] : tasks) : [];
  const counted = countsOf(open);
  const left = sum(counted);
  const toDo = sum(without(counted, countsOf(open.filter(({ state }) => state === 'wrong'))));
  return {
    left,
    asked: sum(new Map([...done, ...counted])),
    wrong: left.total - toDo.total,
    toDo,
    sections: sectionsOf(verdict, done, counted),
    doers: byDoer(tasks.length === 0 ? [] : open, verdict),
    otherWays: isOpen ? otherWays : [],
    ifUntrue: isOpen ? ifUntrue : [],
  };
}

// One role may have a signature that is wrong and need another one: it is counted once.
function without(all: Counted, part: Counted): Counted {
  const rest: Counted = new Map();
  for (const [key, [kind, count]] of all) rest.set(key, [kind, Math.max(0, count - (part.get(key)?.[1] ?? 0))]);
  return rest;
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

/** Who can do something that is left. Names are text from elsewhere: show them as code, so that nobody is pinged. */
export type Doer =
  /** Whoever wrote the pull request, the issue or the file. `login` is absent if nobody is known, or an App opened it. */
  | { kind: 'author'; login?: string }
  /** Somebody else who wrote one of the texts. */
  | { kind: 'person'; login: string }
  /** A role of the policy. `people`: `@login`, or in the words of the policy: `@org/team`, `permission maintain`. */
  | { kind: 'role'; role: string; people: string[] }
  /** A check, a deployment or a value that comes by itself. */
  | { kind: 'machine'; name: string }
  /** Whoever looks after the policy and the workflow: what is asked for cannot be known. */
  | { kind: 'maintainer' }
  /** A phase that waits for earlier ones. */
  | { kind: 'phase'; phase: string; after: string[] };

/** What one doer can do, in the order of the policy. */
export interface DoerTasks {
  doer: Doer;
  tasks: Task[];
}

const ORDER: readonly Doer['kind'][] = ['author', 'person', 'role', 'machine', 'maintainer', 'phase'];

/** The tasks by who can do them: the author first, then people, roles, machines and later phases. */
function byDoer(tasks: readonly Task[], verdict: Verdict): DoerTasks[] {
  const groups = new Map<string, DoerTasks>();
  for (const task of tasks) {
    const { later, state } = task;
    // What is wrong can be put right at once, whatever the phase waits for.
    const doer: Doer = later === undefined || state === 'wrong' ? doerOf(task, verdict) : { kind: 'phase', ...later };
    const key = JSON.stringify(doer);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { doer, tasks: [task] });
    else known.tasks.push(task);
  }
  return [...groups.values()].toSorted((a, b) => ORDER.indexOf(a.doer.kind) - ORDER.indexOf(b.doer.kind));
}

function doerOf({ kind, state, gate, finding, signOff }: Task, verdict: Verdict): Doer {
  const isPlaced = finding.place !== undefined;
  const doneBy = gate.kind === 'gate' ? gate.doneBy : undefined;
  if (kind === 'evidence' && state === 'wrong' && finding.unknown === true && !isPlaced) return { kind: 'maintainer' };
  if (finding.forMaintainer === true) return { kind: 'maintainer' };
  if (signOff !== undefined && finding.kind !== 'refused') {
    const { role, by, waiting } = signOff;
    return { kind: 'role', role, people: waiting?.map((login) => `@${login}`) ?? by };
  }
  if (kind === 'evidence' && state !== 'wrong' && !isPlaced) {
    if (doneBy === 'machine') return { kind: 'machine', name: finding.about ?? gate.title };
    if (doneBy === 'reviewers') return { kind: 'role', role: gate.title, people: [] };
  }
  const { author } = verdict.subject;
  const writer = finding.by ?? documentAt(verdict, finding.place)?.author ?? author;
  if (writer === undefined || isBot(writer)) return { kind: 'author' };
  return author === undefined || writer === author
    ? { kind: 'author', login: writer }
    : { kind: 'person', login: writer };
}

/** Whoever opened it, as somebody who can do something. */
export function authorOf({ author }: Subject): Extract<Doer, { kind: 'author' }> {
  return author === undefined || isBot(author) ? { kind: 'author' } : { kind: 'author', login: author };
}

/** Whether a login is that of an App, which opens texts and does nothing in them. */
function isBot(login: string): boolean {
  return login.endsWith('[bot]');
}

const TEAM = /^@[^/]+\/(.+)$/;

/**
 * Who can be asked for a review: the people and teams of roles that are open and can be signed by one. A team stands
 * for its members. Nobody for a role of which only a permission is known, nor the author, whom GitHub does not ask.
 */
export function reviewersOf(verdict: Verdict): { logins: string[]; teams: string[] } {
  const logins = new Set<string>();
  const teams = new Set<string>();
  for (const { state, signOff, later } of leftOf(verdict).doers.flatMap(({ tasks }) => tasks)) {
    if (state !== 'left' || later !== undefined || signOff?.via.includes('review') !== true) continue;
    const { by, waiting = [] } = signOff;
    const slugs = by.flatMap((who) => TEAM.exec(who)?.[1] ?? []);
    const named = new Set(by.map((who) => who.toLowerCase()));
    for (const slug of slugs) teams.add(slug);
    for (const login of waiting) if (slugs.length === 0 || named.has(`@${login.toLowerCase()}`)) logins.add(login);
  }
  const author = verdict.subject.author?.toLowerCase();
  return { logins: [...logins].filter((login) => login.toLowerCase() !== author), teams: [...teams] };
}
