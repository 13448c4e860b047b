import { assignKeys } from '../checklist/key.ts';
import type { Checklist, Item, Mark } from '../checklist/model.ts';
import { itemsIn } from '../checklist/select.ts';

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
 * are words of the template, and mark nothing. The checklist itself where it has none of them.
 */
export function withoutMarksOf(templates: readonly Checklist[], checklist: Checklist): Checklist {
  const known = marksOf(templates);
  const isKnown = ({ mark }: Item): boolean => mark !== undefined && known.has(mark.as);
  if (!itemsIn(checklist.root).some(isKnown)) return checklist;
  const copy = structuredClone(checklist);
  for (const item of itemsIn(copy.root)) {
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
