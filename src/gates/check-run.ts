import * as v from 'valibot';
import type { Question } from '../evidence/question.ts';
import { at, atWords, commitOf } from './commit.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS } from './evidence-item.ts';
import { matchesName } from './glob.ts';
import { span } from './span.ts';
import { signalNames } from './options.ts';
import { judgeSignals, together } from './signal.ts';
import { unanswered } from './unanswered.ts';

const CONCLUSIONS = [
  'success',
  'neutral',
  'skipped',
  'failure',
  'cancelled',
  'timed_out',
  'action_required',
  'stale',
] as const;

const conclusion = v.picklist(CONCLUSIONS);

const options = v.strictObject({
  name: signalNames('The check run, by name. "*" and "?" stand for any text and any character.', 'unit-tests'),
  at: v.optional(at),
  conclusion: v.optional(
    v.pipe(
      v.union([conclusion, v.pipe(v.array(conclusion), v.minLength(1))]),
      v.title('Conclusion'),
      v.description('What it must have concluded: success (the default), or any of a list.'),
    ),
  ),
  from: v.optional(
    v.pipe(
      v.string(),
      v.nonEmpty(),
      v.title('From'),
      v.description('The slug of the GitHub App that must have made it.'),
      v.metadata({ examples: ['github-actions'] }),
    ),
  ),
  within: v.optional(span),
  ...EVIDENCE_OPTIONS,
});

/** Judges check runs: jobs of workflows, and what other apps report. */
export const checkRun = defineEvidenceGate({
  name: 'check-run',
  description: 'Asks for check runs on a commit, such as jobs of workflows, and what they concluded.',
  options,
  asks: ['commit', 'check-runs', 'value'],
  summary: (chosen) =>
    `${[chosen.name].flat().join(', ')}${atWords(chosen.at)}: ${[chosen.conclusion ?? 'success'].flat().join(' or ')}`,
  judge: (chosen, input) => {
    const commit = commitOf(chosen.at, input);
    if ('finding' in commit) return { findings: [commit.finding] };
    const question: Question = { kind: 'check-runs', sha: commit.sha };
    const fact = input.facts.get(question);
    const names = [chosen.name].flat();
    if (fact?.status !== 'known') return unanswered(names.join(', '), question, fact?.reason);
    const from = chosen.from?.toLowerCase();
    const evidence = names.map((about) =>
      judgeSignals(
        fact.value
          .filter((run) => matchesName([about], run.name) && (from === undefined || run.app?.toLowerCase() === from))
          .map((run) => ({
            name: run.name,
            result: run.status === 'completed' ? (run.conclusion ?? undefined) : undefined,
            time: run.completedAt,
          })),
        {
          about,
          allowed: [chosen.conclusion ?? 'success'].flat(),
          open: [],
          verb: 'concluded',
          within: chosen.within,
          help: 'Let it run on this commit.',
        },
        input,
      ),
    );
    return together(evidence);
  },
});
