import type { Checklist, Field, Item, Section } from '../../checklist/model.ts';
import { sectionsOf } from '../../checklist/select.ts';
import { listsOf } from './lists.ts';
import { letsOff } from './options.ts';
import { oneLine, proseOf, type Said } from './prose.ts';
import { freeFields } from './record-form.ts';
import { speaks } from './vocabulary.ts';
import { plainWords } from './words.ts';

/** What a template allows people to remove, in its words or by the directive `<!-- gate: removable -->`. */
export interface Removal {
  /** Sections whose lines may be removed, with all sections below them. One line of each must stay. */
  lines: ReadonlySet<Section>;
  /** Sections that may be removed whole. Then nothing in them is required. */
  sections: ReadonlySet<Section>;
  /**
   * Groups of sections of which those that do not apply may be removed whole. One of each group must stay.
   */
  parts: readonly (readonly Section[])[];
  /** Groups of lists of which people follow one. The others may be removed whole. */
  choices: readonly (readonly Section[])[];
  /** Boxes that may be left out once one that lets off the others of its list is ticked. */
  letOff: readonly { by: readonly Item[]; others: readonly Item[] }[];
  /** Lines to write on that may be left out. */
  fields: ReadonlySet<Field>;
  /** The sentences of the template that allow it. */
  because: readonly string[];
}

/** Reads what a template allows people to remove. */
export function removalOf(template: Checklist): Removal {
  const { lists, choices } = listsOf(template);
  const said = proseOf(template);
  const fields = freeFields(template, lists, said);
  const letOff = lists
    .filter(({ reading }) => reading.meaning === 'let-off')
    .map(({ items }) => ({ by: items.filter(letsOff), others: items.filter((item) => !letsOff(item)) }));
  const all = [template.root, ...sectionsOf(template.root).map(({ section }) => section)];
  const lines = new Set<Section>();
  const sections = new Set<Section>();
  const parts: Section[][] = [];
  const because: string[] = [];
  const below = (section: Section): Section[] => [section, ...sectionsOf(section).map((each) => each.section)];
  const isKept = (section: Section): boolean =>
    saidIn(section, all, said).some(({ text }) => speaks('keep', plainWords(text)));
  for (const [position, section] of all.entries()) {
    const before = all[position - 1];
    const own = [
      ...(before === undefined ? [] : saidIn(before, all, said).filter((each) => isOnNext(each, before))),
      ...saidIn(section, all, said).filter((each) => !isOnNext(each, section)),
    ];
    if (isKept(section)) continue;
    const note = (kind: 'removeLines' | 'removeSection', into: Set<Section>): void => {
      const found = own.find((each) => invites(kind, each));
      if (found === undefined) return;
      because.push(oneLine(found.text));
      const text = plainWords(found.text);
      const isOf = (what: 'wholeTemplate' | 'belowHere' | 'parts'): boolean =>
        kind === 'removeLines' && speaks(what, text);
      const meant = isOf('belowHere')
        ? all.filter(({ place }) => place !== undefined && place.line > found.line)
        : isOf('wholeTemplate')
          ? all
          : below(section);
      const open = meant.filter((each) => !isKept(each));
      for (const each of open) into.add(each);
      if (isOf('parts')) parts.push(open.filter((each) => each !== template.root && each.items.length > 0));
    };
    if (section !== template.root) note('removeSection', sections);
    note('removeLines', lines);
    if (section.directives?.some(({ text }) => text === 'removable') === true)
      for (const each of below(section)) (section === template.root ? lines : sections).add(each);
  }
  const told = said.find((each) => invites('removeOthers', each));
  if (told !== undefined && choices.length > 0) because.push(oneLine(told.text));
  return { lines, sections, parts, choices, letOff, fields, because };
}

/**
 * The sentence that asks people to strike through what does not apply, or to mark it N/A, or that lets them delete
 * lines of the only list: who may delete a line may strike it. Undefined if there is none, or if it also asks for a
 * reason.
 */
export function asksForMarks(template: Checklist): string | undefined {
  const said = proseOf(template);
  const found = said.find(({ text }) => speaks('markNotApplicable', plainWords(text)));
  const together = said.filter(({ line }) => line === found?.line).map(({ text }) => plainWords(text));
  if (found !== undefined) return together.some((text) => speaks('reasons', text)) ? undefined : oneLine(found.text);
  const { lines } = removalOf(template);
  const holders = [template.root, ...sectionsOf(template.root).map(({ section }) => section)];
  const removes = said.find((each) => invites('removeLines', each) && !speaks('wholeTemplate', plainWords(each.text)));
  // One line of each list must stay. Where there are several, striking all of one would leave nothing of it.
  const [list, ...others] = holders.filter((section) => section.items.length > 0);
  return removes !== undefined && list !== undefined && others.length === 0 && lines.has(list)
    ? oneLine(removes.text)
    : undefined;
}

// Whether a sentence invites authors to remove something. "Only maintainers remove sections" invites nobody.
function invites(to: 'removeLines' | 'removeSection' | 'removeOthers', { text }: Said): boolean {
  const words = plainWords(text);
  return speaks(to, words) && !speaks('noInvitation', words);
}

// "The following section may be removed", with no box between it and that section.
function isOnNext({ text, line }: Said, { items }: Section): boolean {
  return speaks('nextSection', plainWords(text)) && items.every(({ place }) => place.line < line);
}

// The sentences from the title of a section to the next title.
function saidIn(section: Section, all: readonly Section[], said: readonly Said[]): Said[] {
  const start = section.place?.line ?? 0;
  const end = Math.min(...all.map(({ place }) => place?.line ?? 0).filter((line) => line > start));
  return said.filter(({ line }) => line >= start && line < end);
}
