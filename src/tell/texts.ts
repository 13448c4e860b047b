import type { CheckRunContent } from '../github/writes/check-run.ts';
import { checkRun } from '../reports/check-run.ts';
import { comment } from '../reports/markdown.ts';
import type { Judged, NotJudged } from '../run/request.ts';
import { statusOf } from '../run/status.ts';
import { isUnjudged } from '../verdict/walk.ts';
import { notJudgedComment } from '../reports/not-judged.ts';

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

/** What the runner says about itself. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The line below a comment that blocks: where contributors read what to do, in the version of the action that runs.
 * Empty for an action that lies in the workspace, of which no address is known.
 */
export function helpLine({ GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF }: Environment): string {
  const { server, repository, ref } = {
    server: GITHUB_SERVER_URL ?? 'https://github.com',
    repository: GITHUB_ACTION_REPOSITORY ?? '',
    ref: GITHUB_ACTION_REF ?? '',
  };
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref)) return '';
  return `\n[Why is this blocked, and what do I do?](${server}/${repository}/blob/${ref}/docs/blocked.md)\n`;
}

/** The page that says why there is no verdict, the same in every channel. */
export function pageOf(judged: NotJudged): string {
  if (judged.kind === 'could-not-judge')
    return notJudgedComment({ kind: judged.kind, reasons: [judged.reason], isFault: judged.isFault });
  const { kind, errors: reasons, places, subject } = judged;
  return notJudgedComment({ kind, reasons, places, subject });
}
