import type { Item } from '../../checklist/model.ts';

/** Characters of a question that are shown before its answers. UTF-16 units. */
const LONGEST = 80;

/** What holds an item, in words: its question, or the item above it; empty for neither. */
export function leadOfName(item: Item, parent: Item | undefined): string {
  const lead = (item.question?.text ?? parent?.label ?? '').replace(/\s*[:：]$/, '');
  return lead.length > LONGEST ? `${lead.slice(0, LONGEST).trimEnd()}…` : lead;
}

/** What an item is called where it stands alone: "Is it complete? → Yes". */
export function nameOf(item: Item, parent: Item | undefined, text: string = textOf(item)): string {
  const lead = leadOfName(item, parent);
  return lead === '' ? text : `${lead} → ${text}`;
}

/** Items in a row: each question is named once. */
export function namesOf(members: readonly { item: Item; parent?: Item | undefined }[]): string {
  let last = '';
  return members
    .map(({ item, parent }) => {
      const lead = leadOfName(item, parent);
      const isNamed = lead === last;
      last = lead;
      return isNamed ? textOf(item) : nameOf(item, parent);
    })
    .join(' · ');
}

/** Its text, with what is struck through where that is only some of it. */
function textOf(item: Item): string {
  return item.struck ?? item.text;
}
