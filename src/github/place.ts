import type { Subject } from '../verdict/verdict.ts';
import { GitHubError } from './error.ts';

/** A pull request or an issue. */
export interface Place {
  owner: string;
  repo: string;
  number: number;
}

/** Where a subject stands on GitHub. Throws `GitHubError` for what stands nowhere, such as a file. */
export function placeOf({ repository, number }: Pick<Subject, 'repository' | 'number'>): Place {
  const [owner, repo] = repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined || number === undefined) {
    throw new GitHubError(0, 'a report needs a pull request or an issue to stand in.');
  }
  return { owner, repo, number };
}
