import type { IssueReference } from '../../checklist/references.ts';
import type { DocumentSource, SourceAnswer } from '../../checklist/source.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { GitHubError } from '../error.ts';
import { commentsOf } from './comments.ts';
import { fileOf } from './file.ts';
import { linkedIssuesOf } from './linked-issues.ts';

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

/** Where a source is read for a subject. */
export interface SourcePlace {
  owner: string;
  repo: string;
  subject: Subject;
}
