import type { Condition } from './condition-schema.ts';
import type { ChecklistFile, GateRule, GroupRule, PolicyFile, Rule } from './schema.ts';
import { placeOf, type Keys, type LineAndColumn, type YamlText } from './yaml-text.ts';

/** A policy file that fits the schema, as it is written, with the places of what stands in it. */
export interface PolicySource {
  path: string;
  file: PolicyFile;
  checklists: SourceChecklist[];
  /** The place of a value; of the nearest thing above for what is not there. */
  at: (keys: Keys) => LineAndColumn;
}

/** One checklist of a policy; the policy itself where it names none. */
export interface SourceChecklist {
  name?: string;
  keys: Keys;
  /** With what stands at the top of the policy for all checklists. */
  file: ChecklistFile;
  /** The path of its template. */
  template?: string;
  /** Lists of rules: the one list without a name, or the phases. */
  phases: SourcePhase[];
}

export interface SourcePhase {
  name?: string;
  title?: string;
  keys: Keys;
  when?: Condition;
  /** Names of the phases that must have passed before. */
  after: readonly string[];
  rules: SourceRule[];
}

/** A gate or a group, with where it stands. */
export type SourceRule =
  | { kind: 'gate'; keys: Keys; rule: GateRule }
  | { kind: 'group'; keys: Keys; rule: GroupRule; rules: SourceRule[] };

/** The parts of a policy file that the schema has accepted. */
export function sourceOfPolicy(file: PolicyFile, yaml: YamlText, path: string): PolicySource {
  const { source, 'not-applicable': notApplicable } = file;
  const named = Object.entries(file.checklists ?? {}).map(([name, each]): SourceChecklist => {
    const whole = { ...each, source: each.source ?? source, 'not-applicable': each['not-applicable'] ?? notApplicable };
    return { name, ...checklistOf(['checklists', name], whole) };
  });
  return {
    path,
    file,
    checklists: named.length > 0 ? named : [checklistOf([], file)],
    at: (keys) => placeOf(yaml, keys),
  };
}

function checklistOf(keys: Keys, file: ChecklistFile): Omit<SourceChecklist, 'name'> {
  const template = typeof file.template === 'string' ? file.template : file.template?.path;
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
  return { keys, file, ...(template === undefined ? {} : { template }), phases: [...own, ...phases] };
}

function rulesOf(rules: readonly Rule[], keys: Keys): SourceRule[] {
  return rules.map((rule, index) => sourceOfRule(rule, [...keys, index]));
}

/** A rule that stands at some keys. */
export function sourceOfRule(rule: Rule, keys: Keys): SourceRule {
  if (isGate(rule)) return { kind: 'gate', keys, rule };
  return { kind: 'group', keys, rule, rules: rulesOf(rule.gates, [...keys, 'gates']) };
}

const isGate = (rule: Rule): rule is GateRule => 'gate' in rule;
