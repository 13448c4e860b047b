import type { CommitAnswer, Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { known, orMissing, reading, unavailable } from './reading.ts';
import type { Push } from '../../evidence/people.ts';
import { personFrom } from '../people/person.ts';

/** The commit that a branch, a tag or a SHA names; without `ref` the head of the pull request. */
export async function commitAnswer(
  client: Client,
  subject: Subject,
  ref: string | undefined,
): Promise<Fact<CommitAnswer>> {
  if (ref === undefined) {
    return subject.headSha === undefined
      ? unavailable('there is no head commit here: only a pull request has one. Name the commit with "at"')
      : known({ exists: true, sha: subject.headSha });
  }
  return reading<CommitAnswer>(subject, `the commit ${ref}`, async (repository) => {
    // The media type gives the SHA alone, without the files of the commit.
    const found = await orMissing(client.rest.repos.getCommit({ ...repository, ref, mediaType: { format: 'sha' } }));
    if (found === undefined) return known({ exists: false });
    const data: unknown = found.data;
    const sha = typeof data === 'string' ? data.trim() : '';
    return /^[\da-f]{40,64}$/.test(sha)
      ? known({ exists: true, sha })
      : unavailable(`the commit ${ref} came without its SHA`);
  });
}

const DELETED = /^0+$/;

/** Pushes to a branch, newest first, the last 100: GitHub's own record, with its own times. */
export async function readPushes(client: Client, head: { repository: string; ref: string }): Promise<Push[]> {
  const [owner = '', repo = ''] = head.repository.split('/');
  const { data } = await client.rest.repos.listActivities({
    owner,
    repo,
    ref: `refs/heads/${head.ref}`,
    per_page: 100,
  });
  return data
    .filter(({ after }) => !DELETED.test(after))
    .map(({ after, timestamp, actor }) => ({ sha: after, at: timestamp, pusher: personFrom(actor) }));
}

// Source: GitHub Docs, "Skipping workflow runs". Rather too many: what is taken for one only waits for an approval.
const ANYWHERE = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/iu;

const TRAILER = /^\s*skip-checks\s*:\s*true\s*$/imu;

/**
 * What in the message of the head commit of a pull request keeps workflows on `pull_request` from starting. One request.
 */
export async function skipInstructionAnswer(
  client: Client,
  subject: Subject,
): Promise<Fact<{ instruction: string | null }>> {
  const { headSha } = subject;
  if (headSha === undefined) return unavailable('only a pull request has a head commit');
  return reading(subject, 'the message of the newest commit', async (repository) => {
    const { data } = await client.rest.git.getCommit({ ...repository, commit_sha: headSha });
    return known({ instruction: skipInstruction(data.message) });
  });
}

/** The words in the message of a commit that keep workflows from starting; null for none. */
export function skipInstruction(message: string): string | null {
  return (ANYWHERE.exec(message) ?? TRAILER.exec(message))?.[0].trim() ?? null;
}
