import { Edit, lineAt, lineFrom } from '../../checklist/written.ts';
import type { History } from '../../evidence/people.ts';
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
