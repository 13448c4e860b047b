import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readRecord } from '../record/replay.ts';
import { wrongPolicy, type PreviousPhases, type Stage } from '../run/request.ts';
import { sourceOf } from '../run/trusted.ts';
import type { GroupResult, Subject } from '../verdict/verdict.ts';

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
export function nameOfSubject({ repository = '', number, ref, file }: Subject): string {
  return file ?? `${repository}${number === undefined ? `@${ref ?? ''}` : `#${number}`}`;
}
