import { sanitiseLine } from '../../reports/sanitise.ts';
import { numbered } from '../../record/attestation.ts';
import type { Outputs } from '../tell/outputs.ts';
import { writeRecord } from './record.ts';
import type { Outcome } from '../judgements.ts';

/** What came of the records of a run. */
export interface Kept {
  /** Where they lie, for later steps; of those that were written. */
  outputs: ReadonlyMap<Outcome, Outputs>;
  /** What could not be written, one sentence each. */
  missing: string[];
}

/**
 * Writes a record for each verdict: to `path`, or with the number inserted where there are several subjects. What was
 * not judged has none; it fails the run by itself. Never throws.
 */
export async function keepRecords(path: string, outcomes: readonly Outcome[]): Promise<Kept> {
  const outputs = new Map<Outcome, Outputs>();
  const missing: string[] = [];
  for (const outcome of outcomes) {
    const { about, judged } = outcome;
    if (judged.kind !== 'verdict') continue;
    const own = outcomes.length > 1 && about.number !== undefined ? numbered(path, about.number) : path;
    try {
      // What kept moving is told as pending, which is not what its material would give.
      if (judged.material === undefined) throw new Error('the checklist kept changing');
      const { record, predicate, predicateType } = await writeRecord(own, judged.verdict, judged.material);
      outputs.set(outcome, { record, predicate, 'predicate-type': predicateType });
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : 'unknown reason';
      missing.push(`The record ${sanitiseLine(own)} could not be written: ${sanitiseLine(why)}.`);
    }
  }
  return { outputs, missing };
}
