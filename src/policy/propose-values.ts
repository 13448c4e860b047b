import type { List } from './propose-lists.ts';
import { slug } from './propose-stages.ts';
import type { GateData } from './propose-yaml.ts';

/** At most so many are shown. */
const MOST = 6;

// "Preflight score >= 80/100", "Failed requests (< 1%)".
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

/** Items that name a number, as gates over a value that the workflow hands over. */
export function valueGates(lists: readonly List[]): GateData[] {
  const items = lists.filter(({ reading }) => reading.meaning === 'all').flatMap((list) => list.items);
  return items
    .flatMap((item): GateData[] => {
      const { what = '', how = '', bound = '' } = NUMBER.exec(item.label)?.groups ?? {};
      const key = KEYS[how];
      // The box must be the only one that begins like this.
      if (key === undefined || items.filter((other) => other.label.startsWith(item.label)).length > 1) return [];
      const number = bound.replace(/\s/g, '');
      const value = /^[\d.]+$/.test(number) ? Number(number) : number.replace(/(?<=\d)(?=[%a-z])/, ' ');
      return [{ gate: 'value', name: slug(what), [key]: value, item: item.label }];
    })
    .slice(0, MOST);
}
