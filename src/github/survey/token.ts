import type { Ability, TokenSurvey } from '../../doctor/survey.ts';
import type { Client } from '../transport/client.ts';
import type { Repository } from '../repository.ts';
import { attempt } from '../transport/error.ts';
import { isInstallation } from '../writes/own-reports.ts';

/** A commit that exists in no repository: git never produces this id. */
const NOWHERE = '0'.repeat(40);

/**
 * What the token may do. No endpoint says so, so each ability is tried on something impossible: a status on a commit
 * that does not exist, an issue without a title. Each call accepts exactly the one permission that it tests, unlike
 * labels and comments, which also accept `pull-requests: write`. With the permission the server complains about the
 * content (422), without it about the access (403). Neither changes anything.
 */
export async function surveyToken(client: Client, { owner, repo }: Repository): Promise<TokenSurvey> {
  const tried = await Promise.all([
    ability('contents: read', 'reads the policy and the template', () =>
      client.rest.repos.listBranches({ owner, repo, per_page: 1 }),
    ),
    ability('pull-requests: read', 'reads pull requests', () => client.rest.pulls.list({ owner, repo, per_page: 1 })),
    ability('issues: read', 'reads issues', () => client.rest.issues.listForRepo({ owner, repo, per_page: 1 })),
    ability('statuses: write', 'writes the commit status', () =>
      client.rest.repos.createCommitStatus({ owner, repo, sha: NOWHERE, state: 'pending', context: 'checklist-gate' }),
    ),
    ability('issues: write', 'writes the comment on an issue', () =>
      client.rest.issues.create({ owner, repo, title: '' }),
    ),
  ]);
  const abilities = tried.filter((each) => each !== undefined);
  return { kind: (await isInstallation(client)) ? 'installation' : 'person', abilities };
}

async function ability(permission: string, what: string, tryIt: () => Promise<unknown>): Promise<Ability | undefined> {
  const base = { permission, for: what };
  const answer = await attempt(tryIt);
  // 422 complains about the content of the request, not about who sent it.
  if (answer.ok || answer.error.status === 422) return { ...base, has: 'yes' };
  const { status, message } = answer.error;
  // Issues are turned off: nobody can write one, and the gate comments on none.
  if (status === 410) return undefined;
  if (status === 403) return { ...base, has: 'no', because: 'the server refused it (403)' };
  return { ...base, has: 'unknown', because: message };
}
