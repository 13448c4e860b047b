import { setOutput } from '@actions/core';
import { exitStatus } from '../../run/exit.ts';
import type { Judged } from '../../run/request.ts';
import type { SubjectOutcome } from '../../tell/telling.ts';
import { leftOf, percentDone } from '../../verdict/left/left.ts';
import { heldBackBy, remaining, totals } from '../../verdict/walk.ts';

/** Every output of action.yml. */
export const OUTPUTS = [
  'status',
  'passed',
  'phase',
  'total',
  'ticked',
  'not-applicable',
  'remaining',
  'asked',
  'left',
  'percent',
  'failed-gates',
  'pending-gates',
  'tripped',
  'regressed',
  'fields',
  'overridden',
  'verdict',
  'record',
  'predicate',
  'predicate-type',
  'subjects',
] as const;

export type Outputs = Partial<Record<(typeof OUTPUTS)[number], string>>;

/**
 * What later steps may use. Without a verdict only `status: error` and `passed: false`.
 * `passed` does not depend on `fail-on`. Text of the document stands only in `fields`, as JSON.
 */
export function outputsOf(judged: Judged): Outputs {
  if (judged.kind !== 'verdict') return { status: 'error', passed: 'false' };
  const { verdict } = judged;
  const { ticked, notApplicable, total } = totals(verdict.progress);
  const overridden = verdict.override?.effective === true;
  const all = leftOf(verdict);
  const titles = (status: 'failed' | 'pending'): string =>
    JSON.stringify(heldBackBy(verdict.root, status).map((each) => each.join(' > ')));
  return {
    status: verdict.status,
    passed: String(exitStatus(judged, 'pending') === 0 && !overridden),
    phase: verdict.phase ?? '',
    total: String(total),
    ticked: String(ticked),
    'not-applicable': String(notApplicable),
    remaining: String(remaining(verdict)),
    asked: String(all.asked.total),
    left: String(all.left.total),
    percent: String(percentDone(all)),
    'failed-gates': titles('failed'),
    'pending-gates': titles('pending'),
    tripped: JSON.stringify(verdict.tripped),
    regressed: JSON.stringify((verdict.regression?.phases ?? []).map(({ phase }) => phase)),
    fields: JSON.stringify(verdict.fields),
    overridden: String(overridden),
  };
}

/** Every subject of the run with its status, as JSON: `[{"number": 12, "status": "pending"}]`. */
export function subjectsOutput(outcomes: readonly SubjectOutcome[]): string {
  return JSON.stringify(
    outcomes.flatMap(({ about, judged, parts = [] }) => [
      { ...about, status: outputsOf(judged).status },
      ...parts.map(({ number, status }) => ({ number, status })),
    ]),
  );
}

/** Writes to the file of the step. Throws when it cannot be written. */
export function writeOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
