import type { WrittenMatcher } from '../gates/options.ts';
import { inPolicy, type LintFinding } from './lint-finding.ts';
import { gatesIn, type PolicySource, type SourceChecklist } from './lint-source.ts';

/** Patterns over items of a checklist that has no template: whoever writes the items decides what they match. */
export function patternFindings(source: PolicySource, { phases }: SourceChecklist): LintFinding[] {
  return phases.flatMap(({ rules }) =>
    gatesIn(rules).flatMap(({ rule, keys }) =>
      ['only', 'except'].flatMap((key) =>
        ((rule[key] as WrittenMatcher[] | undefined) ?? []).flatMap((matcher, index) =>
          typeof matcher === 'string'
            ? []
            : [
                inPolicy(source, [...keys, key, index], {
                  rule: 'pattern-without-template',
                  found: `the pattern "${matcher.pattern}" over items that no template has`,
                  expected: 'a template, whose texts nobody can change',
                  help: 'Name a "template". Without one the author of a checklist can change what a pattern matches.',
                }),
              ],
        ),
      ),
    ),
  );
}
