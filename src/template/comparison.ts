import type { Removal } from './reading/removal.ts';
import type { Checklist, Field, Item, Place, Section } from '../checklist/model.ts';
import { idOf } from '../checklist/key.ts';
import { sectionsOf } from '../checklist/select.ts';

/** The ways in which a body can differ from its template. */
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
  /** The line of the template that must be put back. */
  expected: string;
  /** Where it stands in the template. */
  templatePlace: Place;
  /** The part of the template that is concerned: an item, a field, or a section with all its content. */
  trusted: { item: Item } | { section: Section } | { field: Field };
  /** What the body has instead, if anything. */
  actual?: string;
  place?: Place;
}

/** The result of comparing a body with its template. */
export interface Comparison {
  template: Checklist;
  departures: Departure[];
  /** Items of the body that add detail after the text of the template. */
  appended: { item: Item; section: string[] }[];
  /** Ticked items of the body that leave a blank of the template open. */
  unfilled: { item: Item; section: string[] }[];
  /** Items of the body, each with its item of the template. */
  counterparts: Map<Item, Item>;
  /** Sections of the body, each with its sections of the template. A group missing in the body adds to its parent. */
  sections: Map<Section, Section[]>;
  /** What the template allows people to remove. Absent if nothing is missing or the comparison is strict. */
  removal?: Removal;
  /** Nothing may be missing, reworded or moved, whatever the template allows. */
  strict?: true;
}

/**
 * The places in the template of items, fields and sections of a body, by `document:offset` in the body. A template
 * without a path, such as an earlier revision, is left out, since no file at hand has its lines.
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

// If several checklists have it, the first one counts.
function note(places: Map<string, Place>, { document, offset }: Place, found: Place | undefined): void {
  const key = `${document}:${offset}`;
  if (found !== undefined && !places.has(key)) places.set(key, found);
}

// Fields get a name that no section can have.
function named(root: Section): [name: string, place: Place][] {
  return [root, ...sectionsOf(root).map(({ section }) => section)].flatMap((section) => [
    ...(section.place === undefined ? [] : [[idOf(section.key), section.place] as [string, Place]]),
    ...section.fields.map((field): [string, Place] => [JSON.stringify([section.key, field.key]), field.place]),
  ]);
}
