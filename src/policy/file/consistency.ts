import { gateNamed } from '../../gates/index.ts';
import { TEMPLATE_RULE } from '../policy.ts';
import { expecting } from '../../gates/kit/expected.ts';
import { nearest } from '../nearest.ts';
import { bindRule } from './bind.ts';
import type { PolicySource, SourceChecklist, SourcePhase, SourceRule } from './written.ts';
import type { Keys } from './yaml-text.ts';

/** A mistake, with the keys that lead to it. */
interface Inconsistency {
  keys: Keys;
  message: string;
}

/** What the schema cannot check key by key: that there are rules to judge, and that every reference has a target. */
export function inconsistencies(source: PolicySource, hasTemplate: boolean): Inconsistency[] {
  return [
    ...besideChecklists(source),
    ...source.checklists.flatMap((each) => inChecklist(each, source, hasTemplate)),
    ...inWaives(source),
  ];
}

// `waives` names a gate by its title or its kind. The template comparison and the marker rule may be waived without a
// line of their own in the policy.
function inWaives({ file, checklists }: PolicySource): Inconsistency[] {
  const waives = file['break-glass']?.waives ?? [];
  if (waives.length === 0) return [];
  const rules = checklists.flatMap(({ phases }) => phases.flatMap((phase) => phase.rules));
  const names = new Set([TEMPLATE_RULE.gate.name, 'marker', ...rules.flatMap(namesOf)]);
  return waives.flatMap((name, index) =>
    names.has(name)
      ? []
      : [
          {
            keys: ['break-glass', 'waives', index],
            message: `found "${name}", ${expecting(`the title or the name of a gate: ${[...names].join(', ')}`, nearest(name, [...names]))}`,
          },
        ],
  );
}

function namesOf(each: SourceRule): string[] {
  const { title } = bindRule(each);
  return each.kind === 'gate' ? [each.rule.gate, title] : [title, ...each.rules.flatMap(namesOf)];
}

function besideChecklists({ file }: PolicySource): Inconsistency[] {
  if (file.checklists === undefined) return [];
  return (['template', 'gates', 'phases', 'default-phase'] as const)
    .filter((key) => file[key] !== undefined)
    .map((key) => ({ keys: [key], message: `found "${key}" beside "checklists", expected it inside a checklist` }));
}

function inChecklist(
  { keys, file, template, phases }: SourceChecklist,
  { at }: PolicySource,
  hasTemplate: boolean,
): Inconsistency[] {
  const problems: Inconsistency[] = [];
  if (file.gates === undefined && file.phases === undefined && template === undefined) {
    problems.push({ keys, message: 'found neither "gates" nor "phases", expected one of them' });
  }
  if ((file['open-conditional'] ?? 'asked-for') !== 'asked-for' && template === undefined && !hasTemplate)
    problems.push({
      keys: [...keys, 'open-conditional'],
      message:
        'found "open-conditional" without "template", expected both: authors could write conditions of their own',
    });
  // Gates that are added to the phases of another file are asked for in all of them.
  const files = new Set(phases.flatMap(({ rules }) => rules.map((rule) => at(rule.keys).path)));
  if (file.gates !== undefined && file.phases !== undefined && files.size === 1) {
    problems.push({ keys: [...keys, 'gates'], message: 'found "gates" beside "phases", expected one of them' });
  }
  const names = phases.flatMap(({ name }) => name ?? []);
  const known: Known = { titles: new Set(), template: hasTemplate || template !== undefined };
  for (const phase of phases) problems.push(...inAfter(phase, names), ...inRules(phase.rules, known));
  problems.push(...inEnvironments(phases));
  const standard = file['default-phase'];
  if (standard !== undefined && !names.includes(standard)) {
    const expected = names.length === 0 ? 'none, since there are no phases' : `one of ${quoted(names)}`;
    const message = `found "${standard}", ${expecting(expected, nearest(standard, names))}`;
    problems.push({ keys: [...keys, 'default-phase'], message });
  }
  return problems;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function inAfter({ name = '', keys, after }: SourcePhase, names: readonly string[]): Inconsistency[] {
  const wrong = (message: string): Inconsistency => ({ keys: [...keys, 'after'], message });
  return after.flatMap((each) => {
    if (!names.includes(each))
      return [wrong(`found the phase "${each}", ${expecting(`one of ${quoted(names)}`, nearest(each, names))}`)];
    const isBefore = names.indexOf(each) < names.indexOf(name);
    return isBefore ? [] : [wrong(`found "${each}", expected a phase that stands before "${name}"`)];
  });
}

// One phase answers for an environment. GitHub ignores the case of their names.
function inEnvironments(phases: readonly SourcePhase[]): Inconsistency[] {
  const first = new Map<string, string>();
  return phases.flatMap(({ name = '', keys, environments = [] }) =>
    environments.flatMap((each) => {
      const before = first.get(each.toLowerCase());
      first.set(each.toLowerCase(), name);
      return before === undefined
        ? []
        : [
            {
              keys: [...keys, 'environment'],
              message: `found the environment "${each}" a second time, expected it in one phase: ${before} has it`,
            },
          ];
    }),
  );
}

interface Known {
  /** Titles of the rules above. */
  titles: Set<string>;
  template: boolean;
}

// A condition names other rules by title, and they must stand above it.
function inRules(rules: readonly SourceRule[], known: Known): Inconsistency[] {
  return rules.flatMap((each) => {
    const { rule, keys } = each;
    const own: Inconsistency[] = Object.keys(rule.when?.gate ?? {})
      .filter((title) => !known.titles.has(title))
      .map((title) => {
        const before = [...known.titles];
        const expected =
          before.length === 0
            ? 'the title of a rule that stands before it'
            : `one of the titles that stand before it: ${before.join(', ')}`;
        return {
          keys: [...keys, 'when', 'gate', title],
          message: `found "${title}", ${expecting(expected, nearest(title, before))}`,
        };
      });
    if (each.kind === 'gate' && gateNamed(each.rule.gate)?.ofTemplate === true && !known.template) {
      own.push({
        keys: [...keys, 'gate'],
        message: `found "${each.rule.gate}", expected the key "template" with a path beside the gates`,
      });
    }
    const below = each.kind === 'group' ? inRules(each.rules, known) : [];
    if (rule.title !== undefined) known.titles.add(rule.title);
    return [...own, ...below];
  });
}
