import { RefusedDocument } from '../checklist/markdown/limits.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import type { EditedText, FoundDocuments, MissingDocument } from '../checklist/source.ts';
import { NEAR_MISSES } from '../checklist/near-miss/kinds.ts';
import { parseOrRefuse } from '../checklist/parse.ts';
import { itemsIn } from '../checklist/select.ts';
import { inTime, type Parsing } from './bounded.ts';

/** Reads a text of a comment, in the time of whoever wrote it; undefined where it cannot be read. */
type Read = (document: Document, markdown: string, by: string | undefined) => Checklist | undefined;

/**
 * The comments that are checklists. Most are talk, and what stands in them is no field of a checklist. A comment that
 * was one and was edited into something else is missing: an edit takes no box out of the count. So is one that cannot
 * be read; the others count.
 */
export function commentsAsFound(
  { documents, missing, passedOver = [] }: FoundDocuments,
  { timeoutMs, pieces }: Parsing,
): { parts: Checklist[]; missing: MissingDocument[]; passedOver: NonNullable<FoundDocuments['passedOver']> } {
  const bound = inTime(timeoutMs, timeoutMs);
  const read: Read = (document, markdown, by = document.author) => {
    const checklist = bound(`${by}`, () => parseOrRefuse({ ...document, markdown }, pieces));
    return checklist instanceof RefusedDocument ? undefined : checklist;
  };
  const parts: Checklist[] = [];
  const gone: MissingDocument[] = [];
  for (const { edited, ...document } of documents) {
    const found = read(document, document.markdown, edited?.revisions.at(-1)?.by);
    if (found === undefined) gone.push(said(document, 'A comment cannot be read, and may hold a checklist', 'shorten'));
    else if (isList(found)) parts.push(found);
    else if (edited !== undefined) gone.push(...whatWas(document, edited, read));
  }
  const counted = new Set(parts.flatMap((part) => part.documents.map(({ id }) => id)));
  // Somebody else's talk is of no interest; neither is what takes too long.
  const seen = passedOver.filter(({ document }) => {
    const found = read(document, document.markdown, document.author);
    return found !== undefined && isList(found);
  });
  return {
    parts,
    passedOver: seen,
    missing: [...missing.filter(({ about }) => about === undefined || counted.has(about)), ...gone],
  };
}

/** Near misses without brackets of their own, which talk has too: a quote of a numbered list, a comment that is not closed. */
const BARE: ReadonlySet<string> = new Set(
  [NEAR_MISSES.unclosedComment, NEAR_MISSES.numberedAfterCode, NEAR_MISSES.numberedInQuote].map(({ kind }) => kind),
);

/** The brackets of a box, what may stand for one of them, or a box in HTML. */
const BOX = /\[\s*[xX]?\s*\\?\]|&#?\w+;|<input/i;

// Whoever writes nearly a box believes to have one.
function isList({ documents, root, nearMisses }: Checklist): boolean {
  const hides = (kind: string): boolean => !BARE.has(kind) || documents.some(({ markdown }) => BOX.test(markdown));
  return itemsIn(root).length > 0 || nearMisses.some(({ blocking, kind }) => blocking && hides(kind));
}

const HELP = {
  shorten: (who: string) => `Let ${who} shorten it, and nest it less.`,
  restore: (who: string) => `Let ${who} put the boxes back. Who gives a checklist up deletes the comment.`,
  renew: (who: string) => `Let ${who} delete it, and write a new one.`,
};

function said(
  { id, author, url = id }: Document,
  message: string,
  help: keyof typeof HELP,
  more: string = '',
): MissingDocument {
  const who = author === undefined ? 'its author' : `@${author}`;
  return { message, actual: `${url}${more}`, help: HELP[help](who) };
}

function whatWas(document: Document, { revisions, complete }: EditedText, read: Read): MissingDocument[] {
  let isKnown = complete;
  for (const [index, { markdown, by: writer }] of [...revisions.entries()].toReversed()) {
    const was = markdown === undefined ? undefined : read(document, markdown, writer);
    if (was === undefined) isKnown = false;
    else if (isList(was)) {
      const end = revisions[index + 1];
      const by = end?.by === undefined ? 'nobody known' : `@${end.by}`;
      const more = end === undefined ? '' : ` (edited by ${by} at ${end.at})`;
      return [said(document, 'A comment was a checklist until it was edited', 'restore', more)];
    }
  }
  const unknown = 'A comment was edited, and its history does not show whether it was a checklist';
  return isKnown ? [] : [said(document, unknown, 'renew')];
}
