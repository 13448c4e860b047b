import type { Item } from '../../checklist/model.ts';
import { items as itemsGate } from '../../gates/items/items.ts';
import { signOffs as signOffsGate } from '../../gates/sign-offs/sign-offs.ts';
import { belowOf, optionsOf } from '../../template/reading/below.ts';
import { letsOff, questionsIn, verdictIn } from '../../template/reading/options.ts';
import type { Meaning } from '../../template/reading/reading.ts';
import { directiveFor } from '../../template/directives.ts';
import type { List } from '../../template/reading/lists.ts';
import { oneLine, quoted } from '../../template/reading/prose.ts';
import type { GateData, ProposedGate, ProposedRule } from './yaml.ts';

/** A guess, in words for people: what it is about, what was chosen, and why. */
export interface Guess {
  /** The line in the checklist, 1-based; absent if the guess concerns all of it. */
  line?: number;
  about: string;
  chose: string;
  because: string;
  /** What would say it in the template for certain. */
  directive?: string;
}

const CHOSE: Record<Meaning, string> = {
  all: 'every box counts',
  any: 'one tick is enough',
  one: 'exactly one tick',
  none: 'its boxes must stay empty',
  steps: 'reported only, since its steps are not always followed',
  way: 'one of the ways out, asked for when it is followed',
  optional: 'not asked for',
  others: 'not asked of the author',
  verdict: 'a box for it is ticked, and none against it',
  answers: 'one answer to each question',
  'let-off': 'every box, or the one that lets off the others',
  'sign-offs': 'every role ticks its box',
};

/** The guess about a list; undefined if nothing was guessed. */
export function guessOf(
  { holder, question, reading }: List,
  chose: string = isOnceBegun(reading) ? 'every box, once one of them is ticked' : CHOSE[reading.meaning],
): Guess | undefined {
  const { place } = holder.section;
  const { because } = reading;
  if (place === undefined || because === undefined) return undefined;
  const directive = question === undefined ? directiveFor(reading) : undefined;
  const settled = directive === undefined ? {} : { directive };
  return { line: place.line, about: holder.section.title, chose, because, ...settled };
}

/** Steps that are followed in some cases only, such as those below "If the schema changes". */
function isOnceBegun({ meaning, sensitive, way }: List['reading']): boolean {
  return meaning === 'steps' && !sensitive && way === undefined;
}

/** A guess as a sentence for a comment. */
export function guessSentence({ about, chose, because }: Guess): string {
  return `Guess on ${quoted(about, 60)}: ${chose}, because ${because}.`;
}

/** The rules for a list with a gate of its own. `scope`: the keys `in` and `without`. */
export function listRules(list: List, scope: Record<string, unknown>): ProposedRule[] {
  const gate: GateData = { gate: itemsGate.name, ...scope };
  const { meaning } = list.reading;
  const guess = guessOf(list);
  const settled =
    guess?.directive === undefined ? [] : [`${guess.directive} below its title in the template settles it.`];
  const says = guess === undefined ? [] : [guessSentence(guess), ...settled];
  const others = otherReadings(list, gate);
  const verdict = meaning === 'verdict' ? verdictIn(optionsOf(list.items)) : undefined;
  if (verdict !== undefined) return verdictRules(verdict, gate, says);
  if (meaning === 'let-off') return [letOffRule(list, gate, says)];
  if (meaning === 'sign-offs')
    return [{ says: [...says, signers(list)], rule: gate, others: [...others, ...proven(list, scope)] }];
  return [{ says, rule: withMeaning(list, gate), others }];
}

function withMeaning({ reading, items }: List, gate: GateData): GateData {
  const { meaning } = reading;
  const below = belowOf(items);
  const more = below === undefined ? {} : { below };
  if (meaning === 'any' || meaning === 'one') return { ...gate, require: meaning, ...more };
  if (meaning === 'none') return { ...gate, require: meaning };
  if (meaning === 'optional' || meaning === 'others') return { ...gate, optional: true };
  if (isOnceBegun(reading)) return { ...gate, 'once-begun': true };
  if (meaning === 'steps') return { ...gate, advisory: true };
  if (meaning !== 'answers') return gate;
  // A section may hold several questions that no bullet tells apart. Two answers to one of them are no answer to another,
  // so their number proves nothing.
  const questions = questionsIn(optionsOf(items));
  return { ...gate, require: questions === 1 ? 'one' : 'any', ...more };
}

function letOffRule({ items, holder }: List, gate: GateData, says: string[]): ProposedRule {
  const free = optionsOf(items)
    .filter(letsOff)
    .map(({ label }) => label);
  const rest =
    'only' in gate
      ? { only: items.map(({ label }) => label).filter((label) => !free.includes(label)) }
      : { except: free };
  const gates = [
    { says: [], rule: { ...gate, ...rest }, others: [] },
    { says: [], rule: { ...gate, only: free, require: 'any' }, others: [] },
  ];
  const when = 'where every box counts';
  return {
    says,
    rule: {
      title: holder.section.title === '' ? 'Every box, or one that lets off the others' : holder.section.title,
      require: 'any',
      gates,
    },
    others: [{ rule: gate, when }],
  };
}

function verdictRules(
  { forIt, against }: NonNullable<ReturnType<typeof verdictIn>>,
  gate: GateData,
  says: string[],
): ProposedGate[] {
  const texts = (some: readonly Item[]): string[] => some.map((item) => item.label);
  return [
    { says, rule: { ...gate, require: 'any', only: texts(forIt) }, others: [] },
    {
      says: [],
      rule: { ...gate, require: 'none', only: texts(against) },
      others: [{ rule: { ...gate, require: 'one' }, when: 'where either decision may pass' }],
    },
  ];
}

function signers({ holder }: List): string {
  const roles = holder.section.signOffs.map((signOff) => oneLine(signOff.role, 40));
  const named = roles.length === 0 ? '' : `Roles: ${roles.join(', ')}. `;
  return `${named}A ticked box is a claim: it does not prove who ticked it.`;
}

// A checklist does not say who may sign for a role. Write access is the least to ask for.
function proven({ holder }: List, { in: section }: Record<string, unknown>): ProposedRule['others'] {
  const { signOffs } = holder.section;
  if (signOffs.length === 0) return [];
  const roles = Object.fromEntries(signOffs.map(({ role }) => [oneLine(role, 200), { by: { permission: 'write' } }]));
  const when = 'where reviews and comments are to prove who signed; name people or teams for each role';
  return [{ rule: { gate: signOffsGate.name, in: section, distinct: true, roles }, when }];
}

// Lists under words such as rollback have three common meanings, and lists to pick from can be counted in several ways.
function otherReadings({ reading: { meaning, sensitive } }: List, gate: GateData): ProposedRule['others'] {
  const all = { rule: gate, when: 'where these are things to have ready' };
  const none = { rule: { ...gate, require: 'none' }, when: 'where these are things that must not occur' };
  const steps = {
    rule: { ...gate, advisory: true },
    when: 'where these are steps that are followed in some cases only',
  };
  const some = {
    rule: { ...gate, when: { labels: ['name of a label'] } },
    when: 'where a label says when they are followed',
  };
  switch (meaning) {
    case 'none':
      return [all, steps];
    case 'way':
      return [];
    case 'steps':
      return sensitive ? [all, none] : [some, { ...all, when: 'where all of it is always done' }];
    case 'any':
      return [
        { rule: { ...gate, require: 'one' }, when: 'where just one may be ticked' },
        { rule: gate, when: 'where every box counts' },
      ];
    case 'one':
      return [{ rule: { ...gate, require: 'any' }, when: 'where several may be ticked' }];
    case 'answers':
      return [{ rule: { ...gate, require: 'any' }, when: 'where one answer is enough' }];
    case 'optional':
    case 'others':
      return [{ rule: gate, when: 'where every box counts' }];
    default:
      return sensitive ? [none, steps] : [];
  }
}
