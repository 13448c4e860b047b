import type { Diagnosis } from './diagnosis.ts';
import type { RequiredCheck, Survey } from './survey.ts';
import type { GateUse } from './workflow.ts';

const SUBJECT = 'required status';
/** The App as which every workflow writes. Source: its public page, GET /apps/github-actions. */
const GITHUB_ACTIONS = 15368;

/** Contexts of the commit statuses that the uses of the gate write; `null` where an expression decides. */
export function contextsOf(uses: readonly GateUse[]): (string | null)[] {
  const contexts = uses
    .filter(({ inputs }) => !/^(?:false|off)$/.test(inputs.get('status') ?? ''))
    .map(({ inputs }) => {
      const name = inputs.get('status-name') ?? 'checklist-gate';
      const phase = inputs.get('phase') ?? '';
      const context = phase === '' ? name : `${name}/${phase}`;
      return context.includes('${{') ? null : context;
    });
  return [...new Set(contexts)];
}

/** Whether the status of the gate is required on the branch, by whom it must be set, and what stands in its way. */
export function diagnoseStatus({ required, branch }: Survey, uses: readonly GateUse[]): Diagnosis[] {
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
  const wanted = contexts.length === 0 ? ['checklist-gate'] : contexts;
  const found = required.value.filter((check) => wanted.includes(check.context.toLowerCase()));
  return [
    ...(found.length > 0 ? found.map((check) => sourceOf(check)) : [missing(wanted, required.value, branch)]),
    ...jobChecks(required.value, uses, wanted),
  ];
}

function missing(wanted: readonly string[], all: readonly RequiredCheck[], branch: string): Diagnosis {
  const others = all.map(({ context }) => context);
  return {
    subject: SUBJECT,
    severity: 'problem',
    message: `the branch ${branch} does not require ${listed(wanted)}${others.length === 0 ? ', nor any other status' : `; it requires ${listed(others)}`}. The gate tells, and stops nothing`,
    help: 'Add it under Settings > Rules > Rulesets > Require status checks to pass.',
    add: [...wanted],
  };
}

// Anyone who may write to the repository can set a status; only an App of its own as the source stops that.
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

// Each event leaves a job check of its own on the commit, and an old red or green one stays.
function jobChecks(all: readonly RequiredCheck[], uses: readonly GateUse[], wanted: readonly string[]): Diagnosis[] {
  const names = new Set(uses.flatMap(({ job, jobName }) => [job, jobName]));
  return all
    .filter(({ context }) => names.has(context))
    .map(({ context, by }) => ({
      subject: SUBJECT,
      severity: wanted.includes(context) ? ('problem' as const) : ('advice' as const),
      message: wanted.includes(context)
        ? `the job and the status are both called ${context}: GitHub then requires both`
        : `the job ${context} is required by ${by}: each event leaves another result of a job on the same commit, and an old one may block`,
      help: wanted.includes(context) ? 'Give the job another name.' : 'Require the commit status instead of the job.',
      ...(wanted.includes(context) ? {} : { add: [...wanted] }),
    }));
}

/** `a`, `b` and `c`. */
export function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
