import type { Nodes, PhrasingContent } from 'mdast';
import { MAX_INLINE } from '../markdown/limits.ts';
import { readBlocks, readInline, rawText } from '../markdown/markdown.ts';
import type { Document } from '../model.ts';

/** An issue that a document names, as it is written. */
export interface IssueReference {
  /** `owner/name`; absent for the repository of the document. */
  repository?: string;
  number: number;
  /** The host of a URL, in lower case. */
  host?: string;
}

const LINE = /^[ \t]*checklists?[ \t]*:(.*)$/gim;
const NAME = String.raw`([\w-]{1,39}/[\w.-]{1,100})`;
const REFERENCE = new RegExp(
  String.raw`https?://([\w.-]+(?::\d+)?)/${NAME}/issues/([1-9]\d{0,14})(?!\d)|(?<![\w/.#-])${NAME}?#([1-9]\d{0,14})(?!\w)`,
  'gi',
);

/**
 * The issues that lines `Checklist: #12` of a document name, each once, in order: `#12`, `owner/name#12`, or a URL.
 * Code, comments, raw HTML, quotes and what is struck through name nothing.
 */
export function referencesIn(document: Document): IssueReference[] {
  const found = new Map<string, IssueReference>();
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph') {
      for (const [, rest = ''] of linesOf(rawText(node)).matchAll(LINE))
        for (const each of referencesOf(rest)) found.set(JSON.stringify(each), each);
    } else if ('children' in node && node.type !== 'blockquote') node.children.forEach(visit);
  };
  visit(readBlocks(document.markdown));
  return [...found.values()];
}

function referencesOf(text: string): IssueReference[] {
  return [...text.matchAll(REFERENCE)].map(([, host, ofUrl, numberOfUrl, name, number]) => {
    const repository = ofUrl ?? name;
    return {
      ...(repository === undefined ? {} : { repository }),
      number: Number(numberOfUrl ?? number),
      ...(host === undefined ? {} : { host: host.toLowerCase() }),
    };
  });
}

// What a reader sees as text, with the addresses of links in place of their words.
function linesOf(raw: string): string {
  if (raw.length > MAX_INLINE || !/checklist/i.test(raw)) return '';
  return readInline(raw, { links: new Set(), footnotes: new Set() }).map(shown).join('');
}

function shown(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'link':
      return node.url;
    case 'strong':
    case 'emphasis':
      return node.children.map(shown).join('');
    default:
      return '';
  }
}
