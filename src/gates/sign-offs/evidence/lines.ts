import type { Item, Place, Section, SignOff } from '../../../checklist/model.ts';
import { itemsIn, topLevel } from '../../../checklist/select.ts';
import { normalizeTitle } from '../../../checklist/text.ts';
import { roleOn } from './roles-said.ts';
import { Edit, lineAt, lineFrom } from '../../../checklist/edits.ts';
import type { History } from '../../../evidence/people.ts';

/** A sign-off as it is written, with its box where it has one. */
export interface Line {
  /** Key of the role. */
  role: string;
  signOff: SignOff;
  item: Item | undefined;
  /** Titles above it, normalised, without the lone H1 above everything. */
  path: string;
  /**
   * Why nobody can sign by it: its role, or the title of the selected section, is the text of a `picture`, which may
   * show something else; or the role is `apart` from its box, on another line.
   */
  doubt?: 'picture' | 'apart';
  /** The targets of links and pictures on it; absent if nobody looked for them. */
  targets?: string;
}

/** Which lines to look for. */
export interface LinesAsked {
  /** Keys of the roles that are found by their names, whatever the form of their lines. */
  roles: readonly string[];
  /** The policy names the section, so a line without a box may be the line of a role. */
  named: boolean;
}

/**
 * The sign-offs of a section and its sub-sections. `titles`: those from the top down to the section. If no line has the
 * form of a sign-off for a role, the role is found by its name: behind a box, or in a section that the policy names on
 * any line.
 */
export function linesIn(section: Section, titles: readonly string[] = [], asked?: LinesAsked): Line[] {
  const items = new Map(itemsIn(section).map((item) => [idOf(item.place), item]));
  const top = topLevel(section);
  const lineOf = (signOff: SignOff, path: readonly string[]): Line => ({
    role: normalizeTitle(signOff.role),
    signOff,
    item: items.get(idOf(signOff.place)),
    path: path.map(normalizeTitle).join('\n'),
    ...doubtOf(signOff, section),
  });
  const sections = (each: Section, path: readonly string[]): { each: Section; path: readonly string[] }[] => [
    { each, path },
    ...each.sections.flatMap((child) => sections(child, child === top ? path : [...path, child.title])),
  ];
  const all = sections(section, titles);
  const formed = all.flatMap(({ each, path }) => each.signOffs.map((signOff) => lineOf(signOff, path)));
  if (asked === undefined) return formed;
  const left = asked.roles.filter((key) => !formed.some(({ role }) => role === key));
  const found = all.flatMap(({ each, path }) =>
    (each.lines ?? []).flatMap((line) => {
      const signOff = roleOn(line, left);
      return signOff === undefined ? [] : [lineOf(signOff, path)];
    }),
  );
  const boxed = new Set(found.flatMap(({ role, item }) => (item === undefined ? [] : [role])));
  return [...formed, ...found.filter(({ role, item }) => (boxed.has(role) ? item !== undefined : asked.named))];
}

function idOf({ document, offset }: Place): string {
  return `${document} ${offset}`;
}

function doubtOf(signOff: SignOff, { pictured }: Section): Pick<Line, 'doubt'> {
  if (signOff.pictured === true || pictured === true) return { doubt: 'picture' };
  return signOff.apart === true ? { doubt: 'apart' } : {};
}

/** The text of a ticked line; undefined if it is not ticked. */
export function tickOf({ item }: Line): string | undefined {
  return item?.state === 'ticked' ? item.text : undefined;
}

/** The text of a signed line: it has a name or a signature, and a tick if it has a box. Else undefined. */
export function signatureOf({ item, signOff }: Line): string | undefined {
  const { role, name, signature, logins } = signOff;
  if (signature === '' && name === '') return undefined;
  if (item !== undefined && item.state !== 'ticked') return undefined;
  return item?.text ?? JSON.stringify([role, name, signature, logins]);
}

/** The functions that give the text of a marked line, by the kind of evidence. */
export const MARKS = { tick: tickOf, signature: signatureOf } as const;

/** Whether `form` has the words of `line`, or blanks where `line` is filled in. */
function isFormOf(form: Line, line: Line): boolean {
  if (form.role !== line.role || (form.item === undefined) !== (line.item === undefined)) return false;
  const isKept = (before: string, now: string): boolean => before === '' || before === now;
  const [before, now] = [form.signOff, line.signOff];
  return isKept(before.name, now.name) && isKept(before.signature, now.signature);
}

/**
 * What the revision did since which the line is marked. `ticked`: the line was there before, open and with the same
 * words, or the revision inserted it as a whole. `elsewhere`: it was in another section. `changed`: anything else, such
 * as a changed word, or a comment around the line that was removed.
 */
export function beginningOf(
  via: keyof typeof MARKS,
  first: Line,
  index: number,
  history: History,
  linesOfBody: (body: string) => readonly Line[] | null,
): 'ticked' | 'elsewhere' | 'changed' {
  const { revisions } = history;
  // The author of the first text wrote every line of it.
  if (index === 0) return 'ticked';
  // Both were read before.
  const [before, after] = [revisions[index - 1]?.body, revisions[index]?.body] as [string, string];
  const raw = lineFrom(after, first.signOff.place.offset);
  const edit = new Edit(history, index);
  if (!edit.writesLine(raw, lineAt(after, first.signOff.place.line))) return 'changed';
  const isOpen = (each: Line): boolean => MARKS[via](each) === undefined && each.item?.state !== 'not-applicable';
  const hasTicked = (one: readonly Line[], other: readonly Line[]): boolean =>
    one.length === other.length && one.filter(isOpen).length > other.filter(isOpen).length;
  const [all, left] = [linesOfBody(before), linesOfBody(after)] as [readonly Line[], readonly Line[]];
  // A ticked line that is gone may have become this one, unless as many new lines have its role.
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

// A bullet with so little indentation always begins an item, so its box belongs to no line above.
const ITEM = /^ {0,3}[-*+] \[[ xX]\] \S/;

// If `[x]` is defined, it is a link and no box.
const DEFINED = /\[x\]:/i;

/**
 * The only line on which two texts differ, if the difference is a single box that was ticked or cleared; else
 * undefined. A click on a box makes such a difference: it changes the state of one item, and no other place or word.
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
