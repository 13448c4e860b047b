import * as v from 'valibot';
import { timeRead } from './finding.ts';

const regressedPhase = v.object({
  /** Id of its result in the verdict. */
  id: v.string(),
  /** As the policy names it. */
  phase: v.string(),
  /** When the passing text was written; if known from a record, when it was judged. */
  passedAt: timeRead,
  /** The edit that replaced that text; absent if only a record tells of it. `login` is null for a deleted account. */
  endedBy: v.exactOptional(v.object({ login: v.nullable(v.string()), at: timeRead })),
  /** How it is known. */
  from: v.picklist(['edit-history', 'record']),
});

/** A phase that passed once and does not now. */
export type RegressedPhase = v.InferOutput<typeof regressedPhase>;

/** What is known of phases that passed before. */
export const regression = v.object({
  phases: v.array(regressedPhase),
  /** Why it is unknown whether some open phase has passed before; our words. */
  unknown: v.exactOptional(v.string()),
});

export type Regression = v.InferOutput<typeof regression>;
