import { listed } from './diagnose-status.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DisabledWorkflow, Survey } from './survey.ts';
import type { WorkflowFile } from './workflow-file.ts';

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
    return [told(repository, { path: file.path, state }, left)];
  });
}

// The two events for pull requests lead to the same.
function startsOf({ events }: WorkflowFile): string[] {
  return [...events.keys()].map((name) => name.replace(/_target$/, ''));
}

/** `left`: the events for which nothing else starts the gate. */
function told(repository: string, { path, state }: DisabledWorkflow, left: readonly string[]): Diagnosis {
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
