import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';

/** The parts of a workflow file that its driver knows. */
interface WorkflowFile {
  permissions: Record<string, string>;
  env?: Record<string, string>;
  jobs: Record<string, JobFile>;
}

interface JobFile {
  needs?: string | string[];
  if?: string;
  permissions?: Record<string, string>;
  environment?: string;
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  steps: StepFile[];
}

interface StepFile {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

/** A step as its runner gets it: everything is filled in. */
export interface Step {
  uses?: string;
  run?: string;
  with: Record<string, string>;
  env: Record<string, string>;
}

export interface Job {
  name: string;
  permissions: Record<string, string>;
  environment?: string;
}

export interface StepResult {
  ok: boolean;
  outputs: Record<string, string>;
}

/** Does what a step says. `Here` is what the steps of a job share, such as their folder. */
export interface Runner<Here> {
  begin(job: Job): Promise<Here>;
  step(step: Step, here: Here): Promise<StepResult>;
  end(job: Job, here: Here, ok: boolean): Promise<void>;
}

export interface JobResult {
  result: 'success' | 'failure' | 'skipped';
  outputs: Record<string, string>;
}

/**
 * Runs the jobs of a workflow in the order of the file, as far as GitHub would: `needs`, `if`, outputs and expressions.
 * `github` and `inputs` are the contexts of these names. Throws on what it does not know, so that nothing is left out
 * unseen.
 */
export async function runWorkflow<Here>(
  text: string,
  github: Record<string, string>,
  runner: Runner<Here>,
  inputs: Record<string, string> = {},
): Promise<Record<string, JobResult>> {
  const file = parse(text) as WorkflowFile;
  const done: Record<string, JobResult> = {};
  for (const [name, job] of Object.entries(file.jobs)) {
    const all = ancestors(file, name);
    if (all.some((each) => done[each] === undefined))
      throw new Error(`the job ${name} stands before one that it needs`);
    const needs = Object.fromEntries(needsOf(job).map((each) => [each, done[each]]));
    const scope = { github, inputs, needs, ok: all.every((each) => done[each]?.result === 'success') };
    done[name] = isWanted(job.if, scope)
      ? await runJob(name, job, file, scope, runner)
      : { result: 'skipped', outputs: {} };
  }
  return done;
}

async function runJob<Here>(
  name: string,
  job: JobFile,
  file: WorkflowFile,
  scope: Scope,
  runner: Runner<Here>,
): Promise<JobResult> {
  const { permissions = file.permissions, environment } = job;
  const about = { name, permissions, ...(environment === undefined ? {} : { environment }) };
  const here = await runner.begin(about);
  const steps: Record<string, StepResult> = {};
  let ok = true;
  for (const { id, if: condition, uses, run, with: given, env } of job.steps) {
    const inner = { ...scope, steps, ok };
    if (!isWanted(condition, inner)) continue;
    const result = await runner.step(
      {
        ...(uses === undefined ? {} : { uses }),
        ...(run === undefined ? {} : { run: fill(run, inner) }),
        with: filled(given, inner),
        env: filled({ ...file.env, ...job.env, ...env }, inner),
      },
      here,
    );
    if (id !== undefined) steps[id] = result;
    ok &&= result.ok;
  }
  await runner.end(about, here, ok);
  return { result: ok ? 'success' : 'failure', outputs: filled(job.outputs, { ...scope, steps }) };
}

const needsOf = ({ needs = [] }: JobFile): string[] => [needs].flat();

function ancestors(file: WorkflowFile, name: string): string[] {
  const job = file.jobs[name];
  if (job === undefined) throw new Error(`there is no job ${name}`);
  return needsOf(job).flatMap((each) => [each, ...ancestors(file, each)]);
}

/** What an expression may name. */
interface Scope {
  github: Record<string, string>;
  inputs: Record<string, string>;
  needs: Record<string, unknown>;
  steps?: Record<string, unknown>;
  /** What `success()` says. */
  ok: boolean;
}

// GitHub puts `success()` before a condition that asks for no status.
function isWanted(condition: string | undefined, scope: Scope): boolean {
  if (condition === undefined) return scope.ok;
  const [, inner = condition] = /^\$\{\{([\s\S]*)\}\}$/.exec(condition.trim()) ?? [];
  const asks = /\b(?:success|failure|cancelled|always)\(\)/.test(inner);
  return (asks || scope.ok) && Boolean(evaluate(inner, scope));
}

function filled(texts: Record<string, string | number | boolean> = {}, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, fill(String(text), scope)]));
}

function fill(text: string, scope: Scope): string {
  return text.replace(/\$\{\{(.+?)\}\}/g, (_, expression: string) => texted(evaluate(expression, scope)));
}

function texted(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return String(value);
  throw new Error(`an expression gave ${JSON.stringify(value)}, expected a text, a number, or a yes or no`);
}

/**
 * What is used here of GitHub's expressions is JavaScript but for names with hyphens and `*`, which takes all elements of
 * a list; what is not there is empty.
 */
function evaluate(expression: string, scope: Scope): unknown {
  const script = expression.replace(
    /\b(?:github|needs|steps|inputs|vars|secrets)(?:\.(?:[\w-]+|\*))+/g,
    (path) => `at(${JSON.stringify(path.split('.'))})`,
  );
  const step = (value: unknown, key: string): unknown => (value as Record<string, unknown> | undefined)?.[key];
  const inside = (value: unknown, [key, ...rest]: string[]): unknown => {
    if (key === undefined) return value;
    if (key === '*') return (Array.isArray(value) ? value : []).map((each: unknown) => inside(each, rest));
    return inside(step(value, key), rest);
  };
  const at = (path: string[]): unknown => inside(scope, path) ?? '';
  const known = {
    at,
    contains: (where: string | string[], part: string) =>
      typeof where === 'string'
        ? where.toLowerCase().includes(part.toLowerCase())
        : where.some((each) => each.toLowerCase() === part.toLowerCase()),
    always: () => true,
    cancelled: () => false,
    failure: () => !scope.ok,
    success: () => scope.ok,
  };
  return runInNewContext(script, known) as unknown;
}
