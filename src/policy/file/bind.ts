import { gateNamed } from '../../gates/index.ts';
import { createGlobs } from '../../gates/kit/matching.ts';
import { quantifierWords } from '../../verdict/quantifier.ts';
import {
  TEMPLATE_RULE,
  type Policy,
  type PolicyChecklist,
  type PolicyPhase,
  type PolicyRule,
  type PolicyTemplate,
} from '../policy.ts';
import type { Condition } from './condition-schema.ts';
import { COMMON, type PolicyFile } from './schema.ts';
import { bindSource } from './source-schema.ts';
import { valueOf } from './shared-schema.ts';
import {
  finalIn,
  keyText,
  type PolicySource,
  type SourceChecklist,
  type SourcePhase,
  type SourceRule,
} from './written.ts';

/** Binds the rules of a checked policy file to their gates. `templatePath` overrides the template of the file. */
export function bindPolicy(source: PolicySource, templatePath?: string): Policy {
  const { file, checklists, added } = source;
  const final = checklists.map(finalIn).find((keys) => keys !== undefined);
  return {
    ...(file.mode === undefined ? {} : { mode: valueOf(file.mode) }),
    ...(final === undefined ? {} : { finalIn: source.at(final).path }),
    matchesGlob: createGlobs(),
    skip: skipConditions(file.skip),
    ...(file['break-glass'] === undefined ? {} : { breakGlass: file['break-glass'] }),
    ...(file.record === undefined ? {} : { record: file.record }),
    checklists: checklists.map((each) => bindChecklist(each, templatePath, added)),
  };
}

/** Binds one checklist. `added`: keys of rules that were added to something final. */
export function bindChecklist(
  { name, file, ...own }: SourceChecklist,
  templatePath?: string,
  added: ReadonlySet<string> = new Set(),
): PolicyChecklist {
  const phases = own.phases.map((phase) => bindPhase(phase, added));
  const path = templatePath ?? own.template;
  const alternatives = templatePath === undefined ? own.alternatives : [];
  const template = path === undefined ? undefined : templateOf(path, alternatives, file.template);
  // A policy with a template need not name the comparison. It is added as the first rule, outside all phases.
  if (template !== undefined && !phases.some((phase) => phase.rules.some(comparesTemplate))) {
    phases.unshift({ after: [], rules: [TEMPLATE_RULE] });
  }
  const open = file['open-conditional'];
  return {
    ...(name === undefined ? {} : { name }),
    ...(file.source === undefined ? {} : { source: bindSource(file.source) }),
    notApplicable: file['not-applicable'] ?? (template === undefined ? 'with-reason' : 'conditional'),
    ...(open === undefined || open === 'asked-for' ? {} : { openConditional: open }),
    ...(template === undefined ? {} : { template }),
    phases,
    ...(file['default-phase'] === undefined ? {} : { defaultPhase: file['default-phase'] }),
    ...(file['applies-to'] === undefined ? {} : { appliesTo: file['applies-to'] }),
  };
}

function bindPhase(
  { keys: _, rules, after, final: __, ...phase }: SourcePhase,
  added: ReadonlySet<string>,
): PolicyPhase {
  return {
    ...phase,
    after: [...after],
    rules: rules.map((each) => bindRule(each, added.has(keyText(each.keys)))),
  };
}

function templateOf(
  path: string,
  alternatives: string[],
  template: SourceChecklist['file']['template'],
): PolicyTemplate {
  const { 'accept-revisions': acceptRevisions = 0, strict = false } =
    typeof template === 'object' && !Array.isArray(template) ? template : {};
  return {
    path,
    ...(alternatives.length === 0 ? {} : { alternatives }),
    acceptRevisions,
    ...(strict ? { strict } : {}),
  };
}

function skipConditions(skip: PolicyFile['skip']): Condition[] {
  if (skip === undefined) return [];
  return [
    ...(skip.authors === undefined ? [] : [{ authors: skip.authors }]),
    ...(skip['author-types'] === undefined ? [] : [{ 'author-type': skip['author-types'] }]),
    ...(skip.drafts === true ? [{ draft: true }] : []),
    ...(skip.labels === undefined ? [] : [{ labels: skip.labels }]),
    ...(skip.titles === undefined ? [] : [{ titles: skip.titles }]),
    ...(skip.heads === undefined ? [] : [{ heads: skip.heads }]),
    ...(skip.fields === undefined ? [] : [{ fields: skip.fields }]),
  ];
}

/** Binds one rule. Throws if its gate does not exist, which the schema rules out. `added`: to something final. */
export function bindRule(source: SourceRule, added: boolean = false): PolicyRule {
  const { rule } = source;
  const base = {
    advisory: rule.advisory ?? false,
    ...(rule.when === undefined ? {} : { when: rule.when }),
    ...(added ? { added: true as const } : {}),
  };
  if (source.kind === 'group') {
    const require = source.rule.require ?? 'all';
    const title = rule.title ?? `${quantifierWords(require)} of ${source.rules.length}`;
    return { kind: 'group', title, ...base, require, rules: source.rules.map((each) => bindRule(each, added)) };
  }
  const { gate } = source.rule;
  const options = Object.fromEntries(Object.entries(rule).filter(([key]) => key !== 'gate' && !(key in COMMON)));
  const bound = gateNamed(gate)?.bind(options);
  if (bound === undefined) throw new TypeError(`The schema let the gate "${gate}" through, which does not exist`);
  return { kind: 'gate', title: rule.title ?? bound.summary, ...base, gate: bound };
}

function comparesTemplate(rule: PolicyRule): boolean {
  return rule.kind === 'gate' ? rule.gate.ofTemplate : rule.rules.some(comparesTemplate);
}
