import { distance } from 'fastest-levenshtein';

/** The end of an error message that suggests `what`, which the caller puts in quotes; empty where nothing is near. */
export function didYouMean(what: string | undefined): string {
  return what === undefined ? '' : `, did you mean ${what}?`;
}

/**
 * The allowed word with the smallest edit distance, ignoring case. Undefined if that distance is above 2 and above a
 * third of the allowed word's length.
 */
export function closest(word: string, allowed: readonly string[]): string | undefined {
  const [best] = allowed
    .map((each) => ({ each, distance: distance(word.toLowerCase(), each.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : undefined;
}

/** The closest of the allowed words, in quotes; undefined if none is close. */
export function nearest(word: string, allowed: readonly string[]): string | undefined {
  const best = closest(word, allowed);
  return best === undefined ? undefined : `"${best}"`;
}

/** Words that people write, with the keys or types that they mean. Other names of gates stand with the gates. */
const SYNONYMS: Partial<Record<string, readonly string[]>> = {
  '<': ['below'],
  '<=': ['at-most'],
  '==': ['equals'],
  '>': ['above'],
  '>=': ['at-least'],
  approvers: ['by'],
  checklist: ['checklists'],
  choice: ['one-of'],
  enum: ['one-of'],
  fields: ['required'],
  heading: ['in'],
  if: ['when'],
  integer: ['number'],
  link: ['url'],
  max: ['at-most'],
  min: ['at-least'],
  name: ['title'],
  'one-of': ['values'],
  options: ['values'],
  optional: ['advisory'],
  regex: ['pattern'],
  section: ['in'],
  string: ['text'],
  user: ['login'],
  username: ['login'],
  version: ['semver'],
};

/** The key, among `keys`, that a word means: the key itself or a synonym of it. */
export function meantKey(word: string, keys: readonly string[]): string | undefined {
  return keys.find((key) => key === word || SYNONYMS[word]?.includes(key));
}

/** The allowed word that a synonym or a typo stands for, in quotes; undefined if there is none. */
export function meant(word: string, allowed: readonly string[]): string | undefined {
  const other = SYNONYMS[word.toLowerCase()]?.find((each) => allowed.includes(each));
  return other === undefined ? nearest(word, allowed) : `"${other}"`;
}
