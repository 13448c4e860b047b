import * as v from 'valibot';
import type { CheckRun } from '../evidence/answers.ts';
import { atWords } from './kit/given.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from './kit/evidence-item.ts';
import { isBefore } from './kit/time.ts';
import { judgeReports, reportOptions } from './kit/signal.ts';
import { ageWords, chosenWords, ownReport, quotedAll, resultWords, type AuthorOf } from './kit/author.ts';

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

const conclusionName = v.picklist(CONCLUSIONS);

const options = v.strictObject({
  ...reportOptions({
    name: {
      description:
        'The check run, by name. "*" and "?" stand for any text and any character, which leaves out what the gate itself reports.',
      example: 'unit-tests',
    },
    from: { description: 'The slug of the GitHub App that must have made it.', example: 'github-actions' },
  }),
  conclusion: v.optional(
    v.pipe(
      v.union([conclusionName, v.pipe(v.array(conclusionName), v.minLength(1))]),
      v.title('Conclusion'),
      v.description('What it must have concluded: success (the default), or any of a list.'),
    ),
  ),
  ...EVIDENCE_OPTIONS,
});

/** Judges check runs: jobs of workflows, and results of other apps. */
export const checkRunGate = defineEvidenceGate({
  name: 'check-run',
  description: 'Asks for check runs on a commit, such as jobs of workflows, and what they concluded.',
  options,
  asks: ['commit', 'check-runs', 'value'],
  summary: (chosen) =>
    `${[chosen.name].flat().join(', ')}${atWords(chosen.at)}: ${[chosen.conclusion ?? 'success'].flat().join(' or ')}`,
  judge: (chosen, input) => {
    const allowed = [chosen.conclusion ?? 'success'].flat();
    const wish = { allowed, open: [], verb: 'concluded', help: 'Let it run on this commit.' };
    return judgeReports(chosen, wish, input, (sha, about) => {
      const runs = factOf({ kind: 'check-runs', sha }, about, input.facts);
      if (!runs.ok) return runs;
      return {
        ok: true,
        value: runs.value
          .filter((run) => !runs.value.some((other) => speaksFor(other, run)))
          .map((run) => ({
            name: run.name,
            result: run.status === 'completed' ? (run.conclusion ?? undefined) : undefined,
            time: run.completedAt,
            from: run.app,
            gate: run.gate,
          })),
      };
    });
  },
});

/**
 * Whether another run of the same check makes this one irrelevant. Every event that starts a workflow leaves a run on
 * the commit, so a skipped run gives way to one that ran, and a cancelled run to a later one.
 */
function speaksFor(other: CheckRun, run: CheckRun): boolean {
  if (run.app === null || other.app !== run.app || other.name !== run.name || other.conclusion === run.conclusion)
    return false;
  if (run.conclusion === 'skipped') return other.conclusion !== 'cancelled';
  if (run.conclusion !== 'cancelled' || other.conclusion === 'skipped') return false;
  return other.status !== 'completed' || isBefore(run.completedAt ?? '', other.completedAt ?? '');
}

/** What `explain` and `lint` know of it. */
export const checkRunAuthor: AuthorOf<typeof checkRunGate> = {
  sentence: ({ name, conclusion = 'success', within, ...chosen }) =>
    `The check run ${quotedAll(name)}${chosenWords(chosen)} has concluded ${resultWords(conclusion)}${ageWords(within)}`,
  mistakes: (chosen, { status }) => ownReport(chosen, `${status} report`),
};
