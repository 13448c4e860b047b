import type { Finding } from './finding.ts';
import type { Status } from './quantifier.ts';
import type { Progress } from './content.ts';
import type { GateResult, GroupResult, Result, Verdict } from './verdict.ts';

/** All gates of a tree, in order. */
export function gatesOf(result: Result): GateResult[] {
  return result.kind === 'gate' ? [result] : result.results.flatMap(gatesOf);
}

/** Every gate that holds the verdict back: not advisory, and in no advisory group or phase that is not enforced. */
export function enforcedGates(result: Result): GateResult[] {
  if (result.advisory) return [];
  if (result.kind === 'gate') return [result];
  if (result.enforced === false) return [];
  return result.results.flatMap(enforcedGates);
}

/**
 * What holds the whole back with a status, in order: gates that have it, and groups that count and have it by their
 * count alone. Each with the titles of the checklist and the phase that it stands in; each once. What a group leaves
 * open that has passed, or that may still pass another way, holds nothing back.
 */
export function heldBackBy(root: GroupResult, status: 'failed' | 'pending'): string[][] {
  const found: string[][] = [];
  const visit = (result: Result, above: readonly string[]): void => {
    if (result.advisory || (result.kind === 'group' && result.enforced === false)) return;
    if (result.kind === 'gate') {
      if (result.status === status) found.push([...above, result.title]);
      return;
    }
    // What is only left to do counts below what is wrong, too.
    const isOpen = result.status === status || (status === 'pending' && result.status === 'failed');
    if (!isOpen) return;
    const isNamed = result.phase !== undefined || result.checklist !== undefined;
    const before = found.length;
    for (const each of result.results) visit(each, isNamed ? [...above, result.title] : above);
    if (found.length === before && result.status === status && result.require !== 'all')
      found.push([...above, result.title]);
  };
  visit(root, []);
  return [...new Map(found.map((titles) => [JSON.stringify(titles), titles])).values()];
}

/** What has tripped, in order: gates that say "none" and have found some, and what holds in groups that say "none". */
export function trippedOf(result: Result): Result[] {
  if (result.kind === 'gate') return result.tripped === true ? [result] : [];
  const own =
    result.tripped === true ? result.results.filter((each) => !each.advisory && each.status === 'passed') : [];
  return [...own, ...result.results.flatMap(trippedOf)];
}

/** Whether a result that has not passed says neither yes nor no, since what it was to be judged by is not known. */
export function isUnknown(result: Result): boolean {
  if (result.advisory || result.status === 'passed' || result.status === 'skipped') return false;
  return result.kind === 'gate'
    ? result.findings.some((finding) => finding.unknown === true || finding.asks !== undefined)
    : result.results.some(isUnknown);
}

/** The same tree with every finding put through `change`. */
export function mapFindings(result: GroupResult, change: (finding: Finding) => Finding): GroupResult {
  const visit = (each: Result): Result =>
    each.kind === 'gate'
      ? { ...each, findings: each.findings.map(change) }
      : { ...each, results: each.results.map(visit) };
  return { ...result, results: result.results.map(visit) };
}

/** Why a whole was skipped; undefined where it was not, or where nothing in it says why. */
export function whySkipped(root: GroupResult): string | undefined {
  if (root.status !== 'skipped') return undefined;
  if (root.reason !== undefined) return root.reason;
  const all = gatesOf(root);
  if (all.length > 0 && enforcedGates(root).length === 0) return 'every rule is advisory, so nothing was enforced';
  const reasons = new Set(reasonsOf(root));
  return reasons.size === 0 ? undefined : [...reasons].join('; ');
}

function reasonsOf(result: Result): string[] {
  if (result.reason !== undefined) return [result.reason];
  return result.kind === 'gate' ? [] : result.results.flatMap(reasonsOf);
}

/** Whether it holds nothing back: it has passed, was skipped, or is overridden. */
export function letsPass({ status, override }: Verdict): boolean {
  return status === 'passed' || status === 'skipped' || override?.effective === true;
}

/** Whether it waits although no gate of it does, as a draft that is not judged, or not by all rules. Then it says why. */
export function isUnjudged(verdict: Verdict): verdict is Verdict & { reason: string } {
  const { status, reason, root } = verdict;
  const waits = status === 'pending' && root.status === 'pending';
  return waits && reason !== undefined && heldBackBy(root, 'pending').length === 0;
}

/** Findings of a status over some gates, each with its gate. */
export function findingsOf(gates: readonly GateResult[], status: Status): { gate: GateResult; finding: Finding }[] {
  return gates.flatMap((gate) =>
    gate.findings.filter((finding) => finding.status === status).map((finding) => ({ gate, finding })),
  );
}

/** Sums over sections. */
export function totals(progress: readonly Progress[]): Required<Omit<Progress, 'section'>> {
  const sum = { ticked: 0, notApplicable: 0, byEvidence: 0, total: 0 };
  for (const entry of progress) {
    sum.ticked += entry.ticked;
    sum.notApplicable += entry.notApplicable;
    sum.byEvidence += entry.byEvidence ?? 0;
    sum.total += entry.total;
  }
  return sum;
}

/** Boxes that are neither ticked nor marked not applicable, nor done by evidence. */
export function remaining(verdict: Verdict): number {
  const { ticked, notApplicable, byEvidence, total } = totals(verdict.progress);
  return total - ticked - notApplicable - byEvidence;
}

/** Whether two judgements by the same rules give every gate the same status. */
export function comesOutAlike(one: GroupResult, other: GroupResult): boolean {
  const [a, b] = [one, other].map((root) =>
    JSON.stringify(gatesOf(root).map(({ id, status, tripped }) => [id, status, tripped])),
  );
  return a === b;
}
