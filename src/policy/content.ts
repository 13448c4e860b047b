import { displayPath, flatten, sectionsOf, type Located } from '../checklist/select.ts';
import type { Checklist, Item, Place } from '../checklist/model.ts';
import type { GroupResult, Progress, ReadItem } from '../verdict/verdict.ts';
import { gatesOf } from '../verdict/walk.ts';

/** What a verdict keeps of the checklist: progress and items. */

/** The root and all sections, each with what stands above it. */
export function sectionsWithRoot({ root }: Checklist): Located[] {
  return [{ section: root, path: [] }, ...sectionsOf(root)];
}

/** Places of the open boxes that count as done by evidence, as `document:offset`. */
export function settledPlaces(root: GroupResult): ReadonlySet<string> {
  return new Set(gatesOf(root).flatMap((gate) => (gate.settled ?? []).map(placeKey)));
}

function placeKey({ document, offset }: Place): string {
  return `${document}:${offset}`;
}

/** One entry for each section that has boxes of its own, in document order; every box once. `settled`: done by evidence. */
export function progressOf(checklist: Checklist, settled: ReadonlySet<string> = new Set()): Progress[] {
  return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
    const boxes = flatten(section.items).filter((item) => item.boxed);
    if (boxes.length === 0) return [];
    const count = (state: Item['state']) => boxes.filter((item) => item.state === state).length;
    const byEvidence = boxes.filter((item) => settled.has(placeKey(item.place))).length;
    return [
      {
        section: displayPath(checklist.root, path).join(' > '),
        ticked: count('ticked'),
        notApplicable: count('not-applicable'),
        ...(byEvidence === 0 ? {} : { byEvidence }),
        total: boxes.length,
      },
    ];
  });
}

/** Every item with its state, in document order. */
export function itemsOf(checklist: Checklist): ReadItem[] {
  return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
    const titles = displayPath(checklist.root, path);
    return flatten(section.items).map(({ text, label, state, reason, boxed, place }) => ({
      section: titles,
      text: label === '' ? text : label,
      state,
      ...(reason === undefined ? {} : { reason }),
      boxed,
      place,
    }));
  });
}
