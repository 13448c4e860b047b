import type { Asked, GateInput } from '../../gates/kit/gate.ts';
import type { Comparison } from '../../template/comparison.ts';
import type { PolicyChecklist, PolicyGate, PolicyRule } from '../policy.ts';
import { type ConditionInput, judgeCondition } from './condition.ts';
import type { Item } from '../../checklist/model.ts';

/** What the rules of a checklist say before any of them is judged: what they ask for, and which boxes they settle. */

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

/** An open box that counts as done because a rule found its evidence. */
export interface SettledBox {
  item: Item;
  rule: PolicyGate;
}

/**
 * The boxes of a checklist that are done by evidence alone. Advisory rules settle nothing, and neither do rules whose
 * condition does not hold or is unknown.
 */
export function settledBy(checklist: PolicyChecklist, gate: GateInput, conditions: ConditionInput): SettledBox[] {
  const applies = (each: { when?: PolicyRule['when'] }): boolean =>
    each.when === undefined || judgeCondition(each.when, conditions).value === 'yes';
  const ofRule = (rule: PolicyRule): SettledBox[] => {
    if (rule.advisory || !applies(rule)) return [];
    return rule.kind === 'group' ? rule.rules.flatMap(ofRule) : rule.gate.settles(gate).map((item) => ({ item, rule }));
  };
  return checklist.phases.filter(applies).flatMap((phase) => phase.rules.flatMap(ofRule));
}
