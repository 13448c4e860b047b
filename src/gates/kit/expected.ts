/**
 * What an error message says behind what was found. What was probably meant comes before what is possible, which may
 * be a long list.
 */
export function expecting(expected: string, meantBy: string | undefined): string {
  return meantBy === undefined ? `expected ${expected}` : `did you mean ${meantBy}? Expected ${expected}`;
}

/** The message of a schema that expects one of several forms. `words`: those that are words, suggested for another case. */
export function expectedForm(expected: string, words: readonly string[]): (issue: Refused) => string {
  return ({ input }) => expecting(expected, wordMeant(input, words));
}

/** The same where {at-least: n} is one of the forms: suggested for a number in another form, as "at-least 2" or 2. */
export function expectedCount(expected: string, words: readonly string[]): (issue: Refused) => string {
  return ({ input }) => {
    const [digits] = /\d+/.exec(String(input)) ?? [];
    return expecting(expected, digits === undefined ? wordMeant(input, words) : `{at-least: ${digits}}`);
  };
}

/** The message of a schema that expects one value, which people also write in quotes. */
export function expectedValue(value: number | boolean): (issue: Refused) => string {
  const expected = String(value);
  return ({ input }) =>
    input === expected ? `expected ${expected} without quotes` : expecting(expected, wordMeant(input, [expected]));
}

/** What a schema tells its message. */
interface Refused {
  input: unknown;
}

function wordMeant(input: unknown, words: readonly string[]): string | undefined {
  const word = words.find((each) => typeof input === 'string' && each === input.toLowerCase());
  return word === undefined ? undefined : `"${word}"`;
}
