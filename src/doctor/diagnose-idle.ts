import type { Diagnosis } from './diagnosis.ts';
import type { DisabledWorkflow, OpenPull, OpenPulls, Survey } from './survey.ts';
import type { WorkflowFile } from './workflow-file.ts';
import { listed, statusesOf } from './diagnose-status.ts';
import { type GateStep, isSameContext } from './workflow.ts';

/** What is set up and does not run: runs that GitHub holds back, workflows that are disabled, pull requests without a status. */

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
    ...markers.flatMap((file) => heldBack(file, idsOf(file), true)),
    ...gates.flatMap((file) => heldBack(file, idsOf(file), false)),
  ];
}

function heldBack({ path }: WorkflowFile, ids: readonly number[], isMarker: boolean): Diagnosis[] {
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

const SUBJECT = 'workflow';

const NOT_SEEN: Diagnosis = {
  subject: SUBJECT,
  severity: 'unknown',
  message: 'whether a workflow of the gate is disabled is not known: the token may not read workflows',
  help: 'Look under Actions, or run the doctor with a token that has this permission.',
  add: ['actions: read'],
  lacks: ['actions: read'],
};

/** Workflows of the gate, and markers, that are disabled: no event starts them. */
export function diagnoseDisabled(
  { repository, disabled }: Survey,
  { ours, markers }: Record<'ours' | 'markers', readonly WorkflowFile[]>,
): Diagnosis[] {
  if (disabled.status === 'unavailable')
    return [
      {
        subject: SUBJECT,
        severity: 'unknown',
        message: `could not read whether a workflow of the gate is disabled: ${disabled.reason}`,
      },
    ];
  if (disabled.status !== 'known') return disabled.status === 'not-asked' ? [] : [NOT_SEEN];
  const stateOf = ({ path }: WorkflowFile): string | undefined =>
    disabled.value.find((each) => each.path === path)?.state;
  const files = [...ours, ...markers];
  const others = new Set(files.filter((file) => stateOf(file) === undefined).flatMap(startsOf));
  return files.flatMap((file) => {
    const state = stateOf(file);
    if (state === undefined) return [];
    const left = startsOf(file).filter((name) => !others.has(name));
    return [switchedOff(repository, { path: file.path, state }, left)];
  });
}

// The two events for pull requests lead to the same.
function startsOf({ events }: WorkflowFile): string[] {
  return [...events.keys()].map((name) => name.replace(/_target$/, ''));
}

/** `left`: the events for which nothing else starts the gate. */
function switchedOff(repository: string, { path, state }: DisabledWorkflow, left: readonly string[]): Diagnosis {
  const here = { subject: SUBJECT, path };
  if (left.length === 0)
    return {
      ...here,
      severity: 'advice',
      message: `is disabled (\`${state}\`), so that no event starts it; other workflows start the gate for its events`,
      help: 'Delete the file if it is not needed any more.',
    };
  const name = path.slice(path.lastIndexOf('/') + 1);
  const byItself =
    state === 'disabled_manually'
      ? ''
      : ' GitHub disables workflows with a `schedule` in forks, and in public repositories after 60 days without activity: keep the `schedule` in a file of its own.';
  return {
    ...here,
    severity: 'problem',
    message: `is disabled (\`${state}\`), so that no event starts it, and nothing else starts the gate for ${listed(left)}`,
    help: `Enable it under Actions.${byItself}`,
    // A command is for names that a shell takes as they are.
    ...(/^[\w.-]+$/.test(name) ? { add: [`gh workflow enable ${name} --repo ${repository}`] } : {}),
  };
}

const PULLS = 'pull requests';
/** How many are named. */
const MOST_PULLS = 5;

/** Open pull requests on whose head none of these statuses stands. */
export function withoutStatus(names: readonly string[], { looked }: OpenPulls): OpenPull[] {
  if (names.length === 0) return [];
  return looked.filter(({ contexts }) => !contexts.some((each) => names.some((name) => isSameContext(name, each))));
}

const LACKS = ['pull-requests: read', 'statuses: read'];
const PULLS_NOT_SEEN: Diagnosis = {
  subject: PULLS,
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
    return [{ subject: PULLS, severity: 'unknown', message: `could not be read: ${open.reason}` }];
  if (open.status !== 'known') return open.status === 'not-asked' ? [] : [PULLS_NOT_SEEN];
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
  return pulls.length === 0 ? [] : [{ subject: PULLS, severity: 'advice', ...said }];
}

function numbers(pulls: readonly OpenPull[]): string {
  const named = pulls.slice(0, MOST_PULLS).map(({ number }) => `#${number}`);
  return `${named.join(', ')}${pulls.length > MOST_PULLS ? ` and ${pulls.length - MOST_PULLS} more` : ''}`;
}
