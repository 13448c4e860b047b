import { items } from '../gates/items.ts';
import { template } from '../gates/template.ts';
import type { Policy, PolicyPhase } from './policy.ts';

/** What holds where there is no policy file: every box is ticked or marked N/A. */
export const DEFAULT_POLICY: Policy = {
  notApplicable: 'allowed',
  phases: [{ after: [], rules: [{ kind: 'gate', title: 'Every box', advisory: false, gate: items.bind({}) }] }],
};

/** The comparison with the template, judged beside every phase. */
export const TEMPLATE_PHASE: PolicyPhase = {
  title: 'Template',
  after: [],
  rules: [{ kind: 'gate', title: 'Template is complete', advisory: false, gate: template.bind({}) }],
};

/** The same, where there is a template: nothing of it may be gone. */
export const DEFAULT_POLICY_WITH_TEMPLATE: Policy = {
  ...DEFAULT_POLICY,
  phases: [{ after: [], rules: [...TEMPLATE_PHASE.rules, ...DEFAULT_POLICY.phases.flatMap((phase) => phase.rules)] }],
};

/** The default policy as it would stand in a file. */
export const DEFAULT_POLICY_TEXT = 'version: 1\nnot-applicable: allowed\ngates:\n  - {gate: items}\n';

/** Of `DEFAULT_POLICY_TEXT`; a constant, so that a run without a policy loads no hashing. */
export const DEFAULT_POLICY_DIGEST = 'sha256:b4c9a9592d6444aade31861d020bc2b256634000ddf57eaa1bc51e8fd7fcfb34';
