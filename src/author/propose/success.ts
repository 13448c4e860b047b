import type { Item } from '../../checklist/model.ts';
import { wayOf } from '../../template/reading/words.ts';
import type { Form } from './forms.ts';
import type { Entry } from './parts.ts';
import type { GateData, ProposedRule } from './yaml.ts';

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
