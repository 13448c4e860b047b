import type { Result } from '../result.ts';
import { isOfOthers, jobsOf, type Callable, type LostCall, type RunJob } from './calls.ts';
import { readWorkflow, type Unreadable, type WorkflowFile } from './workflow-file.ts';

/** One use of the gate in a workflow file. */
export interface GateStep extends Pick<WorkflowFile, 'path' | 'events' | 'eventsLine'> {
  /** 1-based line of the step; if the step is in a reusable workflow, of the job that calls it. */
  line: number;
  /** The name that GitHub shows for the workflow: its `name`, or its path if it has none. */
  workflow: string;
  job: string;
  /** The name of the job's check: its `name`, or its key. */
  jobName: string;
  /** `owner/checklist-gate@ref`. */
  uses: string;
  /** The reusable workflows that lead to it, the outermost first; empty if there are none. */
  via: string[];
  /** The workflows whose end starts this one (`workflow_run`), as patterns; empty if there are none. */
  listensTo: string[];
  /** Scope to level, `all` for `read-all` and `write-all`; absent if neither job nor workflow sets any. */
  permissions?: Map<string, string>;
  inputs: Map<string, string>;
  /** The concurrency groups of the workflow and of the job, as written. */
  groups: string[];
  /** True if an earlier step of the job checks out code. */
  checksOut: boolean;
}

const ACTION = /(?:^|\/)checklist-gate@/;

/**
 * The uses of the gate in one workflow file, in order, without those in workflows that it calls. `own`: count `uses:
 * ./` too, for the repository of the action itself. Empty if the file is not a workflow; an error if it is not YAML.
 */
export function gateUses(path: string, text: string, own = false): Result<GateStep[], Unreadable> {
  const file = readWorkflow(path, text);
  if (!file.ok) return file;
  const uses = file.value === undefined ? [] : inFile(file.value, { workflows: [], called: [] }, own).uses;
  return { ok: true, value: uses };
}

/**
 * The uses of the gate in all workflow files of a repository, in order, including those in reusable workflows that they
 * call; also the files that are not YAML, and the calls that could not be followed.
 */
export function usesIn(
  repository: string,
  callable: Callable,
): { uses: GateStep[]; unreadable: Unreadable[]; lost: LostCall[] } {
  const files = callable.workflows.map(({ path, text }) => readWorkflow(path, text));
  const found = files.flatMap((file) =>
    file.ok && file.value !== undefined ? [inFile(file.value, callable, repository.endsWith('/checklist-gate'))] : [],
  );
  return {
    uses: found.flatMap(({ uses }) => uses),
    unreadable: files.flatMap((file) => (file.ok ? [] : [file.error])),
    lost: found.flatMap(({ lost }) => lost),
  };
}

// A file that is only called starts nothing by itself: its jobs are listed with its callers.
function inFile(file: WorkflowFile, callable: Callable, own: boolean): { uses: GateStep[]; lost: LostCall[] } {
  const events = new Map([...file.events].filter(([name]) => name !== 'workflow_call'));
  if (events.size === 0 && file.events.size > 0) return { uses: [], lost: [] };
  const { jobs, lost } = jobsOf(file, callable);
  return { uses: jobs.flatMap((job) => usesOf({ ...file, events }, job, own)), lost };
}

function usesOf(file: WorkflowFile, job: RunJob, own: boolean): GateStep[] {
  const { path, events, eventsLine } = file;
  const { key, name, permissions, groups, steps, via } = job;
  return steps.flatMap(({ uses, inputs, line }, index): GateStep[] => {
    if (!ACTION.test(uses) && !(own && uses === './' && !via.some(isOfOthers))) return [];
    // A step that runs the doctor judges nothing.
    if (/^true$/i.test(inputs.get('doctor') ?? '')) return [];
    return [
      {
        path,
        line: job.line ?? line,
        workflow: file.name,
        job: key,
        jobName: name,
        uses,
        via,
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

/** The action as a file names it, if other files can use the same name. */
export function actionIn({ jobs }: WorkflowFile): string | undefined {
  const all = jobs.flatMap(({ steps }) => steps.map(({ uses }) => uses));
  return all.find((uses) => ACTION.test(uses) && /^[\w./@-]+$/.test(uses));
}

/** Whether a step has its own token, so that the permissions of its job do not matter. */
export function hasOwnToken({ inputs }: GateStep): boolean {
  return !/^$|github\.token|secrets\.GITHUB_TOKEN/.test(inputs.get('token') ?? '');
}

/** Whether an input that takes `on` or `off`, `true` or `false`, is off. The Action ignores case. */
export function isOff({ inputs }: GateStep, name: string): boolean {
  return /^(?:false|off)$/i.test(inputs.get(name) ?? '');
}

/** Whether an action checks out a repository. */
export function isCheckout(uses: string): boolean {
  return /(?:^|\/)checkout@/.test(uses);
}

/** The context unless the workflow gives another name. */
export const USUAL_CONTEXT = 'checklist-gate';

/** Contexts of the commit statuses that these uses of the gate write; `null` if an expression decides. */
export function contextsOf(uses: readonly GateStep[]): (string | null)[] {
  const contexts = uses
    .filter((use) => !isOff(use, 'status'))
    .map(({ inputs }) => {
      // Read like the Action reads its inputs: trimmed, and an empty one counts as absent.
      const [name = '', phase = ''] = ['status-name', 'phase'].map((each) => inputs.get(each)?.trim());
      const context = [name === '' ? USUAL_CONTEXT : name, ...(phase === '' ? [] : [phase])].join('/');
      return context.includes('${{') ? null : context;
    });
  return [...new Set(contexts)];
}

/** Whether both contexts name the same status: GitHub ignores case. */
export function isSameContext(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
