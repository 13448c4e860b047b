import type { Ability, TokenSurvey, NotSeen } from '../../doctor/survey.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import type { Fact } from '../../evidence/question.ts';

/** A commit that no repository has: git never gives this id. */
const NOWHERE = '0'.repeat(40);

/**
 * What the token may do. Nothing tells that as such, so each ability is tried on something that cannot be: a status on
 * a commit that does not exist, an issue without a title. Each of these calls takes the one permission that it is
 * about, and no other will do; a label or a comment would also be taken with `pull-requests: write`. A token that may is
 * told what is wrong with it (422), a token that may not is refused (403). Nothing is changed either way.
 */
export async function surveyToken(
  client: Client,
  { owner, repo }: { owner: string; repo: string },
): Promise<TokenSurvey> {
  const auth: unknown = await client.auth();
  const type = typeof auth === 'object' && auth !== null && 'tokenType' in auth ? auth.tokenType : undefined;
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
  return { kind: type === 'installation' ? 'installation' : 'person', abilities };
}

async function ability(permission: string, what: string, tryIt: () => Promise<unknown>): Promise<Ability | undefined> {
  const base = { permission, for: what };
  try {
    await tryIt();
    return { ...base, has: 'yes' };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    // Where issues are turned off, nobody can write one, and the gate comments on none.
    if (error.status === 410) return undefined;
    if (error.status === 422) return { ...base, has: 'yes' };
    if (error.status === 403) return { ...base, has: 'no', because: 'the server refused it (403)' };
    return { ...base, has: 'unknown', because: error.message };
  }
}

/** A read whose failure is an answer too. */
export async function attempt<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { status: 'known', value: await read() };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { status: 'unavailable', reason: error.message };
  }
}

/** The same, where GitHub answers alike that nothing is there and that the token may not see it. */
export async function seen<T>(read: () => Promise<T>): Promise<Fact<T> | NotSeen> {
  try {
    return { status: 'known', value: await read() };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.status === 403 || error.status === 404) return { status: 'not-seen' };
    return { status: 'unavailable', reason: error.message };
  }
}

/** The one that is unavailable, or else all values. */
export function allOf<T>(facts: readonly Fact<T>[]): Fact<T[]> {
  const values: T[] = [];
  for (const fact of facts) {
    if (fact.status === 'unavailable') return fact;
    values.push(fact.value);
  }
  return { status: 'known', value: values };
}
