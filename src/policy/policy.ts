import type { DocumentSource } from '../checklist/model.ts';
import type { BoundGate, NotApplicable } from '../gates/kit/gate.ts';
import type { Quantifier } from '../verdict/quantifier.ts';
import type { BreakGlass } from './file/break-glass-schema.ts';
import type { Condition } from './file/condition-schema.ts';
import type { Markers } from './judge/marker.ts';

/** A policy that was loaded: every rule checked and bound to its gate. */
export interface Policy {
  /** Whether a path or branch matches one of some globs. */
  matchesGlob: (globs: readonly string[], text: string) => boolean;
  /** One of these conditions ends the judgement, with status `skipped`; of a draft alone, with `pending`. */
  skip: Condition[];
  /** Who may let something pass although gates are not met. */
  breakGlass?: BreakGlass;
  /** The workflows that start the gate, named by the workflow and not by the policy file. Absent: none is looked at. */
  markers?: Markers;
  /** One without a name, or several with names. */
  checklists: PolicyChecklist[];
}

/** What one checklist is judged by. */
export interface PolicyChecklist {
  name?: string;
  appliesTo?: Condition;
  /** Where it is written, read as one checklist in this order. Absent: the body of what is judged. */
  source?: DocumentSource[];
  notApplicable: NotApplicable;
  template?: PolicyTemplate;
  phases: PolicyPhase[];
  defaultPhase?: string;
}

export interface PolicyTemplate {
  /** A file at the trusted commit. */
  path: string;
  /** Other files that a body may have been made from instead; the one it departs from least counts. */
  alternatives?: string[];
  /** Earlier revisions of the file that a body may still be made from. */
  acceptRevisions: number;
}

/** A named list of rules. A checklist without phases has one, without a name. */
export interface PolicyPhase {
  name?: string;
  title?: string;
  after: string[];
  when?: Condition;
  rules: PolicyRule[];
}

interface RuleBase {
  title: string;
  advisory: boolean;
  when?: Condition;
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

/** One thing wrong with a policy file. Line and column are 1-based. */
export interface PolicyError {
  path: string;
  line: number;
  column: number;
  /** What was found and what was expected, our words and the policy's. */
  message: string;
}
