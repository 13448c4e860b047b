import type { GateInput } from '../../gates/kit/gate.ts';
import { judgeCondition, type ConditionInput } from './condition.ts';
import type { PolicyChecklist, PolicyRule, PolicyGate } from '../policy.ts';
import type { Item } from '../../checklist/model.ts';

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
