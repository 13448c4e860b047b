import { documentAt } from '../documents.ts';
import type { Verdict } from '../verdict.ts';
import type { Task } from './task.ts';

/** Who can do something that is left. Names are text from elsewhere: show them as code, so that nobody is pinged. */
export type Doer =
  /** Whoever wrote the pull request, the issue or the file. `login` is absent if nobody is known. */
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
export function byDoer(tasks: readonly Task[], verdict: Verdict): DoerTasks[] {
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
  // Where nobody can tell who may sign, or nobody is left, only the policy or its surroundings can change.
  if (signOff !== undefined && state === 'wrong' && finding.help === undefined) return { kind: 'maintainer' };
  if (signOff !== undefined && finding.kind !== 'refused') {
    const { role, by, waiting } = signOff;
    return { kind: 'role', role, people: waiting?.map((login) => `@${login}`) ?? by };
  }
  if (kind === 'evidence' && state !== 'wrong' && !isPlaced) {
    if (doneBy === 'machine') return { kind: 'machine', name: finding.about ?? gate.title };
    if (doneBy === 'reviewers') return { kind: 'role', role: gate.title, people: [] };
  }
  const { author } = verdict.subject;
  const writer = documentAt(verdict, finding.place)?.author ?? author;
  if (writer === undefined) return { kind: 'author' };
  return author === undefined || writer === author
    ? { kind: 'author', login: writer }
    : { kind: 'person', login: writer };
}
