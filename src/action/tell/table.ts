import { appendFileSync } from 'node:fs';
import { endGroup, info, startGroup, warning } from '@actions/core';
import type { EventContext } from '../../github/events/context.ts';
import { repositoryName } from '../../github/repository.ts';
import { type OverviewRow, overviewOf } from '../../overview/overview.ts';
import { judgedRow, titleOf } from '../../overview/row.ts';
import { overviewMarkdown } from '../../reports/overview/markdown.ts';
import { overviewText } from '../../reports/overview/text.ts';
import { bytesOf } from '../../reports/parts/fit.ts';
import type { Judged } from '../../run/request.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Inputs } from '../inputs.ts';
import type { SubjectOutcome } from '../../tell/telling.ts';

/** A summary takes 1 MiB; in UTF-8 bytes. The table has the first part of it, the reports share the rest. */
const MAX_SUMMARY = 900_000;
const MAX_TABLE = 300_000;

/**
 * Tells several subjects as one table, worst first, in the log and the summary: those of a sweep, the pull requests that
 * link an issue, or those between two tags. Gives the bytes that each of them has left in the summary.
 */
export function tellTable(outcomes: readonly SubjectOutcome[], inputs: Inputs, context: EventContext): number {
  const rows = outcomes.flatMap(({ about, judged, parts }) =>
    parts === undefined
      ? [rowFor(about, judged, context)]
      : parts.map((part) => ({ ...rowFor(part, part.judged, context), ...reasonOf(part) })),
  );
  const all = overviewOf(rows, { at: '' });
  const what = outcomes.some(({ parts }) => parts !== undefined) ? 'pull request' : 'checklist';
  startGroup(`Checklist Gate: ${rows.length} ${what}s`);
  info(overviewText(all, { color: (process.env['NO_COLOR'] ?? '') === '', what }).trimEnd());
  endGroup();
  const table = `${overviewMarkdown(all, { what, maxLength: MAX_TABLE })}\n`;
  const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (!inputs.dryRun && inputs.summary && file !== '') {
    try {
      appendFileSync(file, table);
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : 'unknown reason';
      warning(`The job summary could not be written: ${why}`);
    }
  }
  return Math.floor((MAX_SUMMARY - bytesOf(table)) / outcomes.length);
}

function reasonOf({ reason }: { reason?: string }): Pick<OverviewRow, 'reason'> {
  return reason === undefined ? {} : { reason };
}

/** What could not be judged is known by its number alone. */
function rowFor(
  { number, ref, url }: { number?: number; ref?: string; url?: string },
  judged: Judged,
  { repository, serverUrl }: EventContext,
): OverviewRow {
  if (judged.kind === 'verdict') return judgedRow(judged.verdict.subject, titleOf(judged.verdict), judged);
  const where = repository === undefined ? undefined : repositoryName(repository);
  const subject: Subject = {
    kind: ref === undefined ? 'pull-request' : 'ref',
    ...(where === undefined ? {} : { repository: where }),
    ...(number === undefined ? {} : { number }),
    ...(ref === undefined ? {} : { ref }),
    // GitHub leads from there to a pull request too.
    ...(where === undefined || number === undefined ? {} : { url: url ?? `${serverUrl}/${where}/issues/${number}` }),
  };
  return judgedRow(subject, '', judged);
}
