import { RefusedDocument } from '../checklist/limits.ts';
import type { Checklist, Document } from '../checklist/model.ts';
import { parseOrRefuse } from '../checklist/parse.ts';
import { itemsIn } from '../checklist/select.ts';
import type { EditedText, FoundDocuments, MissingDocument } from '../checklist/source.ts';
import { inTime } from './in-time.ts';
import { parsed, type Parsing } from './parsing.ts';

/**
 * The comments that are checklists. Most are talk, and what stands in them is no field of a checklist. A comment that
 * was one and was edited into something else is missing: an edit takes no box out of the count.
 */
export function commentsAsFound(
  { documents, missing }: FoundDocuments,
  parsing: Parsing,
): { parts: Checklist[]; missing: MissingDocument[] } {
  const parts: Checklist[] = [];
  const gone: MissingDocument[] = [];
  for (const { edited, ...document } of documents) {
    const read = parsed([document], parsing).filter(isList);
    parts.push(...read);
    if (read.length === 0 && edited !== undefined) gone.push(...whatWas(document, edited, parsing));
  }
  const counted = new Set(parts.flatMap((part) => part.documents.map(({ id }) => id)));
  return { parts, missing: [...missing.filter(({ about }) => about === undefined || counted.has(about)), ...gone] };
}

// Whoever writes nearly a box believes to have one.
function isList({ root, nearMisses }: Checklist): boolean {
  return itemsIn(root).length > 0 || nearMisses.some(({ blocking }) => blocking);
}

const UNKNOWN = 'A comment was edited, and its history does not show whether it was a checklist';

function whatWas(document: Document, { revisions, complete }: EditedText, parsing: Parsing): MissingDocument[] {
  const { author, url: where = document.id } = document;
  const who = author === undefined ? 'its author' : `@${author}`;
  const read = inTime(parsing.timeoutMs);
  let isKnown = complete;
  for (const [index, { markdown }] of [...revisions.entries()].toReversed()) {
    const was =
      markdown === undefined
        ? undefined
        : read(document.id, () => parseOrRefuse({ ...document, markdown }, parsing.pieces));
    if (was === undefined || was instanceof RefusedDocument) isKnown = false;
    else if (isList(was)) {
      const end = revisions[index + 1];
      const ended =
        end === undefined ? '' : ` (edited by ${end.by === undefined ? 'nobody known' : `@${end.by}`} at ${end.at})`;
      return [
        {
          message: 'A comment was a checklist until it was edited',
          actual: `${where}${ended}`,
          help: `Let ${who} put the boxes back. Who gives a checklist up deletes the comment.`,
        },
      ];
    }
  }
  const help = `Let ${who} delete it, and write a new one.`;
  return isKnown ? [] : [{ message: UNKNOWN, actual: where, help }];
}
