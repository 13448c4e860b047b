import type { Asked, GateInput } from '../../gates/kit/gate.ts';
import type { Comparison } from '../../template/comparison.ts';
import type { PolicyChecklist, PolicyGate, PolicyRule } from '../policy.ts';

/**
 * What a checklist of a policy asks for of its template. An advisory rule makes no item required, and a rule that was
 * added to something final lets no item go.
 */
export function askedBy(
  checklist: PolicyChecklist,
  { template }: Comparison,
  matchesGlob: GateInput['matchesGlob'],
): Asked {
  const of = (rules: readonly PolicyRule[]): PolicyGate[] =>
    rules.flatMap((rule) => (rule.kind === 'group' ? of(rule.rules) : [rule]));
  const rules = checklist.phases.flatMap((phase) => phase.rules);
  const gates = of(rules).map((rule) => ({ rule, asks: rule.gate.asksOf(template, matchesGlob) }));
  return {
    every: gates.flatMap(({ rule, asks }) => (rule.advisory ? [] : (asks.every ?? []))),
    some: gates.flatMap(({ rule, asks }) => (rule.added === true ? [] : (asks.some ?? []))),
    cases: gates.flatMap(({ rule, asks }) => (rule.added === true ? [] : (asks.cases ?? []))),
    named: gates.flatMap(({ asks }) => asks.named ?? []),
    // Only a gate that is always judged can stand in for the comparison.
    apart: gates.flatMap(({ rule, asks }) =>
      rule.advisory || rule.added === true || rule.when !== undefined || !rules.includes(rule)
        ? []
        : (asks.apart ?? []),
    ),
  };
}
