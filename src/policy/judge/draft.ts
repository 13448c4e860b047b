import type { Facts } from '../../evidence/facts.ts';
import type { GroupResult } from '../../verdict/verdict.ts';
import { quantify } from '../../verdict/quantifier.ts';
import { enforcedGates } from '../../verdict/walk.ts';

/** Why nothing of a draft is judged. */
export const UNJUDGED_DRAFT = 'a draft: not judged yet';

const PARTLY_JUDGED = 'a draft: not all of it is judged yet';

/**
 * Judges, and holds open what would be judged by other rules once it is no draft: a draft can become ready with the
 * same head, and a pass that it was given as a draft would still stand there. Both are judged by what is known: what a
 * draft leaves out needs no answers.
 */
export function heldAsDraft(judge: (facts: Facts) => GroupResult, facts: Facts): GroupResult {
  const judged = judge(facts);
  const ready = judged.status === 'failed' ? undefined : asReady(facts);
  if (ready === undefined || outcomeOf(judge(ready)) === outcomeOf(judged)) return judged;
  return { ...judged, status: quantify('all', [judged.status, 'pending']), reason: judged.reason ?? PARTLY_JUDGED };
}

/** What will be known once a draft is ready; undefined for what is none, or where nobody says so. */
function asReady(facts: Facts): Facts | undefined {
  const question = { kind: 'origin' } as const;
  const fact = facts.get(question);
  if (fact?.status !== 'known' || fact.value.draft !== true) return undefined;
  return facts.with([{ question, fact: { ...fact, value: { ...fact.value, draft: false } } }]);
}

// A condition that holds another way lets nothing off, and neither does one on what is reported only.
function outcomeOf(root: GroupResult): string {
  const judged = enforcedGates(root).filter(({ status }) => status !== 'skipped');
  return JSON.stringify(judged.map(({ id, status }) => [id, status]));
}
