import { getInput } from '@actions/core';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { FailOn } from '../run/exit.ts';
import { readEvidence } from '../values/lines.ts';

/** Every input of action.yml. */
export const INPUTS = [
  'token',
  'policy',
  'template',
  'number',
  'phase',
  'fail-on',
  'dry-run',
  'comment',
  'summary',
  'annotations',
  'evidence',
] as const;

export type InputName = (typeof INPUTS)[number];

/** What the step asks for, checked. */
export interface Inputs {
  token: string;
  /** Path of the policy in the repository, and whether the workflow named it. */
  policy: { path: string; named: boolean };
  template: string | undefined;
  number: number | undefined;
  phase: string | undefined;
  failOn: FailOn;
  dryRun: boolean;
  comment: boolean;
  summary: boolean;
  annotations: boolean;
  /** Name to value. */
  evidence: ReadonlyMap<string, string>;
  /** Name to a path or glob of files with values. */
  evidenceFiles: ReadonlyMap<string, string>;
}

export const DEFAULT_POLICY = '.github/checklist-gate.yml';

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
  const errors: string[] = [];
  const wrong = (name: InputName, found: string, expected: string): void => {
    errors.push(`Unexpected value "${sanitiseLine(found)}" of the input \`${name}\`, expected ${expected}.`);
  };

  function choice<T extends string>(name: InputName, allowed: readonly T[], fallback: T): T {
    const found = read(name);
    const chosen = found === undefined ? fallback : allowed.find((value) => value === found.toLowerCase());
    if (chosen === undefined) wrong(name, found ?? '', allowed.map((value) => `"${value}"`).join(' or '));
    return chosen ?? fallback;
  }
  const flag = (name: InputName, fallback: 'true' | 'false'): boolean =>
    choice(name, ['true', 'false'], fallback) === 'true';

  function number(): number | undefined {
    const found = read('number');
    if (found === undefined) return undefined;
    const value = /^#?([1-9]\d{0,14})$/.exec(found)?.[1];
    if (value === undefined) wrong('number', found, 'the number of a pull request or issue');
    return value === undefined ? undefined : Number(value);
  }

  const evidence = readEvidence((read('evidence') ?? '').split(/\r?\n/));
  for (const { line, expected } of evidence.wrong) wrong('evidence', line, sanitiseLine(expected));

  const token = read('token');
  if (token === undefined) {
    errors.push('The input `token` is empty. Leave it out to use the token of the workflow.');
  }
  const policy = read('policy');
  const failOn = choice('fail-on', ['auto', 'pending', 'failed', 'never'], 'auto');
  const inputs: Inputs = {
    token: token ?? '',
    policy: { path: policy ?? DEFAULT_POLICY, named: policy !== undefined },
    template: read('template'),
    number: number(),
    phase: read('phase'),
    failOn: failOn === 'auto' ? 'pending' : failOn,
    dryRun: flag('dry-run', 'false'),
    comment: flag('comment', 'true'),
    summary: flag('summary', 'true'),
    annotations: flag('annotations', 'true'),
    evidence: evidence.values,
    evidenceFiles: evidence.files,
  };
  if (errors.length > 0) throw new InputError(errors);
  return inputs;
}

/** Trimmed; undefined when empty, as the runner gives inputs that are left out. */
function read(name: InputName): string | undefined {
  const value = getInput(name);
  return value === '' ? undefined : value;
}

/** The folder that the job works in; files of the workflow lie below it. */
export function workspace(): string {
  return process.env['GITHUB_WORKSPACE'] ?? process.cwd();
}
