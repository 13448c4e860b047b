import { typeOf, type Requirement, type FieldTypeName } from '../../gates/fields/types.ts';
import type { BoundGate } from '../../gates/kit/gate.ts';
import type { Quantifier } from '../../verdict/quantifier.ts';
import type { SignOffOptions } from '../../gates/sign-offs/options.ts';
import { and, or } from './condition.ts';
import { boxWords, EVIDENCE_SENTENCES } from './evidence.ts';
import { signOffsSentence } from './sign-offs.ts';

type Options = Record<string, unknown>;

/**
 * What a gate asks for, as a sentence. A gate that is not known here is told by its summary. `criterion`: it stands in a
 * group that wants none to hold.
 */
export function gateSentence(gate: BoundGate, criterion = false): string {
  // The schema of the gate has checked its options.
  const options = gate.options as Options;
  const evidence = EVIDENCE_SENTENCES[gate.name];
  if (evidence !== undefined) return `${evidence(options)}${boxWords(options, criterion)}.`;
  const sentence = SENTENCES[gate.name];
  if (sentence !== undefined) return sentence(options, criterion);
  return `${gate.summary}.`;
}

const SENTENCES: Readonly<Record<string, (options: Options, criterion: boolean) => string>> = {
  items: itemsSentence,
  fields: fieldsSentence,
  section: sectionSentence,
  template: () => 'Nothing of the template is deleted, reworded or moved.',
  value: valueSentence,
  // The schema of the gate has checked its options.
  'sign-offs': (options) => signOffsSentence(options as unknown as SignOffOptions),
};

function itemsSentence(options: Options): string {
  const place = options['in'] === undefined ? '' : ` in "${text(options['in'])}"`;
  const only = matchers(options['only']);
  const among = only === undefined ? '' : `, of those that say ${only},`;
  const without = list(options['without']);
  const except = matchers(options['except']);
  const left = [
    ...(without.length === 0 ? [] : [`outside ${and(without.map(quote))}`]),
    ...(except === undefined ? [] : [`other than ${except}`]),
  ];
  const where = `${place}${left.length === 0 ? '' : `, ${left.join(', ')},`}${among}`;
  return `${boxes((options['require'] as Quantifier | undefined) ?? 'all', where)}.`.replace(',,', ',');
}

function boxes(require: Quantifier, where: string): string {
  switch (require) {
    case 'all':
      return `Every box${where} is ticked`;
    case 'any':
      return `At least one box${where} is ticked`;
    case 'one':
      return `Exactly one box${where} is ticked`;
    case 'none':
      return `No box${where} is ticked`;
    default:
      return `At least ${require['at-least']} boxes${where} are ticked`;
  }
}

function fieldsSentence(options: Options): string {
  const place = options['in'] === undefined ? 'These fields' : `In "${text(options['in'])}" these fields`;
  const required = Object.entries(options['required'] as Record<string, unknown>);
  return `${place} are filled in: ${required.map(([name, want]) => `${name} (${wanted(want)})`).join(', ')}.`;
}

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

function wanted(written: unknown): string {
  const options = typeof written === 'string' ? { type: written } : (written as Options);
  // The schema of the gate has checked it.
  const { values = [], pattern, ...want } = options as Requirement;
  const type = typeOf(options);
  const kind =
    type === 'one-of' ? `one of ${or(values)}` : type === 'pattern' ? `text that matches ${pattern}` : TYPES[type];
  const others = [want.not ?? []].flat();
  return [
    kind,
    ...['at-least', 'at-most'].flatMap((key) =>
      options[key] === undefined ? [] : [`${key.replace('-', ' ')} ${text(options[key])}`],
    ),
    ...(options['unit'] === undefined ? [] : [`in ${text(options['unit'])}`]),
    ...(others.length === 0 ? [] : [`other than ${or(others)}`]),
  ].join(', ');
}

function sectionSentence(options: Options): string {
  const order = list(options['order']);
  const states = { present: 'is there', absent: 'is not there', 'non-empty': 'says something' };
  const must = (options['must'] ?? 'present') as keyof typeof states;
  return [
    ...(options['in'] === undefined ? [] : [`The section "${text(options['in'])}" ${states[must]}.`]),
    ...(order.length === 0 ? [] : [`The sections ${and(order.map(quote))} are there, in this order.`]),
  ].join(' ');
}

function valueSentence(options: Options, criterion: boolean): string {
  const bounds = ['at-least', 'at-most', 'above', 'below'].flatMap((key) =>
    options[key] === undefined ? [] : [`${key.replace('-', ' ')} ${text(options[key])}`],
  );
  const equals = options['equals'] === undefined ? [] : [`equal to ${text(options['equals'])}`];
  const among = options['one-of'] === undefined ? [] : [`one of ${or(list(options['one-of']))}`];
  return `The value ${text(options['name'])}, which the workflow hands over, is ${and([...bounds, ...equals, ...among])}${boxWords(options, criterion)}.`;
}

function matchers(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return or(
    value.map((each: unknown) =>
      typeof each === 'object' && each !== null && 'pattern' in each ? `/${text(each.pattern)}/` : quote(text(each)),
    ),
  );
}

const quote = (word: string): string => `"${word}"`;

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
