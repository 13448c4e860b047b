import { safeParse, getDotPath } from 'valibot';
import { judgeAgain } from '../run/material.ts';
import type { Judged, TrustedFile } from '../run/request.ts';
import { sourceOf } from '../run/trusted.ts';
import type { Result, Verdict } from '../verdict/verdict.ts';
import { published } from '../reports/json.ts';
import { recordOf, serialise, type VerdictRecord } from './record.ts';
import { wrongFact } from './facts-schema.ts';
import { recordSchema } from './schema.ts';

/** What came of judging a record again. */
export type Replayed =
  /** The text is no record, or its parts do not fit together. */
  | { kind: 'no-record'; reason: string }
  | { kind: 'not-judged'; judged: Exclude<Judged, { kind: 'verdict' }>; record: VerdictRecord }
  /** `same`: byte for byte. `differences`: one line each, empty where the verdict is the same. */
  | { kind: 'verdict'; record: VerdictRecord; verdict: Verdict; same: boolean; differences: string[] };

/** Judges a record again from what it holds. `policy`: another one to judge by. */
export async function replay(text: string, policy?: TrustedFile): Promise<Replayed> {
  const record = await readRecord(text);
  if ('reason' in record) return { kind: 'no-record', reason: record.reason };
  const judged = await judgeAgain(record.material, policy);
  if (judged.kind !== 'verdict') return { kind: 'not-judged', judged, record };
  const before = record.verdict as unknown as Verdict;
  const same = serialise(published(judged.verdict)) === serialise(record.verdict);
  const lines = same ? changedParts(record, judged.verdict) : differences(before, judged.verdict);
  return { kind: 'verdict', record, verdict: judged.verdict, same: lines.length === 0, differences: lines };
}

// What is written for readers follows from the rest: there too nothing may say otherwise.
function changedParts(record: VerdictRecord, verdict: Verdict): string[] {
  const { tool, run, material } = record;
  const again = recordOf(verdict, material, { version: tool.version, ...(run === undefined ? {} : { run }) });
  return (['items', 'signOffs'] as const)
    .filter((part) => serialise(record[part]) !== serialise(again[part]))
    .map((part) => `${part}: not what follows from the texts and facts of the record`);
}

/** A record from its text, or why it is none. */
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
  // The schema has checked what is used here. What it gives back leaves out fields called `constructor` and the like.
  const record = data as VerdictRecord;
  const unreadable = wrongFact(record.material.facts);
  if (unreadable !== undefined) return { reason: `found no record, in the facts of its material: ${unreadable}` };
  const { policy } = record.material;
  const verdict = record.verdict as unknown as Verdict;
  if (policy !== undefined && (await sourceOf(policy)).digest !== verdict.policy.digest)
    return { reason: 'the text of the policy does not have the digest that the verdict names: the record was changed' };
  return record;
}

function shapeOf(data: unknown) {
  try {
    return safeParse(recordSchema, data);
  } catch {
    // Results hold results: whoever writes a record can nest them beyond what a program can follow.
    return undefined;
  }
}

function differences(before: Verdict, now: Verdict): string[] {
  const lines: string[] = [];
  const say = (what: string, one: unknown, other: unknown): void => {
    if (serialise(one ?? null) !== serialise(other ?? null)) lines.push(`${what}: ${shown(one)}, now ${shown(other)}`);
  };
  say('verdict', before.status, now.status);
  say('policy', before.policy.digest, now.policy.digest);
  const [old, fresh] = [statuses(before.root), statuses(now.root)];
  for (const id of new Set([...old.keys(), ...fresh.keys()])) say(id, old.get(id), fresh.get(id));
  say('tripped', before.tripped, now.tripped);
  // Nothing that is decided differs, but what is said of it does.
  return lines.length > 0 ? lines : ['the same statuses, with other words or findings'];
}

function statuses(result: Result): Map<string, string> {
  const own: [string, string][] = [[`${result.id} (${result.title})`, result.status]];
  return new Map([...own, ...(result.kind === 'group' ? result.results.flatMap((each) => [...statuses(each)]) : [])]);
}

function shown(value: unknown): string {
  if (value === undefined) return 'not there';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
