import type { Checklist, Field, Section } from '../checklist/model.ts';
import { flatten, sectionsOf } from '../checklist/select.ts';
import { alignItems, notePairs, type WantedItem, resolveDepartures } from './align.ts';
import { entriesOf, isProse, meet, sectionPlace, renamed, type Meeting } from './sections.ts';
import type { Departure, Comparison } from './comparison.ts';

/** Aligns a body with its template by section and text. Takes n·log n time in the number of items. */
export function compare(template: Checklist, body: Checklist): Comparison {
  const { meetings, missing, used } = meet(template.root, body.root);
  const comparison: Comparison = {
    template,
    departures: [],
    appended: [],
    unfilled: [],
    counterparts: new Map(),
    sections: new Map(),
  };
  for (const { section, home } of meetings) {
    const same = comparison.sections.get(home);
    if (same === undefined) comparison.sections.set(home, [section]);
    else same.push(section);
  }
  for (const each of missing)
    comparison.departures.push(sectionDeparture(each.section, each.path, renamed(each, used)));
  for (const meeting of meetings) comparison.departures.push(...missingFields(meeting));
  const homes = [...wantedByHome(meetings)].map(([home, wanted]) => alignItems(home, wanted, comparison));
  resolveDepartures(homes, body, comparison);
  for (const home of homes) notePairs(home, comparison);
  showLines(comparison);
  return comparison;
}

// If groups of the template are gone, several of its sections look for their items in the same section of the body.
function wantedByHome(meetings: readonly Meeting[]): Map<Section, WantedItem[]> {
  const homes = new Map<Section, WantedItem[]>();
  for (const { section, home, path } of meetings) {
    const wanted = homes.get(home) ?? [];
    homes.set(home, wanted);
    for (const entry of entriesOf(section)) wanted.push({ entry, section: path });
  }
  return homes;
}

function sectionDeparture(section: Section, path: string[], instead: Section | undefined): Departure {
  return {
    kind: instead === undefined ? 'section-deleted' : 'section-renamed',
    section: path.slice(0, -1),
    expected: section.title,
    templatePlace: sectionPlace(section),
    trusted: { section },
    ...(instead === undefined ? {} : { actual: instead.title, place: sectionPlace(instead) }),
  };
}

function missingFields({ section, home, path }: Meeting): Departure[] {
  const names = new Set(home.fields.map((field) => field.key));
  return section.fields
    .filter((field) => !isProse(section, field) && !isHint(section, field) && !names.has(field.key))
    .map((field) => ({
      kind: 'field-deleted',
      section: path,
      expected: field.name,
      templatePlace: field.place,
      trusted: { field },
    }));
}

// A bullet below a box that says something explains the box. One with a blank is to be filled in.
function isHint({ items }: Section, { blank, place }: Field): boolean {
  const before = flatten(items).findLast((item) => item.place.line < place.line);
  return !blank && before !== undefined && before.place.column < place.column;
}

// Shows the whole line of the template that must be put back, and sorts departures in the order of the template.
function showLines({ template, departures }: Comparison): void {
  const texts = new Map(template.documents.map(({ id, markdown }) => [id, markdown.split(/\r\n|\n|\r/)]));
  for (const each of departures)
    each.expected = texts.get(each.templatePlace.document)?.[each.templatePlace.line - 1]?.trim() ?? each.expected;
  departures.sort((a, b) => a.templatePlace.offset - b.templatePlace.offset);
}

/**
 * Whether a body was made from this template: at least half of its items are there, whatever is ticked, added or
 * struck; of a template without items, half of its fields. A text that merely speaks of the same things has none.
 */
export function isMadeFrom(template: Checklist, body: Checklist): boolean {
  const sections = [template.root, ...sectionsOf(template.root).map(({ section }) => section)];
  const items = sections.flatMap(entriesOf);
  if (items.length > 0) return 2 * new Set(compare(template, body).counterparts.values()).size >= items.length;
  const keysIn = (all: readonly Section[]): string[] => all.flatMap(({ fields }) => fields.map(({ key }) => key));
  const own = keysIn(sections);
  const written = new Set(keysIn([body.root, ...sectionsOf(body.root).map(({ section }) => section)]));
  return own.length > 0 && 2 * own.filter((key) => written.has(key)).length >= own.length;
}
