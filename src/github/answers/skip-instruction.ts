import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { known, reading, unavailable } from './reading.ts';

// Source: GitHub Docs, "Skipping workflow runs". The trailers stand at the end of the message.
const ANYWHERE = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/i;
const TRAILER = /^skip-checks:\s*true\s*$/im;

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
