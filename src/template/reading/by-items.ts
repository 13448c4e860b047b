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

// "CI passes on" and "Approved by" ask for all of them.
const OF_ALL = /\b(?:all|every|each|both|must|required?|approv\w*|sign\w*|pass(?:es)?|merge forward)\b/;
const OF_VERSIONS = /\b(?:back-?port\w*|which|targets?|tested|affected|tag|relevant)\b/;

/** Bare versions, branches or teams to pick from. */
export function ofVersions({ title, items }: Section, introduction: readonly string[]): Reading | undefined {
  const about = plainWords(`${title} ${introduction.join(' ')}`);
  const areBare = items.length > 1 && items.every(({ label }) => VERSION.test(normalizeTitle(label)));
  if (!areBare || OF_ALL.test(about) || !OF_VERSIONS.test(about)) return undefined;
  const meaning = /\bback-?port|\btag\b/.test(about) ? 'optional' : 'any';
  return { meaning, because: 'its items are versions or teams', sensitive: false };
}

const OF_CHANGES =
  /^(?:api|consensus|breaking|database|schema|documentation|config(?:uration)?|ui|protocol) (?:changes|additions|migrations)$/;

/** "## API changes" over "- [ ] API changes": where there are none, it stays open. */
export function ofItsTitle({ title, items }: Section): Reading | undefined {
  const words = plainWords(title);
  const [only, ...others] = items;
  const isSame = only !== undefined && others.length === 0 && plainWords(only.label) === words;
  return isSame && OF_CHANGES.test(words)
    ? { meaning: 'optional', because: 'its box only repeats its title', sensitive: false }
    : undefined;
}
