import type { ChangedFiles, Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { changedFile } from './file.ts';
import { GitHubError } from '../transport/error.ts';

/** GitHub lists no more files of a pull request (REST, "List pull requests files"). */
const MOST_FILES = 3000;

/** The files that a pull request changes, all pages. */
export async function changedFilesAnswer(client: Client, subject: Subject): Promise<Fact<ChangedFiles>> {
  const [owner, repo] = subject.repository?.split('/') ?? [];
  if (subject.kind !== 'pull-request' || owner === undefined || repo === undefined || subject.number === undefined) {
    return { status: 'unavailable', reason: 'only a pull request changes files' };
  }
  try {
    const files = await client.paginate(client.rest.pulls.listFiles, {
      owner,
      repo,
      pull_number: subject.number,
      per_page: 100,
    });
    return {
      status: 'known',
      value: {
        files: files.map(changedFile),
        // An empty list says nothing: what is not listed may have changed.
        complete: files.length > 0 && files.length < MOST_FILES,
      },
    };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { status: 'unavailable', reason: `the changed files could not be read: ${error.message}` };
  }
}
