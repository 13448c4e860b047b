import { info, setSecret, warning } from '@actions/core';
import { readContext } from '../github/events/context.ts';
import { Budget } from '../github/transport/budget.ts';
import { createClient } from '../github/transport/client.ts';
import type { GitHubError } from '../github/transport/error.ts';
import type { NotJudged } from '../run/request.ts';
import { stopped } from '../subject/stopped.ts';
import { runEvent } from '../tell/event-run.ts';
import type { Ran, SubjectOutcome } from '../tell/telling.ts';
import type { SubjectRun } from '../tell/request-run.ts';
import { InputError, readInputs } from './inputs.ts';
import { Interruption, termsOf, type ActionRun } from './request.ts';
import type { waitForSubject } from './waiting.ts';
import { concluded, tellPage, tellRun } from './tell/run.ts';

/**
 * The action: judges what the event is about and tells everyone. Gives the exit status of the process,
 * which means the same as on the command line; the runner fails the step on everything but 0. Never throws.
 */
export async function runAction(now: () => Date = () => new Date()): Promise<number> {
  const interruption = new Interruption();
  const work = gate(now, interruption).catch(failed);
  const signal = await Promise.race([work.then(() => undefined), interruption.signal]);
  if (signal === undefined) return work;
  await interruption.stop();
  concluded({ kind: 'could-not-judge', reason: `the run was stopped by ${signal}.` });
  // What is still on its way would hold the process until it is killed.
  process.exit(3);
}

async function failed(error: unknown): Promise<number> {
  const judged: NotJudged =
    error instanceof InputError ? { kind: 'policy-error', errors: [...error.errors] } : stopped(error);
  await tellPage(judged);
  return concluded(judged);
}

async function gate(now: () => Date, interruption: Interruption): Promise<number> {
  const run = start(now, interruption);
  if (run.inputs.doctor) {
    const { tellExamined } = await import('./doctor.ts');
    return tellExamined(run);
  }
  if (run.inputs.overview !== undefined) {
    const { tellOverview } = await import('./overview.ts');
    return tellOverview(run, run.inputs.overview);
  }
  return tellRun(run, await runAsked(run));
}

/** What the inputs ask for in place of the event, or what the event is about. Never throws. */
async function runAsked(run: ActionRun): Promise<Ran> {
  const { inputs, faults } = run;
  const { find, wait } = inputs;
  const waiting = async (subject: SubjectRun, times: Parameters<typeof waitForSubject>[1]): Promise<SubjectOutcome> =>
    (await import('./waiting.ts')).waitForSubject(subject, times, faults);
  const judgeEach = wait && ((subject: SubjectRun) => waiting(subject, { ...inputs, wait }));
  if (find === undefined) return runEvent({ ...run, judgeEach });
  const { found } = await import('./find.ts');
  const number = await found(run, find);
  if (!number.ok) return { outcomes: [number.error], nothing: '' };
  return runEvent({ ...run, judgeEach, inputs: { ...inputs, number: number.value } });
}

/** Reads inputs and event. Throws `InputError`. */
function start(now: () => Date, interruption: Interruption): ActionRun {
  const inputs = readInputs();
  const { token, teamToken, policyToken, maxWait } = inputs;
  setSecret(token);
  for (const secret of [teamToken, policyToken]) if (secret !== undefined) setSecret(secret);
  const context = readContext();
  const { apiUrl, graphqlUrl } = context;
  const faults: GitHubError[] = [];
  const onError = (error: GitHubError): unknown => faults.push(error);
  const budget = new Budget();
  const client = createClient({ token, apiUrl, graphqlUrl, maxWait, say: info, onError, budget });
  return {
    client,
    budget,
    context,
    inputs,
    terms: termsOf(inputs, context, budget),
    now,
    say: { info, warning },
    interruption,
    faults,
  };
}
