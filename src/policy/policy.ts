import type { BoundGate, NotApplicable } from '../gates/gate.ts';
import type { Quantifier } from '../verdict/quantifier.ts';

/** A policy that was loaded: every rule checked and bound to its gate. */
export interface Policy {
  notApplicable: NotApplicable;
  phases: PolicyPhase[];
  defaultPhase?: string;
  /** Path of the trusted template. */
  template?: string;
}

/** A named list of rules. A policy without phases has one, without a name. */
export interface PolicyPhase {
  name?: string;
  title?: string;
  after: string[];
  rules: PolicyRule[];
}

export type PolicyRule = PolicyGate | PolicyGroup;

export interface PolicyGate {
  kind: 'gate';
  title: string;
  advisory: boolean;
  gate: BoundGate;
}

export interface PolicyGroup {
  kind: 'group';
  title: string;
  advisory: boolean;
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
