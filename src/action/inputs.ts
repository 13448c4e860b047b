import { getInput } from '@actions/core';
import { STATUS_NAME } from '../github/writes/own-reports.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { FailOn } from '../run/exit.ts';
import { readEvidence } from '../evidence/values/lines.ts';
import { DEFAULT_POLICY, type Terms } from '../subject/terms.ts';
import type { Telling } from '../tell/telling.ts';
import { DURATION_INPUTS, readDurations, type Durations } from './durations.ts';
import { filledLines, OVERVIEW_INPUTS, readOverview, type OverviewInput } from './overview-input.ts';

/** Every input of action.yml. */
export const INPUTS = [
  'token',
  'team-token',
  'policy',
  'policy-token',
  'mode',
  'trust-workspace',
  'template',
  'source',
  'number',
  'marker',
  'find',
  'phase',
  'fail-on',
  'dry-run',
  'comment',
  'status',
  'status-name',
  'check-run',
  'request-reviews',
  'summary',
  'annotations',
  'evidence',
  'record',
  'regression',
  'previous-record',
  ...DURATION_INPUTS,
  'doctor',
  ...OVERVIEW_INPUTS,
  'job-check-run',
] as const;

type InputName = (typeof INPUTS)[number];

/** What the step asks for, checked. */
export interface Inputs
  extends
    Durations,
    Telling,
    Pick<Terms, 'template' | 'source' | 'phase' | 'mode' | 'own' | 'teamToken' | 'regression' | 'previousRecord'> {
  token: string;
  /** Path of the policy in the repository, and whether the workflow named it. */
  policy: { path: string; named: boolean };
  /** Reads policies of other repositories; undefined where the token does. */
  policyToken: string | undefined;
  /** Whether `policy` may point into the workspace. */
  trustWorkspace: boolean;
  number: number | undefined;
  /** Workflow files that start the gate and that a pull request can change; undefined where none is named. */
  marker: readonly string[] | undefined;
  /** What to look for in place of a number, as YAML. */
  find: string | undefined;
  /** `auto`: on events of pull requests the commit status is the gate, else the job. */
  failOn: FailOn | 'auto';
  summary: boolean;
  annotations: boolean;
  /** Name to value. */
  evidence: ReadonlyMap<string, string>;
  /** Name to a path or glob of files with values. */
  evidenceFiles: ReadonlyMap<string, string>;
  /** Path of the evidence file to write. */
  record: string | undefined;
  /** Looks at the set-up instead of judging. */
  doctor: boolean;
  /** Shows everything open instead of judging. */
  overview: OverviewInput | undefined;
}

/** What is wrong with the inputs, one sentence each. */
export class InputError extends Error {
  readonly errors: readonly string[];

  constructor(errors: readonly string[]) {
    super(errors.join(' '));
    this.name = 'InputError';
    this.errors = errors;
  }
}

/** Reads the inputs of the step; the only place that does. Throws `InputError` with everything that is wrong. */
export function readInputs(): Inputs {
  const reader = new InputReader();
  const evidence = readEvidence((read('evidence') ?? '').split(/\r?\n/));
  for (const { line, expected } of evidence.wrong) reader.wrong('evidence', line, sanitiseLine(expected));
  const token = read('token');
  if (token === undefined)
    reader.errors.push('The input `token` is empty. Leave it out to use the token of the workflow.');
  const find = read('find');
  if (find !== undefined && read('number') !== undefined)
    reader.errors.push('Found the inputs `find` and `number`, expected only one of them.');
  const policy = read('policy');
  const phase = read('phase');
  const failOn = reader.choice('fail-on', ['auto', 'pending', 'failed', 'never'], 'auto');
  const inputs: Inputs = {
    token: token ?? '',
    teamToken: read('team-token'),
    policy: { path: policy ?? DEFAULT_POLICY, named: policy !== undefined },
    policyToken: read('policy-token'),
    mode: reader.optional('mode', ['enforce', 'report']),
    trustWorkspace: reader.flag('trust-workspace', 'false'),
    template: read('template'),
    source: read('source'),
    number: reader.number('number', 'the number of a pull request or issue'),
    marker: reader.marker(),
    find,
    phase,
    failOn,
    dryRun: reader.flag('dry-run', 'false'),
    comment: reader.onOrOff('comment', ['when-not-passed']),
    status: reader.onOrOff('status', []) === 'on',
    own: { name: reader.statusName(), phase, job: reader.number('job-check-run', 'the id of a check run') },
    checkRun: reader.onOrOff('check-run', [], 'off') === 'on',
    requestReviews: reader.flag('request-reviews', 'false'),
    summary: reader.flag('summary', 'true'),
    annotations: reader.flag('annotations', 'true'),
    evidence: evidence.values,
    evidenceFiles: evidence.files,
    record: read('record'),
    regression: reader.onOrOff('regression', ['auto'], 'auto'),
    previousRecord: read('previous-record'),
    doctor: reader.flag('doctor', 'false'),
    overview: readOverview(read, (...found) => reader.wrong(...found)),
    ...readDurations(read, (...found) => reader.wrong(...found)),
  };
  if (reader.errors.length > 0) throw new InputError(reader.errors);
  return inputs;
}

/** Reads inputs of one form each, and keeps what is wrong. */
class InputReader {
  readonly errors: string[] = [];

  wrong(name: InputName, found: string, expected: string): void {
    this.errors.push(`Unexpected value "${sanitiseLine(found)}" of the input \`${name}\`, expected ${expected}.`);
  }

  choice<T extends string>(name: InputName, allowed: readonly T[], fallback: T): T {
    const found = read(name);
    const chosen = found === undefined ? fallback : allowed.find((value) => value === found.toLowerCase());
    if (chosen === undefined) this.wrong(name, found ?? '', allowed.map((value) => `"${value}"`).join(' or '));
    return chosen ?? fallback;
  }

  /** One of several words; undefined where it is left out. */
  optional<T extends string>(name: InputName, allowed: readonly T[]): T | undefined {
    return read(name) === undefined ? undefined : this.choice<T | ''>(name, allowed, '') || undefined;
  }

  flag(name: InputName, fallback: 'true' | 'false'): boolean {
    return this.choice(name, ['true', 'false'], fallback) === 'true';
  }

  // `on` and `off` go with words like `when-not-passed`; people mix them up with `true` and `false`.
  onOrOff<T extends string>(name: InputName, more: readonly T[], fallback: 'on' | 'off' | T = 'on'): 'on' | 'off' | T {
    const chosen = this.choice<string>(name, ['on', 'off', ...more, 'true', 'false'], fallback);
    if (chosen === 'on' || chosen === 'true') return 'on';
    return more.find((each) => each === chosen) ?? 'off';
  }

  statusName(): string {
    const found = read('status-name') ?? STATUS_NAME;
    if (!/^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u.test(found))
      this.wrong('status-name', found, 'one line of at most 100 characters');
    return found;
  }

  number(name: InputName, expected: string): number | undefined {
    const found = read(name);
    if (found === undefined) return undefined;
    const value = /^#?([1-9]\d{0,14})$/.exec(found)?.[1];
    if (value === undefined) this.wrong(name, found, expected);
    return value === undefined ? undefined : Number(value);
  }

  marker(): string[] | undefined {
    const found = read('marker');
    if (found === undefined || found === 'none') return found === undefined ? undefined : [];
    const paths = filledLines(found);
    for (const path of paths)
      if (!/^\.github\/workflows\/[^/\p{C}]{1,200}\.ya?ml$/u.test(path))
        this.wrong('marker', path, 'a path such as ".github/workflows/checklist-marker.yml", one a line, or "none"');
    return paths;
  }
}

/** Trimmed; undefined when empty, as the runner gives inputs that are left out. */
function read(name: InputName): string | undefined {
  const value = getInput(name);
  return value === '' ? undefined : value;
}

/** The folder that the job works in; files of the workflow lie below it. */
export function workspaceFolder(): string {
  return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}

/** Where a run needs a repository and has none. */
export const NO_REPOSITORY =
  'The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.';
