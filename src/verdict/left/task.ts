import type { AskedCounts } from '../content.ts';
import type { Finding } from '../finding.ts';
import type { RoleSignOffs } from '../sign-offs.ts';
import type { GateResult, GroupResult } from '../verdict.ts';

/** What is counted. `others`: whatever is no box, field, sign-off or evidence, such as a section that is missing. */
export type CountedKind = Exclude<keyof AskedCounts, 'total'>;

/** One thing to do. */
export interface Task {
  kind: CountedKind;
  /** Left: to do. Wrong: to be undone. Waiting: for a machine, or for an earlier phase. */
  state: 'left' | 'wrong' | 'waiting';
  /** How many of its kind it stands for: "Tick 2 more" are two boxes. */
  count: number;
  gate: GateResult | GroupResult;
  /** Place, section, text and the one thing to do. */
  finding: Finding;
  /** For a sign-off: who may sign, who has, and why an earlier try did not count. */
  signOff?: RoleSignOffs;
  /** The phase that it is in, and the phases that have to be passed before. Only if it waits for these. */
  later?: { phase: string; after: string[] };
  /** Only to be done if what has tripped is true: it belongs to the other way out. */
  ifTrue?: true;
}

/** Numbers of one kind of thing, each under a key, so that what two gates ask for is counted once. */
export type Counted = Map<string, [kind: CountedKind, count: number, section?: string]>;

/** What a gate that is not passed asks somebody to do. */
export function tasksOf(gate: GateResult): Task[] {
  if (gate.status === 'passed') return [];
  return gate.findings.flatMap((finding): Task[] => {
    const { status } = finding;
    // A try that does not count is told beside its role.
    if (status !== 'failed' && (status !== 'pending' || finding.kind === 'refused')) return [];
    const signOff = gate.signOffs?.find(({ role, optional }) => !optional && role === finding.about);
    const kind = kindOf(finding, gate, signOff);
    const isMachine = kind === 'evidence' && gate.doneBy === 'machine' && finding.place === undefined;
    const state = status === 'failed' ? 'wrong' : isMachine ? 'waiting' : 'left';
    const count = signOff === undefined ? (finding.more ?? 1) : unsigned(signOff);
    return [{ kind, state, count, gate, finding, ...(signOff === undefined ? {} : { signOff }) }];
  });
}

function kindOf(finding: Finding, gate: GateResult, signOff: RoleSignOffs | undefined): CountedKind {
  // Nobody asks for what must not hold.
  if (gate.tripped === true) return 'others';
  if (signOff !== undefined) return 'signOffs';
  if (finding.kind === 'open-box') return 'boxes';
  if (finding.kind === 'blank-field') return 'fields';
  if (gate.boxes !== undefined) return 'boxes';
  if (gate.fields !== undefined) return 'fields';
  return gate.doneBy === undefined ? 'others' : 'evidence';
}

const unsigned = ({ signed, needed = 1 }: RoleSignOffs): number => Math.max(1, needed - signed.length);

/** What a gate asks for and has. Some of it may be open in its findings, under the same key. */
export function doneOf(gate: GateResult): Counted {
  const done: Counted = new Map();
  for (const [document, offsets] of Object.entries(gate.boxes ?? {}))
    for (const offset of offsets) done.set(boxKey({ document, offset }), ['boxes', 1]);
  for (const { name, place, value } of gate.fields ?? [])
    if (value !== undefined) done.set(fieldKey(name, place), ['fields', 1]);
  for (const role of gate.signOffs ?? []) {
    const { needed = 1, signed, status, optional } = role;
    if (optional || status === 'skipped') continue;
    const count = status === 'passed' ? needed : Math.min(signed.length, needed - 1);
    done.set(`signed ${roleKey(role)}`, ['signOffs', count]);
  }
  if (gate.doneBy !== undefined && gate.status === 'passed') done.set(`evidence ${gate.id}`, ['evidence', 1]);
  return done;
}

/** How many of each kind the tasks stand for, by the keys of `doneOf`. */
export function countsOf(tasks: readonly Task[]): Counted {
  return new Map(tasks.map((task) => [keyOf(task), [task.kind, task.count, (task.finding.section ?? []).join(' > ')]]));
}

function keyOf({ kind, gate, finding, signOff }: Task): string {
  const { place, about = '', message, section, expected, actual } = finding;
  if (signOff !== undefined) return `to sign ${roleKey(signOff)}`;
  if (kind === 'evidence') return `evidence ${gate.id}`;
  if (kind === 'fields') return fieldKey(about, place);
  // What says how many more has the place of the first box, which may be ticked.
  if (kind === 'boxes' && place !== undefined && finding.more === undefined) return boxKey(place);
  return JSON.stringify([kind, message, about, section, expected, actual, place?.offset]);
}

/** The key of a box. */
export function boxKey({ document, offset }: { document: string; offset: number }): string {
  return `box ${document}:${offset}`;
}

function roleKey({ role, by }: RoleSignOffs): string {
  return JSON.stringify([role, by]);
}

function fieldKey(name: string, place: Finding['place']): string {
  return `field ${name} ${place?.document}:${place?.offset}`;
}

/** The sums of what is counted. */
export function sum(counted: Counted): AskedCounts {
  const all: AskedCounts = { boxes: 0, fields: 0, signOffs: 0, evidence: 0, others: 0, total: 0 };
  for (const [kind, count] of counted.values()) {
    all[kind] += count;
    all.total += count;
  }
  return all;
}

/**
 * The tasks without those that another gate has asked for in the same words, and without "tick 1 more" where others ask
 * for enough of the same boxes already.
 */
export function distinct(all: readonly Task[]): Task[] {
  const open = new Set(
    all.flatMap(({ state, finding: { kind, place } }) =>
      state === 'left' && kind === 'open-box' && place !== undefined ? [boxKey(place)] : [],
    ),
  );
  const isCovered = ({ gate, finding: { more }, state }: Task): boolean => {
    if (gate.kind !== 'gate' || gate.among === undefined || more === undefined || state !== 'left') return false;
    const among = Object.entries(gate.among).flatMap(([document, offsets]) =>
      offsets.map((offset) => boxKey({ document, offset })),
    );
    return among.filter((key) => open.has(key)).length >= more;
  };
  const tasks = all.filter((task) => !isCovered(task));
  const known = new Set<string>();
  return tasks.filter(({ finding: { message, place, about, expected, section, actual } }) => {
    const where = place === undefined ? [section, actual] : [place.document, place.offset];
    const key = JSON.stringify([message, where, about, expected]);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}
