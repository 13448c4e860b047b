import type { Checklist, Place } from '../checklist/model.ts';
import type { PolicySource } from './lint-source.ts';

/** What lint looks for. */
export type LintRule =
  | 'unknown-section'
  | 'ambiguous-section'
  | 'unknown-field'
  | 'unknown-item'
  | 'ambiguous-item'
  | 'unknown-role'
  | 'unknown-phase'
  | 'not-covered'
  | 'never-passes'
  | 'never-blocks'
  | 'ticked-in-template'
  | 'nearly-a-box'
  | 'pattern-without-template'
  | 'duplicate-id'
  | 'directive'
  | 'review-due';

/** Something that lint has found. Line and column are 1-based. */
export interface LintFinding {
  rule: LintRule;
  path: string;
  line: number;
  column: number;
  /** What is there; holds text of the policy or of the checklist. */
  found: string;
  expected: string;
  /** What to do, imperative. */
  help: string;
}

/** A checklist to hold against the policy. */
export interface LintForm {
  path: string;
  checklist: Checklist;
}

type Words = Pick<LintFinding, 'rule' | 'found' | 'expected' | 'help'>;

/** A finding at a key of the policy. */
export function inPolicy(source: PolicySource, keys: readonly (string | number)[], words: Words): LintFinding {
  return { ...words, path: source.path, ...source.at(keys) };
}

/** A finding at a place of a checklist. */
export function inForm({ path }: LintForm, place: Place, words: Words): LintFinding {
  return { ...words, path, line: place.line, column: place.column };
}
