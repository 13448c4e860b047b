import { RefusedDocument } from '../checklist/markdown/limits.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import type { EditedText, FoundDocuments, MissingDocument } from '../checklist/source.ts';
import { NEAR_MISSES } from '../checklist/near-miss/kinds.ts';
import { parseOrRefuse } from '../checklist/parse.ts';
import { itemsIn } from '../checklist/select.ts';
import { inTime, type Parsing } from './bounded.ts';

/** Reads a text of a comment within the time limit of its writer; undefined if it cannot be read. */
type Read = (document: Document, markdown: string, by: string | undefined) => Checklist | undefined;

/**
 * The comments that are checklists. Most comments are conversation and have no fields of a checklist. A comment that
 * was a checklist until it was edited is reported as missing, so that no edit removes boxes from the count. So is one
 * that cannot be read. The others still count.
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
  // Other people's conversation does not matter, and neither does what takes too long to read.
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

/**
 * Near misses without brackets, which also occur in conversation: a quoted numbered list, a comment that is not closed.
 */
const BARE: ReadonlySet<string> = new Set(
  [NEAR_MISSES.unclosedComment, NEAR_MISSES.numberedAfterCode, NEAR_MISSES.numberedInQuote].map(({ kind }) => kind),
);

/** The brackets of a box, an entity that may be one of them, or a box in HTML. */
const BOX = /\[\s*[xX]?\s*\\?\]|&#?\w+;|<input/i;

// Somebody who writes something like a box probably means one.
function isList({ documents, root, nearMisses }: Checklist): boolean {
  const hides = (kind: string): boolean => !BARE.has(kind) || documents.some(({ markdown }) => BOX.test(markdown));
  return itemsIn(root).length > 0 || nearMisses.some(({ blocking, kind }) => blocking && hides(kind));
}

const HELP = {
  shorten: 'Shorten the comment, and nest it less.',
  restore: 'Put the boxes back into the comment, or delete it to give the checklist up.',
  renew: 'Delete the comment, and write a new one.',
};

function said({ id, author, url }: Document, message: string, help: keyof typeof HELP, more?: string): MissingDocument {
  const actual = more ?? (url === undefined ? id : undefined);
  return {
    message,
    ...(actual === undefined ? {} : { actual }),
    ...(url === undefined ? {} : { url }),
    ...(author === undefined ? {} : { by: author }),
    help: HELP[help],
  };
}

function whatWas(document: Document, { revisions, complete }: EditedText, read: Read): MissingDocument[] {
  let isKnown = complete;
  for (const [index, { markdown, by: writer }] of [...revisions.entries()].toReversed()) {
    const was = markdown === undefined ? undefined : read(document, markdown, writer);
    if (was === undefined) isKnown = false;
    else if (isList(was)) {
      const end = revisions[index + 1];
      const by = end?.by === undefined ? 'nobody known' : `@${end.by}`;
      const more = end === undefined ? undefined : `by ${by} at ${end.at}`;
      return [said(document, 'A comment was a checklist until it was edited', 'restore', more)];
    }
  }
  const unknown = 'A comment was edited, and its history does not show whether it was a checklist';
  return isKnown ? [] : [said(document, unknown, 'renew')];
}
