import type { Diagnosis } from './diagnosis.ts';
import type { Result } from '../result.ts';
import type { CalledWorkflow } from './survey.ts';
import { workflowIn, type WorkflowFile, type WorkflowJob } from './workflow-file.ts';

/** How many levels of calls are followed. */
const DEEPEST_CALL = 4;
/** How many calls are followed from one workflow file, over all levels. */
const MOST_CALLS = 50;
const MANY = `no more than ${MOST_CALLS} calls of one workflow are followed`;

/** A job as it runs, from a workflow or from one that it calls. */
export interface RunJob extends Pick<WorkflowJob, 'permissions' | 'groups' | 'steps'> {
  /** Its key; for a called job behind the key of its caller, as in `gate / checklist`. */
  key: string;
  /** The name of its check, put together the same way. */
  name: string;
  /** 1-based line in the file that starts it; for a called job, that of the job that calls it. */
  line?: number;
  /** The reusable workflows that lead to it, as their callers name them, the outermost first. */
  via: string[];
}

/** A call that could not be followed. */
export interface LostCall {
  path: string;
  /** 1-based. */
  line: number;
  uses: string;
  reason: string;
  /** The missing permission, without which the doctor cannot tell. */
  lacks?: string;
}

/**
 * The missing permissions without which the doctor cannot tell where these calls lead; empty if something else is in
 * the way, too.
 */
export function lackedFor(lost: readonly LostCall[]): Pick<Diagnosis, 'lacks'> {
  const lacks = lost.flatMap((call) => call.lacks ?? []);
  return lacks.length < lost.length ? {} : { lacks };
}

/** Where calls can lead: files of the repository, and reusable workflows of others. */
export interface Callable {
  workflows: readonly { path: string; text: string }[];
  called: readonly CalledWorkflow[];
}

const LOCAL = /^\.\/(\.github\/workflows\/[^@]+)$/;
const REMOTE = /^([\w.-]+\/[\w.-]+)\/\.github\/workflows\/[^@]+@.+$/;

/**
 * The full names of the reusable workflows of other repositories that a workflow calls. `from`: the full name of the
 * workflow itself, if it is one of them.
 */
export function callsIn(text: string, from?: string): string[] {
  const jobs = workflowIn('', text)?.jobs ?? [];
  return jobs.map(({ uses }) => nameOf(uses, from)).filter(isOfOthers);
}

/** Whether a call leads to a workflow of another repository. */
export function isOfOthers(uses: string): boolean {
  return REMOTE.test(uses);
}

// In a workflow of another repository, `./` means that repository, at the same commit.
function nameOf(uses: string, from: string | undefined): string {
  const [, path] = LOCAL.exec(uses) ?? [];
  if (path === undefined || from === undefined) return uses;
  return `${REMOTE.exec(from)?.[1]}/${path}@${from.slice(from.indexOf('@') + 1)}`;
}

/** All jobs that a workflow file leads to, in order, and the calls that could not be followed. */
export function jobsOf(file: WorkflowFile, callable: Callable): { jobs: RunJob[]; lost: LostCall[] } {
  const lost: LostCall[] = [];
  let calls = 0;

  function follow(
    job: WorkflowJob,
    by: RunJob | undefined,
    from: string | undefined,
    given: WorkflowJob['inputs'],
  ): RunJob[] {
    const line = by?.line ?? job.line;
    const own: RunJob = {
      key: by === undefined ? job.key : `${by.key} / ${job.key}`,
      name: by === undefined ? job.name : `${by.name} / ${job.name}`,
      ...permissionsOf(job, by),
      groups: [...(by?.groups ?? []), ...job.groups],
      steps: by === undefined ? job.steps : job.steps.map((step) => ({ ...step, inputs: filled(step.inputs, given) })),
      ...(by === undefined ? {} : { line }),
      via: by?.via ?? [],
    };
    if (job.uses === '') return [own];
    const uses = nameOf(job.uses, from);
    const found = ++calls > MOST_CALLS ? unfollowed(MANY) : textOf(uses, own.via.length, callable);
    if (!found.ok) {
      lost.push({ path: file.path, line, uses, ...found.error });
      return [];
    }
    const called = workflowIn(uses, found.value);
    // GitHub runs nothing from a file that is not a workflow.
    if (called === undefined) return [];
    const inputs = new Map([...called.defaults, ...(by === undefined ? job.inputs : filled(job.inputs, given))]);
    const next = { ...own, line, via: [...own.via, job.uses] };
    return called.jobs.flatMap((each) => follow(each, next, isOfOthers(uses) ? uses : undefined, inputs));
  }

  return { jobs: file.jobs.flatMap((job) => follow(job, undefined, undefined, new Map())), lost };
}

type Called = Result<string, Pick<LostCall, 'reason' | 'lacks'>>;

function unfollowed(reason: string): Called {
  return { ok: false, error: { reason } };
}

function textOf(uses: string, level: number, { workflows, called }: Callable): Called {
  if (level === DEEPEST_CALL) return unfollowed(`calls are followed through ${DEEPEST_CALL} levels`);
  const [, path] = LOCAL.exec(uses) ?? [];
  if (path !== undefined) return { ok: true, value: workflows.find((each) => each.path === path)?.text ?? '' };
  const known = called.find((each) => each.uses === uses);
  if (known === undefined) return unfollowed('it was not looked at');
  return known.text === undefined ? { ok: false, error: known } : { ok: true, value: known.text };
}

// A called job has at most the permissions of its caller.
function permissionsOf(job: WorkflowJob, by: RunJob | undefined): Pick<WorkflowJob, 'permissions'> {
  const own = job.permissions;
  if (by === undefined) return own === undefined ? {} : { permissions: own };
  const outer = by.permissions;
  if (own === undefined || outer === undefined) return outer === undefined ? {} : { permissions: outer };
  const scopes = new Set([...own.keys(), ...outer.keys()]);
  return {
    permissions: new Map(
      [...scopes].map((scope) => {
        const [mine, theirs] = [levelOf(own, scope), levelOf(outer, scope)];
        return [scope, isEnough(mine, theirs) ? theirs : mine];
      }),
    ),
  };
}

const LEVELS = ['none', 'read', 'write'];

/** Whether one level of a permission includes another. */
export function isEnough(level: string, wanted: string): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
}

/** The level that these permissions give for a scope; `none` by default. */
export function levelOf(permissions: ReadonlyMap<string, string>, scope: string): string {
  return permissions.get(scope) ?? permissions.get('all') ?? 'none';
}

// Only inputs that the caller passes literally are filled in; other expressions stay.
function filled(inputs: ReadonlyMap<string, string>, given: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...inputs].map(([name, value]) => [
      name,
      value.replaceAll(/\$\{\{\s*inputs\.([\w-]+)\s*\}\}/g, (_, each: string) => given.get(each) ?? ''),
    ]),
  );
}
