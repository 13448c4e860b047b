import type { Item, Section } from '../../checklist/model.ts';
import { flatten } from '../../checklist/select.ts';
import type { Said } from './prose.ts';

/** A question with its boxes. */
export interface Answers {
  question: string;
  items: Item[];
  introduction: string[];
  /** Of these, comments beside the label: they say nothing of other boxes. */
  hints: string[];
}

/** Groups the boxes that answer a question: a plain bullet above them, or a short label in a paragraph of its own. */
export function answersIn(section: Section, said: readonly Said[]): Answers[] {
  const found: Answers[] = [];
  let label: Answers | undefined;
  let last = section.place?.line ?? 0;
  for (const item of section.items) {
    const { text: question = '' } = item.question ?? {};
    const { line } = item.place;
    const spoken = said.filter((each) => each.line > last && each.line < line);
    const between = spoken.map((each) => each.text);
    const title = spoken.find(isLabel);
    const hints = spoken.filter((each) => each.isComment === true && each.line === title?.line).map(({ text }) => text);
    if (between.length > 0)
      label = title === undefined ? undefined : { question: title.text, items: [], introduction: between, hints };
    last = Math.max(line, ...flatten(item.items).map(({ place }) => place.line));
    if (question !== '') {
      const same = found.find((each) => each.question === question);
      if (same === undefined) found.push({ question, items: [item], introduction: [], hints: [] });
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

function isLabel({ text, isComment }: Said): boolean {
  return isComment !== true && text.split(' ').length <= LONGEST_LABEL && !/[.!;,]$/.test(text);
}
