import { guessSentence, type Guess } from './gates.ts';
import { quoted } from './prose.ts';
import type { ProposedPhase } from './phases.ts';
import { commentLines, ruleLines, type GateData, type ProposedRule } from './yaml.ts';

/** Rules that are shown as comments at the end. */
export interface Suggestions {
  /** Sections to write in. */
  prose: GateData[];
  /** Numbers that items name. */
  values: GateData[];
}

/** The lines from `gates` or `default-phase` to the end. */
export function bodyLines(phases: readonly ProposedPhase[], { prose, values }: Suggestions): string[] {
  const rules = phases.flatMap((phase) => phase.rules);
  const writing = suggested('Sections to write in. Add the rules for those that must say something:', prose);
  const proving = suggested(
    'Numbers that items name. Where the workflow knows them, box and number must agree:',
    values,
  );
  if (!rules.some(isBlocking)) return idleLines(rules, prose, [...writing, ...proving]);
  if (phases.length < 2) return ['gates:', ...ruleLines(rules, 2), ...writing, ...proving];
  const named = withNames(phases);
  return [
    ...commentLines('The phase to enforce where none is asked for: what comes later cannot be true yet.'),
    `default-phase: ${named[0]?.name}`,
    '',
    ...commentLines(guessSentence(phaseGuess(phases))),
    'phases:',
    ...named.flatMap((phase, index) => phaseLines(phase, named[index - 1]?.name)),
    ...writing,
    ...proving,
  ];
}

function phaseLines({ rules, name }: NamedPhase, before: string | undefined): string[] {
  if (before === undefined) return [`  ${name}:`, ...ruleLines(rules, 4)];
  return ['', `  ${name}:`, `    after: ${before}`, '    gates:', ...ruleLines(rules, 6)];
}

interface NamedPhase extends ProposedPhase {
  name: string;
}

// Each name once.
function withNames(phases: readonly ProposedPhase[]): NamedPhase[] {
  const named: NamedPhase[] = [];
  for (const phase of phases) {
    let name = phase.stage.name;
    for (let count = 2; named.some((each) => each.name === name); count += 1) name = `${phase.stage.name}-${count}`;
    named.push({ ...phase, name });
  }
  return named;
}

/** Why there are phases, where there are several. */
export function phaseGuess(phases: readonly ProposedPhase[]): Guess {
  const titles = phases.map(({ stage }) => quoted(stage.title, 40));
  const chose = `${phases.length} phases, ${withNames(phases)
    .map(({ name }) => name)
    .join(', ')}`;
  return { about: 'phases', chose, because: `the headings tell an order: ${titles.slice(0, 6).join(', ')}` };
}

function isBlocking({ rule }: ProposedRule): boolean {
  return rule !== undefined && !('advisory' in rule);
}

// Something must block: the sections to write in where there are no boxes, else every box.
function idleLines(rules: readonly ProposedRule[], prose: readonly GateData[], notes: readonly string[]): string[] {
  const active = prose.map((rule): ProposedRule => ({ says: [], rule, others: [] }));
  if (active.length > 0 && !rules.some(({ rule }) => rule !== undefined)) {
    const says = commentLines('There are no boxes. These sections must say something.', 2);
    return ['gates:', ...says, ...ruleLines([...active, ...rules], 2)];
  }
  const says = rules.some(({ rule }) => rule !== undefined)
    ? 'Nothing else here blocks, so that every box counts until you decide.'
    : 'There are no boxes. This asks for the first.';
  return ['gates:', ...ruleLines([{ says: [says], rule: { gate: 'items' }, others: [] }, ...rules], 2), ...notes];
}

function suggested(title: string, rules: readonly GateData[]): string[] {
  if (rules.length === 0) return [];
  const all = rules.map((rule): ProposedRule => ({ says: [], rule, others: [] }));
  return ['', ...commentLines(title), ...ruleLines(all, 0).map((line) => `# ${line}`)];
}
