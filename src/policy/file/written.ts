import type { Condition } from './condition-schema.ts';
import type { NotApplicable } from '../../gates/kit/gate.ts';
import type { ChecklistFile, GateRule, GroupRule, PolicyFile, Rule } from './schema.ts';
import { valueOf } from './shared-schema.ts';
import type { Keys, LineAndColumn } from './yaml-text.ts';

/** A place in a policy file, or in one that it extends. */
export interface FilePlace extends LineAndColumn {
  path: string;
}

/** A policy that fits the schema, as written, with the places of its values. */
export interface PolicySource {
  path: string;
  file: PolicyFile;
  checklists: SourceChecklist[];
  /** The place of a value. If the value is absent, the place of its nearest ancestor. */
  at: (keys: Keys) => FilePlace;
  /** Keys of the rules that were added to a checklist with final parts, as `keyText`. */
  added: ReadonlySet<string>;
}

/** Keys as one text. */
export const keyText = (keys: Keys): string => JSON.stringify(keys);

/** One checklist of a policy. A policy without `checklists` is itself the only one. */
export interface SourceChecklist {
  name?: string;
  keys: Keys;
  /** The checklist, with the settings at the top of the policy that it does not override. */
  file: Omit<ChecklistFile, 'not-applicable'> & { 'not-applicable'?: NotApplicable | undefined };
  /** The path of the template; of several the first one. */
  template?: string;
  /** Other templates that a body may have been made from. */
  alternatives: string[];
  /** The list of rules without a name, if there is one, then the phases. */
  phases: SourcePhase[];
}

export interface SourcePhase {
  name?: string;
  title?: string;
  keys: Keys;
  /** Environments that deployments wait for it to get to. */
  environments?: string[];
  when?: Condition;
  final?: boolean;
  /** Names of the phases that must pass first. */
  after: readonly string[];
  rules: SourceRule[];
}

/** The keys of the first phase, gate or group of a checklist that is final. */
export function finalIn({ phases }: SourceChecklist): Keys | undefined {
  const inRules = (rules: readonly SourceRule[]): Keys[] =>
    rules.flatMap((each) => [
      ...(each.rule.final === true ? [[...each.keys, 'final']] : []),
      ...(each.kind === 'group' ? inRules(each.rules) : []),
    ]);
  const [first] = phases.flatMap(({ keys, final, rules }) => [
    ...(final === true ? [[...keys, 'final']] : []),
    ...inRules(rules),
  ]);
  return first;
}

/** A gate or a group, with the keys that lead to it. */
export type SourceRule =
  | { kind: 'gate'; keys: Keys; rule: GateRule }
  | { kind: 'group'; keys: Keys; rule: GroupRule; rules: SourceRule[] };

/** Splits a policy that fits the schema into checklists, phases and rules. */
export function checklistsIn(file: PolicyFile): SourceChecklist[] {
  const { source, 'not-applicable': notApplicable, 'open-conditional': openConditional } = file;
  const named = Object.entries(file.checklists ?? {}).map(([name, each]): SourceChecklist => {
    const whole = {
      ...each,
      source: each.source ?? source,
      'not-applicable': each['not-applicable'] ?? notApplicable,
      'open-conditional': each['open-conditional'] ?? openConditional,
    };
    return { name, ...checklistOf(['checklists', name], whole) };
  });
  return named.length > 0 ? named : [checklistOf([], file)];
}

function checklistOf(keys: Keys, written: ChecklistFile): Omit<SourceChecklist, 'name'> {
  const marks = written['not-applicable'];
  const file = { ...written, 'not-applicable': marks && valueOf(marks) };
  const [template, ...alternatives] = pathsOf(file.template);
  const phases = Object.entries(file.phases ?? {}).map(([name, phase]): SourcePhase => {
    const at = [...keys, 'phases', name];
    if (Array.isArray(phase)) return { name, keys: at, after: [], rules: rulesOf(phase, at) };
    const { after = [], gates, title, environment, when, final } = phase;
    return {
      name,
      ...(title === undefined ? {} : { title }),
      keys: at,
      ...(environment === undefined ? {} : { environments: [environment].flat() }),
      ...(when === undefined ? {} : { when }),
      ...(final === undefined ? {} : { final }),
      after: [after].flat(),
      rules: rulesOf(gates, [...at, 'gates']),
    };
  });
  const gates = [...keys, 'gates'];
  const own: SourcePhase[] =
    file.gates === undefined ? [] : [{ keys: gates, after: [], rules: rulesOf(file.gates, gates) }];
  return { keys, file, ...(template === undefined ? {} : { template }), alternatives, phases: [...own, ...phases] };
}

function pathsOf(template: ChecklistFile['template']): string[] {
  if (template === undefined) return [];
  return typeof template === 'string' || Array.isArray(template) ? [template].flat() : [template.path].flat();
}

function rulesOf(rules: readonly Rule[], keys: Keys): SourceRule[] {
  return rules.map((rule, index) => sourceOfRule(rule, [...keys, index]));
}

/** Wraps one rule; `keys` lead to it. */
export function sourceOfRule(rule: Rule, keys: Keys): SourceRule {
  if (isGate(rule)) return { kind: 'gate', keys, rule };
  return { kind: 'group', keys, rule, rules: rulesOf(rule.gates, [...keys, 'gates']) };
}

const isGate = (rule: Rule): rule is GateRule => 'gate' in rule;
