/** One revision of a text; `body` is null where its content was deleted from the history. */
export interface Revised {
  body: string | null;
}

/** Where a mark in a text comes from. */
export type Blame<Mark> =
  /**
   * Indexes of the revisions that made the line what it is, newest first: since the first of them it stands unchanged,
   * and since the last of them it is marked. `first`: the line as that one made it.
   */
  | { kind: 'since'; revisions: [number, ...number[]]; first: Mark }
  /** The newest revision is not the text as it stands, or does not read as it does. */
  | { kind: 'behind' }
  /** The content of the revision before is gone, so that nobody can tell what was changed there. */
  | { kind: 'deleted'; revision: number }
  /** The revision before cannot be read, so that nobody can tell either. */
  | { kind: 'unreadable'; revision: number }
  /** The mark is older than all that is known. */
  | { kind: 'too-old' };

/**
 * Finds who marked a line: walks back through the revisions (oldest first) for as long as the line is marked.
 * `marked` gives the line as it is marked in a revision, undefined where it is not, or null where the revision cannot
 * be read; `like` is the line one revision later. Where the words of a marked line were changed, each such revision is
 * named as well: `wordsOf` gives them.
 */
export function blame<Mark extends NonNullable<unknown>>(
  history: { revisions: readonly Revised[]; complete: boolean },
  text: string,
  marked: (body: string, like: Mark | undefined) => Mark | null | undefined,
  wordsOf: (mark: Mark) => unknown,
): Blame<Mark> {
  const { revisions, complete } = history;
  const newest = revisions.at(-1)?.body;
  if (newest === undefined || newest === null || !sameText(newest, text)) return { kind: 'behind' };
  const made: number[] = [];
  const now = marked(newest, undefined);
  if (now === null) return { kind: 'unreadable', revision: revisions.length - 1 };
  if (now === undefined) return { kind: 'behind' };
  let line = now;
  for (let index = revisions.length - 1; index >= 0; index -= 1) {
    const before = revisions[index - 1];
    if (before === undefined && !complete) return { kind: 'too-old' };
    if (before?.body === null) return { kind: 'deleted', revision: index - 1 };
    const earlier = before === undefined ? undefined : marked(before.body, line);
    if (earlier === null) return { kind: 'unreadable', revision: index - 1 };
    if (earlier === undefined || wordsOf(earlier) !== wordsOf(line)) made.push(index);
    if (earlier === undefined) break;
    line = earlier;
  }
  return { kind: 'since', revisions: made as [number, ...number[]], first: line };
}

/** Whether two texts differ in line ends at most. */
export function sameText(one: string, other: string): boolean {
  return withLf(one) === withLf(other);
}

function withLf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
