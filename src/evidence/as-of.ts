import type { Comment } from './people.ts';

/**
 * A comment as it stood before a time (ISO 8601, UTC): with the text and the edits of then. Where the history does not
 * tell, it keeps its text of today and has no history, so that nobody is known to have written what it says.
 */
export function commentAsOf(comment: Comment, at: string): Comment {
  const { lastEditedAt, edits, ...rest } = comment;
  if (lastEditedAt === null || lastEditedAt < at) return comment;
  const { revisions = [], complete = false } = edits ?? {};
  const earlier = revisions.filter((revision, index) => index === 0 || revision.at < at);
  const last = earlier.at(-1);
  if (!complete || last === undefined || last.body === null)
    return { ...comment, edits: { revisions: [], complete: false } };
  const { body, editor } = last;
  return earlier.length === 1
    ? { ...rest, body, lastEditedAt: null, editor: null }
    : { ...rest, body, lastEditedAt: last.at, editor, edits: { revisions: earlier, complete } };
}
