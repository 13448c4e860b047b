import type { Meaning, Reading } from './meaning.ts';

/** The directive that would state a meaning; undefined if none can. */
export function directiveFor({ meaning, isStated }: Reading): string | undefined {
  const word = isStated === true ? undefined : STATED[meaning];
  return word === undefined ? undefined : `<!-- gate: ${word} -->`;
}

const STATED: Partial<Record<Meaning, string>> = {
  all: 'all',
  any: 'any',
  one: 'one',
  none: 'none',
  optional: 'optional',
  others: 'optional',
};
