import type { Answerer, Facts } from '../../evidence/facts.ts';
import { questionKey, type Question } from '../../evidence/question.ts';
import { gatesOf } from '../../verdict/walk.ts';
import type { GroupResult } from '../../verdict/verdict.ts';

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
