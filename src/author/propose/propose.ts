import type { Checklist } from '../../checklist/model.ts';
import { itemsIn } from '../../checklist/select.ts';
import { phaseGuess, writeRules, type Suggestions } from './body.ts';
import { forms, proseRules } from './forms.ts';
import { guessOf, type Guess } from './gates.ts';
import { listsOf } from './lists.ts';
import { phasesOf, type ProposedPhase } from './phases.ts';
import { quoted } from './prose.ts';
import { valueGates } from './parts.ts';
import { withWays } from './ways.ts';
import { commentLines, CommentedMap, yamlText } from './yaml.ts';

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
  const suggestions: Suggestions = { prose: proseRules(checklist, lists), values: valueGates(lists.lists) };
  const notApplicable = notApplicableOf(checklist);
  const textOf = (rules: readonly ProposedPhase[], more: Suggestions): string => {
    const policy = headOf(options, notApplicable);
    const behind = writeRules(policy, rules, more);
    return yamlText(policy.node, behind);
  };
  const none = { prose: [], values: [] };
  const texts = [textOf(phases, suggestions), textOf(phases.map(bare), none)];
  const guesses = [
    phases.length < 2 ? [] : phaseGuess(phases),
    { about: notApplicable.about, chose: notApplicable.chose, because: notApplicable.because },
    ...lists.lists.flatMap((list) => guessOf(list) ?? []),
    ...written.flatMap((form) => form.guess ?? []),
  ]
    .flat()
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  return { text: texts.find((text) => bytes(text) <= LONGEST) ?? textOf([], none), guesses };
}

function headOf({ name, template }: ProposalOptions, { value, ...guess }: NotApplicable): CommentedMap {
  const policy = new CommentedMap()
    .say(
      ...commentLines(`Policy for Checklist Gate, proposed from ${quoted(name)}.`),
      ' ',
      ...commentLines(
        'Read it before you rely on it. Lines that begin with "Guess" say what was taken from the words of the checklist, and why. Lines that begin with "Or" give other readings: remove the rule, and the "# " before the one that fits.',
      ),
    )
    .set('version', 1)
    .say(
      '',
      ...commentLines(
        `Guess: ${guess.chose}, because ${guess.because}. Others: forbidden, with-reason, conditional, allowed.`,
      ),
    )
    .set('not-applicable', value)
    .say('', ...commentLines('The trusted form. Where it is named, nothing of it may be deleted, reworded or moved.'));
  if (template === undefined) policy.say(' template: .github/PULL_REQUEST_TEMPLATE.md');
  else policy.set('template', template);
  return policy.say('');
}

interface NotApplicable extends Guess {
  value: string;
}

function notApplicableOf(checklist: Checklist): NotApplicable {
  const items = itemsIn(checklist.root);
  const conditional = items.filter((item) => item.conditional);
  const [first] = conditional;
  const about = 'not-applicable';
  if (first === undefined) {
    const because = 'no item says that it holds in some cases only';
    return { about, value: 'with-reason', chose: 'N/A needs a reason', because };
  }
  const some =
    conditional.length === 1
      ? `1 of ${items.length} items says that it holds`
      : `${conditional.length} of ${items.length} items say that they hold`;
  const because = `${some} in some cases only, such as ${quoted(first.label, 60)}`;
  return { about, value: 'conditional', chose: 'N/A counts for conditional items only', because };
}

function bare(phase: ProposedPhase): ProposedPhase {
  return { ...phase, rules: phase.rules.map((each) => ({ ...each, says: [], others: [] })) };
}
