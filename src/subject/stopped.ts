import { GitHubError } from '../github/transport/error.ts';
import { faultWords } from '../run/exit.ts';
import type { NotJudged } from '../run/request.ts';

/** What an exception means: nothing was judged, and why. */
export function stopped(error: unknown): NotJudged {
  const isFault = error instanceof GitHubError && error.isFault;
  return { kind: 'could-not-judge', reason: reasonOf(error), ...(isFault && { isFault }) };
}

/** What went wrong, in words. */
export function reasonOf(error: unknown): string {
  return error instanceof GitHubError ? error.message : faultWords(error);
}
