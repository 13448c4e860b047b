import manifest from '../../package.json' with { type: 'json' };
import { resolve } from 'node:path';
import { numbered, type RecordOrigin } from '../record/record.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import { writeRecord } from '../subject/record.ts';
import { workspaceFolder } from './inputs.ts';
import type { SubjectOutcome } from '../tell/telling.ts';
import type { Outputs } from './tell/outputs.ts';

/** What came of the records of a run. */
export interface Kept {
  /** Where they lie, for later steps; of those that were written. */
  outputs: ReadonlyMap<SubjectOutcome, Outputs>;
  /** What could not be written, one sentence each. */
  missing: string[];
}

/**
 * Writes a record for each verdict: to `path`, below the workspace, or with the number inserted where there are several
 * subjects. What was not judged has none; it fails the run by itself. Never throws.
 */
export async function keepRecords(path: string, outcomes: readonly SubjectOutcome[]): Promise<Kept> {
  const outputs = new Map<SubjectOutcome, Outputs>();
  const missing: string[] = [];
  const origin = originOf(process.env);
  for (const outcome of outcomes) {
    const { about, judged } = outcome;
    if (judged.kind !== 'verdict') continue;
    const own = outcomes.length > 1 && about.number !== undefined ? numbered(path, about.number) : path;
    try {
      // What kept moving is told as pending, which is not what its material would give.
      if (judged.material === undefined) throw new Error('the checklist kept changing');
      const written = await writeRecord(resolve(workspaceFolder(), own), judged.verdict, judged.material, origin);
      const { record, predicate, predicateType } = written;
      outputs.set(outcome, { record, predicate, 'predicate-type': predicateType });
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : 'unknown reason';
      missing.push(`The record ${sanitiseLine(own)} could not be written: ${sanitiseLine(why)}.`);
    }
  }
  return { outputs, missing };
}

/** The version, and the run of the workflow as the runner says. */
function originOf(env: NodeJS.ProcessEnv): RecordOrigin & { verifier: string } {
  const { version } = manifest;
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  const { GITHUB_RUN_ATTEMPT: attempt = '1', GITHUB_WORKFLOW_REF: workflow, GITHUB_SHA: sha } = env;
  const { GITHUB_ACTION_REPOSITORY: action = '' } = env;
  // The action as the workflow names it, so that a verifier is told apart from its copies.
  const named = `${server ?? 'https://github.com'}/${action}/v${version}`;
  const verifier = action === '' ? `urn:checklist-gate:${version}` : named;
  if (server === undefined || repository === undefined || id === undefined) return { version, verifier };
  const run = {
    url: `${server}/${repository}/actions/runs/${id}`,
    attempt: Number(attempt),
    ...(workflow === undefined ? {} : { workflow }),
    ...(sha === undefined ? {} : { sha }),
  };
  return { version, verifier, run };
}
