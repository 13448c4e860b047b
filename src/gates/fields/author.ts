import { normalizeTitle } from '../../checklist/text.ts';
import { boundWords, namesIn, never, noRoom, or, type AuthorOf } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import type { fields } from './fields.ts';
import { typeOf, type FieldTypeName, type FieldRequirement } from './types.ts';

type Options = OptionsOf<typeof fields>;
type Wanted = Options['required'][string];

export default {
  sentence: ({ in: section, required }) => {
    const place = section === undefined ? 'These fields' : `In "${section}" these fields`;
    const wanted = Object.entries(required).map(([name, want]) => `${name} (${wantedWords(want)})`);
    return `${place} are filled in: ${wanted.join(', ')}`;
  },
  names: (options) => ({
    within: options.in,
    sections: namesIn('in', options.in),
    fields: Object.entries(options.required).flatMap(([name, wanted]) => [
      { name, at: ['required', name] },
      ...[requirementOf(wanted).not ?? []].flat().map((other) => ({ name: other, at: ['required', name, 'not'] })),
    ]),
  }),
  mistakes: ({ required }) =>
    Object.entries(required).flatMap(([name, wanted]) => {
      const want = requirementOf(wanted);
      const at = ['required', name];
      const isItself = [want.not ?? []].flat().some((other) => normalizeTitle(other) === normalizeTitle(name));
      const help = 'Name the field that it must differ from.';
      const itself = never([...at, 'not'], `${name} to differ from itself`, 'another field', help);
      return [...noRoom(want, at), ...(isItself ? [itself] : [])];
    }),
} satisfies AuthorOf<typeof fields>;

const TYPES: Readonly<Record<Exclude<FieldTypeName, 'one-of' | 'pattern'>, string>> = {
  text: 'any text',
  date: 'a date',
  time: 'a time',
  datetime: 'a date and a time',
  semver: 'a version',
  login: 'a login',
  url: 'a URL',
  email: 'an e-mail address',
  number: 'a number',
  duration: 'a duration',
};

const requirementOf = (wanted: Wanted): FieldRequirement => (typeof wanted === 'string' ? { type: wanted } : wanted);

function wantedWords(wanted: Wanted): string {
  const want = requirementOf(wanted);
  const { values = [], pattern, unit } = want;
  const type = typeOf(want);
  const kind =
    type === 'one-of' ? `one of ${or(values)}` : type === 'pattern' ? `text that matches ${pattern}` : TYPES[type];
  const others = [want.not ?? []].flat();
  return [
    kind,
    ...boundWords(want, ['at-least', 'at-most']),
    ...(unit === undefined ? [] : [`in ${unit}`]),
    ...(others.length === 0 ? [] : [`other than ${or(others)}`]),
  ].join(', ');
}
