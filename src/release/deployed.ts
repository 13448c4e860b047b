import type { Field, Section } from '../checklist/model.ts';
import { fieldsIn, fieldsOn, linesBelow, namesEnvironment, namesVersion, isOpen } from '../checklist/named.ts';
import { normalize, normalizeTitle } from '../checklist/text.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { sayingOf, type FieldSaid } from './find.ts';

/** What was deployed. */
export interface WhatWentOut {
  versions: readonly string[];
  sha: string | null;
  environment: string;
}

/** Whether a checklist is about what was deployed. `value` is document text. */
export type AboutDeployment =
  | { kind: 'named' }
  /** For another environment, another commit, or a version that is nearly the same. */
  | { kind: 'elsewhere' | 'other-commit' | 'near'; value: string }
  /** It gives several versions, one of them the one that was deployed. */
  | { kind: 'ambiguous' | 'other' };

/**
 * Compares what a checklist says of version, commit and environment with what was deployed. The version counts as `find`
 * counts it. The commit alone counts where one of both has no version. `field`: name of the field of the version; absent:
 * every field whose name says version, tag or release.
 */
export function aboutDeployment(root: Section, out: WhatWentOut, field?: string): AboutDeployment {
  const version = versionIn(root, out.versions, field);
  const commits = commitsIn(root);
  const isCommit = out.sha !== null && commits.length > 0 && commits.every((each) => out.sha?.startsWith(each));
  if (version.kind === 'missing') return isCommit ? here(root, out.environment) : { kind: 'other' };
  if (version.kind !== 'equal') return version;
  const [commit] = commits;
  return commit === undefined || isCommit ? here(root, out.environment) : { kind: 'other-commit', value: commit };
}

// Where a checklist names no environment it is for each.
function here(root: Section, environment: string): AboutDeployment {
  const places = namedBy(root, namesEnvironment).filter(({ blank }) => !blank);
  const [first] = places;
  const isHere = places.some(({ value }) => partsOf(value).includes(normalize(environment)));
  return first === undefined || isHere ? { kind: 'named' } : { kind: 'elsewhere', value: first.value };
}

// "missing" also where the deployment has no version: then the commit decides.
function versionIn(root: Section, versions: readonly string[], field: string | undefined): FieldSaid {
  const keys =
    field === undefined ? [...new Set(namedBy(root, namesVersion).map(({ key }) => key))] : [normalizeTitle(field)];
  const said = keys.flatMap((key) => versions.map((version) => sayingOf(root, key, version)));
  const first = (kind: FieldSaid['kind']): FieldSaid | undefined => said.find((each) => each.kind === kind);
  return first('equal') ?? first('ambiguous') ?? first('near') ?? first('other') ?? { kind: 'missing' };
}

/** Hexadecimal that is a commit, or the beginning of one. */
const COMMIT = /(?<![0-9a-z])[0-9a-f]{7,64}(?![0-9a-z])/i;

function commitsIn(root: Section): string[] {
  return namedBy(root, namesCommit).flatMap(({ value }) => COMMIT.exec(value)?.[0].toLowerCase() ?? []);
}

function namesCommit(key: string): boolean {
  return /^(?:(?:git|release|deployed|target|head) )?(?:commit|sha|revision)(?:[ /-](?:sha|hash|id))?$/.test(key);
}

// Where none is one by its form, a line that begins with the name counts, as it does for `find`.
function namedBy(root: Section, wants: (key: string) => boolean): Field[] {
  const formed = fieldsIn(root).filter(({ key }) => wants(key));
  if (formed.length > 0) return formed;
  return linesBelow(root).flatMap((line) => (isOpen(line) ? [] : fieldsOn(line, wants)));
}

// "staging, production" goes to both.
function partsOf(value: string): string[] {
  return [value, ...value.split(/[,;/&+\n]|\band\b/)].map(normalize);
}

/** The version or tag that a checklist names, where it names one that nobody can mistake; document text. */
export function versionSaid({ fields }: Pick<Verdict, 'fields'>): string | undefined {
  return Object.entries(fields).find(([name]) => namesVersion(normalizeTitle(name)))?.[1];
}
