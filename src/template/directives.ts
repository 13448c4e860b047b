import { idOf } from '../checklist/key.ts';
import { flatten, sectionsOf, type Located } from '../checklist/select.ts';
import type { Checklist, Item, Place, Section } from '../checklist/model.ts';
import type { Meaning, Reading } from './reading/reading.ts';

/** How many boxes of a section must be ticked, as a directive in the template says. */
export type DirectiveCount = 'all' | 'any' | 'none' | 'one' | { 'at-least': number };

/** A directive that was understood. */
export type DirectiveMeaning =
  | { kind: 'count'; require: DirectiveCount }
  | { kind: 'optional' }
  | { kind: 'phase'; phase: string };

export interface SectionDirective {
  located: Located;
  meaning: DirectiveMeaning;
}

export interface ItemDirective {
  item: Item;
  meaning: Extract<DirectiveMeaning, { kind: 'optional' }> | { kind: 'count'; require: 'none' };
}

/** A directive that is not understood, and what was expected. */
export interface WrongDirective {
  place: Place;
  found: string;
  expected: string;
}

/** All directives of a template, with those that are not understood. */
export interface Directives {
  sections: SectionDirective[];
  items: ItemDirective[];
  errors: WrongDirective[];
}

const FOR_SECTIONS = 'all, any, one, none, at-least N, optional, removable or phase NAME';
/** Says what may be left out, and nothing of how many boxes are to be ticked. See `reading/removal`. */
const REMOVABLE = 'removable';

/** Reads the directives of a trusted template. */
export function readDirectives(template: Checklist): Directives {
  const result: Directives = { sections: [], items: [], errors: [] };
  const top: Located = { section: template.root, path: [] };
  for (const located of [top, ...sectionsOf(template.root)]) {
    for (const { text, place } of located.section.directives ?? []) {
      if (text === REMOVABLE) continue;
      const meaning = meaningOf(text);
      if (meaning === undefined)
        result.errors.push({ place, found: `the directive "${text}"`, expected: FOR_SECTIONS });
      else result.sections.push({ located, meaning });
    }
    for (const item of flatten(located.section.items)) readItem(item, result);
  }
  return { ...result, errors: result.errors.toSorted((a, b) => a.place.offset - b.place.offset) };
}

function readItem(item: Item, result: Directives): void {
  for (const { text, place } of item.directives ?? []) {
    if (text === 'optional') result.items.push({ item, meaning: { kind: 'optional' } });
    else if (text === 'none') result.items.push({ item, meaning: { kind: 'count', require: 'none' } });
    else if (text !== REMOVABLE)
      result.errors.push({
        place,
        found: `the directive "${text}" on an item`,
        expected: 'optional, none or removable',
      });
  }
}

function meaningOf(text: string): DirectiveMeaning | undefined {
  if (text === 'all' || text === 'any' || text === 'none' || text === 'one') return { kind: 'count', require: text };
  if (text === 'optional') return { kind: 'optional' };
  const least = /^at-least (\d{1,4})$/.exec(text)?.[1];
  if (least !== undefined && Number(least) > 0) return { kind: 'count', require: { 'at-least': Number(least) } };
  const phase = /^phase ([a-z\d][a-z\d-]*)$/.exec(text)?.[1];
  return phase === undefined ? undefined : { kind: 'phase', phase };
}

/** The places of directives in a body that its templates do not have in the same section. They have no effect. */
export function ignoredDirectives(body: Checklist, templates: readonly Checklist[]): Place[] {
  const known = new Set(templates.flatMap((template) => directivesOf(template).map(({ id }) => id)));
  return directivesOf(body)
    .filter(({ id }) => !known.has(id))
    .map(({ place }) => place);
}

function directivesOf({ root }: Checklist): { id: string; place: Place }[] {
  const all: Section[] = [root, ...sectionsOf(root).map(({ section }) => section)];
  return all.flatMap((section) =>
    [...(section.directives ?? []), ...flatten(section.items).flatMap((item) => item.directives ?? [])].map(
      ({ text, place }) => ({ id: idOf([...section.key, text]), place }),
    ),
  );
}

/** The directive that would state a meaning; undefined if none can. */
export function directiveFor({ meaning, isStated }: Reading): string | undefined {
  const word = isStated === true ? undefined : STATED[meaning];
  return word === undefined ? undefined : `<!-- gate: ${word} -->`;
}

const STATED: Partial<Record<Meaning, string>> = {
  all: 'all',
  any: 'any',
  one: 'one',
  none: 'none',
  optional: 'optional',
  others: 'optional',
};
