import { oneLine } from '../../template/reading/prose.ts';
import { removalOf } from '../../template/reading/removal.ts';
import { inPolicy, type LintFinding, type LintForm } from './finding.ts';
import type { PolicySource, SourceChecklist } from './source.ts';

/** Words of a template that invite to remove something, where the policy takes nothing that is missing. */
export function removalFindings(
  source: PolicySource,
  { keys, file }: SourceChecklist,
  { path, checklist }: LintForm,
): LintFinding[] {
  const strict = typeof file.template === 'object' && file.template.strict === true;
  const marks = file['not-applicable'];
  const refuses = strict ? 'strict' : marks === 'forbidden' || marks === 'with-reason' ? marks : undefined;
  if (refuses === undefined) return [];
  return removalOf(checklist).because.map((text) =>
    inPolicy(source, [...keys, ...(strict ? ['template', 'strict'] : ['not-applicable'])], {
      rule: 'removal-refused',
      found: `${refuses}, while ${path} says "${oneLine(text)}"`,
      expected: 'a policy that takes what its template invites to',
      help: 'Take the sentence out of the template, or let the policy allow it: "not-applicable: reason-or-conditional".',
    }),
  );
}
