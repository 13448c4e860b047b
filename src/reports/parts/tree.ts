import type { Finding } from '../../verdict/finding.ts';
import type { GateResult, Result, Verdict } from '../../verdict/verdict.ts';
import { group, itemBlocks, type Block, type ItemBlock } from './blocks.ts';
import { regressedFindings, unknownRegression } from './override.ts';
import { enforcedGates, gatesOf, isUnknown, totals, trippedOf } from '../../verdict/walk.ts';

/** What all reports share: the headline, the findings in order of importance, and the sections. */

export type { Block, ItemBlock } from './blocks.ts';

/** What readers must know, most important first. */
export interface Digest {
  tripped: Block[];
  /** Phases that passed before and do not pass now. */
  regressed: Block[];
  failed: Block[];
  pending: Block[];
  /** Signatures that are missing. */
  unsigned: Block[];
  /** Attempts that do not count, also those in gates that have passed. */
  refused: Block[];
  /** Findings of advisory gates, and of phases that are not enforced. */
  advice: Block[];
  /** Items marked N/A, without those in the findings above. */
  notApplicable: ItemBlock[];
  /** Ticked items. */
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
  const enforced = enforcedGates(verdict.root);
  const blocking = enforced.filter((gate) => gate.status === 'failed' || gate.status === 'pending');
  // Show a tripped criterion first, even if the checklist has passed in another way.
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

// The open findings of such a gate are missing signatures.
const isSignOff = ({ signOffs }: GateResult): boolean => signOffs !== undefined;
const isNoSignOff = (gate: GateResult): boolean => !isSignOff(gate);

const pointOf = (place: Finding['place']): string => `${place?.document}:${place?.offset}`;

// Refused attempts have a list of their own.
function said(gates: readonly GateResult[], status: Finding['status']): Finding[] {
  return gates.flatMap((gate) =>
    gate.findings.filter((finding) => finding.status === status && finding.kind !== 'refused'),
  );
}

// The gates that somebody must still look at. A passed group needs no attention, and neither does an alternative that
// was tripped.
function openGates(result: Result): Set<string> {
  const open = new Set<string>();
  const visit = (each: Result): void => {
    if (each.status === 'passed' || each.status === 'skipped') return;
    if (each.kind === 'gate') open.add(each.id);
    // In a "none" group, members that do not hold are fine.
    else if (each.require === 'none') each.results.filter(isUnknown).forEach(visit);
    else (each.require === 'all' ? each.results : each.results.filter((way) => !isTripped(way))).forEach(visit);
  };
  visit(result);
  return open;
}

const isTripped = (result: Result): boolean => result.status === 'failed' && trippedOf(result).length > 0;

// Failed groups that count. Their members alone do not show that too many or too few hold.
function failedCounts(result: Result): Finding[] {
  if (result.kind === 'gate' || result.advisory || result.status !== 'failed' || result.enforced === false) return [];
  const own: Finding[] =
    result.require === 'all' || result.reason === undefined || result.tripped === true
      ? []
      : [{ status: 'failed', message: result.reason, about: result.title }];
  return [...own, ...result.results.flatMap(failedCounts)];
}

// Members that hold in a "none" group, with their evidence.
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

/** The progress in words: "7 of 9 done, 1 not applicable". */
export function counts(verdict: Verdict): string {
  const { ticked, notApplicable, byEvidence, total } = totals(verdict.progress);
  if (total === 0) return 'no boxes';
  const proven = byEvidence > 0 ? `, ${byEvidence} by evidence` : '';
  return `${ticked + byEvidence} of ${total} done${proven}${notApplicable > 0 ? `, ${notApplicable} not applicable` : ''}`;
}

/** The name of the subject: `octo/repo#12`, `octo/repo@v1.2.0`, or the path of the file. */
export function subjectName(verdict: Verdict): string {
  const { subject } = verdict;
  if (subject.ref !== undefined) return `${subject.repository ?? ''}@${subject.ref.replace(/^refs\/tags\//, '')}`;
  return subject.file ?? `${subject.repository ?? ''}#${subject.number ?? ''}`;
}

/** Whether a blank value has words, such as a placeholder or an open choice, and is not just a line to write on. */
export function saysSomething(blank: string): boolean {
  // Unicode classes are slow at first use, so ASCII text avoids them.
  return /^[ -~]*$/.test(blank) ? /[A-Za-z\d]/.test(blank) : /[\p{L}\p{N}]/u.test(blank);
}
