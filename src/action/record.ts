import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { Material } from '../run/material.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { workspace } from './inputs.ts';

/** Paths of the files that were written. */
export interface WrittenRecord {
  record: string;
  /** The predicate for `actions/attest`. */
  predicate: string;
  /** Its type, for the input `predicate-type`. */
  predicateType: string;
}

/**
 * Writes the evidence file to `path`, below the workspace, and beside it the predicate that attests it: `a.json` and
 * `a.svr.json`. Throws where a file cannot be written.
 */
export async function writeRecord(path: string, verdict: Verdict, material: Material): Promise<WrittenRecord> {
  const [{ recordOf, serialise }, { predicateOf, PREDICATE_TYPE }] = await Promise.all([
    import('../record/record.ts'),
    import('../record/attestation.ts'),
  ]);
  const { version } = manifest;
  const run = runOf(process.env);
  const record = resolve(workspace(), path);
  const predicate = `${record.replace(/\.json$/i, '')}.svr.json`;
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, serialise(recordOf(verdict, material, { version, ...(run === undefined ? {} : { run }) })));
  await writeFile(predicate, serialise(predicateOf(verdict, verifierOf(process.env, version))));
  return { record, predicate, predicateType: PREDICATE_TYPE };
}

/** The run of the workflow, as the runner says; undefined outside of one. */
function runOf(env: NodeJS.ProcessEnv): { url: string; attempt: number; workflow?: string; sha?: string } | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = env;
  if (server === undefined || repository === undefined || id === undefined) return undefined;
  const { GITHUB_RUN_ATTEMPT: attempt = '1', GITHUB_WORKFLOW_REF: workflow, GITHUB_SHA: sha } = env;
  return {
    url: `${server}/${repository}/actions/runs/${id}`,
    attempt: Number(attempt),
    ...(workflow === undefined ? {} : { workflow }),
    ...(sha === undefined ? {} : { sha }),
  };
}

// The action as the workflow names it, so that a verifier is told apart from its copies.
function verifierOf(env: NodeJS.ProcessEnv, version: string): string {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_ACTION_REPOSITORY: repository = '' } = env;
  return repository === '' ? `urn:checklist-gate:${version}` : `${server}/${repository}/v${version}`;
}
