import { gateNamed } from '../gates/index.ts';
import { TEMPLATE_PHASE } from './default.ts';
import { quantifierWords } from '../verdict/quantifier.ts';
import type { Policy, PolicyPhase, PolicyRule } from './policy.ts';
import { COMMON, type PolicyFile, type Rule } from './schema.ts';

/** Turns a policy file that the schema has accepted into rules bound to their gates. */
export function bindPolicy(file: PolicyFile): Policy {
  const phases: PolicyPhase[] = Object.entries(file.phases ?? {}).map(([name, phase]) => {
    const {
      gates,
      after = [],
      title,
    } = Array.isArray(phase)
      ? { gates: phase }
      : (phase as { gates: Rule[]; after?: string | string[]; title?: string });
    return { name, ...(title === undefined ? {} : { title }), after: [after].flat(), rules: gates.map(bindRule) };
  });
  if (file.gates !== undefined) phases.unshift({ after: [], rules: file.gates.map(bindRule) });
  // The comparison is implied: it comes first, and holds in every phase.
  if (file.template !== undefined && !phases.some((phase) => phase.rules.some(comparesTemplate)))
    phases.unshift(TEMPLATE_PHASE);
  return {
    notApplicable: file['not-applicable'] ?? (file.template === undefined ? 'with-reason' : 'conditional'),
    ...(file.template === undefined ? {} : { template: file.template }),
    phases,
    ...(file['default-phase'] === undefined ? {} : { defaultPhase: file['default-phase'] }),
  };
}

/** Binds one rule. */
export function bindRule(rule: Rule): PolicyRule {
  const advisory = rule.advisory ?? false;
  if (!('gate' in rule)) {
    const require = rule.require ?? 'all';
    return {
      kind: 'group',
      title: rule.title ?? `${quantifierWords(require)} of ${rule.gates.length}`,
      advisory,
      require,
      rules: rule.gates.map(bindRule),
    };
  }
  const options = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== 'gate' && !(key in COMMON)));
  const bound = gateNamed(rule.gate)?.bind(options);
  if (bound === undefined) throw new TypeError(`The schema let the gate "${rule.gate}" through, which does not exist`);
  return { kind: 'gate', title: rule.title ?? bound.summary, advisory, gate: bound };
}

function comparesTemplate(rule: PolicyRule): boolean {
  return rule.kind === 'gate' ? rule.gate.name === 'template' : rule.rules.some(comparesTemplate);
}
