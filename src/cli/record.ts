import manifest from '../../package.json' with { type: 'json' };
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { filesOf, mayReplace } from '../record/attestation.ts';
import type { Material } from '../run/request.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Writes a record, and beside it the predicate that attests it. Throws where a file cannot be written. */
export async function writeRecord(path: string, verdict: Verdict, material: Material): Promise<void> {
  const { version } = manifest;
  const { record, predicate } = filesOf(path, verdict, material, {
    version,
    verifier: `urn:checklist-gate:${version}`,
  });
  await mkdir(dirname(path), { recursive: true });
  for (const file of [record, predicate]) await assertReplaceable(file.path);
  for (const file of [record, predicate]) await writeFile(file.path, file.text);
}

async function assertReplaceable(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (!mayReplace(text)) throw new Error(`${path} is there already, and is no record`);
}
