import * as v from 'valibot';
import { normalize } from '../../checklist/text.ts';
import { numbersIn } from '../../evidence/quantity.ts';

/** A quantity in the base unit of its kind, so that `1.2 s` and `1200 ms` compare. */
export interface Measure {
  amount: number;
  /** The base unit: `ms`, `byte` or `%`; `/100` for 92 of 100; empty for a bare number; else the unit as written. */
  unit: string;
}

const UNITS = new Map<string, [unit: string, factor: number]>(
  Object.entries({
    ns: ['ms', 1e-6],
    µs: ['ms', 1e-3],
    us: ['ms', 1e-3],
    ms: ['ms', 1],
    s: ['ms', 1e3],
    sec: ['ms', 1e3],
    min: ['ms', 6e4],
    m: ['ms', 6e4],
    h: ['ms', 36e5],
    d: ['ms', 864e5],
    b: ['byte', 1],
    kb: ['byte', 1e3],
    mb: ['byte', 1e6],
    gb: ['byte', 1e9],
    tb: ['byte', 1e12],
    kib: ['byte', 1024],
    mib: ['byte', 1024 ** 2],
    gib: ['byte', 1024 ** 3],
    tib: ['byte', 1024 ** 4],
    '%': ['%', 1],
  }),
);

const MEASURE = /^([+-]?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d{1,3})?)\s*(?:\/\s*(\d+(?:\.\d+)?)|([%µ\p{L}]{1,16}))?$/iu;

/**
 * Reads `92`, `92/100`, `0.4 %`, `430 ms`, `1.5 GiB`. `92/100` means 92 out of 100.
 * Undefined if the text is no finite quantity. `93/50` and `5/0` are none, and neither is `1,250`, since some countries
 * read it as a decimal and others as thousands.
 */
export function readMeasure(text: string): Measure | undefined {
  const match = MEASURE.exec(text.trim());
  if (match === null) return undefined;
  const [, digits = ''] = match;
  const [amount, other] = numbersIn(digits);
  // `numbersIn` returns two numbers if the text can be read in two ways.
  if (amount === undefined || other !== undefined) return undefined;
  const outOf = match[2] === undefined ? undefined : Number(match[2]);
  if (outOf !== undefined)
    return Number.isFinite(outOf) && outOf > 0 && amount >= 0 && amount <= outOf
      ? { amount, unit: `/${outOf}` }
      : undefined;
  const written = (match[3] ?? '').normalize('NFC').replace('μ', 'µ');
  // A capital M may mean millions, months or minutes, so it is kept as an unknown unit.
  const name = written === 'M' ? written : written.toLowerCase();
  const [unit, factor] = UNITS.get(name) ?? [name, 1];
  return Number.isFinite(amount * factor) ? { amount: amount * factor, unit } : undefined;
}

/** A bound that is a multiple of another value: `3x baseline-p95`, `120 % of baseline-p95`. */
interface Relative {
  times: number;
  /** The name of the other value. */
  of: string;
}

const RELATIVE = /^(\d{1,9}(?:\.\d{1,9})?)\s*(?:[x×]\s+|%\s+of\s+)(\S(?:.*\S)?)$/i;

/** Reads a multiple of another value, such as `3x baseline-p95`; undefined for every other text. */
export function readRelative(text: string): Relative | undefined {
  const match = RELATIVE.exec(text.trim());
  if (match === null) return undefined;
  const [, digits, of = ''] = match;
  const number = Number(digits);
  const times = /^[\d.]+\s*%/.test(text.trim()) ? number / 100 : number;
  return times > 0 ? { times, of } : undefined;
}

/** A bound in a policy: a number, a number with a unit, or a multiple of another value. */
export const bound = v.pipe(
  v.union([
    v.pipe(v.number(), v.finite()),
    v.pipe(
      v.string(),
      v.check(
        // "3x" alone names no value to multiply.
        (text) => (readMeasure(text) !== undefined && !/[x×]\s*$/i.test(text)) || readRelative(text) !== undefined,
        'expected a number with an optional unit, such as 80, "1 %" or "500 ms", or a multiple, such as "3x baseline"',
      ),
    ),
  ]),
  v.metadata({ examples: [80, '1 %', '500 ms', '3x baseline-p95'] }),
);

/** The comparison operators, with their words for messages. */
export const OPERATORS = {
  'at-least': { words: 'at least', holds: (a: number, b: number) => a >= b },
  'at-most': { words: 'at most', holds: (a: number, b: number) => a <= b },
  below: { words: 'below', holds: (a: number, b: number) => a < b },
  above: { words: 'above', holds: (a: number, b: number) => a > b },
} as const;

export type Operator = keyof typeof OPERATORS;

/** Whether a quantity is comparable with a limit. A limit without a unit accepts `5 %` and `92/100`, but not `1 s`. */
export function isComparable(actual: Measure, limit: Measure): boolean {
  if (actual.unit === limit.unit) return true;
  return limit.unit === '' && (actual.unit === '%' || actual.unit.startsWith('/'));
}

/**
 * Whether a text equals the wanted value: as a quantity if both are quantities, else as text. A bare number that the
 * policy writes as a text is compared as text, since it may be a version: 1.10 is not 1.1.
 */
export function isValue(text: string, wanted: string | number | boolean): boolean {
  const [actual, limit] = [readMeasure(text), readMeasure(String(wanted))];
  if (actual === undefined || limit === undefined || (typeof wanted === 'string' && limit.unit === ''))
    return normalize(text) === normalize(String(wanted));
  const isAlike = actual.unit === limit.unit || (limit.unit === '' && actual.unit.startsWith('/'));
  return isAlike && actual.amount === limit.amount;
}
