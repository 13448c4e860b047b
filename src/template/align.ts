import type { Item, Section } from '../checklist/model.ts';
import type { Comparison, Departure, DepartureKind } from './compare.ts';
import { entriesOf, type Entry } from './entries.ts';
import { follows, hasBlank, LabelIndex, leavesOpen } from './match.ts';

/** An item of the template, with the titles of its section for display. */
export interface Wanted {
  entry: Entry;
  section: string[];
}

/** What is left of one section of the body, and of what the template wants there. */
export interface Aligned {
  /** Items of the template without a counterpart. */
  missing: Wanted[];
  /** Items of the body that belong to none of the template, in document order. */
  left: Entry[];
  /** Items of both that belong together. */
  pairs: { wanted: Wanted; match: Entry; longer: boolean }[];
}

/** Finds the counterparts of items by text, within one section of the body. */
export function alignItems(home: Section, wanted: readonly Wanted[], comparison: Comparison): Aligned {
  const index = new LabelIndex(entriesOf(home), (entry) => entry.label);
  const aligned: Aligned = { missing: [], left: [], pairs: [] };
  const pair = (each: Wanted, match: Entry, longer: boolean): void => {
    comparison.counterparts.set(match.item, each.entry.item);
    aligned.pairs.push({ wanted: each, match, longer });
    // Whether somebody has signed is said of sign-offs themselves.
    const isSignOff = home.signOffs.some(({ place }) => place.offset === match.item.place.offset);
    if (!isSignOff && match.item.state === 'ticked' && leavesOpen(each.entry.label, match.label))
      comparison.unfilled.push({ item: match.item, section: each.section });
  };

  const later: Wanted[] = [];
  for (const each of wanted) {
    const match = index.takeExact(each.entry.label);
    if (match === undefined) later.push(each);
    else pair(each, match, false);
  }
  // What is left of a text now are copies that the template has not.
  const copies = new Map<string, Entry[]>();
  for (const { wanted: each, match } of aligned.pairs) {
    const { label } = each.entry;
    const found = copies.get(label) ?? oneOfEachState(index.copies(label));
    copies.set(label, found);
    const other = found.find((copy) => copy.item.state !== match.item.state);
    if (other !== undefined) comparison.departures.push(departure('contradicting-copies', each, other.item));
  }
  // The longest first, so that none takes a text that goes on after a longer one of the template.
  const longer = new Map<Wanted, Entry | undefined>();
  for (const each of later.toSorted((a, b) => b.entry.label.length - a.entry.label.length)) {
    const fits = follows(each.entry.label);
    longer.set(
      each,
      index.takeWhere(each.entry.label, (other) => fits(other.label)),
    );
  }
  for (const each of later) {
    const match = longer.get(each);
    if (match === undefined) aligned.missing.push(each);
    else pair(each, match, true);
  }
  aligned.left = index.left();
  return aligned;
}

function oneOfEachState(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.item.state, entry])).values()].toReversed();
}

/** Notes what was done to items that are there. Once every counterpart is known, those of the parents included. */
export function notePairs({ pairs }: Aligned, comparison: Comparison): void {
  for (const { wanted, match, longer } of pairs) {
    if (match.item.conditional && !wanted.entry.item.conditional)
      comparison.departures.push(departure('made-conditional', wanted, match.item));
    else if (sinksBelow(wanted.entry, match, comparison))
      comparison.departures.push(departure('moved', wanted, match.item));
    else if (longer && !hasBlank(wanted.entry.label))
      comparison.appended.push({ item: match.item, section: wanted.section });
  }
}

/** A departure of one item. */
export function departure(kind: DepartureKind, { entry, section }: Wanted, item?: Item): Departure {
  return {
    kind,
    section,
    expected: entry.item.text,
    templatePlace: entry.item.place,
    ...(item === undefined ? {} : { actual: item.text, place: item.place }),
  };
}

// Below an item that it does not belong to it would not be asked for while that one is open.
function sinksBelow(entry: Entry, match: Entry, comparison: Comparison): boolean {
  if (match.parent === undefined) return false;
  return entry.parent === undefined || comparison.counterparts.get(match.parent) !== entry.parent;
}
