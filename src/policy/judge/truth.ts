import type { Question } from '../../evidence/question.ts';

/** Whether a condition holds. `unknown` counts as holding, so that missing facts never relax a policy. */
export type Truth =
  | { value: 'yes' }
  | { value: 'no'; because: string }
  | { value: 'unknown'; because: string; asks?: Question[] };

export const YES: Truth = { value: 'yes' };
