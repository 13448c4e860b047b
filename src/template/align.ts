import type { Item, Section, Checklist } from '../checklist/model.ts';
import type { Comparison, Departure, DepartureKind } from './comparison.ts';
import { follows, hasBlank, leavesOpen, turnsAround } from './blanks.ts';
import { LabelIndex, nearestLabel, windowFor } from './match.ts';
import { normalize } from '../checklist/text.ts';
import { itemsIn } from '../checklist/select.ts';
import { type Entry, entriesOf } from './entries.ts';

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
  pairs: Pair[];
}

interface Pair {
  wanted: Wanted;
  match: Entry;
  /** The text of the body is not just that of the template. */
  longer: boolean;
}

/** Finds the counterparts of items by text, within one section of the body. */
export function alignItems(home: Section, wanted: readonly Wanted[], comparison: Comparison): Aligned {
  const entries = entriesOf(home);
  const index = new LabelIndex(entries, (entry) => entry.label);
  const aligned: Aligned = { missing: [], left: [], pairs: [] };
  const { pairs } = aligned;

  const later: Wanted[] = [];
  for (const each of wanted) {
    const match = index.takeExact(each.entry.label);
    if (match === undefined) later.push(each);
    else pairs.push({ wanted: each, match, longer: false });
  }
  // What is left of a text now are copies that the template has not.
  const copies = new Map<string, Entry[]>();
  for (const { wanted: each, match } of pairs) {
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
    else pairs.push({ wanted: each, match, longer: true });
  }
  putInOrder(pairs, new Map(entries.map((entry, at) => [entry, at])));
  for (const { wanted: each, match } of pairs) {
    comparison.counterparts.set(match.item, each.entry.item);
    // Whether somebody has signed is said of sign-offs themselves.
    const isSignOff = home.signOffs.some(({ place }) => place.offset === match.item.place.offset);
    if (!isSignOff && match.item.state === 'ticked' && leavesOpen(each.entry.label, match.label))
      comparison.unfilled.push({ item: match.item, section: each.section });
  }
  aligned.left = index.left();
  return aligned;
}

/**
 * Items that fit each other's place in the template belong below what the template has them below, and else in its
 * order: "Approved by ____", there twice, and filled in with two names. `at`: where an item of the body stands.
 */
function putInOrder(pairs: readonly Pair[], at: ReadonlyMap<Entry, number>): void {
  const inOrder = pairs
    .map((pair) => {
      const { item, label, below } = pair.wanted.entry;
      return { pair, item, label, below, fits: follows(label), holds: holderOf(below) };
    })
    .toSorted((a, b) => a.item.place.offset - b.item.place.offset);
  const isBehind = (one: Pair, other: Pair): boolean => (at.get(one.match) as number) > (at.get(other.match) as number);
  inOrder.forEach((one, index) => {
    for (let next = index + 1; next < inOrder.length; next += 1) {
      const other = inOrder[next] as typeof one;
      const [first, second] = [one.pair, other.pair];
      // What has just the text of an item is that item, unless others have this text.
      if (one.label !== other.label && !(first.longer && second.longer)) continue;
      const behind = isBehind(first, second);
      if (one.below === other.below && !behind) continue;
      const now = one.holds(first.match) + other.holds(second.match);
      const then = one.holds(second.match) + other.holds(first.match);
      if (then < now || (then === now && !behind)) continue;
      if (!one.fits(second.match.label) || !other.fits(first.match.label)) continue;
      [first.match, second.match] = [second.match, first.match];
      first.longer = one.label !== first.match.label;
      second.longer = other.label !== second.match.label;
    }
  });
}

// 1 where an item of the body stands below the same, or below its text with detail behind it.
function holderOf(below: string): (match: Entry) => number {
  const fits = follows(below);
  return (match) => Number(below === match.below || (below !== '' && fits(match.below)));
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
    trusted: { item: entry.item },
    ...(item === undefined ? {} : { actual: item.text, place: item.place }),
  };
}

// Below an item that it does not belong to it would not be asked for while that one is open.
function sinksBelow(entry: Entry, match: Entry, comparison: Comparison): boolean {
  if (match.parent === undefined) return false;
  return entry.parent === undefined || comparison.counterparts.get(match.parent) !== entry.parent;
}

/** Says of every item of the template without a counterpart whether it was moved, reworded or deleted. */
export function resolve(homes: readonly Aligned[], body: Checklist, comparison: Comparison): void {
  const elsewhere = strays(body, comparison);
  const note = (kind: 'moved' | 'reworded' | 'negated', wanted: Wanted, item: Item): void => {
    comparison.counterparts.set(item, wanted.entry.item);
    comparison.departures.push(departure(kind, wanted, item));
  };
  // The same text somewhere else comes first, whatever section it is in; only then texts that are merely alike.
  const unresolved = homes.map(({ missing, left }) => ({
    left,
    missing: missing.filter((wanted) => {
      const moved = elsewhere.get(wanted.entry.label)?.shift();
      if (moved !== undefined) note('moved', wanted, moved);
      return moved === undefined;
    }),
  }));
  const window = windowFor(unresolved.reduce((sum, { missing }) => sum + missing.length, 0));
  for (const { missing, left } of unresolved) {
    const open = new Set(left.filter((entry) => !comparison.counterparts.has(entry.item)));
    const byId = new Map([...open].map((entry) => [entry.item.id, entry]));
    for (const wanted of missing) {
      const { id } = wanted.entry.item;
      const named = id === undefined ? undefined : byId.get(id);
      const found =
        named !== undefined && open.has(named)
          ? named
          : nearestLabel(wanted.entry.label, open, (candidate) => candidate.label, window);
      if (found === undefined) {
        comparison.departures.push(departure('deleted', wanted));
        continue;
      }
      open.delete(found);
      note(turnsAround(wanted.entry.label, found.label) ? 'negated' : 'reworded', wanted, found.item);
    }
  }
}

// Items of the body that nothing claims yet, by text.
function strays(body: Checklist, comparison: Comparison): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of itemsIn(body.root)) {
    if (comparison.counterparts.has(item)) continue;
    const label = normalize(item.label);
    const same = found.get(label);
    if (same === undefined) found.set(label, [item]);
    else same.push(item);
  }
  return found;
}
