import type { NotSeen } from '../../doctor/survey.ts';
import type { Fact } from '../../evidence/question.ts';
import { known, unavailable } from '../answers/ask.ts';
import { attempt } from '../transport/error.ts';

/** A fact from an endpoint that answers the same whether nothing is there or the token may not see it. */
export async function seen<T>(read: () => Promise<T>): Promise<Fact<T> | NotSeen> {
  const answer = await attempt(read);
  if (!answer.ok && (answer.error.status === 403 || answer.error.status === 404)) return { status: 'not-seen' };
  return answer.ok ? known(answer.value) : unavailable(answer.error.message);
}
