import { readWorkflow, type Unreadable, type WorkflowFile, type WorkflowJob } from './workflow-file.ts';

/** One use of the gate in a workflow file. */
export interface GateUse extends Pick<WorkflowFile, 'path' | 'events' | 'eventsLine'> {
  /** 1-based line of the step. */
  line: number;
  /** The workflow as GitHub calls it: its name, or its path where it has none. */
  workflow: string;
  job: string;
  /** What reports the job: its name, or its key. */
  jobName: string;
  /** `owner/checklist-gate@ref`. */
  uses: string;
  /** The workflows whose end starts this one (`workflow_run`), as patterns; empty for none. */
  listensTo: string[];
  /** Scope to level, `all` for `read-all` and `write-all`; absent where neither job nor workflow says anything. */
  permissions?: Map<string, string>;
  inputs: Map<string, string>;
  /** The concurrency groups of the workflow and of the job, as they are written. */
  groups: string[];
  /** True where an earlier step of the job checks something out. */
  checksOut: boolean;
}

const ACTION = /(?:^|\/)checklist-gate@/;

/**
 * The uses of the gate in one workflow file, in order. `own`: also `uses: ./`, in the repository of the action
 * itself. What is no workflow at all gives nothing; a file that is no YAML gives `Unreadable`.
 */
export function gateUses(path: string, text: string, own = false): GateUse[] | Unreadable {
  const file = readWorkflow(path, text);
  if (file === undefined) return [];
  return 'message' in file ? file : file.jobs.flatMap((job) => usesOf(file, job, own));
}

/** The uses of the gate in all workflow files of a repository, in order, and the files that are no YAML. */
export function usesIn(
  repository: string,
  workflows: readonly { path: string; text: string }[],
): { uses: GateUse[]; unreadable: Unreadable[] } {
  const found = workflows.map(({ path, text }) => gateUses(path, text, repository.endsWith('/checklist-gate')));
  return {
    uses: found.flatMap((each) => (Array.isArray(each) ? each : [])),
    unreadable: found.flatMap((each) => (Array.isArray(each) ? [] : [each])),
  };
}

function usesOf(file: WorkflowFile, { key, name, permissions, groups, steps }: WorkflowJob, own: boolean): GateUse[] {
  const { path, events, eventsLine } = file;
  return steps.flatMap(({ uses, inputs, line }, index): GateUse[] => {
    if (!ACTION.test(uses) && !(own && uses === './')) return [];
    return [
      {
        path,
        line,
        workflow: file.name,
        job: key,
        jobName: name,
        uses,
        events,
        listensTo: events.get('workflow_run')?.workflows ?? [],
        ...(permissions === undefined ? {} : { permissions }),
        inputs,
        groups,
        checksOut: steps.slice(0, index).some((each) => isCheckout(each.uses)),
        eventsLine,
      },
    ];
  });
}

/** The action as a file names it, where it can be named so elsewhere. */
export function actionIn({ jobs }: WorkflowFile): string | undefined {
  const all = jobs.flatMap(({ steps }) => steps.map(({ uses }) => uses));
  return all.find((uses) => ACTION.test(uses) && /^[\w./@-]+$/.test(uses));
}

/** Whether a step brings a token of its own, whose permissions are not those of its job. */
export function hasOwnToken({ inputs }: GateUse): boolean {
  return !/^$|github\.token|secrets\.GITHUB_TOKEN/.test(inputs.get('token') ?? '');
}

/** Whether an action checks a repository out. */
export function isCheckout(uses: string): boolean {
  return /(?:^|\/)checkout@/.test(uses);
}
