import type { Finding } from '../../verdict/finding.ts';
import type { GateResult, GateOrGroup, Verdict } from '../../verdict/verdict.ts';
import { regressedFindings, unknownRegression } from './override.ts';
import { leftOf } from '../../verdict/left/left.ts';
import { trippedFindings } from '../../verdict/left/tally.ts';
import type { Task } from '../../verdict/left/task.ts';
import { answersOf } from './stop.ts';
import { gatesOf } from '../../verdict/walk.ts';
import { areNamed } from '../../verdict/documents.ts';
import type { ReadItem } from '../../verdict/content.ts';

/** What all reports share: the headline, the findings in order of importance, and the sections. */

/** What readers must know, most important first. */
export interface Digest {
  tripped: Block[];
  /** Phases that passed before and do not pass now. */
  regressed: Block[];
  failed: Block[];
  /** What belongs to the other way out, and is to be done only if what has tripped is true. */
  ifTrue: Block[];
  pending: Block[];
  /** Signatures that are missing. */
  unsigned: Block[];
  /** What is left of phases that wait for earlier ones. */
  later: Block[];
  /** Findings of advisory gates, and of phases that are not enforced. */
  advice: Block[];
  /** Items marked N/A, without those in the findings above. */
  notApplicable: ItemBlock[];
  /** Ticked items, without those that must not be ticked. */
  done: ItemBlock[];
}

/** Sorts the findings of a verdict by importance, and groups each kind by section. */
export function digest(verdict: Verdict): Digest {
  let digested = digests.get(verdict);
  if (digested === undefined) digests.set(verdict, (digested = sorted(verdict)));
  return digested;
}

/** One run renders the same verdict several times. */
const digests = new WeakMap<Verdict, Digest>();

function sorted(verdict: Verdict): Digest {
  const grouped = (findings: readonly Finding[]): Block[] => group(findings, verdict);
  const tripped = trippedFindings(verdict.root);
  const held = new Set(tripped.map(({ place }) => pointOf(place)));
  const left = leftOf(verdict);
  const tasks = left.doers.flatMap((each) => each.tasks);
  const stopped = grouped(tripped);
  // One help for all of it, as it is one answer.
  const asked = stopped.flatMap(({ findings }) => findings);
  const help = answersOf(left, asked)?.help;
  const found = (isMeant: (task: Task) => boolean): Block[] =>
    grouped(tasks.filter((task) => task.gate.tripped !== true && isMeant(task)).map(({ finding }) => finding));
  const isOpen = ({ state }: Task): boolean => state !== 'wrong';
  const isNow = (task: Task): boolean => isOpen(task) && task.ifTrue !== true && task.later === undefined;
  const open = {
    tripped: help === undefined ? stopped : withHelp(stopped, help),
    failed: found((task) => !isOpen(task)),
    ifTrue: found((task) => isOpen(task) && task.ifTrue === true),
    pending: found((task) => isNow(task) && task.signOff === undefined),
    unsigned: found((task) => isNow(task) && task.signOff !== undefined),
    later: found((task) => isOpen(task) && task.ifTrue !== true && task.later !== undefined),
  };
  const spoken = new Set(
    Object.values(open)
      .flat()
      .flatMap((block) => block.findings.map(({ place }) => pointOf(place))),
  );
  return {
    ...open,
    regressed: grouped(regressedFindings(verdict)),
    advice: grouped([
      ...unknownRegression(verdict),
      ...said(adviceGates(verdict.root), 'failed'),
      ...said(adviceGates(verdict.root), 'pending'),
      ...said(gatesOf(verdict.root), 'passed'),
      ...verdict.notes,
    ]),
    notApplicable: itemBlocks(verdict, ({ state, place }) => state === 'not-applicable' && !spoken.has(pointOf(place))),
    // What must not hold is nothing that is done, though it is ticked.
    done: itemBlocks(verdict, ({ state, place }) => state === 'ticked' && !held.has(pointOf(place))),
  };
}

const pointOf = (place: Finding['place']): string => `${place?.document}:${place?.offset}`;

// Refused attempts are told beside their role.
function said(gates: readonly GateResult[], status: Finding['status']): Finding[] {
  return gates.flatMap((gate) =>
    gate.findings.filter((finding) => finding.status === status && finding.kind !== 'refused'),
  );
}

function adviceGates(result: GateOrGroup): GateResult[] {
  if (result.kind === 'gate') return result.advisory ? [result] : [];
  if (result.advisory) return result.results.flatMap(leaves);
  return result.results.flatMap(adviceGates);
}

function leaves(result: GateOrGroup): GateResult[] {
  return result.kind === 'gate' ? [result] : result.results.flatMap(leaves);
}

/** The name of the subject: `octo/repo#12`, `octo/repo@v1.2.0`, or the path of the file. */
export function subjectWords(verdict: Verdict): string {
  const { subject } = verdict;
  if (subject.ref !== undefined) return `${subject.repository ?? ''}@${subject.ref.replace(/^refs\/tags\//, '')}`;
  return subject.file ?? `${subject.repository ?? ''}#${subject.number ?? ''}`;
}

/** What stands before what was expected: a line of the template that is not there needs no more than a colon. */
export function beforeExpected({ actual, templatePlace }: Finding): string {
  return templatePlace !== undefined && actual === undefined ? ': ' : '; expected: ';
}

/** Whether a blank value has words, such as a placeholder or an open choice, and is not just a line to write on. */
export function saysSomething(blank: string): boolean {
  // Unicode classes are slow at first use, so ASCII text avoids them.
  return /^[ -~]*$/.test(blank) ? /[A-Za-z\d]/.test(blank) : /[\p{L}\p{N}]/u.test(blank);
}

/** The findings of one section. */
export interface Block {
  section: string;
  /** The document that they stand in, if there is more than the body. */
  document?: string;
  findings: Finding[];
}

function withHelp(blocks: readonly Block[], help: string): Block[] {
  return blocks.map((block) => ({ ...block, findings: block.findings.map((finding) => ({ ...finding, help })) }));
}

/** The same findings, telling nobody what to do. */
export function withoutHelp(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => ({ ...block, findings: block.findings.map(({ help: _, ...finding }) => finding) }));
}

/** The items of one section. */
export interface ItemBlock {
  section: string;
  document?: string;
  items: ReadItem[];
}

/** Groups findings by section, in order of first appearance, and removes duplicates. */
export function group(findings: readonly Finding[], verdict: Verdict): Block[] {
  const blocks = new Map<string, Block>();
  const known = new Set<string>();
  for (const finding of findings) {
    // Two gates over the same box would report the same finding twice.
    const { message, place, about, expected, section, actual } = finding;
    // Findings without a place are told apart by their section and text.
    const where = place === undefined ? [section, actual] : [place.document, place.offset];
    const once = JSON.stringify([message, where, about, expected]);
    if (known.has(once)) continue;
    known.add(once);
    blockOf(blocks, finding, verdict, (head): Block => ({ ...head, findings: [] })).findings.push(finding);
  }
  return [...blocks.values()];
}

/** Items by section, in document order. */
function itemBlocks(verdict: Verdict, isShown: (item: ReadItem) => boolean): ItemBlock[] {
  const blocks = new Map<string, ItemBlock>();
  for (const item of verdict.items.filter(isShown))
    blockOf(blocks, item, verdict, (head): ItemBlock => ({ ...head, items: [] })).items.push(item);
  return [...blocks.values()];
}

// Sections of different documents may have the same title.
function blockOf<T>(
  blocks: Map<string, T>,
  { section = [], place }: Pick<Finding, 'section' | 'place'>,
  verdict: Verdict,
  start: (head: { section: string; document?: string }) => T,
): T {
  const document = place !== undefined && areNamed(verdict) ? { document: place.document } : {};
  const key = JSON.stringify([section, document]);
  const block = blocks.get(key) ?? start({ section: section.join(' > '), ...document });
  blocks.set(key, block);
  return block;
}
