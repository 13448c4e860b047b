import { displayPath, itemsIn, sectionsOf, topLevel } from '../checklist/select.ts';
import { idOf } from '../checklist/key.ts';
import { normalize, normalizeTitle } from '../checklist/text.ts';
import type { Field, Place, Section } from '../checklist/model.ts';
import { hasBlank } from './blanks.ts';
import { entriesOf } from './entries.ts';

/** A heading with only prose below it counts as a field; people may write below it what they like. */
export function isProse(section: Pick<Section, 'place'>, field: Field): boolean {
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

// "Fixed the bug ...", "<name of the module>": people write their own title there.
function isExample({ kind, title }: Section): boolean {
  return kind === 'heading' && hasBlank(normalize(title));
}

/** A section of the template that the body has not, and the section of the body where it should be. */
export interface Missing {
  section: Section;
  home: Section;
  path: string[];
}

/** A section of the template with the section of the body that its items are looked for in. */
export interface Meeting {
  section: Section;
  home: Section;
  path: string[];
}

/** Finds for each section of a template where it stands in the body, in document order of the template. */
export function meet(
  template: Section,
  body: Section,
): { meetings: Meeting[]; missing: Missing[]; used: Set<Section> } {
  const index = indexSections(body);
  const top = topOf(template, body);
  const used = new Set<Section>([body, top]);
  const meetings: Meeting[] = [];
  const missing: Missing[] = [];
  // Where the children of a section stand in the body.
  const find = (children: readonly Section[], home: Section): Map<Section, Section> => {
    const found = new Map<Section, Section>();
    const take = (fits: (other: Placed, child: Section) => boolean): void => {
      for (const child of children) {
        if (found.has(child)) continue;
        const same = index.get(idOf([...home.key, normalizeTitle(child.title)])) ?? [];
        const other = same.find((each) => !used.has(each.section) && fits(each, child));
        if (other === undefined) continue;
        used.add(other.section);
        found.set(child, other.section);
      }
    };
    // Titles may differ by their number or picture alone: each belongs to the one that is just it.
    take(({ section, above }, child) => above === home && normalize(section.title) === normalize(child.title));
    take(({ above }) => above === home);
    // Below a title that stands there once more.
    take(({ above }) => !used.has(above));
    // A title that is an example is written anew: what stands there belongs to it, first to those that hold something.
    const examples = children.filter((child) => !found.has(child) && isExample(child));
    for (const child of [...examples.filter(hasContent), ...examples.filter((each) => !hasContent(each))]) {
      const other = home.sections.find((each) => !used.has(each) && each.kind === child.kind);
      if (other === undefined) continue;
      used.add(other);
      found.set(child, other);
    }
    return found;
  };
  const visit = (section: Section, home: Section, above: readonly Section[]): void => {
    meetings.push({ section, home, path: displayPath(template, above) });
    const below = find(section.sections, home);
    for (const child of section.sections) {
      const path = [...above, child];
      const found = below.get(child);
      if (found !== undefined) {
        visit(child, found, path);
      } else if ((child.kind === 'group' || isExample(child)) && itemsIn(child).length > 0) {
        // A bold line or "…:" names items without moving them: where it is gone they may stand in the section itself.
        visit(child, home, path);
      } else if (hasContent(child)) {
        missing.push({ section: child, home, path: displayPath(template, path) });
      }
    }
  };
  visit(template, top, []);
  return { meetings, missing, used };
}

// An author may write one title above everything, where the template has none.
function topOf(template: Section, body: Section): Section {
  const top = topLevel(body);
  if (topLevel(template) !== template || template.sections.some(({ key }) => idOf(key) === idOf(top.key))) return body;
  return body.items.length + body.fields.length + body.signOffs.length === 0 ? top : body;
}

/** The section that stands there under another title with some of the same items. */
export function renamed({ section, home }: Missing, used: ReadonlySet<Section>): Section | undefined {
  const labels = new Set(entriesOf(section).map((entry) => entry.label));
  return home.sections.find((other) => !used.has(other) && entriesOf(other).some((entry) => labels.has(entry.label)));
}

/** The place of a section that is not the root. */
export function placeOf(section: Section): Place {
  return section.place as Place;
}

/** A section with the one that it stands below. */
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
