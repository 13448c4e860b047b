import { value as valueGate } from '../../gates/value.ts';
import type { List } from '../../template/reading/lists.ts';
import { slug } from './stages.ts';
import type { GateData } from './yaml.ts';

/** The largest number of suggested gates. */
const MOST = 6;

// Matches "Preflight score >= 80/100" and "Failed requests (< 1%)".
const NUMBER =
  /^(?<what>[\p{L}][\p{L}\d /-]{2,40}?)\s*\(?\s*(?<how>>=|≥|<=|≤|<|>|at least|at most|below|above|under|over)\s*(?<bound>\d+(?:\.\d+)?\s?(?:%|ms|s|min|h)?)(?:\/\d+)?\)?\.?$/u;

const KEYS: Readonly<Record<string, string>> = {
  '>=': 'at-least',
  '≥': 'at-least',
  'at least': 'at-least',
  '<=': 'at-most',
  '≤': 'at-most',
  'at most': 'at-most',
  '<': 'below',
  below: 'below',
  under: 'below',
  '>': 'above',
  above: 'above',
  over: 'above',
};

/** Gates that compare the number in an item with a value that the workflow hands over. */
export function valueGates(lists: readonly List[]): GateData[] {
  const items = lists.filter(({ reading }) => reading.meaning === 'all').flatMap((list) => list.items);
  return items
    .flatMap((item): GateData[] => {
      const { what = '', how = '', bound = '' } = NUMBER.exec(item.label)?.groups ?? {};
      const key = KEYS[how];
      // The text must name this box only, so no other label may begin with it.
      if (key === undefined || items.filter((other) => other.label.startsWith(item.label)).length > 1) return [];
      const number = bound.replace(/\s/g, '');
      const value = /^[\d.]+$/.test(number) ? Number(number) : number.replace(/(?<=\d)(?=[%a-z])/, ' ');
      return [{ gate: valueGate.name, name: slug(what), [key]: value, item: item.label }];
    })
    .slice(0, MOST);
}
