import type { Checklist, Section } from '../../checklist/model.ts';
import { sectionsOf } from '../../checklist/select.ts';
import { listsOf } from './lists.ts';
import { proseOf, type Said } from './prose.ts';
import { speaks } from './vocabulary.ts';
import { plainWords } from './words.ts';

/** What a template invites people to take out of it, by its words or by `<!-- gate: removable -->`. */
export interface Removal {
  /** Sections whose lines may go, each with those below it; one line of each stays. */
  lines: ReadonlySet<Section>;
  /** Sections that may go as a whole, and are not asked for then. */
  sections: ReadonlySet<Section>;
  /** Lists beside the one that is followed: they may go as a whole. */
  others: ReadonlySet<Section>;
  /** The sentences that say so. */
  because: readonly string[];
}

/** What a template invites to take out of it. */
export function removalOf(template: Checklist): Removal {
  return removalIn(template, listsOf(template).choices);
}

/** Finds what may be taken out. `choices`: lists of which one is followed, where the words say to delete the others. */
export function removalIn(template: Checklist, choices: readonly (readonly Section[])[]): Removal {
  const said = proseOf(template);
  const all = [template.root, ...sectionsOf(template.root).map(({ section }) => section)];
  const lines = new Set<Section>();
  const sections = new Set<Section>();
  const because: string[] = [];
  const below = (section: Section): Section[] => [section, ...sectionsOf(section).map((each) => each.section)];
  for (const section of all) {
    const own = saidIn(section, all, said);
    const words = own.map(({ text }) => plainWords(text));
    if (words.some((text) => speaks('keep', text))) continue;
    const note = (kind: 'removeLines' | 'removeSection', into: Set<Section>): void => {
      const found = own.find((_, index) => speaks(kind, words[index] as string));
      if (found === undefined) return;
      because.push(found.text);
      for (const each of below(section)) into.add(each);
    };
    if (section !== template.root) note('removeSection', sections);
    note('removeLines', lines);
    if (section.directives?.some(({ text }) => text === 'removable') === true)
      for (const each of below(section)) (section === template.root ? lines : sections).add(each);
  }
  const told = said.find(({ text }) => speaks('removeOthers', plainWords(text)));
  if (told !== undefined && choices.length > 0) because.push(told.text);
  const others = new Set(told === undefined ? [] : choices.flat().flatMap(below));
  return { lines, sections, others, because };
}

/** The sentence that asks people to strike through, or to mark N/A, what does not apply, and for no reason with it. */
export function asksForMarks(template: Checklist): string | undefined {
  const said = proseOf(template);
  const found = said.find(({ text }) => speaks('markNotApplicable', plainWords(text)));
  const together = said.filter(({ line }) => line === found?.line).map(({ text }) => plainWords(text));
  return together.some((text) => speaks('reasons', text)) ? undefined : found?.text;
}

// What is said from the title of a section to the next one.
function saidIn(section: Section, all: readonly Section[], said: readonly Said[]): Said[] {
  const start = section.place?.line ?? 0;
  const end = Math.min(...all.map(({ place }) => place?.line ?? 0).filter((line) => line > start));
  return said.filter(({ line }) => line >= start && line < end);
}
