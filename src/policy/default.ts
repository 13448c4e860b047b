import { items } from '../gates/items/items.ts';
import { template as comparison } from '../gates/template.ts';
import type { Policy, PolicyGate, PolicyRule } from './policy.ts';

/** The rule that compares the checklist with its trusted template. */
export const TEMPLATE_RULE: PolicyGate = {
  kind: 'gate',
  title: 'Template is complete',
  advisory: false,
  gate: comparison.bind({}),
};

const EVERY_BOX: PolicyRule = { kind: 'gate', title: 'Every box', advisory: false, gate: items.bind({}) };

/**
 * The policy for a repository without a policy file. Every box must be ticked or marked N/A. With a template, nothing
 * of the template may be missing either. `alternatives`: other templates that a body may have been made from.
 */
export function defaultPolicy(templatePath: string | undefined, alternatives: readonly string[] = []): Policy {
  const rules = templatePath === undefined ? [EVERY_BOX] : [TEMPLATE_RULE, EVERY_BOX];
  const template =
    templatePath === undefined
      ? {}
      : { template: { path: templatePath, acceptRevisions: 0, alternatives: [...alternatives] } };
  return {
    matchesGlob: () => false,
    skip: [],
    checklists: [{ notApplicable: 'allowed', ...template, phases: [{ after: [], rules }] }],
  };
}

/** The default policy, written as a policy file. */
export const DEFAULT_POLICY_TEXT = `version: 1\nnot-applicable: allowed\ngates:\n  - {gate: ${items.name}}\n`;

/** The digest of `DEFAULT_POLICY_TEXT`. It is a constant so that a run without a policy loads no hashing code. */
export const DEFAULT_POLICY_DIGEST = 'sha256:b4c9a9592d6444aade31861d020bc2b256634000ddf57eaa1bc51e8fd7fcfb34';
