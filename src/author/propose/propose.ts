import type { Checklist } from '../../checklist/model.ts';
import { itemsIn } from '../../checklist/select.ts';
import { bodyLines, phaseGuess } from './body.ts';
import { forms, proseRules } from './forms.ts';
import { guessOf, type Guess } from './gates.ts';
import { listsOf } from './lists.ts';
import { phasesOf, type ProposedPhase } from './phases.ts';
import { quoted } from './prose.ts';
import { valueGates } from './parts.ts';
import { withWays } from './ways.ts';
import { commentLines, inline } from './yaml.ts';

export type { Guess } from './gates.ts';

/** A policy as text, and what was guessed on the way, in document order. */
export interface Proposal {
  text: string;
  guesses: Guess[];
}

/** What is to be written beside the checklist's own. */
export interface ProposalOptions {
  /** What the checklist is called. */
  name: string;
  /** Path of the trusted template, where the policy is to name one. */
  template?: string;
}

/** UTF-8 bytes, below what a policy may have. */
const LONGEST = 60_000;

/**
 * Proposes the policy that fits a checklist. It always loads. What the words of the checklist do not tell is read as
 * "every box", so that what is not understood asks for too much, not for too little.
 */
export function proposePolicy(checklist: Checklist, options: ProposalOptions): Proposal {
  const read = listsOf(checklist);
  const lists = { ...read, lists: withWays(read.lists) };
  const written = forms(checklist, lists);
  const phases = phasesOf(checklist, lists, written);
  const suggestions = { prose: proseRules(checklist, lists), values: valueGates(lists.lists) };
  const { lines, guess } = notApplicableOf(checklist);
  const start = [...head(options), '', ...lines, '', ...templateLines(options)];
  const textOf = (...[rules, more]: Parameters<typeof bodyLines>): string =>
    `${[...start, ...bodyLines(rules, more)]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd()}\n`;
  const none = { prose: [], values: [] };
  const texts = [textOf(phases, suggestions), textOf(phases.map(bare), none)];
  const guesses = [
    phases.length < 2 ? [] : phaseGuess(phases),
    guess,
    ...lists.lists.flatMap((list) => guessOf(list) ?? []),
    ...written.flatMap((form) => form.guess ?? []),
  ]
    .flat()
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  return { text: texts.find((text) => bytes(text) <= LONGEST) ?? textOf([], none), guesses };
}

function head({ name }: ProposalOptions): string[] {
  return [
    ...commentLines(`Policy for Checklist Gate, proposed from ${quoted(name)}.`),
    '#',
    ...commentLines(
      'Read it before you rely on it. Lines that begin with "Guess" say what was taken from the words of the checklist, and why. Lines that begin with "Or" give other readings: remove the rule, and the "# " before the one that fits.',
    ),
    'version: 1',
  ];
}

function notApplicableOf(checklist: Checklist): { lines: string[]; guess: Guess } {
  const items = itemsIn(checklist.root);
  const conditional = items.filter((item) => item.conditional);
  const [first] = conditional;
  const value = first === undefined ? 'with-reason' : 'conditional';
  const chose = first === undefined ? 'N/A needs a reason' : 'N/A counts for conditional items only';
  const because =
    first === undefined
      ? 'no item says that it holds in some cases only'
      : `${conditional.length === 1 ? `1 of ${items.length} items says that it holds` : `${conditional.length} of ${items.length} items say that they hold`} in some cases only, such as ${quoted(first.label, 60)}`;
  return {
    lines: [
      ...commentLines(`Guess: ${chose}, because ${because}. Others: forbidden, with-reason, conditional, allowed.`),
      `not-applicable: ${value}`,
    ],
    guess: { about: 'not-applicable', chose, because },
  };
}

function templateLines({ template }: ProposalOptions): string[] {
  return [
    ...commentLines('The trusted form. Where it is named, nothing of it may be deleted, reworded or moved.'),
    template === undefined ? '# template: .github/PULL_REQUEST_TEMPLATE.md' : `template: ${inline(template)}`,
    '',
  ];
}

function bare(phase: ProposedPhase): ProposedPhase {
  return { ...phase, rules: phase.rules.map((each) => ({ ...each, says: [], others: [] })) };
}
