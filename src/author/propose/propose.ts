import type { Checklist } from '../../checklist/model.ts';
import { itemsIn, sectionsOf } from '../../checklist/select.ts';
import { phaseGuess, type Suggestions, valueGates, writeRules } from './body.ts';
import { items as itemsGate } from '../../gates/items/items.ts';
import { forms, proseRules } from './forms.ts';
import { guessOf, type Guess } from './gates.ts';
import { kindsOfCase } from '../../template/reading/kinds.ts';
import { speaks } from '../../template/reading/vocabulary.ts';
import { plainWords } from '../../template/reading/words.ts';
import { listsOf, type Lists } from '../../template/reading/lists.ts';
import { isRecord } from '../../template/reading/record-form.ts';
import { asksForMarks } from '../../template/reading/removal.ts';
import { phasesOf, type ProposedPhase } from './phases.ts';
import { quoted } from '../../template/reading/prose.ts';
import { withWays } from './ways.ts';
import { commentLines, CommentedMap, yamlText } from './yaml.ts';

/** A policy as text, and the guesses behind it, in document order. */
export interface Proposal {
  text: string;
  guesses: Guess[];
}

/** What the proposal needs to know besides the checklist. */
export interface ProposalOptions {
  /** The name of the checklist, for the comment at the top. */
  name: string;
  /** The path of the trusted template, if the policy should name one. */
  template?: string;
}

/** The size limit of a proposal, in UTF-8 bytes. It is below the size limit of a policy. */
const LONGEST = 60_000;

/**
 * Proposes a policy that fits a checklist. The proposal always loads. Lists whose words are not understood become
 * "every box", so that a misread checklist asks for too much rather than too little.
 */
export function proposePolicy(checklist: Checklist, options: ProposalOptions): Proposal {
  const read = listsOf(checklist);
  const lists = { ...read, lists: withWays(read.lists) };
  const written = forms(checklist, lists);
  const phases = phasesOf(checklist, lists, written);
  const suggestions: Suggestions = { prose: proseRules(checklist, lists), values: valueGates(lists.lists) };
  const notApplicable = notApplicableOf(checklist);
  const open = takesOpen(checklist, lists);
  if (itemsIn(checklist.root).length > 0) keepTouched(phases);
  const textOf = (rules: readonly ProposedPhase[], more: Suggestions): string => {
    const policy = headOf(options, notApplicable, open);
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

function headOf(
  { name, template }: ProposalOptions,
  { value, chose, because }: NotApplicable,
  open: boolean,
): CommentedMap {
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
        `Guess: ${chose}, because ${because}. Others: forbidden, with-reason, conditional, reason-or-conditional, allowed.`,
      ),
    )
    .set('not-applicable', value);
  // The key needs a template.
  if (open && template !== undefined)
    policy
      .say(
        '',
        ...commentLines(
          'Guess: a box that holds in some cases only may stay open where the rest of its list is done. Others: asked-for, not-applicable.',
        ),
      )
      .set('open-conditional', 'where-the-rest-is-done');
  policy.say(
    '',
    ...commentLines(
      'The trusted form. Where it is named, nothing of it may be reworded or moved, and only what holds in some cases may be left out.',
    ),
  );
  if (template === undefined) policy.say(' template: .github/PULL_REQUEST_TEMPLATE.md');
  else policy.set('template', template);
  return policy.say('');
}

// Whether boxes that hold in some cases only may stay open. Of a record, as of a release, every open box is asked for.
function takesOpen(checklist: Checklist, lists: Lists): boolean {
  const sections = sectionsOf(checklist.root).map(({ section }) => section);
  const cases =
    itemsIn(checklist.root).some(({ conditional }) => conditional) ||
    sections.some(({ title }) => kindsOfCase(title).length > 0 || speaks('forNew', plainWords(title)));
  return cases && !isRecord(checklist, lists.lists);
}

interface NotApplicable extends Guess {
  value: string;
}

// Else a form with all items marked N/A would pass.
function keepTouched(phases: ProposedPhase[]): void {
  phases[0]?.rules.push({
    says: ['A form in which nothing is ticked does not pass, whatever is marked N/A.'],
    rule: { gate: itemsGate.name, require: 'any' },
    floor: true,
    others: [],
  });
}

function notApplicableOf(checklist: Checklist): NotApplicable {
  const about = 'not-applicable';
  const marks = asksForMarks(checklist);
  if (marks === undefined) {
    const chose = 'N/A needs a reason, but on items that hold in some cases only';
    return { about, value: 'reason-or-conditional', chose, because: 'nothing says otherwise' };
  }
  const because = `the checklist says ${quoted(marks.replace(/[.:;!]+$/, ''), 60)}`;
  return { about, value: 'allowed', chose: 'N/A needs no reason', because };
}

function bare(phase: ProposedPhase): ProposedPhase {
  return { ...phase, rules: phase.rules.map((each) => ({ ...each, says: [], others: [] })) };
}
