import * as v from 'valibot';
import { itemsIn } from '../checklist/select.ts';
import type { Item } from '../checklist/model.ts';
import type { Question } from '../evidence/question.ts';
import type { Finding } from '../verdict/finding.ts';
import { defineGate, outcome, type GateInput } from './gate.ts';
import { bound, OPERATORS, readMeasure, sameValue, type Operator } from './measure.ts';
import { placesOf } from './locate.ts';
import { matchesItem } from './item-matcher.ts';
import { itemText } from './options.ts';

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
  item: v.optional(v.pipe(itemText, v.description('A box that must agree: ticked, and the value holds.'))),
});

type Options = v.InferOutput<typeof options>;

const COMPARISONS = ['at-least', 'at-most', 'below', 'above'] as const satisfies Operator[];

/** Judges a number or state that the workflow hands over. */
export const value = defineGate({
  name: 'value',
  description: 'Compares a value that the workflow hands over, and holds it against a box.',
  options,
  refine: (chosen) =>
    [...COMPARISONS, 'equals' as const, 'one-of' as const].every((key) => chosen[key] === undefined)
      ? 'expected a comparison: at-least, at-most, below, above, equals or one-of'
      : undefined,
  summary: (chosen) => `${chosen.name}: ${expectations(chosen).join(' and ')}`,
  evaluate: (chosen, input) => {
    const judged = judge(chosen, input);
    return outcome([...judged, ...boxFindings(chosen, judged, input)]);
  },
});

function expectations(chosen: Options): string[] {
  return [
    ...COMPARISONS.flatMap((key) => (chosen[key] === undefined ? [] : [`${OPERATORS[key].words} ${chosen[key]}`])),
    ...(chosen.equals === undefined ? [] : [`equal to ${chosen.equals}`]),
    ...(chosen['one-of'] === undefined ? [] : [`one of ${chosen['one-of'].join(', ')}`]),
  ];
}

function judge(chosen: Options, { facts }: GateInput): Finding[] {
  const question: Question = { kind: 'value', name: chosen.name };
  const fact = facts.get(question);
  const expected = expectations(chosen).join(' and ');
  if (fact === undefined)
    return [{ status: 'pending', message: 'Value is not known yet', about: chosen.name, asks: [question] }];
  if (fact.status === 'unavailable') {
    return [
      {
        status: 'pending',
        message: fact.reason,
        about: chosen.name,
        expected,
        help: `Hand it over: evidence "${chosen.name}=…".`,
      },
    ];
  }
  const { raw } = fact.value;
  const broken = COMPARISONS.flatMap((key) => {
    const limit = chosen[key];
    return limit === undefined ? [] : compare(raw, key, String(limit));
  });
  const equal = chosen.equals === undefined || sameValue(raw, String(chosen.equals));
  const among = chosen['one-of'] === undefined || chosen['one-of'].some((each) => sameValue(raw, String(each)));
  if (broken.length === 0 && equal && among) return [];
  return [
    {
      status: 'failed',
      message: broken[0] ?? 'Unexpected value',
      actual: raw,
      about: chosen.name,
      expected,
      help: 'Mend the cause, then hand over the new value.',
    },
  ];
}

function compare(raw: string, key: Operator, limit: string): string[] {
  const actual = readMeasure(raw);
  const wanted = readMeasure(limit);
  if (actual === undefined || wanted === undefined) return ['Value is no finite number'];
  // A bare limit takes a bare number or a percentage: 1 against `0.4 %`, but not against `1 s`.
  if (actual.unit !== wanted.unit && !(wanted.unit === '' && actual.unit === '%'))
    return ['Value has another unit than the policy'];
  return OPERATORS[key].holds(actual.amount, wanted.amount) ? [] : ['Value is out of bounds'];
}

// Box and value must agree: a tick against the evidence is a contradiction, evidence without a tick is not done yet.
function boxFindings(chosen: Options, judged: readonly Finding[], { checklist }: GateInput): Finding[] {
  const wanted = chosen.item;
  if (wanted === undefined) return [];
  const found = itemsIn(checklist.root).filter((item) => matchesItem(item, wanted));
  const [item] = found;
  if (item === undefined)
    return [
      {
        status: 'failed',
        message: 'The box for this value is missing',
        about: wanted,
        help: 'Put the item back.',
      },
    ];
  if (found.length > 1) {
    return [
      {
        status: 'failed',
        message: `The box for this value is there ${found.length} times, at ${placesOf(found.map((each) => each.place))}`,
        about: wanted,
        place: item.place,
        help: 'Keep one of them.',
      },
    ];
  }
  return boxState(item, judged);
}

function boxState(item: Item, judged: readonly Finding[]): Finding[] {
  const about = { actual: item.text, place: item.place };
  if (item.state === 'ticked') {
    return judged.length === 0
      ? []
      : [
          {
            status: 'failed',
            message: 'Ticked, but the value does not bear it out',
            ...about,
            help: 'Untick it until the value holds.',
          },
        ];
  }
  return [
    {
      status: 'pending',
      kind: 'open-box',
      message: 'Not ticked',
      ...about,
      help: 'Check the value, then tick the box.',
    },
  ];
}
