import { error as logError, info, setFailed, setSecret, warning } from '@actions/core';
import { createClient } from '../github/transport/client.ts';
import type { GitHubError } from '../github/transport/error.ts';
import { readContext, type EventContext } from '../github/events/context.ts';
import { sanitiseLines } from '../reports/sanitise.ts';
import { exitStatus, worstExit, worstOf, type ExitStatus } from '../run/exit.ts';
import { runEvent } from './event-run.ts';
import { readInputs, type Inputs } from './inputs.ts';
import { Interruption } from './interruption.ts';
import type { NotJudged } from './judging.ts';
import { outputsOf, subjectsOutput, writeOutputs } from './tell/outputs.ts';
import { stopped } from './stopped.ts';
import type { Kept } from './record/records.ts';
import type { Outcome } from './judgements.ts';

/**
 * The action: judges what the event is about and tells everyone. Gives the exit status of the process,
 * which means the same as on the command line; the runner fails the step on everything but 0. Never throws.
 */
export async function main(now: () => Date = () => new Date()): Promise<number> {
  const interruption = new Interruption();
  const work = gate(now, interruption).catch((error: unknown) => concluded(stopped(error)));
  const signal = await Promise.race([work.then(() => undefined), interruption.signal]);
  if (signal === undefined) return work;
  await interruption.stop();
  concluded({ kind: 'could-not-judge', reason: `the run was stopped by ${signal}.` });
  // What is still on its way would hold the process until it is killed.
  process.exit(3);
}

async function gate(now: () => Date, interruption: Interruption): Promise<number> {
  const inputs = readInputs();
  setSecret(inputs.token);
  if (inputs.teamToken !== undefined) setSecret(inputs.teamToken);
  const context = readContext();
  const { apiUrl, graphqlUrl } = context;
  const faults: GitHubError[] = [];
  const onError = (error: GitHubError): unknown => faults.push(error);
  const { token, maxWait } = inputs;
  const client = createClient({ token, apiUrl, graphqlUrl, maxWait, say: info, onError });
  if (inputs.doctor) {
    const { examine } = await import('./doctor.ts');
    return examine(client, context, inputs);
  }
  const { outcomes, nothing } = await runEvent({ client, context, inputs, now, interruption, faults });
  // Fixed before the run tells itself: no report can change it.
  const statuses = outcomes.map((outcome) => exitOf(outcome, inputs, context));
  const verdictExit = statuses.length === 0 ? 0 : worstExit(statuses);
  // The worst verdict, also where no verdict fails the job.
  const worst = outcomes[worstOf(outcomes.map(({ judged }) => judged))];
  const kept = inputs.record === undefined ? undefined : await recordsOf(inputs.record, outcomes);
  // Whoever asks for a record relies on it: what passed without one must not be gone on with.
  const exit = kept === undefined || kept.missing.length === 0 ? verdictExit : worstExit([verdictExit, 3]);
  if (worst === undefined) {
    info(nothing);
    writeOutputs({ status: 'skipped', passed: 'false', subjects: '[]' });
    return exit;
  }
  for (const missing of kept?.missing ?? []) setFailed(`${missing} The verdict stands; the job fails for want of it.`);
  const subjects = { subjects: subjectsOutput(outcomes) };
  let isTold = false;
  for (const outcome of outcomes) {
    const { judged } = outcome;
    const outputs =
      outcome === worst ? { ...outputsOf(judged), ...kept?.outputs.get(outcome), ...subjects } : undefined;
    if (judged.kind === 'verdict') {
      const { deliver } = await import('./tell/deliver.ts');
      const { hasError } = await deliver(judged.verdict, outputs, inputs, { succeeds: exit === 0 });
      isTold ||= hasError;
    } else if (outcome !== worst) for (const reason of reasonsOf(judged)) logError(sanitiseLines(reason));
  }
  const { judged } = worst;
  if (judged.kind !== 'verdict') return concluded(judged, exit, subjects);
  const { sentence } = await import('./tell/deliver.ts');
  const headline = sentence(judged.verdict, outcomes.length);
  // The runner shows ten errors a step: where findings are among them, the headline takes no place. Else it is the one
  // that says why the job fails.
  if (verdictExit !== 0 && !isTold) setFailed(headline);
  if (verdictExit === 0 || (inputs.annotations && !inputs.dryRun)) info(headline);
  return exit;
}

async function recordsOf(path: string, outcomes: readonly Outcome[]): Promise<Kept> {
  const { keepRecords } = await import('./record/records.ts');
  return keepRecords(path, outcomes);
}

/** The events on which the commit status stands for the job, where the job says `auto`. */
const STATUS_EVENTS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'issue_comment',
  'merge_group',
  'workflow_run',
  'schedule',
  // Of the pull requests that link the issue; an issue itself has no status.
  'issues',
]);

/** Only a status that was written lets a job succeed without a pass, or a pull request that waits for none any more. */
function exitOf(
  { judged, statusWritten, isClosed = false }: Outcome,
  { failOn }: Inputs,
  { eventName }: EventContext,
): ExitStatus {
  if (failOn !== 'auto') return exitStatus(judged, failOn);
  return exitStatus(judged, (statusWritten || isClosed) && STATUS_EVENTS.has(eventName) ? 'never' : 'pending');
}

/** Ends a run without a verdict. */
function concluded(judged: NotJudged, exit: ExitStatus = exitStatus(judged, 'pending'), more = {}): ExitStatus {
  try {
    writeOutputs({ ...outputsOf(judged), ...more });
  } catch {
    warning('The outputs could not be written.');
  }
  if (judged.kind === 'could-not-judge') {
    setFailed(`Could not judge: ${sanitiseLines(judged.reason)}`);
  } else {
    for (const message of judged.errors) logError(sanitiseLines(message));
    setFailed('The policy or the inputs are wrong. Nothing was judged.');
  }
  return exit;
}

function reasonsOf(judged: NotJudged): readonly string[] {
  return judged.kind === 'could-not-judge' ? [`Could not judge: ${judged.reason}`] : judged.errors;
}
