import type { Answerer } from '../../evidence/facts.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { auditReader } from '../audit/reader.ts';
import { hasAccess } from '../access.ts';
import type { Client } from '../client.ts';
import { commitNamed, commitsBetween, defaultBranchOf, tagsOf } from './commits.ts';

/**
 * The ways to a repository for judging the pull requests of a release. `context`: of the commit status that was
 * recorded then; `answererFor`: answers what does not come with a pull request. All throw `GitHubError`.
 */
export function releasePorts(
  client: Client,
  where: { owner: string; repo: string },
  context: string,
  answererFor: (subject: Subject) => Answerer,
) {
  return {
    tags: () => tagsOf(client, where),
    commitNamed: (name: string) => commitNamed(client, where, name),
    commitsBetween: (base: string, head: string) => commitsBetween(client, where, base, head),
    defaultBranch: () => defaultBranchOf(client, where),
    mayWrite: (login: string) => hasAccess(client, { ...where, login }, 'write'),
    portsFor: (numbers: readonly number[]) => ({
      read: auditReader(client, { ...where, kind: 'pull-requests', context, numbers }, { since: '', until: '' }),
      answererFor,
      requests: () => 0,
    }),
  };
}
