import * as v from 'valibot';
import type { DeploymentAnswer } from '../evidence/answers.ts';
import { atCommit, atWords, commitOf, givenWords } from './kit/given.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from './kit/evidence-item.ts';
import { span } from './kit/time.ts';
import { judgeSignals } from './kit/signal.ts';
import { ageWords, resultWords, type AuthorOf } from './kit/author.ts';

const stateName = v.picklist([
  'success',
  'inactive',
  'failure',
  'error',
  'in_progress',
  'queued',
  'pending',
  'waiting',
]);

const options = v.strictObject({
  environment: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.title('Environment'),
    v.description('The environment that was deployed to.'),
    v.metadata({ examples: ['staging'] }),
  ),
  at: v.optional(atCommit),
  state: v.optional(
    v.pipe(
      v.union([stateName, v.pipe(v.array(stateName), v.minLength(1))]),
      v.title('State'),
      v.description(
        'The state of the newest deployment of the commit: success (the default), or any of a list. GitHub sets inactive once another deployment takes its place; it stands for success, and one that had failed before stays failed.',
      ),
    ),
  ),
  within: v.optional(span),
  ...EVIDENCE_OPTIONS,
});

/** States of a deployment that goes on. */
export const DEPLOYING = ['pending', 'queued', 'in_progress', 'waiting'];

/** Judges whether a commit was deployed to an environment. */
export const deployment = defineEvidenceGate({
  name: 'deployment',
  description: 'Asks whether the same commit was deployed to an environment, and with what result.',
  options,
  asks: ['commit', 'deployment', 'value'],
  summary: (chosen) =>
    `Deployed to ${chosen.environment}${atWords(chosen.at)}: ${[chosen.state ?? 'success'].flat().join(' or ')}`,
  judge: (chosen, input) => {
    const { environment: about } = chosen;
    const commit = commitOf(chosen.at, input);
    if (!commit.ok) return { findings: [commit.error] };
    const found = factOf({ kind: 'deployment', environment: about, sha: commit.value }, about, input.facts);
    if (!found.ok) return found.error;
    const newest = found.value.exists ? [{ name: about, result: resultOf(found.value), time: found.value.at }] : [];
    const wish = {
      about,
      allowed: [chosen.state ?? 'success'].flat(),
      open: DEPLOYING,
      verb: 'reported',
      within: chosen.within,
      help: 'Deploy this commit there.',
    };
    return judgeSignals(newest, wish, input);
  },
});

// GitHub sets `inactive` on every earlier deployment, even a failed one. Then the state before it counts.
function resultOf(found: Extract<DeploymentAnswer, { exists: true }>): string | undefined {
  const isStandIn = found.state === 'inactive' && found.before !== undefined && found.before !== 'success';
  return (isStandIn ? found.before : found.state) ?? undefined;
}

/** What `explain` and `lint` know of it. */
export const deploymentAuthor: AuthorOf<typeof deployment> = {
  sentence: ({ environment, at = 'head', state = 'success', within }) => {
    const commit = at === 'head' ? 'The head' : givenWords(at);
    return `${commit} was deployed to ${environment}, with the state ${resultWords(state)}${ageWords(within)}`;
  },
};
