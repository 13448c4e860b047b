import type { Item, Section } from '../checklist/model.ts';
import { flatten, itemsIn, sectionsOf } from '../checklist/select.ts';
import type { Comparison, Departure } from './comparison.ts';
import type { Removal } from './reading/removal.ts';

/** What decides whether a missing part of the template counts as not applicable. */
export interface Tolerance {
  /** Whether an N/A mark without a reason is accepted for conditional items. */
  marks: boolean;
  /** Items to pick from, and items that no rule asks for. */
  options: ReadonlySet<Item>;
  /** Items that are asked for in some cases only. */
  sometimes: ReadonlySet<Item>;
  /** Items that the policy names one by one. They may not be left out. */
  named: ReadonlySet<Item>;
  removal: Removal;
}

/** The parts of the template that are missing in the body. */
export interface Gone {
  /** What must be put back, in the order of the template. */
  missing: Departure[];
  /** What counts as not applicable. */
  letGo: Departure[];
  /** Whether the template has boxes and the body has none of them. */
  gutted: boolean;
}

/** Sections of the template that are missing with all their lines, and that it allows people to remove whole. */
export interface RemovedWhole {
  /** Parts that do not apply. */
  parts: Set<Section>;
  /** Lists to choose from that nobody followed. */
  choices: Set<Section>;
}

/** Finds the sections that were removed whole, as the template allows. */
export function removedWhole({ template, departures }: Comparison, removal: Removal): RemovedWhole {
  const lost = lostItems(departures);
  const isLeft = (section: Section): boolean => itemsIn(section).some((item) => !lost.has(item));
  // Of a group, one that stays lets the others go.
  const othersOf = (groups: readonly (readonly Section[])[]): Set<Section> =>
    new Set(
      groups
        .filter((group) => group.some(isLeft))
        .flatMap((group) => group.filter((each) => !isLeft(each)))
        .flatMap((each) => [each, ...sectionsOf(each).map(({ section }) => section)]),
    );
  const parts = othersOf(removal.parts);
  for (const { section } of [{ section: template.root }, ...sectionsOf(template.root)])
    if (removal.sections.has(section) && flatten(section.items).every((item) => lost.has(item))) parts.add(section);
  return { parts, choices: othersOf(removal.choices) };
}

// What is deleted is an item or a section.
function lostItems(departures: readonly Departure[]): Set<Item> {
  return new Set(
    departures
      .filter(isGone)
      .flatMap(({ trusted }) =>
        'item' in trusted ? [trusted.item] : itemsIn((trusted as { section: Section }).section),
      ),
  );
}

function isGone({ kind }: Departure): boolean {
  return kind === 'deleted' || kind === 'section-deleted';
}

/** Tells what is missing from what may be left out. Every section with required boxes must keep at least one. */
export function goneFrom(comparison: Comparison, tolerance: Tolerance): Gone {
  const { template, counterparts, departures } = comparison;
  const { marks, options, sometimes, named, removal } = tolerance;
  const gone = departures.filter(isGone);
  const lost = lostItems(departures);
  const homes = homesOf(template.root);
  const there = new Set(counterparts.values());
  const whole = removedWhole(comparison, removal);
  const isGoneWhole = (section: Section): boolean => whole.parts.has(section) || whole.choices.has(section);
  // Whoever ticks some lines of a list for some cases must say something of the others.
  const begun = new Set(
    [...counterparts].flatMap(([item, trusted]) =>
      item.state === 'ticked' && sometimes.has(trusted) ? [homes.get(trusted)?.section] : [],
    ),
  );
  const ticked = new Set([...counterparts].flatMap(([item, trusted]) => (item.state === 'ticked' ? [trusted] : [])));
  const letOff = new Set(
    removal.letOff.filter(({ by }) => by.some((item) => ticked.has(item))).flatMap(({ others }) => others),
  );
  const isFree = (item: Item): boolean => {
    if (!marks || named.has(item)) return false;
    const home = homes.get(item) as Home;
    return (
      options.has(item) ||
      letOff.has(item) ||
      (sometimes.has(item) && !begun.has(home.section)) ||
      item.conditional ||
      item.directives?.some(({ text }) => text === 'removable') === true ||
      removal.lines.has(home.section) ||
      isGoneWhole(home.section) ||
      (home.parent !== undefined && lost.has(home.parent) && isFree(home.parent))
    );
  };
  // Whether all items of a section are gone although one had to stay: that is, unless the section is optional or the
  // template allows removing it whole.
  const isEmptied = (section: Section): boolean =>
    section.items.length > 0 &&
    flatten(section.items).every((item) => lost.has(item)) &&
    !isGoneWhole(section) &&
    !section.items.every((item) => options.has(item));
  const mayGo = ({ trusted }: Departure): boolean => {
    if ('item' in trusted) return isFree(trusted.item) && !isEmptied((homes.get(trusted.item) as Home).section);
    const { section } = trusted as { section: Section };
    const items = itemsIn(section);
    const parts = [section, ...sectionsOf(section).map((each) => each.section)];
    const isBlank = parts.every(
      ({ signOffs, fields }) => signOffs.length === 0 && fields.every((field) => removal.fields.has(field)),
    );
    return items.length === 0 ? isBlank : items.every(isFree) && !parts.some(isEmptied);
  };
  const letGo = departures.filter((each) =>
    'field' in each.trusted ? removal.fields.has(each.trusted.field) : isGone(each) && mayGo(each),
  );
  const free = new Set(letGo);
  return {
    missing: departures.filter((each) => (gone.includes(each) || 'field' in each.trusted) && !free.has(each)),
    letGo,
    gutted: homes.size > 0 && there.size === 0,
  };
}

interface Home {
  section: Section;
  parent: Item | undefined;
}

// The section and the parent item of each item.
function homesOf(root: Section): Map<Item, Home> {
  const homes = new Map<Item, Home>();
  const visit = (items: readonly Item[], section: Section, parent: Item | undefined): void => {
    for (const item of items) {
      homes.set(item, { section, parent });
      visit(item.items, section, item);
    }
  };
  for (const section of [root, ...sectionsOf(root).map((each) => each.section)])
    visit(section.items, section, undefined);
  return homes;
}
