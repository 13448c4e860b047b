import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { known, reading, unavailable } from './reading.ts';

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
