import type { Checklist, Item, Place, Section } from '../../checklist/model.ts';
import { flatten } from '../../checklist/select.ts';
import { items } from '../../gates/items/items.ts';
import type { OpenConditional } from '../../gates/kit/gate.ts';
import type { ItemMatcher } from '../../gates/kit/options.ts';
import { listsOf, type List } from '../../template/reading/lists.ts';
import { belowOf, optionsOf } from '../../template/reading/below.ts';
import { letsOff, questionsIn, verdictIn } from '../../template/reading/options.ts';
import { asksForMarks, type Removal } from '../../template/reading/removal.ts';
import { isRecord } from '../../template/reading/record-form.ts';
import { directiveFor, readDirectives } from '../../template/directives.ts';
import { TEMPLATE_RULE, type Policy, type PolicyChecklist, type PolicyRule } from '../policy.ts';
import type { TemplateReading } from '../../verdict/content.ts';

/**
 * Replaces the rules of the built-in policy by those that a person would read in the template. Returns the policy
 * unchanged if the template has directives, because those state the rules themselves.
 */
export function withReadings(
  policy: Policy,
  template: Checklist,
  removal: Removal,
): { policy: Policy; readings: TemplateReading[] } {
  const { sections, items: directed } = readDirectives(template);
  if (sections.length + directed.length > 0) return { policy, readings: [] };
  const read = readTemplate(template, removal);
  const checklists = policy.checklists.map((each) => ({ ...each, ...read.rules }));
  return { policy: { ...policy, checklists }, readings: read.readings };
}

/**
 * Derives rules from the prose of a template: how many boxes of each list must be ticked, and what may be marked N/A.
 * Where the prose is not understood, every box is required. Also returns the words that each rule rests on.
 */
function readTemplate(
  template: Checklist,
  removal: Removal,
): { rules: Pick<PolicyChecklist, 'notApplicable' | 'openConditional' | 'phases'>; readings: TemplateReading[] } {
  const { lists, choices } = listsOf(template);
  const open: OpenConditional = 'where-the-rest-is-done';
  const marks = asksForMarks(template);
  const plain = lists.filter((list) => countOf(list) === 'all' && !choices.some((options) => isIn(list, options)));
  const special = lists.filter((list) => !plain.includes(list));
  const apart = special.filter((list) => !choices.some((options) => isIn(list, options)));
  const rest = plain.flatMap((list) => list.items);
  const others = special.flatMap((list) => list.items);
  const rules = [
    TEMPLATE_RULE,
    ...apart.flatMap((list) => rulesOf(list)),
    ...choices.flatMap((options) => choiceRule(options, special)),
    ...(rest.length === 0 ? [] : [rule('Every box', others.length === 0 ? {} : { except: matchers(others) })]),
    // Even if every box is optional or has a reason for N/A, a form in which nothing is ticked must not pass.
    rule('Something is ticked', { require: 'any' }),
  ];
  return {
    rules: {
      notApplicable: marks === undefined ? 'reason-or-conditional' : 'allowed',
      ...(isRecord(template, lists) ? {} : { openConditional: open }),
      phases: [{ after: [], rules }],
    },
    readings: [
      ...special.flatMap(({ holder, question, reading, items: some }) => {
        const { because } = reading;
        if (because === undefined) return [];
        return {
          section: question ?? holder.section.title,
          line: (some[0] as Item).place.line,
          means: MEANS[countOf({ items: some, reading })],
          because,
          ...settledBy(question, holder.section, reading),
        };
      }),
      ...choices.map((options) => ({
        section: options.map(({ title }) => title).join(' / '),
        line: Math.min(...options.map(({ place }) => (place as Place).line)),
        means: 'exactly one of these lists',
        because: 'the template says to choose one',
      })),
      ...(marks === undefined
        ? []
        : [{ section: '', line: 0, means: 'N/A needs no reason', because: `the template says "${marks}"` }]),
      ...removal.because.map((text) => ({
        section: '',
        line: 0,
        means: 'what does not apply may be left out',
        because: `the template says "${text}"`,
      })),
    ].toSorted((a, b) => a.line - b.line),
  };
}

// A directive stands below the title of a section.
function settledBy(
  question: string | undefined,
  { kind }: Section,
  reading: List['reading'],
): Pick<TemplateReading, 'directive'> {
  const directive = question !== undefined || kind === 'root' ? undefined : directiveFor(reading);
  return directive === undefined ? {} : { directive };
}

type Count = 'all' | 'any' | 'one' | 'none' | 'optional' | 'case' | 'verdict' | 'answers' | 'let-off';

const MEANS: Record<Count, string> = {
  all: 'every box',
  any: 'at least one box',
  one: 'exactly one box',
  none: 'no box',
  optional: 'not asked for',
  case: 'asked for in some cases only, then every box',
  verdict: 'a decision for it',
  answers: 'one answer to each question',
  'let-off': 'every box, or the one that lets off the others',
};

function countOf({ items: some, reading: { meaning, sensitive, way } }: Pick<List, 'items' | 'reading'>): Count {
  switch (meaning) {
    case 'steps':
      return sensitive || way !== undefined ? 'all' : 'case';
    case 'any':
    case 'one':
    case 'none':
      return meaning;
    case 'optional':
    case 'others':
      return 'optional';
    case 'verdict':
    case 'let-off':
      return meaning;
    case 'answers':
      return questionsIn(optionsOf(some)) === 1 ? 'one' : 'answers';
    default:
      return 'all';
  }
}

// `isChosen`: it is one of several lists of which people follow one, so the choice says whether it applies.
function rulesOf(list: List, isChosen = false): PolicyRule[] {
  const title = list.question ?? list.holder.section.title;
  const only = matchers(list.items);
  const count = countOf(list);
  switch (count) {
    case 'optional':
      return [rule(`${title}: optional`, { only, optional: true })];
    case 'verdict': {
      const { forIt, against } = verdictIn(optionsOf(list.items)) as NonNullable<ReturnType<typeof verdictIn>>;
      return [
        rule(`${title}: decided for`, { only: matchers(flatten(forIt)), require: 'any' }),
        rule(`${title}: not decided against`, { only: matchers(against), require: 'none' }),
      ];
    }
    case 'let-off': {
      const free = optionsOf(list.items).filter(letsOff);
      const rules = [
        rule('Every other box', { only: matchers(list.items.filter((item) => !free.includes(item))) }),
        rule('The box that lets off the others', { only: matchers(free), require: 'any' }),
      ];
      return [{ kind: 'group', title: named(title, MEANS[count]), advisory: false, require: 'any', rules }];
    }
    case 'answers':
      return [
        rule(`${title}: ${MEANS.answers}`, { only, require: { 'at-least': questionsIn(optionsOf(list.items)) } }),
      ];
    case 'case':
      return [
        isChosen
          ? rule(`${title}: ${MEANS.all}`, { only })
          : rule(`${title}: in some cases only, then every box`, { only, 'once-begun': true }),
      ];
    case 'all':
      return [rule(`${title}: ${MEANS.all}`, { only })];
    case 'none':
      return [rule(`${title}: ${MEANS.none}`, { only, require: count })];
    default: {
      const below = belowOf(list.items);
      return [rule(`${title}: ${MEANS[count]}`, { only, require: count, ...(below === undefined ? {} : { below }) })];
    }
  }
}

// Boxes above every heading have no title.
function named(title: string, means: string): string {
  return title === '' ? `${means.slice(0, 1).toUpperCase()}${means.slice(1)}` : `${title}: ${means}`;
}

function isIn({ holder }: List, options: readonly Section[]): boolean {
  return holder.path.some((section) => options.includes(section));
}

function choiceRule(options: readonly Section[], special: readonly List[]): PolicyRule[] {
  const members = options.flatMap((option): PolicyRule[] => {
    const rules = special.filter((list) => isIn(list, [option])).flatMap((list) => rulesOf(list, true));
    const [only] = rules;
    if (only === undefined) return [];
    if (rules.length === 1) return [only];
    return [{ kind: 'group', title: option.title, advisory: false, require: 'all', rules }];
  });
  return members.length === 0
    ? []
    : [{ kind: 'group', title: 'One of these lists', advisory: false, require: 'one', rules: members }];
}

// Matches by key, since other items may have the same text or begin with it.
function matchers(some: readonly Item[]): ItemMatcher[] {
  return some.map(({ key, text }) => ({ item: key, text }));
}

function rule(title: string, options: Record<string, unknown>): PolicyRule {
  return { kind: 'gate', title, advisory: false, gate: items.bind(options) };
}
