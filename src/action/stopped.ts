import { GitHubError } from '../github/transport/error.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { NotJudged } from './judging.ts';
import { InputError } from './inputs.ts';

/** What an exception means: nothing was judged, and why. */
export function stopped(error: unknown): NotJudged {
  if (error instanceof InputError) return { kind: 'policy-error', errors: [...error.errors] };
  if (error instanceof GitHubError) return { kind: 'could-not-judge', reason: error.message };
  const words = error instanceof Error ? `${error.name}: ${sanitiseLine(error.message)}` : 'unknown';
  return { kind: 'could-not-judge', reason: `internal fault (${words}). Please report it.` };
}
