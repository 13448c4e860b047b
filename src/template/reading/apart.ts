import type { Item } from '../../checklist/model.ts';
import { flatten } from '../../checklist/select.ts';
import { asksForEffect, isOfSame, letsOff } from './options.ts';
import type { Reading } from './meaning.ts';
import { quoted } from './prose.ts';
import { speaks } from './vocabulary.ts';
import { plainWords } from './words.ts';

/**
 * The reading of a list in which one box makes the others unnecessary, as "you can skip the others if it is only a typo"
 * does. Undefined for other lists.
 */
export function lettingOff(some: readonly Item[]): Reading | undefined {
  const free = some.find(letsOff);
  return free === undefined || some.every(letsOff)
    ? undefined
    : { meaning: 'let-off', because: `it has ${quoted(free.label)}`, sensitive: false };
}

/** Items that stand apart from the list in which every box counts, with what they mean. */
export interface Apart {
  items: Item[];
  reading: Reading;
}

// "This PR adds a recipe", "This PR does something else": nobody can tick both.
function kindsIn(some: readonly Item[]): Apart[] {
  const kinds = some.filter(({ label }) => speaks('ofKind', plainWords(label)));
  return kinds.length > 1 && kinds.some(({ label }) => speaks('somethingElse', plainWords(label)))
    ? [{ items: kinds, reading: { meaning: 'any', because: 'these boxes say what the change is', sensitive: false } }]
    : [];
}

// Who ticks that a migration is included must tick what stands below it.
function stepsOf(some: readonly Item[]): Apart[] {
  const because = 'its steps are due where it is ticked';
  return some
    .filter(({ items }) => items.length > 0)
    .map((item) => ({ items: [item], reading: { meaning: 'steps', because, sensitive: false } }));
}

// Authors can only tick what is true of their change, and leave open what is not.
function apartIn(some: readonly Item[]): Apart[] {
  return some.flatMap((item, index): Apart[] => {
    const words = plainWords(item.label);
    const next = some[index + 1];
    const isFollowed = next !== undefined && speaks('accordingly', plainWords(next.label)) && isOfSame(item, next);
    if (isFollowed && item.items.length === 0 && speaks('premise', words)) {
      const because = 'it says whether something is needed';
      return [{ items: [item, next], reading: { meaning: 'steps', because, sensitive: false } }];
    }
    // Whoever ticks it must tick what stands below it.
    const meaning = item.items.length > 0 ? 'steps' : 'optional';
    const optional = (because: string): Apart[] => [{ items: [item], reading: { meaning, because, sensitive: false } }];
    if (letsOff(item)) return optional('it lets off others');
    if (speaks('eitherWay', words)) return optional('it says something either way');
    if (speaks('advice', words)) return optional('it is put as advice');
    if (asksForEffect(item)) return optional('it asks what the change does');
    return some.length === 1 && speaks('exempts', words) ? optional('it says that something is not needed') : [];
  });
}

/** The items of a list that its reading does not hold for. */
export function apartFrom({ meaning, isStated, ofEffects }: Reading, some: readonly Item[]): Apart[] {
  if (ofEffects === true) return stepsOf(some);
  if (meaning !== 'all' || isStated === true) return [];
  const kinds = kindsIn(some);
  const others = some.filter((item) => kinds.every(({ items }) => !items.includes(item)));
  const nested = flatten(some).filter((item) => !some.includes(item));
  const free = nested.filter((item) => letsOff(item) || speaks('eitherWay', plainWords(item.label)));
  return [...kinds, ...apartIn(others), ...free.flatMap((item) => apartIn([item]))];
}
