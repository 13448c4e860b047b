import type { Condition } from './condition-schema.ts';
import type { ChecklistFile, GateRule, GroupRule, PolicyFile, Rule } from './schema.ts';
import { placeInText, type Keys, type LineAndColumn, type YamlText } from './yaml-text.ts';

/** A policy file that fits the schema, as written, with the places of its values. */
export interface PolicySource {
  path: string;
  file: PolicyFile;
  checklists: SourceChecklist[];
  /** The place of a value. If the value is absent, the place of its nearest ancestor. */
  at: (keys: Keys) => LineAndColumn;
}

/** One checklist of a policy. A policy without `checklists` is itself the only one. */
export interface SourceChecklist {
  name?: string;
  keys: Keys;
  /** The checklist, with the settings at the top of the policy that it does not override. */
  file: ChecklistFile;
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
  when?: Condition;
  /** Names of the phases that must pass first. */
  after: readonly string[];
  rules: SourceRule[];
}

/** A gate or a group, with the keys that lead to it. */
export type SourceRule =
  | { kind: 'gate'; keys: Keys; rule: GateRule }
  | { kind: 'group'; keys: Keys; rule: GroupRule; rules: SourceRule[] };

/** Splits a policy file that fits the schema into checklists, phases and rules. */
export function sourceOfPolicy(file: PolicyFile, yaml: YamlText, path: string): PolicySource {
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
  return {
    path,
    file,
    checklists: named.length > 0 ? named : [checklistOf([], file)],
    at: (keys) => placeInText(yaml, keys),
  };
}

function checklistOf(keys: Keys, file: ChecklistFile): Omit<SourceChecklist, 'name'> {
  const [template, ...alternatives] = pathsOf(file.template);
  const phases = Object.entries(file.phases ?? {}).map(([name, phase]): SourcePhase => {
    const at = [...keys, 'phases', name];
    if (Array.isArray(phase)) return { name, keys: at, after: [], rules: rulesOf(phase, at) };
    const { after = [], gates, title, when } = phase;
    return {
      name,
      ...(title === undefined ? {} : { title }),
      keys: at,
      ...(when === undefined ? {} : { when }),
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
