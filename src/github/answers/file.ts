import { Buffer, isUtf8 } from 'node:buffer';
import type { Fact, FileAnswer, QuestionOf, ChangedFiles } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import { trustedAt } from '../subject.ts';

/** Above this the contents API gives no text, in bytes. */
const MAX_BYTES = 1_048_576;

/**
 * The text of a file, at `ref`, else at the trusted commit of the subject, else at the default branch.
 * A path where nothing is gives `exists: false`. Everything that is no whole UTF-8 text is unavailable.
 */
export async function fileAnswer(
  client: Client,
  subject: Subject,
  asked: Omit<QuestionOf<'file'>, 'kind'>,
): Promise<Fact<FileAnswer>> {
  const found = await contentOf(client, subject, asked);
  if (found.status === 'unavailable') return found;
  const { path, data } = found.value;
  return data === undefined ? { status: 'known', value: { path, exists: false, text: '' } } : textOf(path, data);
}

/** Whether there is a file at a path. What is no file, such as a folder or a submodule, is unavailable. */
export async function pathAnswer(
  client: Client,
  subject: Subject,
  asked: Omit<QuestionOf<'path'>, 'kind'>,
): Promise<Fact<{ exists: boolean }>> {
  const found = await contentOf(client, subject, asked);
  if (found.status === 'unavailable') return found;
  const { path, data } = found.value;
  const file = data === undefined ? undefined : fileIn(path, data);
  if (typeof file === 'string') return unavailable(file);
  return { status: 'known', value: { exists: file !== undefined } };
}

/** What the contents API gives; the fields beside `type` are there for files only. */
type Content = Awaited<ReturnType<Client['rest']['repos']['getContent']>>['data'];

// `data` absent: nothing is there.
async function contentOf(
  client: Client,
  subject: Subject,
  { path: asked, ref = trustedAt(subject) }: { path: string; ref?: string },
): Promise<Fact<{ path: string; data?: Content }>> {
  const [owner, repo] = subject.repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined) return unavailable('the repository is not known');
  const path = asked.replace(/^\.\//, '');
  if (path.split('/').some((segment) => ['', '.', '..'].includes(segment))) {
    return unavailable(`${path} is no path inside the repository`);
  }
  try {
    const { data } = await client.rest.repos.getContent({ owner, repo, path, ...(ref === undefined ? {} : { ref }) });
    return { status: 'known', value: { path, data } };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    // With a commit that does not exist nothing is known about the path.
    if (error.status === 404 && !/no commit found/i.test(wordsOf(error))) {
      return { status: 'known', value: { path } };
    }
    return unavailable(`${path} could not be read: ${error.message}`);
  }
}

type FileContent = Extract<Content, { type: 'file' }>;

// A file, or what else it is.
function fileIn(path: string, data: Content): FileContent | string {
  if (Array.isArray(data)) return `${path} is a directory, expected a file`;
  return data.type === 'file' && 'content' in data ? data : `${path} is a ${data.type}, expected a file`;
}

function textOf(path: string, data: Content): Fact<FileAnswer> {
  const file = fileIn(path, data);
  if (typeof file === 'string') return unavailable(file);
  if (file.size > MAX_BYTES) return unavailable(`${path} is larger than 1 MB`);
  if (file.encoding !== 'base64') return unavailable(`${path} came in the encoding ${file.encoding}, expected base64`);
  const bytes = Buffer.from(file.content, 'base64');
  if (!isUtf8(bytes)) return unavailable(`${path} is not valid UTF-8`);
  return { status: 'known', value: { path, exists: true, text: bytes.toString('utf8'), sha: file.sha } };
}

function unavailable(reason: string): { status: 'unavailable'; reason: string } {
  return { status: 'unavailable', reason };
}

function wordsOf(error: GitHubError): string {
  return error.cause instanceof Error ? error.cause.message : '';
}

/** A file of a pull request or a comparison, as REST lists it. */
interface ListedFile {
  filename: string;
  previous_filename?: string | undefined;
  /** `added`, `removed`, `modified`, `renamed`, `copied`, `changed` or `unchanged`. */
  status: string;
}

/** The same as evidence.  */
export function changedFile({
  filename,
  previous_filename: previous,
  status,
}: ListedFile): ChangedFiles['files'][number] {
  return {
    path: filename,
    ...(previous === undefined ? {} : { previous }),
    ...(status === 'removed' ? { removed: true } : {}),
  };
}

/** The last revisions of a file before the one at the trusted commit, newest first. */
export async function revisionsAnswer(
  client: Client,
  subject: Subject,
  { path, last }: Omit<QuestionOf<'file-revisions'>, 'kind'>,
): Promise<Fact<{ sha: string; text: string }[]>> {
  const [owner, repo] = subject.repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined)
    return { status: 'unavailable', reason: 'the repository is not known' };
  try {
    const at = trustedAt(subject);
    const ref = at === undefined ? {} : { sha: at };
    // The newest commit is the file as it is now.
    const { data } = await client.rest.repos.listCommits({ owner, repo, path, per_page: last + 1, ...ref });
    const answers = await Promise.all(data.slice(1).map(({ sha }) => fileAnswer(client, subject, { path, ref: sha })));
    return {
      status: 'known',
      value: answers.flatMap((answer) =>
        answer.status === 'known' && answer.value.exists
          ? [{ sha: answer.value.sha ?? '', text: answer.value.text }]
          : [],
      ),
    };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { status: 'unavailable', reason: `earlier revisions of ${path} could not be read: ${error.message}` };
  }
}
