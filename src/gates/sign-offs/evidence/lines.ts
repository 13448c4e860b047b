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
   * Why nobody signs by it: its role, or the title of the section that was selected, is that of a `picture`, which may
   * show another; or the role stands `apart` from its box, on another line.
   */
  doubt?: 'picture' | 'apart';
  /** Where links and pictures on it lead; absent where that was not looked for. */
  targets?: string;
}

/** What lines are looked for. */
export interface LinesAsked {
  /** Keys of roles that are found by their names, whatever the form of their lines. */
  roles: readonly string[];
  /** The policy names the section: a line without a box may be that of a role. */
  named: boolean;
}

/**
 * Sign-offs of a section and all below it. `titles`: those of the section and above it, top first. A role that no line has
 * in the form of a sign-off is found by its name: behind a box, else in a section that the policy names on any line.
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

/** What a line says where it is ticked, or undefined. */
export function tickOf({ item }: Line): string | undefined {
  return item?.state === 'ticked' ? item.text : undefined;
}

/** What a line says where somebody has signed it: a name or a signature, and a tick where there is a box. */
export function signatureOf({ item, signOff }: Line): string | undefined {
  const { role, name, signature, logins } = signOff;
  if (signature === '' && name === '') return undefined;
  if (item !== undefined && item.state !== 'ticked') return undefined;
  return item?.text ?? JSON.stringify([role, name, signature, logins]);
}

/** What a line says where it is marked, by the kind of evidence that the mark is. */
export const MARKS = { tick: tickOf, signature: signatureOf } as const;

/** Whether a line has the words of another, or had blanks where the other is filled in. */
function isFormOf(form: Line, line: Line): boolean {
  if (form.role !== line.role || (form.item === undefined) !== (line.item === undefined)) return false;
  const isKept = (before: string, now: string): boolean => before === '' || before === now;
  const [before, now] = [form.signOff, line.signOff];
  return isKept(before.name, now.name) && isKept(before.signature, now.signature);
}

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
