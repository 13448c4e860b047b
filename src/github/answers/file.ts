import { Buffer, isUtf8 } from 'node:buffer';
import type { Fact, FileAnswer, ChangedFiles } from '../../evidence/question.ts';
import { trustedAt } from '../subject.ts';
import type { Client } from '../transport/client.ts';
import { attempt, type GitHubError } from '../transport/error.ts';
import { ask, known, unavailable, type About } from './ask.ts';

/** The contents API returns no text for larger files, in bytes. */
const MAX_BYTES = 1_048_576;

/**
 * The text of a file at `ref`, else at the trusted commit of the subject, else at the default branch. Gives `exists:
 * false` if nothing is at the path. Anything but a complete UTF-8 text is unavailable.
 */
export async function fileAnswer(about: About, asked: { path: string; ref?: string }): Promise<Fact<FileAnswer>> {
  const found = await contentOf(about, asked);
  if (found.status === 'unavailable') return found;
  const { path, data } = found.value;
  return data === undefined ? known({ path, exists: false, text: '' }) : textOf(path, data);
}

/**
 * Whether there is a file at a path. Anything else there, such as a folder or a submodule, makes the answer
 * unavailable.
 */
export async function pathAnswer(
  about: About,
  asked: { path: string; ref: string },
): Promise<Fact<{ exists: boolean }>> {
  const found = await contentOf(about, asked);
  if (found.status === 'unavailable') return found;
  const { path, data } = found.value;
  if (data === undefined) return known({ exists: false });
  const file = fileIn(path, data);
  return file.status === 'unavailable' ? file : known({ exists: true });
}

/** The names of the files in a folder at the trusted commit. */
export async function folderAnswer(about: About, path: string): Promise<Fact<string[]>> {
  const found = await contentOf(about, { path });
  if (found.status === 'unavailable') return found;
  const { data = [] } = found.value;
  if (!Array.isArray(data)) return unavailable(`${path} is no directory`);
  return known(data.flatMap(({ type, name }) => (type === 'file' ? [name] : [])));
}

/** What the contents API returns; only files have fields beside `type`. */
type Content = Awaited<ReturnType<Client['rest']['repos']['getContent']>>['data'];

// `data` is absent if nothing is at the path.
async function contentOf(
  { client, repository, subject }: About,
  { path: asked, ref = trustedAt(subject) }: { path: string; ref?: string },
): Promise<Fact<{ path: string; data?: Content }>> {
  const path = asked.replace(/^\.\//, '');
  if (path.split('/').some((segment) => ['', '.', '..'].includes(segment)))
    return unavailable(`${path} is no path inside the repository`);
  return ask(path, async () => {
    const where = { ...repository, path, ...(ref === undefined ? {} : { ref }) };
    const answer = await attempt(() => client.rest.repos.getContent(where));
    if (answer.ok) return known({ path, data: answer.value.data });
    // If the commit does not exist, nothing is known about the path.
    if (answer.error.status === 404 && !/no commit found/i.test(wordsOf(answer.error))) return known({ path });
    throw answer.error;
  });
}

type FileContent = Extract<Content, { type: 'file' }>;

// The file, or a sentence that says what else is there.
function fileIn(path: string, data: Content): Fact<FileContent> {
  if (Array.isArray(data)) return unavailable(`${path} is a directory, expected a file`);
  return data.type === 'file' && 'content' in data
    ? known(data)
    : unavailable(`${path} is a ${data.type}, expected a file`);
}

function textOf(path: string, data: Content): Fact<FileAnswer> {
  const found = fileIn(path, data);
  if (found.status === 'unavailable') return found;
  const file = found.value;
  if (file.size > MAX_BYTES) return unavailable(`${path} is larger than 1 MB`);
  if (file.encoding !== 'base64') return unavailable(`${path} came in the encoding ${file.encoding}, expected base64`);
  const bytes = Buffer.from(file.content, 'base64');
  if (!isUtf8(bytes)) return unavailable(`${path} is not valid UTF-8`);
  return known({ path, exists: true, text: bytes.toString('utf8'), sha: file.sha });
}

// GitHub's own message: a commit that is not there and a file that is not there have one status (404) and no code.
// Source: REST, "Get repository content".
function wordsOf(error: GitHubError): string {
  return error.cause instanceof Error ? error.cause.message : '';
}

/** The text of a file when the pull request or issue was opened, by the dates of the commits that changed it. */
export function openingAnswer(about: About, path: string): Promise<Fact<{ text: string } | null>> {
  const { client, repository, subject } = about;
  const { kind, number } = subject;
  if (number === undefined) return Promise.resolve(unavailable('this was never opened'));
  return ask(`${path} when this was opened`, async () => {
    const { data: opened } =
      kind === 'pull-request'
        ? await client.rest.pulls.get({ ...repository, pull_number: number })
        : await client.rest.issues.get({ ...repository, issue_number: number });
    const at = trustedAt(subject);
    const where = { ...repository, path, until: opened.created_at, per_page: 1 };
    const { data } = await client.rest.repos.listCommits({ ...where, ...(at === undefined ? {} : { sha: at }) });
    const [last] = data;
    if (last === undefined) return known(null);
    const file = await fileAnswer(about, { path, ref: last.sha });
    if (file.status === 'unavailable') return file;
    return known(file.value.exists ? { text: file.value.text } : null);
  });
}

/** The last revisions of a file before the one at the trusted commit, newest first. */
export function revisionsAnswer(
  about: About,
  { path, last }: { path: string; last: number },
): Promise<Fact<{ sha: string; text: string }[]>> {
  const { client, repository, subject } = about;
  return ask(`earlier revisions of ${path}`, async () => {
    const at = trustedAt(subject);
    const ref = at === undefined ? {} : { sha: at };
    // The newest commit is the current revision, which is left out.
    const { data } = await client.rest.repos.listCommits({ ...repository, path, per_page: last + 1, ...ref });
    const answers = await Promise.all(data.slice(1).map(({ sha }) => fileAnswer(about, { path, ref: sha })));
    return known(
      answers.flatMap((answer) =>
        answer.status === 'known' && answer.value.exists
          ? [{ sha: answer.value.sha ?? '', text: answer.value.text }]
          : [],
      ),
    );
  });
}

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
