import type { Source, Verdict, VerdictDocument } from '../verdict/verdict.ts';

/** Addresses that reports link to. All come from the server's own answers, none from the text of a document. */

/** Where a document can be edited. `line` counts only in a file; a Markdown page shows lines as plain text alone. */
export function editUrl({ url, kind }: VerdictDocument, line?: number): string | undefined {
  if (url === undefined || !/^https?:\/\//.test(url)) return undefined;
  return kind === 'file' && line !== undefined ? `${url}?plain=1#L${line}` : url;
}

/** The page of a trusted file at the commit or branch it was read at; undefined where the repository's address is not known. */
export function sourceUrl({ subject }: Verdict, { path }: Source): string | undefined {
  const { url, repository, trustedRef, trustedSha } = subject;
  const at = trustedSha ?? trustedRef?.replace(/^refs\/heads\//, '') ?? 'HEAD';
  if (url === undefined || repository === undefined || !/^https?:\/\//.test(url)) return undefined;
  const end = url.toLowerCase().indexOf(`/${repository.toLowerCase()}/`);
  if (end < 0) return undefined;
  const encoded = encodedPath(path);
  return `${url.slice(0, end)}/${repository}/blob/${encodedPath(at)}/${encoded}`;
}

function encodedPath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
