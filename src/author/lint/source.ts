import type { Condition } from '../../policy/file/condition-schema.ts';
import type { SourceChecklist, SourcePhase, SourceRule } from '../../policy/file/written.ts';
import type { Keys } from '../../policy/file/yaml-text.ts';

/** All gates among rules, including those in groups. */
export function gatesIn(rules: readonly SourceRule[]): Extract<SourceRule, { kind: 'gate' }>[] {
  return rules.flatMap((each) => (each.kind === 'gate' ? [each] : gatesIn(each.rules)));
}

/**
 * Lists of rules that are enforced together. Without a default phase this is one list of all rules. With one, it is a
 * list for each phase, which includes the phases that it comes after.
 */
export function enforcedTogether({ phases, file }: SourceChecklist): SourceRule[][] {
  const lists = file['default-phase'] === undefined ? [phases] : phases.map((phase) => withEarlier(phase, phases));
  return lists.map((list) => list.flatMap(({ rules }) => rules));
}

function withEarlier(phase: SourcePhase, all: readonly SourcePhase[]): SourcePhase[] {
  const before = all.filter(({ name = '' }) => phase.after.includes(name));
  return [...new Set([...before.flatMap((each) => withEarlier(each, all)), phase])];
}

/** All conditions of a checklist, including nested ones, with the keys that lead to them. */
export function conditionsIn({ phases }: SourceChecklist): { condition: Condition; keys: Keys }[] {
  const ofRules = (rules: readonly SourceRule[]): { condition: Condition; keys: Keys }[] =>
    rules.flatMap((each) => [
      ...(each.rule.when === undefined ? [] : inside(each.rule.when, [...each.keys, 'when'])),
      ...(each.kind === 'group' ? ofRules(each.rules) : []),
    ]);
  return phases.flatMap((phase) => [
    ...(phase.when === undefined ? [] : inside(phase.when, [...phase.keys, 'when'])),
    ...ofRules(phase.rules),
  ]);
}

// A condition with all conditions nested in it.
function inside(condition: Condition, keys: Keys): { condition: Condition; keys: Keys }[] {
  return [
    { condition, keys },
    ...(condition.not === undefined ? [] : inside(condition.not, [...keys, 'not'])),
    ...(condition.any ?? []).flatMap((each, index) => inside(each, [...keys, 'any', index])),
  ];
}

/** The text of the box that evidence is bound to, and the keys of that text. */
export function boxNamedBy(rule: Record<string, unknown>): { text: string; keys: string[] } | undefined {
  const wanted = rule['item'] as string | { text: string } | undefined;
  if (wanted === undefined) return undefined;
  return typeof wanted === 'string' ? { text: wanted, keys: ['item'] } : { text: wanted.text, keys: ['item', 'text'] };
}
