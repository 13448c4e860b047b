import type { Item } from '../../checklist/model.ts';
import { asksForEffect, isOfSame, letsOff, oppositesAmong } from './options.ts';
import type { Reading } from './reading.ts';
import { quoted } from './prose.ts';
import { speaks } from './vocabulary.ts';
import { plainWords } from './words.ts';

/**
 * The reading of a list in which one box makes the others unnecessary, as "you can skip the others if it is only a typo"
 * does. Undefined for other lists.
 */
export function lettingOff(some: readonly Item[]): Reading | undefined {
  const first = some.find(letsOff);
  return first === undefined || some.every(letsOff)
    ? undefined
    : { meaning: 'let-off', because: `it has ${quoted(first.label)}`, sensitive: false };
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

// "There are tests OR", "No tests are needed because ____"; "Alternatively, they are planned": one of them holds.
function orAmong(some: readonly Item[]): Apart[] {
  const runs: Item[][] = [];
  for (const [index, item] of some.entries()) {
    const before = some[index - 1];
    const isOther = speaks('alternative', plainWords(item.label));
    if (before !== undefined && (isOther || speaks('leadsOver', plainWords(before.label))))
      (runs.at(-1) as Item[]).push(item);
    else runs.push([item]);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((items) => ({ items, reading: { meaning: 'any', because: 'it names two ways', sensitive: false } }));
}

// "Tests added", "No tests needed", beside other boxes.
function againstEachOther(some: readonly Item[]): Apart[] {
  const [items] = oppositesAmong(some);
  return items === undefined
    ? []
    : [{ items, reading: { meaning: 'any', because: 'these boxes contradict each other', sensitive: false } }];
}

// Who ticks that a migration is included must tick what stands below it.
function stepsOf(some: readonly Item[]): Apart[] {
  const because = 'its steps are due where it is ticked';
  return some
    .filter(({ items }) => items.length > 0)
    .map((item) => ({ items: [item], reading: { meaning: 'steps', because, sensitive: false } }));
}

// Why an item may stay open: authors can only tick what is true of their change.
function freeBecause(item: Item): string | undefined {
  const words = plainWords(item.label);
  if (letsOff(item)) return 'it lets off others';
  if (speaks('eitherWay', words)) return 'it says something either way';
  if (speaks('afterwards', words)) return 'it is for after the merge';
  if (speaks('byOthers', words)) return 'somebody else does it';
  // "Ideally, the licence is named": words of advice, but nobody may pass over it. "(optional)" says it outright.
  if (speaks('advice', words) && (speaks('optional', words) || !speaks('important', words)))
    return 'it is put as advice';
  if (asksForEffect(item)) return 'it asks what the change does';
  if (speaks('changes', words) && !speaks('important', words)) return 'it says what the change brings';
  return undefined;
}

function apartIn(some: readonly Item[]): Apart[] {
  return some.flatMap((item, index): Apart[] => {
    const words = plainWords(item.label);
    const next = some[index + 1];
    const isFollowed = next !== undefined && speaks('accordingly', plainWords(next.label)) && isOfSame(item, next);
    if (isFollowed && item.items.length === 0 && speaks('premise', words)) {
      const because = 'it says whether something is needed';
      return [{ items: [item, next], reading: { meaning: 'steps', because, sensitive: false } }];
    }
    const exempts = some.length === 1 && speaks('exempts', words) ? 'it says that something is not needed' : undefined;
    const because = freeBecause(item) ?? exempts;
    return because === undefined ? [] : [free(item, because)];
  });
}

// Whoever ticks it must tick what stands below it.
function free(item: Item, because: string): Apart {
  return {
    items: [item],
    reading: { meaning: item.items.length > 0 ? 'steps' : 'optional', because, sensitive: false },
  };
}

// Below other items only what those say outright is free.
function freeBelow(parent: Item): Apart[] {
  return parent.items.flatMap((item) => {
    const words = plainWords(item.label);
    const isOtherWay = speaks('alternative', words) ? 'it says another way to do what stands above it' : undefined;
    const because = letsOff(item) || speaks('eitherWay', words) ? freeBecause(item) : isOtherWay;
    return [...(because === undefined ? [] : [free(item, because)]), ...freeBelow(item)];
  });
}

/** The items of a list that its reading does not hold for. */
export function apartFrom({ meaning, isStated, ofEffects, sensitive }: Reading, some: readonly Item[]): Apart[] {
  if (ofEffects === true) return stepsOf(some);
  const isEvery = meaning === 'all' || (meaning === 'steps' && !sensitive);
  if (!isEvery || isStated === true) return [];
  const kinds = [...kindsIn(some), ...orAmong(some), ...againstEachOther(some)];
  const others = some.filter((item) => kinds.every(({ items }) => !items.includes(item)));
  return [...kinds, ...apartIn(others), ...some.flatMap(freeBelow)];
}
