import { error as logError, info, setFailed, warning } from '@actions/core';
import { tagOf, type EventContext } from '../../github/events/context.ts';
import { sanitiseLines } from '../../reports/sanitise.ts';
import { exitStatus, worstExit, worstOf, type ExitStatus } from '../../run/exit.ts';
import type { NotJudged } from '../../run/request.ts';
import type { Inputs } from '../inputs.ts';
import type { Kept } from '../records.ts';
import type { ActionRun } from '../request.ts';
import type { Ran, SubjectOutcome } from '../../tell/telling.ts';
import type { deliver } from './deliver.ts';
import { outputsOf, subjectsOutput, writeOutputs } from './outputs.ts';

/** Tells in the run itself what came of an event, and gives the exit status. */
export async function tellRun({ inputs, context }: ActionRun, { outcomes, nothing }: Ran): Promise<ExitStatus> {
  // Fixed before the run tells itself: no report can change it.
  const statuses = outcomes.map((outcome) => exitOf(outcome, inputs, context));
  const verdictExit = statuses.length === 0 ? 0 : worstExit(statuses);
  const none: Kept = { outputs: new Map(), missing: [] };
  const { record } = inputs;
  const kept = record === undefined ? none : await (await import('../records.ts')).keepRecords(record, outcomes);
  // Whoever asks for a record relies on it: the job fails without one.
  const exit = kept.missing.length === 0 ? verdictExit : worstExit([verdictExit, 3]);
  // The worst verdict, also where no verdict fails the job.
  const worst = outcomes[worstOf(outcomes.map(({ judged }) => judged))];
  if (worst === undefined) {
    info(nothing);
    writeOutputs({ status: 'skipped', passed: 'false', subjects: '[]' });
    return exit;
  }
  for (const missing of kept.missing) setFailed(`${missing} The verdict stands; the job fails for want of it.`);
  const subjects = { subjects: subjectsOutput(outcomes) };
  const outputs = { ...outputsOf(worst.judged), ...kept.outputs.get(worst), ...subjects };
  const { room } = await tellSeveral(outcomes, inputs, context);
  const job = { succeeds: exit === 0, isOneOfSeveral: outcomes.length > 1, room };
  const { hasError } = await tellEach(outcomes, worst, outputs, inputs, job);
  if (worst.judged.kind !== 'verdict') return concluded(worst.judged, exit, subjects);
  const { sentence } = await import('./deliver.ts');
  const headline = sentence(worst.judged.verdict, outcomes.length);
  // The runner shows ten errors a step: where findings are among them, the headline takes no place. Else it is the one
  // that says why the job fails.
  if (verdictExit !== 0 && !hasError) setFailed(headline);
  if (verdictExit === 0 || (inputs.annotations && !inputs.dryRun)) info(headline);
  return exit;
}

/** One table over several subjects, before each of them is told. `room`: bytes that the summary has left for each. */
async function tellSeveral(
  outcomes: readonly SubjectOutcome[],
  inputs: Inputs,
  context: EventContext,
): Promise<{ room: number | undefined }> {
  if (outcomes.length === 1 && outcomes[0]?.parts === undefined) return { room: undefined };
  const { tellTable } = await import('./table.ts');
  return { room: tellTable(outcomes, inputs, context) };
}

/** Tells each verdict, and why there is none; the worst one is the one that the outputs are of. */
async function tellEach(
  outcomes: readonly SubjectOutcome[],
  worst: SubjectOutcome,
  outputs: ReturnType<typeof outputsOf>,
  inputs: Inputs,
  job: Parameters<typeof deliver>[3],
): Promise<{ hasError: boolean }> {
  let isTold = false;
  for (const outcome of outcomes) {
    const { judged } = outcome;
    if (judged.kind === 'verdict') {
      const late = await import('./deliver.ts');
      const { hasError } = await late.deliver(judged.verdict, outcome === worst ? outputs : undefined, inputs, job);
      isTold ||= hasError;
    } else if (outcome !== worst) {
      const reasons = judged.kind === 'policy-error' ? judged.errors : [`Could not judge: ${judged.reason}`];
      for (const reason of reasons) logError(sanitiseLines(reason));
    }
    if (judged.kind !== 'verdict' && inputs.summary && !inputs.dryRun) await tellPage(judged);
  }
  return { hasError: isTold };
}

/** The events on which the commit status stands for the job, where the job says `auto`. */
const STATUS_EVENTS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'issue_comment',
  'merge_group',
  'workflow_run',
  'check_run',
  'check_suite',
  'status',
  'deployment_status',
  'schedule',
  // Of the pull requests that link the issue; an issue itself has no status.
  'issues',
]);

/** Only a status that was written lets a job succeed without a pass, or a pull request that waits for none any more. */
function exitOf(
  { about, judged, statusWritten, isClosed = false }: SubjectOutcome,
  { failOn }: Inputs,
  context: EventContext,
): ExitStatus {
  if (failOn !== 'auto') return exitStatus(judged, failOn);
  // A tag has pull requests beside it, which wait for their status.
  const isByStatus =
    STATUS_EVENTS.has(context.eventName) || (tagOf(context) !== undefined && about.number !== undefined);
  return exitStatus(judged, (statusWritten || isClosed) && isByStatus ? 'never' : undefined);
}

/** The page of what was not judged, in the job summary. */
export async function tellPage(judged: NotJudged): Promise<void> {
  const { tellNotJudged } = await import('./deliver.ts');
  await tellNotJudged(judged);
}

/** Ends a run without a verdict. */
export function concluded(judged: NotJudged, exit: ExitStatus = exitStatus(judged, 'pending'), more = {}): ExitStatus {
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
