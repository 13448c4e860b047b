import type { Diagnosis } from './diagnosis.ts';
import { workflowTexts } from './set-up.ts';
import type { Survey } from './survey.ts';

/** Whether a branch beside the default one has the files that start the gate as the default branch has them. */
export function diagnoseBranch(survey: Survey): Diagnosis[] {
  const { branch, markers } = survey;
  const subject = 'marker';
  if (markers === undefined) return [];
  if (markers.status === 'unavailable')
    return [
      {
        subject,
        severity: 'unknown',
        message: `whether \`${branch}\` has the marker as the default branch has it could not be read: ${markers.reason}`,
      },
    ];
  const texts = workflowTexts(survey);
  const takes = `GitHub takes the marker from the branch that is merged into, and \`${branch}\``;
  const commit = `Commit the file to \`${branch}\` as the default branch has it.`;
  return markers.value
    .filter(({ path, exists, text }) => !exists || !texts.some((each) => each.path === path && each.text === text))
    .map(({ path, exists }): Diagnosis => ({
      subject,
      severity: 'problem',
      path,
      message: exists ? `${takes} has another one than the default branch` : `${takes} does not have it`,
      help: `${exists ? 'Each pull request waits for an approval.' : 'No status comes without it.'} ${commit}`,
    }));
}
