import type { Verdict } from '../verdict/verdict.ts';
import { allAnnotations } from './annotations.ts';
import { comment } from './markdown.ts';
import { statusText } from './status.ts';

/** Summary and text of a check run may have 65,535 characters; this leaves room. UTF-16 units. */
const MAX_TEXT = 65_000;
/** Annotations in one request. Both limits: GitHub's OpenAPI description, "Create a check run". */
const BATCH = 50;

/** One annotation as the Checks API takes it. Lines are 1-based. */
export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: 'failure' | 'warning' | 'notice';
  title: string;
  message: string;
}

/** What a check run shows. */
export interface CheckRunReport {
  title: string;
  /** Markdown. */
  summary: string;
  /** In the batches that are sent, in order; at least one, which may be empty. */
  batches: CheckAnnotation[][];
}

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** The verdict as a check run. Only what has a file and a line can be annotated there. */
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
  // Undated, as the comment: an unchanged verdict gives an unchanged check run.
  return { title: statusText(verdict), summary: comment(verdict, { maxLength: MAX_TEXT }), batches: inBatches(found) };
}

function inBatches(annotations: readonly CheckAnnotation[]): CheckAnnotation[][] {
  const batches = [annotations.slice(0, BATCH)];
  for (let from = BATCH; from < annotations.length; from += BATCH) batches.push(annotations.slice(from, from + BATCH));
  return batches;
}
