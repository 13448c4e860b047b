import { RefusedDocument } from '../checklist/markdown/limits.ts';
import type { Checklist } from '../checklist/model.ts';
import { parseOrRefuse } from '../checklist/parse.ts';
import { withoutFrontMatter } from '../template/front-matter.ts';
import { isMadeFrom } from '../template/made-from.ts';
import { boundedOrStopped, PARSE_TIMEOUT_MS, TimedOut } from './bounded.ts';

/** Milliseconds for one issue. Anyone may open issues that take long to read. */
const ISSUE_MS = 500;

/** The issues whose bodies were made from one of these templates, which are given as texts. What cannot be read is none. */
export function issuesMadeFrom<Issue extends { number: number; body: string }>(
  issues: readonly Issue[],
  templates: readonly string[],
): Issue[] {
  const forms = templates.flatMap((text) => read('template', withoutFrontMatter(text), PARSE_TIMEOUT_MS));
  return issues.filter(({ number, body }) =>
    read(`#${number}`, body, ISSUE_MS).some(
      (written) => boundedOrStopped(() => forms.some((form) => isMadeFrom(form, written)), ISSUE_MS) === true,
    ),
  );
}

function read(id: string, markdown: string, timeoutMs: number): Checklist[] {
  const found = boundedOrStopped(() => parseOrRefuse({ id, kind: 'issue-body', markdown }), timeoutMs);
  return found instanceof TimedOut || found instanceof RefusedDocument ? [] : [found];
}
