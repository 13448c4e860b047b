import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readRecord } from '../../record/replay.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import type { PreviousPhases } from '../../run/request.ts';
import type { GroupResult, Subject } from '../../verdict/verdict.ts';
import { workspace } from '../inputs.ts';

/** The phases that had passed in a record of the same subject; the errors say why it cannot be used. */
export async function readPrevious(path: string, subject: Subject): Promise<PreviousPhases | { errors: string[] }> {
  const wrong = (found: string): { errors: string[] } => ({
    errors: [
      `Unexpected file "${sanitiseLine(path)}" of the input \`previous-record\`: ${found}, expected a record of ${nameOf(subject)}.`,
    ],
  });
  let text: string;
  try {
    text = await readFile(resolve(workspace(), path), 'utf8');
  } catch (error) {
    const { code }: { code?: unknown } = Object(error);
    return wrong(code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${String(code)})`);
  }
  const record = await readRecord(text);
  if ('reason' in record) return wrong(record.reason);
  // The schema of records has checked what is used here.
  const { at, root, subject: own } = record.verdict;
  if (nameOf(own) !== nameOf(subject)) return wrong(`found a record of ${sanitiseLine(nameOf(own))}`);
  return { at, passed: passedIn(root) };
}

function passedIn(result: GroupResult): string[] {
  const own = result.phase !== undefined && result.status === 'passed' ? [result.id] : [];
  return [...own, ...result.results.flatMap((each) => (each.kind === 'group' ? passedIn(each) : []))];
}

function nameOf({ repository = '', number, ref, file }: Subject): string {
  return file ?? `${repository}${number === undefined ? `@${ref ?? ''}` : `#${number}`}`;
}
