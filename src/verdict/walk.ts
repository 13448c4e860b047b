import type { Finding } from './finding.ts';
import type { Status } from './quantifier.ts';
import type { Progress } from './content.ts';
import type { GateResult, GroupResult, GateOrGroup, Verdict } from './verdict.ts';

/** All gates of a tree, in order. */
export function gatesOf(result: GateOrGroup): GateResult[] {
  return result.kind === 'gate' ? [result] : result.results.flatMap(gatesOf);
}

/**
 * The gates that can hold the verdict back, in order: not those that are advisory, or in an advisory group or in a
 * phase that is not enforced.
 */
export function enforcedGates(result: GateOrGroup): GateResult[] {
  if (result.advisory) return [];
  if (result.kind === 'gate') return [result];
  if (result.enforced === false) return [];
  return result.results.flatMap(enforcedGates);
}

/**
 * What gives the whole this status, in order: gates that have it, and groups that have it only because of their count.
 * Each is listed once, with the titles of its checklist and phase. Open members of a group that has passed, or can
 * still pass another way, hold nothing back.
 */
export function heldBackBy(root: GroupResult, status: 'failed' | 'pending'): string[][] {
  const found: string[][] = [];
  const visit = (result: GateOrGroup, above: readonly string[]): void => {
    if (result.advisory || (result.kind === 'group' && result.enforced === false)) return;
    if (result.kind === 'gate') {
      if (result.status === status) found.push([...above, result.title]);
      return;
    }
    // Pending gates below a failed group count, too.
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

/** What has tripped, in order: "none" gates that have found something, and members that hold in "none" groups. */
export function trippedOf(result: GateOrGroup): GateOrGroup[] {
  if (result.kind === 'gate') return result.tripped === true ? [result] : [];
  const own =
    result.tripped === true ? result.results.filter((each) => !each.advisory && each.status === 'passed') : [];
  return [...own, ...result.results.flatMap(trippedOf)];
}

/** Whether something that must not hold has made it fail. */
export function isTripped(result: GateOrGroup): boolean {
  return result.status === 'failed' && trippedOf(result).length > 0;
}

/** Whether a result has not passed only because what it needs is unknown, so that it says neither yes nor no. */
export function isUnknown(result: GateOrGroup): boolean {
  if (result.advisory || result.status === 'passed' || result.status === 'skipped') return false;
  return result.kind === 'gate'
    ? result.findings.some((finding) => finding.unknown === true || finding.asks !== undefined)
    : result.results.some(isUnknown);
}

/** The same tree with `change` applied to every finding. */
export function mapFindings(result: GroupResult, change: (finding: Finding) => Finding): GroupResult {
  const visit = (each: GateOrGroup): GateOrGroup =>
    each.kind === 'gate'
      ? { ...each, findings: each.findings.map(change) }
      : { ...each, results: each.results.map(visit) };
  return { ...result, results: result.results.map(visit) };
}

/** Why everything was skipped; undefined if it was not, or if no result gives a reason. */
export function whySkipped(root: GroupResult): Reason | undefined {
  if (root.status !== 'skipped') return undefined;
  if (root.reason !== undefined) return root;
  const all = gatesOf(root);
  if (all.length > 0 && enforcedGates(root).length === 0)
    return { reason: 'every rule is advisory, so nothing was enforced' };
  const [first, ...others] = reasonsOf(root);
  return first && { ...first, reason: [...new Set([first, ...others].map(({ reason }) => reason))].join('; ') };
}

type Reason = Pick<GateOrGroup, 'reason' | 'lead'>;

function reasonsOf(result: GateOrGroup): Reason[] {
  const { reason, lead } = result;
  if (reason !== undefined) return [{ reason, ...(lead === undefined ? {} : { lead }) }];
  return result.kind === 'gate' ? [] : result.results.flatMap(reasonsOf);
}

/** Whether it holds nothing back: it passed, was skipped, or is overridden. */
export function letsPass({ status, override }: Verdict): boolean {
  return status === 'passed' || status === 'skipped' || override?.effective === true;
}

/** Whether it is open although no gate holds it back, such as a draft that is not judged yet. Its `reason` says why. */
export function isUnjudged(verdict: Verdict): verdict is Verdict & { reason: string } {
  const { status, reason, root } = verdict;
  const waits = status === 'pending' && root.status === 'pending';
  return waits && reason !== undefined && heldBackBy(root, 'pending').length === 0;
}

/** The findings of these gates that have a status, each with its gate. */
export function findingsOf(gates: readonly GateResult[], status: Status): { gate: GateResult; finding: Finding }[] {
  return gates.flatMap((gate) =>
    gate.findings.filter((finding) => finding.status === status).map((finding) => ({ gate, finding })),
  );
}

/** Sums of the counts over all sections. */
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

/** Number of boxes that are neither ticked, nor marked not applicable, nor done by evidence. */
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
