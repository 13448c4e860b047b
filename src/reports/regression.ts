import type { Finding } from '../verdict/finding.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** The phases that passed before, as findings. */
export function regressedFindings({ regression }: Verdict): Finding[] {
  return (regression?.phases ?? []).map(({ phase, passedAt, endedBy }): Finding => {
    const about = { status: 'failed' as const, about: phase };
    if (endedBy === undefined) return { ...about, message: `Was passed when it was recorded at ${passedAt}` };
    const message = `Was passed with the text of ${passedAt}, before the edit of ${endedBy.at} by`;
    const actual = endedBy.login === null ? '(a deleted account)' : `@${endedBy.login}`;
    return { ...about, message, actual, help: 'Look at that edit in the history of the description.' };
  });
}

/** What is not known of that, as advice. */
export function unknownRegression({ regression }: Verdict): Finding[] {
  if (regression?.unknown === undefined) return [];
  const message = `Whether an open phase was passed before is not known: ${regression.unknown}`;
  return [{ status: 'passed', message }];
}
