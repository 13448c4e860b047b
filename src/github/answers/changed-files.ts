import type { ChangedFiles, Fact } from '../../evidence/question.ts';
import { ask, known, unavailable, type About } from './ask.ts';

/** The most files GitHub lists for a pull request (REST, "List pull requests files"). */
const MOST_OF_PULL = 3000;
/** The most files GitHub lists for a comparison (REST, "Compare two commits"). */
const MOST_BETWEEN = 300;

/** All files that a pull request changes. */
export async function changedFilesAnswer({ client, repository, subject }: About): Promise<Fact<ChangedFiles>> {
  const { kind, number } = subject;
  if (kind !== 'pull-request' || number === undefined) return unavailable('only a pull request changes files');
  return ask('the changed files', async () => {
    const where = { ...repository, pull_number: number, per_page: 100 };
    const files = await client.paginate(client.rest.pulls.listFiles, where);
    // An empty list proves nothing: a file that is not listed may still have changed.
    return known({ files: files.map(changedFile), complete: files.length > 0 && files.length < MOST_OF_PULL });
  });
}

/** Files that a commit changes since it forked from `base`. */
export function filesBetweenAnswer(
  { client, repository }: About,
  { base, head }: { base: string; head: string },
): Promise<Fact<ChangedFiles>> {
  return ask(`the files changed since ${base}`, async () => {
    // Pages are pages of commits; all files are on the first.
    const wanted = { ...repository, basehead: `${base}...${head}`, per_page: 1 };
    const { data } = await client.rest.repos.compareCommitsWithBasehead(wanted);
    const listed = filesOf(data);
    // If `base` is newer than the commit, the comparison says nothing about it.
    return known({ ...listed, complete: listed.complete && data.status !== 'behind' });
  });
}

/** What changed between a commit and the head of the pull request. */
export function changedSinceAnswer(
  { client, repository, subject }: About,
  { sha }: { sha: string },
): Promise<Fact<ChangedFiles & { ahead?: number }>> {
  return ask(`what changed since ${sha.slice(0, 7)}`, async () => {
    const wanted = { ...repository, basehead: `${sha}...${subject.headSha}`, per_page: 100 };
    const { data } = await client.rest.repos.compareCommitsWithBasehead(wanted);
    const builds = data.status === 'ahead' || data.status === 'identical';
    return known({ ...filesOf(data), ...(builds ? { ahead: data.ahead_by } : {}) });
  });
}

// Without a list, nobody knows what changed.
function filesOf({ files }: { files?: ListedFile[] }): ChangedFiles {
  const listed = files ?? [];
  return { files: listed.map(changedFile), complete: files !== undefined && listed.length < MOST_BETWEEN };
}

/** A file of a pull request or a comparison, as REST lists it. */
interface ListedFile {
  filename: string;
  previous_filename?: string | undefined;
  /** `added`, `removed`, `modified`, `renamed`, `copied`, `changed` or `unchanged`. */
  status: string;
}

function changedFile({ filename, previous_filename: previous, status }: ListedFile): ChangedFiles['files'][number] {
  return {
    path: filename,
    ...(previous === undefined ? {} : { previous }),
    ...(status === 'removed' ? { removed: true } : {}),
  };
}
