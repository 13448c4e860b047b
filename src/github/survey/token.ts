import type { Ability, TokenSurvey } from '../../doctor/survey.ts';
import type { Client } from '../transport/client.ts';
import type { Repository } from '../repository.ts';
import { attempt } from '../transport/error.ts';
import { isInstallation } from '../writes/own-reports.ts';

/** A commit that no repository has: git never gives this id. */
const NOWHERE = '0'.repeat(40);

/**
 * What the token may do. Nothing tells that as such, so each ability is tried on something that cannot be: a status on
 * a commit that does not exist, an issue without a title. Each of these calls takes the one permission that it is
 * about, and no other will do; a label or a comment would also be taken with `pull-requests: write`. A token that may is
 * told what is wrong with it (422), a token that may not is refused (403). Nothing is changed either way.
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
  // What was tried is refused for what is wrong with it, not for who asks.
  if (answer.ok || answer.error.status === 422) return { ...base, has: 'yes' };
  const { status, message } = answer.error;
  // Where issues are turned off, nobody can write one, and the gate comments on none.
  if (status === 410) return undefined;
  if (status === 403) return { ...base, has: 'no', because: 'the server refused it (403)' };
  return { ...base, has: 'unknown', because: message };
}
