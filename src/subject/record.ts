import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { filesOf, mayReplace, PREDICATE_TYPE, type RecordOrigin } from '../record/record.ts';
import { readRecord } from '../record/replay.ts';
import type { Material } from '../run/request.ts';
import { sourceOf } from '../run/trusted.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { nameOfSubject } from './previous.ts';

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
  const previous = material.regression?.previous?.digest ?? (await replacedDigest(path, verdict));
  const chained = { ...origin, ...(previous === undefined ? {} : { previous }) };
  const { record, predicate } = filesOf(path, verdict, material, chained);
  for (const file of [record, predicate]) {
    const text = await readFile(file.path, 'utf8').catch(() => '');
    if (!mayReplace(text)) throw new Error(`${file.path} exists already and is not a record`);
  }
  await mkdir(dirname(path), { recursive: true });
  for (const file of [record, predicate]) await writeFile(file.path, file.text);
  return { record: record.path, predicate: predicate.path, predicateType: PREDICATE_TYPE };
}

// Of the record that is replaced, if that is about the same.
async function replacedDigest(path: string, { subject }: Verdict): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text === '') return undefined;
  const record = await readRecord(text);
  if (!record.ok || nameOfSubject(record.value.verdict.subject) !== nameOfSubject(subject)) return undefined;
  return (await sourceOf({ path, text })).digest;
}
