import { blame, lineFrom, targetsIn } from '../../../checklist/edits.ts';
import { RefusedDocument } from '../../../checklist/markdown/limits.ts';
import type { Pieces } from '../../../checklist/markdown/markdown.ts';
import type { Document } from '../../../checklist/model.ts';
import { parseOrRefuse } from '../../../checklist/parse.ts';
import type { Told } from '../../../evidence/facts.ts';
import type { History, Revision } from '../../../evidence/people.ts';
import type { InTime, Remember } from '../../kit/gate.ts';
import { locate } from '../../kit/locate.ts';
import { beginningOf, flippedLine, linesIn, MARKS, type LinesAsked, type Line } from './lines.ts';
import { piecesIn, whyUntold, type Claim } from './evidence.ts';

type Mark = keyof typeof MARKS;

/** What ticks and signatures are read from. */
export interface WrittenTicks {
  /** The section that is looked at; absent: the whole. */
  selector: string | undefined;
  asked: LinesAsked;
  /** Lines of that section, as they stand. */
  lines: readonly Line[];
  /** The text with this id and its history, or why that is not known; undefined if that is reported elsewhere. */
  textOf: (document: string) => Told<TextWithHistory> | undefined;
  inTime: InTime;
  remember: Remember;
}

/** A text with its edit history. */
export interface TextWithHistory {
  document: Document;
  history: History;
  /** Whose time it takes to read it. */
  whose: string;
}

/** Who ticked or signed each line that is ticked or signed, according to the edit history of its text. */
export function readTicks(via: Mark, written: WrittenTicks): Claim[] {
  const claims: Claim[] = [];
  const count = new Map<string, number>();
  for (const line of written.lines) {
    const { document } = line.signOff.place;
    const own = `${document} ${line.role}`;
    const at = count.get(own) ?? 0;
    if (line.doubt === undefined) count.set(own, at + 1);
    if (MARKS[via](line) === undefined) continue;
    const text = written.textOf(document);
    if (text === undefined) continue;
    claims.push(
      line.doubt !== undefined
        ? nobodys(via, line, DOUBTS[line.doubt])
        : !text.known
          ? nobodys(via, line, text.because)
          : claimOf(via, line, { at, text: text.value, reader: readerOf(text.value, written) }),
    );
  }
  return claims;
}

const DOUBTS = {
  picture: 'a picture holds the words of its role, and may show others',
  apart: 'its role is not on the line of its box',
} as const;

function nobodys(via: Mark, { role, signOff: { place } }: Line, refused: string): Claim {
  return { role, via, place, person: null, at: '', refused };
}

/** Reads the lines of a revision. */
interface Reader {
  memory: Memory;
  /** Null if it cannot be read. */
  linesOf: (body: string) => readonly Line[] | null;
}

/** What has been read of a section, by text, and the text that was read last. */
interface Memory {
  lines: Map<string, readonly Line[] | null>;
  /** Some revision took too long, and was not read. */
  late?: true;
  last?: { markdown: string; lines: readonly Line[] };
}

function readerOf(
  { document, history, whose }: TextWithHistory,
  { selector, asked, inTime, remember }: WrittenTicks,
): Reader {
  const pieces = piecesIn(history, remember);
  const what = `lines of ${JSON.stringify([selector, asked])}`;
  const memory = remember(history, what, (): Memory => ({ lines: new Map() }));
  return {
    memory,
    linesOf: (markdown) => {
      const read = memory.lines.get(markdown);
      if (read !== undefined) return read;
      const told =
        unchanged(memory, markdown) ??
        inTime(whose, () => linesOf({ ...document, markdown }, { selector, asked, pieces }));
      if (told === undefined) memory.late = true;
      const lines = told ?? null;
      memory.lines.set(markdown, lines);
      if (lines !== null) memory.last = { markdown, lines };
      return lines;
    },
  };
}

// Most revisions are a click on a box. If it is no box of these lines, they are unchanged.
function unchanged({ last }: Memory, markdown: string): readonly Line[] | undefined {
  const flipped = last === undefined ? undefined : flippedLine(last.markdown, markdown);
  if (last === undefined || flipped === undefined) return undefined;
  const { from, to } = flipped;
  return last.lines.some(({ signOff: { place } }) => place.offset >= from && place.offset <= to)
    ? undefined
    : last.lines;
}

// If the section is missing, all lines count: whoever puts a heading back has ticked nothing. A line whose role is a
// picture does not count, because a picture may change. Neither does a line whose role is not beside its box.
function linesOf(
  document: Document,
  { selector, asked, pieces }: Pick<WrittenTicks, 'selector' | 'asked'> & { pieces: Pieces },
): readonly Line[] | null {
  const checklist = parseOrRefuse(document, pieces);
  if (checklist instanceof RefusedDocument) return null;
  const located = locate(checklist, selector);
  const { section, path } = located.ok ? located.value : { section: checklist.root, path: [] };
  return linesIn(section, path, asked)
    .filter(({ doubt }) => doubt === undefined)
    .map((line) => ({ ...line, targets: targetsIn(lineFrom(document.markdown, line.signOff.place.offset)) }));
}

interface Where {
  /** The index of the line among those of its role. */
  at: number;
  text: TextWithHistory;
  reader: Reader;
}

function claimOf(via: Mark, line: Line, where: Where): Claim {
  const { at, reader } = where;
  const { document: body, history } = where.text;
  const mark = MARKS[via];
  const origin = blame(
    history,
    body.markdown,
    (markdown, like: Line | undefined) => {
      const lines = reader.linesOf(markdown);
      if (lines === null) return null;
      const same = lines.filter((each) => each.role === line.role);
      // A line with the same words is preferred, because an inserted line shifts all that follow.
      const words = mark(like ?? line);
      const counterpart = same.find((each) => mark(each) === words) ?? same[at];
      return counterpart !== undefined && mark(counterpart) !== undefined ? counterpart : undefined;
    },
    (each) => `${mark(each)}\n${each.targets}`,
  );
  if (origin.kind === 'since') return claimSince(via, line, origin, where);
  const why = whyUntold(origin.kind, reader.memory.late === true);
  return nobodys(via, line, `nobody can tell who did it: ${why}`);
}

/** The line is marked since these revisions, newest first. */
interface Since {
  first: Line;
  revisions: readonly number[];
}

function claimSince(via: Mark, line: Line, { first, revisions }: Since, { text: written, reader }: Where): Claim {
  const { document: body, history } = written;
  const { role, signOff } = line;
  const [newest, ...older] = revisions.map((index) => history.revisions[index] as Revision) as [
    Revision,
    ...Revision[],
  ];
  // Changing a word of one's own line is not another tick. But a signature consists of its words.
  const { at: since, body: made } = ((via === 'tick' ? older.at(-1) : undefined) ?? newest) as Revision & {
    body: string;
  };
  const { editor } = newest;
  // The text of a comment is not a text of the description.
  const text = body.kind === 'comment' ? {} : { text: made };
  const claim: Claim = { role, via, place: signOff.place, person: editor, at: since, ...text };
  const refused = (why: string): Claim => ({ ...claim, refused: why });
  const other = older.find((revision) => revision.editor === null || revision.editor.id !== editor?.id);
  const [verb, act] = via === 'tick' ? ['ticked', 'tick'] : ['signed', 'sign'];
  if (other !== undefined)
    return refused(`the line was changed by ${named(editor)} after ${named(other.editor)} had ${verb} it`);
  const begun = beginningOf(via, first, revisions.at(-1) as number, history, reader.linesOf);
  if (begun === 'changed')
    return refused(
      `the edit by ${named(editor)} did more than ${act} the line: it changed its words, or what hides it`,
    );
  const { logins } = signOff;
  const isNamed = logins.length === 0 || logins.some((login) => login.toLowerCase() === editor?.login.toLowerCase());
  if (editor !== null && !isNamed)
    return refused(
      `the line names ${logins.map((login) => `@${login}`).join(', ')}, but was ${verb} by @${editor.login}`,
    );
  const now = reader.linesOf(body.markdown)?.find((each) => each.signOff.place.offset === signOff.place.offset);
  const isMoved = begun === 'elsewhere' || now?.path !== first.path;
  return isMoved ? { ...claim, elsewhere: `it was ${verb} in another section than it stands in now` } : claim;
}

function named(editor: Revision['editor']): string {
  return editor === null ? 'a deleted account' : `@${editor.login}`;
}
