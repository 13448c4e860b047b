import * as v from 'valibot';
import type { Field } from '../checklist/model.ts';
import { normalizeTitle, withoutInvisible } from '../checklist/text.ts';
import { FIELD_TYPES, readNumber, SIMPLE_CHECKS } from './field-types.ts';
import { compilePattern, pattern } from './pattern.ts';

const PLAIN_TYPES = FIELD_TYPES.filter((type) => type !== 'one-of' && type !== 'pattern');

const typed = v.strictObject({
  type: v.optional(v.pipe(v.picklist(FIELD_TYPES), v.title('Type'))),
  not: v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.title('Other fields'),
      v.description('Names of fields that must not hold the same value.'),
      v.metadata({ examples: ['Deployer'] }),
    ),
  ),
  values: v.optional(
    v.pipe(
      v.array(v.string()),
      v.minLength(1),
      v.title('Allowed values'),
      v.description('For type one-of; case does not matter.'),
    ),
  ),
  pattern: v.optional(pattern),
  'at-least': v.optional(v.pipe(v.number(), v.finite(), v.title('Smallest number'))),
  'at-most': v.optional(v.pipe(v.number(), v.finite(), v.title('Largest number'))),
  unit: v.optional(
    v.pipe(v.string(), v.title('Unit'), v.description('For type number: the unit that must follow it.')),
  ),
});

/** What a policy asks of a field: a type, or a type with options. */
export const requirement = v.union([v.picklist(PLAIN_TYPES), typed]);

export type Requirement = v.InferOutput<typeof typed>;

const BOUNDS = ['at-least', 'at-most', 'unit'] as const;

/** The type, as it is written or as its options say. */
export function typeOf(want: Requirement): NonNullable<Requirement['type']> {
  if (want.type !== undefined) return want.type;
  if (want.values !== undefined) return 'one-of';
  if (want.pattern !== undefined) return 'pattern';
  return BOUNDS.some((key) => want[key] !== undefined) ? 'number' : 'text';
}

/** An option that its type does not look at, which would hold nobody back, or one that it lacks. */
export function misfit(want: Requirement): string | undefined {
  const type = typeOf(want);
  if (type === 'one-of' && want.values === undefined) return 'expected "values"';
  if (type === 'pattern' && want.pattern === undefined) return 'expected "pattern"';
  const idle = [
    ...(want.values !== undefined && type !== 'one-of' ? ['values'] : []),
    ...(want.pattern !== undefined && type !== 'pattern' ? ['pattern'] : []),
    ...BOUNDS.filter((key) => want[key] !== undefined && type !== 'number'),
  ];
  return idle.length === 0 ? undefined : `expected no "${idle.join('", "')}" with the type ${type}`;
}

/**
 * What a field is judged by: where it leads for a URL, which may stand behind other words. Characters that show nothing
 * are left out, but of free text, and of a login, where they matter.
 */
export function judgedText(want: Requirement, { value, link }: Pick<Field, 'value' | 'link'>): string {
  const type = typeOf(want);
  if (type === 'text' || type === 'login') return value;
  return withoutInvisible(type === 'url' && link !== undefined ? link : value);
}

/** What was expected, when a value does not fit. */
export function expectation(want: Requirement, value: string): string | undefined {
  const type = typeOf(want);
  if (type === 'one-of') {
    const { values = [] } = want;
    return values.some((each) => normalizeTitle(each) === normalizeTitle(value))
      ? undefined
      : `one of ${values.join(', ')}`;
  }
  if (type === 'pattern')
    return want.pattern !== undefined && compilePattern(want.pattern)(value)
      ? undefined
      : `text that matches ${want.pattern}`;
  if (type === 'number') return numberExpectation(want, value);
  return SIMPLE_CHECKS[type](value);
}

function numberExpectation(want: Requirement, value: string): string | undefined {
  const read = readNumber(value);
  const least = want['at-least'];
  const most = want['at-most'];
  const range = [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
  ].join(' and ');
  const expected = [
    'a number',
    ...(want.unit === undefined ? [] : [`in ${want.unit}`]),
    ...(range === '' ? [] : [`of ${range}`]),
  ].join(' ');
  if (read === undefined || (want.unit !== undefined && read.unit.toLowerCase() !== want.unit.toLowerCase()))
    return expected;
  return (least !== undefined && read.number < least) || (most !== undefined && read.number > most)
    ? expected
    : undefined;
}
