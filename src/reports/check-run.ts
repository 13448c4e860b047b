import type { Verdict } from '../verdict/verdict.ts';
import { allAnnotations } from './annotations.ts';
import { comment } from './markdown.ts';
import { statusText } from './status.ts';

/** The limit for a summary, in UTF-16 units. GitHub accepts 65,535 characters, so this leaves room. */
const MAX_TEXT = 65_000;
/** The limit of annotations per request. Source of both limits: GitHub's OpenAPI description, "Create a check run". */
const BATCH = 50;

/** One annotation in the form of the Checks API. Lines are 1-based. */
export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** The content of a check run. */
export interface CheckRunReport {
  title: string;
  /** Markdown. */
  summary: string;
  /** The annotations in batches, one per request, in order. There is always at least one batch, which may be empty. */
  batches: CheckAnnotation[][];
}

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** The verdict as a check run. Only findings with a file and a line become annotations. */
export function checkRun(verdict: Verdict): CheckRunReport {
  const found = allAnnotations(verdict).flatMap(({ level, title, message, file, line }): CheckAnnotation[] =>
    file === undefined || line === undefined
      ? []
      : [
          {
            path: file,
            start_line: line,
            end_line: line,
            annotation_level: LEVELS[level],
            title,
            message,
          },
        ],
  );
  // Without a date, like the comment, so that an unchanged verdict gives an unchanged check run.
  return { title: statusText(verdict), summary: comment(verdict, { maxLength: MAX_TEXT }), batches: inBatches(found) };
}

function inBatches(annotations: readonly CheckAnnotation[]): CheckAnnotation[][] {
  const batches = [annotations.slice(0, BATCH)];
  for (let from = BATCH; from < annotations.length; from += BATCH) batches.push(annotations.slice(from, from + BATCH));
  return batches;
}
