import { sanitiseLine } from './sanitise.ts';

/** Why there is no verdict: a policy that does not load, or something that could not be known. */
export interface NotJudged {
  kind: 'policy-error' | 'could-not-judge';
  /** One a line: what was found and what was expected. May hold words of files and servers. */
  reasons: readonly string[];
}

const MOST = 20;

/** The comment of a run without a verdict, in the place of an older one that no longer holds. */
export function notJudgedComment({ kind, reasons }: NotJudged): string {
  const shown = reasons.slice(0, MOST);
  const left = reasons.length - shown.length;
  return [
    `### ⚠️ Checklist Gate: ${kind === 'policy-error' ? 'the policy or the inputs are wrong' : 'could not judge'}`,
    '',
    kind === 'policy-error'
      ? 'Nothing was judged, and nothing passes until this is put right on the branch that policy and workflow are read from:'
      : 'Nothing was judged, and nothing passes until this is put right:',
    '',
    ...shown.map((reason) => `- ${inline(reason)}`),
    ...(left === 0 ? [] : ['', `and ${left} more`]),
    '',
  ].join('\n');
}

// Code whose fence is longer than every run of backticks in it, so that nothing in it stays alive.
function inline(text: string): string {
  const line = sanitiseLine(text, 500);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}
