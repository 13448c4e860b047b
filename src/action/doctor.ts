import { appendFileSync } from 'node:fs';
import { endGroup, info, setFailed, startGroup } from '@actions/core';
import { diagnose, NAMED } from '../doctor/diagnose.ts';
import type { Client } from '../github/transport/client.ts';
import type { EventContext } from '../github/events/context.ts';
import { survey } from '../github/survey/survey.ts';
import { diagnosisText, tally } from '../reports/diagnosis.ts';
import type { ExitStatus } from '../run/exit.ts';
import type { Inputs } from './inputs.ts';

/**
 * Says what keeps the gate from holding in the repository of the run, in the log and the summary, and judges nothing.
 * 0 nothing wrong, 1 something wrong, 3 something could not be checked. What the token lacks the permission to see is
 * said, and counts as neither. Throws `GitHubError`.
 */
export async function examine(client: Client, context: EventContext, inputs: Inputs): Promise<ExitStatus> {
  const { repository } = context;
  if (repository === undefined) {
    setFailed('The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.');
    return 3;
  }
  const found = await diagnose(await survey(client, { ...repository, policy: inputs.policy }, NAMED));
  startGroup('Checklist Gate: doctor');
  info(diagnosisText(found, { color: (process.env['NO_COLOR'] ?? '') === '' }).trimEnd());
  endGroup();
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  // Indented by four, it is code whatever stands in it.
  const lines = diagnosisText(found, { color: false }).trimEnd().split('\n');
  if (inputs.summary && file !== '')
    appendFileSync(file, `### Checklist Gate: doctor\n\n${lines.map((line) => `    ${line}`).join('\n')}\n`);
  const { wrong, unchecked } = tally(found);
  if (wrong > 0) {
    setFailed(`${wrong} wrong. The report says what to add.`);
    return 1;
  }
  if (unchecked === 0) return 0;
  setFailed(`${unchecked} could not be checked.`);
  return 3;
}
