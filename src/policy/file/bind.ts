import { matchesGlob } from '../../gates/kit/matching.ts';
import { gateNamed } from '../../gates/index.ts';
import { quantifierWords } from '../../verdict/quantifier.ts';
import type { Condition } from './condition-schema.ts';
import { TEMPLATE_RULE } from '../default.ts';
import type { Policy, PolicyChecklist, PolicyPhase, PolicyRule, PolicyTemplate } from '../policy.ts';
import { bindSource } from './source-schema.ts';
import { COMMON, type ChecklistFile, type PolicyFile, type Rule } from './schema.ts';

/** Turns a policy file that the schema has accepted into rules bound to their gates. `templatePath` goes before the file's own. */
export function bindPolicy(file: PolicyFile, templatePath?: string): Policy {
  const checklists = Object.entries(file.checklists ?? {}).map(([name, each]) => ({
    name,
    ...bindChecklist(
      {
        ...each,
        source: each.source ?? file.source,
        'not-applicable': each['not-applicable'] ?? file['not-applicable'],
      },
      templatePath,
    ),
    ...(each['applies-to'] === undefined ? {} : { appliesTo: each['applies-to'] }),
  }));
  return {
    matchesGlob,
    skip: skipConditions(file.skip),
    ...(file['break-glass'] === undefined ? {} : { breakGlass: file['break-glass'] }),
    checklists: checklists.length > 0 ? checklists : [bindChecklist(file, templatePath)],
  };
}

function bindChecklist(file: Omit<ChecklistFile, 'applies-to'>, templatePath: string | undefined): PolicyChecklist {
  const phases: PolicyPhase[] = Object.entries(file.phases ?? {}).map(([name, phase]) => bindPhase(name, phase));
  if (file.gates !== undefined) phases.unshift({ after: [], rules: file.gates.map(bindRule) });
  const template = templateOf(file.template, templatePath);
  // The comparison is implied: it comes first, and holds in every phase.
  if (template !== undefined && !phases.some((phase) => phase.rules.some(comparesTemplate))) {
    phases.unshift({ after: [], rules: [TEMPLATE_RULE] });
  }
  return {
    ...(file.source === undefined ? {} : { source: bindSource(file.source) }),
    notApplicable: file['not-applicable'] ?? (template === undefined ? 'with-reason' : 'conditional'),
    ...(template === undefined ? {} : { template }),
    phases,
    ...(file['default-phase'] === undefined ? {} : { defaultPhase: file['default-phase'] }),
  };
}

function bindPhase(name: string, phase: NonNullable<ChecklistFile['phases']>[string]): PolicyPhase {
  if (Array.isArray(phase)) return { name, after: [], rules: phase.map(bindRule) };
  const { gates, after = [], title, when } = phase;
  return {
    name,
    ...(title === undefined ? {} : { title }),
    ...(when === undefined ? {} : { when }),
    after: [after].flat(),
    rules: gates.map(bindRule),
  };
}

function templateOf(template: ChecklistFile['template'], override: string | undefined): PolicyTemplate | undefined {
  const own = typeof template === 'string' ? { path: template } : template;
  const path = override ?? own?.path;
  return path === undefined ? undefined : { path, acceptRevisions: own?.['accept-revisions'] ?? 0 };
}

function skipConditions(skip: PolicyFile['skip']): Condition[] {
  if (skip === undefined) return [];
  return [
    ...(skip.authors === undefined ? [] : [{ authors: skip.authors }]),
    ...(skip['author-types'] === undefined ? [] : [{ 'author-type': skip['author-types'] }]),
    ...(skip.drafts === true ? [{ draft: true }] : []),
    ...(skip.labels === undefined ? [] : [{ labels: skip.labels }]),
  ];
}

/** Binds one rule. */
export function bindRule(rule: Rule): PolicyRule {
  const base = { advisory: rule.advisory ?? false, ...(rule.when === undefined ? {} : { when: rule.when }) };
  if (!('gate' in rule)) {
    const require = rule.require ?? 'all';
    const title = rule.title ?? `${quantifierWords(require)} of ${rule.gates.length}`;
    return { kind: 'group', title, ...base, require, rules: rule.gates.map(bindRule) };
  }
  const options = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== 'gate' && !(key in COMMON)));
  const bound = gateNamed(rule.gate)?.bind(options);
  if (bound === undefined) throw new TypeError(`The schema let the gate "${rule.gate}" through, which does not exist`);
  return { kind: 'gate', title: rule.title ?? bound.summary, ...base, gate: bound };
}

function comparesTemplate(rule: PolicyRule): boolean {
  return rule.kind === 'gate' ? rule.gate.name === 'template' : rule.rules.some(comparesTemplate);
}
