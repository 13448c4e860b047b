import type { Question } from '../evidence/question.ts';
import type { Evidence } from './evidence-item.ts';

/**
 * What evidence says while its question has no answer. `reason`: why it cannot be answered, which keeps the gate
 * closed; absent, nobody has asked yet.
 */
export function unanswered(about: string, question: Question, reason: string | undefined): Evidence {
  const unknown = { unknown: true as const, about };
  if (reason === undefined)
    return { findings: [{ status: 'pending', ...unknown, message: 'Evidence is not known yet', asks: [question] }] };
  return {
    findings: [{ status: 'failed', ...unknown, message: `Evidence cannot be read: ${reason}` }],
    against: 'its evidence cannot be read',
  };
}
