import { bindRule } from './bind.ts';
import { nearest } from '../nearest.ts';
import type { ChecklistFile, PolicyFile, Rule } from './schema.ts';

/** A problem at a path of keys. */
export interface Inconsistency {
  keys: (string | number)[];
  message: string;
}

/** What single keys cannot say: that there is something to judge, and that what refers finds what it refers to. */
export function inconsistencies(file: PolicyFile, hasTemplate: boolean): Inconsistency[] {
  return [...inChecklists(file, hasTemplate), ...inWaives(file)];
}

// A gate is waived by its title or by the name of its kind. The comparison with the template and the rule about markers
// need no line of the policy.
function inWaives(file: PolicyFile): Inconsistency[] {
  const waives = file['break-glass']?.waives ?? [];
  if (waives.length === 0) return [];
  const names = new Set([
    'template',
    'marker',
    ...[file, ...Object.values(file.checklists ?? {})].flatMap(rulesOf).flatMap(namesOf),
  ]);
  return waives.flatMap((name, index) =>
    names.has(name)
      ? []
      : [
          {
            keys: ['break-glass', 'waives', index],
            message: `found "${name}", expected the title or the name of a gate: ${[...names].join(', ')}${nearest(name, [...names])}`,
          },
        ],
  );
}

function rulesOf(file: Omit<ChecklistFile, 'applies-to'>): Rule[] {
  const { gates = [], phases = {} } = file;
  return [...gates, ...Object.values(phases).flatMap((phase) => phaseOf(phase).rules)];
}

function namesOf(rule: Rule): string[] {
  const { title } = bindRule(rule);
  return 'gate' in rule ? [rule.gate, title] : [title, ...rule.gates.flatMap(namesOf)];
}

function inChecklists(file: PolicyFile, hasTemplate: boolean): Inconsistency[] {
  const top = {
    template: file.template,
    gates: file.gates,
    phases: file.phases,
    'default-phase': file['default-phase'],
  };
  if (file.checklists === undefined) return inChecklist(top, [], hasTemplate);
  const beside = Object.entries(top)
    .filter(([, value]) => value !== undefined)
    .map(([key]) => ({ keys: [key], message: `found "${key}" beside "checklists", expected it inside a checklist` }));
  return [
    ...beside,
    ...Object.entries(file.checklists).flatMap(([name, each]) => inChecklist(each, ['checklists', name], hasTemplate)),
  ];
}

function inChecklist(
  file: Omit<ChecklistFile, 'applies-to'>,
  keys: (string | number)[],
  hasTemplate: boolean,
): Inconsistency[] {
  const problems: Inconsistency[] = [];
  if (file.gates === undefined && file.phases === undefined && file.template === undefined) {
    problems.push({ keys, message: 'found neither "gates" nor "phases", expected one of them' });
  }
  if (file.gates !== undefined && file.phases !== undefined) {
    problems.push({ keys: [...keys, 'gates'], message: 'found "gates" beside "phases", expected one of them' });
  }
  const phases = Object.entries(file.phases ?? {});
  const names = phases.map(([name]) => name);
  const titles = new Set<string>();
  const known: Known = { titles, template: hasTemplate || file.template !== undefined };
  problems.push(...inRules(file.gates ?? [], [...keys, 'gates'], known));
  for (const [index, [name, phase]] of phases.entries()) {
    const at = [...keys, 'phases', name];
    const { after, rules } = phaseOf(phase);
    for (const each of after) {
      if (!names.includes(each))
        problems.push({
          keys: [...at, 'after'],
          message: `found the phase "${each}", expected one of ${names.join(', ')}${nearest(each, names)}`,
        });
      else if (names.indexOf(each) >= index)
        problems.push({
          keys: [...at, 'after'],
          message: `found "${each}", expected a phase that stands before ${name}`,
        });
    }
    problems.push(...inRules(rules, Array.isArray(phase) ? at : [...at, 'gates'], known));
  }
  const standard = file['default-phase'];
  if (standard !== undefined && !names.includes(standard)) {
    const expected =
      names.length === 0 ? 'none, since there are no phases' : `one of ${names.join(', ')}${nearest(standard, names)}`;
    problems.push({ keys: [...keys, 'default-phase'], message: `found "${standard}", expected ${expected}` });
  }
  return problems;
}

function phaseOf(phase: NonNullable<ChecklistFile['phases']>[string]): { after: string[]; rules: Rule[] } {
  if (Array.isArray(phase)) return { after: [], rules: phase };
  const { after = [], gates } = phase;
  return { after: [after].flat(), rules: gates };
}

interface Known {
  /** Titles of rules that stand before. */
  titles: Set<string>;
  template: boolean;
}

// A condition on another rule names its title, and the rule stands before.
function inRules(rules: readonly Rule[], keys: (string | number)[], known: Known): Inconsistency[] {
  return rules.flatMap((rule, index) => {
    const at = [...keys, index];
    const own = Object.keys(rule.when?.gate ?? {})
      .filter((title) => !known.titles.has(title))
      .map((title) => {
        const before = [...known.titles];
        const expected =
          before.length === 0
            ? 'the title of a rule that stands before it'
            : `one of the titles that stand before it: ${before.join(', ')}`;
        return {
          keys: [...at, 'when', 'gate', title],
          message: `found "${title}", expected ${expected}${nearest(title, before)}`,
        };
      });
    if ('gate' in rule && rule.gate === 'template' && !known.template) {
      own.push({
        keys: [...at, 'gate'],
        message: 'found "template", expected the key "template" with a path beside the gates',
      });
    }
    const below = 'gates' in rule && !('gate' in rule) ? inRules(rule.gates, [...at, 'gates'], known) : [];
    if (rule.title !== undefined) known.titles.add(rule.title);
    return [...own, ...below];
  });
}
