import * as v from 'valibot';
import { atWords } from './kit/given.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from './kit/evidence-item.ts';
import { judgeReports, reportOptions } from './kit/signal.ts';
import { ageWords, chosenWords, ownReport, quotedAll, type AuthorOf } from './kit/author.ts';

const options = v.strictObject({
  ...reportOptions({
    name: {
      description:
        'The context of the status. "*" and "?" stand for any text and any character, which leaves out what the gate itself reports.',
      example: 'ci/integration',
    },
    from: { description: 'The login that must have set it.', example: 'github-actions[bot]' },
  }),
  ...EVIDENCE_OPTIONS,
});

/** Judges commit statuses: what other systems report about a commit. */
export const status = defineEvidenceGate({
  name: 'status',
  description: 'Asks for commit statuses with the state success.',
  options,
  asks: ['commit', 'statuses', 'value'],
  summary: (chosen) => `${[chosen.name].flat().join(', ')}${atWords(chosen.at)}: success`,
  judge: (chosen, input) => {
    const wish = { allowed: ['success'], open: ['pending'], verb: 'reported', help: 'Let it report on this commit.' };
    return judgeReports(chosen, wish, input, (sha, about) => {
      const statuses = factOf({ kind: 'statuses', sha }, about, input.facts);
      if (!statuses.ok) return statuses;
      return {
        ok: true,
        value: statuses.value.map(({ context, state, at: time, creator, gate }) => ({
          name: context,
          result: state,
          time,
          from: creator,
          gate,
        })),
      };
    });
  },
});

/** What `explain` and `lint` know of it. */
export const statusAuthor: AuthorOf<typeof status> = {
  sentence: ({ name, within, ...chosen }) =>
    `The status ${quotedAll(name)}${chosenWords(chosen)} is success${ageWords(within)}`,
  mistakes: (chosen, { status: own }) => ownReport(chosen, own),
};
