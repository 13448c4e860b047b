import type { Removal } from './reading/removal.ts';
import type { Checklist, Field, Item, Place, Section } from '../checklist/model.ts';
import { idOf } from '../checklist/key.ts';
import { sectionsOf } from '../checklist/select.ts';

/** What a body may not do to its template. */
export type DepartureKind =
  | 'deleted'
  | 'reworded'
  | 'negated'
  | 'moved'
  | 'made-conditional'
  | 'contradicting-copies'
  | 'section-deleted'
  | 'section-renamed'
  | 'field-deleted';

export interface Departure {
  kind: DepartureKind;
  /** Titles of the section in the template, for display. */
  section: string[];
  /** The line of the template, to be put back. */
  expected: string;
  /** Where it stands in the template. */
  templatePlace: Place;
  /** What of the template it is about: an item, or a section with all that is in it. */
  trusted: { item: Item } | { section: Section } | { field: Field };
  /** What stands in the body instead, when something does. */
  actual?: string;
  place?: Place;
}

/** A body held against its template. */
export interface Comparison {
  template: Checklist;
  departures: Departure[];
  /** Body items whose text goes on after the template's. */
  appended: { item: Item; section: string[] }[];
  /** Ticked body items that leave a blank of the template's open. */
  unfilled: { item: Item; section: string[] }[];
  /** The template's item for each body item that has one. */
  counterparts: Map<Item, Item>;
  /** The template's sections for each body section that has some: with a group that the body has not, its own too. */
  sections: Map<Section, Section[]>;
  /** What the template invites to take out. Absent: nothing was missing, or the comparison is strict. */
  removal?: Removal;
  /** Nothing may be missing, reworded or moved, whatever the template invites to. */
  strict?: true;
}

/**
 * Where the trusted template has what stands in a body: by `document:offset` of the body, for items, fields and
 * sections. A template without a path, such as an earlier revision, gives none: its lines are those of no file at hand.
 */
export function templatePlaces(comparisons: readonly Comparison[], body: Checklist): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { template, counterparts } of comparisons) {
    if (template.documents[0]?.path === undefined) continue;
    const known = new Map(named(template.root));
    for (const [name, place] of named(body.root)) note(places, place, known.get(name));
    for (const [item, counterpart] of counterparts) note(places, item.place, counterpart.place);
  }
  return places;
}

// Of several checklists the first that has it counts.
function note(places: Map<string, Place>, { document, offset }: Place, found: Place | undefined): void {
  const key = `${document}:${offset}`;
  if (found !== undefined && !places.has(key)) places.set(key, found);
}

// A field stands behind the key of its section, as no title of a section does.
function named(root: Section): [name: string, place: Place][] {
  return [root, ...sectionsOf(root).map(({ section }) => section)].flatMap((section) => [
    ...(section.place === undefined ? [] : [[idOf(section.key), section.place] as [string, Place]]),
    ...section.fields.map((field): [string, Place] => [JSON.stringify([section.key, field.key]), field.place]),
  ]);
}
