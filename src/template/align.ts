import type { Item, Section, Checklist } from '../checklist/model.ts';
import type { Comparison, Departure, DepartureKind } from './comparison.ts';
import { firstBlank, hasBlank, leavesOpen, turnsAround } from './blanks.ts';
import { follows, shortForms, takesBack } from './follows.ts';
import { LabelIndex, nearestLabel, windowFor } from './match.ts';
import { normalize } from '../checklist/text.ts';
import { itemsIn } from '../checklist/select.ts';
import { statesCondition } from '../checklist/reading/condition.ts';
import { asksNothing } from './reading/options.ts';
import { type ItemEntry, entriesOf } from './sections.ts';

/** An item of the template, with the titles of its section for display. */
export interface WantedItem {
  entry: ItemEntry;
  section: string[];
}

/** The result of aligning one section of the body with what the template has there. */
export interface Aligned {
  /** Items of the template that are not found in this section. */
  missing: WantedItem[];
  /** Items of the body that match no item of the template, in document order. */
  left: ItemEntry[];
  /** Items of the template with their counterparts in the body. */
  pairs: Pair[];
}

interface Pair {
  wanted: WantedItem;
  match: ItemEntry;
  /** Whether the text of the body differs from that of the template. */
  longer: boolean;
}

/** Matches items of the template with those of one section of the body, by text. */
export function alignItems(home: Section, wanted: readonly WantedItem[], comparison: Comparison): Aligned {
  const entries = entriesOf(home);
  const index = new LabelIndex(entries, (entry) => entry.label);
  const aligned: Aligned = { missing: [], left: [], pairs: [] };
  const { pairs } = aligned;

  const later: WantedItem[] = [];
  for (const each of wanted) {
    const match = index.takeExact(each.entry.label);
    if (match === undefined) later.push(each);
    else pairs.push({ wanted: each, match, longer: false });
  }
  // The remaining items with the same text are copies that the template does not have.
  const copies = new Map<string, ItemEntry[]>();
  for (const { wanted: each, match } of pairs) {
    const { label } = each.entry;
    const found = copies.get(label) ?? oneOfEachState(index.copies(label));
    copies.set(label, found);
    const other = found.find((copy) => copy.item.state !== match.item.state);
    if (other !== undefined) comparison.departures.push(departure('contradicting-copies', each, other.item));
  }
  // Longest first, so that a short text of the template does not take an item that continues a longer one.
  const longer = new Map<WantedItem, ItemEntry | undefined>();
  for (const each of later.toSorted((a, b) => b.entry.label.length - a.entry.label.length)) {
    // What somebody writes over mere dots is an item of their own.
    if (firstBlank(each.entry.label) === 0 && asksNothing(each.entry.item)) continue;
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
    // The gate for sign-offs reports unsigned ones itself.
    const isSignOff = home.signOffs.some(({ place }) => place.offset === match.item.place.offset);
    if (!isSignOff && match.item.state === 'ticked' && leavesOpen(each.entry.label, match.label))
      comparison.unfilled.push({ item: match.item, section: each.section });
  }
  aligned.left = index.left();
  return aligned;
}

/**
 * Swaps counterparts that fit each other's item of the template, such as two lines "Approved by ____" that are filled
 * in with names. They belong below the parent that the template has, and otherwise in the order of the template.
 * `at`: the position of each entry in the body.
 */
function putInOrder(pairs: readonly Pair[], at: ReadonlyMap<ItemEntry, number>): void {
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
      // An exact match stays, unless the other item has the same text.
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

// 1 if an item of the body stands below this parent, also with detail after the text of the parent; else 0.
function holderOf(below: string): (match: ItemEntry) => number {
  const fits = follows(below);
  return (match) => Number(below === match.below || (below !== '' && fits(match.below)));
}

function oneOfEachState(entries: readonly ItemEntry[]): ItemEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.item.state, entry])).values()].toReversed();
}

/** Reports changes to matched items. Call it once all counterparts are known, since it looks at those of parents. */
export function notePairs({ pairs }: Aligned, comparison: Comparison): void {
  for (const { wanted, match, longer } of pairs) {
    if (longer && statesCondition(match.item.label) && !wanted.entry.item.conditional)
      comparison.departures.push(departure('made-conditional', wanted, match.item));
    else if (match.item.state === 'ticked' && takesBack(wanted.entry.label, match.label))
      comparison.departures.push(departure('negated', wanted, match.item));
    else if (sinksBelow(wanted.entry, match, comparison))
      comparison.departures.push(departure('moved', wanted, match.item));
    else if (longer && !hasBlank(wanted.entry.label) && !shortForms(wanted.entry.label).includes(match.label))
      comparison.appended.push({ item: match.item, section: wanted.section });
  }
}

/** A departure of one item. */
function departure(kind: DepartureKind, { entry, section }: WantedItem, item?: Item): Departure {
  return {
    kind,
    section,
    expected: entry.item.text,
    templatePlace: entry.item.place,
    trusted: { item: entry.item },
    ...(item === undefined ? {} : { actual: item.text, place: item.place }),
  };
}

// An item nested below another one would not be asked for while that one is open.
function sinksBelow(entry: ItemEntry, match: ItemEntry, comparison: Comparison): boolean {
  if (match.parent === undefined) return false;
  return entry.parent === undefined || comparison.counterparts.get(match.parent) !== entry.parent;
}

/** Decides for every item of the template without a counterpart whether it was moved, reworded or deleted. */
export function resolveDepartures(homes: readonly Aligned[], body: Checklist, comparison: Comparison): void {
  const elsewhere = strays(body, comparison);
  const note = (kind: 'moved' | 'reworded' | 'negated', wanted: WantedItem, item: Item): void => {
    comparison.counterparts.set(item, wanted.entry.item);
    comparison.departures.push(departure(kind, wanted, item));
  };
  // First look for the same text in any section, and only then for similar texts.
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
    const stepsOf = holding(open, comparison);
    const byId = new Map([...open].map((entry) => [entry.item.id, entry]));
    for (const wanted of missing) {
      const { id } = wanted.entry.item;
      const named = id === undefined ? undefined : byId.get(id);
      const found =
        named !== undefined && open.has(named)
          ? named
          : (stepsOf(wanted).find((entry) => open.has(entry)) ??
            nearestLabel(wanted.entry.label, open, (candidate) => candidate.label, window));
      if (found === undefined) {
        comparison.departures.push(departure('deleted', wanted));
        continue;
      }
      open.delete(found);
      note(turnsAround(wanted.entry.label, found.label) ? 'negated' : 'reworded', wanted, found.item);
    }
  }
}

// Whatever an item is called now, what stood below it in the template tells which one it is.
type StepsOf = (wanted: WantedItem) => readonly ItemEntry[];
function holding(open: ReadonlySet<ItemEntry>, { counterparts }: Comparison): StepsOf {
  const holders = new Map(
    [...open].flatMap((entry) => entry.item.items.map((child) => [counterparts.get(child), entry] as const)),
  );
  return ({ entry }) => entry.item.items.flatMap((child) => holders.get(child) ?? []);
}

// The items of the body without a counterpart, by text.
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
