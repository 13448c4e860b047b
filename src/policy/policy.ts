import type { DocumentSource } from '../checklist/model.ts';
import type { BoundGate, NotApplicable, OpenConditional } from '../gates/kit/gate.ts';
import type { Quantifier } from '../verdict/quantifier.ts';
import type { BreakGlass } from './file/settings-schema.ts';
import type { Condition } from './file/condition-schema.ts';
import type { Change } from '../verdict/content.ts';
import type { Mode } from './file/shared-schema.ts';
import type { Markers } from './judge/marker.ts';
import { items } from '../gates/items/items.ts';
import { template as comparison } from '../gates/template.ts';

/** A loaded policy: every rule is checked and bound to its gate. */
export interface Policy {
  /** Whether a path or branch matches any of the globs. */
  matchesGlob: (globs: readonly string[], text: string) => boolean;
  /** Whether what is missing blocks, where the policy says it. */
  mode?: Mode;
  /** The file that makes some of it final, if there is one. Inputs may not loosen such a policy. */
  finalIn?: string;
  /** If any of these conditions holds, nothing is judged: the status is `skipped`, or `pending` for a mere draft. */
  skip: Condition[];
  /** Who may override gates that are not met, and how. Absent: nobody. */
  breakGlass?: BreakGlass;
  /** Names of the fields that say what a record tells of the change. */
  record?: { [part in keyof Change]?: string | undefined };
  /** The workflows that start the gate. The workflow names them, not the policy file. Absent: none is checked. */
  markers?: Markers;
  /** Either one checklist without a name, or one or more with names. */
  checklists: PolicyChecklist[];
}

/** The rules for one checklist. */
export interface PolicyChecklist {
  name?: string;
  appliesTo?: Condition;
  /** Where the checklist is written. Several sources are read as one checklist, in this order. Absent: the body. */
  source?: DocumentSource[];
  notApplicable: NotApplicable;
  /** Which open items that hold only in some cases count as not applicable. Absent: none. */
  openConditional?: OpenConditional;
  template?: PolicyTemplate;
  phases: PolicyPhase[];
  defaultPhase?: string;
}

export interface PolicyTemplate {
  /** The path of the file, which is read at the trusted commit. One that ends in a slash is a folder of files. */
  path: string;
  /** Other files that the body may have been made from. The one that it shares most items with is used. */
  alternatives?: string[];
  /** How many earlier revisions of the file are accepted too. */
  acceptRevisions: number;
  /** Nothing of it may be missing, whatever it invites to remove. */
  strict?: true;
}

/** A named list of rules. A checklist without phases has a single phase without a name. */
export interface PolicyPhase {
  name?: string;
  title?: string;
  /** Environments to which nothing is deployed before it has passed. */
  environments?: string[];
  after: string[];
  when?: Condition;
  rules: PolicyRule[];
}

interface RuleBase {
  title: string;
  advisory: boolean;
  when?: Condition;
  /** Added to a checklist with final parts: it lets no item of the template go. */
  added?: true;
}

export type PolicyRule = PolicyGate | PolicyGroup;

export interface PolicyGate extends RuleBase {
  kind: 'gate';
  gate: BoundGate;
}

export interface PolicyGroup extends RuleBase {
  kind: 'group';
  require: Quantifier;
  rules: PolicyRule[];
}

/** One mistake in a policy file. Line and column are 1-based. */
export interface PolicyError {
  path: string;
  line: number;
  column: number;
  /** What was found and what was expected. Holds only our own words and words of the policy. */
  message: string;
  /** The path of keys that `message` begins with, where the line alone says as much; absent where it has none. */
  keys?: string;
}

/** The rule that compares the checklist with its trusted template. */
export const TEMPLATE_RULE: PolicyGate = {
  kind: 'gate',
  title: 'Template is complete',
  advisory: false,
  gate: comparison.bind({}),
};

const EVERY_BOX: PolicyRule = { kind: 'gate', title: 'Every box', advisory: false, gate: items.bind({}) };

/**
 * The policy for a repository without a policy file. Every box must be ticked or marked N/A. With a template, nothing
 * of the template may be missing either. `alternatives`: other templates that a body may have been made from.
 */
export function defaultPolicy(templatePath: string | undefined, alternatives: readonly string[] = []): Policy {
  const rules = templatePath === undefined ? [EVERY_BOX] : [TEMPLATE_RULE, EVERY_BOX];
  const template =
    templatePath === undefined
      ? {}
      : { template: { path: templatePath, acceptRevisions: 0, alternatives: [...alternatives] } };
  return {
    matchesGlob: () => false,
    skip: [],
    checklists: [{ notApplicable: 'allowed', ...template, phases: [{ after: [], rules }] }],
  };
}

/** The default policy, written as a policy file. */
export const DEFAULT_POLICY_TEXT = `version: 1\nnot-applicable: allowed\ngates:\n  - {gate: ${items.name}}\n`;

/** The digest of `DEFAULT_POLICY_TEXT`. It is a constant so that a run without a policy loads no hashing code. */
export const DEFAULT_POLICY_DIGEST = 'sha256:b4c9a9592d6444aade31861d020bc2b256634000ddf57eaa1bc51e8fd7fcfb34';
