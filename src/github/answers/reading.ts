import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { GitHubError } from '../transport/error.ts';

/** A repository as the REST calls name it. */
export interface Repository {
  owner: string;
  repo: string;
}

/** Reads something of the repository of a subject. What GitHub does not give is unavailable, with `what` in the reason. */
export async function reading<T>(
  subject: Subject,
  what: string,
  read: (repository: Repository) => Promise<Fact<T>>,
): Promise<Fact<T>> {
  const [owner, repo] = subject.repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined) return unavailable('the repository is not known');
  try {
    return await read({ owner, repo });
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return unavailable(`${what} could not be read: ${error.message}`);
  }
}

export function known<T>(value: T): Fact<T> {
  return { status: 'known', value };
}

export function unavailable(reason: string): { status: 'unavailable'; reason: string } {
  return { status: 'unavailable', reason };
}

/** What `read` gives, or undefined where GitHub says that there is no such thing. */
export async function orMissing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 422)) return undefined;
    throw error;
  }
}

/** The answer, or why there is none. `what` stands at the start of the reason. */
export async function told<T>(what: string, read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { status: 'known', value: await read() };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { status: 'unavailable', reason: `${what} could not be read: ${error.message}` };
  }
}
