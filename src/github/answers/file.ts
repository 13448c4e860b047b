import { Buffer, isUtf8 } from 'node:buffer';
import type { Fact, FileAnswer, QuestionOf } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { GitHubError } from '../error.ts';
import { trustedAt } from '../place.ts';

/** Above this the contents API gives no text, in bytes. */
const MAX_BYTES = 1_048_576;

/**
 * The text of a file, at `ref`, else at the trusted commit of the subject, else at the default branch.
 * A path where nothing is gives `exists: false`. Everything that is no whole UTF-8 text is unavailable.
 */
export async function fileAnswer(
  client: Client,
  subject: Subject,
  { path: asked, ref = trustedAt(subject) }: Omit<QuestionOf<'file'>, 'kind'>,
): Promise<Fact<FileAnswer>> {
  const [owner, repo] = subject.repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined) return unavailable('the repository is not known');
  const path = asked.replace(/^\.\//, '');
  if (path.split('/').some((segment) => ['', '.', '..'].includes(segment))) {
    return unavailable(`${path} is no path inside the repository`);
  }
  try {
    const { data } = await client.rest.repos.getContent({ owner, repo, path, ...(ref === undefined ? {} : { ref }) });
    return textOf(path, data);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    // With a commit that does not exist nothing is known about the path.
    if (error.status === 404 && !/no commit found/i.test(wordsOf(error))) {
      return { status: 'known', value: { path, exists: false, text: '' } };
    }
    return unavailable(`${path} could not be read: ${error.message}`);
  }
}

/** What the contents API gives; the fields beside `type` are there for files only. */
type Content = Awaited<ReturnType<Client['rest']['repos']['getContent']>>['data'];

function textOf(path: string, data: Content): Fact<FileAnswer> {
  if (Array.isArray(data)) return unavailable(`${path} is a directory, expected a file`);
  if (data.type !== 'file' || !('content' in data)) return unavailable(`${path} is a ${data.type}, expected a file`);
  if (data.size > MAX_BYTES) return unavailable(`${path} is larger than 1 MB`);
  if (data.encoding !== 'base64') return unavailable(`${path} came in the encoding ${data.encoding}, expected base64`);
  const bytes = Buffer.from(data.content, 'base64');
  if (!isUtf8(bytes)) return unavailable(`${path} is not valid UTF-8`);
  return { status: 'known', value: { path, exists: true, text: bytes.toString('utf8'), sha: data.sha } };
}

function unavailable(reason: string): { status: 'unavailable'; reason: string } {
  return { status: 'unavailable', reason };
}

function wordsOf(error: GitHubError): string {
  return error.cause instanceof Error ? error.cause.message : '';
}
