import * as v from 'valibot';
import type { QuestionOf } from '../evidence/question.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from './kit/evidence-item.ts';
import { given, givenWords, resolveGiven } from './kit/given.ts';
import { quotedGiven, type AuthorOf } from './kit/author.ts';

const options = v.strictObject({
  name: v.optional(
    v.pipe(
      given,
      v.title('Name'),
      v.description('The milestone, by its title. Left out: the one of the pull request or issue.'),
      v.metadata({ examples: ['1.4.0', { field: 'Version' }] }),
    ),
  ),
  open: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.title('Open'),
      v.description('The largest number of items that may still be open beside the one that is judged. Default 0.'),
    ),
  ),
  ...EVIDENCE_OPTIONS,
});

/** Judges how many items of a milestone are still open. */
export const milestone = defineEvidenceGate({
  name: 'milestone',
  doneBy: 'author',
  description: 'Asks for a milestone without open issues and pull requests.',
  options,
  asks: ['milestone', 'value'],
  summary: ({ name, open = 0 }) =>
    `Milestone${name === undefined ? '' : ` ${givenWords(name)}`}: ${open === 0 ? 'nothing open' : `at most ${open} open`}`,
  judge: ({ name, open = 0 }, input) => {
    const question: QuestionOf<'milestone'> = { kind: 'milestone' };
    const about = name === undefined ? 'Milestone' : givenWords(name);
    if (name !== undefined) {
      const resolved = resolveGiven(name, input);
      if (!resolved.ok) return { findings: [resolved.error] };
      question.title = resolved.value.text;
    }
    const asked = factOf(question, about, input.facts);
    if (!asked.ok) return asked.error;
    if (!asked.value.exists) {
      const help = name === undefined ? 'Put it into a milestone.' : 'Create the milestone, or correct its title.';
      const message = name === undefined ? 'It is in no milestone' : 'There is no such milestone';
      return { findings: [{ status: 'pending', about, message, help }] };
    }
    const { title: actual, open: left } = asked.value;
    const found = `${left} open`;
    if (left <= open) return { findings: [], found };
    const counted = `${left} ${left === 1 ? 'item is' : 'items are'} still open`;
    const expected = open === 0 ? 'none' : `at most ${open}`;
    const help = 'Close them, or move them to another milestone.';
    return {
      findings: [{ status: 'failed', about, message: counted, actual, expected, help }],
      found,
      against: `${counted} in the milestone`,
    };
  },
});

/** What `explain` and `lint` know of it. */
export const milestoneAuthor: AuthorOf<typeof milestone> = {
  sentence: ({ name, open = 0 }) =>
    `The milestone${name === undefined ? '' : ` ${quotedGiven(name)}`} has ${open === 0 ? 'no open items' : `at most ${open} open items`} left`,
};
