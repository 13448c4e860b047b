import type { Item, Section } from '../../checklist/model.ts';
import { flatten } from '../../checklist/select.ts';
import type { Said } from './prose.ts';

/** A question with its boxes. */
export interface Answers {
  question: string;
  items: Item[];
  introduction: string[];
}

/** Groups the boxes that answer a question: a plain bullet above them, or a short label in a paragraph of its own. */
export function answersIn(section: Section, said: readonly Said[]): Answers[] {
  const found: Answers[] = [];
  let label: Answers | undefined;
  let last = section.place?.line ?? 0;
  for (const item of section.items) {
    const { text = '' } = item.question ?? {};
    const { line } = item.place;
    const between = said.filter((each) => each.line > last && each.line < line).map((each) => each.text);
    const title = between.find(isLabel);
    if (between.length > 0)
      label = title === undefined ? undefined : { question: title, items: [], introduction: between };
    last = Math.max(line, ...flatten(item.items).map(({ place }) => place.line));
    if (text !== '') {
      const same = found.find(({ question }) => question === text);
      if (same === undefined) found.push({ question: text, items: [item], introduction: [] });
      else same.items.push(item);
    } else if (label !== undefined) {
      if (label.items.length === 0) found.push(label);
      label.items.push(item);
    }
  }
  return found;
}

/** The largest number of words in a label. A longer text introduces the boxes instead. */
const LONGEST_LABEL = 8;

function isLabel(text: string): boolean {
  return text.split(' ').length <= LONGEST_LABEL && !/[.!;,]$/.test(text);
}
