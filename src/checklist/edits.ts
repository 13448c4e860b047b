/**
 * What an edit wrote into a text, as opposed to what it only uncovered. Formatting, comments, fences, indentation and
 * headings can hide words, strike them through or change what they are without writing any. So texts are compared by
 * their letters, digits and brackets alone.
 */
export class Edit {
  readonly #before: string;
  readonly #after: string;
  /** Lines of the earlier text that are gone or occur less often now, and new lines. The state of boxes is ignored. */
  readonly #gone: readonly string[];
  readonly #added: readonly string[];
  /** Words of lines that occur more often than before, boxes included, and of lines that occur less often. */
  readonly #written: readonly string[];
  readonly #taken: string;
  /** Words of all earlier texts; null if one of them is not known. */
  readonly #earlier: () => readonly string[] | null;

  /**
   * The edit that led to the revision at the index `at`, whose text must be known. `revisions`: oldest first, null for
   * content that was deleted. `complete`: the very first revision is among them.
   */
  constructor(
    { revisions, complete }: { revisions: readonly { body: string | null }[]; complete: boolean },
    at: number,
  ) {
    const before = revisions[at - 1]?.body ?? '';
    const { body: after } = revisions[at] as { body: string };
    this.#before = wordsOf(before);
    this.#after = wordsOf(after);
    const [earlier, later] = [before.split(LINE_ENDS), after.split(LINE_ENDS)];
    this.#gone = without(earlier, later, plain);
    this.#added = without(later, earlier, plain);
    this.#written = without(later, earlier, wordsOf).map(wordsOf);
    this.#taken = without(earlier, later, wordsOf).map(wordsOf).join('');
    let words: readonly string[] | null | undefined;
    this.#earlier = () => {
      if (words !== undefined) return words;
      const texts = revisions.slice(0, at).flatMap(({ body }) => body ?? []);
      words = complete && texts.length === at ? texts.map(wordsOf) : null;
      return words;
    };
  }

  /** Whether it wrote these words: they occur more often than before. */
  writes(text: string): boolean {
    const words = wordsOf(text);
    return times(words, this.#after) > times(words, this.#before);
  }

  /**
   * Whether it wrote this line with its box, and not just another line that begins with the same words. `whole`: the
   * line including what is before the box.
   */
  writesLine(line: string, whole: string): boolean {
    const all = wordsOf(whole);
    const lines = this.#written.filter((each) => each === all).length;
    return this.writes(line) && lines > times(wordsOf(line), this.#taken);
  }

  /** Whether it changed nothing but boxes. */
  flips(): boolean {
    return this.#gone.length === 0 && this.#added.length === 0;
  }

  /** Whether a line is new or occurs more often than before, whatever the state of its box. */
  adds(line: string): boolean {
    return this.#added.includes(line);
  }

  /** Whether a line is gone or occurs less often than before, whatever the state of its box. */
  takes(line: string): boolean {
    return this.#gone.includes(line);
  }

  /**
   * Whether a line with a tick, or with one of some texts, is gone or has other words now: it may have been turned into
   * another line. `kept`: lines to leave out.
   */
  loses(texts: readonly string[], kept: readonly string[]): boolean {
    const words = texts.map(wordsOf).filter((each) => each !== '');
    return this.#gone.some(
      (line) => !kept.includes(line) && (TICKED.test(line) || words.some((each) => wordsOf(line).includes(each))),
    );
  }

  /**
   * Whether it inserted a line as a whole: no earlier text had its words with that box, they occur more often than
   * before with any box, and no line is gone that it could have been made from, such as another box, a row or a bold
   * word.
   */
  inserts(line: string): boolean {
    const words = wordsOf(line);
    const isMore = times(open(words), open(this.#after)) > times(open(words), open(this.#before));
    return (
      isMore &&
      !this.#gone.some((each) => MATERIAL.test(each)) &&
      this.#earlier()?.some((text) => text.includes(words)) === false
    );
  }
}

// What could be turned into a box, a row, a role or a tag.
const MATERIAL = /\[[ x]?\]|[|<&]|\*\*|__/i;

// A ticked box, however it is written.
const TICKED = /\[x\]|&#|&[lr](?:brack|sqb);|\\[[\]]/i;

/** A whole line, by its 1-based number. */
export function lineAt(text: string, number: number): string {
  return text.split(LINE_ENDS)[number - 1] as string;
}

/** Whether a line contains the words of a text. */
export function holds(line: string, text: string): boolean {
  return wordsOf(line).includes(wordsOf(text));
}

/** The rest of a line from an offset on. */
export function lineFrom(text: string, offset: number): string {
  return lineAt(text.slice(offset), 1);
}

/** Targets of the links and pictures in a line, and its HTML. They change what is shown but are not among its words. */
export function targetsIn(line: string): string {
  return (line.match(/\]\([^)]*|<[^>]*>/g) ?? []).join('\n');
}

const LINE_ENDS = /\r\n|[\r\n]/;

// The state of a box is ignored: ticking other boxes changes no words.
function plain(line: string): string {
  return open(line.trim().toLowerCase());
}

function open(text: string): string {
  return text.replaceAll(/\[[ x]?\]/g, '[]');
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}[\]]/gu, '');
}

// The lines that `than` does not have, or has less often. Lines are compared by their `form`.
function without(lines: readonly string[], than: readonly string[], form: (line: string) => string): string[] {
  const left = new Map<string, number>();
  for (const other of than) left.set(form(other), (left.get(form(other)) ?? 0) + 1);
  return lines.filter((line) => {
    const others = left.get(form(line)) ?? 0;
    left.set(form(line), others - 1);
    return others <= 0;
  });
}

function times(words: string, text: string): number {
  return text.split(words).length - 1;
}

/** One revision of a text; `body` is null where its content was deleted from the history. */
interface Revised {
  body: string | null;
}

/** Where a mark in a text comes from. */
export type Blame<Mark> =
  /**
   * Indexes of the revisions that made the line what it is, newest first. Since the first of them the line is
   * unchanged; since the last of them it is marked. `first`: the line as the last of them left it.
   */
  | { kind: 'since'; revisions: [number, ...number[]]; first: Mark }
  /** The newest revision differs from the current text, or is read differently. */
  | { kind: 'behind' }
  /** The content of the previous revision is gone, so nobody can tell what was changed. */
  | { kind: 'deleted'; revision: number }
  /** The previous revision cannot be read, so nobody can tell either. */
  | { kind: 'unreadable'; revision: number }
  /** The mark is older than all that is known. */
  | { kind: 'too-old' };

/**
 * Finds who marked a line: walks back through the revisions (oldest first) for as long as the line is marked.
 * `marked` gives the marked line of a revision: undefined if it is not marked there, null if the revision cannot be
 * read. `like` is the line one revision later. Revisions that changed the words of the marked line, which `wording`
 * gives, are listed too.
 */
export function blame<Mark extends NonNullable<unknown>>(
  history: { revisions: readonly Revised[]; complete: boolean },
  text: string,
  marked: (body: string, like: Mark | undefined) => Mark | null | undefined,
  wording: (mark: Mark) => unknown,
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
    if (earlier === undefined || wording(earlier) !== wording(line)) made.push(index);
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
