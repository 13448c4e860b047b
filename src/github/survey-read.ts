import type { NotSeen } from '../doctor/survey.ts';
import type { Fact } from '../evidence/question.ts';
import { GitHubError } from './error.ts';

/** A read whose failure is an answer too. */
export async function attempt<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { status: 'known', value: await read() };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { status: 'unavailable', reason: error.message };
  }
}

/** The same, where GitHub answers alike that nothing is there and that the token may not see it. */
export async function seen<T>(read: () => Promise<T>): Promise<Fact<T> | NotSeen> {
  try {
    return { status: 'known', value: await read() };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.status === 403 || error.status === 404) return { status: 'not-seen' };
    return { status: 'unavailable', reason: error.message };
  }
}

/** The one that is unavailable, or else all values. */
export function allOf<T>(facts: readonly Fact<T>[]): Fact<T[]> {
  const values: T[] = [];
  for (const fact of facts) {
    if (fact.status === 'unavailable') return fact;
    values.push(fact.value);
  }
  return { status: 'known', value: values };
}
