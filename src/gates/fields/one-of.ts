import * as v from 'valibot';
import { normalizeTitle } from '../../checklist/text.ts';

/** Options of the type. */
export const ofValues = {
  values: v.optional(
    v.pipe(
      v.array(v.string()),
      v.minLength(1),
      v.title('Allowed values'),
      v.description('For type one-of; case does not matter.'),
    ),
  ),
  several: v.optional(
    v.pipe(
      v.boolean(),
      v.title('Several'),
      v.description('For type one-of: several of the values may stand there, parted by commas. Default: false.'),
    ),
  ),
};

/** What was expected, when a text is none of some values, or with `several` not some of them. */
export function valuesExpectation(
  { values = [], several = false }: { values?: readonly string[] | undefined; several?: boolean | undefined },
  text: string,
): string | undefined {
  const fits = several ? areAmong(text, values) : values.some((value) => isSame(value, text));
  return fits ? undefined : `${several ? 'one or more' : 'one'} of ${values.join(', ')}`;
}

function isSame(one: string, other: string): boolean {
  return normalizeTitle(one) === normalizeTitle(other);
}

function pieces(text: string): string[] {
  return text.split(/[,;\uFF0C\u3001]/).filter((piece) => piece.trim() !== '');
}

// A value may hold commas itself: as many pieces are taken together as make one.
function areAmong(text: string, values: readonly string[]): boolean {
  const given = pieces(text);
  const wanted = values.map((value) => pieces(value).map(normalizeTitle));
  const fits = given.map(() => false);
  for (let from = given.length - 1; from >= 0; from -= 1)
    fits[from] = wanted.some((value) => {
      const next = from + value.length;
      const isFollowed = next === given.length || fits[next] === true;
      return isFollowed && value.every((piece, index) => isSame(piece, `${given[from + index]}`));
    });
  return fits[0] === true;
}
