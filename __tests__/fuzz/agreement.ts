/** Whether what was read and what the reference shows agree about what may pass. */
import type { Item } from '../../src/checklist/model.ts';
import { allItems, read } from '../support/reading.ts';
import { render } from '../support/oracle.ts';

/**
 * What is wrong with the reading of a body, undefined where nothing is: a box that is shown open and neither read nor
 * reported as a near miss that blocks, or one that is read as ticked and not shown so, or shown struck through.
 */
export function misread(markdown: string): string | undefined {
  const items = freelyRead(markdown);
  if (items === undefined) return undefined;
  const shown = render(markdown).boxes;
  const open = shown.filter((box) => !box.checked).length;
  const ticked = shown.filter((box) => box.checked && !box.struck).length;
  const readOpen = items.filter((item) => !hasTick(item, markdown)).length;
  const readTicked = items.filter((item) => item.state === 'ticked').length;
  if (open > readOpen) return `${open} boxes are shown open, ${readOpen} are read`;
  if (readTicked > ticked) return `${readTicked} boxes are read as ticked, ${ticked} are shown so`;
  return undefined;
}

/** Items with a box, undefined where a near miss keeps the body from passing. */
export function freelyRead(markdown: string): Item[] | undefined {
  const checklist = read(markdown);
  if (checklist.nearMisses.some((miss) => miss.blocking)) return undefined;
  return allItems(checklist).filter((item) => item.boxed);
}

// A mark for N/A says nothing of the tick, which the source has.
function hasTick({ state, place }: Item, markdown: string): boolean {
  return state === 'ticked' || /^\\?(?:\[|&[#\w]+;)(?:x|&#0*120;)/i.test(markdown.slice(place.offset));
}
