import { sectionsOf } from '../checklist/select.ts';
import { normalizeTitle } from '../checklist/text.ts';
import type { Field, Section } from '../checklist/model.ts';
import type { Departure } from './compare.ts';
import { entriesOf } from './entries.ts';

/** A heading with only prose below it counts as a field; people may write below it what they like. */
export function isProse(section: Section, field: Field): boolean {
  return section.place?.offset === field.place.offset;
}

/** Whether a section holds anything that a gate could look at. */
export function hasContent(section: Section): boolean {
  return (
    section.items.length > 0 ||
    section.fields.some((field) => !isProse(section, field)) ||
    section.signOffs.length > 0 ||
    section.sections.some(hasContent)
  );
}

/** Sections by key, in document order. */
export function indexSections(root: Section): Map<string, Section[]> {
  const index = new Map<string, Section[]>();
  for (const { section } of sectionsOf(root)) index.set(section.key, [...(index.get(section.key) ?? []), section]);
  return index;
}

/** The next section with the same path of titles that is not taken yet. */
export function takeSection(index: Map<string, Section[]>, wanted: Section, used: Set<Section>): Section | undefined {
  const found = index.get(wanted.key)?.find((section) => !used.has(section));
  if (found !== undefined) used.add(found);
  return found;
}

/** A section that is gone, or stands there under another title with some of its items. */
export function missingSection(section: Section, home: Section, path: string[], used: Set<Section>): Departure {
  const labels = new Set(entriesOf(section).map((entry) => entry.label));
  const renamed = home.sections.find(
    (other) =>
      !used.has(other) &&
      normalizeTitle(other.title) !== normalizeTitle(section.title) &&
      entriesOf(other).some((entry) => labels.has(entry.label)),
  );
  const place = section.place ?? { document: '', line: 1, column: 1, offset: 0 };
  return {
    kind: renamed === undefined ? 'section-deleted' : 'section-renamed',
    section: path.slice(0, -1),
    expected: section.title,
    templatePlace: place,
    ...(renamed === undefined
      ? {}
      : { actual: renamed.title, ...(renamed.place === undefined ? {} : { place: renamed.place }) }),
  };
}
