import { notJudgedComment } from '../reports/not-judged.ts';
import type { NotJudged } from '../run/request.ts';

/** The page that says why there is no verdict, the same in every channel. */
export function pageOf(judged: NotJudged): string {
  if (judged.kind === 'could-not-judge') return notJudgedComment({ kind: judged.kind, reasons: [judged.reason] });
  const { kind, errors: reasons, subject } = judged;
  return notJudgedComment({ kind, reasons, subject });
}
