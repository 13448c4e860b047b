import { isLogin } from '../checklist/login.ts';
import { withoutInvisible } from '../checklist/text.ts';

/** What a required field must hold. */
export const FIELD_TYPES = [
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

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?(?:\s*(?:z|utc|gmt|[a-z]{2,5}|[+-]\d{2}:?\d{2}))?$/i;
// Semantic Versioning 2.0.0, section 11 of its grammar, with an optional leading v.
const SEMVER =
  /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;
const EMAIL = /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;
const DURATION =
  /^(?:P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|\d+(?::[0-5]\d){1,2}|(?:\d+(?:\.\d+)?\s*(?:d|days?|h|hrs?|hours?|m|min|mins|minutes?|s|sec|secs|seconds?)\s*,?\s*(?:and\s+)?)+)$/i;

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
  duration: (value) => expect(DURATION.test(value), 'a duration such as 45 min, 1h 30m or PT2H'),
};

/** A number with an optional unit; undefined when the value is none. `80/100` is 80, of 100 at most; `1,250` is 1250. */
export function readNumber(value: string): { number: number; unit: string } | undefined {
  const match =
    /^([+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[+-]?\d+(?:\.\d+)?)\s*(\/\s*\d+(?:\.\d+)?|(?=.{0,16}$)[%°]?\p{L}*(?:\/\p{L}+)*)$/u.exec(
      value.trim(),
    );
  if (match === null) return undefined;
  const [, digits = '', unit = ''] = match;
  const number = Number(digits.replaceAll(',', ''));
  const total = /^\/\s*(\d.*)/.exec(unit)?.[1];
  const isPart = total === undefined || (number >= 0 && number <= Number(total) && Number(total) > 0);
  return Number.isFinite(number) && isPart ? { number, unit: unit.replace(/\s+/g, '') } : undefined;
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

/** A real day of the calendar, written YYYY-MM-DD. */
export function isDate(value: string): boolean {
  const match = DATE.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
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
