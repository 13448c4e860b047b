import type { Answerer, Facts } from '../../evidence/facts.ts';
import { questionKey, type Question } from '../../evidence/question.ts';
import { gatesOf, enforcedGates } from '../../verdict/walk.ts';
import type { GroupResult } from '../../verdict/verdict.ts';
import { quantify } from '../../verdict/quantifier.ts';

/** The limit on rounds of questions. Answers may lead to further questions, but not endlessly. */
export const MAX_ROUNDS = 8;

/**
 * Evaluates, asks the open questions, and evaluates again with the answers until no question is open. A question
 * without an answer becomes unavailable. Throws if questions are still open after `MAX_ROUNDS`.
 */
export async function decide(
  evaluate: (facts: Facts) => GroupResult,
  facts: Facts,
  answer: Answerer,
): Promise<{ root: GroupResult; facts: Facts }> {
  let known = facts;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const root = evaluate(known);
    const open = openQuestions(root, known);
    if (open.length === 0) return { root, facts: known };
    const answers = await answer(open);
    known = known.with(
      open.map((question, index) => ({
        question,
        fact: answers[index] ?? { status: 'unavailable', reason: 'No answer was given' },
      })),
    );
  }
  throw new Error(`Questions were still open after ${MAX_ROUNDS} rounds`);
}

/** The questions of a tree that have no answer yet, without duplicates. */
export function openQuestions(root: GroupResult, facts: Facts): Question[] {
  const open = new Map<string, Question>();
  for (const question of gatesOf(root).flatMap((gate) => gate.findings.flatMap((finding) => finding.asks ?? []))) {
    if (facts.get(question) === undefined) open.set(questionKey(question), question);
  }
  return [...open.values()];
}

/** The reason shown for a draft that the policy does not judge. */
export const UNJUDGED_DRAFT = inOurWords('a draft: judged once it is ready for review');

const PARTLY_JUDGED = inOurWords('a draft: not all of it is judged yet');

function inOurWords(reason: string): { reason: string; lead: string } {
  return { reason, lead: reason };
}

/**
 * Judges, and keeps a draft pending if it would be judged differently once it is ready. A draft can become ready with
 * the same head, and a pass that it got as a draft would still stand there. Both judgements use the facts known now,
 * so rules that do not apply to the draft ask nothing.
 */
export function heldAsDraft(judge: (facts: Facts) => GroupResult, facts: Facts): GroupResult {
  const judged = judge(facts);
  const ready = judged.status === 'failed' ? undefined : asReady(facts);
  if (ready === undefined || outcomeOf(judge(ready)) === outcomeOf(judged)) return judged;
  const why = judged.reason === undefined ? PARTLY_JUDGED : {};
  return { ...judged, status: quantify('all', [judged.status, 'pending']), ...why };
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
