import type { Checklist, Section } from '../checklist/model.ts';
import { sectionsOf } from '../checklist/select.ts';
import { compare } from './compare.ts';
import { entriesOf } from './sections.ts';

/**
 * Whether a body was made from this template: at least half of its items are there, whatever is ticked, added or
 * struck; of a template without items, half of its fields. A text that merely speaks of the same things has none.
 */
export function isMadeFrom(template: Checklist, body: Checklist): boolean {
  const sections = [template.root, ...sectionsOf(template.root).map(({ section }) => section)];
  const items = sections.flatMap(entriesOf);
  if (items.length > 0) return 2 * new Set(compare(template, body).counterparts.values()).size >= items.length;
  const keysIn = (all: readonly Section[]): string[] => all.flatMap(({ fields }) => fields.map(({ key }) => key));
  const own = keysIn(sections);
  const written = new Set(keysIn([body.root, ...sectionsOf(body.root).map(({ section }) => section)]));
  return own.length > 0 && 2 * own.filter((key) => written.has(key)).length >= own.length;
}
