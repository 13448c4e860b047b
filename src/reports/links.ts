import type { Place } from '../checklist/model.ts';
import type { ReadDocument, Source, Verdict } from '../verdict/verdict.ts';

/** Addresses that reports link to. All come from the server's own answers, none from the text of a document. */

/** The text that a place is in. */
export function documentOf(
  { documents }: Verdict,
  place: Pick<Place, 'document'> | undefined,
): ReadDocument | undefined {
  return documents.find(({ id }) => id === place?.document);
}

/** Where a document can be edited. `line` counts only in a file; a Markdown page shows lines as plain text alone. */
export function editUrl({ url, kind }: ReadDocument, line?: number): string | undefined {
  if (url === undefined || !/^https?:\/\//.test(url)) return undefined;
  return kind === 'file' && line !== undefined ? `${url}?plain=1#L${line}` : url;
}

/** The page of a trusted file at the commit it was read at; undefined where the repository's address is not known. */
export function sourceUrl({ subject }: Verdict, { path }: Source): string | undefined {
  const { url, repository, trustedSha = 'HEAD' } = subject;
  if (url === undefined || repository === undefined || !/^https?:\/\//.test(url)) return undefined;
  const end = url.toLowerCase().indexOf(`/${repository.toLowerCase()}/`);
  if (end < 0) return undefined;
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return `${url.slice(0, end)}/${repository}/blob/${trustedSha}/${encoded}`;
}

/** What a document is called: `what` and `of` are our words, `name` is not. Joined they are "comment by octocat". */
export interface DocumentName {
  what: string;
  of: string;
  name: string;
}

/** How reports call a document; a file has its path alone. */
export function documentName(verdict: Verdict, { id, kind, path, author, url }: ReadDocument): DocumentName {
  if (kind === 'file') return { what: '', of: '', name: path ?? id };
  if (kind === 'comment') {
    return author === undefined ? { what: 'comment', of: '', name: '' } : { what: 'comment', of: ' by ', name: author };
  }
  const own = verdict.documents.length === 1 || (url !== undefined && url === verdict.subject.url);
  return own ? { what: 'description', of: '', name: '' } : { what: 'description', of: ' of ', name: id };
}
