import { inPolicy, type LintFinding } from './lint-finding.ts';
import { gatesIn, type PolicySource, type SourceChecklist } from './lint-source.ts';

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
