import { safeParse, getDotPath } from 'valibot';
import { judgeAgain } from '../run/material.ts';
import type { Judged, TrustedFile } from '../run/request.ts';
import { sourceOf } from '../run/trusted.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { published } from '../reports/json.ts';
import { differences } from './differences.ts';
import { recordOf, serialise } from './record.ts';
import { wrongFact } from './facts-schema.ts';
import { recordSchema, type VerdictRecord } from './schema.ts';

/** The result of judging a record again. */
export type Replayed =
  /** The text is not a record, or its parts contradict each other. */
  | { kind: 'no-record'; reason: string }
  | { kind: 'not-judged'; judged: Exclude<Judged, { kind: 'verdict' }>; record: VerdictRecord }
  /** `same`: the records are equal byte for byte. `differences`: one line each, empty if the verdicts are equal. */
  | { kind: 'verdict'; record: VerdictRecord; verdict: Verdict; same: boolean; differences: string[] };

/** Judges a record again from its own content. `policy`: judge by this one instead. */
export async function replay(text: string, policy?: TrustedFile): Promise<Replayed> {
  const record = await readRecord(text);
  if ('reason' in record) return { kind: 'no-record', reason: record.reason };
  const judged = await judgeAgain(record.material, policy);
  if (judged.kind !== 'verdict') return { kind: 'not-judged', judged, record };
  const same = serialise(published(judged.verdict)) === serialise(record.verdict);
  const lines = same ? changedParts(record, judged.verdict) : differences(record.verdict, judged.verdict);
  return { kind: 'verdict', record, verdict: judged.verdict, same: lines.length === 0, differences: lines };
}

// The parts written for readers are derived from the rest, so they must match too.
function changedParts(record: VerdictRecord, verdict: Verdict): string[] {
  const { tool, run, material } = record;
  const again = recordOf(verdict, material, { version: tool.version, ...(run === undefined ? {} : { run }) });
  return (['items', 'signOffs'] as const)
    .filter((part) => serialise(record[part]) !== serialise(again[part]))
    .map((part) => `${part}: not what follows from the texts and facts of the record`);
}

/** Reads a record from text, or says why it is not one. */
export async function readRecord(text: string): Promise<VerdictRecord | { reason: string }> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { reason: 'found no valid JSON, expected a record that the input `record` wrote' };
  }
  const parsed = shapeOf(data);
  if (parsed === undefined) return { reason: 'found no record: its results are nested too deep to be read' };
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return {
      reason: `found no record, at ${getDotPath(issue) ?? 'the top'}: expected ${issue.expected}`,
    };
  }
  // The schema has checked everything used here. Its output would lack keys such as `constructor`.
  const record = data as VerdictRecord;
  const unreadable = wrongFact(record.material.facts);
  if (unreadable !== undefined) return { reason: `found no record, in the facts of its material: ${unreadable}` };
  const { policy } = record.material;
  if (policy !== undefined && (await sourceOf(policy)).digest !== record.verdict.policy.digest)
    return { reason: 'the text of the policy does not have the digest that the verdict names: the record was changed' };
  return record;
}

function shapeOf(data: unknown) {
  try {
    return safeParse(recordSchema, data);
  } catch {
    // Results nest, and a forged record may nest them too deep for the stack.
    return undefined;
  }
}
