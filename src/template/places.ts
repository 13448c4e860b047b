import { idOf } from '../checklist/key.ts';
import { sectionsOf } from '../checklist/select.ts';
import type { Checklist, Place, Section } from '../checklist/model.ts';
import type { Comparison } from './compare.ts';

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
