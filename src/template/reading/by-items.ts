import type { Item, Section } from '../../checklist/model.ts';
import { statesCondition } from '../../checklist/reading/condition.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { areNames } from './options.ts';
import type { Reading } from './reading.ts';
import { speaks } from './vocabulary.ts';
import { isSensitive, plainWords } from './words.ts';

/** Readings of a list by its items, with little help of other words. All are undefined for other lists. */

/** Only the author knows which of the cases are there, so nothing of such a list is asked for until it is begun. */
export function ofSomeCases(some: readonly Item[]): Reading | undefined {
  return some.length > 1 && some.every(({ label, text }) => statesCondition(label) && !isSensitive(text))
    ? { meaning: 'steps', because: 'each of its items holds in some cases only', sensitive: false }
    : undefined;
}

/** "Which clients are updated?" over the names of clients. */
export function pickedFrom(question: string, some: readonly Item[]): Reading | undefined {
  return speaks('picks', plainWords(question)) && some.length > 1 && areNames(some)
    ? { meaning: 'any', because: 'its question asks to pick', sensitive: false }
    : undefined;
}

const VERSION = /^(?:v?\d[\w.]*|main|master|develop|dev|next|stable|n\/a|none|@[\w/-]+)$/;

/** Bare versions, branches or teams to pick from. */
export function ofVersions({ title, items }: Section, introduction: readonly string[]): Reading | undefined {
  const about = plainWords(`${title} ${introduction.join(' ')}`);
  const areBare = items.length > 1 && items.every(({ label }) => VERSION.test(normalizeTitle(label)));
  if (!areBare || speaks('allVersions', about) || !speaks('someVersions', about)) return undefined;
  const meaning = speaks('noVersion', about) ? 'optional' : 'any';
  return { meaning, because: 'its items are versions or teams', sensitive: false };
}

/** "## API changes" over "- [ ] API changes": where there are none, it stays open. */
export function ofItsTitle({ title, items }: Section): Reading | undefined {
  const words = plainWords(title);
  const [only, ...others] = items;
  const isSame = only !== undefined && others.length === 0 && plainWords(only.label) === words;
  return isSame && speaks('ofChanges', words)
    ? { meaning: 'optional', because: 'its box only repeats its title', sensitive: false }
    : undefined;
}
