import { GitHubError } from './error.ts';

/** Tries of one write. */
const TRIES = 3;

/**
 * Writes something that may exist once only, though the answer to a write can get lost: after every fault that
 * leaves open whether it was done, `find` is asked first, and only where it finds nothing the write is repeated.
 * Throws the `GitHubError` of the last try; what `find` throws means that nothing is known, and nothing is repeated.
 */
export async function once<T>(write: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof GitHubError) || !error.transient) throw error;
      const there = await find();
      if (there !== undefined) return there;
      if (tries === TRIES) throw error;
    }
  }
}
