import { documentAt, documentName } from '../verdict/documents.ts';
import type { Finding } from '../verdict/finding.ts';
import type { GateResult, GroupResult, Result, Verdict } from '../verdict/verdict.ts';
import { enforcedGates, gatesOf, isUnknown, totals } from '../verdict/walk.ts';

/** What all reports show alike, drawn from the verdict: headline, findings in order of weight, sections. */

/** Findings of one section. */
export interface Block {
  /** Titles joined by " > "; behind the name of the text and a colon, where there is more than the body. */
  section: string;
  findings: Finding[];
}

/** What a reader must know, most important first. */
export interface Digest {
  tripped: Block[];
  failed: Block[];
  pending: Block[];
  /** Findings of advisory gates and of phases that are not enforced. */
  advice: Block[];
}

/** Sorts the findings of a verdict for reading: tripped, failed, pending, advice; each by section. */
export function digest(verdict: Verdict): Digest {
  const enforced = enforcedGates(verdict.root);
  const blocking = enforced.filter((gate) => gate.status === 'failed' || gate.status === 'pending');
  // A criterion that was tripped is said first even where another way out has passed.
  const tripped = enforced.filter((gate) => gate.tripped === true);
  const relevant =
    verdict.status === 'passed' || verdict.status === 'skipped' ? [] : blocking.filter((gate) => gate.tripped !== true);
  const unpassed = openGates(verdict.root);
  return {
    tripped: [...group(heldFindings(verdict.root), verdict), ...blocks(tripped, 'failed', verdict)],
    failed: [
      ...group(verdict.status === 'failed' ? failedCounts(verdict.root) : [], verdict),
      ...blocks(
        relevant.filter((gate) => unpassed.has(gate.id)),
        'failed',
        verdict,
      ),
    ],
    pending: blocks(
      relevant.filter((gate) => unpassed.has(gate.id)),
      'pending',
      verdict,
    ),
    advice: [
      ...blocks(adviceGates(verdict.root), 'failed', verdict),
      ...blocks(adviceGates(verdict.root), 'pending', verdict),
      ...group(
        [
          ...gatesOf(verdict.root).flatMap((gate) => gate.findings.filter((finding) => finding.status === 'passed')),
          ...verdict.notes,
        ],
        verdict,
      ),
    ],
  };
}

// Gates of groups that have not passed: what a passed group leaves open needs nobody's attention.
function openGates(result: Result): Set<string> {
  const open = new Set<string>();
  const visit = (each: Result): void => {
    if (each.status === 'passed' || each.status === 'skipped') return;
    if (each.kind === 'gate') open.add(each.id);
    // In a group that says "none", what does not hold is as it should be.
    else if (each.require === 'none') each.results.filter(isUnknown).forEach(visit);
    else each.results.forEach(visit);
  };
  visit(result);
  return open;
}

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

function blocks(gates: readonly GateResult[], status: Finding['status'], verdict: Verdict): Block[] {
  return group(
    gates.flatMap((gate) => gate.findings.filter((finding) => finding.status === status)),
    verdict,
  );
}

function group(findings: readonly Finding[], verdict: Verdict): Block[] {
  const bySection = new Map<string, Finding[]>();
  const said = new Set<string>();
  for (const finding of findings) {
    // Two gates over one box say the same thing once.
    const once = `${finding.message} ${finding.place?.document} ${finding.place?.offset} ${finding.about} ${finding.expected}`;
    if (said.has(once)) continue;
    said.add(once);
    const document = documentAt(verdict, finding.place);
    const titles = finding.section?.join(' > ') ?? '';
    const named = document === undefined ? [] : [documentName(document)];
    const section = [...named, ...(titles === '' ? [] : [titles])].join(': ');
    bySection.set(section, [...(bySection.get(section) ?? []), finding]);
  }
  return [...bySection].map(([section, list]) => ({ section, findings: list }));
}

/** "7 of 9 done, 1 not applicable". */
export function counts(verdict: Verdict): string {
  const { ticked, notApplicable, byEvidence, total } = totals(verdict.progress);
  if (total === 0) return 'no boxes';
  const proven = byEvidence > 0 ? `, ${byEvidence} by evidence` : '';
  return `${ticked + byEvidence} of ${total} done${proven}${notApplicable > 0 ? `, ${notApplicable} not applicable` : ''}`;
}

/** Phases of a verdict, in order. */
export function phasesOf(verdict: Verdict): GroupResult[] {
  const { root } = verdict;
  if (root.phase !== undefined) return [root];
  return root.results.filter((result): result is GroupResult => result.kind === 'group' && result.phase !== undefined);
}

/** What was judged, in one short phrase: `octo/repo#12`, `octo/repo@v1.2.0`, or the file. */
export function subjectName(verdict: Verdict): string {
  const { subject } = verdict;
  if (subject.ref !== undefined) return `${subject.repository ?? ''}@${subject.ref.replace(/^refs\/tags\//, '')}`;
  return subject.file ?? `${subject.repository ?? ''}#${subject.number ?? ''}`;
}

/** A share from 0 to 1 as a bar of `width` characters. A full bar means all, an empty one none. */
export function bar(share: number, width: number): string {
  const exact = share * width;
  const filled = share >= 1 ? width : Math.min(width - 1, share > 0 ? Math.max(1, Math.round(exact)) : 0);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
}
