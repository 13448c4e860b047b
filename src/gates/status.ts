import * as v from 'valibot';
import type { Question } from '../evidence/question.ts';
import { at, atWords, commitOf } from './commit.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS } from './evidence-item.ts';
import { matchesName } from './glob.ts';
import { span } from './span.ts';
import { signalNames } from './options.ts';
import { judgeSignals, together } from './signal.ts';
import { unanswered } from './unanswered.ts';

const options = v.strictObject({
  name: signalNames('The context of the status. "*" and "?" stand for any text and any character.', 'ci/integration'),
  at: v.optional(at),
  from: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.title('From'),
      v.description('The login that must have set it.'),
      v.metadata({ examples: ['github-actions[bot]'] }),
    ),
  ),
  within: v.optional(span),
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
    const commit = commitOf(chosen.at, input);
    if ('finding' in commit) return { findings: [commit.finding] };
    const question: Question = { kind: 'statuses', sha: commit.sha };
    const fact = input.facts.get(question);
    const names = [chosen.name].flat();
    if (fact?.status !== 'known') return unanswered(names.join(', '), question, fact?.reason);
    const from = chosen.from?.toLowerCase();
    const evidence = names.map((about) =>
      judgeSignals(
        fact.value
          .filter(
            (each) =>
              matchesName([about], each.context) && (from === undefined || each.creator?.toLowerCase() === from),
          )
          .map((each) => ({ name: each.context, result: each.state, time: each.at })),
        {
          about,
          allowed: ['success'],
          open: ['pending'],
          verb: 'reported',
          within: chosen.within,
          help: 'Let it report on this commit.',
        },
        input,
      ),
    );
    return together(evidence);
  },
});
