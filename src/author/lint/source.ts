import { LineCounter, parseDocument } from 'yaml';
import type { Condition } from '../../policy/file/condition-schema.ts';
import { errorAt } from '../../policy/file/errors.ts';
import type { ChecklistFile, GateRule, GroupRule, PolicyFile, Rule } from '../../policy/file/schema.ts';

type Keys = readonly (string | number)[];

/** A policy file that has loaded, with the places of what stands in it. */
export interface PolicySource {
  path: string;
  checklists: SourceChecklist[];
  /** 1-based line and column of a value. */
  at: (keys: Keys) => { line: number; column: number };
}

/** One checklist of a policy; the policy itself where it names none. */
export interface SourceChecklist {
  keys: Keys;
  file: Omit<ChecklistFile, 'applies-to'>;
  /** The path of its template. */
  template?: string;
  /** Lists of rules: the phases, or the one list without a name. */
  phases: SourcePhase[];
}

export interface SourcePhase {
  name?: string;
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

/** Reads the places of a policy that `loadPolicy` has accepted. */
export function readSource(text: string, path: string): PolicySource {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, merge: false, version: '1.2' });
  // The loader has checked it against the schema.
  const file = yaml.toJS({ maxAliasCount: 0 }) as PolicyFile;
  const named = Object.entries(file.checklists ?? {});
  const checklists: [Keys, SourceChecklist['file']][] =
    named.length === 0 ? [[[], file]] : named.map(([name, each]) => [['checklists', name], each]);
  return {
    path,
    checklists: checklists.map(([keys, each]) => checklistOf(keys, each)),
    at: (keys) => {
      const { line, column } = errorAt(yaml, lines, path, keys, '');
      return { line, column };
    },
  };
}

function checklistOf(keys: Keys, file: SourceChecklist['file']): SourceChecklist {
  const template = typeof file.template === 'string' ? file.template : file.template?.path;
  const phases = Object.entries(file.phases ?? {}).map(([name, phase]): SourcePhase => {
    const at = [...keys, 'phases', name];
    if (Array.isArray(phase)) return { name, keys: at, after: [], rules: rulesOf(phase, at) };
    const when = phase.when === undefined ? {} : { when: phase.when };
    const after = [phase.after ?? []].flat();
    return { name, keys: at, ...when, after, rules: rulesOf(phase.gates, [...at, 'gates']) };
  });
  const gates = [...keys, 'gates'];
  const own: SourcePhase[] =
    file.gates === undefined ? [] : [{ keys: gates, after: [], rules: rulesOf(file.gates, gates) }];
  return { keys, file, ...(template === undefined ? {} : { template }), phases: [...own, ...phases] };
}

function rulesOf(rules: readonly Rule[], keys: Keys): SourceRule[] {
  return rules.map((rule, index): SourceRule => {
    const at = [...keys, index];
    if (isGate(rule)) return { kind: 'gate', keys: at, rule };
    return { kind: 'group', keys: at, rule, rules: rulesOf(rule.gates, [...at, 'gates']) };
  });
}

const isGate = (rule: Rule): rule is GateRule => 'gate' in rule;

/** All gates of rules, also those in groups. */
export function gatesIn(rules: readonly SourceRule[]): Extract<SourceRule, { kind: 'gate' }>[] {
  return rules.flatMap((each) => (each.kind === 'gate' ? [each] : gatesIn(each.rules)));
}

/**
 * Rules that are enforced at one time: all of them, or where there is a default phase, each phase with those that it
 * comes after.
 */
export function enforcedTogether({ phases, file }: SourceChecklist): SourceRule[][] {
  const lists = file['default-phase'] === undefined ? [phases] : phases.map((phase) => withEarlier(phase, phases));
  return lists.map((list) => list.flatMap(({ rules }) => rules));
}

function withEarlier(phase: SourcePhase, all: readonly SourcePhase[]): SourcePhase[] {
  const before = all.filter(({ name = '' }) => phase.after.includes(name));
  return [...new Set([...before.flatMap((each) => withEarlier(each, all)), phase])];
}

/** All conditions of a checklist, with where they stand. */
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

// A condition with those it is made of.
function inside(condition: Condition, keys: Keys): { condition: Condition; keys: Keys }[] {
  return [
    { condition, keys },
    ...(condition.not === undefined ? [] : inside(condition.not, [...keys, 'not'])),
    ...(condition.any ?? []).flatMap((each, index) => inside(each, [...keys, 'any', index])),
  ];
}

/** The text of the box that evidence speaks of, and the key it stands at. */
export function boxNamedBy(rule: Record<string, unknown>): { text: string; keys: string[] } | undefined {
  const wanted = rule['item'] as string | { text: string } | undefined;
  if (wanted === undefined) return undefined;
  return typeof wanted === 'string' ? { text: wanted, keys: ['item'] } : { text: wanted.text, keys: ['item', 'text'] };
}
