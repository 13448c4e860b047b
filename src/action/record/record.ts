import manifest from '../../../package.json' with { type: 'json' };
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { RecordFile } from '../../record/attestation.ts';
import type { Material } from '../../run/request.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { workspace } from '../inputs.ts';

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
 * `a.svr.json`. Throws where a file cannot be written, or would take the
 * place of one that is no record.
 */
export async function writeRecord(path: string, verdict: Verdict, material: Material): Promise<WrittenRecord> {
  const [{ filesOf, mayReplace }, { PREDICATE_TYPE }] = await Promise.all([
    import('../../record/attestation.ts'),
    import('../../record/attestation.ts'),
  ]);
  const { version } = manifest;
  const run = runOf(process.env);
  const verifier = verifierOf(process.env, version);
  const files = filesOf(resolve(workspace(), path), verdict, material, {
    version,
    verifier,
    ...(run === undefined ? {} : { run }),
  });
  for (const { path: name } of [files.record, files.predicate]) {
    const text = await readFile(name, 'utf8').catch(() => '');
    if (!mayReplace(text)) throw new Error(`${name} is there already, and is no record`);
  }
  const write = async (file: RecordFile): Promise<void> => {
    await mkdir(dirname(file.path), { recursive: true });
    await writeFile(file.path, file.text);
  };
  await write(files.record);
  await write(files.predicate);
  return { record: files.record.path, predicate: files.predicate.path, predicateType: PREDICATE_TYPE };
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
