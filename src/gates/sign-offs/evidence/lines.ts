import type { Item, Place, Section, SignOff } from '../../../checklist/model.ts';
import { itemsIn, topLevel } from '../../../checklist/select.ts';
import { normalizeTitle } from '../../../checklist/text.ts';
import { roleOn } from './roles-said.ts';

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
export interface Asked {
  /** Keys of roles that are found by their names, whatever the form of their lines. */
  roles: readonly string[];
  /** The policy names the section: a line without a box may be that of a role. */
  named: boolean;
}

/**
 * Sign-offs of a section and all below it. `titles`: those of the section and above it, top first. A role that no line has
 * in the form of a sign-off is found by its name: behind a box, else in a section that the policy names on any line.
 */
export function linesIn(section: Section, titles: readonly string[] = [], asked?: Asked): Line[] {
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
export function isFormOf(form: Line, line: Line): boolean {
  if (form.role !== line.role || (form.item === undefined) !== (line.item === undefined)) return false;
  const isKept = (before: string, now: string): boolean => before === '' || before === now;
  const [before, now] = [form.signOff, line.signOff];
  return isKept(before.name, now.name) && isKept(before.signature, now.signature);
}
