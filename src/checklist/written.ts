/**
 * What an edit put into a text, and what it only brought to light. Formatting, comments, fences, indentation and
 * headings hide words, strike them or make something else of them, and none of that writes a word: so texts are
 * compared by their letters, digits and brackets alone.
 */
export class Edit {
  readonly #before: string;
  readonly #after: string;
  /** Lines of the text before that are there no more, whatever boxes they have. */
  readonly #gone: readonly string[];
  /** Words of the texts before; null where one of them is not known. */
  readonly #earlier: () => readonly string[] | null;

  /**
   * The edit that gave one of some texts, by its index; that one is known. `revisions`: oldest first, null for a text whose
   * content was deleted. `complete`: with the first of all.
   */
  constructor(
    { revisions, complete }: { revisions: readonly { body: string | null }[]; complete: boolean },
    at: number,
  ) {
    const before = revisions[at - 1]?.body ?? '';
    const { body: after } = revisions[at] as { body: string };
    this.#before = wordsOf(before);
    this.#after = wordsOf(after);
    const left = new Set(after.split(LINE_ENDS).map(plain));
    this.#gone = before.split(LINE_ENDS).filter((line) => !left.has(plain(line)));
    let earlier: readonly string[] | null | undefined;
    this.#earlier = () => {
      if (earlier !== undefined) return earlier;
      const texts = revisions.slice(0, at).flatMap(({ body }) => body ?? []);
      earlier = complete && texts.length === at ? texts.map(wordsOf) : null;
      return earlier;
    };
  }

  /** Whether it wrote a line: its words and its box stand there more often than before. */
  writes(line: string): boolean {
    const words = wordsOf(line);
    return times(words, this.#after) > times(words, this.#before);
  }

  /**
   * Whether a line is gone, or has other words now, that had a tick or one of some texts in it: another may have been made
   * of it. `kept`: lines that are not looked at.
   */
  loses(texts: readonly string[], kept: readonly string[]): boolean {
    const words = texts.map(wordsOf).filter((each) => each !== '');
    return this.#gone.some(
      (line) => !kept.includes(line) && (TICKED.test(line) || words.some((each) => wordsOf(line).includes(each))),
    );
  }

  /**
   * Whether it put a line in as a whole: no text before ever had its words with that box, there are more of them than
   * before with any box, and no line is gone that it could have been made of, such as another box, a row or a bold word.
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

// What may become a box, a row, a role or a tag.
const MATERIAL = /\[[ x]?\]|[|<&]|\*\*|__/i;

// A ticked box, however it is written.
const TICKED = /\[x\]|&#?\w+;|\\/i;

/** A whole line, by its 1-based number. */
export function lineAt(text: string, number: number): string {
  return text.split(LINE_ENDS)[number - 1] as string;
}

/** The line that an offset stands in, from there on. */
export function lineFrom(text: string, offset: number): string {
  return lineAt(text.slice(offset), 1);
}

const LINE_ENDS = /\r\n|[\r\n]/;

// Whether a box of the line is ticked does not matter: who ticks other boxes changes no words.
function plain(line: string): string {
  return open(line.trim().toLowerCase());
}

function open(text: string): string {
  return text.replaceAll(/\[[ x]?\]/g, '[]');
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}[\]]/gu, '');
}

function times(words: string, text: string): number {
  return text.split(words).length - 1;
}
