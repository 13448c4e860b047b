import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endGroup, error, info, notice, startGroup, warning } from '@actions/core';
import { annotations, type Annotation } from '../../reports/check-run.ts';
import { json } from '../../reports/json.ts';
import { summary } from '../../reports/markdown.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import { text } from '../../reports/text.ts';
import type { NotJudged } from '../../run/request.ts';
import { subjectWords } from '../../reports/parts/tree.ts';
import { headWords, lineOf, namesOutcome, outcomeOf } from '../../reports/parts/words.ts';
import { leftOf } from '../../verdict/left/left.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Inputs } from '../inputs.ts';
import { writeOutputs, type Outputs } from './outputs.ts';
import { pageOf } from '../../tell/texts.ts';

/** UTF-16 units. */
const MAX_LOG = 100_000;

/**
 * Tells a verdict in the run itself. A channel that does not work ends in one warning and changes neither the others
 * nor the exit status. `outputs`: absent for all but one of several subjects. `succeeds`: the job does. `room`: bytes
 * for it in the summary, where others stand there too. Gives whether an error was told.
 */
export async function deliver(
  verdict: Verdict,
  outputs: Outputs | undefined,
  inputs: Inputs,
  job: { succeeds: boolean; isOneOfSeveral: boolean; room: number | undefined },
): Promise<{ hasError: boolean }> {
  const onGitHub = !inputs.dryRun;
  await channel('log', true, () => log(verdict, job));
  if (outputs !== undefined) {
    await channel('outputs', true, () => writeOutputs(outputs));
    await channel('verdict file', true, () => writeOutputs({ verdict: verdictFile(verdict) }));
  }
  let hasError = false;
  await channel('annotations', onGitHub && inputs.annotations && outputs !== undefined, () => {
    const all = annotations(verdict, job);
    annotate(all);
    hasError = all.some(({ level }) => level === 'error');
  });
  await channel('job summary', onGitHub && inputs.summary, () =>
    summarise(summary(verdict, job.room === undefined ? {} : { maxLength: job.room })),
  );
  return { hasError };
}

/** The verdict in one sentence, which ends a run; the worst one where several were judged. */
export function sentence(verdict: Verdict, subjects: number): string {
  const which = subjects === 1 ? '' : ` (the worst of ${subjects}: ${subjectWords(verdict)})`;
  const own = outcomeOf(verdict);
  const outcome = own === 'tripped' ? verdict.status : own;
  const words = lineOf(headWords(verdict, leftOf(verdict)));
  return `Checklist ${namesOutcome(own) ? '' : `${outcome}: `}${words}${which}.`;
}

async function channel(name: string, on: boolean, send: () => void | Promise<void>): Promise<void> {
  if (!on) return;
  try {
    await send();
  } catch (failure) {
    warning(`The ${name} could not be written: ${failure instanceof Error ? failure.message : 'unknown reason'}`);
  }
}

function log(verdict: Verdict, { isOneOfSeveral }: { isOneOfSeveral: boolean }): void {
  const report = text(verdict, { color: (process.env['NO_COLOR'] ?? '') === '', maxLength: MAX_LOG });
  startGroup(`Checklist Gate: report${isOneOfSeveral ? ` on ${sanitiseLine(subjectWords(verdict))}` : ''}`);
  info(report);
  endGroup();
}

/** Path of a new file with the verdict as JSON, kept until the job ends. */
function verdictFile(verdict: Verdict): string {
  const file = join(mkdtempSync(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'checklist-gate-')), 'verdict.json');
  writeFileSync(file, json(verdict));
  return file;
}

// The toolkit's own summary loads fs/promises, which takes longer than the writing.
function summarise(page: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') throw new Error('`GITHUB_STEP_SUMMARY` is not set');
  appendFileSync(file, `${page}\n`);
}

/** Tells in the job summary why there is no verdict. */
export async function tellNotJudged(judged: NotJudged): Promise<void> {
  await channel('job summary', (process.env['GITHUB_STEP_SUMMARY'] ?? '') !== '', () => summarise(pageOf(judged)));
}

function annotate(all: readonly Annotation[]): void {
  const send = { error, warning, notice };
  for (const { level, title, message, file, line } of all) {
    const place = { ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { startLine: line }) };
    send[level](message, { title, ...place });
  }
}
