import { Edit, lineAt, lineFrom } from '../../../checklist/edits.ts';
import type { History } from '../../../evidence/people.ts';
import { isFormOf, MARKS, type Line } from './lines.ts';

/**
 * What the revision did that the line is marked since. `ticked`: the line stood there before in these words, and open,
 * or the revision put it in as a whole. `elsewhere`: it stood in another section. `changed`: all else, such as another
 * word of the line, or a comment around it that is gone.
 */
export function beginningOf(
  via: keyof typeof MARKS,
  first: Line,
  index: number,
  history: History,
  linesOfBody: (body: string) => readonly Line[] | null,
): 'ticked' | 'elsewhere' | 'changed' {
  const { revisions } = history;
  // Who wrote the first text wrote every line of it.
  if (index === 0) return 'ticked';
  // Both were read to get here.
  const [before, after] = [revisions[index - 1]?.body, revisions[index]?.body] as [string, string];
  const raw = lineFrom(after, first.signOff.place.offset);
  const edit = new Edit(history, index);
  if (!edit.writesLine(raw, lineAt(after, first.signOff.place.line))) return 'changed';
  const isOpen = (each: Line): boolean => MARKS[via](each) === undefined && each.item?.state !== 'not-applicable';
  const hasTicked = (one: readonly Line[], other: readonly Line[]): boolean =>
    one.length === other.length && one.filter(isOpen).length > other.filter(isOpen).length;
  const [all, left] = [linesOfBody(before), linesOfBody(after)] as [readonly Line[], readonly Line[]];
  // A ticked line that is gone may have become this one, unless as many new ones have its role.
  const rawIn = (lines: readonly Line[], text: string, { role }: Line): string[] =>
    lines.filter((each) => each.role === role).map(({ signOff: { place } }) => lineAt(text, place.line));
  const isKept = (each: Line): boolean =>
    rawIn(left, after, each).filter((line) => edit.adds(line)).length >=
    rawIn(all, before, each).filter((line) => edit.takes(line)).length;
  const kept = all.filter(isKept).map(({ signOff: { place } }) => lineAt(before, place.line));
  if (edit.loses(via === 'tick' ? [] : [first.signOff.name, first.signOff.signature], kept)) return 'changed';
  const isHere = ({ path }: Line): boolean => path === first.path;
  const [earlier, later] = [all, left].map((lines) => lines.filter((each) => isFormOf(each, first))) as [
    Line[],
    Line[],
  ];
  if (hasTicked(earlier.filter(isHere), later.filter(isHere))) return 'ticked';
  if (edit.inserts(raw)) return 'ticked';
  return hasTicked(earlier, later) ? 'elsewhere' : 'changed';
}

/** 0-based offsets where a line begins, and behind its end. */
interface Span {
  from: number;
  to: number;
}

// A bullet that far left begins an item wherever it is read, so that its box belongs to no line above it.
const ITEM = /^ {0,3}[-*+] \[[ xX]\] \S/;

// Defined, `[x]` is a link and no box.
const DEFINED = /\[x\]:/i;

/**
 * The line on which alone two texts differ, where that is a single box that was ticked or cleared; else undefined.
 * This is what a click on a box does. It changes the state of that one item, and no other place or word.
 */
export function flippedLine(one: string, other: string): Span | undefined {
  if (one.length !== other.length || DEFINED.test(one)) return undefined;
  const at = firstDifference(one, other);
  if (one.slice(at + 1) !== other.slice(at + 1)) return undefined;
  const from = Math.max(one.lastIndexOf('\n', at), one.lastIndexOf('\r', at)) + 1;
  const to = at + one.slice(at).search(/[\r\n]|$/);
  const isBox = [one, other].every((text) => {
    const lead = ITEM.exec(text.slice(from, to))?.[0];
    return lead !== undefined && from + lead.indexOf('[') + 1 === at;
  });
  return isBox ? { from, to } : undefined;
}

// Halving compares whole stretches at once, which is much faster than character by character.
function firstDifference(one: string, other: string): number {
  let same = 0;
  let end = one.length;
  while (same < end) {
    const middle = Math.ceil((same + end) / 2);
    if (one.slice(same, middle) === other.slice(same, middle)) same = middle;
    else end = middle - 1;
  }
  return same;
}
