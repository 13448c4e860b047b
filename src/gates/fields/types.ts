import * as v from 'valibot';
import { isLogin } from '../../checklist/reading/login.ts';
import { withoutInvisible } from '../../checklist/text.ts';
import { numbersIn, readDuration } from '../../evidence/quantity.ts';
import type { Field } from '../../checklist/model.ts';
import { compilePattern, pattern } from '../kit/matching.ts';
import { ofValues, valuesExpectation } from './one-of.ts';
import { SEMVER } from '../kit/version.ts';

/** What a required field must hold. */
const FIELD_TYPES = [
  'text',
  'date',
  'time',
  'datetime',
  'semver',
  'login',
  'url',
  'email',
  'number',
  'duration',
  'one-of',
  'pattern',
] as const;

export type FieldTypeName = (typeof FIELD_TYPES)[number];

/** A check of one type: undefined when the value fits, else what was expected. */
export type Check = (value: string) => string | undefined;

const DATE = /^(\d{4})([-/])(\d{2})\2(\d{2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?(?:\s*(?:z|utc|gmt|[a-z]{2,5}|[+-]\d{2}:?\d{2}))?$/i;
const EMAIL = /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
// By the clock, hours or minutes first.
const CLOCK = /^\d+(?::[0-5]\d){1,2}$/;

/** Checks of the types that need no options. */
export const SIMPLE_CHECKS: Record<Exclude<FieldTypeName, 'one-of' | 'pattern' | 'number'>, Check> = {
  text: () => undefined,
  date: (value) => expect(isDate(value), 'a calendar date such as 2026-03-01'),
  time: (value) => expect(isTime(value), 'a time such as 14:30'),
  datetime: (value) => expect(isDateTime(value), 'a date and time such as 2026-03-01 14:30'),
  semver: (value) => expect(SEMVER.test(value), 'a version such as 1.4.0 or v1.4.0'),
  login: loginExpectation,
  url: (value) => expect(isUrl(value), 'a URL such as https://example.com/run/1'),
  email: (value) => expect(EMAIL.test(value), 'an e-mail address'),
  // 45M are minutes here: nobody means months.
  duration: (value) =>
    expect(
      CLOCK.test(value) || readDuration(value.toLowerCase()) !== undefined,
      'a duration such as 45 min, 1h 30m or PT2H',
    ),
};

/**
 * A number with an optional unit; undefined when the value is none. `80/100` is 80, of 100 at most. There are several
 * numbers where the value may mean one or the other, as `1,250` does.
 */
export function readNumber(value: string): { numbers: number[]; unit: string } | undefined {
  const match = /^([+-]?\d[\d,]*(?:\.\d+)?)\s*(\/\s*\d+(?:\.\d+)?|(?=.{0,16}$)[%°]?\p{L}*(?:\/\p{L}+)*)$/u.exec(
    value.trim(),
  );
  if (match === null) return undefined;
  const [, digits = '', unit = ''] = match;
  const numbers = numbersIn(digits);
  const total = /^\/\s*(\d.*)/.exec(unit)?.[1];
  const fits = numbers.every(
    (number) => total === undefined || (number >= 0 && number <= Number(total) && Number(total) > 0),
  );
  return numbers.length > 0 && fits ? { numbers, unit: unit.replace(/\s+/g, '') } : undefined;
}

// Alone, or behind `@` with the punctuation that a sentence leaves there. An app is no person.
function loginExpectation(value: string): string | undefined {
  const text = value.normalize('NFKC');
  const shown = withoutInvisible(text);
  // Around a login they came along when it was copied; inside, it would be another one than it looks like.
  if (!text.includes(shown)) return 'one login such as @octocat, without characters that show nothing in it';
  const login = shown.startsWith('@') ? shown.slice(1).replace(/\p{Po}+$/u, '') : shown;
  return expect(isLogin(login), 'one login such as @octocat');
}

function expect(fits: boolean, expected: string): string | undefined {
  return fits ? undefined : expected;
}

/** A real day of the calendar, written YYYY-MM-DD or YYYY/MM/DD. */
export function isDate(value: string): boolean {
  const match = DATE.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isTime(value: string): boolean {
  const match = TIME.exec(value);
  if (match === null) return false;
  const hour = Number(match[1]);
  const twelve = match[4] !== undefined;
  return hour <= (twelve ? 12 : 23) && (!twelve || hour >= 1) && Number(match[2]) <= 59 && Number(match[3] ?? 0) <= 59;
}

function isDateTime(value: string): boolean {
  const match = /^(\S+?)(?:T|\s+(?:at\s+)?)(\d.*)$/.exec(value);
  if (match === null) return false;
  const [, date = '', time = ''] = match;
  return isDate(date) && isTime(time);
}

// An address that ends in a line to write on, or in dots, or that leads to a word for "later".
const UNFILLED = /(?:_{3,}|\.{3,}|…)[/)]?$|^https?:\/\/(?:www\.)?(?:todo|tbd|\.+)(?:[/?#.]|$)/i;

function isUrl(value: string): boolean {
  return /^https?:\/\/[^\s/?#]+(?:[/?#]\S*)?$/i.test(value) && !UNFILLED.test(value) && URL.canParse(value);
}

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
  ...ofValues,
  pattern: v.optional(pattern),
  'at-least': v.optional(v.pipe(v.number(), v.finite(), v.title('Smallest number'))),
  'at-most': v.optional(v.pipe(v.number(), v.finite(), v.title('Largest number'))),
  unit: v.optional(
    v.pipe(v.string(), v.title('Unit'), v.description('For type number: the unit that must follow it.')),
  ),
});

/** What a policy asks of a field: a type, or a type with options. */
export const requirement = v.union([v.picklist(PLAIN_TYPES), typed]);

export type FieldRequirement = v.InferOutput<typeof typed>;

const BOUNDS = ['at-least', 'at-most', 'unit'] as const;

/** The type, as it is written or as its options say. */
export function typeOf(want: FieldRequirement): NonNullable<FieldRequirement['type']> {
  if (want.type !== undefined) return want.type;
  if (want.values !== undefined) return 'one-of';
  if (want.pattern !== undefined) return 'pattern';
  return BOUNDS.some((key) => want[key] !== undefined) ? 'number' : 'text';
}

/** An option that its type does not look at, which would hold nobody back, or one that it lacks. */
export function misfit(want: FieldRequirement): string | undefined {
  const type = typeOf(want);
  if (type === 'one-of' && want.values === undefined) return 'expected "values"';
  if (type === 'pattern' && want.pattern === undefined) return 'expected "pattern"';
  const idle = [
    ...(want.values !== undefined && type !== 'one-of' ? ['values'] : []),
    ...(want.several !== undefined && type !== 'one-of' ? ['several'] : []),
    ...(want.pattern !== undefined && type !== 'pattern' ? ['pattern'] : []),
    ...BOUNDS.filter((key) => want[key] !== undefined && type !== 'number'),
  ];
  return idle.length === 0 ? undefined : `expected no "${idle.join('", "')}" with the type ${type}`;
}

/**
 * What a field is judged by: where it leads for a URL, which may stand behind other words. Characters that show nothing
 * are left out, but of free text, and of a login, where they matter.
 */
export function judgedText(want: FieldRequirement, { value, link }: Pick<Field, 'value' | 'link'>): string {
  const type = typeOf(want);
  if (type === 'text' || type === 'login') return value;
  return withoutInvisible(type === 'url' && link !== undefined ? link : value);
}

/** What was expected, when a value does not fit. */
export function expectation(want: FieldRequirement, value: string): string | undefined {
  const type = typeOf(want);
  if (type === 'one-of') return valuesExpectation(want, value);
  if (type === 'pattern')
    return want.pattern !== undefined && compilePattern(want.pattern)(value)
      ? undefined
      : `text that matches ${want.pattern}`;
  if (type === 'number') return numberExpectation(want, value);
  return SIMPLE_CHECKS[type](value);
}

function numberExpectation(want: FieldRequirement, value: string): string | undefined {
  const { unit, 'at-least': least, 'at-most': most } = want;
  const read = readNumber(value);
  const range = [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
  ].join(' and ');
  const expected = [
    'a number',
    ...(unit === undefined ? [] : [`in ${unit}`]),
    ...(range === '' ? [] : [`of ${range}`]),
  ].join(' ');
  if (read === undefined || (unit !== undefined && read.unit.toLowerCase() !== unit.toLowerCase())) return expected;
  const within = read.numbers.filter((number) => number >= (least ?? -Infinity) && number <= (most ?? Infinity));
  if (within.length === read.numbers.length) return undefined;
  return within.length === 0 ? expected : `${expected}, without a comma: it may be ${read.numbers.join(' or ')}`;
}
