import type { Checklist, Place } from '../../checklist/model.ts';
import type { GateAuthors } from '../../gates/index.ts';
import { didYouMean, nearest } from '../../policy/nearest.ts';
import type { PolicySource, SourceChecklist } from '../../policy/file/written.ts';
import { gatesIn } from './source.ts';

/** The kinds of problems that `lint` reports. */
type LintRule =
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
  | 'box-not-seen'
  | 'removal-refused'
  | 'pattern-without-template'
  | 'duplicate-id'
  | 'directive'
  | 'review-due'
  | 'review-date';

/** A problem that `lint` reports. Line and column are 1-based. */
export interface LintFinding {
  rule: LintRule;
  path: string;
  line: number;
  column: number;
  /** What was found. Contains text of the policy or checklist. */
  found: string;
  expected: string;
  /** What to do, imperative. */
  help: string;
}

/** A checklist to check the policy against. */
export interface LintForm {
  path: string;
  checklist: Checklist;
}

type Words = Pick<LintFinding, 'rule' | 'found' | 'expected' | 'help'>;

/** A finding at a key of the policy. */
export function inPolicy(source: PolicySource, keys: readonly (string | number)[], words: Words): LintFinding {
  return { ...words, ...source.at(keys) };
}

/** A finding at a place of a checklist. */
export function inForm({ path }: LintForm, place: Place, words: Words): LintFinding {
  return { ...words, path, line: place.line, column: place.column };
}

/** The default name of the commit status. */
const STATUS_NAME = 'checklist-gate';

/** The mistakes that the gates themselves find in their uses. */
export function useFindings(
  source: PolicySource,
  { phases }: SourceChecklist,
  form: LintForm | undefined,
  authors: GateAuthors,
): LintFinding[] {
  const against = form && { path: form.path, root: form.checklist.root };
  return phases.flatMap(({ name, rules }) => {
    const status = name === undefined ? STATUS_NAME : `${STATUS_NAME}/${name}`;
    return gatesIn(rules).flatMap(({ rule, keys }) => {
      const mistakes = authors.get(rule.gate)?.mistakes?.(rule, { status, form: against }) ?? [];
      return mistakes.map(({ rule: kind, at, found, expected, meant, help }): LintFinding => {
        const near = didYouMean(meant && nearest(meant.word, meant.known));
        const words = { rule: kind, found, expected: `${expected}${near}`, help };
        return Array.isArray(at) ? inPolicy(source, [...keys, ...at], words) : { ...words, ...at };
      });
    });
  });
}
