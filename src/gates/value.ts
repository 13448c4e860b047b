import * as v from 'valibot';
import type { Question } from '../evidence/question.ts';
import type { Result } from '../result.ts';
import type { Finding } from '../verdict/finding.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, type Evidence } from './kit/evidence-item.ts';
import type { GateInput } from './kit/gate.ts';
import { missingValue } from './kit/given.ts';
import {
  bound,
  isComparable,
  isValue,
  OPERATORS,
  readMeasure,
  readRelative,
  type Measure,
  type Operator,
} from './kit/measure.ts';
import { and, boundWords, noRoom, or, type AuthorOf } from './kit/author.ts';

const options = v.strictObject({
  name: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.title('Name'),
    v.description('The value, as handed over: input "evidence" or --evidence name=value.'),
    v.metadata({ examples: ['validation-score'] }),
  ),
  'at-least': v.optional(v.pipe(bound, v.title('At least'))),
  'at-most': v.optional(v.pipe(bound, v.title('At most'))),
  below: v.optional(v.pipe(bound, v.title('Below'))),
  above: v.optional(v.pipe(bound, v.title('Above'))),
  equals: v.optional(v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.title('Equals'))),
  'one-of': v.optional(v.pipe(v.array(v.union([v.string(), v.number()])), v.minLength(1), v.title('One of'))),
  ...EVIDENCE_OPTIONS,
});

type Options = v.InferOutput<typeof options>;

const COMPARISONS = ['at-least', 'at-most', 'below', 'above'] as const satisfies Operator[];

/** Judges a number or text that the workflow hands over. */
export const value = defineEvidenceGate({
  name: 'value',
  description: 'Compares a value that the workflow hands over, and holds it against a box.',
  options,
  asks: ['value'],
  refine: (chosen) =>
    [...COMPARISONS, 'equals' as const, 'one-of' as const].every((key) => chosen[key] === undefined)
      ? 'expected a comparison: at-least, at-most, below, above, equals or one-of'
      : undefined,
  summary: (chosen) => `${chosen.name}: ${expectations(chosen).join(' and ')}`,
  judge: (chosen, input) => {
    const own = read(chosen.name, input);
    const limits = COMPARISONS.flatMap((key) => {
      const limit = chosen[key];
      return limit === undefined ? [] : [{ key, limit: limitOf(String(limit), input) }];
    });
    const expected = expectations(chosen).join(' and ');
    // Reports everything that is missing at once, with the questions for it.
    const usable = limits.flatMap(({ key, limit }) => (limit.ok ? [{ key, limit: limit.value }] : []));
    const unusable = limits.flatMap(({ limit }) => (limit.ok ? [] : [limit.error]));
    if (!own.ok) return { findings: [own.error, ...unusable].map((each) => ({ ...each, expected })) };
    if (unusable.length > 0)
      return {
        findings: unusable,
        found: own.value,
        ...(unusable.some(({ status }) => status === 'failed')
          ? { against: 'the value to compare with cannot be used' }
          : {}),
      };
    const broken = usable.flatMap(({ key, limit }) => compare(own.value, key, limit));
    return judge(chosen, own.value, expected, broken);
  },
});

function expectations(chosen: Options): string[] {
  return [
    ...COMPARISONS.flatMap((key) => (chosen[key] === undefined ? [] : [`${OPERATORS[key].words} ${chosen[key]}`])),
    ...(chosen.equals === undefined ? [] : [`equal to ${chosen.equals}`]),
    ...(chosen['one-of'] === undefined ? [] : [`one of ${chosen['one-of'].join(', ')}`]),
  ];
}

function read(name: string, { facts }: GateInput): Result<string, Finding> {
  const question: Question = { kind: 'value', name };
  const fact = facts.get(question);
  return fact?.status === 'known'
    ? { ok: true, value: fact.value.raw }
    : { ok: false, error: missingValue(name, question, fact?.reason) };
}

/** Why a comparison fails. */
type Broken = Pick<Finding, 'message' | 'unknown'>;

function judge(chosen: Options, raw: string, expected: string, broken: readonly Broken[]): Evidence {
  const equal = chosen.equals === undefined || isValue(raw, chosen.equals);
  const among = chosen['one-of'] === undefined || chosen['one-of'].some((each) => isValue(raw, each));
  const other = equal && among ? [] : [{ message: 'Unexpected value' }];
  // A value that cannot be read is reported before one that is out of bounds.
  const [first] = [...broken.filter((each) => each.unknown === true), ...broken, ...other];
  if (first === undefined) return { findings: [], found: raw };
  const help = 'Fix the cause, then hand over the new value.';
  const finding: Finding = { status: 'failed', ...first, actual: raw, about: chosen.name, expected, help };
  return { findings: [finding], found: raw, against: `${chosen.name} does not confirm it` };
}

function compare(raw: string, key: Operator, limit: Limit): Broken[] {
  const actual = readMeasure(raw);
  if (actual === undefined) return [{ message: 'Value is not a finite number', unknown: true }];
  if (!isComparable(actual, limit))
    return [{ message: `Value has another unit than ${limit.of ?? 'the policy'}`, unknown: true }];
  return OPERATORS[key].holds(actual.amount, limit.amount) ? [] : [{ message: 'Value is out of bounds' }];
}

/** A bound. `of`: the name of the value that it is a multiple of. */
type Limit = Measure & { of?: string };

function limitOf(text: string, input: GateInput): Result<Limit, Finding> {
  const relative = readRelative(text);
  // The schema guarantees that the text is a measure or a multiple.
  if (relative === undefined) return { ok: true, value: readMeasure(text) as Measure };
  const { times, of } = relative;
  const other = read(of, input);
  if (!other.ok) return other;
  const base = readMeasure(other.value);
  // A multiple of zero or of a negative number is not a bound.
  if (base !== undefined && base.amount > 0)
    return { ok: true, value: { amount: base.amount * times, unit: base.unit, of } };
  const message = base === undefined ? 'Value is not a finite number' : 'Value to compare with is not above 0';
  const help = 'Fix the cause, then hand over the new value.';
  return { ok: false, error: { status: 'failed', unknown: true, about: of, message, actual: other.value, help } };
}

/** What `explain` and `lint` know of it. */
export const valueAuthor: AuthorOf<typeof value> = {
  sentence: ({ name, equals, 'one-of': among, ...bounds }) => {
    const wanted = [
      ...boundWords(bounds, ['at-least', 'at-most', 'above', 'below']),
      ...(equals === undefined ? [] : [`equal to ${equals}`]),
      ...(among === undefined ? [] : [`one of ${or(among.map(String))}`]),
    ];
    return `The value ${name}, which the workflow hands over, is ${and(wanted)}`;
  },
  mistakes: (bounds) => noRoom(bounds, []),
};
