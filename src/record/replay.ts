import { safeParse, getDotPath } from 'valibot';
import { judgeAgain } from '../run/judge.ts';
import type { Judged, TrustedFile } from '../run/request.ts';
import { sourceOf } from '../run/trusted.ts';
import type { Verdict, GateOrGroup, Source } from '../verdict/verdict.ts';
import { published } from '../reports/json.ts';
import type { Result } from '../result.ts';
import { isEarlier, withoutNewKeys } from './new-keys.ts';
import { recordOf, serialise } from './record.ts';
import { wrongFact } from './facts-schema.ts';
import { recordSchema, type VerdictRecord } from './schema.ts';
import type { Finding } from '../verdict/finding.ts';

/** The result of judging a record again. */
type Replayed =
  /** The text is not a record, or its parts contradict each other. */
  | { kind: 'no-record'; reason: string }
  | { kind: 'not-judged'; judged: Exclude<Judged, { kind: 'verdict' }>; record: VerdictRecord }
  /**
   * `same`: the records are equal byte for byte, but for keys that the version of the record did not write yet; `added`:
   * there are such keys. `differences`: one line each, empty if the verdicts are equal.
   */
  | { kind: 'verdict'; record: VerdictRecord; verdict: Verdict; same: boolean; added: boolean; differences: string[] };

/** Judges a record again from its own content. `policy`: judge by this one instead. */
export async function replay(text: string, policy?: TrustedFile): Promise<Replayed> {
  const read = await readRecord(text);
  if (!read.ok) return { kind: 'no-record', reason: read.error };
  const record = read.value;
  const judged = await judgeAgain(record.material, policy);
  if (judged.kind !== 'verdict') return { kind: 'not-judged', judged, record };
  const whole = published(judged.verdict);
  const now = withoutNewKeys(whole, record.verdict, record.tool.version);
  const same = serialise(now) === serialise(record.verdict);
  const lines = same ? changedParts(record, judged.verdict) : differences(record.verdict, now);
  const added = serialise(now) !== serialise(whole);
  return { kind: 'verdict', record, verdict: judged.verdict, same: lines.length === 0, added, differences: lines };
}

// The parts written for readers are derived from the rest, so they must match too.
function changedParts(record: VerdictRecord, verdict: Verdict): string[] {
  const { version } = record.tool;
  const again = recordOf(verdict, record.material, { version });
  return (['items', 'signOffs', 'merge', 'people', 'deployed'] as const)
    .filter((part) => {
      const now = again[part];
      // An earlier version did not write all of them yet.
      if (record[part] === undefined && isEarlier(version)) return false;
      if (now === undefined || record[part] === undefined) return now !== record[part];
      return serialise(withoutNewKeys(now, record[part], version)) !== serialise(record[part]);
    })
    .map((part) => `${part}: not what follows from the texts and facts of the record`);
}

/** Reads a record from text, or says why it is not one. */
export async function readRecord(text: string): Promise<Result<VerdictRecord>> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return noRecord('found no valid JSON, expected a record that the input `record` wrote');
  }
  const parsed = shapeOf(data);
  if (parsed === undefined) return noRecord('found no record: its results are nested too deep to be read');
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return noRecord(`found no record, at ${getDotPath(issue) ?? 'the top'}: expected ${issue.expected}`);
  }
  // The schema has checked everything used here. Its output would lack keys such as `constructor`.
  const record = data as VerdictRecord;
  const unreadable = wrongFact(record.material.facts);
  if (unreadable !== undefined) return noRecord(`found no record, in the facts of its material: ${unreadable}`);
  const { policy } = record.material;
  if (policy !== undefined && digestsOf(await sourceOf(policy)) !== digestsOf(record.verdict.policy))
    return noRecord('the text of the policy does not have the digest that the verdict names: the record was changed');
  return { ok: true, value: record };
}

function noRecord(why: string): Result<never> {
  return { ok: false, error: why };
}

function digestsOf({ digest, extends: bases = [] }: Source): string {
  return [digest, ...bases.map((base) => base.digest)].join(' ');
}

function shapeOf(data: unknown) {
  try {
    return safeParse(recordSchema, data);
  } catch {
    // Results nest, and a forged record may nest them too deep for the stack.
    return undefined;
  }
}

/** What differs between two verdicts on the same texts, one line each, gate by gate and finding by finding. */
export function differences(before: Verdict, now: Verdict): string[] {
  const policy = changed('policy', named(before.policy), named(now.policy));
  const [old, fresh] = [resultsOf(before.root), resultsOf(now.root)];
  const lines = [
    ...changed('verdict', before.status, now.status),
    ...policy,
    ...[...new Set([...old.keys(), ...fresh.keys()])].flatMap((id) => ofResult(old.get(id), fresh.get(id))),
    ...changed('tripped', before.tripped, now.tripped),
    ...ofFindings('notes', before.notes, now.notes),
    ...others('verdict', before, now, ['status', 'root', 'tripped', 'notes', ...(policy.length > 0 ? ['policy'] : [])]),
  ];
  return lines.length > 0 ? lines : ['the same, in another order'];
}

function ofResult(before: GateOrGroup | undefined, now: GateOrGroup | undefined): string[] {
  const [name = ''] = [now, before].flatMap((each) => (each === undefined ? [] : `${each.id} (${each.title})`));
  return [
    ...changed(name, before?.status, now?.status),
    ...ofFindings(name, findingsIn(before), findingsIn(now)),
    ...(before === undefined || now === undefined ? [] : others(name, before, now, ['status', 'findings', 'results'])),
  ];
}

function ofFindings(name: string, before: readonly Finding[], now: readonly Finding[]): string[] {
  const gone = without(before, now);
  const come = without(now, before);
  const lines: string[] = [];
  for (const finding of gone) {
    // A vanished and a new finding about the same thing are one that changed.
    const at = come.findIndex((each) => subjectOf(each) === subjectOf(finding));
    const [other] = at < 0 ? [] : come.splice(at, 1);
    const where = `${name}${placeOf(finding)}`;
    if (other === undefined) lines.push(`${where}: no longer ${said(finding)}`);
    else if (said(other) === said(finding)) lines.push(...others(where, finding, other, []));
    else lines.push(`${where}: ${said(finding)}, now ${said(other)}`);
  }
  return [...lines, ...come.map((finding) => `${name}${placeOf(finding)}: now also ${said(finding)}`)];
}

/** The findings of one list that the other lacks; duplicates count. */
function without(one: readonly Finding[], other: readonly Finding[]): Finding[] {
  const left = other.map(serialise);
  return one.filter((finding) => {
    const at = left.indexOf(serialise(finding));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function subjectOf({ place, about }: Finding): string {
  return serialise([place ?? null, about ?? null]);
}

function placeOf({ place }: Finding): string {
  return place === undefined ? '' : `, line ${place.line} of ${place.document}`;
}

function said({ status, message, actual, expected }: Finding): string {
  const found = actual === undefined ? '' : `, found ${JSON.stringify(actual)}`;
  return `${status} (${message}${found}${expected === undefined ? '' : `, expected ${expected}`})`;
}

function findingsIn(result: GateOrGroup | undefined): readonly Finding[] {
  return result?.kind === 'gate' ? result.findings : [];
}

/** All results of a tree by id, in order. */
function resultsOf(result: GateOrGroup): Map<string, GateOrGroup> {
  const below = result.kind === 'group' ? result.results.flatMap((each) => [...resultsOf(each)]) : [];
  return new Map([[result.id, result], ...below]);
}

function named({ path, digest }: Source): string {
  return `${path} (${digest})`;
}

function changed(what: string, one: unknown, other: unknown): string[] {
  return serialise(one ?? null) === serialise(other ?? null) ? [] : [`${what}: ${shown(one)}, now ${shown(other)}`];
}

/** Names the keys whose values differ, except those in `told`, which are reported elsewhere. */
function others(name: string, before: object, now: object, told: readonly string[]): string[] {
  const [one, other] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(now)),
  ];
  const keys = [...new Set([...one.keys(), ...other.keys()])].filter(
    (key) => !told.includes(key) && serialise(one.get(key) ?? null) !== serialise(other.get(key) ?? null),
  );
  return keys.length === 0 ? [] : [`${name}: differs in ${keys.join(', ')}`];
}

function shown(value: unknown): string {
  if (value === undefined) return 'not there';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
