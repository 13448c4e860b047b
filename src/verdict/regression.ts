/** A phase that passed once and does not now. */
export interface RegressedPhase {
  /** Id of its result in the verdict. */
  id: string;
  /** As the policy names it. */
  phase: string;
  /** When the text was written that passed; from a record, when it was judged. ISO 8601, UTC. */
  passedAt: string;
  /** The edit that replaced that text; absent where only a record tells of it. `login` is null for a deleted account. */
  endedBy?: { login: string | null; at: string };
  /** How it is known. */
  from: 'edit-history' | 'record';
}

/** What is known of phases that passed before. */
export interface Regression {
  phases: RegressedPhase[];
  /** Why it is not known of some open phase whether it passed once; our words. */
  unknown?: string;
}
