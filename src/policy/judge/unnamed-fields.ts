import type { Field } from '../../checklist/model.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import type { Policy, PolicyRule } from '../policy.ts';

/**
 * Those of some fields that a policy does not name. Every text of its rules and conditions counts as the name of a
 * field: that may be too many, but none is missed.
 */
export function unnamedFields(some: ReadonlySet<Field>, { checklists }: Policy): Set<Field> {
  const written = checklists.flatMap(({ appliesTo, phases }) => [
    appliesTo,
    ...phases.flatMap(({ when, rules }) => [when, ...rules.flatMap(writtenIn)]),
  ]);
  const texts = new Set(textsIn(written));
  return new Set([...some].filter(({ key }) => !texts.has(key)));
}

// What the policy file says of a rule. Beside it, a rule holds the functions of its gate.
function writtenIn(rule: PolicyRule): unknown[] {
  return [rule.when, ...(rule.kind === 'group' ? rule.rules.flatMap(writtenIn) : [rule.gate.options])];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [normalizeTitle(value)];
  return Object.entries(Object(value)).flatMap(([key, each]) => [normalizeTitle(key), ...textsIn(each)]);
}
