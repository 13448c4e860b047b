import { listed } from './diagnose-status.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { OpenPull, OpenPulls } from './survey.ts';
import { contextsOf, isSameContext, type GateStep } from './workflow.ts';

/** How many are named. */
const MOST = 5;

/** Open pull requests on whose head none of the statuses stands that these uses of the gate write. */
export function withoutStatus(uses: readonly GateStep[], { looked }: OpenPulls): OpenPull[] {
  const names = namesOf(uses);
  if (names.length === 0) return [];
  return looked.filter(({ contexts }) => !contexts.some((each) => names.some((name) => isSameContext(name, each))));
}

/** The statuses that these uses write; none where an expression decides on a name: any status may be that one. */
function namesOf(uses: readonly GateStep[]): string[] {
  const contexts = contextsOf(uses);
  const names = contexts.filter((context) => context !== null);
  return names.length < contexts.length ? [] : names;
}

/** Whether each open pull request has a status of the gate. */
export function diagnosePulls(uses: readonly GateStep[], open: OpenPulls): Diagnosis[] {
  const left = withoutStatus(uses, open);
  if (left.length === 0) return [];
  const named = left.slice(0, MOST).map(({ number }) => `#${number}`);
  const more = left.length > MOST ? ` and ${left.length - MOST} more` : '';
  return [
    {
      subject: 'pull requests',
      severity: 'advice',
      message: `${left.length} of ${open.looked.length} open pull requests ${left.length === 1 ? 'has' : 'have'} no status ${listed(namesOf(uses))}: ${named.join(', ')}${more}`,
      help: 'Any change of one starts the gate. A sweep judges all at once. If runs wait for approval, approve them.',
    },
  ];
}
