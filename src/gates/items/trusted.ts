import { flatten, select } from '../../checklist/select.ts';
import type { Checklist, Item, Section } from '../../checklist/model.ts';
import { AS_TRUSTED, chosenFrom } from '../kit/item-matcher.ts';
import { locate } from '../kit/locate.ts';
import type { ItemMatcher } from '../kit/options.ts';

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
  if ('finding' in located) return [];
  const without = new Set((chosen.without ?? []).flatMap((each) => sectionNamed(template, each)));
  const inside = (section: Section): Item[] =>
    without.has(section) ? [] : [...flatten(section.items), ...section.sections.flatMap(inside)];
  return chosenFrom(inside(located.scope.section), chosen, AS_TRUSTED);
}

/** The section that a policy names in `without`; empty if there is none or several. */
export function sectionNamed(checklist: Checklist, name: string): Section[] {
  const selection = select(checklist.root, name);
  return selection.kind === 'one' ? [selection.found.section] : [];
}

/** Whether a matcher was made from an item of the template, and not written in the policy. */
export function isItself(matcher: ItemMatcher): boolean {
  return typeof matcher !== 'string' && 'item' in matcher;
}
