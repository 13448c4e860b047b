import type { YAMLMap } from 'yaml';
import { items as itemsGate } from '../../gates/items/items.ts';
import { type Guess, guessSentence } from './gates.ts';
import { quoted } from '../../template/reading/prose.ts';
import type { ProposedPhase } from './phases.ts';
import { CommentedMap, commentLines, gateAsComment, type GateData, type ProposedRule, ruleList } from './yaml.ts';
import { value as valueGate } from '../../gates/value.ts';
import type { List } from '../../template/reading/lists.ts';
import { slug } from './stages.ts';

/** Rules that appear as comments at the end. */
export interface Suggestions {
  /** Rules for sections that people write text in. */
  prose: GateData[];
  /** Rules for numbers that items mention. */
  values: GateData[];
}

/** Writes the rules: `gates`, or `default-phase` and `phases`. Returns comment lines for the end of the file. */
export function writeRules(policy: CommentedMap, phases: readonly ProposedPhase[], suggestions: Suggestions): string[] {
  const rules = phases.flatMap((phase) => phase.rules);
  const { prose, values } = suggestions;
  const writing = suggested('Sections to write in. Add the rules for those that must say something:', prose);
  const proving = suggested(
    'Numbers that items name. Where the workflow knows them, box and number must agree:',
    values,
  );
  const notes = [...writing, ...(writing.length > 0 && proving.length > 0 ? [''] : []), ...proving];
  if (!rules.some(isBlocking)) return writeIdle(policy, rules, prose, notes);
  if (phases.length < 2) {
    policy.set('gates', ruleList(rules, 2));
    return notes;
  }
  const named = withNames(phases);
  policy
    .say(...commentLines('The phase to enforce where none is asked for: what comes later cannot be true yet.'))
    .set('default-phase', named[0]?.name)
    .say('', ...commentLines(guessSentence(phaseGuess(phases))))
    .set('phases', phaseMap(named));
  return notes;
}

function phaseMap(phases: readonly NamedPhase[]): YAMLMap {
  const map = new CommentedMap();
  for (const [index, { name, rules }] of phases.entries()) {
    const before = phases[index - 1]?.name;
    if (before === undefined) map.set(name, ruleList(rules, 4));
    else map.say('').set(name, new CommentedMap().set('after', before).set('gates', ruleList(rules, 6)).node);
  }
  return map.node;
}

interface NamedPhase extends ProposedPhase {
  name: string;
}

// Makes the names unique by adding a number.
function withNames(phases: readonly ProposedPhase[]): NamedPhase[] {
  const named: NamedPhase[] = [];
  for (const phase of phases) {
    let name = phase.stage.name;
    for (let count = 2; named.some((each) => each.name === name); count += 1) name = `${phase.stage.name}-${count}`;
    named.push({ ...phase, name });
  }
  return named;
}

/** The guess that explains the phases, for a proposal with several. */
export function phaseGuess(phases: readonly ProposedPhase[]): Guess {
  const titles = phases.map(({ stage }) => quoted(stage.title, 40));
  const chose = `${phases.length} phases, ${withNames(phases)
    .map(({ name }) => name)
    .join(', ')}`;
  return { about: 'phases', chose, because: `the headings tell an order: ${titles.slice(0, 6).join(', ')}` };
}

function isBlocking({ rule, floor }: ProposedRule): boolean {
  return (
    rule !== undefined && floor !== true && !('advisory' in rule) && !('optional' in rule) && !('once-begun' in rule)
  );
}

// No rule blocks, so add one: the sections to write in if there are no boxes, else the boxes.
function writeIdle(
  policy: CommentedMap,
  rules: readonly ProposedRule[],
  prose: readonly GateData[],
  notes: readonly string[],
): string[] {
  const nothing = !rules.some(({ rule, floor }) => rule !== undefined && floor !== true);
  const active = prose.map((rule, index): ProposedRule => {
    return { says: index === 0 ? ['There are no boxes. These sections must say something.'] : [], rule, others: [] };
  });
  if (active.length > 0 && nothing) {
    policy.set('gates', ruleList([...active, ...rules], 2));
    return [];
  }
  const isFree = rules.some(({ rule }) => rule !== undefined && 'optional' in rule);
  // A form that nobody has touched does not pass anyway.
  if (isFree) {
    policy.set('gates', ruleList(rules, 2));
    return [...notes];
  }
  const says = nothing
    ? 'There are no boxes. This asks for the first.'
    : 'Nothing else here blocks, so that every box counts until you decide.';
  const rule = { gate: itemsGate.name };
  policy.set('gates', ruleList([{ says: [says], rule, others: [] }, ...rules], 2));
  return [...notes];
}

function suggested(title: string, rules: readonly GateData[]): string[] {
  return rules.length === 0 ? [] : [...commentLines(title), ...rules.flatMap((rule) => gateAsComment(rule))];
}

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
