import type { Diagnosis } from './diagnosis.ts';
import type { Survey } from './survey.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** Newest runs that are named. */
const MOST = 3;

/** Runs that the gate waits for, and that wait for a maintainer themselves. `starts`: files that start the gate. */
export function diagnoseWaiting({ waiting }: Survey, starts: readonly WorkflowFile[]): Diagnosis[] {
  const subject = 'waiting runs';
  if (waiting.status === 'unavailable')
    return [
      {
        subject,
        severity: 'unknown',
        message: `whether runs wait for approval could not be read: ${waiting.reason}`,
      },
    ];
  if (waiting.status !== 'known') return [];
  return starts.flatMap(({ path }): Diagnosis[] => {
    const runs = waiting.value.filter((run) => run.path === path);
    if (runs.length === 0) return [];
    const newest = runs.slice(0, MOST).map(({ id }) => `actions/runs/${id}`);
    return [
      {
        subject,
        severity: 'advice',
        path,
        message:
          runs.length === 1
            ? `1 run waits for approval, and the gate with it: ${newest.join(', ')}`
            : `${runs.length} runs wait for approval, and the gate with them; the newest are ${newest.join(', ')}`,
        help: 'Look at the workflow files of the pull request, then choose "Approve and run" on it. Whose runs must wait is set under Settings > Actions > General.',
      },
    ];
  });
}
