import { assignKeys } from '../checklist/key.ts';
import type { Checklist, Item, Mark, NearMiss } from '../checklist/model.ts';
import { behindBareMark } from '../checklist/reading/na-words.ts';
import { itemsIn } from '../checklist/select.ts';
import { normalize, visible } from '../checklist/text.ts';
import { shortForms } from './follows.ts';

/** What marks items of some checklists N/A. */
function marksOf(checklists: readonly Checklist[]): Set<string> {
  const marks = new Set<string>();
  const add = ({ mark }: { mark?: Mark }): void => {
    if (mark === undefined) return;
    marks.add(mark.as);
    add(mark.otherwise);
  };
  for (const { root } of checklists) itemsIn(root).forEach(add);
  return marks;
}

/**
 * A checklist in which the marks for N/A of trusted templates are text: `Made by a tool (N/A)` and `<!-- N/A: why? -->`
 * are words of the template, and mark nothing. And in which the reverse is a mark: `N/A Mail sent` where a template has
 * `Mail sent`, and `~~Mail sent~~ nobody to tell` with an open box: all that was asked for is struck, and why stands behind
 * it. What is nearly a box in a template is no mistake of its authors. The checklist itself where it has none of these.
 */
export function withoutMarksOf(templates: readonly Checklist[], checklist: Checklist): Checklist {
  return withoutMissesOf(templates, readMarks(templates, checklist));
}

/** A checklist in which lines that are nearly boxes hold nobody up where a template has them so. */
function withoutMissesOf(templates: readonly Checklist[], checklist: Checklist): Checklist {
  const idOf = ({ kind, actual }: NearMiss): string =>
    JSON.stringify([kind, normalize(actual).replace(/\[ ?x? ?\]/, '')]);
  const known = new Set(templates.flatMap(({ nearMisses }) => nearMisses.map(idOf)));
  const isKnown = (miss: NearMiss): boolean => miss.blocking && known.has(idOf(miss));
  if (!checklist.nearMisses.some(isKnown)) return checklist;
  const nearMisses = checklist.nearMisses.map((miss) => (isKnown(miss) ? { ...miss, blocking: false } : miss));
  return { ...checklist, nearMisses };
}

function readMarks(templates: readonly Checklist[], checklist: Checklist): Checklist {
  const known = marksOf(templates);
  const isKnown = ({ mark }: Item): boolean => mark !== undefined && known.has(mark.as);
  const texts = new Set(
    templates
      .flatMap(({ root }) => itemsIn(root))
      .map(({ label }) => normalize(label))
      .flatMap((label) => [label, ...shortForms(label)]),
  );
  const restOf = (item: Item): Marked | undefined =>
    [...struckWhole(item), ...inFront(item)].find(({ label }) => texts.has(normalize(label)));
  if (!itemsIn(checklist.root).some((item) => isKnown(item) || restOf(item) !== undefined)) return checklist;
  const copy = structuredClone(checklist);
  for (const item of itemsIn(copy.root)) {
    const rest = restOf(item);
    if (rest !== undefined) markNotApplicable(item, rest);
    while (item.mark !== undefined && isKnown(item)) {
      const { otherwise } = item.mark;
      delete item.tickedToo;
      delete item.reason;
      delete item.mark;
      Object.assign(item, otherwise);
    }
  }
  assignKeys(copy.root);
  return copy;
}

/** What a text says of an item that does not apply: which one it is, and why. */
interface Marked {
  label: string;
  reason?: string;
}

/** The most places at which a text is split into a reason and what does not apply. */
const MOST_SPLITS = 20;

// "N/A Mail sent", "N/A (nobody to tell) Mail sent" and "N/A, nobody to tell: Mail sent", of which the first words may
// be read as a mark already.
function inFront({ label, mark, looksNotApplicable }: Item): Marked[] {
  if (mark === undefined && looksNotApplicable !== true) return [];
  const rest = mark === undefined ? behindBareMark(visible(label)) : visible(label);
  if (rest === undefined) return [];
  const splits = [...rest.matchAll(/[:;.)\]]\s+|\s[\u2010-\u2015-]+\s+/g)].slice(0, MOST_SPLITS);
  return [
    ...(mark === undefined ? [{ label: rest }] : []),
    ...splits.map(({ 0: between, index }) => ({
      label: rest.slice(index + between.length),
      reason: rest.slice(0, index).replace(/^[([]\s*/, ''),
    })),
  ];
}

// With a tick it is an edit: something else was done.
function struckWhole({ struck, state }: Item): Marked[] {
  const [, label, reason] =
    state === 'unticked' ? (/^~~((?:(?!~~).)+)~~\s*((?:(?!~~).)*)$/s.exec(struck ?? '') ?? []) : [];
  return label === undefined || reason === undefined ? [] : [{ label, reason }];
}

function markNotApplicable(item: Item, { label, reason }: Marked): void {
  const { label: text, state, conditional, mark } = item;
  if (mark !== undefined) {
    item.label = label;
    if (reason !== undefined) item.reason ??= reason;
    return;
  }
  if (state === 'ticked') item.tickedToo = true;
  delete item.looksNotApplicable;
  delete item.struck;
  Object.assign(item, {
    label,
    state: 'not-applicable',
    ...(reason === undefined ? {} : { reason }),
    mark: { as: normalize(text), otherwise: { label: text, state, conditional } },
  });
}
