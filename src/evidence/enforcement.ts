import type { Fact } from './question.ts';

/** How GitHub enforces the status of the gate on the branch that a pull request goes into, when it is judged. */
export interface Enforcement {
  /** Name of the branch, without `refs/heads/`. */
  branch: string;
  /** The status that the gate writes. */
  context: string;
  /** Everything that requires it; empty: nothing does, so that a merge does not wait for it. */
  required: RequiredBy[];
}

export interface RequiredBy {
  by: 'ruleset' | 'branch-protection';
  /** Number and name of the ruleset, and the repository or organisation that has it. */
  ruleset?: { id: number; name?: string; source?: string };
  /** Id of the App that must have set the status; null if anyone may. */
  app: number | null;
  /** Who may merge without it; null: the token may not see that. */
  bypass: { type: string; id: number | null; mode: string }[] | null;
}

export type EnforcementFact = Fact<Enforcement>;
