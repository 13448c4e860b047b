import type { Facts } from '../../evidence/facts.ts';
import type { GroupResult } from '../../verdict/verdict.ts';
import { quantify } from '../../verdict/quantifier.ts';
import { enforcedGates } from '../../verdict/walk.ts';

/** The reason shown for a draft that the policy does not judge. */
export const UNJUDGED_DRAFT = 'a draft: not judged yet';

const PARTLY_JUDGED = 'a draft: not all of it is judged yet';

/**
 * Judges, and keeps a draft pending if it would be judged differently once it is ready. A draft can become ready with
 * the same head, and a pass that it got as a draft would still stand there. Both judgements use the facts known now,
 * so rules that do not apply to the draft ask nothing.
 */
export function heldAsDraft(judge: (facts: Facts) => GroupResult, facts: Facts): GroupResult {
  const judged = judge(facts);
  const ready = judged.status === 'failed' ? undefined : asReady(facts);
  if (ready === undefined || outcomeOf(judge(ready)) === outcomeOf(judged)) return judged;
  return { ...judged, status: quantify('all', [judged.status, 'pending']), reason: judged.reason ?? PARTLY_JUDGED };
}

/** The facts as they will be once the draft is ready; undefined if it is no draft or that is unknown. */
function asReady(facts: Facts): Facts | undefined {
  const question = { kind: 'origin' } as const;
  const fact = facts.get(question);
  if (fact?.status !== 'known' || fact.value.draft !== true) return undefined;
  return facts.with([{ question, fact: { ...fact, value: { ...fact.value, draft: false } } }]);
}

// Skipped and advisory results are left out: a difference in them changes nothing that is enforced.
function outcomeOf(root: GroupResult): string {
  const judged = enforcedGates(root).filter(({ status }) => status !== 'skipped');
  return JSON.stringify(judged.map(({ id, status }) => [id, status]));
}
