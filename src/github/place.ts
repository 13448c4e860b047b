import type { Subject } from '../verdict/verdict.ts';
import { GitHubError } from './error.ts';

/** A pull request or an issue. */
export interface Place {
  owner: string;
  repo: string;
  number: number;
}

/** The commit or branch that policy and template are read at; undefined for the default branch. */
export function trustedAt({ trustedSha, trustedRef }: Pick<Subject, 'trustedSha' | 'trustedRef'>): string | undefined {
  return trustedSha ?? trustedRef;
}

/** Where a subject stands on GitHub. Throws `GitHubError` for what stands nowhere, such as a file. */
export function placeOf({ repository, number }: Pick<Subject, 'repository' | 'number'>): Place {
  const [owner, repo] = repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined || number === undefined) {
    throw new GitHubError(0, 'a report needs a pull request or an issue to stand in.');
  }
  return { owner, repo, number };
}
