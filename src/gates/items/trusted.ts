import { flatten, select, type Located } from '../../checklist/select.ts';
import type { Checklist, Item, Section } from '../../checklist/model.ts';
import { AS_TRUSTED, chosenFrom } from '../kit/item.ts';
import { locate } from '../kit/locate.ts';
import type { ItemMatcher, WrittenMatcher } from '../kit/options.ts';

/** The options that choose the boxes of a gate. */
export interface Selection {
  in?: string | undefined;
  only?: ItemMatcher[] | undefined;
  except?: ItemMatcher[] | undefined;
  without?: string[] | undefined;
}

/** The items of the template that a gate judges. */
export function trustedItems(chosen: Selection, template: Checklist): Item[] {
  const located = locate(template, chosen.in);
  if (!located.ok) return [];
  const without = new Set(leftOut(chosen, template).map(({ section }) => section));
  const inside = (section: Section): Item[] =>
    without.has(section) ? [] : [...flatten(section.items), ...section.sections.flatMap(inside)];
  return chosenFrom(inside(located.value.section), chosen, AS_TRUSTED);
}

/** The sections that a policy names in `without`, as far as each is there and named by one title. */
export function leftOut({ without = [] }: Selection, checklist: Checklist): Located[] {
  return without.flatMap((name) => {
    const selection = select(checklist.root, name);
    return selection.kind === 'one' ? [selection.found] : [];
  });
}

/** Whether a matcher was made from an item of the template, and not written in the policy. */
export function isItself(matcher: ItemMatcher): matcher is Exclude<ItemMatcher, WrittenMatcher> {
  return typeof matcher !== 'string' && 'item' in matcher;
}
