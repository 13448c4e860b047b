import type { Checklist, Place } from '../../checklist/model.ts';
import { type PolicySource, gatesIn, type SourceChecklist } from './source.ts';

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

/** Where the workflow gives no other name. */
const STATUS_NAME = 'checklist-gate';

/** Gates that ask, by name, for what the gate itself reports on the head. */
export function itselfFindings(source: PolicySource, { phases }: SourceChecklist): LintFinding[] {
  return phases.flatMap(({ name, rules }) => {
    const context = name === undefined ? STATUS_NAME : `${STATUS_NAME}/${name}`;
    const own: Record<string, string> = { status: context, 'check-run': `${context} report` };
    return gatesIn(rules).flatMap(({ rule, keys }) => {
      const names = [rule['name']].flat();
      const itself = own[rule.gate]?.toLowerCase();
      const named = names.find((each): each is string => typeof each === 'string' && each.toLowerCase() === itself);
      if (named === undefined || (rule['at'] ?? 'head') !== 'head') return [];
      return [
        inPolicy(source, [...keys, 'name'], {
          rule: 'never-passes',
          found: `${named}, which the gate itself reports`,
          expected: 'what somebody else reports',
          help: 'Name another, or write a glob: that leaves out what the gate itself reports.',
        }),
      ];
    });
  });
}
