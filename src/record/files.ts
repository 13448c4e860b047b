import type { Material } from '../run/material.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { predicateOf } from './attestation.ts';
import { recordOf, serialise, type Origin } from './record.ts';

/** A file to write. */
export interface RecordFile {
  path: string;
  text: string;
}

/** The evidence file at `path`, and beside it the predicate that attests it: `a.json` and `a.svr.json`. */
export function filesOf(
  path: string,
  verdict: Verdict,
  material: Material,
  { verifier, ...origin }: Origin & { verifier: string },
): { record: RecordFile; predicate: RecordFile } {
  return {
    record: { path, text: serialise(recordOf(verdict, material, origin)) },
    predicate: { path: beside(path, '.svr.json'), text: serialise(predicateOf(verdict, verifier)) },
  };
}

/** The path of one of several subjects: `a.json` of number 12 is `a-12.json`. */
export function numbered(path: string, number: number): string {
  return beside(path, `-${number}${/\.json$/i.exec(path)?.[0] ?? ''}`);
}

/**
 * Whether a record or a predicate may take the place of a file with this text: of an earlier one of its kind, or of an
 * empty file. A slip of the pen must not cost a checklist or a policy.
 */
export function mayReplace(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    const { schema, verifier }: { schema?: unknown; verifier?: unknown } = Object(JSON.parse(text));
    return schema === 'checklist-gate/record@1' || typeof Object(verifier).id === 'string';
  } catch {
    return false;
  }
}

function beside(path: string, ending: string): string {
  return `${path.replace(/\.json$/i, '')}${ending}`;
}
