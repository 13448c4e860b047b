import { displayPath, itemsIn, sectionsOf, topLevel } from '../checklist/select.ts';
import { idOf } from '../checklist/key.ts';
import { normalize, normalizeHeading } from '../checklist/text.ts';
import type { Field, Place, Section, Item } from '../checklist/model.ts';
import { hasBlank } from './blanks.ts';
import { sectionsBelowOwn } from './own-headings.ts';

/** Whether a field is the prose below a heading, which is read as a field. Authors may write anything there. */
export function isProse(section: Pick<Section, 'place'>, field: Field): boolean {
  return section.place?.offset === field.place.offset;
}

/** Whether a section holds anything that a gate could judge. */
function hasContent(section: Section): boolean {
  return (
    section.items.length > 0 ||
    section.fields.some((field) => !isProse(section, field)) ||
    section.signOffs.length > 0 ||
    section.sections.some(hasContent)
  );
}

function holdsOnlySections(section: Section): boolean {
  const { items, fields, signOffs, sections } = section;
  const own = items.length + signOffs.length + fields.filter((field) => !isProse(section, field)).length;
  return own === 0 && sections.length > 0;
}

// Authors replace titles such as "Fixed the bug ..." or "<name of the module>" by their own.
function isExample({ kind, title }: Section): boolean {
  return kind === 'heading' && hasBlank(normalize(title));
}

/** A section of the template that is missing in the body, and the section `home` of the body where it belongs. */
export interface Missing {
  section: Section;
  home: Section;
  path: string[];
}

/** A section of the template, and the section `home` of the body in which its items are looked for. */
export interface Meeting {
  section: Section;
  home: Section;
  path: string[];
}

/** Finds the section of the body for each section of a template, in the order of the template. */
export function meet(
  template: Section,
  body: Section,
): { meetings: Meeting[]; missing: Missing[]; used: Set<Section> } {
  const index = indexSections(body);
  const lower = sectionsBelowOwn(template, body);
  const top = topOf(template, body);
  const used = new Set<Section>([body, top]);
  const meetings: Meeting[] = [];
  const missing: Missing[] = [];
  // Finds the children of a section in the body.
  const find = (children: readonly Section[], home: Section): Map<Section, Section> => {
    const found = new Map<Section, Section>();
    const take = (fits: (other: Placed, child: Section) => boolean): void => {
      for (const child of children) {
        if (found.has(child)) continue;
        const same = index.get(idOf([...home.key, normalizeHeading(child.title)])) ?? [];
        const other = same.find((each) => !used.has(each.section) && fits(each, child));
        if (other === undefined) continue;
        used.add(other.section);
        found.set(child, other.section);
      }
    };
    // Titles may differ only in a number or emoji, so take exact titles first.
    take(({ section, above }, child) => above === home && normalize(section.title) === normalize(child.title));
    take(({ above }) => above === home);
    // Also look below a copy of the parent's title.
    take(({ above }) => !used.has(above));
    // Or below headings that the author has added.
    for (const child of children) {
      if (found.has(child)) continue;
      const [only, ...others] = lower(child, home).filter((each) => !used.has(each));
      if (only === undefined || others.length > 0) continue;
      used.add(only);
      found.set(child, only);
    }
    // A title that is an example is replaced by the author, so any unused section fits. Sections with content go first.
    const examples = children.filter((child) => !found.has(child) && isExample(child));
    for (const child of [...examples.filter(hasContent), ...examples.filter((each) => !hasContent(each))]) {
      const other = home.sections.find((each) => !used.has(each) && each.kind === child.kind);
      if (other === undefined) continue;
      used.add(other);
      found.set(child, other);
    }
    return found;
  };
  const all = itemsIn(template).length;
  const holdsAll = (section: Section, home: Section): boolean =>
    itemsIn(section).length === all &&
    [section, ...sectionsOf(section).map((each) => each.section)].some((part) => sharesLabels(part, home));
  const visit = (
    section: Section,
    home: Section,
    above: readonly Section[],
    below = find(section.sections, home),
  ): void => {
    meetings.push({ section, home, path: displayPath(template, above) });
    for (const child of section.sections) {
      const path = [...above, child];
      const found = below.get(child);
      if (found !== undefined) {
        visit(child, found, path);
      } else if ((child.kind === 'group' || isExample(child) || holdsAll(child, home)) && itemsIn(child).length > 0) {
        // A bold line or "…:" only names items, and so does the heading of all boxes of a template. If it is gone, its
        // items may stand directly in the section.
        visit(child, home, path);
      } else if (holdsOnlySections(child)) {
        // If a title with nothing but other sections below it is gone, these may stand in its place.
        const lifted = find(child.sections, home);
        if (lifted.size > 0) visit(child, home, path, lifted);
        else if (hasContent(child)) missing.push({ section: child, home, path: displayPath(template, path) });
      } else if (hasContent(child)) {
        missing.push({ section: child, home, path: displayPath(template, path) });
      }
    }
  };
  visit(template, top, []);
  return { meetings, missing, used };
}

// Authors may add a single title above everything, even if the template has none.
function topOf(template: Section, body: Section): Section {
  const top = topLevel(body);
  if (topLevel(template) !== template || template.sections.some(({ key }) => idOf(key) === idOf(top.key))) return body;
  return body.items.length + body.fields.length + body.signOffs.length === 0 ? top : body;
}

/** The unused section of the body that has some of the same items under another title. */
export function renamed({ section, home }: Missing, used: ReadonlySet<Section>): Section | undefined {
  return home.sections.find((other) => !used.has(other) && sharesLabels(section, other));
}

function sharesLabels(section: Section, other: Section): boolean {
  const labels = new Set(entriesOf(section).map((entry) => entry.label));
  return entriesOf(other).some((entry) => labels.has(entry.label));
}

/** The place of a section, which must not be the root. */
export function sectionPlace(section: Section): Place {
  return section.place as Place;
}

/** A section with its parent. */
interface Placed {
  section: Section;
  above: Section;
}

function indexSections(root: Section): Map<string, Placed[]> {
  const index = new Map<string, Placed[]>();
  for (const { section, path } of sectionsOf(root)) {
    const id = idOf(section.key);
    const placed = { section, above: path.at(-2) ?? root };
    const same = index.get(id);
    if (same === undefined) index.set(id, [placed]);
    else same.push(placed);
  }
  return index;
}

/** An item with its parent. */
export interface ItemEntry {
  item: Item;
  parent?: Item;
  label: string;
  /** The normalised label of its parent item, or else of its question; empty without either. */
  below: string;
}

/** The items of a section without sub-sections, including nested items, in document order. */
export function entriesOf(section: Section): ItemEntry[] {
  const entries: ItemEntry[] = [];
  const visit = (items: readonly Item[], parent?: Item): void => {
    for (const item of items) {
      const label = normalize(item.label);
      const below = normalize(parent?.label ?? item.question?.text ?? '');
      entries.push({ item, label, below, ...(parent === undefined ? {} : { parent }) });
      visit(item.items, item);
    }
  };
  visit(section.items);
  return entries;
}
