import { items } from '../gates/items/items.ts';
import { template as comparison } from '../gates/template/template.ts';
import type { Policy, PolicyGate, PolicyRule } from './policy.ts';

/** The comparison with the trusted template. */
export const TEMPLATE_RULE: PolicyGate = {
  kind: 'gate',
  title: 'Template is complete',
  advisory: false,
  gate: comparison.bind({}),
};

const EVERY_BOX: PolicyRule = { kind: 'gate', title: 'Every box', advisory: false, gate: items.bind({}) };

/** What holds where there is no policy file: every box is ticked or marked N/A; of a template nothing may be gone. */
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

/** The default policy as it would stand in a file. */
export const DEFAULT_POLICY_TEXT = `version: 1\nnot-applicable: allowed\ngates:\n  - {gate: ${items.name}}\n`;

/** Of `DEFAULT_POLICY_TEXT`; a constant, so that a run without a policy loads no hashing. */
export const DEFAULT_POLICY_DIGEST = 'sha256:b4c9a9592d6444aade31861d020bc2b256634000ddf57eaa1bc51e8fd7fcfb34';
