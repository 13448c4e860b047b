import type { Finding } from '../verdict/finding.ts';
import type { Result, Source, Verdict } from '../verdict/verdict.ts';
import { serialise } from './record.ts';

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

function ofResult(before: Result | undefined, now: Result | undefined): string[] {
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

function findingsIn(result: Result | undefined): readonly Finding[] {
  return result?.kind === 'gate' ? result.findings : [];
}

/** All results of a tree by id, in order. */
function resultsOf(result: Result): Map<string, Result> {
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
