import type { CommitAnswer } from '../../evidence/answers.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { known, orMissing, reading, unavailable } from './reading.ts';

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
