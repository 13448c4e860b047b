import { displayPath, flatten, sectionsOf } from '../checklist/select.ts';
import { normalize } from '../checklist/text.ts';
import type { Checklist, Item, Place, Section } from '../checklist/model.ts';
import { entriesOf, type Entry } from './entries.ts';
import { followsText, LabelIndex } from './match.ts';
import { hasContent, indexSections, isProse, missingSection, takeSection } from './sections.ts';
import { nearestLabel } from './similar.ts';

/** What a body may not do to its template. */
export type DepartureKind =
  | 'deleted'
  | 'reworded'
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
  /** The template's item for each body item that has one. */
  counterparts: Map<Item, Item>;
}

/** Aligns a body with its template by section path and text. n·log n in the number of items. Pure. */
export function compare(template: Checklist, body: Checklist): Comparison {
  const comparison: Comparison = { template, departures: [], appended: [], counterparts: new Map() };
  const bodySections = indexSections(body.root);
  const wanted = new Map(
    sectionsOf(template.root).map((located) => [located.section, displayPath(template.root, located.path)]),
  );
  const usedSections = new Set<Section>([body.root]);
  const pending: { entry: Entry; section: string[]; candidates: Entry[] }[] = [];

  const visit = (section: Section, home: Section, path: string[]): void => {
    alignItems(section, home, path, comparison, pending);
    alignFields(section, home, path, comparison);
    for (const child of section.sections) {
      const childPath = wanted.get(child) ?? [child.title];
      const found = takeSection(bodySections, child, usedSections);
      if (found !== undefined) visit(child, found, childPath);
      // A bold line or "…:" names items without moving them: where it is gone they may stand in the section itself.
      else if (child.kind === 'group' && child.items.length > 0) visit(child, home, childPath);
      else if (hasContent(child)) comparison.departures.push(missingSection(child, home, childPath, usedSections));
    }
  };
  visit(template.root, body.root, []);
  resolveUnmatched(pending, body, comparison);
  const lines = (template.documents[0]?.markdown ?? '').split(/\r\n|\n|\r/);
  for (const each of comparison.departures) each.expected = lines[each.templatePlace.line - 1]?.trim() ?? each.expected;
  comparison.departures.sort((a, b) => a.templatePlace.offset - b.templatePlace.offset);
  return comparison;
}

function alignItems(
  section: Section,
  home: Section,
  path: string[],
  comparison: Comparison,
  pending: { entry: Entry; section: string[]; candidates: Entry[] }[],
): void {
  const free = entriesOf(home).filter((entry) => !comparison.counterparts.has(entry.item));
  const index = new LabelIndex(free, (entry) => entry.label);
  const missing: Entry[] = [];
  const later: Entry[] = [];
  for (const entry of entriesOf(section)) {
    const [match, ...copies] = index.takeExact(entry.label, countOf(section, entry.label));
    if (match === undefined) later.push(entry);
    else accept(entry, match, path, comparison, copies);
  }
  for (const entry of later) {
    const match = index.takeWhere(entry.label, (other) => followsText(entry.label, other.label));
    if (match === undefined) missing.push(entry);
    else acceptLonger(entry, match, path, comparison);
  }
  const left = index.left();
  for (const entry of missing) pending.push({ entry, section: path, candidates: left });
}

const counts = new WeakMap<Section, Map<string, number>>();

// How often a text stands in a section of the template: that many copies are the template's own.
function countOf(section: Section, label: string): number {
  let map = counts.get(section);
  if (map === undefined) {
    map = new Map();
    for (const entry of entriesOf(section)) map.set(entry.label, (map.get(entry.label) ?? 0) + 1);
    counts.set(section, map);
  }
  return map.get(label) ?? 1;
}

function accept(entry: Entry, match: Entry, path: string[], comparison: Comparison, copies: readonly Entry[]): void {
  comparison.counterparts.set(match.item, entry.item);
  const contradicting = copies.find((copy) => copy.item.state !== match.item.state);
  if (contradicting !== undefined)
    comparison.departures.push(departure('contradicting-copies', entry, path, contradicting.item));
  if (sinksBelow(entry, match, comparison)) comparison.departures.push(departure('moved', entry, path, match.item));
}

function acceptLonger(entry: Entry, match: Entry, path: string[], comparison: Comparison): void {
  comparison.counterparts.set(match.item, entry.item);
  if (match.item.conditional && !entry.item.conditional)
    comparison.departures.push(departure('made-conditional', entry, path, match.item));
  else if (sinksBelow(entry, match, comparison))
    comparison.departures.push(departure('moved', entry, path, match.item));
  else if (!/_{2,}|\.{3}|…/.test(entry.label)) comparison.appended.push({ item: match.item, section: path });
}

// Below an item that it does not belong to it would not be asked for while that one is open.
function sinksBelow(entry: Entry, match: Entry, comparison: Comparison): boolean {
  if (match.parent === undefined) return false;
  return entry.parent === undefined || comparison.counterparts.get(match.parent) !== entry.parent;
}

function resolveUnmatched(
  pending: readonly { entry: Entry; section: string[]; candidates: Entry[] }[],
  body: Checklist,
  comparison: Comparison,
): void {
  const elsewhere = new Map<string, Item[]>();
  for (const item of [
    ...flatten(body.root.items),
    ...sectionsOf(body.root).flatMap(({ section }) => flatten(section.items)),
  ]) {
    if (comparison.counterparts.has(item)) continue;
    const label = normalize(item.label);
    elsewhere.set(label, [...(elsewhere.get(label) ?? []), item]);
  }
  for (const { entry, section, candidates } of pending) {
    const moved = elsewhere.get(entry.label)?.shift();
    const open = candidates.filter((candidate) => !comparison.counterparts.has(candidate.item));
    const byId =
      entry.item.id === undefined ? undefined : open.find((candidate) => candidate.item.id === entry.item.id);
    const similar =
      moved === undefined ? (byId ?? nearestLabel(entry.label, open, (candidate) => candidate.label)) : undefined;
    const item = moved ?? similar?.item;
    if (item !== undefined) comparison.counterparts.set(item, entry.item);
    comparison.departures.push(
      departure(moved !== undefined ? 'moved' : item === undefined ? 'deleted' : 'reworded', entry, section, item),
    );
  }
}

function alignFields(section: Section, home: Section, path: string[], comparison: Comparison): void {
  const names = new Set(home.fields.map((field) => field.key));
  for (const field of section.fields) {
    if (isProse(section, field) || names.has(field.key)) continue;
    comparison.departures.push({
      kind: 'field-deleted',
      section: path,
      expected: field.name,
      templatePlace: field.place,
    });
  }
}

function departure(kind: DepartureKind, entry: Entry, section: string[], item: Item | undefined): Departure {
  return {
    kind,
    section,
    expected: entry.item.text,
    templatePlace: entry.item.place,
    ...(item === undefined ? {} : { actual: item.text, place: item.place }),
  };
}
