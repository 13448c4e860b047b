import type { IssueReference } from '../../checklist/reading/references.ts';
import type { DocumentSource } from '../../checklist/model.ts';
import type { SourceAnswer } from '../../checklist/source.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { ask, askAbout, known, unavailable, type About } from '../answers/ask.ts';
import { fileAnswer } from '../answers/file.ts';
import { commentsOf } from './comments.ts';
import { linkedIssuesOf } from './linked-issues.ts';

/**
 * Reads the sources of checklists on GitHub, other than the body. What cannot be read completely is unavailable, never
 * missing.
 */
export function sourceReader(
  client: Client,
  subject: Subject,
): (source: DocumentSource, references: readonly IssueReference[]) => Promise<SourceAnswer> {
  return async (source, references) => {
    const found = await askAbout(client, subject, (about) =>
      ask(WORDS[source.kind], async () => known(await documentsOf(about, source, references))),
    );
    return found.status === 'known' ? found.value : found;
  };
}

async function documentsOf(
  about: About,
  source: DocumentSource,
  references: readonly IssueReference[],
): Promise<SourceAnswer> {
  switch (source.kind) {
    case 'comments':
      return commentsOf(about, source);
    case 'linked-issues':
      return linkedIssuesOf(about, source, references);
    case 'file':
      return fileOf(about, source.path);
    case 'pull-request-body':
    case 'issue-body':
      return unavailable('The body is read with the pull request or issue itself.');
    default:
      return source satisfies never;
  }
}

const WORDS: Record<DocumentSource['kind'], string> = {
  'pull-request-body': 'The body',
  'issue-body': 'The body',
  comments: 'The comments',
  'linked-issues': 'The linked issues',
  file: 'The file',
};

/** The longest text that is judged, in UTF-16 units: GitHub's limit for a comment. */
const MAX_LENGTH = 262_144;

/**
 * A file of the subject: at the head of a pull request (of a fork too, since GitHub keeps its commits in the
 * repository), at the commit of a tag, or for an issue at the default branch. Its text is not trusted.
 */
async function fileOf(about: About, path: string): Promise<SourceAnswer> {
  const { headSha: ref } = about.subject;
  const answer = await fileAnswer(about, { path, ...(ref === undefined ? {} : { ref }) });
  if (answer.status === 'unavailable')
    return unavailable(`The file of the checklist cannot be used: ${answer.reason}.`, answer);
  const { exists, text } = answer.value;
  if (text.length > MAX_LENGTH)
    return unavailable(`The file of the checklist cannot be used: ${path} is larger than 256 KB.`);
  if (exists) return { status: 'known', documents: [{ id: path, kind: 'file', markdown: text, path }], missing: [] };
  const help = 'Add the file, with the checklist in it.';
  const missing = [{ message: 'The file of the checklist is not there', actual: path, help }];
  return { status: 'known', documents: [], missing };
}
