import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { filesOf, mayReplace, PREDICATE_TYPE, type RecordOrigin } from '../record/record.ts';
import { readRecord } from '../record/replay.ts';
import { type Material, wrongPolicy, type PreviousPhases, type Stage } from '../run/request.ts';
import { sourceOf } from '../run/trusted.ts';
import type { Verdict, GroupResult, Subject } from '../verdict/verdict.ts';

/**
 * The phases that had passed in a record of the same subject, or why it cannot be used. `folder`: what the path is
 * relative to.
 */
export async function readPrevious(path: string, folder: string, subject: Subject): Promise<Stage<PreviousPhases>> {
  const wrong = (found: string): Stage<never> => {
    const what = `Unexpected file "${path}" of the input \`previous-record\``;
    return wrongPolicy(`${what}: ${found}, expected a record of ${nameOfSubject(subject)}.`);
  };
  let text: string;
  try {
    text = await readFile(resolve(folder, path), 'utf8');
  } catch (error) {
    const { code }: { code?: unknown } = Object(error);
    return wrong(code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${String(code)})`);
  }
  const record = await readRecord(text);
  if (!record.ok) return wrong(record.error);
  // The schema of records has checked what is used here.
  const { at, root, subject: own } = record.value.verdict;
  if (nameOfSubject(own) !== nameOfSubject(subject)) return wrong(`found a record of ${nameOfSubject(own)}`);
  const { digest } = await sourceOf({ path, text });
  return { ok: true, value: { at, passed: passedIn(root), digest } };
}

function passedIn(result: GroupResult): string[] {
  const own = result.phase !== undefined && result.status === 'passed' ? [result.id] : [];
  return [...own, ...result.results.flatMap((each) => (each.kind === 'group' ? passedIn(each) : []))];
}

/** What tells one subject from another. */
function nameOfSubject({ repository = '', number, ref, file }: Subject): string {
  return file ?? `${repository}${number === undefined ? `@${ref ?? ''}` : `#${number}`}`;
}

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
