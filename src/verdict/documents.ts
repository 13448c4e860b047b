import type { Place } from '../checklist/model.ts';
import type { Verdict, VerdictDocument } from './verdict.ts';

/** The text that a place is in. */
export function documentAt(
  { documents }: Verdict,
  place: Pick<Place, 'document'> | undefined,
): VerdictDocument | undefined {
  return documents.find(({ id }) => id === place?.document);
}

/** Whether reports must say which text something is in: not if there is only the body or the local file. */
export function areNamed({ documents, subject }: Verdict): boolean {
  const [only, other] = documents;
  return other !== undefined || (only !== undefined && !isBody(only) && subject.kind !== 'file');
}

/** The name of a text in parts: `what` and `of` are our words, `name` is not. Together: "comment 4711 by octocat". */
export interface DocumentName {
  what: string;
  of: string;
  name: string;
}

/** How reports name a text; a file goes by its path alone. */
export function documentName({ id, kind, path, author }: VerdictDocument): DocumentName {
  if (kind === 'file') return { what: '', of: '', name: path ?? id };
  if (kind === 'comment')
    return { what: id, ...(author === undefined ? { of: '', name: '' } : { of: ' by ', name: author }) };
  return isBody({ id, kind })
    ? { what: 'description', of: '', name: '' }
    : { what: 'description', of: ' of ', name: id };
}

// The body of a linked issue is named by its number, `#12` or `octo/repo#12`, and does not count here.
function isBody({ id, kind }: Pick<VerdictDocument, 'id' | 'kind'>): boolean {
  return kind === 'pull-request-body' || (kind === 'issue-body' && !/#\d+$/.test(id));
}
