import { namingBy } from '../evidence/people.ts';
import { authorCheck, candidatesFor, releasePorts } from '../github/release/candidates.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import { statusContext } from '../github/writes/own-reports.ts';
import type { FindIssue, FindPullRequests } from '../release/find.ts';
import { findIssue, type FindResult } from '../run/find.ts';
import type { JudgedRelease } from '../run/release.ts';
import { answersFor } from './ready.ts';
import type { Terms } from './terms.ts';

/** The one issue or pull request that `find` means. Throws `GitHubError`. */
export async function findNumber(client: Client, where: Repository, find: FindIssue): Promise<FindResult> {
  const candidates = await candidatesFor(client, where, find);
  return findIssue(candidates, find, authorCheck(client, where, find, namingBy));
}

/** Judges the pull requests between two tags, with one verdict over all. `policyPath`: in the repository. Throws `GitHubError`. */
export async function judgeBetweenTags(
  client: Client,
  where: Repository,
  find: FindPullRequests,
  policyPath: string,
  terms: Terms,
  at: string,
): Promise<JudgedRelease> {
  const { judgeRelease } = await import('../run/release.ts');
  const ports = releasePorts(client, where, statusContext(terms.own), (subject) => answersFor(client, subject, terms));
  return judgeRelease({ find, repository: repositoryName(where), policyPath, phase: terms.phase, at }, ports);
}
