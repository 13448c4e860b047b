import type { CheckRunContent } from '../github/writes/check-run.ts';
import { checkRun } from '../reports/check-run.ts';
import { comment } from '../reports/markdown.ts';
import type { Judged } from '../run/request.ts';
import { statusOf } from '../run/status.ts';
import { isUnjudged } from '../verdict/walk.ts';
import { helpLine } from './help.ts';
import { pageOf } from './page.ts';

/** Whether no comment is made for it. Of a draft that is not judged yet nothing is known to be missing. */
export function hasNothingToSay(judged: Judged): boolean {
  if (judged.kind === 'verdict' && judged.verdict.mode === 'report')
    return /^(?:passed|skipped)$/.test(judged.verdict.status);
  return statusOf(judged).state === 'success' || (judged.kind === 'verdict' && isUnjudged(judged.verdict));
}

/** What the comment says, without its marker. What blocks links the page for contributors. */
export function commentOn(judged: Judged): string {
  const said = judged.kind === 'verdict' ? comment(judged.verdict) : pageOf(judged);
  return statusOf(judged).state === 'success' ? said : `${said}${helpLine(process.env)}`;
}

// Never `neutral`: that counts as passed.
const CONCLUSIONS = { success: 'success', pending: 'action_required', failure: 'failure', error: 'failure' } as const;

/** What the check run says. */
export function checkRunOn(judged: Judged): CheckRunContent {
  const { state, description } = statusOf(judged);
  const conclusion = CONCLUSIONS[state];
  if (judged.kind === 'verdict') return { conclusion, ...checkRun(judged.verdict) };
  return { conclusion, title: description, summary: pageOf(judged), batches: [[]] };
}
