import type { ChangedFiles, Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { changedFile } from './file.ts';
import { known, reading } from './reading.ts';

/** GitHub names no more files of a comparison (REST, "Compare two commits"). */
const MOST_FILES = 300;

/** Files that a commit changes since it parted from a ref. */
export function filesBetweenAnswer(
  client: Client,
  subject: Subject,
  { base, head }: { base: string; head: string },
): Promise<Fact<ChangedFiles>> {
  return reading(subject, `the files changed since ${base}`, async (repository) => {
    // Pages hold commits; the files all stand on the first.
    const basehead = `${base}...${head}`;
    const { data } = await client.rest.repos.compareCommitsWithBasehead({ ...repository, basehead, per_page: 1 });
    const files = data.files ?? [];
    return known({
      files: files.map(changedFile),
      // From a ref that is newer than the commit there is no way to it.
      complete: data.files !== undefined && files.length < MOST_FILES && data.status !== 'behind',
    });
  });
}
