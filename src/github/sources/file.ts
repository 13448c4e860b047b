import type { SourceAnswer } from '../../checklist/source.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { fileAnswer } from '../answers/file.ts';
import type { Client } from '../client.ts';

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
