import type { Section } from '../../checklist/model.ts';
import type { Reading } from './reading.ts';
import { speaks } from './vocabulary.ts';
import { plainWords } from './words.ts';

/**
 * The reading of a list for reviewers: its title is nothing but "Reviewer", and a list called "Author" stands beside it.
 * By itself such a title may stand over names, and the boxes of authors below them. Undefined for other lists.
 */
export function ofReviewers({ title, items }: Section, siblings: readonly Section[]): Reading | undefined {
  const isBeside = siblings.some((other) => speaks('ofAuthors', plainWords(other.title)) && other.items.length > 0);
  const isTheirs = items.every(({ label }) => !/\b(?:I|my|I've)\b/.test(label));
  return isBeside && isTheirs && speaks('ofReviewers', plainWords(title))
    ? { meaning: 'others', because: 'it stands beside the list of authors', sensitive: false }
    : undefined;
}
