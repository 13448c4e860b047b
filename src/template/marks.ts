import { assignKeys } from '../checklist/key.ts';
import type { Checklist, Item, Mark } from '../checklist/model.ts';
import { behindBareMark } from '../checklist/reading/na-words.ts';
import { itemsIn } from '../checklist/select.ts';
import { normalize, visible } from '../checklist/text.ts';

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
 * `Mail sent`. The checklist itself where it has neither.
 */
export function withoutMarksOf(templates: readonly Checklist[], checklist: Checklist): Checklist {
  const known = marksOf(templates);
  const isKnown = ({ mark }: Item): boolean => mark !== undefined && known.has(mark.as);
  const texts = new Set(templates.flatMap(({ root }) => itemsIn(root)).map(({ label }) => normalize(label)));
  const restOf = (item: Item): string | undefined => {
    const rest = item.looksNotApplicable === true ? behindBareMark(visible(item.label)) : undefined;
    return rest !== undefined && texts.has(normalize(rest)) ? rest : undefined;
  };
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

function markNotApplicable(item: Item, label: string): void {
  const { label: text, state, conditional } = item;
  if (state === 'ticked') item.tickedToo = true;
  delete item.looksNotApplicable;
  Object.assign(item, {
    label,
    state: 'not-applicable',
    mark: { as: normalize(text), otherwise: { label: text, state, conditional } },
  });
}
