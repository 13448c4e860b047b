import { normalize } from '../checklist/text.ts';
import type { Item } from '../checklist/model.ts';
import { followsText } from '../template/match.ts';
import type { Finding } from '../verdict/finding.ts';
import type { ItemMatcher } from './options.ts';
import { compilePattern } from './pattern.ts';

/** Whether an item is meant: by its text without N/A marks, detail behind it allowed, or by a pattern over it. */
export function matchesItem(item: Item, matcher: ItemMatcher): boolean {
  return typeof matcher === 'string'
    ? followsText(normalize(matcher), normalize(item.label))
    : compilePattern(matcher.pattern)(item.label);
}

/** Whether an item is among `only` and not among `except`. */
export function isChosen(
  item: Item,
  { only, except }: { only?: ItemMatcher[] | undefined; except?: ItemMatcher[] | undefined },
): boolean {
  if (only !== undefined && !only.some((matcher) => matchesItem(item, matcher))) return false;
  return except === undefined || !except.some((matcher) => matchesItem(item, matcher));
}

/** The finding for an item that the policy names and the checklist lacks. */
export function missingItem(matcher: ItemMatcher): Finding {
  const about = typeof matcher === 'string' ? matcher : matcher.pattern;
  return { status: 'failed', unknown: true, about, message: 'No such item', help: 'Put the item back.' };
}
