import type { List, ListItem, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { sanitiseLine } from '../sanitise.ts';
import type { Words } from '../../verdict/left/words.ts';
import type { Source, Verdict, VerdictDocument } from '../../verdict/verdict.ts';

/** The building blocks of Markdown reports. */

// Escaping is slow. Words without characters that Markdown could interpret skip it.
export const plain = (value: string): PhrasingContent => ({
  type: /^[A-Za-z0-9 ,.;:()/%→↳·☐☑█░✅❌⚪🟡🔓⚠️-]*$/u.test(value) ? 'html' : 'text',
  value,
});
export const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
export const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
export const item = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
});
export const list = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children });
export const row = (cells: PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});
export const table = (align: Table['align'] & object, children: TableRow[]): Table => ({
  type: 'table',
  align,
  children,
});

// Document text as inline code, so that mentions, links, images, HTML and issue references in it stay plain text.
export function code(value: string, maxLength = 300): PhrasingContent {
  const line = sanitiseLine(value, maxLength);
  // Empty code would be two backticks, which could pair with others.
  return line === '' ? plain('(nothing visible)') : { type: 'inlineCode', value: line };
}

/** A line to copy, in a block of its own. */
export function block(line: string): RootContent {
  return { type: 'code', value: sanitiseLine(line, 300) };
}

/** Words with text from elsewhere as code. */
export function phrase(words: Words): PhrasingContent[] {
  return words.map((each) => (typeof each === 'string' ? plain(each) : code(each.quoted)));
}

/** A link to an address, or only its content if the address is unknown. */
export function linked(url: string | undefined, child: PhrasingContent): PhrasingContent {
  return url === undefined ? child : { type: 'link', url, children: [child] };
}

/** An address that is safe to link. */
export function addressOf(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s<>"'`\\]+$/.test(url) ? url : undefined;
}

/** Where to edit a document. `line` is used for files only: GitHub shows lines of Markdown files with `?plain=1`. */
export function editUrl({ url, kind }: VerdictDocument, line?: number): string | undefined {
  if (url === undefined || !/^https?:\/\//.test(url)) return undefined;
  return kind === 'file' && line !== undefined ? `${url}?plain=1#L${line}` : url;
}

/** The page of a trusted file at the commit or branch that it was read from; undefined without a repository address. */
export function sourceUrl(
  { subject }: Pick<Verdict, 'subject'>,
  file: Pick<Source, 'path' | 'repository' | 'ref' | 'commit'>,
): string | undefined {
  const { url, repository, trustedRef, trustedSha } = subject;
  const at = file.commit ?? file.ref ?? trustedSha ?? trustedRef?.replace(/^refs\/heads\//, '') ?? 'HEAD';
  if (url === undefined || repository === undefined || !/^https?:\/\//.test(url)) return undefined;
  const end = url.toLowerCase().indexOf(`/${repository.toLowerCase()}/`);
  if (end < 0) return undefined;
  const place = `${url.slice(0, end)}/${file.repository ?? repository}`;
  return `${place}/blob/${encodedPath(at)}/${encodedPath(file.path)}`;
}

function encodedPath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
