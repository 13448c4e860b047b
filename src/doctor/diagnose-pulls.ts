import { listed, statusesOf } from './diagnose-status.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { OpenPull, OpenPulls, Survey } from './survey.ts';
import { isSameContext, type GateStep } from './workflow.ts';
import type { WorkflowFile } from './workflow-file.ts';

const SUBJECT = 'pull requests';
/** How many are named. */
const MOST = 5;

/** Open pull requests on whose head none of these statuses stands. */
export function withoutStatus(names: readonly string[], { looked }: OpenPulls): OpenPull[] {
  if (names.length === 0) return [];
  return looked.filter(({ contexts }) => !contexts.some((each) => names.some((name) => isSameContext(name, each))));
}

const LACKS = ['pull-requests: read', 'statuses: read'];
const NOT_SEEN: Diagnosis = {
  subject: SUBJECT,
  severity: 'unknown',
  message: 'whether each has a status of the gate is not known: the token may not read that',
  help: 'Run the doctor with a token that has these permissions.',
  add: LACKS,
  lacks: LACKS,
};

/** Whether each open pull request has a status of the gate, and what keeps it from one, as far as it can be seen. */
export function diagnosePulls(
  survey: Survey,
  uses: readonly GateStep[],
  markers: readonly WorkflowFile[],
): Diagnosis[] {
  const { open } = survey;
  const names = statusesOf(survey, uses);
  if (uses.length + names.length === 0) return [];
  if (open.status === 'unavailable')
    return [{ subject: SUBJECT, severity: 'unknown', message: `could not be read: ${open.reason}` }];
  if (open.status !== 'known') return open.status === 'not-asked' ? [] : [NOT_SEEN];
  const { looked } = open.value;
  const left = withoutStatus(names, open.value);
  const starts = [...uses, ...markers];
  const isTarget = starts.some(({ events }) => events.has('pull_request_target'));
  const skipped = isTarget ? [] : left.flatMap(({ skips, ...pull }) => (skips === null ? [] : [{ ...pull, skips }]));
  const words = [...new Set(skipped.map(({ skips }) => skips))];
  const made = left.filter(({ byWorkflow }) => byWorkflow);
  const alike = looked.filter(({ branch }) => /^[\da-f]{40}$/i.test(branch));
  return [
    ...advice(left, {
      message: `${left.length} of ${looked.length} open pull requests ${left.length === 1 ? 'has' : 'have'} no status ${listed(names)}: ${numbers(left)}`,
      help: 'Any change of one starts the gate. A sweep judges all at once. If runs wait for approval, approve them.',
    }),
    ...advice(skipped, {
      message: `the newest commit says ${listed(words)}, so that GitHub starts nothing for it on \`pull_request\`: ${numbers(skipped)}`,
      help: 'Push another commit without these words.',
    }),
    ...advice(made, {
      message: `without a status, and opened by a workflow with its own token, which starts no other workflow: ${numbers(made)}`,
      help: 'Open them with the token of a GitHub App, or start the gate by hand as the last step of that workflow. A sweep writes the statuses that are missing.',
    }),
    ...advice(alike, {
      message: `the branch is named like a commit, so that GitHub may take the one for the other where a workflow names it: ${numbers(alike)}`,
      help: 'Open it again from a branch with another name.',
    }),
  ];
}

function advice(pulls: readonly OpenPull[], said: Pick<Diagnosis, 'message' | 'help'>): Diagnosis[] {
  return pulls.length === 0 ? [] : [{ subject: SUBJECT, severity: 'advice', ...said }];
}

function numbers(pulls: readonly OpenPull[]): string {
  const named = pulls.slice(0, MOST).map(({ number }) => `#${number}`);
  return `${named.join(', ')}${pulls.length > MOST ? ` and ${pulls.length - MOST} more` : ''}`;
}
