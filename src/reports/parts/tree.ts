import type { Finding } from '../../verdict/finding.ts';
import type { GateResult, Result, Verdict } from '../../verdict/verdict.ts';
import { group, itemBlocks, type Block, type ItemBlock } from './blocks.ts';
import { regressedFindings, unknownRegression } from './override.ts';
import { enforcedGates, gatesOf, isUnknown, totals, trippedOf } from '../../verdict/walk.ts';

/** What all reports show alike, drawn from the verdict: headline, findings in order of weight, sections. */

export type { Block, ItemBlock } from './blocks.ts';

/** What a reader must know, most important first. */
export interface Digest {
  tripped: Block[];
  /** Phases that passed before and do not now. */
  regressed: Block[];
  failed: Block[];
  pending: Block[];
  /** Signatures that are still to be given. */
  unsigned: Block[];
  /** What is there and does not count, also in gates that have passed. */
  refused: Block[];
  /** Findings of advisory gates and of phases that are not enforced. */
  advice: Block[];
  /** Items marked N/A, without those that the findings above speak of. */
  notApplicable: ItemBlock[];
  /** Items that are ticked. */
  done: ItemBlock[];
}

/** Sorts the findings of a verdict for reading: tripped, failed, pending, advice; each by section. */
export function digest(verdict: Verdict): Digest {
  let digested = digests.get(verdict);
  if (digested === undefined) digests.set(verdict, (digested = sorted(verdict)));
  return digested;
}

/** A run tells one verdict in several ways. */
const digests = new WeakMap<Verdict, Digest>();

function sorted(verdict: Verdict): Digest {
  const enforced = enforcedGates(verdict.root);
  const blocking = enforced.filter((gate) => gate.status === 'failed' || gate.status === 'pending');
  // A criterion that was tripped is said first even where another way out has passed.
  const tripped = enforced.filter((gate) => gate.tripped === true);
  const settled = verdict.status === 'passed' || verdict.status === 'skipped';
  const unpassed = openGates(verdict.root);
  const open = settled ? [] : blocking.filter((gate) => gate.tripped !== true && unpassed.has(gate.id));
  const tooMany = verdict.status === 'failed' ? failedCounts(verdict.root) : [];
  const grouped = (findings: readonly Finding[]): Block[] => group(findings, verdict);
  const advisory = adviceGates(verdict.root);
  const wanting = {
    tripped: grouped([...heldFindings(verdict.root), ...said(tripped, 'failed')]),
    failed: grouped([...tooMany, ...said(open, 'failed')]),
    pending: grouped(said(open.filter(isNoSignOff), 'pending')),
    unsigned: grouped(said(open.filter(isSignOff), 'pending')),
    refused: grouped(enforced.flatMap((gate) => gate.findings.filter((finding) => finding.kind === 'refused'))),
  };
  const spoken = new Set(
    Object.values(wanting)
      .flat()
      .flatMap((block) => block.findings.map(({ place }) => pointOf(place))),
  );
  return {
    ...wanting,
    regressed: grouped(regressedFindings(verdict)),
    advice: grouped([
      ...unknownRegression(verdict),
      ...said(advisory, 'failed'),
      ...said(advisory, 'pending'),
      ...said(gatesOf(verdict.root), 'passed'),
      ...verdict.notes,
    ]),
    notApplicable: itemBlocks(verdict, ({ state, place }) => state === 'not-applicable' && !spoken.has(pointOf(place))),
    done: itemBlocks(verdict, ({ state }) => state === 'ticked'),
  };
}

// The open findings of this gate are signatures.
const isSignOff = ({ signOffs }: GateResult): boolean => signOffs !== undefined;
const isNoSignOff = (gate: GateResult): boolean => !isSignOff(gate);

const pointOf = (place: Finding['place']): string => `${place?.document}:${place?.offset}`;

// What was refused has a list of its own.
function said(gates: readonly GateResult[], status: Finding['status']): Finding[] {
  return gates.flatMap((gate) =>
    gate.findings.filter((finding) => finding.status === status && finding.kind !== 'refused'),
  );
}

// Gates of groups that have not passed: what a passed group leaves open needs nobody's attention, and of several
// ways the one that was tripped leads nowhere any more.
function openGates(result: Result): Set<string> {
  const open = new Set<string>();
  const visit = (each: Result): void => {
    if (each.status === 'passed' || each.status === 'skipped') return;
    if (each.kind === 'gate') open.add(each.id);
    // In a group that says "none", what does not hold is as it should be.
    else if (each.require === 'none') each.results.filter(isUnknown).forEach(visit);
    else (each.require === 'all' ? each.results : each.results.filter((way) => !isTripped(way))).forEach(visit);
  };
  visit(result);
  return open;
}

const isTripped = (result: Result): boolean => result.status === 'failed' && trippedOf(result).length > 0;

// Groups that count and have too many or too few: what their gates say alone does not show it.
function failedCounts(result: Result): Finding[] {
  if (result.kind === 'gate' || result.advisory || result.status !== 'failed' || result.enforced === false) return [];
  const own: Finding[] =
    result.require === 'all' || result.reason === undefined || result.tripped === true
      ? []
      : [{ status: 'failed', message: result.reason, about: result.title }];
  return [...own, ...result.results.flatMap(failedCounts)];
}

// What holds in a group that says "none", with the evidence that it was judged by.
function heldFindings(result: Result): Finding[] {
  if (result.kind === 'gate' || result.advisory || result.enforced === false) return [];
  const held =
    result.tripped === true ? result.results.filter((each) => !each.advisory && each.status === 'passed') : [];
  return [
    ...held.map((each): Finding => ({
      status: 'failed',
      about: each.title,
      message: 'Holds, but must not',
      ...(each.kind === 'gate' && each.evidence !== undefined ? { actual: each.evidence } : {}),
      help: 'Follow the procedure for this case.',
    })),
    ...result.results.flatMap(heldFindings),
  ];
}

function adviceGates(result: Result): GateResult[] {
  if (result.kind === 'gate') return result.advisory ? [result] : [];
  if (result.advisory) return result.results.flatMap(leaves);
  return result.results.flatMap(adviceGates);
}

function leaves(result: Result): GateResult[] {
  return result.kind === 'gate' ? [result] : result.results.flatMap(leaves);
}

/** "7 of 9 done, 1 not applicable". */
export function counts(verdict: Verdict): string {
  const { ticked, notApplicable, byEvidence, total } = totals(verdict.progress);
  if (total === 0) return 'no boxes';
  const proven = byEvidence > 0 ? `, ${byEvidence} by evidence` : '';
  return `${ticked + byEvidence} of ${total} done${proven}${notApplicable > 0 ? `, ${notApplicable} not applicable` : ''}`;
}

/** What was judged, in one short phrase: `octo/repo#12`, `octo/repo@v1.2.0`, or the file. */
export function subjectName(verdict: Verdict): string {
  const { subject } = verdict;
  if (subject.ref !== undefined) return `${subject.repository ?? ''}@${subject.ref.replace(/^refs\/tags\//, '')}`;
  return subject.file ?? `${subject.repository ?? ''}#${subject.number ?? ''}`;
}

/** Whether a blank value is more than a line to write on: a placeholder, or a choice that nobody made. */
export function saysSomething(blank: string): boolean {
  // The tables of Unicode are read only where they are asked.
  return /^[ -~]*$/.test(blank) ? /[A-Za-z\d]/.test(blank) : /[\p{L}\p{N}]/u.test(blank);
}
