import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { filesOf, mayReplace, PREDICATE_TYPE, type RecordOrigin } from '../record/record.ts';
import type { Material } from '../run/request.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Paths of the files that were written. */
export interface WrittenRecord {
  record: string;
  /** The predicate for `actions/attest`. */
  predicate: string;
  /** Its type, for the input `predicate-type`. */
  predicateType: string;
}

/**
 * Writes the evidence file to `path`, and beside it the predicate that attests it: `a.json` and `a.svr.json`. Throws
 * where a file cannot be written, or would take the place of one that is no record.
 */
export async function writeRecord(
  path: string,
  verdict: Verdict,
  material: Material,
  origin: RecordOrigin & { verifier: string },
): Promise<WrittenRecord> {
  const { record, predicate } = filesOf(path, verdict, material, origin);
  for (const file of [record, predicate]) {
    const text = await readFile(file.path, 'utf8').catch(() => '');
    if (!mayReplace(text)) throw new Error(`${file.path} is there already, and is no record`);
  }
  await mkdir(dirname(path), { recursive: true });
  for (const file of [record, predicate]) await writeFile(file.path, file.text);
  return { record: record.path, predicate: predicate.path, predicateType: PREDICATE_TYPE };
}
