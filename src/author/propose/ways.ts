import type { Item, Section } from '../../checklist/model.ts';
import type { List } from '../../template/reading/lists.ts';
import type { Entry } from './parts.ts';
import { oneLine } from '../../template/reading/prose.ts';
import type { Meaning } from '../../template/reading/reading.ts';
import type { GateData, GroupData, ProposedRule } from './yaml.ts';
import { wayOf } from '../../template/reading/words.ts';
import type { Form } from './forms.ts';

/** The lists that form the ways out of a process: criteria to stop, the normal end and the way back. */
export interface Ways {
  criteria: Entry[];
  normal: Entry[];
  back: Entry[];
}

/** Finds the ways out among entries; undefined if there is no way back. */
export function waysIn(entries: readonly Entry[]): Ways | undefined {
  const reads = (meaning: Meaning, way?: 'normal' | 'back'): Entry[] =>
    entries.filter(({ lists: [list] }) => list?.reading.meaning === meaning && list.reading.way === way);
  const back = reads('way', 'back');
  return back.length === 0 ? undefined : { criteria: reads('none'), normal: reads('way', 'normal'), back };
}

/**
 * Marks which lists of steps are ways out. A way back needs something that leads to it: criteria to stop, or a normal
 * end beside it. A normal end without a way back is no choice, so all of its boxes count.
 */
export function withWays(lists: readonly List[]): List[] {
  const parent = ({ holder }: List): Section | undefined => holder.path.at(-2);
  const steps = lists.filter(({ reading, selector }) => reading.meaning === 'steps' && selector !== undefined);
  const back = steps.filter(({ reading }) => reading.way === 'back');
  const normal = steps.filter(({ reading }) => reading.way === 'normal');
  const beside = normal.filter((list) => back.some((other) => parent(other) === parent(list)));
  const hasCriteria = lists.some(({ reading, selector }) => reading.meaning === 'none' && selector !== undefined);
  const isWay = (list: List): boolean =>
    beside.includes(list) ||
    (back.includes(list) && (hasCriteria || beside.some((other) => parent(other) === parent(list))));
  return lists.map((list): List => {
    if (isWay(list)) return { ...list, reading: { ...list.reading, meaning: 'way' } };
    if (!normal.includes(list)) return list;
    return { ...list, reading: { meaning: 'all', because: 'no other way out is listed', sensitive: false } };
  });
}

/**
 * The group of the ways out, of which exactly one is followed. `checks` and `success`: rules that hold on the normal way only.
 * Without a normal end, the group asks that nothing has tripped or that the way back is complete.
 */
export function wayOut(
  { criteria, normal, back }: Ways,
  checks: readonly Entry[],
  success: readonly ProposedRule[],
): ProposedRule {
  const kept = [...[...criteria, ...checks, ...normal].flatMap(({ rules }) => rules), ...success];
  const withdrawn = back.flatMap(({ rules }) => rules);
  const title = normal.length > 0 ? 'One way out' : 'Nothing has tripped, or the way back is complete';
  const says =
    normal.length > 0
      ? [
          'Guess: exactly one way out is followed: the normal end, with nothing tripped, or the way back.',
          ...(checks.length > 0 ? ['What is withdrawn may leave the checks of the normal end open.'] : []),
          ...(criteria.length > 0
            ? ['A tripped criterion is shown first, and is an output, also when the way back is complete.']
            : []),
        ]
      : ['Guess: the steps back are only asked for when something has tripped.'];
  return {
    says,
    rule: {
      title,
      require: normal.length > 0 ? 'one' : 'any',
      gates: [together('Normal end', kept), together('Way back', withdrawn)],
    },
    others: [],
  };
}

/** The groups by which an outcome that is written down must fit the way that was followed. */
export function outcomesOf({ normal, back }: Ways, outcomes: readonly SuccessOutcome[]): ProposedRule[] {
  return outcomes.map((each) => ({
    says: ['An outcome that the other way out contradicts does not pass.'],
    rule: {
      title: 'The outcome fits the way out',
      require: 'one',
      gates: [together('Normal end', [...bare(normal), each.normal]), together('Way back', [...bare(back), each.back])],
    },
    others: [],
  }));
}

/** A rule at the end of the first phase: nothing has tripped so far, or the way back is complete. */
export function guardRule({ criteria, back }: Ways): ProposedRule {
  return {
    says: ['Nobody goes on while a criterion is ticked, unless the way back is complete.'],
    rule: {
      title: 'Nothing has tripped, or the way back is complete',
      require: 'any',
      gates: [together('Nothing has tripped', bare(criteria)), together('Way back', bare(back))],
    },
    others: [],
  };
}

/** Wraps the rules of a phase, which cannot be completed once the way back is taken. */
export function unlessWithdrawn(title: string, rules: readonly ProposedRule[], { back }: Ways): ProposedRule {
  return {
    says: ['What is stopped half-way can never be completed. It is over when the way back is complete.'],
    rule: { title, require: 'any', gates: [together('Complete', rules), together('Way back', bare(back))] },
    others: [],
  };
}

const bare = (entries: readonly Entry[]): ProposedRule[] =>
  entries.flatMap(({ rules }) => rules.map((rule) => ({ ...rule, says: [], others: [] })));

// Inside the group a way out is required, so it is not advisory, nor asked for only once it has begun.
function required(proposed: ProposedRule): ProposedRule {
  if (proposed.rule === undefined || !('gate' in proposed.rule)) return proposed;
  const { advisory: _, 'once-begun': __, ...rule } = proposed.rule;
  return { ...proposed, rule };
}

function together(title: string, gates: readonly ProposedRule[]): ProposedRule {
  const [only] = gates;
  if (gates.length === 1 && only !== undefined) return only;
  const group: GroupData = { title, require: 'all', gates: [...gates] };
  return { says: [], rule: group, others: [] };
}

/** A group of sections of which people follow exactly one; undefined if fewer than two have rules. */
export function choice(sections: readonly Section[], entries: readonly Entry[]): ProposedRule | undefined {
  const options = sections
    .map((child) => ({ child, own: entries.filter(({ lists: [list] }) => list?.holder.path.includes(child) === true) }))
    .filter(({ own }) => own.length > 0);
  if (options.length < 2) return undefined;
  return {
    says: ['Guess: exactly one of these is followed, because the introduction says so.'],
    rule: {
      title: 'One of these',
      require: 'one',
      gates: options.map(({ child, own }) =>
        together(
          titleOf(child),
          own.flatMap(({ rules }) => rules.map(required)),
        ),
      ),
    },
    others: [],
  };
}

function titleOf(section: Section): string {
  const title = oneLine(section.title);
  return title === '' ? 'Option' : title;
}

/** What a field must say on each way out. */
export interface SuccessOutcome {
  normal: ProposedRule;
  back: ProposedRule;
}

const OF_SUCCESS = /\bsuccess(?:ful|fully)?\b|\bsucceed(?:s|ed)?\b/i;

/** Splits off boxes that are true of a success only, such as "Success announcement sent". */
export function splitSuccess(entry: Entry): { entry?: Entry; normal: ProposedRule[] } {
  const [only, ...more] = entry.rules;
  const items = entry.lists.flatMap((list) => list.items);
  const said = items.filter(({ label }) => OF_SUCCESS.test(label));
  const isPlain = entry.lists.every(({ reading }) => reading.meaning === 'all');
  const rule = only?.rule;
  if (only === undefined || rule === undefined || !('gate' in rule) || more.length > 0 || said.length === 0 || !isPlain)
    return { entry, normal: [] };
  if (said.length === items.length) return { normal: [only] };
  const rest: ProposedRule = { ...only, rule: { ...rule, except: textsOf(said) } };
  const says = 'Guess: these are asked for on the normal way alone, because they speak of a success.';
  return {
    entry: { ...entry, rules: [rest] },
    normal: [{ says: [says], rule: { ...rule, only: textsOf(said) }, others: [] }],
  };
}

function textsOf(items: readonly Item[]): string[] {
  return items.map(({ label }) => label);
}

/** The fields that say which way out was followed. */
export function outcomesIn(forms: readonly Form[]): SuccessOutcome[] {
  return forms.flatMap(({ rule: { rule } }) => (rule === undefined || !('required' in rule) ? [] : outcomeOf(rule)));
}

function outcomeOf(rule: GateData): SuccessOutcome[] {
  return Object.entries(rule['required'] as Record<string, unknown>).flatMap(([name, want]) => {
    const values = typeof want === 'object' && want !== null && 'values' in want ? (want.values as string[]) : [];
    const ways = values.map((value) => wayOf(value));
    if (!ways.includes('normal') || !ways.includes('back')) return [];
    const fitting = (way: 'normal' | 'back'): ProposedRule => ({
      says: [],
      rule: {
        ...rule,
        required: { [name]: { type: 'one-of', values: values.filter((_, index) => (ways[index] ?? way) === way) } },
      },
      others: [],
    });
    return [{ normal: fitting('normal'), back: fitting('back') }];
  });
}
