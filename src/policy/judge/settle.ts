import type { GateInput } from '../../gates/kit/gate.ts';
import { judgeCondition, type ConditionInput } from './condition.ts';
import type { PolicyChecklist, PolicyRule, PolicyGate } from '../policy.ts';
import type { Item } from '../../checklist/model.ts';

/** An open box that counts as done because the evidence of a rule holds. */
export interface Settled {
  item: Item;
  rule: PolicyGate;
}

/**
 * The boxes that evidence alone has done, over a whole checklist. A rule that does not apply, or of which that is not
 * known, does nothing; neither does an advisory one.
 */
export function settledBy(checklist: PolicyChecklist, gate: GateInput, conditions: ConditionInput): Settled[] {
  const applies = (each: { when?: PolicyRule['when'] }): boolean =>
    each.when === undefined || judgeCondition(each.when, conditions).value === 'yes';
  const ofRule = (rule: PolicyRule): Settled[] => {
    if (rule.advisory || !applies(rule)) return [];
    return rule.kind === 'group' ? rule.rules.flatMap(ofRule) : rule.gate.settles(gate).map((item) => ({ item, rule }));
  };
  return checklist.phases.filter(applies).flatMap((phase) => phase.rules.flatMap(ofRule));
}
