import { lackedFor, type LostCall } from './calls.ts';
import { contextsOf, isSameContext, USUAL_CONTEXT, type GateStep } from './workflow.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { RequiredCheck, Survey } from './survey.ts';
import type { WorkflowFile } from './workflow-file.ts';

const SUBJECT = 'required status';
/** The App that sets every workflow's statuses. Source: its public page, GET /apps/github-actions. */
const GITHUB_ACTIONS = 15368;

/** Whether the branch requires the gate's status, from which App, and what prevents it. */
export function diagnoseStatus(
  { required, branch }: Survey,
  uses: readonly GateStep[],
  lost: readonly LostCall[] = [],
  markers: readonly WorkflowFile[] = [],
): Diagnosis[] {
  if (required.status === 'unavailable') {
    return [
      {
        subject: SUBJECT,
        severity: 'unknown',
        message: `the rules of the branch ${branch} could not be read: ${required.reason}`,
        help: 'Look under Settings > Rules > Rulesets whether the status of the gate is required.',
      },
    ];
  }
  const contexts = contextsOf(uses).filter((context) => context !== null);
  const wanted = contexts.length === 0 ? [USUAL_CONTEXT] : contexts;
  const found = required.value.filter(({ context }) => isOneOf(wanted, context));
  // A call that could not be followed may lead to the gate, under any status name.
  if (found.length === 0 && uses.length === 0 && lost.length > 0)
    return [
      {
        subject: SUBJECT,
        severity: 'unknown',
        message: `it is not known which status the gate writes, nor whether the branch ${branch} requires it`,
        ...lackedFor(lost),
      },
    ];
  return [
    ...(found.length > 0 ? found.map((check) => sourceOf(check)) : [missing(wanted, required.value, branch)]),
    ...jobChecks(required.value, [...uses.map(jobOf), ...markers.flatMap(jobsOf)], wanted),
  ];
}

/**
 * The App from which the usual status is required where no workflow writes it. It judges as a server. Undefined if there
 * is none.
 */
export function judgingApp({ required }: Survey, uses: readonly GateStep[]): RequiredCheck | undefined {
  if (uses.length > 0 || required.status !== 'known') return undefined;
  return required.value.find(
    ({ context, app = GITHUB_ACTIONS }) => app !== GITHUB_ACTIONS && isSameContext(context, USUAL_CONTEXT),
  );
}

/** The statuses that the gate writes, from a workflow or as an App; none where they are not known. */
export function statusesOf(survey: Survey, uses: readonly GateStep[]): string[] {
  const app = judgingApp(survey, uses);
  return app === undefined ? statusesWritten(uses) : [app.context];
}

/** The statuses that these uses write; none where an expression decides on a name: any status may be that one. */
export function statusesWritten(uses: readonly GateStep[]): string[] {
  const contexts = contextsOf(uses);
  const names = contexts.filter((context) => context !== null);
  return names.length < contexts.length ? [] : names;
}

function missing(wanted: readonly string[], all: readonly RequiredCheck[], branch: string): Diagnosis {
  const others = all.map(({ context }) => context);
  return {
    subject: SUBJECT,
    severity: 'problem',
    message: `the branch ${branch} does not require ${listed(wanted)}${others.length === 0 ? ', nor any other status' : `; it requires ${listed(others)}`}. The gate reports, and blocks nothing`,
    help: 'Add it under Settings > Rules > Rulesets > Require status checks to pass.',
    add: [...wanted],
  };
}

// Anyone with write access can set a status; only requiring it from a dedicated App prevents that.
function sourceOf({ context, app, by }: RequiredCheck): Diagnosis {
  const base = { subject: SUBJECT, message: `${context} is required by ${by}` };
  if (app === undefined) {
    return {
      ...base,
      severity: 'advice',
      message: `${base.message}, from any source: everybody with write access can set it`,
      help: 'Choose the App that sets it as its source.',
    };
  }
  if (app === GITHUB_ACTIONS) {
    return {
      ...base,
      severity: 'advice',
      message: `${base.message}, from GitHub Actions: every workflow of every branch can set it`,
      help: 'For a gate that holds against people with write access, run it with the token of an App of its own and choose that App as the source.',
    };
  }
  return { ...base, severity: 'ok', message: `${base.message}, from the App ${app}` };
}

/** A job of the gate or of its marker, which GitHub shows as a check of this name. */
interface Job extends Pick<WorkflowFile, 'events'> {
  names: string[];
  isMarker: boolean;
}

function jobOf({ job, jobName, events }: GateStep): Job {
  return { names: [job, jobName], events, isMarker: false };
}

function jobsOf({ jobs, events }: WorkflowFile): Job[] {
  return jobs.map(({ key, name }) => ({ names: [key, name], events, isMarker: true }));
}

/** The events that put the check of a job on the head of a pull request. */
const ON_ITS_HEAD = ['pull_request', 'pull_request_target', 'pull_request_review', 'push'];

// Each event leaves a check of the job on the commit, and an old red or green one stays.
function jobChecks(all: readonly RequiredCheck[], jobs: readonly Job[], wanted: readonly string[]): Diagnosis[] {
  return all
    .filter(({ context }) => jobs.some(({ names }) => isOneOf(names, context)))
    .map(({ context, by }): Diagnosis => {
      const own = jobs.filter(({ names }) => isOneOf(names, context));
      if (isOneOf(wanted, context))
        return {
          subject: SUBJECT,
          severity: 'problem',
          message: `the job and the status are both called ${context}: GitHub then requires both`,
          help: 'Give the job another name.',
        };
      return {
        subject: SUBJECT,
        ...aboutJob(`the job ${context} is required by ${by}`, own),
        help: 'Require the commit status instead of the job.',
        add: [...wanted],
      };
    });
}

function aboutJob(named: string, own: readonly Job[]): Pick<Diagnosis, 'severity' | 'message'> {
  if (!own.some(({ events }) => ON_ITS_HEAD.some((name) => events.has(name))))
    return {
      severity: 'problem',
      message: `${named}: no event of its workflow puts it on a pull request, which stays "Expected" for ever`,
    };
  if (own.every(({ isMarker }) => isMarker))
    return {
      severity: 'problem',
      message: `${named}: it is that of the marker, and green whatever the checklist says`,
    };
  return {
    severity: 'advice',
    message: `${named}: each event leaves another result of a job on the same commit, and an old one may block`,
  };
}

function isOneOf(names: readonly string[], context: string): boolean {
  return names.some((name) => isSameContext(name, context));
}

/** `a`, `b` and `c`. */
export function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
