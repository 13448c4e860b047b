import type { IssueReference } from '../../checklist/reading/references.ts';
import type { DocumentSource, SourceAnswer } from '../../checklist/model.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import { commentsOf } from './comments.ts';
import { linkedIssuesOf } from './linked-issues.ts';
import { fileAnswer } from '../answers/file.ts';

/**
 * Reads the sources of checklists on GitHub, beside the body. What cannot be read, or not to its end, is unavailable,
 * never missing.
 */
export function sourceReader(
  client: Client,
  subject: Subject,
): (source: DocumentSource, references: readonly IssueReference[]) => Promise<SourceAnswer> {
  const [owner, repo] = subject.repository?.split('/') ?? [];
  return async (source, references) => {
    if (owner === undefined || repo === undefined)
      return { status: 'unavailable', reason: 'the repository is not known' };
    const place = { owner, repo, subject };
    try {
      switch (source.kind) {
        case 'comments':
          return await commentsOf(client, place, source);
        case 'linked-issues':
          return await linkedIssuesOf(client, place, source, references);
        case 'file':
          return await fileOf(client, subject, source.path);
        case 'pull-request-body':
        case 'issue-body':
          return { status: 'unavailable', reason: 'The body is read with the pull request or issue itself.' };
        default:
          return source satisfies never;
      }
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      return { status: 'unavailable', reason: `${WORDS[source.kind]} could not be read: ${error.message}` };
    }
  };
}

const WORDS: Record<DocumentSource['kind'], string> = {
  'pull-request-body': 'The body',
  'issue-body': 'The body',
  comments: 'The comments',
  'linked-issues': 'The linked issues',
  file: 'The file',
};

/** The longest text that is judged, in UTF-16 units: what GitHub allows a comment. */
const MAX_LENGTH = 262_144;

/**
 * A file of what is judged: at the head of a pull request, also of a fork, whose commits the repository has; at the
 * commit of a tag; for an issue at the default branch. Its author may have written what they liked.
 */
export async function fileOf(client: Client, subject: Subject, path: string): Promise<SourceAnswer> {
  const at = subject.headSha === undefined ? {} : { ref: subject.headSha };
  const answer = await fileAnswer(client, subject, { path, ...at });
  if (answer.status === 'unavailable')
    return { status: 'unavailable', reason: `The file of the checklist cannot be used: ${answer.reason}.` };
  const { exists, text } = answer.value;
  if (text.length > MAX_LENGTH)
    return {
      status: 'unavailable',
      reason: `The file of the checklist cannot be used: ${path} is larger than 256 KB.`,
    };
  if (exists) return { status: 'known', documents: [{ id: path, kind: 'file', markdown: text, path }], missing: [] };
  const help = 'Add the file, with the checklist in it.';
  const missing = [{ message: 'The file of the checklist is not there', actual: path, help }];
  return { status: 'known', documents: [], missing };
}
