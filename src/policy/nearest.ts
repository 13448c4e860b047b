import { distance } from 'fastest-levenshtein';

/** The end of a message that says what was meant, as it is to be written. */
export function didYouMean(what: string): string {
  return `, did you mean ${what}?`;
}

/** The closest of the allowed words, or nothing when none is close. */
export function closest(word: string, allowed: readonly string[]): string | undefined {
  const [best] = allowed
    .map((each) => ({ each, distance: distance(word.toLowerCase(), each.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : undefined;
}

/** `, did you mean "x"?` for the closest of the allowed words, or nothing when none is close. */
export function nearest(word: string, allowed: readonly string[]): string {
  const best = closest(word, allowed);
  return best === undefined ? '' : didYouMean(`"${best}"`);
}

/** Other names under which people look for a key or a type. Those of gates stand with the gates. */
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

/** The key of a mapping that a word was written in place of. */
export function meantKey(word: string, keys: readonly string[]): string | undefined {
  return keys.find((key) => key === word || SYNONYMS[word]?.includes(key));
}

/** `, did you mean "x"?` for the allowed word that was meant: by another name for it, or by a slip of the pen. */
export function meant(word: string, allowed: readonly string[]): string {
  const other = SYNONYMS[word.toLowerCase()]?.find((each) => allowed.includes(each));
  return other === undefined ? nearest(word, allowed) : didYouMean(`"${other}"`);
}
