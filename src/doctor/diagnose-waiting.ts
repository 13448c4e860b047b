import type { Diagnosis } from './diagnosis.ts';
import type { Survey } from './survey.ts';
import type { WorkflowFile } from './workflow-file.ts';

const WAITING = 'waiting runs';

/** How many of the newest runs are named. */
const MOST = 3;

/**
 * Runs that wait for a maintainer's approval: runs of markers, for which the gate waits too, or of a gate on
 * `pull_request`. No file is in both lists.
 */
export function diagnoseWaiting(
  { waiting }: Survey,
  { markers, gates }: Record<'markers' | 'gates', readonly WorkflowFile[]>,
): Diagnosis[] {
  if (waiting.status === 'unavailable')
    return [
      {
        subject: WAITING,
        severity: 'unknown',
        message: `could not read whether runs wait for approval: ${waiting.reason}`,
      },
    ];
  if (waiting.status !== 'known') return [];
  const idsOf = ({ path }: WorkflowFile): number[] =>
    waiting.value.filter((run) => run.path === path).map(({ id }) => id);
  return [
    ...markers.flatMap((file) => told(file, idsOf(file), true)),
    ...gates.flatMap((file) => told(file, idsOf(file), false)),
  ];
}

function told({ path }: WorkflowFile, ids: readonly number[], isMarker: boolean): Diagnosis[] {
  if (ids.length === 0) return [];
  const newest = ids
    .slice(0, MOST)
    .map((id) => `actions/runs/${id}`)
    .join(', ');
  const waits = (it: string): string => (isMarker ? `, and the gate may wait with ${it}` : '');
  return [
    {
      subject: WAITING,
      severity: 'advice',
      path,
      message:
        ids.length === 1
          ? `1 run waits for approval${waits('it')}: ${newest}`
          : `${ids.length} runs wait for approval${waits('them')}; the newest are ${newest}`,
      help: `GitHub holds the ${isMarker ? 'marker' : 'gate'} back until a maintainer chooses "Approve and run workflows" on the pull request${waits('it')}. Until then there may be no status, and an earlier one stands. Look at its workflow files first. Whose runs must wait is set under Settings > Actions > General.`,
    },
  ];
}
