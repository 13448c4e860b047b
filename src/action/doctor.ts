import { appendFileSync } from 'node:fs';
import { endGroup, info, setFailed, startGroup } from '@actions/core';
import { tally } from '../doctor/diagnosis.ts';
import { diagnosisText } from '../reports/doctor/text.ts';
import type { ExitStatus } from '../run/exit.ts';
import { examine } from '../subject/doctor.ts';
import { NO_REPOSITORY } from './inputs.ts';
import type { ActionRun } from './request.ts';

/**
 * Says what keeps the gate from holding in the repository of the run, in the log and the summary, and judges nothing.
 * 0 nothing wrong, 1 something wrong, 3 something could not be checked. What the token lacks the permission to see is
 * said, and counts as neither. Throws `GitHubError`.
 */
export async function tellExamined({ client, context, inputs, terms }: ActionRun): Promise<ExitStatus> {
  const where = context.repository;
  if (where === undefined) {
    setFailed(NO_REPOSITORY);
    return 3;
  }
  const found = await examine(client, { ...where, policy: inputs.policy }, terms.policy.shared);
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
