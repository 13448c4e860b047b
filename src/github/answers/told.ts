import type { Fact } from '../../evidence/question.ts';
import { GitHubError } from '../error.ts';

/** The answer, or why there is none. `what` stands at the start of the reason. */
export async function told<T>(what: string, read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { status: 'known', value: await read() };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { status: 'unavailable', reason: `${what} could not be read: ${error.message}` };
  }
}
